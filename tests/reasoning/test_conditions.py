"""Conditions that one thing cannot have together, told in two reports of one story."""

from __future__ import annotations

import pytest

from quellenlage.resources import table
from tests.reasoning.test_contained_denials import told


@pytest.mark.parametrize("entry", table("de/opposites.yaml")["conditions"], ids=lambda entry: entry["example"][0][:40])
def test_two_conditions_of_one_thing_exclude_each_other(entry):
    one, other = entry["example"]
    assert [f.aspect for f in told(one, other)] == ["polarity"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Schuld sei ein fehlerhaftes Ventil.", "Das Ventil sei fehlerfrei gewesen."),
        ("Grund sei eine defekte Weiche gewesen.", "Die Weiche habe einwandfrei gearbeitet."),
        ("Die Türen des Heims seien offen gewesen.", "Die Türen seien verschlossen gewesen."),
        ("Der Stiftungsrat habe den Verkauf einstimmig gebilligt.", "Der Beschluss im Stiftungsrat fiel nicht einstimmig."),
        ("Der Antrag sei zu hoch angesetzt.", "Der Antrag sei korrekt angesetzt."),
    ],
)
def test_a_condition_before_a_noun_and_behind_a_verb(one, other):
    assert [f.aspect for f in told(one, other)] == ["polarity"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Die Tür des Heims sei offen gewesen.", "Das Fenster des Heims sei verschlossen gewesen."),
        ("Die Pumpe am Deich habe funktioniert.", "Die Pumpe am Hafen habe versagt."),
        ("Die Träger seien richtig berechnet worden.", "Die Träger seien falsch eingebaut worden."),
        ("Die Schranke sei geschlossen.", "Die Schranke ist inzwischen wieder offen."),
        ("Die Werft will die Schleuse offen halten.", "Die Schleuse sei geschlossen."),
        ("Das Gericht habe eine Beschwerde Ungarns abgewiesen.", "Das Gericht habe einer Beschwerde Polens stattgegeben."),
        ("Ein gefährlicher Hund habe ein Kind gebissen.", "Der Rauch sei ungefährlich."),
        ("Die Schalung sei zu früh entfernt worden.", "Die Schalung sei offen gewesen."),
    ],
)
def test_other_things_other_places_and_later_changes_say_nothing(one, other):
    assert [f for f in told(one, other) if f.type == "conflict"] == []
