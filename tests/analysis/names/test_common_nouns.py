"""Nouns without an article are no names: mass nouns, loan words, illnesses; and surnames that are nouns too stay names."""

from __future__ import annotations

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.analysis.names import find_names


def names(text):
    return [text[m.start : m.end] for m in find_names(analyse(text)) if m.form == "name"]


@pytest.mark.parametrize(
    "text",
    [
        "Es ging um ein paar Gramm Cannabis.",
        "Insulin ist knapp.",
        "In der Wohnung wurde Amphetamin gefunden.",
        "Bitcoin wird immer teurer.",
        "Der Minister warnte vor Glatteis und Starkregen.",
        "Die Ermittler nannten Lachgas als Grund.",
        "Der Verein hofft auf Sponsoring.",
        "Nach der Wahl droht Blackout, warnte die Kammer.",
    ],
)
def test_a_noun_without_an_article_is_no_name(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trainer Luchs lobte das Team.", "Trainer Luchs"),
        ("Luchs lehnte das ab.", "Luchs"),
        ("Trainer Jan Morgenstern kam. Morgenstern ist zufrieden.", "Morgenstern"),
        ("Elsa von Trattau gewann.", "Elsa von Trattau"),
        ("„Das war gut“, sagte Kormoran.", "Kormoran"),
        ("Am Montag sprach Anna Hornisse in Ulm.", "Anna Hornisse"),
    ],
)
def test_a_noun_that_stands_as_a_name_does_may_be_one(text, name):
    assert name in names(text)
