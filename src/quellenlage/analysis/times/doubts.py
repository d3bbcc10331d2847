"""What a careful reader would ask back about: dates that don't exist, hours over 24, weekdays that don't fit their date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from quellenlage.analysis.times.vocabulary import data
from quellenlage.model import TimeExpression

_YEARS = ("year", "year alone", "early year")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def doubts(text: str, times: Sequence[TimeExpression]) -> tuple[str, ...]:
    """One warning for each expression that cannot be as it is written."""
    found = []
    for one in times:
        words = " ".join(text[one.start : one.end].split())
        why = _doubt(words, one)
        if why:
            found.append(f"„{words}“: {why}")
    return tuple(dict.fromkeys(found))


def _doubt(words: str, one: TimeExpression) -> str:
    if one.rule == "impossible clock":
        return "no such time of day; left unresolved"
    day = _DAY.match(one.value)
    if day is None:
        return "beyond the calendar; left unresolved" if one.rule in _YEARS and not one.granularity else ""
    try:
        meant = date(*(int(part) for part in day.groups()))
    except ValueError:
        return "no such date; left unresolved"
    named = _weekday(words)
    if one.rule == "weekday and date" and named is not None and named != meant.weekday() and re.search(r"\d{4}", words):
        return f"{meant.isoformat()} is another day of the week; the date was taken"
    return ""


def _weekday(words: str) -> int | None:
    first = words.partition(" ")[0].strip(",").lower()
    return next((place for place, names in enumerate(data()["weekdays"]) if first in names), None)
