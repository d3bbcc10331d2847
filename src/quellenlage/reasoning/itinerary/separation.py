"""How far two places are apart at least: great circle between the nearest edges, so that a region never makes a false bound."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from math import atan, cos, degrees, isfinite, radians, tan

from quellenlage.knowledge.geodesy import great_circle_km
from quellenlage.model import Place

BBox = tuple[float, float, float, float]
_OUTER = ("continent", "country", "region", "admin1", "island")
_OUTERMOST = ("continent", "country", "sea", "ocean")
_KM_PER_DEGREE = 110.5
"""Of latitude, rounded down, so that a box drawn around a circle is never too small."""


def least_km(one: Place, other: Place) -> float | None:
    """The least possible distance in km; None where a place has no coordinates, or none that are on the globe."""
    if not (_located(one) and _located(other)):
        return None
    if one.bbox is None and other.bbox is None:
        assert one.lat is not None and one.lon is not None and other.lat is not None and other.lon is not None  # noqa: PT018
        middle = great_circle_km(one.lat, one.lon, other.lat, other.lon)
        return max(0.0, middle - one.radius_km - other.radius_km)
    return _box_km(_box(one), _box(other))


def _located(place: Place) -> bool:
    if place.lat is None or place.lon is None:
        return False
    return (
        isfinite(place.lat) and isfinite(place.lon) and abs(place.lat) <= 90 and abs(place.lon) <= 360 and place.radius_km >= 0
    )


def _box(place: Place) -> BBox:
    if place.bbox is not None:
        return place.bbox
    assert place.lat is not None
    assert place.lon is not None
    high = place.radius_km / _KM_PER_DEGREE
    south, north = max(-90.0, place.lat - high), min(90.0, place.lat + high)
    poleward = max(abs(south), abs(north))
    wide = 180.0 if poleward > 89 else min(180.0, high / cos(radians(poleward)))
    return place.lon - wide, south, place.lon + wide, north


def _box_km(one: BBox, other: BBox) -> float:
    """Between the nearest points of two boxes: over each other at the shared longitude, else from edge to edge."""
    lon_a, lon_b = _nearest_longitudes(one[0], one[2], other[0], other[2])
    turn = abs(lon_a - lon_b)
    lats_a = _lats(one[1], one[3], other[1], other[3], turn)
    lats_b = _lats(other[1], other[3], one[1], one[3], turn)
    return min(great_circle_km(a, lon_a, b, lon_b) for a, b in product(lats_a, lats_b))


def _lats(south: float, north: float, other_south: float, other_north: float, turn: float) -> tuple[float, ...]:
    """Where on an edge the nearest point can be: its ends, the other's ends, the equator, and the feet of perpendiculars."""
    wanted = [south, north, other_south, other_north, 0.0]
    if turn < 90:
        feet = [
            degrees(atan(tan(radians(max(-89.9, min(89.9, lat)))) / cos(radians(turn)))) for lat in (other_south, other_north)
        ]
        wanted.extend(feet)
    return tuple(dict.fromkeys(max(south, min(north, lat)) for lat in wanted))


def _nearest_longitudes(west_a: float, east_a: float, west_b: float, east_b: float) -> tuple[float, float]:
    """Longitudes wrap: box b is tried as it is and one turn to either side. A box may cross the date line (west > east)."""
    east_a += 360.0 if east_a < west_a else 0.0
    east_b += 360.0 if east_b < west_b else 0.0
    tries = [_nearest(west_a, east_a, west_b + turn, east_b + turn) for turn in (-360.0, 0.0, 360.0)]
    return min(tries, key=lambda pair: abs(pair[0] - pair[1]))


def _nearest(low_a: float, high_a: float, low_b: float, high_b: float) -> tuple[float, float]:
    if high_a < low_b:
        return high_a, low_b
    if high_b < low_a:
        return low_a, high_b
    shared = (max(low_a, low_b) + min(high_a, high_b)) / 2
    return shared, shared


def widened(place: Place, km: float) -> Place:
    """The place with what lies within so many km of it („vor Zypern“)."""
    if km <= 0:
        return place
    grown = replace(place, radius_km=place.radius_km + km)
    if place.bbox is None:
        return grown
    west, south, east, north = place.bbox
    high = km / _KM_PER_DEGREE
    poleward = max(abs(south - high), abs(north + high))
    wide = 180.0 if poleward > 89 else min(180.0, high / cos(radians(poleward)))
    return replace(grown, bbox=(west - wide, max(-90.0, south - high), east + wide, min(90.0, north + high)))


def contains(outer: Place, inner: Place) -> bool:
    """Whether a place lies in a country or region, as far as countries' codes and boxes tell."""
    if outer.id == inner.id or inner.kind == outer.kind or outer.kind not in _OUTER or inner.kind in _OUTERMOST:
        return False
    if outer.kind == "country":
        return outer.country is not None and outer.country == inner.country
    if inner.lat is None or inner.lon is None or outer.lat is None or outer.lon is None:
        return False
    if outer.bbox is None:
        return great_circle_km(outer.lat, outer.lon, inner.lat, inner.lon) <= outer.radius_km
    west, south, east, north = outer.bbox
    return south <= inner.lat <= north and (
        west <= inner.lon <= east or (east < west and (inner.lon >= west or inner.lon <= east))
    )
