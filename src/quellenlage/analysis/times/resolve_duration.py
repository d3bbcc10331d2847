"""Lengths of time and, with a preposition, where they lie: „vor zwei Jahren“ is a point, „seit zwei Jahren“ a stretch."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from quellenlage.analysis.times.meaning import Meaning

LENGTHS = {
    "PTS": timedelta(seconds=1), "PTM": timedelta(minutes=1), "PTH": timedelta(hours=1), "PD": timedelta(days=1), "PW": timedelta(days=7),
    "PM": timedelta(days=30.437), "PQ": timedelta(days=91.31), "PY": timedelta(days=365.2425), "PDE": timedelta(days=3652.4),
    "PCE": timedelta(days=36524.0),
}  # fmt: skip
_FEW = 7
"""How many units an indefinite amount spans at most („in den nächsten Tagen“: a week)."""


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time with its TIMEX3 type and value, and its stretch where it lies anywhere."""

    type: Literal["DATE", "DURATION"]
    value: str
    mod: str = ""
    stretch: tuple[datetime | None, datetime | None] = (None, None)
    deictic: bool = False
    begin_latest: datetime | None = None


def duration_value(number: float | None, unit: str) -> str:
    """The TIMEX3 value: P2Y, PT20M, PXD."""
    amount = "X" if number is None else f"{number:g}"
    return f"PT{amount}{unit[2:]}" if unit.startswith("PT") else f"P{amount}{unit[1:]}"


def resolve_duration(meaning: Meaning, now: datetime | None, preposition: str, *, past: bool) -> Length:
    """Resolve a duration counted from `now`, the time of speech on the local clock."""
    value = meaning.text or duration_value(meaning.number, meaning.unit)
    kind: Literal["DATE", "DURATION"] = "DURATION"
    if meaning.relative and meaning.number is None and meaning.unit not in ("PD", ""):
        kind, value = "DATE", "PAST_REF" if meaning.relative < 0 else "FUTURE_REF"
    unit = LENGTHS.get(meaning.unit)
    if now is None or unit is None:
        return Length(kind, value, meaning.mod)
    try:
        return _placed(meaning, now, preposition, unit, kind, value, past=past)
    except OverflowError:
        return Length(kind, value, meaning.mod)


def _placed(
    meaning: Meaning,
    now: datetime,
    preposition: str,
    unit: timedelta,
    kind: Literal["DATE", "DURATION"],
    value: str,
    *,
    past: bool,
) -> Length:
    most = meaning.number if meaning.number is not None else float(_FEW)
    least = meaning.number if meaning.number is not None else 1.0
    length = unit * most
    if meaning.relative:
        stretch = (now - length, now) if meaning.relative < 0 else (now, now + length)
        return Length(kind, value, meaning.mod, stretch, deictic=True)
    more, less = meaning.mod == "MORE_THAN", meaning.mod == "LESS_THAN"  # „vor über 20 Jahren“: nobody says how much over
    if preposition == "vor":
        early, late = _around(now, -most, -least, meaning)
        return Length(kind, value, meaning.mod, (None if more else early, now if less else late), deictic=True)
    if preposition == "seit":
        early, late = _around(now, -most, -least, meaning)
        begun = early if meaning.number is not None and not more else None  # „seit Jahren“: nobody says how many
        return Length(kind, value, meaning.mod, (begun, now), deictic=True, begin_latest=min(late, now))
    if past and meaning.number is None and preposition in ("binnen", "innerhalb", "in"):
        return Length(kind, value, meaning.mod)  # „innerhalb weniger Stunden stieg der Pegel“: nobody says until when
    if preposition in ("binnen", "innerhalb"):
        return Length(kind, value, meaning.mod, (now - length, now) if past else (now, now + length), deictic=True)
    if preposition == "in":
        if past and meaning.unit.startswith("PT"):
            return Length(kind, value, meaning.mod)  # „verlor in einer Minute 3000 Liter“: how long, not when
        if past:
            return Length(kind, value, meaning.mod, (now - length, now), deictic=True)
        return Length(kind, value, meaning.mod, _around(now, least, most, meaning), deictic=True)
    return Length(kind, value, meaning.mod)


def from_day(day: date, meaning: Meaning) -> tuple[datetime, datetime]:
    """„drei Tage nach dem Anschlag“: counted from a day of the text; hours lie somewhere on it and after."""
    amount = (meaning.number or 0.0) * (meaning.offset or 1)
    noon = _midnight(day) + timedelta(hours=12)
    if not meaning.unit.startswith("PT"):
        return _around(noon, amount, amount, meaning)
    shift = LENGTHS[meaning.unit] * amount
    return _midnight(day) + shift, _midnight(day) + timedelta(days=1) + shift


def _around(now: datetime, first: float, last: float, meaning: Meaning) -> tuple[datetime, datetime]:
    """Where `first` to `last` units from now lie: a counted distance is as exact as its unit.

    Hours and shorter: half a unit to each side. Days: whole days. Weeks: three days to each side. Months and years: the
    same day of the calendar, half a unit to each side in whole days (a quarter where halves are counted).
    """
    unit = LENGTHS[meaning.unit]
    share = 0.25 if meaning.number is not None and meaning.number % 1 else 0.5
    if meaning.unit.startswith("PT"):
        return now + unit * first - unit * share, now + unit * last + unit * share
    if meaning.unit in ("PD", "PW"):
        slack = 0 if meaning.unit == "PD" else 3
        early, late = (now + unit * amount for amount in (first, last))
        return _midnight(early.date() - timedelta(days=slack)), _midnight(late.date() + timedelta(days=1 + slack))
    months = _MONTHS[meaning.unit]
    half = months * share
    return (
        _midnight(_months_on(now.date(), months * first - half)),
        _midnight(_months_on(now.date(), months * last + half) + timedelta(days=1)),
    )


_MONTHS = {"PM": 1, "PQ": 3, "PY": 12, "PDE": 120, "PCE": 1200}
_HALF_MONTH = 15


def moved(when: datetime, unit: str, count: float) -> datetime:
    """So many units on; months and years by the calendar."""
    if unit not in _MONTHS:
        return when + LENGTHS[unit] * count
    return datetime.combine(_months_on(when.date(), _MONTHS[unit] * count), when.time())


def _months_on(day: date, months: float) -> date:
    """The same day so many months on, or the last of that month; half a month is fifteen days."""
    whole, part = int(months // 1), months % 1
    year, month = divmod(day.year * 12 + day.month - 1 + whole, 12)
    if not 1 <= year <= 9998:
        raise OverflowError
    moved = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    return moved + timedelta(days=round(part * 2 * _HALF_MONTH))


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - wall clocks have no zone
