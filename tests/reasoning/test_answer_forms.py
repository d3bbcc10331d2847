"""The words of `de/answers.yaml`: every pattern finds what its example marks, not what its `not` has, in linear time."""

from __future__ import annotations

import re

import pytest

from quellenlage.reasoning.answer_forms import answer_words, dated_alike
from quellenlage.resources import table

PATTERNS = [
    (key, entry) for key in ("causes", "faults", "responsible", "identified") for entry in table("de/answers.yaml")[key]
]
MARKED = re.compile(r"\[([^\]]+)\]")


@pytest.mark.parametrize(("key", "entry"), PATTERNS, ids=lambda value: value if isinstance(value, str) else value["example"])
def test_a_form_is_found_in_its_example_alone(key, entry):
    plain = entry["example"].replace("[", "").replace("]", "").rstrip(".")
    found = re.search(entry["words"], plain)

    assert found
    assert found[0] in MARKED.findall(entry["example"])[0] or MARKED.findall(entry["example"])[0] in found[0]
    assert not re.search(entry["words"], entry["not"].rstrip("."))


@pytest.mark.parametrize(("key", "entry"), PATTERNS, ids=lambda value: value if isinstance(value, str) else value["example"])
def test_a_form_is_searched_in_linear_time(key, entry):
    re.search(entry["words"], "Der Brand geht auf die " * 2000)


@pytest.mark.parametrize("entry", table("de/answers.yaml")["opposites"], ids=lambda entry: entry["example"])
def test_verbs_that_say_the_opposite_are_on_one_side_only(entry):
    assert not set(entry["one"].split()) & set(entry["other"].split())
    assert MARKED.search(entry["example"])


@pytest.mark.parametrize("entry", table("de/answers.yaml")["doing_of_roles"], ids=lambda entry: entry["example"])
def test_what_a_role_does_is_in_its_example(entry):
    [word] = MARKED.findall(entry["example"])

    assert any(verb.startswith(word[:5]) for verb in entry["verbs"].split())


def test_lists_of_answers_have_words():
    assert all(answer_words(key) for key in ("becoming", "origins", "lasting_deeds", "steps", "undated"))


@pytest.mark.parametrize("entry", table("de/answers.yaml")["dated_alike"], ids=lambda entry: entry["example"])
def test_verbs_of_which_one_day_is_told_are_of_one_group(entry):
    groups = [group for group in dated_alike() if group & set(entry["verbs"].split())]

    assert groups == [frozenset(entry["verbs"].split())]
    assert MARKED.search(entry["example"])
