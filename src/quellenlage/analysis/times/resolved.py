"""What resolving takes and gives: the context of an expression, and its type, value and stretch."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal

from quellenlage.analysis.times import calendar
from quellenlage.analysis.times.calendar import Stretch
from quellenlage.analysis.times.meaning import Meaning
from quellenlage.analysis.times.tense import Tense
from quellenlage.analysis.times.told import EventTime, Reference


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression counts from: the time of speech on the local clock, the day and year named last, the tense."""

    now: datetime | None
    day: date | None
    tense: Tense = ""
    preposition: str = ""
    attributive: bool = False
    """After a noun and „vom“: „die Richtlinie vom 17. Juli“ is of the last one, whatever the tense."""
    generic: bool = False
    events: dict[str, EventTime] = field(default_factory=dict)
    """The days that the text has given to events, by their nouns."""
    told: tuple[int, int] | None = None
    """Year and month (0: none) that the story has told of: „Am 4. Mai 2024 …. Im Juni …“."""
    references: tuple[Reference, ...] = ()
    """What „später“ and „zuvor“ may count from, the last told of first."""

    adrift: bool = False
    """The text last told of a month or a year that is over, and of no day since: an hour lies on a day that nobody named."""

    @property
    def today(self) -> date | None:
        """The day of speech."""
        return self.now.date() if self.now else None


@dataclass(frozen=True, slots=True)
class Resolved:
    """Type, value and modifier of the standard; the stretch; the day that later expressions may count from."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str = ""
    stretch: tuple[datetime | None, datetime | None] = (None, None)
    granularity: str = ""
    day: date | None = None
    deictic: bool = False
    begin_latest: datetime | None = None
    end_earliest: datetime | None = None
    modifier: str = ""
    counted_from: Reference | None = None
    """The time that it is told by: „eine Stunde später“, „zur selben Zeit“."""


UNRESOLVED = Resolved("DATE", "XXXX-XX-XX")


def plain(meaning: Meaning, value: str, stretch: Stretch, granularity: str) -> Resolved:
    """A stretch of the calendar with its value, or the beginning, middle or end of it."""
    return Resolved("DATE", value, meaning.mod, calendar.part_of(stretch, meaning.mod), granularity, modifier=meaning.mod)


def on_day(meaning: Meaning, day: date, *, deictic: bool = False) -> Resolved:
    """A day, or a part of it."""
    if meaning.part is not None:
        named = day
        if meaning.text == "night before":
            day -= timedelta(days=1)
        stretch = calendar.of_part(day, meaning.part, meaning.mod)
        value = f"{day.isoformat()}T{meaning.part.code}"
        return Resolved("TIME", value, meaning.mod, stretch, "daypart", named, deictic, modifier=meaning.mod)
    stretch = calendar.part_of(calendar.of_day(day), meaning.mod)
    return Resolved("DATE", day.isoformat(), meaning.mod, stretch, "day", day, deictic, modifier=meaning.mod)
