"""Quarters, halves, seasons, holidays, weekends, decades and centuries: from a meaning to value and stretch."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from quellenlage.analysis.times import calendar
from quellenlage.analysis.times.meaning import Meaning
from quellenlage.analysis.times.resolved import UNRESOLVED, Context, Resolved, on_day, plain
from quellenlage.analysis.times.tense import Tense
from quellenlage.analysis.times.vocabulary import data

_NEARLY = timedelta(days=1)
_EVE = timedelta(days=21)
"""„Kurz vor Weihnachten hat …“, read in December, is of this year."""
_SATURDAY = 5
_DIRECTIONS = {"past": -1, "future": 1, "present": 1}


def _year_of(meaning: Meaning, context: Context, first: int, last: int) -> int | None:
    """The year that the months `first` to `last` lie in: the one named last, else by the tense."""
    if meaning.year is not None:
        return meaning.year
    if meaning.offset is not None and context.today:
        return context.today.year + meaning.offset
    if context.told and context.tense == "past" and meaning.relative is None:
        return context.told[0]
    base, today = context.day or context.today, context.today
    if base is None or today is None or base.year != today.year or not 1 <= first <= last <= 12:
        return base.year if base else None
    begin, end = calendar.of_months(today.year, first, last)
    if context.tense == "past" and begin.date() > today:
        return today.year - 1
    return today.year + 1 if context.tense in ("future", "present") and end.date() <= today else today.year


def quarter(meaning: Meaning, context: Context) -> Resolved:
    """„im dritten Quartal“."""
    number = int(meaning.number or 0)
    year = _year_of(meaning, context, 3 * number - 2, 3 * number)
    if year is None or not 1 <= number <= 4:
        return Resolved("DATE", f"XXXX-Q{number}")
    return plain(meaning, f"{year:04}-Q{number}", calendar.of_months(year, 3 * number - 2, 3 * number), "quarter")


def half(meaning: Meaning, context: Context) -> Resolved:
    """„im ersten Halbjahr“."""
    number = int(meaning.number or 0)
    year = _year_of(meaning, context, 6 * number - 5, 6 * number)
    if year is None or number not in (1, 2):
        return Resolved("DATE", f"XXXX-H{number}")
    return plain(meaning, f"{year:04}-H{number}", calendar.of_months(year, 6 * number - 5, 6 * number), "half-year")


def season(meaning: Meaning, context: Context) -> Resolved:
    """„im Herbst“, „im Winter 2023/24“."""
    today = context.today
    year = meaning.year
    if year is None and today is not None:
        told = context.told[0] if context.told and context.tense == "past" and meaning.relative is None else None
        year = (
            today.year + meaning.offset if meaning.offset is not None else told or _season_year(meaning, today, context.tense)
        )
    if year is None:
        return Resolved("DATE", f"XXXX-{meaning.text}", meaning.mod)
    return plain(meaning, f"{year:04}-{meaning.text}", calendar.of_season(year, meaning.text), "season")


def _season_year(meaning: Meaning, today: date, tense: Tense) -> int:
    start, end = calendar.of_season(today.year, meaning.text)
    relative = meaning.relative if meaning.relative is not None else _DIRECTIONS.get(tense, 0)
    if relative < 0:
        return today.year if end.date() <= today or (meaning.relative is None and start.date() <= today) else today.year - 1
    if relative > 0:
        return today.year if start.date() >= today or (meaning.relative is None and end.date() >= today) else today.year + 1
    return today.year


def holiday(meaning: Meaning, context: Context) -> Resolved:
    """„an Ostern“ is a day, „über Ostern“ the days around it."""
    found = _feast(meaning, context)
    days = data()["feasts"].get(meaning.text) if context.preposition == "über" else None
    if days is None or found.stretch[0] is None or found.stretch[1] is None:
        return found
    around = found.stretch[0] + timedelta(days=days[0]), found.stretch[1] + timedelta(days=days[1])
    return replace(found, stretch=around, granularity="days")


def _feast(meaning: Meaning, context: Context) -> Resolved:
    today = context.today
    if meaning.year is not None:
        return on_day(meaning, calendar.holiday(meaning.year, meaning.text))
    if today is None:
        return UNRESOLVED
    options = [calendar.holiday(year, meaning.text) for year in (today.year - 1, today.year, today.year + 1)]
    relative = meaning.relative if meaning.relative is not None else {"past": -1, "future": 1}.get(context.tense, 0)
    if relative < 0:
        ahead = _EVE if context.preposition in ("vor", "kurz vor") and meaning.relative is None else _NEARLY
        return on_day(meaning, max(day for day in options if day <= today + ahead))
    if relative > 0:
        return on_day(meaning, min(day for day in options if day >= today - _NEARLY))
    if context.tense == "present" and not context.attributive and meaning.relative is None:
        options = [day for day in options if day >= today - _EVE]  # „Zum Jahreswechsel steigen die Preise“, read in spring
    return on_day(meaning, min(options, key=lambda day: (abs((day - today).days), day)))


def weekend(meaning: Meaning, context: Context) -> Resolved:
    """„am Wochenende“: the last one, the one now, or the coming one."""
    today = context.today
    if today is None:
        return Resolved("DATE", "XXXX-WXX-WE")
    relative = meaning.relative
    if relative is None:
        relative = -1 if context.tense == "past" and today.weekday() < _SATURDAY else 0
    elif relative == 1 and today.weekday() < _SATURDAY:
        relative = 0  # on a Tuesday the coming weekend is that of the same week
    saturday = today - timedelta(days=today.weekday()) + timedelta(days=5 + 7 * relative)
    year, week, _ = saturday.isocalendar()
    stretch = calendar.midnight(saturday), calendar.midnight(saturday + timedelta(days=2))
    return Resolved("DATE", f"{year:04}-W{week:02}-WE", meaning.mod, stretch, "weekend", saturday)


def years(meaning: Meaning, _: Context) -> Resolved:
    """„2010/2011“: both years whole."""
    first = meaning.year or 0
    last = int(meaning.number or first + 1)
    return Resolved("DATE", "XXXX-XX-XX", stretch=calendar.of_years(first, last), granularity="years")


def decade(meaning: Meaning, _: Context) -> Resolved:
    """„in den neunziger Jahren“."""
    decade = int(meaning.number or 0)
    return plain(meaning, f"{decade:03}", calendar.of_years(decade * 10, decade * 10 + 9), "decade")


def century(meaning: Meaning, _: Context) -> Resolved:
    """„im 19. Jahrhundert“."""
    century = int(meaning.number or 0) - 1
    return plain(meaning, f"{century:02}", calendar.of_years(century * 100, century * 100 + 99), "century")
