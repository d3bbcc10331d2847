"""What stands before an expression and how it bounds it: „seit Montag“ begins then and runs on, „kurz nach 22 Uhr“ is half an hour."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from quellenlage.analysis.times.meaning import Match, Meaning
from quellenlage.analysis.times.resolved import Resolved
from quellenlage.analysis.times.row import Row
from quellenlage.analysis.times.vocabulary import word_set

Bounds = tuple[datetime | None, datetime | None, datetime | None, datetime | None]
"""Earliest, latest, and the inner edges: the latest begin and the earliest end."""
MODIFIERS = frozenset(("seit", "bis", "ab", "vor", "nach", "kurz vor", "kurz nach", "spätestens", "frühestens", "gegen"))
_MIDNIGHT_ENDS = 25
"""The hour until which „um Mitternacht“ lasts."""
_BY_DAY = 10
"""„Bis 3 Uhr“ may have begun the evening before, „bis zum Mittag“ is of that day."""
_SHORTLY = {
    "minute": timedelta(minutes=30),
    "daypart": timedelta(hours=2),
    "month": timedelta(days=31),
    "year": timedelta(days=731),
}


def preposition_of(words: Row, match: Match, start: int) -> tuple[str, int]:
    """The preposition that an expression hangs on and where the whole phrase begins."""
    first = match.first
    k = first - 1
    while k >= start and words.word(k) in word_set("before_phrase") and first - k <= 3:
        if words.word(k) in ("zum", "zur") and words.word(k - 1) == "bis":
            return "bis", k - 1
        if words.word(k) in ("von", "vom") and words.word(match.last) == "an":
            return "ab", k
        if words.tag(k) == "ART" and words.tag(k + 1) == "APPRART":
            return "", k + 1  # „gegen den am 12. März festgenommenen Mann“
        k -= 1
    if words.word(k) == "über" and words.word(k - 1) in ("vor", "seit"):  # „vor über 20 Jahren“
        k -= 1
    word = words.word(k) if k >= start else ""
    if word in ("von", "vom") and words.word(match.last) == "an":
        return "ab", k
    if word == "im":
        return "in", k
    if word in ("vor", "nach") and words.word(k - 1) in word_set("shortly"):
        return f"kurz {word}", k - 1
    if word in word_set("prepositions"):
        before = words.word(k - 1) if k > start else ""
        return (before, k - 1) if before in ("spätestens", "frühestens") and word in ("um", "im", "in") else (word, k)
    if words.word(k - (k == first - 1 and words.word(k) == "am")) in ("spätestens", "frühestens"):
        place = k - (k == first - 1 and words.word(k) == "am")
        return words.word(place), place
    if words.word(first - 1) in ("am", "im", "zum", "zur"):
        return "", first - 1
    return "", first


def bounded(found: Resolved, preposition: str, now: datetime | None, meaning: Meaning, *, past: bool = False) -> Bounds:
    """The stretch with its preposition: „seit Montag“ begins then and runs on, „bis Freitag“ ends then."""
    earliest, latest = found.stretch
    if meaning.kind in ("duration", "set", "vague") or (earliest is None and latest is None):
        return earliest, latest, found.begin_latest, found.end_earliest
    if preposition == "seit":
        running = max(now, earliest) if now is not None and earliest is not None else None
        return earliest, running, latest, None
    if preposition in ("ab", "frühestens"):
        return earliest, None, latest, None
    if preposition in ("kurz vor", "kurz nach"):
        return _nearby(_at_midnight(found, meaning), preposition)
    today = now is not None and earliest is not None and latest is not None and earliest <= now < latest
    if preposition == "bis" and found.deictic and found.granularity == "day" and today:
        return None, now, None, None  # „ist bis heute nicht gefasst“
    if preposition in ("bis", "spätestens"):
        begin = now if now is not None and latest is not None and now <= latest else None
        if (
            past
            and found.day is not None
            and meaning.kind in ("part", "clock")
            and latest is not None
            and latest.hour >= _BY_DAY
        ):
            begin = datetime(found.day.year, found.day.month, found.day.day)  # noqa: DTZ001 - „fiel bis zum Mittag“: on that day
        return begin, latest, None, earliest
    if preposition == "vor":
        return None, earliest, None, None
    if preposition == "nach":
        return latest, None, None, None
    return earliest, latest, found.begin_latest, found.end_earliest


def _at_midnight(found: Resolved, meaning: Meaning) -> Resolved:
    """„Mitternacht“ is an hour to each side of it, „kurz nach Mitternacht“ counts from it."""
    begin, end = found.stretch
    if meaning.part is None or meaning.part.end != _MIDNIGHT_ENDS or begin is None or end is None:
        return found
    middle = begin + (end - begin) / 2
    return replace(found, stretch=(middle, middle), granularity="minute")


def _nearby(found: Resolved, preposition: str) -> Bounds:
    """„kurz nach 22 Uhr“ is half an hour, „kurz vor Ostern“ a week."""
    earliest, latest = found.stretch
    slack = _SHORTLY.get(found.granularity, timedelta(days=7))
    if preposition == "kurz vor":
        return (earliest - slack, earliest, None, None) if earliest else (None, None, None, None)
    begin = earliest if found.granularity == "minute" else latest
    return (begin, begin + slack, None, None) if begin else (None, None, None, None)
