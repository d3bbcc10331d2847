"""The states of `de/states.yaml`: each entry tells of its state by its examples alone, in linear time."""

from __future__ import annotations

import re

import pytest

from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.build import build_knowledge
from quellenlage.reasoning.states import kept_up, phases, states_over
from quellenlage.reasoning.subjects import subjects
from quellenlage.resources import table
from tests.reasoning.reports import report

STATES = table("de/states.yaml")["states"]


def claims(text: str):
    return subjects(build_knowledge([read_document(report(text.replace("[", "").replace("]", "")), model="rules")]))


@pytest.mark.parametrize("entry", STATES, ids=lambda entry: entry["name"])
def test_a_state_and_its_end_are_told_by_their_examples_alone(entry):
    name = entry["name"]

    assert any(phase.state == name and not phase.over for one in claims(entry["told"]) for phase in phases(one))
    assert any(name in states_over(one) for one in claims(entry["example"]))
    assert all(phase.state != name for one in claims(entry["not"]) for phase in phases(one))


@pytest.mark.parametrize("entry", STATES, ids=lambda entry: entry["name"])
def test_a_pattern_is_linear(entry):
    for key in ("words", "negated", "instead", "over", "unless"):
        if key in entry:
            re.search(entry[key], "vermisste suche streik verkehr fiel strom wieder bleibt gespräche waffenruhe " * 2000)


@pytest.mark.parametrize(
    ("text", "state", "over", "ahead"),
    [
        ("Die Brücke in Ulm ist nicht mehr gesperrt.", "closed", True, False),
        ("Die Brücke in Ulm soll am Dienstag wieder frei sein.", "closed", True, True),
        ("Der Steg in Ulm ist nicht begehbar.", "closed", False, False),
        ("Seit Montag fehlt in Ulm ein Esel.", "lost", False, False),
        ("Niemand wird in Ulm mehr vermisst.", "missing", True, False),
    ],
)
def test_how_far_a_state_is(text, state, over, ahead):
    assert any((phase.state, phase.over, phase.ahead) == (state, over, ahead) for one in claims(text) for phase in phases(one))


def test_a_part_is_not_the_whole():
    assert not any("blackout" in states_over(one) for one in claims("Erste Ortsteile von Ulm haben wieder Strom."))


def test_what_was_announced_did_not_come():
    assert any("halted" in kept_up(one) for one in claims("Die Fähren nach Juist fielen den ganzen Tag aus."))
