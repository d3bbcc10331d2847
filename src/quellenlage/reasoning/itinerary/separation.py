"""How far two places are apart at least: great circle between the nearest edges, so that a region never makes a false bound."""

from __future__ import annotations

from quellenlage.knowledge.geodesy import great_circle_km
from quellenlage.model import Place


def least_km(one: Place, other: Place) -> float | None:
    """The least possible distance in km; None where a place has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    middle = great_circle_km(one.lat, one.lon, other.lat, other.lon)
    if one.bbox is None and other.bbox is None:
        return max(0.0, middle - one.radius_km - other.radius_km)
    return max(0.0, _box_km(one, other), 0.0)


def _box_km(one: Place, other: Place) -> float:
    """Between the nearest points of two boxes; a place without one is a box of its radius (1° of latitude ≈ 111 km)."""
    west_a, south_a, east_a, north_a = _box(one)
    west_b, south_b, east_b, north_b = _box(other)
    lat_a, lat_b = _nearest(south_a, north_a, south_b, north_b)
    lon_a, lon_b = _nearest_longitude(west_a, east_a, west_b, east_b)
    direct = great_circle_km(lat_a, lon_a, lat_b, lon_b)
    # On a sphere the nearest points of two boxes may lie at other latitudes than the middle of what they share: take the least.
    lats = ((lat_a, lat_b), (south_a, south_b), (north_a, north_b), (north_a, south_b), (south_a, north_b))
    return min([direct, *(great_circle_km(a, lon_a, b, lon_b) for a, b in lats)])


def _box(place: Place) -> tuple[float, float, float, float]:
    if place.bbox is not None:
        return place.bbox
    assert place.lat is not None
    assert place.lon is not None
    from math import cos, radians

    high = place.radius_km / 111.0
    wide = place.radius_km / (111.0 * max(0.05, cos(radians(place.lat))))
    return place.lon - wide, place.lat - high, place.lon + wide, place.lat + high


def _nearest(low_a: float, high_a: float, low_b: float, high_b: float) -> tuple[float, float]:
    if high_a < low_b:
        return high_a, low_b
    if high_b < low_a:
        return low_a, high_b
    shared = (max(low_a, low_b) + min(high_a, high_b)) / 2
    return shared, shared


def _nearest_longitude(west_a: float, east_a: float, west_b: float, east_b: float) -> tuple[float, float]:
    """Longitudes wrap: box b is tried as it is and one turn to either side. A box may cross the date line (west > east)."""
    east_a += 360.0 if east_a < west_a else 0.0
    east_b += 360.0 if east_b < west_b else 0.0
    tries = [_nearest(west_a, east_a, west_b + turn, east_b + turn) for turn in (-360.0, 0.0, 360.0)]
    return min(tries, key=lambda pair: abs(pair[0] - pair[1]))
