"""The table of what nouns are kinds of: what is taken of a definition, and that the packed table has the form that is read."""

from __future__ import annotations

import zlib

import pytest

from quellenlage.resources import resource
from training.definitions import senses


@pytest.mark.parametrize(
    ("definition", "heads"),
    [
        ("LKW mit mindestens einem Anhänger", "LKW"),
        ("auf den Gütertransport ausgelegtes Schiff", "Schiff"),
        ("zum Transport von Last gemachter Kraftwagen", "Kraftwagen"),
        ("für die öffentliche Sicherheit und Ordnung zuständige Behörde", "Behörde"),
        (
            "ein vom Menschen errichtetes, meist oberirdisches, ortsfestes Konstrukt/Bauwerk, das Räume enthält",
            "Konstrukt Bauwerk",
        ),
        ("dem Publikum zugänglicher Raum einer Verwaltung", "Raum"),
        ("Strom erzeugende Maschine", "Maschine"),
        ("Einigung, Vereinbarung zwischen zwei oder mehreren Parteien", "Einigung Vereinbarung"),
        ("Fähigkeit, schwere Lasten zu heben", "Fähigkeit"),
        ("Zustand aufgebrauchter Reserven", "Zustand"),
        ("jemand, der beruflich ein Taxi fährt", "Person"),
        ("eine weit verbreitete Hunderasse", "Hund"),
        ("Art von Schiff", "Schiff"),
        ("Kurzwort für Kindertagesstätte", "Kindertagesstätte"),
        ("Recht: vorsätzliche Tötung einer Person", "Tötung"),
        ("Ein kleines Kraftrad mit nicht mehr als 50 cm³", "Kraftrad"),
        ("Wirkungs- oder Bewegungsrichtung", "Bewegungsrichtung"),
        ("vierter Wochentag gemäß ISO 8601;Wikipedia: ISO 8601", "Wochentag"),
    ],
)
def test_the_heads_of_a_definition(definition, heads):
    assert senses(definition) == (tuple(heads.split()),)


def test_senses_that_news_hardly_mean_are_left_out():
    assert senses("veraltet: Diener | übertragen: Streber | Hund") == (("Hund",),)


def test_a_sense_without_a_head_is_kept_so_that_the_next_is_not_the_first():
    assert senses("etwas mit der Nummer 4 | Boot für vier Personen") == ((), ("Boot",))


def test_the_packed_table_is_sorted_and_small():
    packed = resource("thesaurus/genus.z").read_bytes()
    table = zlib.decompress(packed).splitlines()

    assert table == sorted(table)
    assert len(packed) < 600_000
    assert len(table) > 60_000
