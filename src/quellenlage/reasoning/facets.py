"""What a claim says beside numbers, names and places, where it can say one thing only: until when, how long, why, in which state.

A facet is a slot with its value in the claim's words. Two facets of one slot are equal, overlap, exclude each other, or nobody can say.
The words are in `de/facets.yaml`, the reading of claims in `facet_words` and `facet_times`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from quellenlage.reasoning.nouns import same_noun
from quellenlage.reasoning.values import Relation
from quellenlage.resources import table, word_set

_YEAR, _TURN, _ACROSS = 365.25, 360.0, 90.0


@dataclass(frozen=True, slots=True)
class Facet:
    """A value in a slot.

    `keys` are compared as words, `low` and `high` are the bounds of a number; `terms` are the nouns of the claim that only give this
    value; `of` says what has it, where the words do. A `yearly` time comes again each year („Ende Mai“). `stated` says that the claim
    is about this value and nothing else („Ursache ist …“), `lasting` that time does not change it.
    """

    slot: str
    words: str
    keys: frozenset[str] = frozenset()
    low: float | None = None
    high: float | None = None
    terms: frozenset[str] = frozenset()
    of: str = ""
    yearly: bool = False
    stated: bool = False
    lasting: bool = False


@cache
def facet_entries(key: str) -> Any:
    """What stands under a key of the file."""
    return table("de/facets.yaml")[key]


def facet_list(key: str) -> frozenset[str]:
    """The words of a list."""
    return word_set("de/facets.yaml", key)


def one_slot(one: str, other: str) -> bool:
    """Whether two slots are one; an age of a victim and the age of a man are."""
    return one == other or {one, other} in ({"age", "age:m"}, {"age", "age:f"})


def relation(one: Facet, other: Facet) -> Relation:
    """How two values of a slot relate."""
    if not one_slot(one.slot, other.slot) or (one.of and other.of and not same_noun(one.of, other.of)):
        return Relation.UNKNOWN
    if one.slot == "heading":
        turn = abs((one.low or 0.0) - (other.low or 0.0)) % _TURN
        return Relation.DISJOINT if min(turn, _TURN - turn) >= _ACROSS else Relation.OVERLAP
    if one.low is not None and other.low is not None:
        return _of_numbers(one, other)
    if one.slot.startswith("turn:"):
        return Relation.DISJOINT if _turned(one.keys, other.keys) else Relation.UNKNOWN
    if one.slot in ("state", "manner"):
        return Relation.DISJOINT if _opposed_states(one.keys, other.keys) else Relation.UNKNOWN
    if _share(one.keys, other.keys):
        return Relation.EQUAL
    if one.slot == "cause":
        return _of_causes(one, other)
    return Relation.DISJOINT


def says_who(slot: str) -> bool:
    """Whether a facet says who somebody is: two people may differ in more than one of them."""
    return slot == "sex" or slot.startswith(("age", "kind:"))


def other_people(one: Iterable[Facet], other: Iterable[Facet]) -> bool:
    """Whether what two claims say of somebody cannot be of one person."""
    theirs = [facet for facet in other if says_who(facet.slot)]
    return any(says_who(a.slot) and relation(a, b) is Relation.DISJOINT for a in one for b in theirs)


def _of_numbers(one: Facet, other: Facet) -> Relation:
    assert one.low is not None
    assert other.low is not None
    first, second = (one.low, one.high or one.low), (other.low, other.high or other.low)
    spare = 0.0
    if one.yearly or other.yearly:
        shift = round((first[0] - second[0]) / _YEAR) * _YEAR
        spare = 1.0 if shift else 0.0
        second = second[0] + shift, second[1] + shift
    if first == second:
        return Relation.EQUAL
    return Relation.DISJOINT if max(first[0], second[0]) - min(first[1], second[1]) >= spare else Relation.OVERLAP


def _of_causes(one: Facet, other: Facet) -> Relation:
    """Two classes of causes exclude each other; of a cause of no known class nobody can say."""
    first, second = ({key for key in side.keys if key.startswith("=")} for side in (one, other))
    if not first or not second:
        return Relation.UNKNOWN
    return Relation.DISJOINT if first.isdisjoint(second) else Relation.OVERLAP


def _share(one: Iterable[str], other: Iterable[str]) -> bool:
    return any(same_noun(a, b) for a in one for b in other)


def _opposed_states(one: frozenset[str], other: frozenset[str]) -> bool:
    if one & other:
        return False
    return any(b in opposites_of(a) or a in opposites_of(b) for a in one for b in other)


def _turned(one: frozenset[str], other: frozenset[str]) -> bool:
    sides = [(set(entry["one"].split()), set(entry["other"].split())) for entry in facet_entries("turns")]
    return any((one <= a and other <= b) or (one <= b and other <= a) for a, b in sides)


@cache
def opposites_of(word: str) -> frozenset[str]:
    """The states that exclude a state („offen“: „verschlossen“), also by a prefix („instabil“)."""
    found: set[str] = set()
    for entry in (*facet_entries("states"), *table("de/answers.yaml")["opposites"]):
        one, other = entry["one"].split(), entry["other"].split()
        found.update(other if word in one else one if word in other else ())
    if word not in facet_list("no_opposites"):
        found.update(word[len(prefix) :] for prefix in facet_list("prefixes") if word.startswith(prefix))
    return frozenset(state for state in found if len(state) > 1)
