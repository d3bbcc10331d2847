"""Bounds on open questions: how early can those who must be there be at a place, given where they were and how fast they go?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from quellenlage.model import Bound, Knowledge, Movement, OpenQuestion, Place, Reason, SpeedLimit, reason
from quellenlage.reasoning.because import because, on_clock
from quellenlage.reasoning.itinerary.anchors import Anchor, find_anchors
from quellenlage.reasoning.itinerary.candidates import candidates, known_after, known_before
from quellenlage.reasoning.itinerary.modes import Mode, mode
from quellenlage.reasoning.itinerary.railways import rail_km
from quellenlage.reasoning.itinerary.routes import Route, stated_routes
from quellenlage.reasoning.itinerary.separation import least_km
from quellenlage.reasoning.itinerary.speeds import Speeds, find_speeds
from quellenlage.reasoning.itinerary.wording import local, source

_NEAR_KM = 5.0
_FLYING = ("plane", "helicopter", "fighter", "spacecraft")
"""Means that keep to no road, rail or lane."""
_HALF_MINUTE = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class _Way:
    """One entity's way between an anchor and a place: how far at least, how far by the usual way, how fast at most."""

    anchor: Anchor
    km: float
    way_km: float
    kmh: float
    mode: Mode
    limit: SpeedLimit | None
    route: Route | None = None

    @property
    def assumed(self) -> tuple[str, ...]:
        """The claims with a top speed or a length of the way that the bound takes from a report."""
        limit = (self.limit.claim,) if self.limit and self.limit.claim else ()
        return (*limit, *((self.route.claim,) if self.route else ()))

    @property
    def hours(self) -> timedelta:
        return timedelta(hours=self.km / self.kmh)

    @property
    def arrival(self) -> datetime:
        return _minute(self.anchor.widest_earliest + self.hours)

    @property
    def expected(self) -> datetime:
        return _minute(self.anchor.widest_earliest + timedelta(hours=self.way_km / self.kmh))

    @property
    def leaving(self) -> datetime:
        return _minute(self.anchor.widest_latest - self.hours)


@dataclass(frozen=True, slots=True)
class _Question:
    """A question with what bounds it."""

    question: OpenQuestion
    before: Mapping[str, tuple[Anchor, ...]]
    after: Mapping[str, tuple[Anchor, ...]]
    speeds: Speeds
    knowledge: Knowledge
    names: Mapping[str, str]
    routes: Mapping[frozenset[str], Route]


def with_bounds(
    questions: Sequence[OpenQuestion], knowledge: Knowledge, movements: Sequence[Movement]
) -> tuple[OpenQuestion, ...]:
    """The questions, those for a time or place of named people with bounds for every candidate place.

    Args:
        questions: what the reports leave open.
        knowledge: claims, places, entities.
        movements: for the places that somebody plans to go to.
    """
    if not any(_may_be_bounded(question) for question in questions):
        return tuple(questions)
    anchors, speeds, routes = find_anchors(knowledge), find_speeds(knowledge), stated_routes(knowledge)
    names = {entity.id: entity.name for entity in knowledge.entities}
    out = []
    for question in questions:
        if not _may_be_bounded(question):
            out.append(question)
            continue
        before, after = known_before(question, anchors, knowledge), known_after(question, anchors, knowledge)
        asked = _Question(question, before, after, speeds, knowledge, names, routes)
        bounds = [_bound(place, asked) for place in candidates(question, knowledge, movements)]
        out.append(replace(question, bounds=tuple(bound for bound in bounds if bound)))
    return tuple(out)


def _may_be_bounded(question: OpenQuestion) -> bool:
    """Whether it asks for the time or the place of somebody named."""
    return bool(question.who) and not {"time", "place"}.isdisjoint(question.asks)


def _bound(place: Place, asked: _Question) -> Bound | None:
    """From the latest of the earliest arrivals – a meeting waits for the last to come – to the earliest of the latest leavings."""
    who = asked.question.who
    firsts = [way for entity in who if (way := _latest_arrival(place, entity, asked))]
    lasts = [way for entity in who if (way := _earliest_leaving(place, entity, asked))]
    if not firsts or max(way.km for way in firsts) <= _NEAR_KM:
        return None
    last = max(firsts, key=lambda way: (way.arrival, way.anchor.entity))
    leaving = min(lasts, key=lambda way: (way.leaving, way.anchor.entity), default=None)
    ways = [last, *((leaving,) if leaving else ())]
    told = tuple(_reasons(last, leaving, place, asked))
    limited = [claim for way in ways for claim in way.assumed]
    return Bound(
        place=place.id,
        earliest=last.arrival,
        latest=leaving.leaving if leaving else None,
        level="assumed" if limited else "physical",
        because=because(told),
        expected=last.expected if last.assumed else None,
        claims=tuple(dict.fromkeys((*(claim for way in ways for claim in way.anchor.claims), *limited))),
        reasons=told,
    )


