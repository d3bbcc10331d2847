"""Nouns for people: every class of the table by its example, gender and number by article and ending."""

from __future__ import annotations

import pytest

from quellenlage.analysis.names.person_nouns import grammar, person_noun, senses
from quellenlage.resources import table

DATA = table("de/persons.yaml")


@pytest.mark.parametrize("entry", DATA["classes"], ids=lambda entry: entry["name"])
def test_a_class(entry):
    for word, gender in entry["finds"].items():
        noun = person_noun(word)
        assert noun is not None, word
        assert (noun.gender, noun.sense) == (gender, entry["name"]), word
        assert word in entry["example"]
    for word in entry["not"]:
        assert person_noun(word) is None, word
    assert entry["name"] in senses()


def test_groups_that_are_one_noun():
    data = DATA["collectives"]

    assert all(person_noun(word).collective for word in data["finds"])
    assert not any(person_noun(word) for word in data["not"])


@pytest.mark.parametrize("word", DATA["never"]["words"].split())
def test_no_people(word):
    assert person_noun(word) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("der Ermittler", ("s", "m")),
        ("die Ermittler", ("p", "m")),
        ("den Ermittlern", ("p", "m")),
        ("der Demonstranten", ("p", "m")),
        ("des Schützen", ("s", "m")),
        ("das Opfer", ("s", "")),
        ("die Opfer", ("p", "")),
        ("die Verletzte", ("s", "f")),
        ("der Verletzte", ("s", "m")),
        ("die Verletzten", ("p", "")),
        ("der Verletzten", ("", "")),
        ("ein 45-Jähriger", ("s", "m")),
        ("die 45-Jährige", ("s", "f")),
        ("die Schülerinnen", ("p", "f")),
        ("die Mädchen", ("p", "f")),
        ("das Mädchen", ("s", "f")),
        ("die Person", ("s", "")),
        ("die Ärzte", ("p", "m")),
        ("ihre Töchter", ("p", "f")),
        ("seinem Anwalt", ("s", "m")),
    ],
)
def test_number_and_gender(words, expected):
    determiner, word = words.split()
    noun = person_noun(word)

    assert noun is not None
    assert grammar(determiner, word, noun) == expected


@pytest.mark.parametrize("word", ["Computer", "Hammer", "Sender", "Winter", "Messer", "Bank", "Gericht", "Fehler", "Koffer"])
def test_things(word):
    assert person_noun(word) is None


def test_every_population_and_figure_is_people():
    words = f"{DATA['populations']['words']} {DATA['figures']['words']}".split()

    assert [word for word in words if word != "Leute" and person_noun(word) is None] == []
