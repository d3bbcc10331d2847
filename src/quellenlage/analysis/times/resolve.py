"""From a meaning to its TIMEX3 value and its stretch on the local clock, counted from the day of speech or the day named last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from quellenlage.analysis.times import calendar
from quellenlage.analysis.times.calendar import Stretch
from quellenlage.analysis.times.meaning import LAST_MONTH, Meaning
from quellenlage.analysis.times.resolve_duration import from_day, resolve_duration
from quellenlage.analysis.times.resolve_periods import century, decade, half, holiday, quarter, season, weekend, years
from quellenlage.analysis.times.resolved import UNRESOLVED, Context, Resolved, on_day, plain
from quellenlage.analysis.times.shifts import EXACT, from_hour, shifted
from quellenlage.analysis.times.told import time_of_event
from quellenlage.analysis.times.vocabulary import Daypart

_NEARLY, _LONG_AGO = timedelta(days=1), timedelta(days=30)
_JUST_OVER = timedelta(days=45)
"""How long ago a date may be that is told in the present."""

_ABOUT, _ABOUT_MINUTES = {0: 30, 30: 20}, 10
"""How many minutes „gegen“ may be off: of a full hour, of half an hour, of anything finer („gegen 4.20 Uhr“ is no estimate by the hour)."""


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
        whole = plain(meaning, f"{meaning.year:04}", calendar.of_years(meaning.year, meaning.year), "year")
        return replace(whole, stretch=calendar.of_month(meaning.year, 12)) if meaning.text == LAST_MONTH else whole
    if meaning.month is None:
        return _day_alone(meaning, context)
    year = meaning.year or _year_by_offset(meaning, context) or _year_for(meaning, meaning.month, context)
    if year is None:
        tail = f"{meaning.month:02}" if meaning.day is None else f"{meaning.month:02}-{meaning.day:02}"
        return Resolved("DATE", f"XXXX-{tail}", meaning.mod)
    if meaning.day is None:
        return plain(meaning, f"{year:04}-{meaning.month:02}", calendar.of_month(year, meaning.month), "month")
    day = calendar.safe_date(year, meaning.month, meaning.day)
    if day is None:
        return Resolved("DATE", f"{year:04}-{meaning.month:02}-{meaning.day:02}", meaning.mod)
    return on_day(meaning, day)


def _year_by_offset(meaning: Meaning, context: Context) -> int | None:
    """„August vorigen Jahres“."""
    return (
        context.today.year + meaning.offset if context.today and meaning.unit == "PY" and meaning.offset is not None else None
    )


def _day_alone(meaning: Meaning, context: Context) -> Resolved:
    """„am 21.“: of the month named last."""
    base = context.day or context.today
    day = calendar.safe_date(base.year, base.month, meaning.day or 0) if base else None
    return on_day(meaning, day) if day else UNRESOLVED


_MIDDLES = {"START": 5, "END": 25}


def _year_for(meaning: Meaning, month: int, context: Context) -> int | None:
    """The year of a date without one: the tense decides, else the nearest."""
    today, day, relative = context.today, meaning.day, meaning.relative
    if today is None:
        return None
    middle_day = day or _MIDDLES.get(meaning.mod, 15)
    middle = calendar.safe_date(today.year, month, middle_day) or calendar.safe_date(today.year, month, 28)
    if middle is None:
        return today.year
    if day is None and month == today.month and relative is None:
        return today.year + _turn(meaning, month, today, context)
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
    if direction == "present" and not context.attributive:  # „Der Parteitag findet am 6. Dezember statt“, read in March
        return min(year for year in candidates if middle.replace(year=year, day=min(middle.day, 28)) >= today - _JUST_OVER)
    return min(candidates, key=lambda year: abs((middle.replace(year=year, day=min(middle.day, 28)) - today).days))


def _turn(meaning: Meaning, month: int, today: date, context: Context) -> int:
    """„Ende März trat er zurück“, read early in March, is of last year."""
    if context.attributive or not meaning.mod:
        return 0
    return _missed(calendar.part_of(calendar.of_month(today.year, month), meaning.mod), today, context)


def _missed(stretch: Stretch, today: date, context: Context) -> int:
    """-1 where a part of this period has not come yet but is told in the past, 1 where it is over but told ahead."""
    if context.tense == "past" and stretch[0].date() > today:
        return -1
    return 1 if context.tense == "future" and stretch[1].date() <= today else 0


_HALF_A_WEEK = 3


def _weekday(meaning: Meaning, context: Context) -> Resolved:
    today = context.today
    if today is None or meaning.weekday is None:
        return Resolved("DATE", f"XXXX-WXX-{(meaning.weekday or 0) + 1}", meaning.mod)
    if meaning.unit == "PW" and meaning.offset is not None:
        return on_day(meaning, today + timedelta(days=meaning.weekday - today.weekday() + 7 * meaning.offset))
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
    elif context.tense == "nearest":
        day = today + timedelta(days=ahead if ahead <= _HALF_A_WEEK else ahead - 7)  # „sollte eigentlich am Dienstag anlegen“
    else:
        if meaning.text == "night before" and meaning.part and context.now and context.now.hour >= meaning.part.begin:
            today, ahead = today + timedelta(days=1), (ahead - 1) % 7  # late on Tuesday „die Nacht zum Mittwoch“ has begun
        day = today - timedelta(days=(7 - ahead) % 7)
        if (
            context.tense == "past"
            and day == context.today
            and meaning.part
            and meaning.text != "night before"
            and _hour_known(context)
        ):
            day -= timedelta(days=7 * _still_ahead(meaning.part, day, context))  # „am Dienstagabend“, read on Tuesday morning
    return on_day(meaning, day)


def _offset(meaning: Meaning, context: Context) -> Resolved:
    base = (context.day if meaning.anaphoric else None) or context.today
    offset = meaning.offset or 0
    if base is None:
        return Resolved("DATE", "XXXX-XX-XX", meaning.mod, deictic=True)
    if meaning.mod and not offset and not meaning.anaphoric:
        offset = _part_of_another(meaning, base, context)
    if meaning.unit == "PD" and meaning.number:
        return on_day(meaning, calendar.ago(base + timedelta(days=offset), meaning.text, int(meaning.number)))
    if meaning.unit == "PD":
        found = on_day(meaning, base + timedelta(days=offset), deictic=not meaning.anaphoric)
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
    part = calendar.of_month(stretch[0].year, 12) if meaning.text == LAST_MONTH else calendar.part_of(stretch, meaning.mod)
    return Resolved("DATE", value, meaning.mod, part, granularity, deictic=not meaning.anaphoric, modifier=meaning.mod)


def _part_of_another(meaning: Meaning, today: date, context: Context) -> int:
    """„Zum Jahresende stieg die Zahl“, read in spring, is of last year."""
    if meaning.unit == "PW" and context.tense == "past":
        whole = calendar.of_week(today)
    elif meaning.unit == "PM":
        whole = calendar.of_month(today.year, today.month)
    elif meaning.unit == "PY":
        whole = calendar.of_years(today.year, today.year)
    else:
        return 0
    return _missed(calendar.part_of(whole, meaning.mod), today, context)


def _part(meaning: Meaning, context: Context) -> Resolved:
    day = context.day or (None if context.adrift else context.today)
    if day is None or meaning.part is None:
        return Resolved("TIME", f"XXXX-XX-XXT{meaning.part.code if meaning.part else 'XX'}", meaning.mod)
    at_hand = context.day is None or (day == context.today and _hour_known(context))
    if at_hand and context.tense == "past" and _still_ahead(meaning.part, day, context):
        day -= timedelta(days=1)  # „In der Nacht brannte …“, read in the morning
    return on_day(meaning, day)


def _still_ahead(part: Daypart, day: date, context: Context) -> bool:
    """Whether a part of the day of speech has not begun yet."""
    return context.now is not None and calendar.of_part(day, part)[0] > context.now


def _hour_known(context: Context) -> bool:
    """Of a speech often only the day is known: it then counts from midnight."""
    return context.now is not None and context.now.time() != time()


def _clock(meaning: Meaning, context: Context) -> Resolved:
    assert meaning.clock is not None
    hour, minute = meaning.clock
    day = context.day or context.today
    if day is None or (context.day is None and context.adrift):
        return Resolved("TIME", f"XXXX-XX-XXT{hour:02}:{minute:02}")
    start = calendar.midnight(day) + timedelta(hours=hour, minutes=minute)
    slack = timedelta(minutes=_ABOUT.get(minute, _ABOUT_MINUTES) if context.preposition == "gegen" else 0)
    mod = "APPROX" if slack else ""
    here = not (meaning.zone or meaning.local_clock) and day == context.today and _hour_known(context)
    if here and context.tense == "past" and context.now and start > context.now:
        day, start = (
            day - timedelta(days=1),
            start - timedelta(days=1),
        )  # „sei gegen 18.45 Uhr ausgebrochen“, read in the morning
    end = start + timedelta(minutes=1)
    return Resolved(
        "TIME", f"{day.isoformat()}T{hour:02}:{minute:02}", "", (start - slack, end + slack), "minute", day, modifier=mod
    )


def _set(meaning: Meaning, _: Context) -> Resolved:
    return Resolved("SET", meaning.text, granularity="set")


def _vague(meaning: Meaning, context: Context) -> Resolved:
    """„derzeit“, „früher“; „damals“ is the month that the text has just told of."""
    if meaning.anaphoric and meaning.text == "PRESENT_REF":
        return _at_the_time(meaning, context)
    if meaning.anaphoric and context.told:
        year, month = context.told
        stretch = calendar.of_month(year, month) if month else calendar.of_years(year, year)
        return Resolved("DATE", meaning.text, stretch=stretch, granularity="month" if month else "year")
    before = next((one for one in context.references if context.now is None or one.end < context.now - _LONG_AGO), None)
    if meaning.anaphoric and before is not None:  # „Der Wolf war zuletzt im Mai 2021 gesehen worden. Damals …“
        first, last = before.begin.date(), (before.end - timedelta(microseconds=1)).date()
        span = calendar.of_month(first.year, first.month)[0], calendar.of_month(last.year, last.month)[1]
        return Resolved("DATE", meaning.text, stretch=span, granularity="span")
    timeless = meaning.text in ("PRESENT_REF", "PAST_REF") and not meaning.scored  # „inzwischen“, „nun“, „bisher“
    around = (None, None) if timeless else _vague_stretch(meaning.text, context.now)
    return Resolved("DATE", meaning.text, stretch=around, granularity="vague", deictic=True)


def _at_the_time(meaning: Meaning, context: Context) -> Resolved:
    """„zu dieser Zeit“: what is told in the past was not now."""
    found = shifted(replace(meaning, kind="same"), context.references, context.now, past=context.tense == "past")
    if found is not None:
        return Resolved("DATE", meaning.text, "", found[0], found[1], counted_from=found[2])
    stretch = (None, None) if context.tense == "past" else _vague_stretch(meaning.text, context.now)
    return Resolved("DATE", meaning.text, stretch=stretch, granularity="vague", deictic=True)


def _vague_stretch(reference: str, now: datetime | None) -> tuple[datetime | None, datetime | None]:
    if now is None:
        return None, None
    return {"PRESENT_REF": (now - timedelta(days=1), now), "PAST_REF": (None, now), "FUTURE_REF": (now, None)}[reference]


def _unknown(meaning: Meaning, _: Context) -> Resolved:
    return Resolved("TIME", meaning.text)


def _shift(meaning: Meaning, context: Context) -> Resolved:
    """„drei Jahre später“, „am Tag zuvor“."""
    found = shifted(meaning, context.references, context.now, past=context.tense == "past")
    hours = meaning.unit.startswith("PT")
    if found is None:
        return Resolved("TIME", "XXXX-XX-XXTXX:XX") if hours else UNRESOLVED
    (begin, end), granularity, reference = found
    day = begin.date() if granularity in ("day", "minute") else None
    if meaning.part is not None:
        return on_day(meaning, begin.date())
    if hours:
        middle = begin + (end - begin) / 2
        exact = meaning.mod != "LESS_THAN" and end - begin <= EXACT
        clock = f"{middle.hour:02}:{middle.minute:02}" if exact else "XX:XX"
        value = f"{middle.date().isoformat()}T{clock}"
        return Resolved("TIME", value, meaning.mod, (begin, end), "minute", day, counted_from=reference)
    return Resolved("DATE", _value(begin, granularity), meaning.mod, (begin, end), granularity, day)


def _told_from(meaning: Meaning, context: Context) -> Resolved:
    """„zur selben Zeit“, „kurz darauf“."""
    found = shifted(meaning, context.references, context.now, past=context.tense == "past")
    if found is None:
        return Resolved("TIME", "XXXX-XX-XXTXX:XX")
    (begin, end), granularity, reference = found
    middle = begin + (end - begin) / 2
    clock = f"{middle.hour:02}:{middle.minute:02}" if end - begin <= EXACT else "XX:XX"
    return Resolved("TIME", f"{middle.date().isoformat()}T{clock}", "APPROX", (begin, end), granularity, counted_from=reference)


def _value(begin: datetime, granularity: str) -> str:
    year, week, _ = begin.isocalendar()
    written = {
        "day": begin.date().isoformat(),
        "week": f"{year:04}-W{week:02}",
        "month": f"{begin.year:04}-{begin.month:02}",
        "year": f"{begin.year:04}",
    }
    return written.get(granularity, "XXXX-XX-XX")


def _event_base(meaning: Meaning, context: Context) -> date | None:
    """The day that „nach dem Anschlag“, „vor Weihnachten“ count from."""
    if meaning.base is None:
        known = time_of_event(context.events, meaning.event)
        return known.day if known else None
    return resolve(meaning.base, replace(context, preposition="", tense="" if meaning.event else context.tense)).day


def _event(meaning: Meaning, context: Context) -> Resolved:
    base = _event_base(meaning, context)
    if base is None:
        return Resolved("TIME", f"XXXX-XX-XXT{meaning.part.code}") if meaning.part else UNRESOLVED
    return on_day(meaning, base + timedelta(days=meaning.offset or 0))


def _duration(meaning: Meaning, context: Context) -> Resolved:
    if meaning.event or meaning.base:
        plain = replace(meaning, event="", base=None, offset=None)
        value = resolve_duration(plain, None, "", past=False).value
        base = _event_base(meaning, context)
        known = time_of_event(context.events, meaning.event) if meaning.base is None else None
        exact = known if known and known.begin and known.end and known.end - known.begin <= EXACT else None
        stretch = (from_hour(exact, meaning) if exact else from_day(base, meaning)) if base else (None, None)
        return Resolved("DURATION", value, meaning.mod, stretch, "duration", modifier="event")
    if meaning.offset is not None:
        return _some_later(meaning, context)
    if context.preposition == "nach" and meaning.number is not None and not meaning.relative:
        return _after_so_long(meaning, context)
    found = resolve_duration(meaning, context.now, context.preposition, past=context.tense == "past")
    return Resolved(
        found.type, found.value, found.mod, found.stretch, "duration", deictic=found.deictic,
        begin_latest=found.begin_latest, modifier=found.mod,
    )  # fmt: skip


def _after_so_long(meaning: Meaning, context: Context) -> Resolved:
    """„Nach sechs Stunden erreichte er Triest“: hours after the time that was told just before, where that was an hour."""
    value = resolve_duration(meaning, None, "", past=False).value
    near = [one for one in context.references if one.end - one.begin <= EXACT]
    hours = meaning.unit in ("PTH", "PTM") and context.tense == "past"
    found = shifted(replace(meaning, kind="shift", offset=1), near, context.now, past=True) if hours else None
    if found is None:
        return Resolved("DURATION", value, granularity="duration")
    return Resolved("DURATION", value, meaning.mod, found[0], "duration", modifier="event", counted_from=found[2])


def _some_later(meaning: Meaning, context: Context) -> Resolved:
    """„wenige Stunden später“: the amount is all that the standard writes."""
    value = resolve_duration(replace(meaning, offset=None, mod=""), None, "", past=False).value
    found = shifted(meaning, context.references, context.now, past=context.tense == "past")
    if found is None:
        return Resolved("DURATION", value, granularity="duration")
    stretch, granularity, reference = found
    counted = reference if meaning.unit.startswith("PT") else None
    return Resolved("DURATION", value, "", stretch, granularity, counted_from=counted)


_RULES: dict[str, Callable[[Meaning, Context], Resolved]] = {
    "date": _date, "weekday": _weekday, "offset": _offset, "shift": _shift, "part": _part, "clock": _clock, "set": _set, "vague": _vague,
    "decade": decade, "century": century, "quarter": quarter, "half": half, "season": season, "holiday": holiday,
    "weekend": weekend, "years": years, "unknown": _unknown, "event": _event, "duration": _duration, "same": _told_from, "soon": _told_from,
}  # fmt: skip