def _latest_arrival(place: Place, entity: str, asked: _Question) -> _Way | None:
    ways = _ways(place, entity, _earliest_by_place(asked.before.get(entity, ())), asked)
    return max(ways, key=lambda way: (way.arrival, way.anchor.place.id), default=None)


def _earliest_leaving(place: Place, entity: str, asked: _Question) -> _Way | None:
    ways = _ways(place, entity, asked.after.get(entity, ()), asked)
    return min(ways, key=lambda way: (way.leaving, way.anchor.place.id), default=None)


def _ways(place: Place, entity: str, anchors: Sequence[Anchor], asked: _Question) -> Iterator[_Way]:
    """The ways from every anchor; somebody who was at the place before bounds nothing, unless it is an arrival there."""
    limit = asked.speeds.stated(entity)
    by = asked.speeds.only_mode(entity)
    for anchor in anchors:
        km = least_km(anchor.place, place)
        if km is None or (km <= _NEAR_KM and anchor.sense != "arrival"):
            continue
        fastest = asked.speeds.absolute(entity, anchor.earliest.year)
        route = asked.routes.get(frozenset((anchor.place.id, place.id))) if by not in _FLYING else None
        if route is not None and by is not None and route.km > km:
            kmh = limit.value if limit else mode(by).absolute
            yield _Way(anchor, route.km, route.km, kmh, mode(by), limit, route)
            continue
        means = mode(by) if limit else fastest
        way = (rail_km(anchor.place, place) if by == "train" else None) or km * means.detour
        yield _Way(anchor, km, max(km, way), limit.value if limit else fastest.absolute, means, limit)


def _earliest_by_place(anchors: Sequence[Anchor]) -> list[Anchor]:
    """Of anchors at one place the earliest: reports that contradict each other bound only as far as the weakest does."""
    found: dict[str, Anchor] = {}
    for anchor in anchors:
        known = found.get(anchor.place.id)
        if known is None or anchor.widest_earliest < known.widest_earliest:
            found[anchor.place.id] = anchor
    return list(found.values())


def _reasons(way: _Way, leaving: _Way | None, place: Place, asked: _Question) -> Iterator[Reason]:
    yield _start(way, place, asked)
    if leaving:
        yield reason(
            "bound.not-after",
            who=asked.names[leaving.anchor.entity],
            end=leaving.anchor.place.name,
            until=local(leaving.anchor.widest_latest, leaving.anchor.place),
            km=leaving.km,
            leaving=local(leaving.leaving, place),
        )
    yield from _days(way, place, asked)


def _start(way: _Way, place: Place, asked: _Question) -> Reason:
    """From where and since when, and how long the way from there takes at least."""
    who, start, since = (
        asked.names[way.anchor.entity],
        way.anchor.place.name,
        local(way.anchor.widest_earliest, way.anchor.place),
    )
    if way.km <= _NEAR_KM:
        return reason("bound.there", who=who, start=start, since=since)
    return reason(
        "bound.not-before-route" if way.route else "bound.not-before",
        who=who,
        start=start,
        since=since,
        place=place.name,
        km=way.km,
        speed=_speed(way, asked),
        needed=way.km / way.kmh,
        arrival=local(way.arrival, place),
    )


def _speed(way: _Way, asked: _Question) -> Reason:
    if way.limit:
        return reason("speed.stated", kmh=way.kmh, source=source(way.limit.claim, asked.knowledge))
    return reason("speed.top", kmh=way.kmh, source=way.mode.source)


def _days(way: _Way, place: Place, asked: _Question) -> Iterator[Reason]:
    """What that means for the days between, and for the time that an answer gives."""
    start, first = local(way.anchor.widest_earliest, place), local(way.arrival, place)
    if on_clock(start).date() != on_clock(first).date():
        yield reason("bound.day-ruled-out", at=start)
    answers = set(asked.question.answered_by)
    for claim in asked.knowledge.claims:
        when = claim.when
        if claim.id in answers and claim.where == place.id and when and when.earliest and when.latest:
            verdict = "possible" if when.latest >= way.arrival else "ruled-out"
            yield reason(f"bound.answer-{verdict}", at=local(when.earliest, place))
            return


def _minute(moment: datetime) -> datetime:
    """The nearest whole minute: nothing here is known more exactly."""
    return (moment + _HALF_MINUTE).replace(second=0, microsecond=0)
