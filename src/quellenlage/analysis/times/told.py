"""What a text has told of so far, and what later times may count from: the day, the year, the last time named.

A flashback in the past perfect is a thread of its own: its day holds for what goes on in the past perfect, not for the report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Reference:
    """A stretch that „zwei Jahre später“ may count from, with the expression that told it: hours go on on its clock."""

    begin: datetime
    end: datetime
    start: int
    """Where the expression begins in the text."""
    sentence: int
    zone: str = ""
    local_clock: bool = False


SAME_STORY = 2
"""Sentences over which a narrative keeps a year that did not stand at its head."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands: the number of its sentence and of its paragraph, and whether it lies in a flashback."""

    sentence: int
    paragraph: int
    flashback: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A year, and its month if one was named, that a story was told of; at the head of a sentence it holds until something nearer."""

    year: int
    month: int
    sentence: int
    heads: bool


@dataclass(slots=True)
class Thread:
    """One line of a story."""

    day: date | None = None
    happened: date | None = None
    """The last day that is not ahead: what has happened lies on no day that was only planned."""
    reference: Reference | None = None
    frame: Frame | None = None
    late: date | None = None
    """The day whose late evening was spoken of last, by the clock."""
    paragraph: int = 0
    sentence: int = 0

    def told(self, place: Place) -> tuple[int, int] | None:
        """Year and month (0 where none was named) that a month without its year goes on from."""
        frame = self.frame
        near = frame is not None and (frame.heads or place.sentence - frame.sentence <= SAME_STORY)
        return (frame.year, frame.month) if frame is not None and near else None


@dataclass(frozen=True, slots=True)
class EventTime:
    """The day that a text gave to an event, and its stretch."""

    day: date
    begin: datetime | None = None
    end: datetime | None = None

    def finer(self, other: EventTime) -> bool:
        """Whether this says the same day more exactly."""
        if self.day != other.day or self.begin is None or self.end is None:
            return False
        return other.begin is None or other.end is None or self.end - self.begin < other.end - other.begin


def time_of_event(events: dict[str, EventTime], noun: str) -> EventTime | None:
    """The time of „das Beben“ where „das Erdbeben“ was dated: by the noun itself, else the last that one of the two ends in."""
    if noun in events or len(noun) < _SHORTEST:
        return events.get(noun)
    near = (
        one for name, one in reversed(events.items()) if len(name) >= _SHORTEST and (name.endswith(noun) or noun.endswith(name))
    )
    return next(near, None)


_SHORTEST = 4


@dataclass(slots=True)
class State:
    """The report's line, a flashback beside it, the days of events, and the last time that only stood inside a noun phrase."""

    main: Thread = field(default_factory=Thread)
    aside: Thread | None = None
    events: dict[str, EventTime] = field(default_factory=dict)
    of_noun: Reference | None = None
    deed: Reference | None = None
    """When somebody is said to have done what they are accused of: „soll am 3. Januar … angezündet haben“."""
    inside: tuple[int, int, date | None] = (-1, -1, None)
    """Where the last time inside a noun phrase ended, its sentence and day: „ein am Mittwoch um 15 Uhr in Accra aufgenommenes Foto“."""

    def thread(self, place: Place) -> Thread:
        """The line that an expression belongs to; a flashback begins where the report stands."""
        if not place.flashback:
            return self.main
        if self.aside is None or self.aside.paragraph != place.paragraph:
            self.aside = replace(self.main, paragraph=place.paragraph)
        self.aside.sentence = place.sentence
        return self.aside

    def day(self, place: Place) -> date | None:
        """The day that a bare hour lies on.

        That of a flashback only where the report has none, in the sentence after it; at last that of a noun of the same sentence.
        """
        own = self.thread(place).day
        aside = self.aside
        near = aside is not None and aside.paragraph == place.paragraph and place.sentence - aside.sentence <= SAME_STORY
        if own or (aside is not None and near and aside.day):
            return own or (aside.day if aside else None)
        return self.inside[2] if self.inside[1] == place.sentence else None  # „der am Montag verhaftete Mann wurde am Abend …“

    def references(self, place: Place) -> Iterator[Reference]:
        """What „später“ and „zuvor“ may count from, the last told of first."""
        aside = self.aside.reference if self.aside and self.aside.paragraph == place.paragraph else None
        yield from (one for one in (aside, self.main.reference, self.of_noun) if one)

    def fresh(self, place: Place) -> Iterator[Reference]:
        """What „zur selben Zeit“ and „kurz darauf“ mean: told of in this sentence or the one before."""
        yield from (one for one in self.references(place) if place.sentence - one.sentence <= 1)

    def closes(self, place: Place) -> None:
        """A report that names a day of its own, or „jetzt“, is back from its flashback."""
        if not place.flashback:
            self.aside = None

    def has_told(self, place: Place) -> bool:
        """Whether a time was told of in this sentence or the one before."""
        last = next(self.references(place), None)
        return last is not None and place.sentence - last.sentence <= 1

    def date(self, nouns: Iterable[str], time: EventTime) -> None:
        """Remember when events were: the first that is told of each, more exactly where the hour follows the day."""
        for noun in nouns:
            if noun not in self.events or time.finer(self.events[noun]):
                self.events[noun] = time


def then(day: date | None, now: datetime | None) -> datetime | None:
    """The day that the story has come to, where that is over; else now."""
    return datetime(day.year, day.month, day.day, 12) if day and now and day < now.date() else now  # noqa: DTZ001
