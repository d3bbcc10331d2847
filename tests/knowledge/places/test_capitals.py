"""Capitals that are called so: by an adjective, a genitive, or the country spoken of before."""

from __future__ import annotations

import pytest

from quellenlage.knowledge.gazetteer.lookup import exact
from quellenlage.resources import table
from tests.knowledge.places.test_finding import found

TABLE = table("de/capitals.yaml")


def called(text: str) -> dict[str, str]:
    return {text[m.start : m.end]: place.name for place in found(text) for m in place.mentions}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Der Minister landete in der norwegischen Hauptstadt.", "norwegischen Hauptstadt", "Oslo"),
        ("Sie reiste in die Hauptstadt der Ukraine.", "Hauptstadt", "Kiew"),
        ("Die Hauptstadt Guatemalas ist laut.", "Hauptstadt", "Guatemala-Stadt"),
        ("Die US-Hauptstadt lag im Nebel.", "US-Hauptstadt", "Washington"),
        ("In Lyon brannte ein Lager. In der Hauptstadt blieb es ruhig.", "Hauptstadt", "Paris"),
        ("In Lyon brannte es. In der Hauptstadt des Landes nicht.", "Hauptstadt", "Paris"),
        ("Die sächsische Landeshauptstadt spart.", "sächsische Landeshauptstadt", "Dresden"),
    ],
)
def test_a_capital_without_its_name(text: str, words: str, name: str) -> None:
    assert called(text)[words] == name


@pytest.mark.parametrize(
    "text",
    [
        TABLE["not"],
        "Kiel ist eine Landeshauptstadt.",
        "In der Hauptstadt war es ruhig.",
        "In Lyon brannte es. Mailand ist die Hauptstadt der Mode.",
        "Die peruanische Hauptstadt Lima wächst.",
    ],
)
def test_no_capital_is_guessed(text: str) -> None:
    assert not [words for words in called(text) if "auptstadt" in words]


def test_every_capital_is_in_its_country() -> None:
    wrong = [
        (code, name)
        for code, name in TABLE["capitals"].items()
        if not any(entry.country == code[:2] and entry.kind in ("city", "town") for entry in exact(name))
    ]
    assert not wrong


def test_the_example_marks_a_word_of_the_table() -> None:
    assert TABLE["example"].split("[")[1].split("]")[0] in TABLE["words"]
