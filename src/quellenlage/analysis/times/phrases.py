"""Phrases around a head: „den vergangenen Tagen“, „diesem Jahr“, „Anfang der Woche“; and the order of all rules."""

from __future__ import annotations

from dataclasses import replace

from quellenlage.analysis.times.amounts import ago, duration, later, long, told_from
from quellenlage.analysis.times.dates import match_date
from quellenlage.analysis.times.dayparts import daypart, weekend
from quellenlage.analysis.times.events import event_day
from quellenlage.analysis.times.habits import every, habit, rate
from quellenlage.analysis.times.meaning import LAST_MONTH, Match, Meaning
from quellenlage.analysis.times.relative import relative
from quellenlage.analysis.times.row import Row
from quellenlage.analysis.times.vague import vague
from quellenlage.analysis.times.vocabulary import word_set

_WITH_PARTS = ("date", "season", "decade", "century", "weekday", "quarter", "half", "offset", "weekend")
_POINTED_AT = ("weekday", "date", "season", "weekend", "part")


def match_phrase(row: Row, i: int) -> Match | None:
    """The phrase that begins at token `i`."""
    for rule in (
        ago, every, _period_part, _part_of_following, event_day, same, told_from, _with_determiner, relative, later, duration, habit, rate,
        daypart, vague, weekend, long,
    ):  # fmt: skip
        found = rule(row, i)
        if found is not None:
            return found
    return None


def _period_part(row: Row, i: int) -> Match | None:
    """„Anfang Februar“, „Mitte nächsten Jahres“, „Ende der Woche“, „Jahresende“."""
    modifier = row.get(i, "period_part")
    if modifier is None:
        return None
    k = i + 1
    for inner in (match_date(row, k), _with_determiner(row, k), relative(row, k)):
        if inner is not None and inner.meaning.kind in _WITH_PARTS and row.word(i) != "jahresende":
            return Match(i, inner.last, replace(inner.meaning, mod=modifier), "part of a period")
    if row.word(k) in ("der", "des") and row.get(k + 1, "unit") in ("PW", "PM", "PY"):
        unit, year = row.get(k + 1, "unit"), row.get(k + 2, "year")
        if unit == "PY" and year:
            return Match(i, k + 3, Meaning("date", year=year, mod=modifier), "part of a year")
        return Match(i, k + 2, Meaning("offset", unit=unit, offset=0, mod=modifier), "part of this period")
    for head, unit in (("jahres", "PY"), ("monats", "PM"), ("wochen", "PW")):
        if row.word(i).startswith(head):
            year = row.get(k, "year") if unit == "PY" else None
            meaning = Meaning("date", year=year) if year else Meaning("offset", unit=unit, offset=0)
            turn = LAST_MONTH if row.word(i) == "jahresende" else ""
            return Match(i, k + 1 if year else k, replace(meaning, mod=modifier, text=turn), "part of this period")
    return None


def _part_of_following(row: Row, i: int) -> Match | None:
    """„Morgen des folgenden Tages“."""
    part = row.get(i, "part")
    inner = relative(row, i + 2) if part and row.word(i + 1) == "des" else None
    if inner is None or inner.meaning.kind != "offset" or inner.meaning.unit != "PD" or inner.meaning.part:
        return None
    return Match(i, inner.last, replace(inner.meaning, part=part), "daypart of the following day")


def _with_determiner(row: Row, i: int) -> Match | None:
    """„den vergangenen Tagen“, „diesem Jahr“, „der zweiten Jahreshälfte“, „der Nacht“."""
    word = row.word(i)
    if word not in word_set("determiners"):
        return None
    k = i + 1
    if word.startswith(("diese", "jene")):
        return _pointing(row, i, distant=word.startswith("jene"))
    if row.word(k) in ("jahr", "jahre", "jahres") and row.get(k + 1, "year") and word in ("das", "dem", "des"):
        return Match(i, k + 2, Meaning("date", year=row.get(k + 1, "year")), "year")
    within = _within(row, i)
    if within is not None:
        return within
    if row.get(k, "day_adjective") is None:
        inner = relative(row, k)
        if inner is not None:
            return Match(i, inner.last, inner.meaning, inner.rule)
    if any(row.get(k, kind) for kind in ("ordinal_word", "decade", "full_decade", "ordinal")):
        inner = match_date(row, k)
        if inner is not None and inner.meaning.kind in ("quarter", "half", "decade", "century"):
            return Match(i, inner.last, inner.meaning, inner.rule)
    return None


def _within(row: Row, i: int) -> Match | None:
    """„im Laufe des Tages“, „im Verlauf der Woche“, „über die Woche“: of the day that was named, of this week."""
    unit, over = row.get(i + 1, "unit"), row.word(i - 1) == "über" and row.word(i) == "die" and row.word(i + 1) == "woche"
    if not unit or row.get(i + 2, "year") or not (over or row.word(i - 1) in word_set("spans")):
        return None
    return Match(i, i + 2, Meaning("offset", unit=unit, offset=0, anaphoric=unit == "PD"), "within a unit")


def _pointing(row: Row, i: int, *, distant: bool) -> Match | None:
    """„diese Woche“, „an diesem Tag“, „jenem Abend“: the period of speech, or the day that was named last."""
    k = i + 1
    unit = row.get(k, "unit")
    if unit and row.word(k) in word_set("plural_units"):
        return Match(i, k + 1, Meaning("duration", unit=unit), "these days")
    if unit:
        named = unit == "PD" or distant
        return Match(i, k + 1, Meaning("offset", unit=unit, offset=0, anaphoric=named), "this unit")
    inner = match_date(row, k) or weekend(row, k) or daypart(row, k, bare=True)
    if inner is None or inner.meaning.kind not in _POINTED_AT:
        return None
    return Match(i, inner.last, inner.meaning if distant else replace(inner.meaning, relative=0), "this day or season")


def same(row: Row, i: int) -> Match | None:
    """„am selben Abend“, „im gleichen Jahr“, „derselben Nacht“."""
    if row.word(i) not in word_set("same"):
        return None
    k = i + 1
    inner = daypart(row, k, bare=True)
    if inner is not None and inner.last > k + 1:
        return Match(i, inner.last, inner.meaning, inner.rule)
    if row.get(k, "part"):
        return Match(i, k + 1, Meaning("part", part=row.get(k, "part")), "the same daypart")
    unit = row.get(k, "unit")
    if unit:
        return Match(i, k + 1, Meaning("offset", unit=unit, offset=0, anaphoric=True), "the same unit")
    return None
