"""Means of travel and speeds: every means is named by its example; a stated speed of nothing or of light bounds nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

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
