"""What happened, of which claims tell a cause or an outcome: „Ursache war ein Kurzschluss“ is of the fire that was told of just before.

A claim of a cause, or that nobody was hurt, mostly names the event in words of its own or not at all. It is then of what the
claim before it tells. Two claims are of one happening if it is of one kind (`de/happenings.yaml`), at no two places, and of a
thing in common.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from quellenlage.reasoning.anchors import unknown_name_around
from quellenlage.reasoning.facet_words import kind_of
from quellenlage.reasoning.nouns import HEAD, noun_key
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import Subject, World, narrow_name_shared
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.vocabulary import nouns, word_list
from quellenlage.reasoning.whereabouts import THE_NOUN, in_two_towns
from quellenlage.resources import table

_ACCIDENT, _CAUSE = "accident", "ursache"
_NOUN = re.compile(r"[A-ZÄÖÜ][\w-]{2,60}")
_BACK, _ENOUGH = 3, 2
_SOON = 2 * 86_400


@dataclass(frozen=True, slots=True)
class Happening:
    """What a claim is about as an event: its kinds, the plain terms of those who and what it happened to, and the places that are named."""

    kinds: frozenset[str]
    things: frozenset[str]
    places: frozenset[str]


@cache
def _entries(key: str) -> frozenset[str]:
    words: str = table("de/happenings.yaml")[key]
    return frozenset(words.split())


@cache
def _kinds_of_nouns() -> dict[str, str]:
    known = dict.fromkeys(_entries("accident_nouns"), _ACCIDENT)
    return {
        noun: entry["name"] for entry in table("de/happenings.yaml")["happenings"] for noun in entry["nouns"].split()
    } | known


@cache
def _kinds_of_verbs() -> dict[str, str]:
    return {verb: entry["name"] for entry in table("de/happenings.yaml")["happenings"] for verb in entry["verbs"].split()}


@lru_cache(maxsize=1 << 14)
def kind_of_noun(noun: str) -> str:
    """The kind of happening that a noun's key names, by itself or by its end („Wohnungsbrand“), or an empty string."""
    known = _kinds_of_nouns()
    noun = noun.removesuffix(_CAUSE) if noun != _CAUSE else noun  # „Brandursache“ is of a fire
    if noun in known:
        return known[noun]
    return next((known[noun[cut:]] for cut in range(1, len(noun) - HEAD + 1) if noun[cut:] in known), "")


def kinds_told(one: Subject, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """The kinds of happening that a claim tells of by its verb and its nouns, those `without` left out."""
    verbs = (_kinds_of_verbs().get(verb, "") for verb in (one.claim.predicate, one.verb))
    told = (kind_of_noun(noun) for noun in nouns(one.claim.about) - without)
    return frozenset(kind for kind in (*verbs, *told) if kind)


def preceding(subjects: Sequence[Subject]) -> Mapping[str, Sequence[Subject]]:
    """For each claim the few before it in its report, the nearest first."""
    out: dict[str, Sequence[Subject]] = {}
    last: list[Subject] = []
    for one in subjects:
        if last and last[0].claim.document != one.claim.document:
            last = []
        out[one.claim.id] = tuple(last)
        last = [one, *last[: _BACK - 1]]
    return out


def happening(one: Subject, before: Sequence[Subject], without: frozenset[str] = frozenset()) -> Happening:
    """What a claim is about; where it names no event or nothing that it happened to, with what was told before."""
    kinds = kinds_told(one, without)
    things = _things(one, without)
    places = _places(one)
    for earlier in before:
        if kinds and things:
            break
        told = kinds_told(earlier)
        if not told and not kinds and earlier is not before[-1]:
            continue
        if kinds and told and not compatible(kinds, told):
            break
        kinds, things, places = kinds | told, things | _things(earlier, frozenset()), places | _places(earlier)
    return Happening(kinds, things, places)


def _things(one: Subject, without: frozenset[str]) -> frozenset[str]:
    """What it happened to: plain terms and names that are no places, without what is in every report of an accident."""
    silent = word_list("everywhere") | word_list("people") | word_list("cause_nouns") | word_list("offices") | without
    sources = {noun_key(word) for link in one.claim.chain for word in _NOUN.findall(link.name)}
    named = frozenset(term for term in one.terms if ":" in term and "@" not in term and not _event_as_name(term))
    plain = {term for term in one.terms if ":" not in term and not kind_of_noun(term)}
    parts = {_first_part(term) for term in one.terms - without if ":" not in term} - {""}
    return named | frozenset(_vehicle(term) for term in (plain | parts) - silent - sources)


def _event_as_name(term: str) -> bool:
    """Whether a name is an event's noun: „des Brandes“ read as a person."""
    return bool(kind_of_noun(noun_key(term.partition(":")[2].capitalize())))


def _vehicle(noun: str) -> str:
    """A vehicle by its kind: „Regionalbahn“ is a train."""
    group, member = kind_of(noun)
    return member if group == "vehicle" else noun


@lru_cache(maxsize=1 << 14)
def _first_part(noun: str) -> str:
    """The first part of a compound for an event is a thing too: „Busunglück“, „Lawinenabgang“; empty where there is none."""
    known = _kinds_of_nouns()
    end = next((noun[cut:] for cut in range(1, len(noun) - HEAD + 1) if noun[cut:] in known), "")
    first = noun.removesuffix(end).removesuffix("s") if end else ""
    return first if len(first) > _ENOUGH and noun not in known else ""


def _places(one: Subject) -> frozenset[str]:
    wide = ("country:", "continent:", "admin1:", "sea:", "ocean:")
    return frozenset(term for term in one.terms if "@" in term and not term.startswith(wide))


def compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of kinds can be of one event: one in common, or „Unglück“ for an accident of any kind."""
    if one & other:
        return True
    accidents = _entries("accidents") | {_ACCIDENT}
    return any(_ACCIDENT in a and b & accidents for a, b in ((one, other), (other, one)))


def one_happening(one: Subject, other: Subject, first: Happening, second: Happening, world: World) -> bool:
    """Whether two claims, whose happenings these are, can only be of one event."""
    if first.places and second.places and first.places.isdisjoint(second.places):
        return False
    if in_two_towns(one, other, world):
        return False
    if not (
        one_story(one.document, other.document) or narrow_name_shared(one, other, world) or unknown_name_around(one, other)
    ):
        return False
    shared = shared_terms(first.things, second.things)
    if not (first.kinds and second.kinds):
        return shared >= _ENOUGH
    return compatible(first.kinds, second.kinds) and (shared > 0 or _as_known(one, other, first, second))


def _as_known(one: Subject, other: Subject, first: Happening, second: Happening) -> bool:
    """Whether a report speaks of an event of these days and one town as known, and of nothing that it happened to („des Brandes“)."""
    definite = all(happened.things or _definite(side) for side, happened in ((one, first), (other, second)))
    bare = not (first.things and second.things)
    return bare and definite and bool(first.places & second.places) and abs(one.published - other.published) < _SOON


def _definite(one: Subject) -> bool:
    return any(kind_of_noun(noun_key(found["noun"])) for found in THE_NOUN.finditer(one.claim.about))
