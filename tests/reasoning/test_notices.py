"""Sentences by which a source puts itself right, by the examples of `de/notices.yaml`, in linear time."""

from __future__ import annotations

import re

import pytest

from quellenlage.reasoning.notices import gives_notice
from quellenlage.resources import table
from tests.reasoning.test_states import claims

NOTICES = table("de/notices.yaml")["notices"]
REVERSALS = table("de/notices.yaml")["reversals"]


@pytest.mark.parametrize("entry", NOTICES, ids=lambda entry: entry["example"])
def test_a_notice_is_told_by_its_example_alone(entry):
    assert any(gives_notice(one) for one in claims(entry["example"]))
    assert not any(gives_notice(one) for one in claims(entry["not"]))
    for key in ("words", "what"):
        re.search(entry[key], "nahm seine ihre angaben meldung zurück " * 3000)


@pytest.mark.parametrize("entry", REVERSALS, ids=lambda entry: entry["example"])
def test_what_was_claimed_and_what_is_owned_are_found_in_their_examples(entry):
    claimed, owned = (entry[key].replace("[", "").replace("]", "").lower() for key in ("example", "then"))

    assert re.search(entry["claimed"], claimed)
    assert re.search(entry["owned"], owned)
    assert not re.search(entry["claimed"], owned)
    re.search(entry["claimed"], "zum sieger sieg unschuld " * 3000)
