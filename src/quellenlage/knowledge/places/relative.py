"""Places that are said by distance: „1.500 Kilometer nördlich von Wladiwostok“, „30 km vor Kiew“.

With a direction the place lies about there, give or take two fifths of the way: news also gives distances by road
or rail. Without a direction it lies anywhere within the distance.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from quellenlage.knowledge.gazetteer.lookup import GazetteerEntry
from quellenlage.knowledge.geodesy import destination
from quellenlage.knowledge.places.vocabulary import FILE, class_noun
from quellenlage.model import Token
from quellenlage.resources import table

KIND = "area"
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})*(?:,\d{1,3})?|\d{1,6}")
_UNITS = {"km": 1.0, "Kilometer": 1.0, "Kilometern": 1.0, "Meter": 0.001, "Metern": 0.001, "Meilen": 1.609, "Seemeilen": 1.852}
_LINKS = frozenset(("von", "vor", "der", "des", "entfernt"))
_FARTHEST_KM = 5_000.0
_SPREAD = 0.4
_SAME_ZONE_KM = 100.0
"""So near a place its clock is taken."""


@dataclass(frozen=True, slots=True)
class Relative:
    """Tokens `[first, last)` that say a place by its distance to another, and that place."""

    first: int
    last: int
    entry: GazetteerEntry


@cache
def _bearings() -> dict[str, float]:
    bearings: dict[str, float] = table(FILE)["bearings"]["degrees"]
    return bearings


def relative_place(tokens: Sequence[Token], first: int, last: int, base: GazetteerEntry) -> Relative | None:
    """The place that the words before a place's name (tokens `[first, last)`) say by distance, if they do."""
    k = first - 1
    if k >= 0 and class_noun(tokens[k].text):
        k -= 1
    links = 0
    while k >= 0 and links < 2 and tokens[k].text in _LINKS:
        k, links = k - 1, links + 1
    bearing = _bearings().get(tokens[k].text) if k >= 0 else None
    k -= 1 if bearing is not None else 0
    if k < 1 or tokens[k].text not in _UNITS or (bearing is None and not links) or not _NUMBER.fullmatch(tokens[k - 1].text):
        return None
    km = float(tokens[k - 1].text.replace(".", "").replace(",", ".")) * _UNITS[tokens[k].text]
    if not 0 < km <= _FARTHEST_KM:
        return None
    name = " ".join(token.text for token in tokens[k - 1 : last])
    return Relative(k - 1, last, _entry(name, base, km, bearing))


def _entry(name: str, base: GazetteerEntry, km: float, bearing: float | None) -> GazetteerEntry:
    lat, lon = (base.lat, base.lon) if bearing is None else destination(base.lat, base.lon, bearing, km)
    reach = base.radius_km + (km if bearing is None else _SPREAD * km)
    near = km <= _SAME_ZONE_KM
    return GazetteerEntry(name, KIND, lat, lon, reach, 0, base.country if near else "", base.timezone if near else "")
