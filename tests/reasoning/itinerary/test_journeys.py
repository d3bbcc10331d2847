"""Real journeys are never impossible: a sample here, all of them where slow tests run."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.journeys import journeys, judge, told
from quellenlage.pipeline import read_documents


def figures(every: int) -> Counter[str]:
    counts: Counter[str] = Counter()
    for number, journey in enumerate(journeys()[::every]):
        for documents in told(journey, number):
            counts.update(judge(read_documents(documents)))
    return counts


def test_there_are_enough() -> None:
    assert len(journeys()) >= 300


@pytest.mark.parametrize("every", [11, pytest.param(1, marks=pytest.mark.slow)])
def test_no_real_journey_is_impossible(every: int) -> None:
    counts = figures(every)
    assert counts["physical"] == counts["assumed"] == 0
    assert counts["ends"] >= 0.9 * counts["told"]
    assert counts["joined"] >= 0.6 * counts["told"]
