"""Which half of the day a clock time in words means, and on which day an hour lies that has another expression before it.

„Halb vier“ and „kurz nach acht“ are of the morning or of the afternoon: the part of the day that the sentence names decides („am
Nachmittag gegen halb vier“); where it names none, both are possible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from quellenlage.analysis.times.meaning import HALF_DAY, IN_WORDS, Match
from quellenlage.analysis.times.ranges import Item
from quellenlage.analysis.times.row import Row

_DAY, _MORNING = 24, 5
_DATES = ("date", "weekday", "offset", "holiday", "weekend")


def of_its_half(found: Sequence[Match], match: Match, now: datetime | None) -> Match:
    """A clock time in words with the hour that the nearest part of the day in its sentence leaves.

    Where none does, the hour at which people are awake comes first: of „halb vier“ the afternoon's, which few would call that at night
    without saying so; but where no day is named and the afternoon is still to come, the night's.

    Args:
        found: the expressions of the sentence.
        match: one of them.
        now: the time of speech on the local clock.
    """
    clock = match.meaning.clock
    if match.rule != IN_WORDS or clock is None:
        return match
    parts = [
        (max(one.first - match.last, match.first - one.last), one.first, one.meaning.part) for one in found if one.meaning.part
    ]
    for _, _, part in sorted(parts, key=lambda entry: entry[:2]):
        hour = clock[0] % HALF_DAY
        within = [h for h in (hour, hour + HALF_DAY) if any(part.begin <= h + turn <= part.end for turn in (0, _DAY))]
        if len(within) == 1:
            return replace(match, meaning=replace(match.meaning, clock=(within[0], clock[1])), rule="clock")
    dated = any(one.meaning.kind in _DATES for one in found)
    just_over = now is not None and not dated and clock[0] <= now.hour < clock[0] + HALF_DAY
    awake = clock[0] + HALF_DAY if clock[0] < _MORNING and not just_over else clock[0]
    return replace(match, meaning=replace(match.meaning, clock=(awake, clock[1])))


def day_beside(words: Row, items: Sequence[Item], match: Match) -> date | None:
    """The day that the expression before in the sentence gives to an hour of its own."""
    if not items:
        return None
    before, day, end = items[-1], items[-1].found.day, items[-1].found.stretch[1]
    clock, part = match.meaning.clock, before.match.meaning.part if before.match.meaning.kind == "part" else None
    if clock and part and end and day and part.end > _DAY and clock[0] < part.end - _DAY and day < end.date():
        return end.date()  # „In der Nacht gegen 3.30 Uhr“: the morning in which the night ends
    if before.of_noun and match.meaning.kind == "clock" and match.first - before.match.last <= 1:
        return day  # „ein am Mittwoch um 15 Uhr aufgenommenes Foto“
    midnight = words.word(match.first) == "mitternacht" and words.word(match.first - 1) == "nach"
    if midnight and day and before.found.granularity == "day" and not before.of_noun:
        return day - timedelta(days=1)  # „am Dienstag kurz nach Mitternacht“: the one with which Tuesday begins
    return None
