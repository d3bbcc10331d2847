"""Our own sentences: every tagged expression has the value and the bounds that a reader gives it."""

from __future__ import annotations

import pytest

from tests.analysis.times.cases import FOLDER, Case, read

CASES = read(FOLDER)
HELD_OUT = read(FOLDER / "holdout")
_AIM = 0.95


def test_there_are_enough() -> None:
    assert len(CASES) >= 300
    assert len(HELD_OUT) >= 100


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.marked)
def test_case(case: Case) -> None:
    assert case.found().get(case.marked) == case.expected, case.found()


def test_the_held_out_sentences_are_read_right_as_a_whole() -> None:
    right = sum(case.found().get(case.marked, ("", None, None))[1:] == case.expected[1:] for case in HELD_OUT)
    assert right / len(HELD_OUT) >= _AIM
