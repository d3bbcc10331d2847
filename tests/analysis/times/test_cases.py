"""Our own sentences: every tagged expression has the value and the bounds that a reader gives it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.analysis.times import find_times

_FOLDER = Path(__file__).resolve().parents[2] / "cases" / "times"


class Case(NamedTuple):
    """A sentence with its brackets, and what they mean."""

    marked: str
    published: datetime | None
    value: str
    earliest: datetime | None
    latest: datetime | None


def _time(text: str) -> datetime | None:
    return None if text == "-" else datetime.fromisoformat(text)


def _cases() -> list[Case]:
    found: list[Case] = []
    for path in sorted(_FOLDER.glob("*.txt")):
        published: datetime | None = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("@"):
                published = _time(line[1:].strip())
            elif line and not line.startswith("#"):
                marked, value, earliest, latest = line.split(" | ")
                found.append(Case(marked, published, value, _time(earliest), _time(latest)))
    return found


CASES = _cases()


def test_there_are_enough() -> None:
    assert len(CASES) >= 300


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.marked)
def test_case(case: Case) -> None:
    start = case.marked.index("[")
    end = case.marked.index("]") - 1
    text = case.marked.replace("[", "").replace("]", "")
    found = {(one.start, one.end): one for one in find_times(analyse(text), case.published)}
    assert (start, end) in found, [text[one.start : one.end] for one in found.values()]
    one = found[start, end]
    assert (one.value, one.local_earliest, one.local_latest) == (case.value, case.earliest, case.latest)
