"""The forms of `de/role_forms.yaml`: each finds what its example marks, not what its `not` has, in linear time."""

from __future__ import annotations

import re

import pytest

from quellenlage.reasoning.vocabulary import form, form_words
from quellenlage.resources import table

MARKED = re.compile(r"\[([^\]]+)\]")
FORMS = table("de/role_forms.yaml")["forms"]


@pytest.mark.parametrize("entry", FORMS, ids=lambda entry: entry["name"])
def test_a_form_is_found_in_its_example_alone(entry):
    found = form(entry["name"]).search(entry["example"].replace("[", "").replace("]", ""))

    assert found
    assert found[0] == MARKED.findall(entry["example"])[0]
    assert not _found(entry)


def _found(entry) -> bool:
    found = form(entry["name"]).search(entry["not"])
    return found is not None and bool(found[0])


@pytest.mark.parametrize("entry", FORMS, ids=lambda entry: entry["name"])
def test_a_form_is_searched_in_linear_time(entry):
    form(entry["name"]).search("Der neue Trainer des Vereins ein " * 2000)


def test_lists_have_words():
    assert all(form_words(key) for key in ("departments", "naming_verbs", "media_ends", "spokesman_ends"))
