"""The vignettes of space and time, built with and held out; and that none of what goes together is ever called impossible."""

from __future__ import annotations

import pytest

from benchmarks.vignettes import CASES, Judged, load

FLOORS = {
    "own": 0.96,
    "holdout": 0.87,
    "press_a": 0.93,
    "press_b": 0.70,
    "press_c": 0.81,
    "press_d": 0.83,
    "press_e": 0.68,
    "press_f": 0.67,
    "press_g": 0.66,
    "press_h": 0.80,
    "press_i": 0.85,
}
"""Below the figures of docs/itinerary.md by a vignette or two."""


@pytest.fixture(scope="module", params=sorted(FLOORS))
def half(request: pytest.FixtureRequest) -> tuple[str, list[Judged]]:
    return request.param, [Judged(case) for case in load(CASES / f"{request.param}.yaml")]


def test_there_are_enough() -> None:
    assert sum(len(load(CASES / f"{name}.yaml")) for name in FLOORS) >= 250


def test_most_are_right(half: tuple[str, list[Judged]]) -> None:
    name, judged = half
    right = sum(not one.wrong() for one in judged)
    assert right >= FLOORS[name] * len(judged)


def test_nothing_possible_is_called_impossible(half: tuple[str, list[Judged]]) -> None:
    wrong = [
        finding.because
        for one in half[1]
        if one.case["gold"] in ("possible", "open")
        for finding in one.dossier.findings
        if finding.level == "physical"
    ]
    assert not wrong
