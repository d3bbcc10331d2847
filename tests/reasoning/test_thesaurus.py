"""Words that can say the same: their meanings, phrases of a verb and its noun, and how likely two of them mean one thing."""

from __future__ import annotations

import pytest

from quellenlage.reasoning.thesaurus import NONE, kinship, phrase_in, senses, verb_senses
from quellenlage.reasoning.twins import shared_terms, synonymous
from quellenlage.reasoning.vocabulary import verb_meaning


@pytest.mark.parametrize(
    ("kind", "one", "other", "least"),
    [
        ("v", "festnehmen", "verhaften", 0.2),
        ("v", "untersagen", "verbieten", 0.9),
        ("v", "kollidieren", "zusammenstoßen", 0.2),
        ("v", "entführen", "verschleppen", 0.2),
        ("v", "ermorden", "umbringen", 0.9),
        ("v", "einstürzen", "zusammenbrechen", 0.05),
        ("n", "torhüter", "torwart", 0.9),
        ("n", "kernkraftwerk", "atomkraftwerk", 0.9),
        ("n", "häftling", "gefangener", 0.25),
        ("n", "etat", "budget", 0.9),
        ("a", "krank", "erkrankt", 0.0),
    ],
)
def test_words_that_can_say_the_same_are_kin(kind, one, other, least):
    assert kinship(senses(kind, one), senses(kind, other)) >= least


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("v", "verlassen", "vertrauen"),
        ("v", "öffnen", "schließen"),
        ("v", "kündigen", "ankündigen"),
        ("v", "räumen", "einräumen"),
        ("v", "beerdigen", "aufgeben"),
        ("v", "kassieren", "festnehmen"),
        ("n", "richter", "anwalt"),
        ("n", "mord", "unfall"),
        ("n", "streik", "urlaub"),
        ("v", "gibtesnicht", "verbieten"),
    ],
)
def test_other_words_are_not(kind, one, other):
    assert kinship(senses(kind, one), senses(kind, other)) < 0.05


@pytest.mark.parametrize(
    ("lemma", "about", "phrase"),
    [
        ("kommen", "Vier Menschen kamen ums Leben", "ums leben"),
        ("nehmen", "Der Mann wurde in Gewahrsam genommen", "in gewahrsam"),
        ("treten", "Die Lokführer traten in den Ausstand", "in ausstand"),
        ("setzen", "Unbekannte setzten das Auto in Brand", "in brand"),
        ("geben", "Der Rat gab grünes Licht für den Bau", "grünes licht"),
        ("verlieren", "Zwei Fahrer verloren ihr Leben", "leben"),
        ("kommen", "Vier Menschen kamen nach Leer", ""),
        ("nehmen", "Er nahm den Zug", ""),
        ("treten", "Er trat in den Saal", ""),
        ("setzen", "Sie setzten einen Bus ein", ""),
        ("verlieren", "Zwei Fahrer verloren das Rennen", ""),
        ("geben", "In Lahr gab es im Rat keine Debatte", ""),
    ],
)
def test_a_verb_and_its_noun_make_a_phrase(lemma, about, phrase):
    assert phrase_in(lemma, about) == phrase


@pytest.mark.parametrize(
    ("lemma", "about", "name"),
    [
        ("kommen", "Vier Menschen kamen zu Tode", "die"),
        ("nehmen", "Der Mann wurde in Gewahrsam genommen", "arrest"),
        ("setzen", "Unbekannte setzten das Auto in Brand", "set_fire"),
        ("geben", "Der Rat gab grünes Licht für den Bau", "adopt"),
        ("fallen", "Das Konzert fiel ins Wasser", "cancel"),
        ("finden", "Das Öl fand Verwendung", "find"),
        ("erleiden", "Er erlitt einen Misserfolg", "erleiden"),
        ("streichen", "Das Werk streicht Stellen", "cut"),
        ("treten", "Die Lokführer traten in den Ausstand", "in ausstand treten"),
    ],
)
def test_a_phrase_joins_the_group_that_it_fits(lemma, about, name):
    assert verb_meaning(lemma, about)[0] == name


def test_with_sich_a_verb_says_something_else():
    assert (
        verb_meaning("verlassen", "Er verlässt sich auf den Torwart")[0]
        != verb_meaning("verlassen", "Er verlässt die Stadt")[0]
    )
    assert verb_senses("einstellen", "Der Verlag stellt das Blatt ein") != verb_senses(
        "einstellen", "Er stellt sich auf Regen ein"
    )


def test_unknown_words_mean_nothing():
    assert senses("v", "zwitschelieren") == NONE
    assert kinship(NONE, NONE) == 0.0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("torhüter", "torwart", True),
        ("landwirt", "bauer", True),
        ("atomkraftwerk", "kernkraftwerk", True),
        ("brand", "unglück", False),  # two groups of our own
        ("polizei", "armee", False),
        ("trainer", "torwart", False),
        ("bank", "stadtpark", False),
    ],
)
def test_nouns_that_mostly_mean_the_same_are_one_term(one, other, same):
    assert synonymous(one, other) is same
    assert shared_terms({one, "hof"}, {other, "ulm"}) == same
