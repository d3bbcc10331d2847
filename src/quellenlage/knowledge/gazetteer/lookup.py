"""Names to places: look-ups in sorted tables that stay on disk; German endings and other transliterations as fallback."""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from math import sqrt
from pathlib import Path

from quellenlage.knowledge.gazetteer.transliteration import transliterations
from quellenlage.resources import resource
from quellenlage.resources.packed import SortedLines, Table

BBox = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """A place of the gazetteer; `population` 0 where it is no town, `bbox` (west, south, east, north) where an extent is known.

    `notable` says that the name book has it: news has spoken of it, however small it is.
    """

    name: str
    kind: str
    lat: float
    lon: float
    radius_km: float
    population: int
    country: str
    timezone: str
    bbox: BBox | None = None
    notable: bool = False


@cache
def _table(name: str) -> Table:
    """A table, mapped into memory where it is a file."""
    found = resource(f"places/{name}")
    if isinstance(found, Path):
        with found.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    return found.read_bytes()


@cache
def _names() -> SortedLines:
    return SortedLines(_table("names.tsv"))


@lru_cache(maxsize=20_000)
def _entry(offset: int) -> GazetteerEntry:
    blob = _table("entries.tsv")
    name, kind, lat, lon, radius, population, country, zone, box = blob[offset : blob.find(b"\n", offset)].decode().split("\t")
    parts = [float(value) for value in box.split(",")] if box else None
    bbox = (parts[0], parts[1], parts[2], parts[3]) if parts else None
    people = int(population or 0)
    reach = float(radius) if radius else town_radius_km(people)
    return GazetteerEntry(
        name, kind, float(lat), float(lon), reach, people, country, _zones()[int(zone, 36)], bbox, bool(radius)
    )


def town_radius_km(population: int) -> float:
    """How far a town reaches, by its population: some 14 km for a million people (our estimate, not a measurement)."""
    return min(40.0, 1.5 + 12 * sqrt(population / 1_000_000))


@cache
def _zones() -> tuple[str, ...]:
    return tuple(resource("places/zones.txt").read_text(encoding="utf-8").split("\n"))


@lru_cache(maxsize=20_000)
def exact(name: str) -> tuple[GazetteerEntry, ...]:
    """The places of exactly this name, the best known first."""
    found = _names().value(name)
    return tuple(_entry(int(offset, 36)) for offset in found.split(",")) if found else ()


@lru_cache(maxsize=20_000)
def opens_name(word: str) -> bool:
    """Whether a name of several words begins with this one."""
    return _names().opens(word + " ")


@lru_cache(maxsize=20_000)
def candidates(name: str, *, spellings: bool = True) -> tuple[GazetteerEntry, ...]:
    """The places that a name may mean, the best known first; inflected forms count too, and with `spellings` other transliterations."""
    found = inflected(name)
    if found:
        return found
    part = part_of_land(name)
    if part is not None:
        return (part,)
    for form in transliterations(name) if spellings else ():
        found = exact(form)
        if found:
            return found
    return ()


@lru_cache(maxsize=20_000)
def inflected(name: str) -> tuple[GazetteerEntry, ...]:
    """The places of exactly this name, or of the name that it is the genitive or dative of.

    A well-known place in the genitive comes before a hamlet of the whole name („Brandenburgs“).
    """
    found: tuple[GazetteerEntry, ...] = ()
    for form in forms(name):
        found = exact(form)
        if found:
            break
    if found and found[0].name != name[:-1] and name.endswith("s") and is_small(found[0]):
        without = exact(name[:-1])
        return (*without, *found) if without and not is_small(without[0]) else found
    return found


_PART = re.compile(r"(?:Nord|Süd)(?:ost|west)?|Ost|West|Zentral|Mittel|Inner|Binnen")
_LANDS = frozenset(("country", "continent", "admin1", "island"))


def part_of_land(name: str) -> GazetteerEntry | None:
    """„Nordschweden“, „Süd-Florida“: a region that reaches as far as the whole land, since nobody says where it ends."""
    found = _PART.match(name)
    if found is None:
        return None
    rest = name[found.end() :].removeprefix("-")
    for form in forms(rest[:1].upper() + rest[1:]):
        land = next((entry for entry in exact(form)[:1] if entry.kind in _LANDS), None)
        if land is not None and len(form) > 3:
            shown = name[: len(name) - len(rest)] + rest[: len(form)]
            return replace(land, name=shown, kind="region", population=0, notable=True)
    return None


_SMALL = 50_000


def is_small(entry: GazetteerEntry) -> bool:
    """Whether it is a town that news hardly speaks of."""
    return entry.kind in ("city", "town") and entry.population < _SMALL and not entry.notable


def forms(name: str) -> Iterator[str]:
    """The name itself, then without a case ending, then without „-Stadt“ („Gaza-Stadt“)."""
    yield name
    if len(name) > 3 and name.endswith(("s", "'", "’")):
        yield name[:-1].rstrip("'’")
    if len(name) > 6 and name.endswith("en"):
        yield name[:-1]
    if name.endswith("-Stadt"):
        yield name.removesuffix("-Stadt")
        yield name.removesuffix("-Stadt") + " City"
