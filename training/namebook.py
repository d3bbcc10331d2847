"""The rows of the name book with a point, an extent and a zone: what `resources/de/namebook.yaml` leaves to a source is looked up here.

Sources: the towns of a province (GeoNames), shapes (Natural Earth), airports (airportsdata). Used by `training.gazetteer`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import airportsdata

from quellenlage.knowledge.geodesy import great_circle_km
from quellenlage.resources import table
from training.book_names import names_of
from training.outlines import Ring, area, centre, extent, features, points_of, rings_of

Entry = dict[str, Any]
Town = dict[str, Any]
_ZONE_KM = 400.0
"""No zone is taken from a town farther away than this: the open sea has none of its own."""
_SAME_RIVER_KM = 300.0
_MARGIN_KM = 10.0
"""A province reaches beyond its outermost towns by about this much."""


@dataclass(frozen=True)
class Towns:
    """The towns of GeoNames, by name and by place."""

    all: Sequence[Town]
    by_name: dict[tuple[str, str], list[Town]] = field(default_factory=lambda: defaultdict(list))
    by_cell: dict[tuple[int, int], list[Town]] = field(default_factory=lambda: defaultdict(list))
    by_province: dict[tuple[str, str], list[Town]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for town in self.all:
            for name in {town["name"], *town["alternatenames"]}:
                self.by_name[town["countrycode"], name].append(town)
            self.by_cell[int(town["latitude"] // 2), int(town["longitude"] // 2)].append(town)
            self.by_province[town["countrycode"], town["admin1code"]].append(town)

    def named(self, name: str, country: str) -> Town:
        """The largest town of a name; „Dover:DE“ names its province too."""
        name, _, province = name.partition(":")
        found = [t for t in self.by_name.get((country, name), []) if province in ("", t["admin1code"])]
        if not found:
            raise KeyError(f"no town {name} in {country}")
        return max(found, key=lambda t: (t["population"], -t["geonameid"]))

    def zone(self, lat: float, lon: float) -> str:
        """The zone of the nearest town, or none far from every town."""
        cell = int(lat // 2), int(lon // 2)
        near = [
            t for y in (-2, -1, 0, 1, 2) for x in (-2, -1, 0, 1, 2) for t in self.by_cell.get((cell[0] + y, cell[1] + x), ())
        ]
        ranked = min(((_km(t, lat, lon), t["geonameid"], t["timezone"]) for t in near), default=None)
        return ranked[2] if ranked and ranked[0] <= _ZONE_KM else ""


def _km(town: Town, lat: float, lon: float) -> float:
    return great_circle_km(lat, lon, town["latitude"], town["longitude"])


def entries(towns: Towns) -> Iterator[tuple[Entry, list[str]]]:
    """Every entry of the name book with its names."""
    for group in table("de/namebook.yaml")["groups"]:
        if "by" not in group:
            for name, kind, lat, lon, radius, country, zone, further in group["places"]:
                yield _entry(name, kind, (lat, lon, radius, None), country, zone), [name, *further]
            continue
        place = _BY[group["by"]]
        for row in group["places"]:
            options = {**group, **(row[-1] if isinstance(row[-1], dict) else {})}
            names = names_of(group, row)
            point = options.get("point")
            where = (*point, None) if point else place(row, options, towns)
            zone = options.get("zone", towns.zone(where[0], where[1]) if options["kind"] not in ("ocean", "continent") else "")
            yield _entry(names[0], options["kind"], where, options.get("country"), zone), names


Where = tuple[float, float, float, tuple[float, float, float, float] | None]


def _entry(name: str, kind: str, where: Where, country: str | None, zone: str | None) -> Entry:
    lat, lon, radius, box = where
    return {"name": name, "kind": kind, "lat": lat, "lon": lon, "radius": radius, "population": 0, "country": country or "",
            "zone": zone or "", "bbox": box}  # fmt: skip


def _by_point(row: list[Any], options: dict[str, Any], towns: Towns) -> Where:
    del options, towns
    return row[1], row[2], row[3], None


def _by_seat(row: list[Any], options: dict[str, Any], towns: Towns) -> Where:
    """The towns of the province in which the seat lies."""
    seat = towns.named(row[1], options["country"])
    return _around(
        [[t["longitude"], t["latitude"]] for t in towns.by_province[seat["countrycode"], seat["admin1code"]]], _MARGIN_KM
    )


def _by_airport(row: list[Any], options: dict[str, Any], towns: Towns) -> Where:
    del towns
    found = _airports()[row[1]]
    options["country"] = found["country"]
    return found["lat"], found["lon"], 4.0, None


@cache
def _airports() -> dict[str, dict[str, Any]]:
    return airportsdata.load("IATA")  # type: ignore[no-any-return,unused-ignore]


def _by_shape(row: list[Any], options: dict[str, Any], towns: Towns) -> Where:
    """The points of the largest shape of a name, or of all lines of a river."""
    del towns
    found = _shapes(options["layer"]).get(row[1])
    if not found:
        raise KeyError(f"no shape {row[1]} in {options['layer']}")
    if options["kind"] == "river":
        return _around(_one_river([points_of(shape) for shape in found]), 0.0)
    largest = max(found, key=lambda shape: sum(area(ring) for ring in rings_of(shape)))
    points = points_of(largest)
    lat, lon, radius, box = _around(points, 0.0)
    assert box is not None
    if options["kind"] == "island":
        return lat, lon, radius, box
    x, y = centre(max(rings_of(largest), key=area))
    if not (box[1] <= y <= box[3] and (x - box[0]) % 360 <= (box[2] - box[0]) % 360):  # a shape without area of its own
        return lat, lon, radius, box
    return (*_middle(y, x, points), box)


def _one_river(lines: list[Ring]) -> Ring:
    """The lines of the longest river of a name: those that lie near to it, one after the other."""
    rest = sorted(lines, key=len, reverse=True)
    found, rest = rest[0], rest[1:]
    while near := [line for line in rest if _apart(found, line) < _SAME_RIVER_KM]:
        found = found + [point for line in near for point in line]
        rest = [line for line in rest if line not in near]
    return found


def _apart(one: Ring, other: Ring) -> float:
    ends = (other[0], other[-1])
    return min(great_circle_km(p[1], p[0], e[1], e[0]) for p in one[:: max(1, len(one) // 60)] for e in ends)


@cache
def _shapes(layer: str) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for feature in features(layer):
        found[feature["properties"].get("name") or ""].append(feature["geometry"])
    return found


def _middle(lat: float, lon: float, points: Sequence[Sequence[float]]) -> tuple[float, float, float]:
    return lat, lon, max(great_circle_km(lat, lon, p[1], p[0]) for p in points)


def _around(points: Sequence[Sequence[float]], margin: float) -> Where:
    """The middle, reach and box of points; points on both sides of the date line are taken as neighbours."""
    box = extent([list(p) for p in points])
    east = [(p[0] - box[0]) % 360 for p in points]
    lon = (box[0] + sum(east) / len(east) + 180) % 360 - 180
    lat = sum(p[1] for p in points) / len(points)
    lat, lon, reach = _middle(lat, lon, points)
    return lat, lon, reach + margin, box


_BY: dict[str, Callable[[list[Any], dict[str, Any], Towns], Where]] = {
    "point": _by_point,
    "seat": _by_seat,
    "shape": _by_shape,
    "airport": _by_airport,
}
