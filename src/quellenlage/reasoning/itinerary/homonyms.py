"""Names that several towns of like size bear: without knowing which is meant nothing is physically impossible there."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import normalize

from quellenlage.knowledge.gazetteer import GazetteerEntry, candidates
from quellenlage.knowledge.geodesy import great_circle_km
from quellenlage.model import Place
from quellenlage.reasoning.itinerary.separation import contains

_TOWNS = ("city", "town", "village")
_LESSER = 4
"""A town with less than a quarter of the people is not what a report means without saying so."""
_SAME_KM = 50.0


def is_ambiguous(place: Place, regions: Iterable[Place] = ()) -> bool:
    """Whether the name may as well mean another town.

    `regions` are the countries and regions that the reports name: where one holds this town and none the other, it is this one.
    """
    if place.kind not in _TOWNS or place.lat is None or place.lon is None:
        return False
    others = _namesakes(place.name, place.lat, place.lon)
    if not others:
        return False
    named = list(regions)
    here = any(contains(region, place) for region in named)
    return not here or any(contains(region, other) for other in others for region in named)


@lru_cache(maxsize=4096)
def _namesakes(name: str, lat: float, lon: float) -> tuple[Place, ...]:
    """The towns of like size elsewhere that go by the same name."""
    towns = [(great_circle_km(lat, lon, e.lat, e.lon), e) for e in _called(name)]
    people = max((e.population for km, e in towns if km <= _SAME_KM), default=0)
    return tuple(
        Place(f"{e.lat},{e.lon}", e.name, e.lat, e.lon, country=e.country, kind=e.kind)
        for km, e in towns
        if km > _SAME_KM and e.population * _LESSER >= max(1, people)
    )


def _called(name: str) -> list[GazetteerEntry]:
    """The towns that go by this name today: not Amman for „Philadelphia“."""
    return [e for e in candidates(name) if e.kind in _TOWNS and _letters(e.name) == _letters(name)]


def _letters(name: str) -> str:
    """The plain letters: „Malaga“ is „Málaga“."""
    return "".join(c for c in normalize("NFKD", name.casefold()) if c.isalpha())
