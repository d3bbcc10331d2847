"""Lengths of time and, with a preposition, where they lie: „vor zwei Jahren“ is a point, „seit zwei Jahren“ a stretch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from quellenlage.analysis.times.meaning import Meaning

_LENGTHS = {
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
    unit = _LENGTHS.get(meaning.unit)
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
    most = unit * (meaning.number if meaning.number is not None else _FEW)
    least = unit * (meaning.number if meaning.number is not None else 1)
    if meaning.relative:
        stretch = (now - most, now) if meaning.relative < 0 else (now, now + most)
        return Length(kind, value, meaning.mod, stretch, deictic=True)
    if preposition == "vor":
        return Length(kind, value, meaning.mod, _around(now - most, now - least, unit, meaning), deictic=True)
    if preposition == "seit":
        early, late = _around(now - most, now - least, unit, meaning)
        return Length(kind, value, meaning.mod, (early, now), deictic=True, begin_latest=late)
    if preposition in ("binnen", "innerhalb"):
        return Length(kind, value, meaning.mod, (now - most, now) if past else (now, now + most), deictic=True)
    if preposition == "in":
        if past:
            return Length(kind, value, meaning.mod, (now - most, now), deictic=True)
        return Length(kind, value, meaning.mod, _around(now + least, now + most, unit, meaning), deictic=True)
    return Length(kind, value, meaning.mod)


def _around(early: datetime, late: datetime, unit: timedelta, meaning: Meaning) -> tuple[datetime, datetime]:
    """A counted distance is as exact as its unit: days are whole days, the rest half a unit to each side."""
    if meaning.unit in ("PD", "PW") and meaning.number is not None:
        days = 0 if meaning.unit == "PD" else 3
        start = early.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=days)
        return start, late.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1 + days)
    return early - unit / 2, late + unit / 2
