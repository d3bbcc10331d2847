"""A town that all the world knows is meant unless the text says otherwise; a town at home is no town across the border."""

from __future__ import annotations

import pytest

from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.places import find_places
from quellenlage.model import Document


def countries(text: str) -> dict[str, str | None]:
    reading = read_document(Document("a", "a", text))
    return {place.name: place.country for place in find_places(reading.analysis, reading.mentions, document="a")}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Ein Konzern aus Kalifornien kauft den Klub aus Valencia. In Valencia protestierten Fans.", "Valencia", "ES"),
        ("Der Trainer aus Florida wechselt nach Texas. Er stammt aus Birmingham.", "Birmingham", "GB"),
        ("In Wien und Tirol gab es Proteste. Die Abgeordneten in Straßburg stimmten zu.", "Straßburg", "FR"),
        ("Der Trawler lief in Bremerhaven aus. Später lag er in Bergen an der Pier.", "Bergen", "NO"),
        ("In Alabama tobte ein Tornado. In Birmingham starben drei Menschen.", "Birmingham", "US"),
        ("In New Hampshire fiel in Manchester der Strom aus.", "Manchester", "US"),
        ("Die venezolanische Regierung sperrte in Valencia den Flughafen.", "Valencia", "VE"),
        ("Der Pole wurde an der Grenze bei Görlitz gestoppt.", "Görlitz", "DE"),
        ("Auf Rügen brannte in Bergen ein Hotel.", "Bergen", "DE"),
    ],
)
def test_whose_town_it_is(text: str, name: str, country: str) -> None:
    assert countries(text)[name] == country


def test_the_short_form_after_the_long_one_is_the_same_town() -> None:
    assert list(countries("Bei Neustadt an der Aisch brannte ein Stall. Der Schaden in Neustadt ist hoch.")) == ["Neustadt"]
