"""The whole name of a body is the source, and none of it stays in the claim."""

from __future__ import annotations

import pytest

from quellenlage.analysis.propositions.lexicon import words
from quellenlage.resources import table
from tests.reasoning.reports import report, story

CASES = [
    (
        "Zwei Segler werden nach Angaben der Deutschen Gesellschaft zur Rettung Schiffbrüchiger (DGzRS) vermisst.",
        "Deutsche Gesellschaft zur Rettung Schiffbrüchiger",
        "Zwei Segler werden … vermisst",
    ),
    (
        "Das Unglück ist nach Erkenntnissen der Bundesstelle für Seeunfalluntersuchung auf Rost zurückzuführen.",
        "die Bundesstelle für Seeunfalluntersuchung",
        "Das Unglück ist … auf Rost zurückzuführen",
    ),
    (
        "Die Zahl der Insolvenzen stieg nach Angaben des Bundesamts für Statistik um drei Prozent.",
        "das Bundesamt für Statistik",
        "Die Zahl der Insolvenzen stieg … um drei Prozent",
    ),
    (
        "Der Damm ist laut dem Landesbetrieb für Küstenschutz (LKN) sicher.",
        "Landesbetrieb für Küstenschutz",
        "Der Damm ist … sicher",
    ),
    (
        "Drei Wale starben nach Angaben des Instituts für Meeresforschung und Küstenschutz der Universität Kiel am Montag.",
        "Institut für Meeresforschung und Küstenschutz der Universität Kiel",
        "Drei Wale starben … am Montag",
    ),
    (
        "Die Stadt gab nach Angaben des Rathauses für Feste 3.000 Euro aus.",
        "Rathaus",
        "Die Stadt gab … für Feste 3.000 Euro aus",
    ),
    (
        "Die Kasse zahlte nach Angaben der Polizei für Reparaturen doppelt.",
        "Polizei",
        "Die Kasse zahlte … für Reparaturen doppelt",
    ),
]


@pytest.mark.parametrize(("text", "name", "about"), CASES)
def test_a_source_with_its_whole_name(text, name, about):
    (claim,) = story(report(text)).claims

    assert claim.about == about
    assert claim.chain[-1].name.removeprefix("das ").removeprefix("die ") == name.removeprefix("das ").removeprefix("die ")


def test_the_examples_of_bodies_for_something():
    entry = table("de/source_phrases.yaml")["for_something"]
    said = [story(report(entry[key])).claims[0].chain[-1].name for key in ("example", "not")]

    assert "stelle" in words("source_phrases", "for_something", "words")
    assert ["für" in name for name in said] == [True, False]


TOPICS = [
    "Vermisste Segler: Hubschrauber sucht vor Fehmarn",
    "Streik bei der Bahn: Züge fallen aus",
    "VW: Sparpläne vorgestellt",
    "Bundesliga: Dortmund verliert in Mainz",
    "Verunglückte Bergsteiger: Suche eingestellt",
    "Borussia Dortmund: Trainer muss gehen",
]
SPEAKERS = [
    "Polizei: Zwei Tote bei Unfall",
    "VW: Wir schließen kein Werk",
    "VW: Werk in Emden sei sicher",
    "Gutachter: Bolzen waren durchgerostet",
    "Greenpeace: Konzern täuscht Kunden",
    "Peskow: Es wird ein Besuch",
]


@pytest.mark.parametrize("text", TOPICS)
def test_what_a_line_is_about_does_not_speak(text):
    assert {claim.chain[-1].role for claim in story(report(text)).claims} == {"outlet"}


@pytest.mark.parametrize("text", SPEAKERS)
def test_who_stands_before_a_colon_speaks(text):
    assert {claim.chain[-1].role for claim in story(report(text)).claims} == {"speaker"}


def test_the_examples_of_topics():
    entry = table("de/source_phrases.yaml")["topics"]
    roles = [story(report(entry[key])).claims[0].chain[-1].role for key in ("example", "people", "not")]

    assert roles == ["outlet", "outlet", "speaker"]
