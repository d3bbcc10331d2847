"""Noun or name, and what opens a clause of comparison."""

from __future__ import annotations

import pytest

from quellenlage.analysis.base.lexicon import noun_kind
from quellenlage.analysis.base.tagging import tag_words


def _tag(text: str, word: str) -> str:
    return next(token.tag for token in tag_words(text.split()) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Nach Moskaus Lesart war es ein Unfall .", "Lesart", "NN"),
        ("In Westafrika steigen die Preise .", "Westafrika", "NE"),
        ("Die Polizei nahm Saad al-Marri fest .", "al-Marri", "NE"),
        ("Der Torwart kommt aus Bayern .", "Bayern", "NE"),
        ("Die Folgen des Weltkrieges sind bekannt .", "Weltkrieges", "NN"),
        ("Ja , der Damm hielt .", "Ja", "PTKANT"),
        ("Ein Verletzter sagte , er habe nichts gesehen .", "Verletzter", "NN"),
        ("Am Abend rief ein Geschädigter bei der Polizei an .", "Geschädigter", "NN"),
        ("Er fährt mit der Deutschen Bahn .", "Deutschen", "ADJA"),
    ],
)
def test_noun_or_name(text: str, word: str, tag: str) -> None:
    assert _tag(text, word) == tag


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Wie der Direktor des Amtes mitteilte , waren alle gewarnt .", True),
        ("Als die Feuerwehr eintraf , brannte der Stall .", True),
        ("Als Grund nannte der Trainer eine Verletzung .", False),
        ("Wie im Vorjahr siegte der Klub aus Bremen .", False),
    ],
)
def test_a_comparison_that_is_a_clause(text: str, opens: bool) -> None:
    assert (_tag(text, text.split(maxsplit=1)[0]) in ("KOUS", "PWAV")) is opens


def test_a_main_clause_with_its_verb_second_has_an_article():
    assert _tag("Sie sagte , die USA hielten sich an das Abkommen .", "die") == "ART"
    assert _tag("Die Partei , die Meier sich wünscht , fehlt .", "die") == "PRELS"


@pytest.mark.parametrize(("word", "kind"), [("Jahr", "N"), ("Brückenbau", "C"), ("Lesart", "N"), ("Merkel", "-")])
def test_how_sure_a_noun_is(word: str, kind: str) -> None:
    assert noun_kind(word) in ("NC" if kind == "N" else kind)


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Die Lage sei ernst , so Alt .", "Alt", "NE"),
        ("Es war knapp , so Trainer Sauer .", "Sauer", "NE"),
        ("Die „ taz “ meldete einen Brand .", "taz", "NE"),
        ("Der „ stern “ schrieb darüber .", "stern", "NE"),
        ("Die „ kleine “ Lösung ist vom Tisch .", "kleine", "ADJA"),
        ("Er nannte den Plan „ absurd “ und ging .", "absurd", "ADJD"),
        ("Er kam spät , so spät wie immer .", "spät", "ADJD"),
    ],
)
def test_names_that_look_like_adjectives(text: str, word: str, tag: str) -> None:
    assert _tag(text, word) == tag
