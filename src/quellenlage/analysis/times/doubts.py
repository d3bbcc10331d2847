"""What a careful reader would ask back about: dates that don't exist, hours over 24, weekdays that don't fit their date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from quellenlage.analysis.times.vocabulary import data
from quellenlage.model import Reason, TimeExpression, reason

_YEARS = ("year", "year alone", "early year")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def doubts(text: str, times: Sequence[TimeExpression], source: str) -> tuple[Reason, ...]:
    """One warning for each expression that cannot be as it is written; `source` is what the article is called."""
    found = []
    for one in times:
        words = " ".join(text[one.start : one.end].split())
        if why := _doubt(words, one):
            found.append(reason("warning.time", source=source, words=words, why=why))
    return tuple(dict.fromkeys(found))


def _doubt(words: str, one: TimeExpression) -> Reason | None:
    if one.rule == "impossible clock":
        return reason("doubt.clock")
    day = _DAY.match(one.value)
    if day is None:
        return reason("doubt.calendar") if one.rule in _YEARS and not one.granularity else None
    try:
        meant = date(*(int(part) for part in day.groups()))
    except ValueError:
        return reason("doubt.date")
    named = _weekday(words)
    if one.rule == "weekday and date" and named is not None and named != meant.weekday() and re.search(r"\d{4}", words):
        return reason("doubt.weekday", date=meant.isoformat())
    return None


def _weekday(words: str) -> int | None:
    first = words.partition(" ")[0].strip(",").lower()
    return next((place for place, names in enumerate(data()["weekdays"]) if first in names), None)
