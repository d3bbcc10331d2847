"""Means of travel and speeds: every means is named by its example; a stated speed of nothing or of light bounds nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quellenlage import article, read_documents
from quellenlage.knowledge.vehicles import is_vehicle
from quellenlage.reasoning.itinerary.legs import speed_limits
from quellenlage.reasoning.itinerary.modes import mode, named_mode
from quellenlage.resources import table
from tests.reasoning.itinerary.worlds import place, speed, stay, world

TRAVEL = table("de/travel.yaml")


@pytest.mark.parametrize("name", sorted(TRAVEL["modes"]))
def test_the_example_names_the_means(name: str) -> None:
    assert named_mode(TRAVEL["modes"][name]["example"]) == name
    assert mode(name).absolute > 0
    assert mode(name).source


@pytest.mark.parametrize("word", TRAVEL["no_vehicles"])
def test_words_that_only_end_like_vehicles(word: str) -> None:
    assert not is_vehicle(word)


@pytest.mark.parametrize(("value", "counts"), [(0.0, False), (-60.0, False), (1e9, False), (float("nan"), False), (60.0, True)])
def test_stated_speeds(value: float, counts: bool) -> None:
    here = place("a", 0.0, 0.0)
    knowledge = world([stay(0, here, 0, 0), speed(1, value)], [here])
    text = "war dort. Der Zug fährt höchstens so schnell."
    (document,) = knowledge.documents
    claims = (knowledge.claims[0], replace(knowledge.claims[1], end=len(text)))
    limits = speed_limits(replace(knowledge, documents=(replace(document, text=text),), claims=claims))
    assert ("train" in limits) is counts


@pytest.mark.parametrize(
    ("vessel", "ruled_out"),
    [
        ("Die Jacht „Sturmvogel“", True),
        ("Die Segeljacht „Sturmvogel“", True),
        ("Das Segelboot „Sturmvogel“", True),
        ("Die Fähre „Sturmvogel“", True),
        ("Das Schnellboot „Sturmvogel“", False),
    ],
)
def test_what_a_yacht_cannot_sail_in_four_hours(vessel: str, ruled_out: bool) -> None:
    told = ("lief am Montag um 8 Uhr in Kiel ein.", "war am Montag um 12 Uhr in Riga.")
    reports = [
        article(text=f"{vessel} {what}", published="2024-03-05T18:00:00+01:00", publisher=paper)
        for what, paper in zip(told, ("Bote", "Kurier"), strict=True)
    ]
    assert [finding.type for finding in read_documents(reports).findings] == (["infeasible"] if ruled_out else [])


def test_a_speed_in_knots_that_another_report_states() -> None:
    told = ("verließ am Montag um 8 Uhr Kiel.", "traf am Dienstag um 8 Uhr in Riga ein. Das Schiff fährt höchstens 10 Knoten.")
    reports = [
        article(text=f"Der Frachter „Elbe Star“ {what}", published="2024-03-05T18:00:00+01:00", publisher=paper)
        for what, paper in zip(told, ("Bote", "Kurier"), strict=True)
    ]
    (finding,) = read_documents(reports).findings
    assert (finding.type, finding.level) == ("infeasible", "assumed")
    assert "18.52 km/h" in finding.because
