"""Towns that share their name: no verdict, unless a report names the country or region of one and none of the other."""

from __future__ import annotations

import pytest

from quellenlage.knowledge.gazetteer.lookup import GazetteerEntry, exact
from quellenlage.model import Place
from quellenlage.reasoning.itinerary.homonyms import is_ambiguous


def place(name: str, country: str) -> Place:
    entry: GazetteerEntry = next(e for e in exact(name) if e.country == country or (e.kind == "country" and e.name == name))
    return Place(name, name, entry.lat, entry.lon, entry.radius_km, entry.country, kind=entry.kind, bbox=entry.bbox)


@pytest.mark.parametrize(
    ("regions", "ambiguous"),
    [
        ((), True),
        (("Spanien",), False),
        (("Spanien", "Venezuela"), True),
        (("Polen",), True),
    ],
)
def test_a_named_country_tells_namesakes_apart(regions: tuple[str, ...], ambiguous: bool) -> None:
    named = [place(region, exact(region)[0].country) for region in regions]
    assert is_ambiguous(place("Valencia", "ES"), named) is ambiguous


def test_a_town_that_is_alone_is_never_ambiguous() -> None:
    assert not is_ambiguous(place("Wladiwostok", "RU"))
