"""Distances on the globe."""

from __future__ import annotations

from math import asin, atan2, cos, degrees, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0088
"""Mean radius (IUGG). The sphere differs from the ellipsoid by at most 0.56 % of a distance."""


def great_circle_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """The great-circle distance in km between two points in degrees (haversine formula; exact at poles and antimeridian)."""
    a, b = radians(lat1), radians(lat2)
    h = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, h)))


def destination(lat: float, lon: float, bearing: float, km: float) -> tuple[float, float]:
    """The point (lat, lon) that a great circle reaches after `km`, starting at `bearing` degrees clockwise from north."""
    a, turn, way = radians(lat), radians(bearing), km / EARTH_RADIUS_KM
    b = asin(max(-1.0, min(1.0, sin(a) * cos(way) + cos(a) * sin(way) * cos(turn))))
    east = atan2(sin(turn) * sin(way) * cos(a), cos(way) - sin(a) * sin(b))
    return degrees(b), (lon + degrees(east) + 180) % 360 - 180
