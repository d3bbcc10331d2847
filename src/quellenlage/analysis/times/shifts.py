"""„drei Jahre später“, „am Tag zuvor“: counted from the last time told of that is fine enough for the unit; else unknown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from quellenlage.analysis.times import calendar
from quellenlage.analysis.times.calendar import Stretch
from quellenlage.analysis.times.meaning import Meaning
from quellenlage.analysis.times.resolve_duration import LENGTHS, moved
from quellenlage.analysis.times.told import Reference

_WIDEST = {
    "PTS": timedelta(hours=2), "PTM": timedelta(hours=2), "PTH": timedelta(hours=26), "PD": timedelta(days=2), "PW": timedelta(days=8),
    "PM": timedelta(days=366), "PQ": timedelta(days=366), "PY": timedelta(days=400), "PDE": timedelta(days=4000),
    "PCE": timedelta(days=4000),
}  # fmt: skip
"""How wide a time may be that so many units are counted from: no days from a year."""


def shifted(
    meaning: Meaning, references: Iterable[Reference], now: datetime | None, *, past: bool
) -> tuple[Stretch, str] | None:
    """The stretch with its granularity; what is told in the past has happened."""
    for reference in references:
        if reference[1] - reference[0] > _WIDEST[meaning.unit]:
            continue
        found = _from(reference, meaning)
        if found is not None and not (past and now is not None and found[0][0] > now):
            return found
    return None


def _from(reference: Reference, meaning: Meaning) -> tuple[Stretch, str] | None:
    begin, end = reference
    count = (meaning.offset or 1) * (meaning.number or 1)
    unit = LENGTHS[meaning.unit]
    if meaning.mod == "LESS_THAN":
        return ((begin, moved(end, meaning.unit, count)) if count > 0 else (moved(begin, meaning.unit, count), end)), "span"
    if meaning.unit.startswith("PT"):
        return (begin + unit * count - unit / 2, end + unit * count + unit / 2), "minute"
    if count != int(count):
        return None
    return _in_days(begin, end, meaning.unit, int(count))


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
