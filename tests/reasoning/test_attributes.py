"""What the numbers of news are of: each way of `de/attributes.yaml` by its example, and numbers that are not the one value of anything."""

from __future__ import annotations

import re

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.analysis.quantities import find_quantities
from quellenlage.reasoning.attributes import SUM, THINGS, measures
from quellenlage.reasoning.subjects import subjects
from quellenlage.reasoning.terms import world
from quellenlage.reasoning.votes import side
from quellenlage.resources import table
from tests.reasoning.reports import report, story

DATA = table("de/attributes.yaml")


def told(text: str) -> list[tuple[str, str]]:
    """The attributes in a text, each with the words of its number."""
    dossier = story(report(text))
    things = world(dossier)
    found = [measure for one in subjects(dossier) for measure in measures(one, things)]
    found = [measure for measure in found if measure.count.slot not in (THINGS, SUM)]
    return [(m.count.slot, m.subject.document.text[m.count.quantity.start : m.count.quantity.end]) for m in found]


@pytest.mark.parametrize("entry", DATA["attributes"], ids=lambda entry: f"{entry['name']}: {entry['example']}")
def test_each_way_tells_its_attribute(entry):
    marked = re.search(r"\[(.+)\]", entry["example"])
    found = told(re.sub(r"[\[\]]", "", entry["example"]))

    assert [slot for slot, words in found if words.endswith(marked[1]) or words in marked[1]] == [entry["name"]]


@pytest.mark.parametrize("entry", DATA["stages"], ids=lambda entry: entry["name"])
def test_what_is_demanded_or_offered_is_kept_apart(entry):
    assert told(entry["example"].replace("[", "").replace("]", "")) == [
        (f"pay_rise:{entry['name']}", re.search(r"\[(.+)\]", entry["example"])[1])
    ]


@pytest.mark.parametrize("entry", DATA["sides"], ids=lambda entry: entry["name"])
def test_each_side_of_a_vote_is_told_by_a_word_behind_its_number(entry):
    text = re.sub(r"[\[\]]", "", entry["example"])
    numbers = find_quantities(analyse(text))
    [marked] = [number for number in numbers if number.start == entry["example"].index("[")]

    assert side(marked, numbers, text) == entry["name"]


@pytest.mark.parametrize("key", ["thresholds", "comparisons"])
def test_a_number_beside_such_a_word_is_not_the_one_value(key):
    for word in DATA[key].split():
        assert told(f"Der Umsatz lag {word} bei 30 Millionen Euro.") == [], word
