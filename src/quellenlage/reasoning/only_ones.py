"""Whom or what a story has one of: the one victim, the one who was rescued, the one car that fled.

Two reports of one story that each tell of one victim tell of the same one, in whatever words. Their ages then contradict each other
where they differ by a few years, and what became of the victim goes on from report to report. So the colour of a thing of which each
report has one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from quellenlage.reasoning import reference
from quellenlage.reasoning.facet_words import coloured
from quellenlage.reasoning.facets import Facet, relation
from quellenlage.reasoning.fates import fate, follows_from
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.per_report import against_earlier
from quellenlage.reasoning.story_mates import close, words_shared
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import Verdict, case_of, marked

_ROLES = {
    "victim": frozenset(("hurt", "critical", "dead")),
    "survivor": frozenset(("alive", "unhurt", "recovering", "found")),
}
_TOLLS = frozenset(("injure", "die"))
_YEARS = 5.0
"""Ages of one person in two reports differ by a slip or a birthday; by more than this they are rather of two people."""
_ABOUT = re.compile(r"\b(?:etwa|rund|circa|ca\.|ungefähr|Anfang|Mitte|Ende|zwischen|bis) ")
_SEVERAL = re.compile(
    r"\b(?:[Bb]eide[nr]?|[Zz]wei|[Dd]rei|[Vv]ier|[Mm]ehrere[nr]?|[Ww]eitere[rns]?|[Dd]ie \w+en (?:wurden|sind|kamen))\b"
)
_ENOUGH = 3
"""Words in common: „roter Kleinwagen in Gera gestohlen“ and „blauer Kleinwagen in Gera gestohlen“ are two thefts."""
_SOON = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class _Only:
    """The claims that tell what became of the one of a role (of a thing none), the age or colour, and the claim that tells that."""

    claims: tuple[tuple[Subject, str], ...]
    facet: Facet
    teller: Subject


def only_ones_apart(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Pairs of claims of what two reports of one story have one of, where its values exclude each other or go on, in a fixed order."""
    for role, before, only in against_earlier(subjects, _only_ones, lambda one: one.teller, _one_story):
        yield from _apart(role, before, only, things)


def _one_story(one: Subject, other: Subject) -> bool:
    return close(one, other) and words_shared(one, other) >= _ENOUGH


def _only_ones(told: Sequence[Subject]) -> Mapping[str, _Only]:
    """By role, or by thing and colour, what a report has one of."""
    found: dict[str, _Only] = {}
    fates = [(one, fate(one)) for one in told]
    for role, kinds in _ROLES.items():
        only = _only_person([(one, its) for one, its in fates if its in kinds])
        if only is not None:
            found[role] = only
    things: dict[str, list[tuple[Subject, Facet]]] = defaultdict(list)
    for one in told:
        for facet in coloured(one.claim.about) if one.positive and not one.claim.asks else ():
            things[facet.of].append((one, facet))
    for noun, pairs in things.items():
        if len({facet.keys for _, facet in pairs}) == 1:
            found[f"colour:{noun}"] = _Only((), pairs[0][1], pairs[0][0])
    return found


def _only_person(told: Sequence[tuple[Subject, str]]) -> _Only | None:
    """The one person of a role with an age, if nothing says that there are more of them."""
    if any(_several(one) for one, _ in told) or len(frozenset().union(*(one.persons for one, _ in told))) > 1:
        return None
    aged = [(one, facet) for one, _ in told for facet in one.facets if facet.slot.startswith("age")]
    if len({facet.low for _, facet in aged}) != 1 or _ABOUT.search(aged[0][0].claim.about):
        return None
    return _Only(tuple(told), aged[0][1], aged[0][0])


def _several(one: Subject) -> bool:
    """Whether a claim tells of more than one person."""
    return _SEVERAL.search(one.claim.about) is not None or any(
        count.slot in _TOLLS and (count.quantity.high or count.quantity.value or 0) > 1 for count in one.counts
    )


def _apart(role: str, before: _Only, only: _Only, things: World) -> Iterator[tuple[Pair, Verdict]]:
    older, newer = before.teller, only.teller
    if role in _ROLES and not _may_be_one(before.facet, only.facet):
        return
    if role == "victim":
        yield from _gone_on(before, only)
    if _relate(before.facet, only.facet) is Relation.DISJOINT:
        yield Pair(older, newer, 1.0), marked(case_of(older, newer, things), "identity", (before.facet.words, only.facet.words))


def _relate(one: Facet, other: Facet) -> Relation:
    """How two ages or two colours relate, whatever is known of the sex of somebody of an age."""
    if one.low is None or other.low is None:
        return relation(one, other)
    return Relation.EQUAL if one.low == other.low else Relation.DISJOINT


def _may_be_one(one: Facet, other: Facet) -> bool:
    """Whether two ages can be meant for one person: near each other, and not of a man and a woman."""
    sexes = {facet.slot.partition(":")[2] for facet in (one, other)} - {""}
    return abs((one.low or 0.0) - (other.low or 0.0)) <= _YEARS and len(sexes) < 2


def _gone_on(before: _Only, only: _Only) -> Iterator[tuple[Pair, Verdict]]:
    """What became of the one victim since: „lebensgefährlich verletzt“, later „erlag seinen Verletzungen“."""
    for older, first in before.claims:
        for newer, second in only.claims:
            if second in follows_from(first) and reference.later(older, newer, _SOON):
                yield Pair(older, newer, 1.0), Verdict("updated", "", "what became of the same people since")
                return
