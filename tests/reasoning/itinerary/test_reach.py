"""Reachable areas: they grow with the time since a presence, and never leave out where the traveller is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.knowledge.geodesy import great_circle_km
from quellenlage.reasoning.itinerary import find_anchors
from quellenlage.reasoning.itinerary.reach import can_be_at, reachable
from tests.reasoning.itinerary.worlds import START, place, stay, world

BERLIN, POTSDAM, TOKYO = place("Berlin", 52.52, 13.41), place("Potsdam", 52.40, 13.06), place("Tokio", 35.68, 139.69)


def discs(hours: float, kmh: float = 60.0):
    anchors = find_anchors(world([stay(1, BERLIN, 0, 0)], [BERLIN]))["p"]
    return reachable(anchors, START + timedelta(hours=hours), kmh)


def test_the_area_grows_with_time() -> None:
    assert [round(d.radius_km) for d in discs(2)] == [120]
    assert can_be_at(POTSDAM, discs(1))
    assert not can_be_at(POTSDAM, discs(0.2))
    assert not can_be_at(TOKYO, discs(10))


def test_before_and_after_bound_together() -> None:
    anchors = find_anchors(world([stay(1, BERLIN, 0, 0), stay(2, POTSDAM, 10, 10)], [BERLIN, POTSDAM]))["p"]
    found = reachable(anchors, START + timedelta(hours=9.5), 60)
    assert [d.claims for d in found] == [("c2",), ("c1",)]
    assert not can_be_at(TOKYO, found)


@pytest.mark.parametrize("kmh", [0.0, -5.0, float("inf"), float("nan")])
def test_a_speed_that_is_none_gives_nothing(kmh: float) -> None:
    assert discs(1, kmh) == ()


def test_nothing_is_said_where_all_the_earth_can_be_reached() -> None:
    assert discs(1, 1e9) == ()
    assert can_be_at(TOKYO, ())
    assert can_be_at(place("somewhere", None, None), discs(1))


@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(1, 5000), st.floats(0, 100))
def test_where_a_traveller_got_to_is_never_left_out(lat: float, lon: float, kmh: float, more: float) -> None:
    hours = great_circle_km(52.52, 13.41, lat, lon) / kmh + more
    assert can_be_at(place("there", lat, lon), discs(hours + 1e-6, kmh))
