"""Distance against time: one look shows why something can't be before a moment.

From the earliest departure runs the line of the fastest journey; left of it nobody can be. It is drawn for every bound on a
question whose claims name a journey, and for every journey with two known ends and a speed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from markupsafe import Markup

from quellenlage.model import Bounds, Claim, Movement, Place
from quellenlage.presentation.moments import moment_words, zone_named
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.page import svg
from quellenlage.presentation.page.anchors import claim_anchor
from quellenlage.presentation.page.axis import Axis, padded
from quellenlage.presentation.page.timeline import holding
from quellenlage.presentation.safe_text import shortened
from quellenlage.presentation.sentences import journey_words
from quellenlage.reasoning.itinerary.separation import least_km

_WIDTH, _HEIGHT = 960.0, 330.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 132.0, 16.0, 46.0, 34.0
_MOST = 6
_NEAR = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Diagram:
    """A journey in words and as a picture."""

    words: str
    picture: Markup


@dataclass(frozen=True, slots=True)
class _Journey:
    """What a diagram needs: from where, to where, how far, when at the earliest, how fast, and when it can be there."""

    movement: Movement
    origin: Place
    destination: Place
    km: float
    start: datetime
    arrival: datetime
    expected: datetime | None


def diagrams(view: Overview) -> tuple[Diagram, ...]:
    """A diagram for each journey that has a start, a length and a speed or bound."""
    journeys = [journey for movement in view.dossier.movements if (journey := _journey(movement, view))]
    return tuple(Diagram(journey_words(j.movement, view), _picture(j, view)) for j in journeys[:_MOST])


def _journey(movement: Movement, view: Overview) -> _Journey | None:
    origin, destination = view.places.get(movement.origin or ""), view.places.get(movement.destination or "")
    start = movement.departure.earliest
    if origin is None or destination is None or start is None:
        return None
    km = least_km(origin, destination)
    if not km:
        return None
    bounds = [
        bound
        for question in view.dossier.questions
        for bound in question.bounds
        if bound.place == destination.id
        and bound.earliest
        and set(bound.claims) & set(movement.claims)
        and bound.earliest > start
    ]
    if bounds:
        assert bounds[0].earliest is not None
        return _Journey(movement, origin, destination, km, start, bounds[0].earliest, bounds[0].expected)
    if movement.max_kmh is None:
        return None
    arrival = start + timedelta(hours=km / movement.max_kmh.value)
    return _Journey(movement, origin, destination, km, start, arrival, None)


def _axis(journey: _Journey, claims: Sequence[Claim]) -> Axis:
    ends = (journey.movement.departure, journey.movement.arrival)
    moments = [journey.start, journey.arrival, *(t for b in ends for t in (b.earliest, b.latest) if t)]
    moments += [journey.expected] if journey.expected else []
    moments += [t for claim in claims if claim.when for t in (claim.when.earliest, claim.when.latest) if t]
    near = [t for t in moments if journey.start - _NEAR <= t <= journey.arrival + _NEAR]
    start, end = padded(min(near), max(near), share=0.08)
    return Axis(start, end, _LEFT, _WIDTH - _RIGHT, zone_named(journey.destination.timezone))


def _picture(journey: _Journey, view: Overview) -> Markup:
    claims = [c for c in view.dossier.claims if set(c.who) & set(journey.movement.who) and c.where == journey.destination.id]
    axis = _axis(journey, [c for c in claims if c.kind != "plan"])
    parts = [*_zones(journey, axis, view), *_ticks(axis, view), *_levels(journey, axis, view)]
    parts += [_window(journey.movement.departure, axis, _bottom(), "departure", view)]
    parts += [_presence(claim, axis, view) for claim in claims if claim.kind != "plan" and claim.when]
    parts += _bound(journey, axis, view)
    return svg.drawing(_WIDTH, _HEIGHT, journey_words(journey.movement, view), *parts, class_="space-time")


def _bottom() -> float:
    return _HEIGHT - _BOTTOM


def _zones(journey: _Journey, axis: Axis, view: Overview) -> Iterator[Markup]:
    """What can't be reached, the line of the fastest journey, and what can."""
    start, arrival = axis.x(journey.start), axis.x(journey.arrival)
    corners = [(axis.left, _bottom()), (start, _bottom()), (arrival, _TOP), (axis.left, _TOP)]
    yield svg.path(corners, closed=True, class_="out-of-reach")
    reached = [(start, _bottom()), (arrival, _TOP), (axis.right, _TOP), (axis.right, _bottom())]
    yield svg.path(reached, closed=True, class_="in-reach")
    yield svg.line((start, _bottom()), (arrival, _TOP), class_="fastest")
    if journey.expected and axis.holds(journey.expected):
        yield svg.line((start, _bottom()), (axis.x(journey.expected), _TOP), class_="usual")
    yield svg.text(axis.left + 8, (_TOP + _bottom()) / 2, view.labels.word("no_reach"), class_="zone-name")
    yield svg.text(axis.right - 8, (_TOP + _bottom()) / 2, view.labels.word("reach"), text_anchor="end", class_="zone-name")


