"""The cause that a claim names: „Ursache war …“, „führte zu …“, „wegen …“, „weil …“, or a deed that is one by itself („gelegt“)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from quellenlage.reasoning.facets import Facet
from quellenlage.reasoning.nouns import HEAD, NOUN, WORD, noun_key
from quellenlage.reasoning.terms import Subject
from quellenlage.reasoning.thesaurus import kinship, senses
from quellenlage.reasoning.vocabulary import canonical, nouns, word_list
from quellenlage.resources import table, word_set

_PHRASE = re.compile(
    r"(?:[^\W\d_A-ZÄÖÜ]{1,30} |(?:Ein|Eine|Der|Die|Das) ){0,5}[A-ZÄÖÜ][\w-]{1,40}"
    r"(?: (?:und|des|der|einer|eines) (?:[a-zäöüß]{3,20} )?[A-ZÄÖÜ][\w-]{1,40})?"
)
"""The noun phrase that a stretch begins with: of „eines Kabelbrands fiel der Strom aus“ the „eines Kabelbrands“."""
_BECAUSE = ("weil ", "da ")
_AKIN = 0.34


@cache
def cause_entries(key: str) -> Any:
    """What stands under a key of the file."""
    return table("de/causes.yaml")[key]


@cache
def _forms() -> tuple[tuple[re.Pattern[str], bool, bool], ...]:
    """The forms; whether they say no more than the cause, and whether only one of a known class („ein Akku entzündete sich“)."""
    return tuple(
        (re.compile(entry["words"]), bool(entry.get("stated")), bool(entry.get("classed")))
        for entry in cause_entries("cause_forms")
    )


@cache
def _by_noun() -> dict[str, str]:
    return {noun: entry["name"] for entry in cause_entries("causes") for noun in entry["nouns"].split()}


@cache
def _by_sense() -> dict[str, frozenset[str]]:
    """For each meaning of the thesaurus the classes whose nouns can have it."""
    out: dict[str, set[str]] = {}
    for noun, name in _by_noun().items():
        for synset in senses("n", noun).synsets:
            out.setdefault(synset, set()).add(name)
    return {synset: frozenset(names) for synset, names in out.items()}


@cache
def _by_words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((entry["name"], re.compile(entry["words"])) for entry in cause_entries("causes") if entry["words"])


@cache
def _told() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    """Deeds and faults that are causes by themselves; some only where the clause is told as one („weil er eingeschlafen war“)."""
    return tuple(
        (entry["name"], re.compile(entry["words"]), bool(entry.get("in_clause"))) for entry in cause_entries("told_causes")
    )


def told_as_cause(one: Subject) -> bool:
    """Whether a claim is the clause of a cause: „weil der Steuermann eingeschlafen war“."""
    return one.claim.about.startswith(_BECAUSE)


def causes_of(one: Subject) -> Iterator[Facet]:
    """The cause that a claim names, at most one."""
    about = one.claim.about
    if not word_set("de/causes.yaml", "further_causes").isdisjoint(word.lower() for word in WORD.findall(about)):
        return
    if told_as_cause(one):
        yield from _in_clause(one)
        return
    for pattern, stated, classed in _forms():
        found = pattern.search(about)
        phrase = _PHRASE.match(next((part for part in found.groupdict().values() if part), "").lstrip(" …")) if found else None
        words = phrase[0] if phrase else ""
        keys = _keys(words)
        if keys and not (classed and not any(key.startswith("=") for key in keys)):
            yield Facet("cause", words, keys, terms=_first_noun(words) & one.terms, stated=stated, lasting=True)
            return
    for name, pattern, in_clause in _told():
        found = None if in_clause else pattern.search(about)
        if found:
            yield Facet("cause", found[0], frozenset((f"={name}",)), stated=True, lasting=True)
            return


def _in_clause(one: Subject) -> Iterator[Facet]:
    """The cause of a clause with „weil“: all that it tells."""
    words = one.claim.about.partition(" ")[2]
    told = {f"={name}" for name, pattern, _ in _told() if pattern.search(words)}
    keys = frozenset(told) or _keys(words)
    if keys:
        yield Facet("cause", words, keys, terms=one.terms, stated=True, lasting=True)


def _first_noun(words: str) -> frozenset[str]:
    """The noun of a phrase itself: „wegen eines Blitzschlags der Strom aus“ is no current's."""
    first = next((word for word in NOUN.findall(words) if word.lower() not in word_list("articles")), "")
    return frozenset(nouns(f"… {first}"))


def _keys(words: str) -> frozenset[str]:
    """The nouns of a cause, and the classes that they or its adjectives are of, behind „=“."""
    told = {canonical(noun_key(word)) for word in NOUN.findall(words) if word.lower() not in word_list("articles")}
    told -= word_list("cause_nouns") | word_list("empty_nouns")
    known = {cause_class(noun) for noun in told} | {name for name, pattern in _by_words() if pattern.search(words)}
    return frozenset(told | {f"={name}" for name in known if name})


@lru_cache(maxsize=4096)
def cause_class(noun: str) -> str:
    """The class of causes that a noun's key is of: by itself, by its end („Motordefekt“), or by a noun that means the same."""
    classes = _by_noun()
    if noun in classes:
        return classes[noun]
    ends = (noun[cut:] for cut in range(1, len(noun) - HEAD + 1))
    by_end = next((classes[end] for end in ends if end in classes), "")
    return by_end or _by_kinship(noun)


def _by_kinship(noun: str) -> str:
    """The class whose nouns mostly mean what a noun means, if there is one alone."""
    meant = senses("n", noun)
    names = {name for synset in meant.synsets for name in _by_sense().get(synset, ())}
    near = {
        name
        for name in sorted(names)
        if any(kinship(meant, senses("n", known)) >= _AKIN for known, of in _by_noun().items() if of == name)
    }
    return next(iter(near)) if len(near) == 1 else ""
