"""What time a claim refers to: its own, or that of its report where it names none. Other times are another matter, not a conflict."""

from __future__ import annotations

from datetime import datetime, timedelta

from quellenlage.reasoning import values
from quellenlage.reasoning.terms import Subject
from quellenlage.reasoning.vocabulary import form

_BEFORE, _AFTER = timedelta(days=10), timedelta(days=1)
"""A claim without a time speaks of the days before its report."""
_LONG_AGO = timedelta(days=60)
_PERIOD = timedelta(days=27)
"""Times of a month and more are the periods of a series: each keeps its own value."""


def explicit(one: Subject) -> bool:
    """Whether a claim names a time with both ends."""
    return one.when is not None and one.when.earliest is not None and one.when.latest is not None


def window(one: Subject) -> tuple[datetime, datetime] | None:
    """The bounds of what a claim refers to; None where nothing is known."""
    if one.when is not None and one.when.earliest is not None and one.when.latest is not None:
        return one.when.earliest, one.when.latest
    if one.document.published is None or one.claim.kind == "plan":
        return None
    return one.document.published - _BEFORE, one.document.published + _AFTER


def apart(one: Subject, other: Subject) -> bool:
    """Whether two claims refer to different times, however wide they are."""
    if explicit(one) and explicit(other):
        return values.exclude(one.when, other.when)
    first, second = window(one), window(other)
    return first is not None and second is not None and (first[1] <= second[0] or second[1] <= first[0])


def long_ago(one: Subject, least: timedelta = _LONG_AGO) -> bool:
    """Whether a claim names a time that was over so long before its report: it tells of an earlier event."""
    over = one.when.latest if one.when is not None and explicit(one) else None
    published = one.document.published
    return over is not None and published is not None and published - over >= least


def series(one: Subject, other: Subject) -> bool:
    """Whether both name a period of a month or more („im Januar“, „im zweiten Quartal“)."""
    return all(_width(s) >= _PERIOD for s in (one, other))


def nested(one: Subject, other: Subject) -> bool:
    """Whether one names a period and the other a moment of it: a month's mean is not a day's."""
    wide, narrow = max(_width(one), _width(other)), min(_width(one), _width(other))
    return explicit(one) and explicit(other) and wide >= _PERIOD and narrow * 2 < wide


def _width(one: Subject) -> timedelta:
    if one.when is None or one.when.earliest is None or one.when.latest is None:
        return timedelta(0)
    return one.when.latest - one.when.earliest


def ahead(one: Subject) -> bool:
    """Whether a claim speaks of what is still to come."""
    if one.claim.kind == "plan":
        return True
    published, when = one.document.published, one.when
    return published is not None and when is not None and when.earliest is not None and when.earliest > published


def done(one: Subject) -> bool:
    """Whether a claim's words tell of something as done; the present („streicht“) may also be meant as a plan."""
    return bool(form("done").search(one.claim.about))


def later(older: Subject, newer: Subject, least: timedelta) -> bool:
    """Whether the newer report came at least so much later."""
    first, second = older.document.published, newer.document.published
    return first is not None and second is not None and second - first >= least


def looks_back(newer: Subject, older: Subject) -> bool:
    """Whether the newer claim speaks of what was over before the older report came out („am Vortag waren zwölf getötet worden“)."""
    over = newer.when.latest if newer.when is not None and explicit(newer) else None
    return over is not None and older.document.published is not None and over <= older.document.published
