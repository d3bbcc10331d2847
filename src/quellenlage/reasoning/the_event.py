"""Whether a claim tells of the event of its report as such: that it happened, began or ended, in its own verb or with its noun.

„Das Unglück passierte“, „kam es zur Explosion“, „stürzte ab“, „krachte es“; the words are in `de/moments.yaml`, the
kinds of what happens in `de/happenings.yaml`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from quellenlage.reasoning.happenings import compatible, kind_of_noun, kind_of_verb
from quellenlage.reasoning.nouns import NOUN, noun_key, same_noun
from quellenlage.reasoning.terms import Subject
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.vocabulary import canonical
from quellenlage.reasoning.whereabouts import THE_NOUN
from quellenlage.resources import table, word_set

_ANY, _OCCASION = "any", "occasion"
_OF_SOMEBODY = ("end", "death", "gone")
"""Phases that need no noun for what happens: that something ends, somebody dies or is missed."""
_AFTER_IT = re.compile(
    r"\b(?:[Nn]ach|[Vv]or|[Ss]eit|[Ww]ährend|[Ww]egen|[Tt]rotz|[Aa]ngesichts) (?:de[mrs]|einem|einer|das|die) (?:[a-zäöüß]{3,30} )?$"
)
"""„Nach dem Unfall kam es zu Staus“ tells of what came after it."""
_WHICH = re.compile(r"\b(?:erste|zweite|dritte|vierte|letzte|nächste)[nrs]? (?P<noun>[A-ZÄÖÜ][\w-]{2,40})")
_THE_CRIME = re.compile(r"\b[Dd]ie Tat\b")
"""A noun too short for others with the article; „in der Tat“ is none."""
_PRONOUN = re.compile(r".{0,60}?\b(?:[Ss]ie|[Ee]r|ihn)\b")
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _forms() -> dict[str, list[dict[str, Any]]]:
    out: dict[str, list[dict[str, Any]]] = {}
    for entry in table("de/moments.yaml")["moments"]:
        for verb in entry["verbs"].split():
            out.setdefault(verb, []).append(entry)
    return out


def phase_of(one: Subject) -> tuple[str, frozenset[str]]:
    """Whether a claim tells the start or the end of something, and of what kinds; an empty string where it tells neither."""
    about = one.claim.about
    low = {word.lower() for word in _WORD.findall(about)}
    if not low.isdisjoint(word_set("de/moments.yaml", "one_of_several")) or _counted_event(about):
        return "", frozenset()
    keys = {noun_key(found[0]) for found in NOUN.finditer(about) if not _AFTER_IT.search(about, 0, found.start())}
    kinds = frozenset(kind for key in keys if (kind := kind_of_noun(key)))
    for entry in _forms().get(one.claim.predicate, ()):
        if "says" in entry and low.isdisjoint(entry["says"].lower().split("|")):
            continue
        named = [noun for noun in entry.get("nouns", "").split() if any(key.endswith(noun) for key in keys)]
        if "nouns" in entry and not named:
            continue
        told = frozenset((entry["kind"],)) if "kind" in entry else kinds
        if entry["phase"] == _OCCASION:
            told = frozenset(f"{_OCCASION}:{noun}" for noun in named)
        if told or entry["phase"] in _OF_SOMEBODY:
            return entry["phase"], told
    own = kind_of_verb(one.claim.predicate)
    return ("start", frozenset((own,))) if own else ("", frozenset())


def _counted_event(about: str) -> bool:
    """Whether words tell of the first or the second of several events: „der erste Angriff“, not „im zweiten Stock“."""
    return any(kind_of_noun(noun_key(found["noun"])) for found in _WHICH.finditer(about))


def as_known(one: Subject) -> bool:
    """Whether a claim speaks of the event as known („das Unglück“) or names nothing that it happened to („krachte es“)."""
    return of_the_event(one) or " es " in f" {one.claim.about} "


def of_the_event(one: Subject) -> bool:
    """Whether a claim names the event with the definite article: „Das Unglück ereignete sich“."""
    nouns = (noun_key(found["noun"]) for found in THE_NOUN.finditer(one.claim.about))
    return any(kind_of_noun(noun) for noun in nouns) or _THE_CRIME.search(one.claim.about) is not None


def shares_known(one: Subject, other: Subject) -> bool:
    """Whether two claims have somebody by name in common, or a thing that one of them speaks of as known („die Harfe“, „sie“)."""
    if one.persons & other.persons:
        return True
    for side, against in ((one, other), (other, one)):
        nouns = (canonical(noun_key(found["noun"])) for found in THE_NOUN.finditer(side.claim.about))
        if any(same_noun(noun, term) for noun in nouns for term in against.terms):
            return True
    return any(_PRONOUN.match(side.claim.about) for side in (one, other))


def one_of_both(one: Subject, kinds: frozenset[str], other: Subject, others: frozenset[str]) -> bool:
    """Whether two claims of events of some kinds, in two reports of one story, can only be of one event.

    Their kinds can be one, and one speaks of it as known or names nothing that it happened to, or both have a thing in common.
    """
    if kinds and others and not (_ANY in kinds | others or compatible(kinds, others)):
        return False
    return as_known(one) or as_known(other) or shared_terms(_things(one), _things(other)) > 0


def _things(one: Subject) -> frozenset[str]:
    return frozenset(term for term in one.terms if "@" not in term and not kind_of_noun(term))
