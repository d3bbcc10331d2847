"""A simple temporal network over presences: who must be where by when, if each presence before comes first.

Nodes are presences with their windows; where one's window ends before another's begins, the order is certain and the edge
says that at least distance ÷ speed lies between them (Dechter, Meiri & Pearl 1991). The network has no solution if and only if
the earliest moment that its edges allow lies after a window's end; the edges that made it so are the explanation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quellenlage.model import Place
from quellenlage.reasoning.itinerary.anchors import Anchor
from quellenlage.reasoning.itinerary.separation import least_km

SLACK_KM = 20.0
"""Coordinates stand for towns, and towns have an extent; differences below this are none."""
FARTHEST_KM = 20_016.0
"""Nothing on the globe is farther off."""
_ROUNDING = 1e-6
"""In hours: what adding up fractions may make of nothing."""
Distance = Callable[[Place, Place], float | None]


@dataclass(frozen=True, slots=True)
class Violation:
    """A chain of presences, in order, that takes longer than there is: km in all, hours needed and hours there are."""

    chain: tuple[Anchor, ...]
    km: float
    needed: float
    available: float


def distances() -> Distance:
    """`least_km` that works out every pair of places once."""
    known: dict[tuple[str, str], float | None] = {}

    def between(one: Place, other: Place) -> float | None:
        key = (one.id, other.id)
        if key not in known:
            known[key] = known[other.id, one.id] = least_km(one, other)
        return known[key]

    return between


def violations(anchors: Sequence[Anchor], kmh: float, between: Distance) -> list[Violation]:
    """The presences that can't be reached in time, each with the chain before it, the shortest explanations first."""
    ordered = sorted(anchors, key=lambda a: (a.widest_latest, a.widest_earliest, a.place.id))
    windows = [(a.widest_earliest.timestamp() / 3600, a.widest_latest.timestamp() / 3600) for a in ordered]
    earliest: list[float] = []
    before: list[int | None] = []
    found = []
    for number, (begin, end) in enumerate(windows):
        moment, cause = begin, None
        for k in range(number):
            if windows[k][1] > begin or earliest[k] + FARTHEST_KM / kmh <= moment:
                continue
            km = between(ordered[k].place, ordered[number].place)
            arrival = earliest[k] + max(0.0, km - SLACK_KM) / kmh if km is not None else moment
            if arrival > moment:
                moment, cause = arrival, k
        if moment > end + _ROUNDING:
            found.append(_violation(ordered, before, number, cause, kmh, between))
            moment, cause = begin, None
        earliest.append(moment)
        before.append(cause)
    return sorted(found, key=lambda v: len(v.chain))


def _violation(
    ordered: Sequence[Anchor], before: Sequence[int | None], last: int, cause: int | None, kmh: float, between: Distance
) -> Violation:
    chain, k = [ordered[last]], cause
    while k is not None:
        chain.insert(0, ordered[k])
        k = before[k]
    km = sum(between(a.place, b.place) or 0.0 for a, b in pairwise(chain))
    available = (chain[-1].widest_latest - chain[0].widest_earliest).total_seconds() / 3600
    return Violation(tuple(chain), km, km / kmh, available)
