"""Names that a word inside them or beside them gives away: papers, clubs, animals, persons in the genitive; and what is none."""

from __future__ import annotations

import pytest

from quellenlage.resources import table
from tests.analysis.names.test_kinds import marked, names

NOUNS = table("de/name_nouns.yaml")


@pytest.mark.parametrize("rule", ["papers", "of_things", "beasts", "foreign_surnames", "openers"])
def test_a_rule_by_its_example(rule):
    wanted, text = marked(NOUNS[rule]["example"])
    left, other = marked(NOUNS[rule]["not"])

    assert [name for _, name in names(text)] == wanted
    assert [name for _, name in names(other)] == left


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # papers
        ("Das bestätigte sie dem „Altenroder Tageblatt“.", [("organisation", "Altenroder Tageblatt")]),
        ("Das berichtet die „Bild“-Zeitung.", [("organisation", "Bild")]),
        ("Er sprach mit dem Altenroder Boten.", [("organisation", "Altenroder Boten")]),
        ("Ein Fahrradkurier stürzte. Der Zeitungsbote half.", []),
        # clubs
        ("Sie spielen gegen Fortuna Elm.", [("organisation", "Fortuna Elm")]),
        ("Der Abend mit Hertha Kern war schön.", [("person", "Hertha Kern")]),
        # persons with a word as surname, with a genitive, with a country behind
        ("Anna Heller kam. Heller prüft eine Klage.", [("person", "Anna Heller"), ("person", "Heller")]),
        ("Anna Kurz kam. Kurz darauf regnete es.", [("person", "Anna Kurz")]),
        (
            "Gestern vertrat Ivo Radic Montenegro in Wien.",
            [("person", "Ivo Radic"), ("place", "Montenegro"), ("place", "Wien")],
        ),
        ("Sie bekam eine Dosis Insulin gespritzt.", []),
        ("Nach Ansicht des Malers Wolf Hagen regnet es.", [("person", "Wolf Hagen")]),
        ("Präsident Alexander Van der Bellen dankte.", [("person", "Alexander Van der Bellen")]),
        ("Das erzählte er der „Zeit“.", [("organisation", "Zeit")]),
        # firms and media
        ("Der Pumpenbauer Hydrovento spart.", [("organisation", "Hydrovento")]),
        ("Großaktionär Sterntal Capital klagt.", [("organisation", "Sterntal Capital")]),
        (
            "Das sagte er der Zeitung Nepali Times und dem Sender Somoy TV.",
            [("organisation", n) for n in ("Nepali Times", "Somoy TV")],
        ),
        ("Nach Informationen des Spiegel ist er tot. Vor des Spiegels Glas stand niemand.", [("organisation", "Spiegel")]),
        ("Die Anklage wirft Moreno Drogenhandel vor.", [("person", "Moreno")]),
        ("Wie aus der bolivianischen Zeitung „Hoy Sucre“ hervorgeht, sank der Preis.", [("organisation", "Hoy Sucre")]),
        ("Sie überwachten den Ablauf des Konvois.", []),
        # animals
        ("Wolf sagte ab. Trainer Luchs kam.", [("person", "Wolf"), ("person", "Luchs")]),
        ("Gerd Steinbock kam. Steinbock lachte.", [("person", "Gerd Steinbock"), ("person", "Steinbock")]),
        ("Parkinson ist nicht heilbar.", []),
    ],
)
def test_what_a_word_gives_away(text, wanted):
    assert names(text) == wanted


def test_of_a_person_and_what_is_his_the_person_is_named():
    found = names("Präsident Wolodymyr Selenskyj sprach. Peskow nannte Selenskyjs Äußerungen Propaganda.")

    assert [name for _, name in found] == ["Wolodymyr Selenskyj", "Peskow", "Selenskyjs"]
