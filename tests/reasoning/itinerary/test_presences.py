"""Sentences of our own: who is put where. Counted as a whole, since no reading of words is perfect; nobody may be put where nobody is."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from benchmarks.vignettes import documents
from quellenlage.model import Knowledge
from quellenlage.pipeline import read_documents
from quellenlage.reasoning.itinerary import find_anchors

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "presences" / "cases.yaml").read_text(encoding="utf-8"))


def presences(sentence: str) -> set[str]:
    d = read_documents(documents({"r": [["2024-03-05T18:00:00+01:00", sentence]]}))
    anchors = find_anchors(Knowledge(d.documents, d.entities, d.places, d.times, d.claims))
    names = {entity.id: entity.name for entity in d.entities}
    people = [entity for entity in anchors if names[entity] in ("Karl Holm", "Ina Berg")]
    return {f"{names[entity]} @ {anchor.place.name}" for entity in people for anchor in anchors[entity]}


@pytest.fixture(scope="module")
def found() -> list[tuple[str, set[str], set[str]]]:
    return [(sentence, set(filter(None, gold.split(" | "))), presences(sentence)) for sentence, gold in CASES]


def test_nobody_is_put_where_the_words_do_not_put_them(found: list[tuple[str, set[str], set[str]]]) -> None:
    wrong = [(sentence, sorted(got - gold)) for sentence, gold, got in found if got - gold]
    assert not wrong


def test_most_presences_are_found(found: list[tuple[str, set[str], set[str]]]) -> None:
    missed = [(sentence, sorted(gold - got)) for sentence, gold, got in found if gold - got]
    assert len(missed) <= len(found) * 0.12, missed
