"""Ranges: „von 14 bis 18 Uhr“, „vom 2. bis 5. März“, „1999–2008“, „zwischen Montag und Mittwoch“: both ends bound one stretch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from quellenlage.analysis.times.meaning import Match
from quellenlage.analysis.times.resolve import resolve
from quellenlage.analysis.times.resolved import Context, Resolved
from quellenlage.analysis.times.row import Row
from quellenlage.analysis.times.vocabulary import word_set

_POINTS = ("DATE", "TIME")
_WEEK = timedelta(days=7)
_LONGEST_LINK = 3
"""Words between two ends („bis“, „bis zum“, „und dem“)."""


@dataclass(frozen=True, slots=True)
class Item:
    """An expression on its way: where it stands, what it means, in which context, and what came out."""

    match: Match
    context: Context
    found: Resolved
    first: int
    """Where the phrase with its preposition begins."""
    of_noun: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """The stretch of a range with its inner edges."""

    earliest: datetime
    latest: datetime
    begin_latest: datetime | None
    end_earliest: datetime | None


def is_range(row: Row, one: Item, other: Item) -> bool:
    """Whether two expressions are the ends of one range, by the words between and before them."""
    if one.found.type not in _POINTS or other.found.type not in _POINTS:
        return False
    between = [row.word(k) for k in range(one.match.last, other.match.first)]
    if not between or len(between) > _LONGEST_LINK:
        return False
    if not all(word in word_set("range_articles") for word in between[1:]):
        return False
    return between[0] in word_set("range_marks") or (between[0] == "und" and _between(row, one))


def _between(row: Row, one: Item) -> bool:
    return "zwischen" in (row.word(one.match.first - 1), row.word(one.match.first - 2), row.word(one.match.first - 3))


def with_year(row: Row, one: Item, other: Item) -> Item:
    """„von Januar bis Juli 2017“, „im November und Dezember 2019“: the year stands with the second; the first may lie before its turn."""
    first, second = one.match.meaning, other.match.meaning
    between = [row.word(k) for k in range(one.match.last, other.match.first)]
    dated = first.kind == second.kind == "date" and first.month and second.month and second.year is not None
    if not dated or first.year is not None or len(between) > _LONGEST_LINK or not between:
        return one
    if between[0] not in word_set("joining") and between[0] not in word_set("range_marks"):
        return one
    turned = (first.month, first.day or 1) > (second.month, second.day or 31)
    assert second.year is not None
    meaning = replace(first, year=second.year - turned)
    return replace(one, match=replace(one.match, meaning=meaning), found=resolve(meaning, one.context))


def ordered(one: Item, other: Item) -> tuple[Item, Item]:
    """Both ends, so that the second does not come before the first („von Montag bis Mittwoch“, „von 22 bis 6 Uhr“)."""
    begin, end = one.found.stretch[0], other.found.stretch[1]
    if begin is None or end is None or begin < end:
        return one, other
    if other.match.meaning.kind in ("clock", "part") and other.found.day is not None:
        later = replace(other.context, day=other.found.day + timedelta(days=1))
        return one, replace(other, found=resolve(other.match.meaning, later), context=later)
    if one.context.tense == "past":
        return _moved(one, -1), other
    return one, _moved(other, 1)


def _moved(item: Item, direction: int) -> Item:
    """A weekday a week on, a date a year on."""
    meaning, day = item.match.meaning, item.found.day
    if day is None or meaning.year is not None or meaning.kind not in ("weekday", "date"):
        return item
    try:
        day = day + timedelta(days=7 * direction) if meaning.kind == "weekday" else day.replace(year=day.year + direction)
    except (ValueError, OverflowError):
        return item
    plain = replace(meaning, kind="date", year=day.year, month=day.month, day=day.day)
    return replace(item, found=resolve(plain, item.context))


def stretch(row: Row, one: Item, other: Item) -> Range | None:
    """From the beginning of the first to the end of the second; None where that is no stretch."""
    (begin, begin_latest), (end_earliest, end) = one.found.stretch, other.found.stretch
    if begin is None or end is None or begin >= end:
        return None
    if _between(row, one):  # „zwischen 14 und 18 Uhr“: somewhere in it, not all of it
        return Range(begin, end, None, None)
    inner = begin_latest is not None and end_earliest is not None and begin_latest <= end_earliest
    return Range(begin, end, begin_latest if inner else None, end_earliest if inner else None)


def _joined(row: Row, one: Item, other: Item) -> bool:
    return other.match.first == one.match.last + 1 and row.word(one.match.last) in ("und", "oder")


def ranges(row: Row, items: Sequence[Item]) -> tuple[list[Item], dict[int, Range]]:
    """The items of a sentence with the ends of ranges in order, and for those ends their stretch."""
    out = list(items)
    found: dict[int, Range] = {}
    for k in range(len(out) - 2, -1, -1):
        out[k] = with_year(row, out[k], out[k + 1])
    for k in range(len(out) - 1):
        if not is_range(row, out[k], out[k + 1]):
            if out[k].of_noun and _joined(row, out[k], out[k + 1]):  # „die am 3. und 4. Mai geplanten Konzerte“
                out[k + 1] = replace(out[k + 1], of_noun=True)
            continue
        out[k], out[k + 1] = ordered(out[k], out[k + 1])
        if out[k].of_noun:  # „Daten aus den Jahren 1998 bis 2020“
            out[k + 1] = replace(out[k + 1], of_noun=True)
        whole = stretch(row, out[k], out[k + 1])
        if whole is not None:
            found[k] = found[k + 1] = whole
    for k in range(len(out) - 3):
        whole = _by_the_hour(row, out[k : k + 4])
        if whole is not None:
            found.update(dict.fromkeys(range(k, k + 4), whole))
    return out, found


def _by_the_hour(row: Row, items: Sequence[Item]) -> Range | None:
    """„zwischen Samstag, 18 Uhr, und Sonntag, 9 Uhr“, „von Freitag, 4 Uhr, bis Sonntag, 20 Uhr“: days with their hours as ends."""
    one, clock, other, last = items
    if [item.match.meaning.kind == "clock" for item in items] != [False, True, False, True]:
        return None
    if one.found.day is None or other.found.day is None or not (_hangs(row, one, clock) and _hangs(row, other, last)):
        return None
    link = [row.word(k) for k in range(clock.match.last, other.match.first) if row.word(k) != ","]
    opened = row.word(one.match.first - 1)
    begin, end = clock.found.stretch[0], last.found.stretch[1]
    fits = (link == ["und"] and opened == "zwischen") or (link == ["bis"] and opened in ("von", "vom"))
    return Range(begin, end, None, None) if fits and begin and end and begin < end <= begin + _WEEK else None


def _hangs(row: Row, day: Item, clock: Item) -> bool:
    """Whether an hour stands right behind its day: „Samstag, 18 Uhr“, „Samstag um 18 Uhr“."""
    between = [row.word(k) for k in range(day.match.last, clock.match.first)]
    return all(word in (",", "um") for word in between) and len(between) <= 2
