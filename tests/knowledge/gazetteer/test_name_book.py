"""The name book: every entry is found under its names and lies where it says."""

from __future__ import annotations

from functools import cache
from math import cos, hypot, radians

import pytest

from quellenlage.knowledge.gazetteer.lookup import exact
from quellenlage.knowledge.gazetteer.shapes import _all
from quellenlage.resources import table
from tests.knowledge.places.test_finding import found
from training.book_names import names_of

GROUPS = table("de/namebook.yaml")["groups"]
OFFSHORE_KM = 45.0
"""Outlines are simplified to about 12 km, and islands and roads lie off the coast."""
PARTS = {"GP": "FR", "MQ": "FR", "RE": "FR", "YT": "FR", "GF": "FR", "SJ": "NO", "TV": "TV", "CX": "AU"}
"""Parts of a country that Natural Earth draws with it, or not at all."""
DISPUTED = {"UA": "RU", "RU": "UA", "GE": "-99", "SO": "-99", "CY": "-99", "IL": "PS", "PS": "IL", "SY": "IL", "XK": "RS"}
UNDRAWN = {"island": 300.0, "sea": 100.0}
"""Natural Earth 1:50m draws no islets: they lie within this of the next land of their country."""
ATOLLS = frozenset(("Mururoa", "Bikini-Atoll", "Iwojima", "Stromboli", "White Island", "Pratas-Inseln", "Weihnachtsinsel"))
"""Farther out still, or no island by kind; looked at one by one."""


def rows():
    for group in GROUPS:
        for row in group["places"]:
            if "by" in group:
                yield names_of(group, row)
            else:
                yield [row[0], *row[7]]


def test_it_is_large_and_says_everything_once():
    heads = [names[0] for names in rows()]

    assert len(heads) >= 1_000
    assert len(set(heads)) >= len(heads) - 5


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group["group"])
def test_every_name_is_in_the_gazetteer(group):
    missing = []
    for row in group["places"]:
        names = names_of(group, row) if "by" in group else [row[0], *row[7]]
        missing += [name for name in names if not any(entry.notable for entry in exact(name))]

    assert not missing


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group["group"])
def test_the_example_of_a_group_finds_one_of_its_places(group):
    names = {name for row in group["places"] for name in (names_of(group, row) if "by" in group else [row[0], *row[7]])}

    assert names & {name for place in found(group["example"]) for name in (place.name, *place.aliases)}


@cache
def outline(country):
    return [(box, ring) for code, box, ring in _all() if code == country]


def is_near(entry, country):
    """Whether the point is inside an outline of the country or close to its edge."""
    return any(
        box[1] - 3 <= entry.lat <= box[3] + 3
        and (inside(entry.lon, entry.lat, ring) or edge_km(entry, ring) < UNDRAWN.get(entry.kind, OFFSHORE_KM))
        for box, ring in outline(country)
    )


def inside(x, y, ring):
    odd = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            odd = not odd
    return odd


def edge_km(entry, ring):
    wide = cos(radians(entry.lat))
    return min(segment_km(entry, a, b, wide) for a, b in zip(ring, ring[1:] + ring[:1], strict=True))


def segment_km(entry, a, b, wide):
    ax, ay, bx, by = (a[0] - entry.lon) * wide, a[1] - entry.lat, (b[0] - entry.lon) * wide, b[1] - entry.lat
    length = (bx - ax) ** 2 + (by - ay) ** 2
    t = max(0.0, min(1.0, -(ax * (bx - ax) + ay * (by - ay)) / length)) if length else 0.0
    return hypot(ax + t * (bx - ax), ay + t * (by - ay)) * 111.2


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group["group"])
def test_every_point_lies_in_its_country(group):
    astray = []
    for row in group["places"]:
        name = names_of(group, row)[0] if "by" in group else row[0]
        entry = next(entry for entry in exact(name) if entry.notable)
        codes = {entry.country, PARTS.get(entry.country, ""), DISPUTED.get(entry.country, "")} - {""}
        if name in ATOLLS or not entry.country or not any(outline(code) for code in codes):
            continue
        if entry.kind in ("region", "island", "admin1", "country", "continent") and entry.radius_km > 300:
            continue  # its middle may lie in the sea
        if not any(is_near(entry, code) for code in codes):
            astray.append((name, entry.country, entry.lat, entry.lon))

    assert not astray


def test_kinds_and_reaches_are_sane():
    for names in rows():
        for entry in exact(names[0]):
            assert -90 <= entry.lat <= 90
            assert -180 <= entry.lon <= 180
            assert entry.radius_km < 9_000
