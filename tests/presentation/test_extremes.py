"""Whatever a dossier holds – the ends of the calendar, the poles, infinity, ids that lead nowhere – every form can show it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.model import Bounds, ClaimTime, Finding, OpenQuestion, Quantity
from quellenlage.presentation import dossier_schema, render
from tests.presentation.sample import CLAIMS, DOCUMENTS, MOVEMENTS, PLACES, QUESTIONS, dossier

FORMS = ("json", "text", "markdown", "html")
VALIDATOR = jsonschema.Draft202012Validator(dossier_schema())

offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.one_of(
    st.sampled_from([datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC), datetime(2024, 3, 4, 12, tzinfo=UTC)]),
    st.datetimes(timezones=offsets),
)
bounds = st.tuples(st.none() | moments, st.none() | moments)
coordinates = st.tuples(st.floats(-90, 90), st.floats(-180, 180), st.floats(0, 20_000))


@given(moments, bounds, bounds, bounds, st.sampled_from(FORMS))
def test_any_times(published, when, departure, bound, form):
    shown = render(
        dossier(
            documents=(replace(DOCUMENTS[0], published=published), *DOCUMENTS[1:]),
            claims=(replace(CLAIMS[0], when=ClaimTime(*when)), *CLAIMS[1:]),
            movements=(replace(MOVEMENTS[0], departure=Bounds(*departure), arrival=Bounds(*when)),),
            questions=(replace(QUESTIONS[0], bounds=(replace(QUESTIONS[0].bounds[0], earliest=bound[0], latest=bound[1]),)),),
        ),
        form,
    )

    if form == "json":
        assert VALIDATOR.is_valid(json.loads(shown))


@given(coordinates, coordinates, st.sampled_from(FORMS))
def test_any_places(one, other, form):
    places = tuple(replace(p, lat=c[0], lon=c[1], radius_km=c[2]) for p, c in zip(PLACES, (one, other), strict=True))

    assert not re.search(r'[" ]-?(nan|inf)\b', render(dossier(places=places), form))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("number", [float("inf"), float("-inf"), float("nan"), 1e300, -0.0])
def test_any_numbers(form, number):
    claims = (replace(CLAIMS[0], quantities=(Quantity(0, 3, number, number, number, ""),)),)
    shown = render(dossier(claims=claims), form)

    assert form != "json" or "Infinity" not in shown


@pytest.mark.parametrize("form", FORMS)
def test_ids_that_lead_nowhere(form):
    lost = dossier(
        places=(),
        entities=(),
        times=(),
        findings=(
            Finding("f", "conflict", ("nobody", "c1"), "so", aspect="time"),
            Finding("g", "copy", (), "so", documents=("no",)),
        ),
        questions=(OpenQuestion("q", (), "", ("nobody",), ("nobody",), bounds=QUESTIONS[0].bounds),),
    )

    assert render(lost, form)
