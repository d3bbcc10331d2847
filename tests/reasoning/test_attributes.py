"""What the numbers of news are of: each way of `de/attributes.yaml` by its example, and numbers that are not the one value of anything."""

from __future__ import annotations

import re

import pytest

from quellenlage.reasoning.attributes import SUM, THINGS, measures
from quellenlage.reasoning.subjects import subjects
from quellenlage.reasoning.terms import world
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
