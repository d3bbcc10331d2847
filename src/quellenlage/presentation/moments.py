"""Times as a reader reads them: on the clock of the place, in as few words as the window allows, its zone always named."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from quellenlage.presentation.labels import Labels
from quellenlage.reasoning.because import calendar_day

_ALMOST = timedelta(minutes=1)


def zone_named(name: str | None) -> tzinfo:
    """The zone of an IANA name; UTC where there is none or it is unknown."""
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def moment_words(moment: datetime, zone: tzinfo, labels: Labels, *, with_zone: bool = True) -> str:
    """„Mon 4 Mar 2024, 21:00 (UTC+1)“."""
    shown = _on(moment, zone)
    return f"{_day(shown, labels)}, {shown:%H:%M}{_offset(shown) if with_zone else ''}"


def window_words(earliest: datetime | None, latest: datetime | None, zone: tzinfo, labels: Labels) -> str:
    """A window as bounds: a moment, a day, days, hours of a day, or „not before …“ where one side is open."""
    if earliest is None:
        return labels.word("not_after", time=moment_words(latest, zone, labels)) if latest else labels.word("unknown_time")
    if latest is None:
        return labels.word("not_before", time=moment_words(earliest, zone, labels))
    return _closed(_on(earliest, zone), _on(latest, zone), labels)


def _closed(start: datetime, end: datetime, labels: Labels) -> str:
    if end - start <= _ALMOST:
        return f"{_day(start, labels)}, {start:%H:%M}{_offset(start)}"
    at_midnight = end.time() == time(0)
    last = end - _ALMOST if at_midnight and end - start > _ALMOST else end
    if start.time() == time(0) and (at_midnight or end.time() >= time(23, 59)):
        if start.date() == last.date():
            return _day(start, labels)
        return labels.word("from_to", start=_day(start, labels), end=_day(last, labels))
    if end.minute % 5 == 1 and start.minute % 5 == 0:
        end = last = end - _ALMOST  # „gegen 19.30 Uhr“ ends with the minute 20:00, not before 20:01
    if start.date() == last.date():
        closing = "24:00" if at_midnight else f"{end:%H:%M}"
        return f"{_day(start, labels)}, {start:%H:%M}–{closing}{_offset(start)}"
    begin = f"{_day(start, labels)}, {start:%H:%M}"
    return labels.word("from_to", start=begin, end=f"{_day(end, labels)}, {end:%H:%M}") + _offset(end)


def _on(moment: datetime, zone: tzinfo) -> datetime:
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return moment


def _day(moment: datetime, labels: Labels) -> str:
    return calendar_day(moment, labels.language)


def short_day(moment: datetime, labels: Labels) -> str:
    """„4 Mar“, for an axis."""
    return labels.date("short_day").format(day=moment.day, month=labels.date("months").split()[moment.month - 1])


def _offset(moment: datetime) -> str:
    minutes = round((moment.utcoffset() or timedelta(0)).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "-"
    return f" (UTC{f'{sign}{hours}' if minutes else ''}{f':{rest:02d}' if rest else ''})"
