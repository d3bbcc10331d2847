"""Outlines of countries for maps (Natural Earth 1:50m, public domain, simplified). Borders are the de-facto lines."""

from __future__ import annotations

import json
import zlib
from functools import cache

from quellenlage.resources import resource

BBox = tuple[float, float, float, float]
Ring = tuple[tuple[float, float], ...]


@cache
def _all() -> tuple[tuple[str, BBox, Ring], ...]:
    raw = json.loads(zlib.decompress(resource("maps/outlines.z").read_bytes()))
    out: list[tuple[str, BBox, Ring]] = []
    for code, rings in raw:
        for ring in rings:
            points: Ring = tuple((x, y) for x, y in ring)
            xs, ys = [p[0] for p in points], [p[1] for p in points]
            out.append((code, (min(xs), min(ys), max(xs), max(ys)), points))
    return tuple(out)


def outlines(bbox: BBox) -> tuple[tuple[str, Ring], ...]:
    """The outlines that touch a box (west, south, east, north in degrees): ISO code and ring of (lon, lat)."""
    west, south, east, north = bbox
    return tuple(
        (code, ring) for code, box, ring in _all() if box[0] <= east and box[2] >= west and box[1] <= north and box[3] >= south
    )
