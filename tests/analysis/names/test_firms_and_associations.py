"""Firms that only have a spokesman, a second word of a firm's name, associations of a region, numbers behind bodies, the outlet itself."""

from __future__ import annotations

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.analysis.names import find_names
from quellenlage.resources import table
from tests.analysis.names.test_kinds import names

FIRMS = table("de/organisation_nouns.yaml")["firms"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ein Sprecher von Rhenolack schwieg. Rhenolack will am Dienstag informieren.", [("organisation", "Rhenolack")] * 2),
        ("Die Vorstandschefin von Fennotec, Ina Berg, ging.", [("organisation", "Fennotec"), ("person", "Ina Berg")]),
        ("Mitarbeiter bei Hellimed streiken.", [("organisation", "Hellimed")]),
        ("Der Netzbetreiber SH Netz teilte mit, der Strom sei da.", [("organisation", "SH Netz")]),
        ("Der Bayerische Städtetag warnt.", [("organisation", "Bayerische Städtetag")]),
        ("Der Städtetag Baden-Württemberg warnt.", [("organisation", "Städtetag Baden-Württemberg")]),
        ("Der Landkreistag klagt. Der Städtetag lobt.", [("organisation", "Landkreistag"), ("organisation", "Städtetag")]),
        ("Nach Angaben der Bahn 80 Prozent, hieß es.", [("organisation", "Bahn")]),
        ("Hannover 96 verlor. Bayer 04 siegte.", [("organisation", "Hannover 96"), ("organisation", "Bayer 04")]),
    ],
)
def test_bodies(text: str, wanted: list[tuple[str, str]]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        FIRMS["staffed_not"],
        "Ein Sprecher von Habeck sagte nichts.",
        "Kerstin Rhenolack kam. Ein Sprecher von Rhenolack sagte nichts.",
    ],
)
def test_a_person_with_a_spokesman(text: str) -> None:
    assert {kind for kind, _ in names(text)} == {"person"}


def test_the_example_of_firms_with_a_spokesman() -> None:
    assert names(FIRMS["staffed_example"]) == [("organisation", "Rhenolack")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kern sagte dieser Zeitung, der Vertrag, der dieser Zeitung vorliegt, sei echt.", []),
        ("Ein Schreiben, das dieser Redaktion vorliegt, nennt Gründe.", []),
        ("Das Papier, das der Behörde vorliegt, ist echt.", ["der Behörde"]),
        ("Der Vertrag, der dieser Firma vorliegt, ist echt.", ["dieser Firma"]),
    ],
)
def test_a_pronoun_before_a_phrase_is_none_of_it(text: str, wanted: list[str]) -> None:
    assert [text[m.start : m.end] for m in find_names(analyse(text)) if m.form == "nominal"] == wanted
