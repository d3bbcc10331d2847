"""Least distances: symmetric, never more than between any two points of two places, right at poles and date line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quellenlage.knowledge.geodesy import great_circle_km
from quellenlage.model import Place
from quellenlage.reasoning.itinerary.separation import contains, least_km, widened
from tests.reasoning.itinerary.worlds import place

SHARE = st.floats(0, 1)


@st.composite
def boxes(draw: st.DrawFn) -> Place:
    south, west = draw(st.floats(-90, 89)), draw(st.floats(-180, 180))
    north, wide = south + draw(st.floats(0, 90 - south)), draw(st.floats(0, 120))
    east = west + wide if west + wide <= 180 else west + wide - 360
    return place("box", (south + north) / 2, west + wide / 2, bbox=(west, south, east, north))


def point(box: Place, across: float, up: float) -> tuple[float, float]:
    assert box.bbox is not None
    west, south, east, north = box.bbox
    wide = east - west if east >= west else east - west + 360
    return south + up * (north - south), west + across * wide


@given(boxes(), boxes(), SHARE, SHARE, SHARE, SHARE)
@settings(max_examples=400, deadline=None)
def test_boxes_are_never_farther_apart_than_points_in_them(
    one: Place, other: Place, x1: float, y1: float, x2: float, y2: float
) -> None:
    km = least_km(one, other)
    assert km is not None
    assert km <= great_circle_km(*point(one, x1, y1), *point(other, x2, y2)) + 0.01
    assert km == pytest.approx(least_km(other, one), abs=0.01)


@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(-90, 90), st.floats(-180, 180), st.floats(0, 500))
def test_circles_are_symmetric_and_grow_nearer(lat: float, lon: float, lat2: float, lon2: float, radius: float) -> None:
    one, other = place("a", lat, lon), place("b", lat2, lon2)
    km = least_km(one, other)
    assert km is not None
    assert km == pytest.approx(least_km(other, one), abs=1e-6)
    nearer = least_km(widened(one, radius), other)
    assert nearer is not None
    assert 0 <= nearer <= km


def test_poles_and_date_line() -> None:
    assert least_km(place("a", 0.0, 179.9), place("b", 0.0, -179.9)) == pytest.approx(22.2, abs=0.1)
    assert least_km(place("a", 90.0, 0.0), place("b", 89.0, 180.0)) == pytest.approx(111.2, abs=0.1)
    fiji = place("Fidschi", -17.8, 178.0, bbox=(177.0, -19.0, -179.0, -16.0))
    assert least_km(fiji, place("b", -17.0, 180.0)) == 0


def test_what_has_no_coordinates_has_no_distance() -> None:
    assert least_km(place("a", None, None), place("b", 0.0, 0.0)) is None


def test_a_town_lies_in_its_country() -> None:
    land = Place("l", "Land", 50.0, 10.0, kind="country", country="DE")
    town = Place("t", "Stadt", 50.0, 10.0, kind="city", country="DE")
    assert contains(land, town)
    assert not contains(town, land)
    assert not contains(land, Place("o", "Ort", 0.0, 0.0, kind="city", country="FR"))
