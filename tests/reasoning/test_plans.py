"""What plans come to in other words, by the examples of `de/plans.yaml`, in linear time."""

from __future__ import annotations

import re

import pytest

from quellenlage.reasoning.plans import done, planned, realises
from quellenlage.resources import table
from tests.reasoning.test_states import claims

REALISED = table("de/plans.yaml")["realised"]


@pytest.mark.parametrize("entry", REALISED, ids=lambda entry: entry["example"])
def test_a_plan_and_what_it_comes_to_are_told_by_their_examples(entry):
    plans, deeds = claims(entry["example"]), claims(entry["then"])

    assert any(realises(plan, deed) for plan in plans for deed in deeds)
    assert any(planned(plan) for plan in plans)
    assert not any(planned(deed) for deed in deeds)
    for key in ("plan", "done"):
        re.search(entry[key], "urteil soll steht hob kam " * 3000)


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Das Museum in Chur soll am Dienstag öffnen.", True),
        ("Der Hof in Vechta muss geräumt werden.", True),
        ("Der Mann soll in Chur Rentner betrogen haben.", False),
        ("Das Museum in Chur hat geöffnet.", False),
    ],
)
def test_hearsay_is_no_plan(text, ahead):
    assert any(planned(one) for one in claims(text)) is ahead


@pytest.mark.parametrize(
    ("text", "past"),
    [("In Chur fand ein Fest statt.", True), ("Die Sonde hob ab.", True), ("In Chur findet ein Fest statt.", False)],
)
def test_the_preterite_tells_of_something_done(text, past):
    assert any(done(one) for one in claims(text)) is past
