"""Whether the answers to a question exclude each other: two causes, two people at the wheel, yes and no, by different origins."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from quellenlage.model import Finding
from quellenlage.reasoning import values
from quellenlage.reasoning.asked_matters import matters_asked
from quellenlage.reasoning.facets import relation
from quellenlage.reasoning.pairs import in_order
from quellenlage.reasoning.seats import rivals
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import case_of, same_voice
from quellenlage.resources import table

_GONE = ("corrected", "withdrawn")


def still_said(answers: Sequence[Subject], findings: Iterable[Finding], denials: Sequence[Subject]) -> list[Subject]:
    """The answers without those that were put right or taken back since, or whose person their own outlet denies in one of `denials`."""
    gone = {f.older for f in findings if f.type == "supersession" and f.how in _GONE}
    return [one for one in answers if one.claim.id not in gone and not any(_put_right(one, other) for other in denials)]


def _put_right(one: Subject, later: Subject) -> bool:
    """„Leiterin wird A“, later by the same outlet „nicht A, sondern B“."""
    own = one.document.publisher == later.document.publisher and one.published < later.published
    return own and bool(one.persons) and one.persons <= later.opposed[0]


def disputed(
    answers: Sequence[Subject],
    group: Sequence[Subject],
    asks: Collection[str],
    conflicts: frozenset[frozenset[str]],
    things: World,
) -> bool:
    """Whether two answers of different origins cannot both hold; `conflicts` are the pairs of claims that contradict each other."""
    one_alone = any(matter.one_alone for question in group for matter in matters_asked(question))
    return any(
        _exclude(one, other, asks, conflicts, things, one_alone=one_alone)
        for number, one in enumerate(answers)
        for other in answers[number + 1 :]
    )


def contradicting(findings: Iterable[Finding]) -> frozenset[frozenset[str]]:
    """The pairs of claims of which a conflict was found."""
    return frozenset(frozenset((f.claims[0], f.claims[-1])) for f in findings if f.type == "conflict")


def _exclude(
    one: Subject,
    other: Subject,
    asks: Collection[str],
    conflicts: frozenset[frozenset[str]],
    things: World,
    *,
    one_alone: bool,
) -> bool:
    if frozenset((one.claim.id, other.claim.id)) in conflicts:
        return True
    if one.event == other.event == "meeting":
        return _at_another_time_or_place(one, other, things)
    pair = in_order(one, other)
    if same_voice(case_of(pair.older, pair.newer, things)):
        return False
    if "whether" in asks and one.positive != other.positive:
        return True
    return ("why" in asks and _two_causes(one, other)) or ("who" in asks and _two_people(one, other, one_alone=one_alone))


def _at_another_time_or_place(one: Subject, other: Subject, things: World) -> bool:
    time = values.times(one.when, other.when)
    place = values.places(things.places.get(one.where or ""), things.places.get(other.where or ""))
    return Relation.DISJOINT in (time, place)


def _two_causes(one: Subject, other: Subject) -> bool:
    """Whether each names a cause of a class that the other does not („zu schnell“, „abgenutzte Schienen“)."""
    facets = [[facet for facet in side.facets if facet.slot == "cause"] for side in (one, other)]
    if any(relation(a, b) is Relation.DISJOINT for a in facets[0] for b in facets[1]):
        return True
    first, second = cause_classes(one), cause_classes(other)
    return bool(first) and bool(second) and first.isdisjoint(second)


def cause_classes(one: Subject) -> frozenset[str]:
    """The classes of the causes that a claim names or has signs of."""
    named = {
        key.removeprefix("=") for facet in one.facets if facet.slot == "cause" for key in facet.keys if key.startswith("=")
    }
    return frozenset(named or {name for name, words in _signs() if words.search(one.claim.about)})


@cache
def _signs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((entry["name"], re.compile(entry["words"])) for entry in table("de/asked_matters.yaml")["signs_of_causes"])


def _two_people(one: Subject, other: Subject, *, one_alone: bool) -> bool:
    """Whether each names one person alone for what only one can have done or be."""
    if one.seat is not None and other.seat is not None:
        return rivals(one.seat, other.seat)
    return one_alone and len(one.persons) == len(other.persons) == 1 and one.persons.isdisjoint(other.persons)
