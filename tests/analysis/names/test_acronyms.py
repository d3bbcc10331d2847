"""Acronyms: what looks like one, and what its letters can stand for."""

from __future__ import annotations

import time

import pytest

from quellenlage.analysis.names.acronyms import is_acronym, long_form_length, stands_for


@pytest.mark.parametrize("word", ["GdP", "D66", "UMP", "AfD", "BfArM", "THW", "NABU"])
def test_looks_like_one(word):
    assert is_acronym(word)


@pytest.mark.parametrize("word", ["Polizei", "X", "Bonn", "2024", "e.V.", "BUNDESTAGSWAHL", "(GdP)", "", "Ta"])
def test_does_not(word):
    assert not is_acronym(word)


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("GdP", "Gewerkschaft der Polizei"),
        ("THW", "Technisches Hilfswerk"),
        ("DWD", "Deutscher Wetterdienst"),
        ("FDP", "Freie Demokratische Partei"),
        ("BfArM", "Bundesinstitut für Arzneimittel und Medizinprodukte"),
        ("UMP", "Union pour un Mouvement Populaire"),
        ("ADFC", "Allgemeiner Deutscher Fahrrad-Club"),
        ("DLRG", "Deutsche Lebens-Rettungs-Gesellschaft"),
    ],
)
def test_stands_for(acronym, name):
    assert stands_for(acronym, name)


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("BND", "Bundesnachrichtendienst"),  # one word alone could be anything
        ("GdP", "Gewerkschaft Erziehung und Wissenschaft"),
        ("DWD", "Deutscher Fußball-Bund"),
        ("SPD", "Freie Demokratische Partei"),
        ("ABC", ""),
    ],
)
def test_does_not_stand_for(acronym, name):
    assert not stands_for(acronym, name)


def test_the_fewest_words_before_the_bracket():
    assert long_form_length("hat die Gewerkschaft der Polizei".split(), "GdP") == 3
    assert long_form_length("hat der Verein heute".split(), "GdP") == 0


def test_hostile_input_takes_no_time():
    began = time.process_time()
    stands_for("AAAAAAAA", "Aaaaaaaaaaaaaaaa " * 5_000)
    long_form_length(["Aaaa"] * 8, "AAAAAAAA")

    assert time.process_time() - began < 0.5
