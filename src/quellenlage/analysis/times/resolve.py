"""From a meaning to its TIMEX3 value and its stretch on the local clock, counted from the day of speech or the day named last."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Literal

from quellenlage.analysis.times import calendar
from quellenlage.analysis.times.calendar import Stretch
from quellenlage.analysis.times.meaning import Meaning
from quellenlage.analysis.times.resolve_duration import from_day, resolve_duration
from quellenlage.analysis.times.tense import Tense
from quellenlage.analysis.times.vocabulary import Daypart

_NEARLY = timedelta(days=1)
_SATURDAY = 5


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
    events: Mapping[str, date] = field(default_factory=dict)
    """The days that the text has given to events, by their nouns."""
    told: tuple[int, int] | None = None
    """Year and month (0: the year alone) of a date, if one stands near before: „Am 4. Mai 2024 …. Im Juni …“."""

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


UNRESOLVED = Resolved("DATE", "XXXX-XX-XX")


def resolve(meaning: Meaning, context: Context) -> Resolved:
    """Resolve one meaning; what cannot be resolved has a value with X and no stretch."""
    rule = _RULES.get(meaning.kind)
    try:
        return rule(meaning, context) if rule else UNRESOLVED
    except (ValueError, OverflowError):  # beyond the ends of the calendar
        return UNRESOLVED


def _date(meaning: Meaning, context: Context) -> Resolved:
    if meaning.year is not None and not calendar.FIRST_YEAR <= meaning.year <= calendar.LAST_YEAR:
        tail = "".join(f"-{part:02}" for part in (meaning.month, meaning.day) if part)
        return Resolved("DATE", f"{meaning.year:04}{tail}", meaning.mod)
    if meaning.month is None and meaning.year is not None:
        return _plain(meaning, f"{meaning.year:04}", calendar.of_years(meaning.year, meaning.year), "year")
    if meaning.month is None:
        return _day_alone(meaning, context)
    year = meaning.year or _year_by_offset(meaning, context) or _year_for(meaning.month, meaning.day, meaning.relative, context)
    if year is None:
        tail = f"{meaning.month:02}" if meaning.day is None else f"{meaning.month:02}-{meaning.day:02}"
        return Resolved("DATE", f"XXXX-{tail}", meaning.mod)
    if meaning.day is None:
        return _plain(meaning, f"{year:04}-{meaning.month:02}", calendar.of_month(year, meaning.month), "month")
    day = calendar.safe_date(year, meaning.month, meaning.day)
    if day is None:
        return Resolved("DATE", f"{year:04}-{meaning.month:02}-{meaning.day:02}", meaning.mod)
    return _on_day(meaning, day)


def _year_by_offset(meaning: Meaning, context: Context) -> int | None:
    """„August vorigen Jahres“."""
    return (
        context.today.year + meaning.offset if context.today and meaning.unit == "PY" and meaning.offset is not None else None
    )


def _day_alone(meaning: Meaning, context: Context) -> Resolved:
    """„am 21.“: of the month named last."""
    base = context.day or context.today
    day = calendar.safe_date(base.year, base.month, meaning.day or 0) if base else None
    return _on_day(meaning, day) if day else UNRESOLVED


def _plain(meaning: Meaning, value: str, stretch: Stretch, granularity: str) -> Resolved:
    return Resolved("DATE", value, meaning.mod, calendar.part_of(stretch, meaning.mod), granularity, modifier=meaning.mod)


def _on_day(meaning: Meaning, day: date, *, deictic: bool = False) -> Resolved:
    """A day, or a part of it."""
    if meaning.part is not None:
        named = day
        if meaning.text == "night before":
            day -= timedelta(days=1)
        stretch = calendar.part_of(calendar.of_part(day, meaning.part), meaning.mod)
        value = f"{day.isoformat()}T{meaning.part.code}"
        return Resolved("TIME", value, meaning.mod, stretch, "daypart", named, deictic, modifier=meaning.mod)
    stretch = calendar.part_of(calendar.of_day(day), meaning.mod)
    return Resolved("DATE", day.isoformat(), meaning.mod, stretch, "day", day, deictic, modifier=meaning.mod)


def _year_for(month: int, day: int | None, relative: int | None, context: Context) -> int | None:
    """The year of a date without one: the tense decides, else the nearest."""
    today = context.today
    if today is None:
        return None
    middle = calendar.safe_date(today.year, month, day or 15) or calendar.safe_date(today.year, month, 28)
    if middle is None:
        return today.year
    if day is None and month == today.month and relative is None:
        return today.year
    direction = {-1: "past", 1: "future"}.get(relative if relative is not None else 0, context.tense)
    if relative is None and context.attributive:
        direction = ""
    if direction == "past" and relative is None and context.told:
        told = context.told[0] + (month < context.told[1])
        if (told, month) <= (today.year, today.month):
            return told
    if direction == "past":
        return today.year if middle <= today + _NEARLY else today.year - 1
    if direction == "future":
        return today.year if middle >= today - _NEARLY else today.year + 1
    candidates = [today.year - 1, today.year, today.year + 1]
    return min(candidates, key=lambda year: abs((middle.replace(year=year, day=min(middle.day, 28)) - today).days))


def _weekday(meaning: Meaning, context: Context) -> Resolved:
    today = context.today
    if today is None or meaning.weekday is None:
        return Resolved("DATE", f"XXXX-WXX-{(meaning.weekday or 0) + 1}", meaning.mod)
    if meaning.unit == "PW" and meaning.offset is not None:
        return _on_day(meaning, today + timedelta(days=meaning.weekday - today.weekday() + 7 * meaning.offset))
    if meaning.anaphoric and context.day:
        today = context.day
    ahead = (meaning.weekday - today.weekday()) % 7
    if meaning.relative == 1:
        day = today + timedelta(days=ahead or 7)
    elif meaning.relative == -1:
        day = today - timedelta(days=(7 - ahead) % 7 or 7)
    elif meaning.relative == 0:
        day = today - timedelta(days=today.weekday()) + timedelta(days=meaning.weekday)
    elif context.tense in ("future", "present", "state") and not context.attributive and context.preposition != "seit":
        day = today + timedelta(days=ahead)
    else:
        day = today - timedelta(days=(7 - ahead) % 7)
    return _on_day(meaning, day)


def _offset(meaning: Meaning, context: Context) -> Resolved:
    base = (context.day if meaning.anaphoric else None) or context.today
    offset = meaning.offset or 0
    if base is None:
        return Resolved("DATE", "XXXX-XX-XX", meaning.mod, deictic=True)
    if meaning.unit == "PD":
        found = _on_day(meaning, base + timedelta(days=offset), deictic=not meaning.anaphoric)
        return replace(found, value="PRESENT_REF") if context.generic and not offset and meaning.part is None else found
    if meaning.unit == "PW":
        day = base + timedelta(weeks=offset)
        year, week, _ = day.isocalendar()
        return _deictic(meaning, f"{year:04}-W{week:02}", calendar.of_week(day), "week")
    if meaning.unit == "PM":
        year, month = calendar.shifted_months(base, offset)
        return _deictic(meaning, f"{year:04}-{month:02}", calendar.of_month(year, month), "month")
    if meaning.unit == "PQ":
        year, month = calendar.shifted_months(base, 3 * offset)
        quarter = (month - 1) // 3 + 1
        return _deictic(meaning, f"{year:04}-Q{quarter}", calendar.of_months(year, 3 * quarter - 2, 3 * quarter), "quarter")
    if meaning.unit == "PY":
        year = base.year + offset
        return _deictic(meaning, f"{year:04}", calendar.of_years(year, year), "year")
    if meaning.unit == "PDE":
        decade = base.year // 10 + offset
        return _deictic(meaning, f"{decade:03}", calendar.of_years(decade * 10, decade * 10 + 9), "decade")
    if meaning.unit == "PCE":
        century = base.year // 100 + offset
        return _deictic(meaning, f"{century:02}", calendar.of_years(century * 100, century * 100 + 99), "century")
    return UNRESOLVED


def _deictic(meaning: Meaning, value: str, stretch: Stretch, granularity: str) -> Resolved:
    part = calendar.part_of(stretch, meaning.mod)
    return Resolved("DATE", value, meaning.mod, part, granularity, deictic=not meaning.anaphoric, modifier=meaning.mod)


def _part(meaning: Meaning, context: Context) -> Resolved:
    day = context.day or context.today
    if day is None or meaning.part is None:
        return Resolved("TIME", f"XXXX-XX-XXT{meaning.part.code if meaning.part else 'XX'}", meaning.mod)
    if context.day is None and context.tense == "past" and _still_ahead(meaning.part, day, context):
        day -= timedelta(days=1)  # „In der Nacht brannte …“, read in the morning
    return _on_day(meaning, day)


def _still_ahead(part: Daypart, day: date, context: Context) -> bool:
    """Whether a part of the day of speech has not begun yet."""
    return context.now is not None and calendar.of_part(day, part)[0] > context.now


def _clock(meaning: Meaning, context: Context) -> Resolved:
    assert meaning.clock is not None
    hour, minute = meaning.clock
    day = context.day or context.today
    if day is None:
        return Resolved("TIME", f"XXXX-XX-XXT{hour:02}:{minute:02}")
    start = calendar.midnight(day) + timedelta(hours=hour, minutes=minute)
    if context.tense == "past" and context.now is not None and day == context.today and start > context.now:
        day, start = day - timedelta(days=1), start - timedelta(days=1)  # „brach gegen 18.45 Uhr aus“, read in the morning
    slack = timedelta(minutes=30) if context.preposition == "gegen" else timedelta(0)
    mod = "APPROX" if slack else ""
    end = start + timedelta(minutes=1)
    return Resolved(
        "TIME", f"{day.isoformat()}T{hour:02}:{minute:02}", "", (start - slack, end + slack), "minute", day, modifier=mod
    )


def _set(meaning: Meaning, _: Context) -> Resolved:
    return Resolved("SET", meaning.text, granularity="set")


def _vague(meaning: Meaning, context: Context) -> Resolved:
    """„derzeit“, „früher“; „damals“ is the month that the text has just told of."""
    if meaning.anaphoric and context.told:
        year, month = context.told
        told = calendar.of_month(year, month) if month else calendar.of_years(year, year)
        return Resolved("DATE", meaning.text, stretch=told, granularity="month" if month else "year")
    return Resolved("DATE", meaning.text, stretch=_vague_stretch(meaning.text, context.now), granularity="vague", deictic=True)


def _vague_stretch(reference: str, now: datetime | None) -> tuple[datetime | None, datetime | None]:
    if now is None:
        return None, None
    return {"PRESENT_REF": (now - timedelta(days=1), now), "PAST_REF": (None, now), "FUTURE_REF": (now, None)}[reference]


def _decade(meaning: Meaning, _: Context) -> Resolved:
    decade = int(meaning.number or 0)
    return _plain(meaning, f"{decade:03}", calendar.of_years(decade * 10, decade * 10 + 9), "decade")


def _century(meaning: Meaning, _: Context) -> Resolved:
    century = int(meaning.number or 0) - 1
    return _plain(meaning, f"{century:02}", calendar.of_years(century * 100, century * 100 + 99), "century")


def _year_of(meaning: Meaning, context: Context, first: int, last: int) -> int | None:
    """The year that the months `first` to `last` lie in: the one named last, else by the tense."""
    if meaning.year is not None:
        return meaning.year
    base, today = context.day or context.today, context.today
    if base is None or today is None or base.year != today.year or not 1 <= first <= last <= 12:
        return base.year if base else None
    begin, end = calendar.of_months(today.year, first, last)
    if context.tense == "past" and begin.date() > today:
        return today.year - 1
    return today.year + 1 if context.tense in ("future", "present") and end.date() <= today else today.year


def _quarter(meaning: Meaning, context: Context) -> Resolved:
    number = int(meaning.number or 0)
    year = _year_of(meaning, context, 3 * number - 2, 3 * number)
    if year is None or not 1 <= number <= 4:
        return Resolved("DATE", f"XXXX-Q{number}")
    return _plain(meaning, f"{year:04}-Q{number}", calendar.of_months(year, 3 * number - 2, 3 * number), "quarter")


def _half(meaning: Meaning, context: Context) -> Resolved:
    number = int(meaning.number or 0)
    year = _year_of(meaning, context, 6 * number - 5, 6 * number)
    if year is None or number not in (1, 2):
        return Resolved("DATE", f"XXXX-H{number}")
    return _plain(meaning, f"{year:04}-H{number}", calendar.of_months(year, 6 * number - 5, 6 * number), "half-year")


_DIRECTIONS = {"past": -1, "future": 1, "present": 1}


def _season(meaning: Meaning, context: Context) -> Resolved:
    today = context.today
    year = meaning.year
    if year is None and today is not None:
        year = _season_year(meaning, today, context.tense)
    if year is None:
        return Resolved("DATE", f"XXXX-{meaning.text}", meaning.mod)
    return _plain(meaning, f"{year:04}-{meaning.text}", calendar.of_season(year, meaning.text), "season")


def _season_year(meaning: Meaning, today: date, tense: Tense) -> int:
    start, end = calendar.of_season(today.year, meaning.text)
    relative = meaning.relative if meaning.relative is not None else _DIRECTIONS.get(tense, 0)
    if relative < 0:
        return today.year if end.date() <= today or (meaning.relative is None and start.date() <= today) else today.year - 1
    if relative > 0:
        return today.year if start.date() >= today or (meaning.relative is None and end.date() >= today) else today.year + 1
    return today.year


def _holiday(meaning: Meaning, context: Context) -> Resolved:
    today = context.today
    if meaning.year is None and today is None:
        return UNRESOLVED
    if meaning.year is not None:
        return _on_day(meaning, calendar.holiday(meaning.year, meaning.text))
    assert today is not None
    options = [calendar.holiday(year, meaning.text) for year in (today.year - 1, today.year, today.year + 1)]
    relative = meaning.relative if meaning.relative is not None else {"past": -1, "future": 1}.get(context.tense, 0)
    if relative < 0:
        return _on_day(meaning, max(day for day in options if day <= today + _NEARLY))
    if relative > 0:
        return _on_day(meaning, min(day for day in options if day >= today - _NEARLY))
    return _on_day(meaning, min(options, key=lambda day: (abs((day - today).days), day)))


def _weekend(meaning: Meaning, context: Context) -> Resolved:
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


def _years(meaning: Meaning, _: Context) -> Resolved:
    first = meaning.year or 0
    return Resolved("DATE", "XXXX-XX-XX", stretch=calendar.of_years(first, first + 1), granularity="years")


def _unknown(meaning: Meaning, _: Context) -> Resolved:
    return Resolved("TIME", meaning.text)


def _event_base(meaning: Meaning, context: Context) -> date | None:
    """The day that „nach dem Anschlag“, „vor Weihnachten“ count from."""
    return resolve(meaning.base, replace(context, preposition="")).day if meaning.base else context.events.get(meaning.event)


def _event(meaning: Meaning, context: Context) -> Resolved:
    base = _event_base(meaning, context)
    if base is None:
        return Resolved("TIME", f"XXXX-XX-XXT{meaning.part.code}") if meaning.part else UNRESOLVED
    return _on_day(meaning, base + timedelta(days=meaning.offset or 0))


def _duration(meaning: Meaning, context: Context) -> Resolved:
    if meaning.event or meaning.base:
        plain = replace(meaning, event="", base=None, offset=None)
        value = resolve_duration(plain, None, "", past=False).value
        base = _event_base(meaning, context)
        stretch = from_day(base, meaning) if base else (None, None)
        return Resolved("DURATION", value, meaning.mod, stretch, "duration", modifier="event")
    found = resolve_duration(meaning, context.now, context.preposition, past=context.tense == "past")
    return Resolved(
        found.type, found.value, found.mod, found.stretch, "duration", deictic=found.deictic,
        begin_latest=found.begin_latest, modifier=found.mod,
    )  # fmt: skip


_RULES: dict[str, Callable[[Meaning, Context], Resolved]] = {
    "date": _date, "weekday": _weekday, "offset": _offset, "part": _part, "clock": _clock, "set": _set, "vague": _vague,
    "decade": _decade, "century": _century, "quarter": _quarter, "half": _half, "season": _season, "holiday": _holiday,
    "weekend": _weekend, "years": _years, "unknown": _unknown, "event": _event, "duration": _duration,
}  # fmt: skip
