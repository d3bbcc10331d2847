"""Pack the outlines of countries for the maps: `python -m training.outlines` writes resources/maps/outlines.z.

Natural Earth 1:50m countries (public domain, ../shared/data/naturalearth), simplified. Borders are the de-facto lines.
"""

from __future__ import annotations

import gzip
import json
import zlib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
NATURAL_EARTH = ROOT.parent / "shared/data/naturalearth"
TARGET = ROOT / "src/quellenlage/resources/maps/outlines.z"
_SIMPLIFY = 0.12
Ring = list[list[float]]


def features(name: str) -> list[dict[str, Any]]:
    """The features of a Natural Earth layer."""
    with gzip.open(NATURAL_EARTH / f"{name}.geojson.gz", "rt", encoding="utf-8") as file:
        features: list[dict[str, Any]] = json.load(file)["features"]
    return features


_UNCODED = {"France": "FR", "Norway": "NO"}
"""Natural Earth gives no ISO code to these, since parts of them have codes of their own."""


def code_of(properties: dict[str, Any]) -> str:
    """The ISO 3166 code of a country of Natural Earth."""
    return _UNCODED.get(properties["ADMIN"]) or str(properties["ISO_A2"])


def rings_of(geometry: dict[str, Any]) -> list[Ring]:
    """The outer rings of a shape."""
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [part[0] for part in parts]


def points_of(geometry: dict[str, Any]) -> Ring:
    """All points of a shape or line."""
    if geometry["type"] in ("LineString", "MultiLineString"):
        lines = geometry["coordinates"] if geometry["type"] == "MultiLineString" else [geometry["coordinates"]]
        return [point for line in lines for point in line]
    return [point for ring in rings_of(geometry) for point in ring]


def area(ring: Ring) -> float:
    """The area of a ring in square degrees (shoelace formula): good enough to compare sizes."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True))) / 2


def centre(ring: Ring) -> tuple[float, float]:
    """The centroid of a ring as (lon, lat)."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True)) or 1e-9
    x = sum((a[0] + b[0]) * (a[0] * b[1] - b[0] * a[1]) for a, b in zip(ring, ring[1:] + ring[:1], strict=True))
    y = sum((a[1] + b[1]) * (a[0] * b[1] - b[0] * a[1]) for a, b in zip(ring, ring[1:] + ring[:1], strict=True))
    return x / (3 * area), y / (3 * area)


def extent(points: Ring) -> tuple[float, float, float, float]:
    """The box around points as (west, south, east, north); across the date line west is greater than east."""
    lats = [y for _, y in points]
    plain = [x for x, _ in points]
    turned = [x % 360 for x in plain]
    if max(turned) - min(turned) < max(plain) - min(plain) - 1:
        west, east = (x - 360 if x > 180 else x for x in (min(turned), max(turned)))
        return west, min(lats), east, max(lats)
    return min(plain), min(lats), max(plain), max(lats)


def simplified(ring: Ring) -> Ring:
    """A ring without points that lie closer than the tolerance to the line between their neighbours (radial distance)."""
    kept = [ring[0]]
    for point in ring[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > _SIMPLIFY:
            kept.append(point)
    kept.append(ring[-1])
    return [[round(x, 2), round(y, 2)] for x, y in kept]


def main() -> None:
    """Pack the outlines of every country, each as ISO code and rings."""
    outlines = [
        [code_of(f["properties"]), [simplified(ring) for ring in rings_of(f["geometry"]) if len(ring) > 3]]
        for f in features("ne_50m_admin_0_countries")
    ]
    packed = zlib.compress(json.dumps(outlines, separators=(",", ":")).encode(), 9)
    TARGET.write_bytes(packed)
    print(f"{len(outlines)} countries, {len(packed)} bytes")


if __name__ == "__main__":
    main()
