"""Where somebody can be at a moment: discs around the places where reports have them before and after (a space-time prism).

A pure function for maps and diagrams: whoever draws asks for a moment and gets circles; the traveller is in all of them at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from quellenlage.model import Place
from quellenlage.reasoning.itinerary.anchors import Anchor
from quellenlage.reasoning.itinerary.network import FARTHEST_KM
from quellenlage.reasoning.itinerary.separation import least_km


@dataclass(frozen=True, slots=True)
class Disc:
    """Everything within `radius_km` of the edge of a place, and the claims that put the traveller there."""

    place: Place
    radius_km: float
    claims: tuple[str, ...]


def reachable(anchors: Iterable[Anchor], moment: datetime, kmh: float) -> tuple[Disc, ...]:
    """The discs that hold a traveller at a moment, the smallest first; discs as wide as the earth say nothing and are left out.

    Args:
        anchors: of one entity.
        moment: aware.
        kmh: how fast at most; zero or less, or nothing finite, gives no discs.
    """
    if not 0 < kmh < float("inf"):
        return ()
    discs = [Disc(a.place, kmh * _hours_off(a, moment), a.claims) for a in anchors]
    known = [disc for disc in discs if disc.radius_km < FARTHEST_KM]
    return tuple(sorted(known, key=lambda disc: (disc.radius_km, disc.place.id)))


def can_be_at(place: Place, discs: Sequence[Disc]) -> bool:
    """Whether a place touches all the discs; one without coordinates can't be ruled out."""
    distances = [(least_km(disc.place, place), disc.radius_km) for disc in discs]
    return all(km is None or km <= radius for km, radius in distances)


def _hours_off(anchor: Anchor, moment: datetime) -> float:
    """The longest that can lie between a moment and a presence at some time of its window."""
    longest = max(moment - anchor.widest_earliest, anchor.widest_latest - moment, timedelta(0))
    return longest.total_seconds() / 3600
