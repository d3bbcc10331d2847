"""The ways of `de/attributes.yaml` to tell what a number is of, and the classes of its units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from quellenlage.model import Quantity
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.vocabulary import canonical
from quellenlage.resources import table, word_set

SAME, _MARKS = "same", ("same", "parts", "changing", "growing", "yearly", "persons")
COUNT, MONEY = "count", "money"


@dataclass(frozen=True, slots=True)
class Way:
    """One way to tell an attribute by; all that it names must hold."""

    name: str
    nouns: frozenset[str]
    known: frozenset[str]
    verbs: frozenset[str]
    units: frozenset[str]
    words: frozenset[str]
    without: frozenset[str]
    before: str
    behind: str
    paid_for: bool
    next: bool
    slot: bool
    marks: frozenset[str]


@cache
def attribute_words(key: str) -> frozenset[str]:
    """The words of a list of the file."""
    return word_set("de/attributes.yaml", key)


@cache
def ways() -> Mapping[str, tuple[Way, ...]]:
    """All ways by the class of the number's unit."""
    out: dict[str, list[Way]] = {}
    for entry in table("de/attributes.yaml")["attributes"]:
        out.setdefault(entry["of"], []).append(_way(entry))
    return {kind: tuple(ways) for kind, ways in out.items()}


def _way(entry: Mapping[str, Any]) -> Way:
    def keys(name: str) -> frozenset[str]:
        return frozenset(canonical(noun_key(word.capitalize())) for word in entry.get(name, "").split())

    def plain(name: str) -> frozenset[str]:
        return frozenset(entry.get(name, "").split())

    return Way(
        entry["name"], keys("nouns"), keys("known"), plain("verbs"), keys("units"), plain("words"), plain("without"),
        entry.get("before", ""), entry.get("behind", ""), bool(entry.get("paid_for")), bool(entry.get("next")),
        bool(entry.get("slot")), frozenset(mark for mark in _MARKS if entry.get(mark)),
    )  # fmt: skip


@cache
def marks_of(slot: str) -> frozenset[str]:
    """The marks of an attribute that a slot of people is."""
    return frozenset().union(*(way.marks for way in ways()[COUNT] if way.slot and way.name == slot.partition(":")[0]))


@lru_cache(maxsize=4096)
def _known_unit(unit: str) -> tuple[str, str, float] | None:
    return _units().get(unit) or _units().get(noun_key(unit))


def unit_of(number: Quantity) -> tuple[str, str, float]:
    """The class of a number's unit, the unit that its class is compared in or the noun that is counted, and the factor."""
    known = _known_unit(number.unit) if number.unit else None
    return known or (COUNT, canonical(noun_key(number.unit)) if number.unit else "", 1.0)


def in_base(number: Quantity, factor: float) -> Quantity:
    """A number in the unit that others of its class are compared in."""
    if factor == 1.0:
        return number
    low, value, high = (None if one is None else one * factor for one in (number.low, number.value, number.high))
    return replace(number, low=low, value=value, high=high)


@cache
def _units() -> dict[str, tuple[str, str, float]]:
    """By unit: its class, the unit that its class is compared in, and the factor between the two."""
    return {
        key: (group["of"], group["base"], float(factor))
        for group in table("de/attributes.yaml")["units"]
        for unit, factor in group["factors"].items()
        for key in (unit, noun_key(unit.capitalize()))
    } | {key: (MONEY, word, 1.0) for word in attribute_words("currencies") for key in (word, noun_key(word.capitalize()))}
