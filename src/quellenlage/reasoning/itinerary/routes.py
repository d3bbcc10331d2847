"""The length of a way that a report states: „die 1.100 Kilometer lange Strecke von Kalkutta nach Kathmandu“."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from quellenlage.model import Claim, Knowledge
from quellenlage.reasoning.itinerary.ground import Ground, ground
from quellenlage.reasoning.itinerary.modes import preposition
from quellenlage.resources import table

_WORD = re.compile(r"\w+")
_FARTHEST_KM = 45_000
"""Nobody states a way longer than around the globe."""
Ends = frozenset[str]


@dataclass(frozen=True, slots=True)
class Route:
    """A stated way: how long at least, and the claim that says so."""

    km: float
    claim: str


def stated_routes(knowledge: Knowledge) -> Mapping[Ends, Route]:
    """The stated ways by their two ends (place ids). Where reports differ the shortest counts: a bound must not be false."""
    known = ground(knowledge)
    found: dict[Ends, Route] = {}
    for claim in knowledge.claims:
        if not claim.quantities or claim.negated_report:
            continue
        ends, km = _ends(claim, known), _length(claim, known)
        if ends and km and (ends not in found or km < found[ends].km):
            found[ends] = Route(km, claim.id)
    return found


def _length(claim: Claim, known: Ground) -> float | None:
    """The one length in km of a claim that speaks of a way; None for a distance as the crow flies."""
    words = _WORD.findall(known.texts[claim.document][claim.start : claim.end])
    if not any(word.lower().endswith(_nouns()) for word in words) or "Luftlinie" in words:
        return None
    lengths = [q.low if q.low is not None else q.value if q.high is None else None for q in claim.quantities if q.unit == "km"]
    return lengths[0] if len(lengths) == 1 and lengths[0] and 0 < lengths[0] <= _FARTHEST_KM else None


def _ends(claim: Claim, known: Ground) -> Ends | None:
    """„von A nach B“, „zwischen A und B“: the only two places."""
    named = list(known.named(claim))
    if len(named) != 2 or named[0][1].id == named[1][1].id:
        return None
    (_, one, before), (_, other, between) = named
    joined = _WORD.findall(before)[-1:] == ["zwischen"] and _WORD.findall(between)[-1:] == ["und"]
    if joined or (preposition(before) in ("von", "vom", "aus") and preposition(between) in ("nach", "bis", "zum", "zur")):
        return frozenset((one.id, other.id))
    return None


@cache
def _nouns() -> tuple[str, ...]:
    return tuple(table("de/travel.yaml")["routes"]["nouns"])
