"""Names with particles: „Ursula von der Leyen“, „Kees van Aalst“, „Mohammed bin Salman“, however little of them was seen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.names.completing import given_names, particles
from quellenlage.analysis.names.found import Found, Named
from quellenlage.analysis.names.known import organisations
from quellenlage.analysis.names.peoples import countries
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.model import Token
from quellenlage.resources import table

_MOST = 3
"""Particles in a row: „van der“, „de la“, „bin Abd al“."""


def with_particles(words: Sequence[str], first: int, last: int) -> int:
    """The end of „Ursula von der Leyen“ where only the given name was seen; `last` where nothing belongs to it."""
    given = last - first == 1 and words[first] in given_names()
    return _surname_end(words, last) if given else last


def particled(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """Make one person of a given name, particles and a surname where the recogniser has seen parts of it or nothing."""
    _completed(words, found)
    lists = word_lists()
    for k, word in enumerate(words):
        given = word in given_names() or word in lists.female or word in lists.male
        if not given or tokens[k].tag not in ("NE", "NN", "FM", "ADJA"):
            continue
        last = _surname_end(words, k + 1)
        if last == k + 1 or not (found.taken[k] or word in given_names()):
            continue
        inside = {one for one in found.names if one.first < last and one.last > k}
        if all(one.first >= k and one.last <= last and one.kind != "vehicle" for one in inside):
            found.drop(inside)
            found.add(Named(k, last, "person"))
    lengthened(words, found)


def _completed(words: Sequence[str], found: Found) -> None:
    """„Elsa von | Trattau“: a name that the recogniser ends with a particle goes on with the next word."""
    for one in found.names:
        last = one.last
        ends = one.kind == "person" and last - one.first > 1 and words[last - 1].lower() in particles()
        while ends and last < len(words) - 1 and words[last] in particles():
            last += 1  # „Van | der Bellen“
        if ends and last < len(words) and words[last][:1].isupper() and not any(found.taken[one.last : last + 1]):
            found.taken[one.last : last + 1] = [True] * (last + 1 - one.last)
            one.last = last + 1


def lengthened(words: Sequence[str], found: Found) -> None:
    """„Bin Salman dankte“ where only „Salman“ was seen, after „Mohammed bin Salman“."""
    people = [one for one in found.names if one.kind == "person"]
    tails = {
        words[one.last - 1]: tuple(words[one.first + 1 : one.last])
        for one in people
        if one.last - one.first > 2 and words[one.first + 1] in particles()
    }
    for one in people:
        tail = tails.get(words[one.last - 1], ())
        first = one.last - len(tail)
        if not tail or first >= one.first or first < 0 or any(found.taken[first : one.first]):
            continue
        if [word.lower() for word in words[first : one.last]] == [word.lower() for word in tail]:
            found.taken[first : one.first] = [True] * (one.first - first)
            one.first = first


def _surname_end(words: Sequence[str], first: int) -> int:
    """The end of a surname whose particles begin at `first`; `first` where none do.

    „Von der“ and „van den“ say enough by themselves; a single particle that German has as a word, or „von“, says nothing.
    """
    k = first
    while k < min(len(words), first + _MOST) and words[k] in particles():
        k += 1
    if k == first or k == len(words) or not words[k][:1].isupper() or words[k].isupper():
        return first
    word, lists = words[k], word_lists()
    placed = word in lists.place or word in lists.book or word in organisations()
    if body_subkind(word) or word in countries() or (placed and word not in lists.surname):
        return first
    foreign = any(words[j] in _foreign() for j in range(first, k))
    if k - first > 1 and (foreign or words[first] in _titles()):
        return k + 1
    return k + 1 if foreign and (noun_reading(word) is None or word in lists.surname) else first


@cache
def _foreign() -> frozenset[str]:
    return frozenset(table("de/given_names.yaml")["particles"]["foreign"].split())


@cache
def _titles() -> frozenset[str]:
    return frozenset(table("de/given_names.yaml")["particles"]["opening"].split())
