"""Outlines of land for the map, from the gazetteer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quellenlage.knowledge.gazetteer import outlines

Ring = Sequence[tuple[float, float]]


def land(box: tuple[float, float, float, float]) -> Iterator[Ring]:
    """The rings that may be seen in a box of (west, south, east, north) degrees; the box may cross the date line."""
    west, south, east, north = box
    for turn in (-360.0, 0.0, 360.0):
        part = (max(west + turn, -180.0), south, min(east + turn, 180.0), north)
        if part[0] < part[2]:
            yield from ([(lon - turn, lat) for lon, lat in ring] for _, ring in outlines(part))
