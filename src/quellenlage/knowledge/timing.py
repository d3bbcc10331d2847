"""When a claim's matter is said to be: temporal expressions get the zone of the place that they go with."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from quellenlage.analysis.times import IN_WORDS, clock_zone, window
from quellenlage.knowledge.extent import outside
from quellenlage.model import ClaimTime, Document, ResolvedTime, Span, TimeExpression, TimeWindow

_HALF_A_DAY, _NOON = timedelta(hours=12), "12:00"
_PREFERENCE = {"TIME": 0, "DATE": 1, "DURATION": 2, "SET": 3}


def resolve(expression: TimeExpression, document: Document, place_zone: str | None) -> ResolvedTime:
    """The expression's window in UTC: on the clock of the place, with the outlet's reading as alternative where it differs.

    „Ortszeit“ and a clock that the words name leave no such alternative; „halb vier“ is of the morning or, as an alternative, of the
    afternoon, where nothing says which.
    """
    anchor, home = document.published, clock_zone(document.published)
    basis = "place" if place_zone else "outlet"
    chosen = window(expression, place_zone or home, zone_basis=basis, anchor=anchor, home=home)
    alternatives: list[TimeWindow] = []
    if place_zone and chosen and chosen.zone_basis != "named" and not expression.local_clock:
        other = window(expression, home, zone_basis="outlet", anchor=anchor, home=home)
        if other and (other.earliest, other.latest) != (chosen.earliest, chosen.latest):
            alternatives.append(other)
    if chosen and expression.rule == IN_WORDS and chosen.earliest and chosen.latest:
        shift = _HALF_A_DAY if expression.value[-5:] < _NOON else -_HALF_A_DAY
        alternatives.append(replace(chosen, earliest=chosen.earliest + shift, latest=chosen.latest + shift))
    return ResolvedTime(document.id, expression, chosen, tuple(alternatives))


def claim_time(
    times: Sequence[ResolvedTime],
    start: int,
    end: int,
    gaps: Sequence[Span] = (),
    *,
    past: bool = False,
    attribute: bool = False,
) -> ClaimTime | None:
    """The time of a claim: the most definite expression inside its span, outside its gaps; `time` indexes `times`.

    A clock time or a date counts before a duration; among equals the narrower window counts. What is told in the past (`past`) did
    not last until an end that is still to come: „unterschrieb einen Vertrag bis 2030“. What belongs to a noun („der am Montag
    verhaftete Mann“) is the time of a claim that this `attribute` makes, of no other.
    """
    first = bisect_left(times, start, key=lambda time: time.expression.start)
    inside = [
        k
        for k in range(first, bisect_left(times, end, key=lambda time: time.expression.start))
        if _usable(times[k], end)
        and not (past and _ends_ahead(times[k].expression))
        and (attribute or not times[k].expression.of_noun)
        and outside(times[k].expression.start, times[k].expression.end, gaps)
    ]
    if not inside:
        return None
    best = min(inside, key=lambda k: (_preference(times[k].expression), _width(times[k].window), k))
    best = _in_brackets(times, best)
    chosen = times[best].window
    assert chosen is not None
    return ClaimTime(
        chosen.earliest,
        _last_of_row(times, best, end),
        best,
        chosen.begin_latest,
        chosen.end_earliest,
        alternatives=times[best].alternatives,
    )


def _in_brackets(times: Sequence[ResolvedTime], best: int) -> int:
    """„Am Sonntag (17.30 Uhr)“: the hour of the day that stands before it."""
    if best + 1 >= len(times):
        return best
    day, hour = times[best], times[best + 1]
    near = 0 <= hour.expression.start - day.expression.end <= len(" (")
    fits = day.expression.granularity == "day" and hour.expression.rule == "clock" and near
    return best + 1 if fits and hour.window is not None and hour.expression.value[:10] == day.expression.value else best


def _last_of_row(times: Sequence[ResolvedTime], best: int, end: int) -> datetime | None:
    """The end of a time, and of the days that follow it at once: „am 12. und 13. Juni“, „am Samstag und am Sonntag“."""
    chosen = times[best].window
    latest = chosen.latest if chosen else None
    for k in range(best + 1, len(times)):
        before, one = times[k - 1].expression, times[k].expression
        near = 0 < one.start - before.end <= len(". und am ") and one.end <= end
        following = times[k].window
        whole = before.granularity == one.granularity == "day" and not (before.modifier or one.modifier or one.of_noun)
        if not (near and whole) or following is None or following.earliest != latest:
            break
        latest = following.latest
    return latest


def _preference(expression: TimeExpression) -> int:
    """A duration says little of when; „zwei Tage nach dem Beben“ says it as well as a date."""
    return 0 if expression.modifier == "event" else _PREFERENCE[expression.type]


def _ends_ahead(expression: TimeExpression) -> bool:
    latest, now = expression.local_latest, expression.local_anchor
    return expression.modifier == "bis" and latest is not None and now is not None and latest > now


def _usable(time: ResolvedTime, end: int) -> bool:
    window_, expression = time.window, time.expression
    bounded = window_ is not None and (window_.earliest is not None or window_.latest is not None)
    return bounded and expression.end <= end and expression.type != "SET"


def _width(window_: TimeWindow | None) -> float:
    if window_ is None or window_.earliest is None or window_.latest is None:
        return float("inf")
    return _seconds(window_.earliest, window_.latest)


def _seconds(earliest: datetime, latest: datetime) -> float:
    return (latest - earliest).total_seconds()
