"""Names that several towns of like size bear: without knowing which is meant nothing is physically impossible there."""

from __future__ import annotations

from functools import lru_cache

from quellenlage.knowledge.gazetteer import GazetteerEntry, candidates
from quellenlage.knowledge.geodesy import great_circle_km
from quellenlage.model import Place

_TOWNS = ("city", "town", "village")
_LESSER = 4
"""A town with less than a quarter of the people is not what a report means without saying so."""
_SAME_KM = 50.0


def is_ambiguous(place: Place) -> bool:
    """Whether the name may as well mean another town."""
    if place.kind not in _TOWNS or place.lat is None or place.lon is None:
        return False
    return _ambiguous(place.name, place.lat, place.lon)


@lru_cache(maxsize=4096)
def _ambiguous(name: str, lat: float, lon: float) -> bool:
    towns = [(e.population, great_circle_km(lat, lon, e.lat, e.lon)) for e in _called(name)]
    people = max((population for population, km in towns if km <= _SAME_KM), default=0)
    return any(km > _SAME_KM and population * _LESSER >= max(1, people) for population, km in towns)


def _called(name: str) -> list[GazetteerEntry]:
    """The towns that go by this name today: not Amman for „Philadelphia“."""
    return [e for e in candidates(name) if e.kind in _TOWNS and _letters(e.name) == _letters(name)]


def _letters(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalpha())
