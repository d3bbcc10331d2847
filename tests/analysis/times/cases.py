"""Sentences with brackets and what they mean, read from `tests/cases/times`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from quellenlage.analysis.base import analyse
from quellenlage.analysis.times import find_times

FOLDER = Path(__file__).resolve().parents[2] / "cases" / "times"
Reading = tuple[str, datetime | None, datetime | None]
"""TIMEX3 value, earliest and latest on the local clock."""


class Case(NamedTuple):
    """A sentence with its brackets, and what they mean."""

    marked: str
    published: datetime | None
    expected: Reading

    @property
    def text(self) -> str:
        """The sentence without its brackets."""
        return self.marked.replace("[", "").replace("]", "")

    def found(self) -> dict[str, Reading]:
        """What the system reads in the sentence, by the words with their place."""
        readings = {}
        for one in find_times(analyse(self.text), self.published):
            marked = f"{self.text[: one.start]}[{self.text[one.start : one.end]}]{self.text[one.end :]}"
            readings[marked] = (one.value, one.local_earliest, one.local_latest)
        return readings


def _time(text: str) -> datetime | None:
    return None if text == "-" else datetime.fromisoformat(text)


def read(folder: Path) -> list[Case]:
    """The cases of all files in a folder."""
    found: list[Case] = []
    for path in sorted(folder.glob("*.txt")):
        published: datetime | None = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("@"):
                published = _time(line[1:].strip())
            elif line and not line.startswith("#"):
                marked, value, earliest, latest = line.split(" | ")
                found.append(Case(marked.replace(" ¶ ", "\n\n"), published, (value, _time(earliest), _time(latest))))
    return found
