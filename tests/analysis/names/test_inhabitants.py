"""„Schweden“ is a country or several people: what stands before it tells."""

from __future__ import annotations

import pytest

from quellenlage import article, read_documents


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Unter den Toten sind zwei Schweden.", []),
        ("Das Amt bestätigte den Tod eines Schweden.", []),
        ("Die Polen siegten gegen die Ungarn.", []),
        ("Viele Polen feierten in Warschau.", ["Warschau"]),
        ("Bei dem Unfall starben 14 Polen.", []),
        ("Er reiste nach Schweden.", ["Schweden"]),
        ("Das neutrale Schweden schwieg.", ["Schweden"]),
        ("In ganz Polen schneit es.", ["Polen"]),
    ],
)
def test_a_country_and_its_people(text: str, places: list[str]) -> None:
    dossier = read_documents([article(text=text, published="2025-01-01T10:00:00+01:00", publisher="Bote")])
    assert [place.name for place in dossier.places] == places
