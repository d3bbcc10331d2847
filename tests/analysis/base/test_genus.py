"""What nouns are kinds of: the way up, its end, compounds, women, nouns of verbs, coarse classes."""

from __future__ import annotations

import pytest

from quellenlage.analysis.base.genus import deed_of, genera, genus_key, is_kind_of, kinds_of, last_part, thing_class
from quellenlage.resources import table

CLASSES = table("de/classes_of_things.yaml")["classes"]


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Lastzug", "lastkraftwagen"),
        ("Frachter", "schiff"),
        ("Frachters", "wasserfahrzeug"),
        ("Hubschrauber", "luftfahrzeug"),
        ("Sparkasse", "kreditinstitut"),
        ("Dackel", "hund"),
        ("Rottweiler", "hund"),
        ("Fötus", "embryo"),
        ("Kita", "kindertagesstätte"),
        ("Totschlag", "tötung"),
        ("Rathaus", "gebäude"),
        ("Kerosin", "kraftstoff"),
        ("Bedienstete", "person"),
    ],
)
def test_a_noun_is_a_kind_of_what_its_definition_says(word, kind):
    assert is_kind_of(genus_key(word), kind, senses=3)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Bus", "straßenbahn"),
        ("Schiff", "frachter"),
        ("Fahrer", "fahrzeug"),
        ("Pazifist", "fahrzeug"),
        ("Wissenschaft", "schaft"),
    ],
)
def test_nor_of_anything_else(word, kind):
    assert not is_kind_of(genus_key(word), kind, senses=3)


@pytest.mark.parametrize(
    ("key", "tail"),
    [
        ("regionalzug", "zug"),
        ("suv-fahrer", "fahrer"),
        ("nahverkehrsmittel", "verkehrsmittel"),
        ("tanker", ""),
        ("programm", ""),
    ],
)
def test_a_compound_is_what_its_last_part_is(key, tail):
    assert last_part(key) == tail


def test_a_woman_is_what_the_man_is():
    assert genera("juristin") == (("jurist",),)
    assert thing_class("ärztin") == thing_class("anwältin") == "person"
    assert thing_class("termin") == "time"


def test_the_way_up_ends():
    assert kinds_of("frachter") == ("schiff", "wasserfahrzeug", "fahrzeug")
    assert kinds_of("fahrzeug") == ()
    assert len(set(kinds_of("nachricht", 3))) == len(kinds_of("nachricht", 3))  # „Mitteilung“ is „Nachricht“ again


@pytest.mark.parametrize(
    ("word", "verb"),
    [
        ("Räumung", "räumen"),
        ("Festnahme", "festhalten"),
        ("Erkennung", "erkennen"),
        ("Geldinstitut", ""),
        ("News", ""),
        ("Haus", ""),
    ],
)
def test_a_noun_of_a_verb(word, verb):
    assert deed_of(genus_key(word)) == verb


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_each_class_by_its_example(name):
    assert thing_class(genus_key(CLASSES[name]["example"])) == name
    assert thing_class(genus_key(CLASSES[name]["not"])) != name
