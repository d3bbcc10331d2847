"""Sources outside their sentences: the nominative, where the words tell the case; else the words as they are."""

from __future__ import annotations

import pytest

from quellenlage.knowledge.nominative import nominative, same_but_for_case
from quellenlage.resources import table

_MASCULINE = table("de/lemmas.yaml")["masculine"]


@pytest.mark.parametrize(("words", "expected"), [*_MASCULINE["examples"].items(), *_MASCULINE["not"].items()])
def test_nouns_whose_gender_the_dictionary_has_wrong(words: str, expected: str) -> None:
    assert nominative(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("seines Anwalts", "sein Anwalt"),
        ("der russischen Behörden", "russische Behörden"),
        ("einem abgespielten Notruf", "ein abgespielter Notruf"),
        ("eines neutralen Vermittlers", "ein neutraler Vermittler"),
        ("einer Sprecherin der Polizei", "eine Sprecherin der Polizei"),
        ("dem Sprecher der Feuerwehr", "der Sprecher der Feuerwehr"),
        ("des Verbandes", "der Verband"),
        ("den Forschern", "Forscher"),
        ("Unionspolitikern", "Unionspolitiker"),
        ("Diplomatenkreisen", "Diplomatenkreise"),
        ("der Ministerin", "die Ministerin"),
        ("Deutschen Presse-Agentur", "Deutsche Presse-Agentur"),
        ("Hannoverschen Allgemeinen Zeitung", "Hannoversche Allgemeine Zeitung"),
        ("Norddeutschen Rundfunks", "Norddeutscher Rundfunk"),
        ("Vereinten Nationen", "Vereinte Nationen"),
        ("der Vereinten Nationen", "Vereinte Nationen"),
        ("des Auswärtigen Amtes", "Auswärtiges Amt"),
        ("Weißem Haus", "Weißes Haus"),
        ("das Weiße Haus", "das Weiße Haus"),
        ("Weiße Haus", "Weißes Haus"),
        ("russische Staatsfernsehen", "russisches Staatsfernsehen"),
        ("frühere Minister", "frühere Minister"),
        ("Bayerische Rundfunk", "Bayerischer Rundfunk"),
        ("Deutsche Bahn", "Deutsche Bahn"),
        ("Vereinte Nationen", "Vereinte Nationen"),
        ("Statistischem Bundesamt", "Statistisches Bundesamt"),
        ("Bayerischen Roten Kreuzes", "Bayerisches Rotes Kreuz"),
        ("diplomatischen Kreisen", "diplomatische Kreise"),
        ("russischen Angaben", "russische Angaben"),
        ("neuesten Schätzungen", "neueste Schätzungen"),
        ("übereinstimmenden Medienberichten", "übereinstimmende Medienberichte"),
        ("vorläufiger Schätzung", "vorläufige Schätzung"),
        ("amtlichem Ergebnis", "amtliches Ergebnis"),
        ("des Münchner Merkurs", "der Münchner Merkur"),
        ("des Kieler Ministeriums", "das Kieler Ministerium"),
        ("des Grazer Vereins", "der Grazer Verein"),
        ("des Richters Huber", "der Richter Huber"),
        ("der Berliner Polizei", "der Berliner Polizei"),
    ],
)
def test_oblique_cases(words, expected):
    assert nominative(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "der Minister",
        "Die Regierung",
        "ein Sprecher",
        "Augenzeugen",
        "Dmitri Peskow",
        "",
        "er",
        "dem Zeugen",
        "deutscher Minister",
        "den Angehörigen",
        "Norwegen",
        "Polen",
        "KCNA",
    ],
)
def test_what_is_no_oblique_case_or_cannot_be_told_stays(words):
    assert nominative(words) == words


@pytest.mark.parametrize(
    ("words", "name", "same"),
    [
        ("der Deutschen Presse-Agentur", "Deutsche Presse-Agentur", True),
        ("Handelsblatts", "Handelsblatt", True),
        ("Peskow", "Dmitri Peskow", False),
        ("Merz", "März", False),
    ],
)
def test_a_name_in_another_case(words, name, same):
    assert same_but_for_case(words, name) is same
