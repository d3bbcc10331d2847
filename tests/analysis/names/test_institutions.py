"""Names behind a noun that says what has them, with the plain sentences in which the same words name nobody."""

from __future__ import annotations

import pytest

from quellenlage.resources import table
from tests.analysis.names.test_kinds import marked, names

INSTITUTIONS = table("de/organisation_nouns.yaml")["institutions"]


def bodies(text: str) -> list[str]:
    return [name for kind, name in names(text) if kind == "organisation"]


def test_the_example_of_the_table() -> None:
    wanted, text = marked(INSTITUTIONS["example"])

    assert bodies(text) == wanted


@pytest.mark.parametrize("sentence", [s + "." for s in INSTITUTIONS["not"].rstrip(".").split(". ")])
def test_where_a_noun_is_no_name(sentence: str) -> None:
    assert bodies(sentence) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Das Update kam vom Dienstleister Medinexo.", ["Medinexo"]),
        ("Der Lohnstreit an der Klinik Sonnenhof geht weiter.", ["Klinik Sonnenhof"]),
        ("Wie der Netzbetreiber Marschnetz mitteilte, ist der Strom da.", ["Marschnetz"]),
        ("Betroffen waren nach Angaben des Betreibers Hegau Netz 18.000 Haushalte.", ["Hegau Netz"]),
        ("Die Anlage der Firma Karst & Söhne steht still.", ["Karst & Söhne"]),
        ("Auch die Kanzlei Brandt & Eick klagt.", ["Brandt & Eick"]),
        ("Der Verdacht fiel auf die Papierfabrik Karst.", ["Karst"]),
        ("Der Spieler wechselt vom TSV Rheinau zum SC Lindenhof.", ["TSV Rheinau", "SC Lindenhof"]),
        ("Der VfB Ruhrort 09 weist das zurück.", ["VfB Ruhrort 09"]),
        ("Der Deutsche Nordische Skibund prüft den Fall.", ["Deutsche Nordische Skibund"]),
        ("Das meldete das Deutsche Erdbebenzentrum.", ["Deutsche Erdbebenzentrum"]),
        ("Nun prüft das Landesamt für Höhlen und alte Stollen den Fall.", ["Landesamt für Höhlen und alte Stollen"]),
        ("Das Bündnis „Stimme der Straße“ rief auf.", ["Stimme der Straße"]),
        ("Das geht aus einem internen Schreiben der Neißebank hervor.", ["Neißebank"]),
        ("Nach der Übernahme der Brauerei Hollfelder durch Nordbryg fallen Stellen weg.", ["Brauerei Hollfelder"]),
        ("Die Schule lernt laut Bildungsdirektion Tirol daheim.", ["Bildungsdirektion Tirol"]),
    ],
)
def test_bodies(text: str, wanted: list[str]) -> None:
    assert bodies(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Die Gruppe B spielt am Montag.",
        "Die Gruppe Jugendlicher zog weiter.",
        "Sie fordern ein eigenes Amt für Wohnen.",
        "Der SC Wieden 12 Punkte voraus, das war einmal.",
        "Er hörte „Mozart & Bach“.",
        "In der Kita Personal zu finden, ist schwer.",
        "Dort gab der Konzern Verluste bekannt.",
        "Für die Deutschen Fußballer war es bitter.",
        "Er saß auf der Gartenbank am Rhein.",
    ],
)
def test_no_bodies(text: str) -> None:
    assert [name for name in bodies(text) if name != "SC Wieden"] == []


def test_a_person_behind_what_she_is() -> None:
    assert names("Das erklärte die Tübinger Archäologin Iris Hauff.") == [("person", "Iris Hauff")]
