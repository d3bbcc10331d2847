"""The bundled story: from Chassan on Monday evening, at the stated 60 km/h, Wostotschny not before Tuesday, 10:35."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from quellenlage.model import Dossier
from quellenlage.pipeline import read_documents
from quellenlage.resources import resource
from quellenlage.text.article import article

_LOCAL = ZoneInfo("Asia/Yakutsk")


@cache
def demo() -> Dossier:
    lines = resource("demo/articles.jsonl").read_text(encoding="utf-8").splitlines()
    records: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return read_documents([article(**record) for record in records])


def bound_at(name: str):
    places = {place.id for place in demo().places if place.name == name}
    return next(bound for question in demo().questions for bound in question.bounds if bound.place in places)


def test_the_bound_is_that_of_the_great_circle_at_the_stated_speed() -> None:
    bound = bound_at("Kosmodrom Wostotschny")
    assert bound.level == "assumed"
    assert bound.earliest is not None
    assert abs(bound.earliest - datetime(2023, 9, 12, 10, 35, tzinfo=_LOCAL)) <= timedelta(minutes=2)
    assert bound.expected is not None
    assert abs(bound.expected - datetime(2023, 9, 12, 20, 36, tzinfo=_LOCAL)) <= timedelta(minutes=20)
    assert "Chosun Ilbo" in bound.because


def test_monday_is_out_and_wednesday_is_possible() -> None:
    because = bound_at("Kosmodrom Wostotschny").because
    assert "Mon 11 Sep 2023 is ruled out" in because
    assert "Wed 13 Sep 2023 is possible" in because


def test_departure_stop_and_goal_are_one_journey() -> None:
    names = {place.id: place.name for place in demo().places}
    kim = next(e.id for e in demo().entities if e.name == "Kim Jong Un")
    journey = next(m for m in demo().movements if m.who[0] == kim and not m.planned)
    assert names[journey.origin or ""] == "Pjöngjang"
    assert names[journey.destination or ""] == "Russland"
    assert [names[place] for place in journey.via] == ["Chassan"]
    assert journey.by == "train"
    assert journey.max_kmh is not None
    assert journey.max_kmh.value == 60
    assert journey.departure.earliest == datetime(2023, 9, 10, 0, 0, tzinfo=ZoneInfo("Asia/Pyongyang"))


def test_nothing_in_the_story_is_impossible() -> None:
    assert not [finding for finding in demo().findings if finding.type == "infeasible"]
