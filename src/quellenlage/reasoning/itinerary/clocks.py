"""The readings of a clock: „um 9 Uhr“ in a report from afar may be the place's hour or the reader's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from quellenlage.analysis.times import clock_zone, window
from quellenlage.model import Claim, ClaimTime, Document, Place, ResolvedTime, TimeWindow
from quellenlage.reasoning.itinerary.ground import Ground

WIDEST = timedelta(days=3)
"""A window wider than this says too little of where somebody was."""
Clock = Literal["local", "home", "other"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A window (UTC) under one reading of the clock: of the place itself, of the reader at home, or of another place named."""

    clock: Clock
    earliest: datetime
    latest: datetime


def readings(claim: Claim, place: Place, known: Ground, others: Sequence[Place]) -> tuple[Reading, ...]:
    """When a claim's matter may be, the likeliest reading first; none without a window that says something.

    Args:
        claim: with a time.
        place: where it is.
        known: for the temporal expression itself.
        others: the other places that the claim names: a departure is told on the clock of either end.
    """
    when = claim.when
    if when is None or _contradicted(claim, when, known):
        return ()
    found: dict[tuple[datetime, datetime], Reading] = {}
    for reading in _all(claim, when, place, known, others):
        if reading.latest - reading.earliest <= WIDEST:
            found.setdefault((reading.earliest, reading.latest), reading)
    return tuple(found.values())


def _all(claim: Claim, when: ClaimTime, place: Place, known: Ground, others: Sequence[Place]) -> Iterator[Reading]:
    time = known.knowledge.times[when.time] if when.time is not None else None
    if time is None or time.window is None:
        yield from _reading("local", when)
        return
    named = time.window.zone_basis == "named"
    if time.expression.counted_from is not None:  # „sieben Stunden später“ goes on with the clock that it counts from
        for alternative in (time.window, *when.alternatives):
            yield from _reading("local" if alternative is time.window else "home", alternative)
        return
    published = known.documents[claim.document].published
    own = None if named else _on_clock(time, place.timezone, published)
    yield from _reading("local", own or time.window)
    if named or time.expression.local_clock:
        return
    for alternative in (time.window, *when.alternatives):
        yield from _reading("home", alternative)
    for zone in dict.fromkeys(other.timezone for other in others):
        found = _on_clock(time, zone, published)
        if found:
            yield from _reading("other", found)


def _on_clock(time: ResolvedTime, zone: str | None, published: datetime | None) -> TimeWindow | None:
    """The expression's window on the clock of a zone."""
    if not zone:
        return None
    return window(time.expression, zone, zone_basis="place", anchor=published, home=clock_zone(published))


def _reading(clock: Clock, when: TimeWindow | ClaimTime) -> Iterator[Reading]:
    """The window; of what lasts the moments of its beginning („seit Dienstag“), else of its end („bis Montagmittag“)."""
    if when.earliest is None and when.latest is not None and when.end_earliest is not None and when.end_earliest <= when.latest:
        yield Reading(clock, when.end_earliest, when.latest)
        return
    latest = when.begin_latest if when.begin_latest is not None else when.latest
    if when.earliest is not None and latest is not None and when.earliest <= latest:
        yield Reading(clock, when.earliest, latest)


def _contradicted(claim: Claim, when: ClaimTime, known: Ground) -> bool:
    """Whether another date right beside lies elsewhere („um 18 Uhr am Dienstag“, read as Monday's hour): then nothing is known."""
    if when.time is None or when.earliest is None or when.latest is None:
        return False
    chosen, text = known.knowledge.times[when.time].expression, known.texts[claim.document]
    for time in _times_within(claim, known):
        other, expression = time.window, time.expression
        if expression is chosen or other is None or other.earliest is None or other.latest is None or expression.type != "DATE":
            continue
        first, last = sorted((expression, chosen), key=lambda e: e.start)
        if _beside(text[first.end : last.start]) and (other.latest < when.earliest or other.earliest > when.latest):
            return True
    return False


def _beside(between: str) -> bool:
    """Whether two expressions say one time: no comma and no noun between, „unterschrieb um 14 Uhr einen Vertrag bis 2029“."""
    return "," not in between and not any(word[:1].isupper() for word in between.split())


def _times_within(claim: Claim, known: Ground) -> Iterator[ResolvedTime]:
    times = known.times.get(claim.document, ())
    for k in range(bisect_left(times, claim.start, key=lambda t: t.expression.start), len(times)):
        if times[k].expression.start >= claim.end:
            return
        yield times[k]


def is_ahead(claim: Claim, documents: Mapping[str, Document]) -> bool:
    """Whether a claim's time lies after its report came out: what is told so has not happened yet."""
    published = documents[claim.document].published
    when = claim.when
    if not published or not when or not when.earliest:
        return False
    return when.earliest > published or (when.earliest == published and when.latest is not None and when.latest > published)
