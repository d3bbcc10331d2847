"""The length of railway journeys between places on known lines (resources/places/railways.yaml), for expected times only."""

from __future__ import annotations

from functools import cache, lru_cache
from heapq import heappop, heappush
from itertools import pairwise

from quellenlage.knowledge.geodesy import great_circle_km
from quellenlage.model import Place
from quellenlage.resources import table

_STATION_KM = 25.0
"""A place this near to a station is served by it."""
_REGIONS = ("country", "continent", "region", "admin1", "sea", "ocean")

Graph = dict[str, tuple[tuple[str, float], ...]]


def rail_km(one: Place, other: Place) -> float | None:
    """The way by rail in km between two towns or sites; None where no known line joins them."""
    start, end = _station(one), _station(other)
    if start is None or end is None or start == end:
        return None
    return _shortest(start, end)


def _station(place: Place) -> str | None:
    if place.lat is None or place.lon is None or place.kind in _REGIONS:
        return None
    near = [(great_circle_km(place.lat, place.lon, lat, lon), name) for name, (lat, lon) in _stations().items()]
    km, name = min(near)
    return name if km <= _STATION_KM else None


@cache
def _stations() -> dict[str, tuple[float, float]]:
    return {name: (lat, lon) for line in table("places/railways.yaml")["lines"] for name, lat, lon, _ in line["stops"]}


@cache
def _graph() -> Graph:
    found: dict[str, list[tuple[str, float]]] = {}
    for line in table("places/railways.yaml")["lines"]:
        stops = line["stops"]
        for (a, _, _, begin), (b, _, _, end) in pairwise(stops):
            found.setdefault(a, []).append((b, end - begin))
            found.setdefault(b, []).append((a, end - begin))
    return {name: tuple(ways) for name, ways in found.items()}


@lru_cache(maxsize=1000)
def _shortest(start: str, end: str) -> float | None:
    """Dijkstra's algorithm over the lines."""
    queue, done = [(0.0, start)], set()
    while queue:
        km, name = heappop(queue)
        if name == end:
            return km
        if name in done:
            continue
        done.add(name)
        for further, length in _graph()[name]:
            heappush(queue, (km + length, further))
    return None
