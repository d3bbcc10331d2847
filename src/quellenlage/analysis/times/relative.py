"""Adjectives that count: „nächste Woche“, „vergangenen Freitag“, „letzten drei Jahre“, „gestrigen Abend“."""

from __future__ import annotations

from dataclasses import replace

from quellenlage.analysis.times.dates import match_date
from quellenlage.analysis.times.dayparts import weekend
from quellenlage.analysis.times.meaning import Match, Meaning
from quellenlage.analysis.times.row import Row
from quellenlage.analysis.times.vocabulary import word_set

_COUNTED_DAYS = ("weekday", "date", "season", "weekend", "holiday")
_REFERENCES = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def relative(row: Row, i: int) -> Match | None:
    """The expression that begins with such an adjective at token `i`."""
    if row.get(i, "day_adjective") is not None:
        return _of_day(row, i)
    offset = row.get(i, "relative")
    if offset is None or row.tag(i)[:1] == "V":
        return _first_units(row, i)
    found = match_date(row, i) if row.word(i).startswith("letzt") else None  # „letzten Quartal des Jahres 2007“
    if found is not None and found.meaning.kind in ("quarter", "half"):
        return found
    found = _units(row, i, offset) or _day(row, i, offset)
    if found is None or not (row.get(i, "following") or _counts_from_a_day(row, i, found)):
        return found
    return replace(found, meaning=replace(found.meaning, anaphoric=True))


def _counts_from_a_day(row: Row, i: int, found: Match) -> bool:
    """„am nächsten Tag“, „am nächsten Morgen“: of the day that was named, „der nächste Tag“ is never tomorrow."""
    return row.word(i).startswith("nächst") and found.meaning.kind == "offset" and found.meaning.unit == "PD"


def _of_day(row: Row, i: int) -> Match:
    """„gestrigen Abend“, „heutigen Montag“; before another noun the adjective alone."""
    k, day = i + 1, row.get(i, "day_adjective")
    part = row.get(k, "part")
    if row.word(k) in ("tag", "tage", "tages") or row.get(k, "weekday") is not None or part:
        return Match(i, k + 1, Meaning("offset", unit="PD", offset=day, part=part), "day of speech")
    if day == 0:
        return Match(i, i + 1, Meaning("vague", text="PRESENT_REF"), "of today as adjective")
    return Match(i, i + 1, Meaning("offset", unit="PD", offset=day, text=row.word(i)), "day of speech as adjective")


def _units(row: Row, i: int, offset: int) -> Match | None:
    k = i + 1
    number = row.get(k, "number")
    if row.get(k, "indefinite"):
        number, k = None, k + 1
    elif number is not None:
        k += 1
    unit = row.get(k, "unit")
    if not unit:
        return None
    if k > i + 1 or row.word(k) in word_set("plural_units"):
        return Match(i, k + 1, Meaning("duration", number=number, unit=unit, relative=offset), "last or next units")
    return Match(i, k + 1, Meaning("offset", unit=unit, offset=offset), "last or next unit")


def _day(row: Row, i: int, offset: int) -> Match | None:
    k = i + 1
    inner = match_date(row, k) or weekend(row, k)
    if inner is not None and inner.meaning.kind in _COUNTED_DAYS and not inner.meaning.year:
        return Match(i, inner.last, replace(inner.meaning, relative=offset), "last or next day")
    part = row.get(k, "part")
    if part:
        return Match(i, k + 1, Meaning("offset", unit="PD", offset=offset, part=part), "last or next daypart")
    if row.word(k) in ("zeit", "zeiten"):
        named = offset == 0 and row.word(i - 1) == "zu"  # „zu dieser Zeit war er …“: that of what was told
        return Match(i, k + 1, Meaning("vague", text=_REFERENCES[offset], anaphoric=named), "last time")
    return None


def _first_units(row: Row, i: int) -> Match | None:
    """„ersten beiden Jahren“, „ersten drei Monate“: an amount within something, counted from nothing we know."""
    number, unit = row.get(i + 1, "number"), row.get(i + 2, "unit")
    if row.get(i, "ordinal_word") != 1 or number is None or not unit:
        return None
    return Match(i, i + 3, Meaning("duration", number=number, unit=unit), "first units")
