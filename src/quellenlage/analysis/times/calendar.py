"""The calendar: stretches of local time for days, weeks, months, years and their parts; Easter; safe at the ends of time."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta

from quellenlage.analysis.times.vocabulary import Daypart, data

Stretch = tuple[datetime, datetime]
FIRST_YEAR, LAST_YEAR = 2, 9997


def midnight(day: date) -> datetime:
    """The beginning of a day."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - wall clocks have no zone


def of_day(day: date) -> Stretch:
    """A whole day; the end is the next midnight."""
    return midnight(day), midnight(day + timedelta(days=1))


def of_part(day: date, part: Daypart, modifier: str = "") -> Stretch:
    """A part of a day, or the beginning or end of that; the night runs into the next day."""
    start = midnight(day)
    own = {"START": part.early, "END": part.late}.get(modifier)
    begin, end = own or (part.begin, part.end)
    whole = start + timedelta(hours=begin), start + timedelta(hours=end)
    return whole if own else part_of(whole, modifier)


def of_month(year: int, month: int) -> Stretch:
    """A whole month."""
    return midnight(date(year, month, 1)), midnight(date(year, month, monthrange(year, month)[1]) + timedelta(days=1))


def of_months(year: int, first: int, last: int) -> Stretch:
    """Months `first` to `last`; over 12 they belong to the next year."""
    end_year, end_month = year + last // 12, last % 12 + 1
    return midnight(date(year + (first - 1) // 12, (first - 1) % 12 + 1, 1)), midnight(date(end_year, end_month, 1))


def of_years(first: int, last: int) -> Stretch:
    """The years `first` to `last`, both whole."""
    return midnight(date(max(FIRST_YEAR, first), 1, 1)), midnight(date(min(LAST_YEAR, last) + 1, 1, 1))


def of_week(day: date) -> Stretch:
    """The week (Monday to Sunday) that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    return midnight(monday), midnight(monday + timedelta(days=7))


def of_season(year: int, season: str) -> Stretch:
    """A meteorological season of the northern half; winter runs into the next year."""
    first, last = data()["season_months"][season]
    return of_months(year, first, last)


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (Butcher's algorithm, Nature 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def holiday(year: int, text: str) -> date:
    """A holiday from „12-24“ or days after Easter Sunday."""
    if text.startswith("advent"):
        christmas = date(year, 12, 25)
        fourth = christmas - timedelta(days=christmas.isoweekday())
        return fourth - timedelta(weeks=4 - int(text.split()[1]))
    if "-" in text[1:]:
        month, day = text.split("-")
        return date(year, int(month), int(day))
    return easter(year) + timedelta(days=int(text))


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is none („30. Februar“)."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shifted_months(day: date, months: int) -> tuple[int, int]:
    """Year and month so many months on."""
    total = day.year * 12 + day.month - 1 + months
    return total // 12, total % 12 + 1


def part_of(stretch: Stretch, modifier: str) -> Stretch:
    """The beginning, middle or end of a stretch, in units that a reader thinks in.

    Days of a week (Monday and Tuesday, Tuesday to Thursday, Friday to Sunday) and of a month (1–10, 11–20, 21–), months of a
    year (four each), years of a decade or century; of other stretches a third, in whole days where it is long.
    """
    start, end = stretch
    days = (end - start).days
    if modifier not in _THIRDS:
        return stretch
    if days == _WEEK:
        first, last = {"START": (0, 2), "MID": (1, 4), "END": (4, 7)}[modifier]
        return start + timedelta(days=first), start + timedelta(days=last)
    if start.day == 1 and _MONTH[0] <= days <= _MONTH[1]:
        return {
            "START": (start, start.replace(day=11)),
            "MID": (start.replace(day=11), start.replace(day=21)),
            "END": (start.replace(day=21), end),
        }[modifier]
    if start.month == start.day == end.month == end.day == 1:
        return _part_of_years(start.year, end.year, modifier)
    third = (end - start) / 3
    first_third, last_third = start + third, end - third
    if days > _WEEK:
        first_third, last_third = (midnight((cut + timedelta(hours=12)).date()) for cut in (first_third, last_third))
    return {"START": (start, first_third), "MID": (first_third, last_third), "END": (last_third, end)}[modifier]


_WEEK, _MONTH = 7, (28, 31)
_THIRDS = ("START", "MID", "END")


def _part_of_years(first: int, last: int, modifier: str) -> Stretch:
    """Thirds of a year in months, of more years in years; those of many years overlap, since nobody counts them."""
    if last - first == 1:
        begin, end = {"START": (1, 4), "MID": (5, 8), "END": (10, 12)}[modifier]
        return of_months(first, begin, end)
    third, cut = divmod(last - first, 3)
    width = third + (cut > 0)
    begin, end = {"START": (first, first + width), "MID": (first + third, last - third), "END": (last - width, last)}[modifier]
    return of_years(begin, end - 1)


def ago(day: date, unit: str, count: int) -> date:
    """The same day so many weeks, months or years before; of a day that the month lacks its last."""
    if unit == "PW":
        return day - timedelta(weeks=count)
    year, month = shifted_months(day, -count * (12 if unit == "PY" else 1))
    return safe_date(year, month, day.day) or safe_date(year, month, 28) or day
