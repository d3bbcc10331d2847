"""Stated lengths of ways: they bound as an assumption, and never somebody who flies."""

from __future__ import annotations

import pytest

from benchmarks.vignettes import documents
from quellenlage.model import Bound, Dossier, Knowledge
from quellenlage.pipeline import read_documents
from quellenlage.reasoning.itinerary.routes import stated_routes
from quellenlage.resources import table

ENTRY = table("de/travel.yaml")["routes"]
ASKED = "Karl Holm fuhr am Montag um 6 Uhr Ortszeit {by} in Kalkutta ab. Wann Holm in Kathmandu ankommt, ist offen. Er will nach Kathmandu reisen."


def read(text: str) -> Dossier:
    return read_documents(documents({"r": [["2024-03-05T18:00:00+01:00", text]]}))


def lengths(text: str) -> list[float]:
    d = read(text)
    return [route.km for route in stated_routes(Knowledge(d.documents, d.entities, d.places, d.times, d.claims)).values()]


@pytest.mark.parametrize(
    ("text", "km"),
    [
        (ENTRY["example"], [1100]),
        ("Die Strecke zwischen Kalkutta und Kathmandu ist rund 1.000 Kilometer lang.", [900]),
        (ENTRY["not"], []),
        ("Die Strecke von Kalkutta nach Kathmandu misst 660 Kilometer Luftlinie.", []),
        ("Die Strecke von Kalkutta über Patna nach Kathmandu ist 1.100 Kilometer lang.", []),
        ("Die Strecke in Kalkutta ist 40 Kilometer lang.", []),
    ],
)
def test_which_lengths_count(text: str, km: list[float]) -> None:
    assert lengths(text) == km


def bounds(by: str) -> list[Bound]:
    found = read(f"{ENTRY['example']} {ASKED.format(by=by)}")
    return [bound for question in found.questions for bound in question.bounds]


def test_a_stated_length_makes_an_assumed_bound() -> None:
    [bound] = bounds("mit dem Bus")
    assert bound.level == "assumed"
    assert "1,100 km long" in bound.because
    assert bound.earliest
    assert bound.expected


def test_who_flies_keeps_to_no_road() -> None:
    [bound] = bounds("mit dem Flugzeug")
    assert bound.level == "physical"
