"""Our own sentences: names, roles and places of claims, open and held out, stay where they are."""

from __future__ import annotations

import pytest

from benchmarks.places import CASES, names, roles, unmarked, whereabouts

FLOORS = {"a_open": (97, 95, 92), "b_held_out": (94, 95, 81)}


def test_marks_are_cut_out():
    text, marks = unmarked("In [[Halle|51.5,12.0]] an der [[Saale|-]].")

    assert text == "In Halle an der Saale."
    assert [(text[m.start : m.end], m.gold) for m in marks] == [("Halle", "51.5,12.0"), ("Saale", "-")]


@pytest.mark.parametrize("part", FLOORS)
def test_names_lead_to_the_reader_s_places(part):
    tallies = [tally for _, tally in names(CASES / f"{part}.yaml")]

    assert 100 * sum(t.right for t in tallies) / sum(t.all for t in tallies) >= FLOORS[part][0]


@pytest.mark.parametrize("part", FLOORS)
def test_governments_are_told_from_grounds(part):
    assert roles(CASES / f"{part}_roles.yaml").f1 >= FLOORS[part][1]


@pytest.mark.parametrize("part", FLOORS)
def test_a_claim_s_place_is_where_its_matter_is(part):
    assert whereabouts(CASES / f"{part}_where.yaml").percent >= FLOORS[part][2]


def test_the_suites_are_as_large_as_the_figures_say():
    marked = [tally for part in FLOORS for _, tally in names(CASES / f"{part}.yaml")]

    assert sum(t.all for t in marked) >= 300
    assert sum(len((CASES / f"{part}_roles.yaml").read_text(encoding="utf-8").split('\n- "')) - 1 for part in FLOORS) >= 200
