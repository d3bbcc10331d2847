"""„drei Jahre später“, „am Tag zuvor“, „kurz darauf“, „zur selben Zeit“: from the last time told of that is fine enough; else unknown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from quellenlage.analysis.times import calendar
from quellenlage.analysis.times.calendar import Stretch
from quellenlage.analysis.times.meaning import Meaning
from quellenlage.analysis.times.resolve_duration import LENGTHS, from_day, moved
from quellenlage.analysis.times.told import EventTime, Reference

_WIDEST = {
    "PTS": timedelta(hours=2), "PTM": timedelta(hours=2), "PTH": timedelta(hours=26), "PD": timedelta(days=2), "PW": timedelta(days=8),
    "PM": timedelta(days=366), "PQ": timedelta(days=366), "PY": timedelta(days=400), "PDE": timedelta(days=4000),
    "PCE": timedelta(days=4000),
}  # fmt: skip
"""How wide a time may be that so many units are counted from: no days from a year."""


_MOST = {"PTS": 3600, "PTM": 90, "PTH": 24, "PD": 21}
"""How many units „Stunden später“ may be at most; longer ones say too little."""
_WIDEST_FOR_SOME = timedelta(days=31)
_FEW = {"PTS": 600, "PTM": 30, "PTH": 10, "PD": 10}
"""The same for „wenige Stunden später“."""
_SOON, _SOON_FROM = timedelta(hours=6), timedelta(hours=8)
"""„Kurz darauf“ is within hours of a time that is known to hours: after a day or a year it may be days or months."""
_ABOUT = timedelta(minutes=30)
EXACT = timedelta(hours=3)
"""A reference no wider than this is an hour, not a day."""
FEW = "FEW"
"""The mark of „wenige“ and „ein paar“ on an amount without a number."""
Shifted = tuple[Stretch, str, Reference]


def shifted(meaning: Meaning, references: Iterable[Reference], now: datetime | None, *, past: bool) -> Shifted | None:
    """The stretch with its granularity and what it counts from; what is told in the past has happened."""
    for reference in references:
        found = _counted(reference, meaning)
        if found is None or (past and now is not None and found[0][0] > now):
            continue
        (begin, end), granularity = found
        if granularity == "span" and past and now is not None:
            end = min(end, max(now, begin))
        return (begin, end), granularity, reference
    return None


def _counted(reference: Reference, meaning: Meaning) -> tuple[Stretch, str] | None:
    width = reference.end - reference.begin
    if meaning.kind == "same":
        return _same(reference, width)
    if meaning.kind == "soon":
        return _soon(reference, meaning.offset or 1) if width <= _SOON_FROM else None
    if width > (_WIDEST_FOR_SOME if meaning.number is None else _WIDEST[meaning.unit]):
        return None
    return _some(reference, meaning) if meaning.number is None else _from(reference, meaning)


def _same(reference: Reference, width: timedelta) -> tuple[Stretch, str]:
    about = _ABOUT if width <= EXACT else timedelta(0)
    return (reference.begin - about, reference.end + about), "minute" if about else "span"


def _soon(reference: Reference, sign: int) -> tuple[Stretch, str]:
    after = (reference.begin, reference.end + _SOON)
    return (after if sign > 0 else (reference.begin - _SOON, reference.end)), "span"


def _some(reference: Reference, meaning: Meaning) -> tuple[Stretch, str] | None:
    """„Wenige Stunden später“, „Tage zuvor“."""
    most, unit = (_FEW if meaning.mod == FEW else _MOST).get(meaning.unit), LENGTHS[meaning.unit]
    if most is None:
        return None
    if (meaning.offset or 1) > 0:
        return (reference.begin + unit, reference.end + unit * most), "span"
    return (reference.begin - unit * most, reference.end - unit), "span"


def _from(reference: Reference, meaning: Meaning) -> tuple[Stretch, str] | None:
    begin, end = reference.begin, reference.end
    count = (meaning.offset or 1) * (meaning.number or 1)
    unit = LENGTHS[meaning.unit]
    if meaning.mod == "LESS_THAN":
        return ((begin, moved(end, meaning.unit, count)) if count > 0 else (moved(begin, meaning.unit, count), end)), "span"
    if meaning.unit.startswith("PT"):
        slack = _slack(meaning.unit, abs(count))
        return (begin + unit * count - slack, end + unit * count + slack), "minute"
    if count != int(count):
        return None
    return _in_days(begin, end, meaning.unit, int(count))


def from_hour(event: EventTime, meaning: Meaning) -> Stretch:
    """„zehn Minuten nach der Rede“, of which the text has told the hour."""
    assert event.begin is not None
    assert event.end is not None
    amount = replace(meaning, number=abs(meaning.number or 0))
    if not meaning.unit.startswith("PT"):
        return from_day(event.day, amount)
    shift = LENGTHS[meaning.unit] * (meaning.number or 0) * (meaning.offset or 1)
    slack = _slack(meaning.unit, abs(meaning.number or 0))
    return event.begin + shift - slack, event.end + shift + slack


def _slack(unit: str, count: float) -> timedelta:
    """How exact a counted distance is: a third of one hour, half an hour of more; a fifth of some minutes."""
    share = LENGTHS[unit] * count / (3 if unit == "PTH" else 5)
    half = LENGTHS[unit] / 2
    return min(share, half) if unit == "PTH" else max(share, half)


def _in_days(begin: datetime, end: datetime, unit: str, count: int) -> tuple[Stretch, str] | None:
    day = begin.date()
    if unit == "PD":
        return calendar.of_day(day + timedelta(days=count)), "day"
    if unit == "PW":
        return calendar.of_week(day + timedelta(weeks=count)), "week"
    if unit in ("PM", "PQ"):
        months = count * (3 if unit == "PQ" else 1)
        first = calendar.shifted_months(day, months)
        last = calendar.shifted_months((end - timedelta(microseconds=1)).date(), months)
        return (calendar.of_month(*first)[0], calendar.of_month(*last)[1]), "month" if first == last else "months"
    years = count * {"PY": 1, "PDE": 10, "PCE": 100}[unit]
    middle = begin + (end - begin) / 2
    return calendar.of_years(middle.year + years, middle.year + years), "year"