def _ticks(axis: Axis, view: Overview) -> Iterator[Markup]:
    for x, words, midnight in axis.ticks(view.labels):
        yield svg.line((x, _TOP), (x, _bottom()), class_="day" if midnight else "tick")
        if x < axis.right - 24:
            yield svg.text(x + 3, _bottom() + 16, words, class_="day-label" if midnight else "tick-label")


def _levels(journey: _Journey, axis: Axis, view: Overview) -> Iterator[Markup]:
    for place, y, km in ((journey.destination, _TOP, journey.km), (journey.origin, _bottom(), 0.0)):
        yield svg.line((axis.left, y), (axis.right, y), class_="rule")
        yield svg.text(4, y + 4, shortened(place.name, 18), class_="lane")
        yield svg.text(4, y + 19, f"{km:,.0f} km".replace(",", " "), class_="tick-label")
    limit = journey.movement.max_kmh
    if limit:
        x, y = (axis.x(journey.start) + axis.x(journey.arrival)) / 2 - 8, (_TOP + _bottom()) / 2
        words = view.labels.word("at_most_kmh", n=f"{limit.value:g}")
        room = x - axis.left > 125
        yield svg.text(
            x if room else x + 24, y - 16 if room else y + 30, words, text_anchor="end" if room else "start", class_="zone-name"
        )
    if journey.expected and axis.holds(journey.expected):
        yield svg.text(axis.x(journey.expected) + 6, _TOP + 18, view.labels.word("usual"), class_="zone-name")


def _window(bounds: Bounds, axis: Axis, y: float, label: str, view: Overview) -> Markup:
    if bounds.earliest is None:
        return Markup()
    left = axis.x(bounds.earliest)
    right = max(axis.x(bounds.latest) if bounds.latest else left, left + 3)
    bar = svg.element("rect", x=left, y=y - 5, width=right - left, height=10, rx=3, class_="bar held")
    return svg.element("g", bar, svg.text(left, y - 10, view.labels.word(label), class_="label"))


def _presence(claim: Claim, axis: Axis, view: Overview) -> Markup:
    """When somebody is said to be at the destination; crossed out where a finding rules it out."""
    assert claim.when is not None
    moments = [moment for moment in (claim.when.earliest, claim.when.latest) if axis.holds(moment) and moment]
    if not moments:
        return Markup()
    left, right = axis.x(min(moments)), axis.x(max(moments))
    width = max(right - left, 8.0)
    shape = svg.element(
        "rect", x=left if width > 8 else left - 4, y=_TOP - 5, width=width, height=10, rx=4, class_=f"bar {holding(claim)}"
    )
    words = svg.text(left, _TOP - 11, str(view.numbers[claim.id]), text_anchor="middle", class_="label")
    cross = Markup()
    if any(claim.id in finding.claims for finding in view.findings("infeasible")):
        x = left + width / 2 if width > 8 else left
        arms = [((x - 9, _TOP - 9), (x + 9, _TOP + 9)), ((x - 9, _TOP + 9), (x + 9, _TOP - 9))]
        cross = svg.joined(svg.line(start, end, class_="crossed") for start, end in arms)
    title = f"{claim.about} – {view.when(claim)}"
    return svg.element("a", svg.element("title", shortened(title, 300)), shape, cross, words, href=f"#{claim_anchor(claim.id)}")


def _bound(journey: _Journey, axis: Axis, view: Overview) -> list[Markup]:
    x = axis.x(journey.arrival)
    words = view.labels.word("not_before", time=moment_words(journey.arrival, axis.zone, view.labels))
    anchor = "end" if x > _WIDTH * 0.62 else "start" if x < _WIDTH * 0.38 else "middle"
    return [
        svg.line((x, _TOP - 20), (x, _bottom()), class_="bound"),
        svg.text(x, _TOP - 27, words, text_anchor=anchor, class_="bound-label"),
    ]
