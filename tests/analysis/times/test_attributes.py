"""Which times belong to a noun and not to the predicate; the claims that follow are in `tests/knowledge`."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.analysis.times import find_times
from quellenlage.resources import table

ENTRIES = (*table("de/times.yaml")["nouns_with_a_time"].values(), table("de/times.yaml")["setting_verbs"])
PUBLISHED = datetime(2026, 3, 10, 9)  # noqa: DTZ001 - a wall clock
EXAMPLES = [(entry[key], key == "example") for entry in ENTRIES for key in ("example", "not")]


@pytest.mark.parametrize(("marked", "expected"), EXAMPLES)
def test_examples_of_the_resource(marked: str, expected: bool) -> None:
    bracket = re.search(r"\[(.+?)\]", marked)
    assert bracket is not None
    text = marked.replace("[", "").replace("]", "")
    found = [one for one in find_times(analyse(text), PUBLISHED) if bracket.start() <= one.start < bracket.end()]
    assert [one.of_noun for one in found] == [expected]
