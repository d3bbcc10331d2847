"""The tables of words: each example marks a word (or a form of one) that its table has."""

from __future__ import annotations

import re

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.knowledge.gazetteer.lookup import exact
from quellenlage.knowledge.places.vocabulary import FILE
from quellenlage.resources import table

TABLES = table(FILE)


@pytest.mark.parametrize("key", [key for key, entry in TABLES.items() if "words" in entry])
def test_the_marked_word_is_in_the_table(key):
    example = TABLES[key]["example"]
    marked = re.search(r"\[([^\]]+)\]", example).group(1)
    lemmas = {token.lemma for token in analyse(example.replace("[", "").replace("]", "")).tokens if token.text == marked}

    assert {marked, *lemmas} & set(TABLES[key]["words"].split())


@pytest.mark.parametrize("key", [key for key, entry in TABLES.items() if "not" in entry])
def test_counter_examples_mark_the_same_word(key):
    assert re.search(r"\[([^\]]+)\]", TABLES[key]["not"]).group(1) in TABLES[key]["words"].split()


def test_every_german_name_of_a_town_is_one():
    names = [name.strip().partition(":")[0] for name in table("de/places_exonyms.yaml")["exonyms"].split(",")]

    assert [name for name in names if not exact(name)] == []


def test_every_region_of_an_adjective_is_known():
    assert [name for name in TABLES["regional_adjectives"]["stems"].values() if not exact(name)] == []
    assert [name for name in TABLES["capitals"]["names"].split("|") if not exact(name.strip())] == []
