"""Distance against time: one look shows why something can't be before a moment.

From the earliest moment at a place runs the line of the fastest journey; left of it nobody can be. Every place that is bounded from
there is a level at its distance, and where the line meets it, the place can be reached.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta, tzinfo

from markupsafe import Markup

from quellenlage.model import Claim
from quellenlage.presentation.labels import Labels
from quellenlage.presentation.moments import moment_words, zone_named
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.page import svg
from quellenlage.presentation.page.axis import Axis, padded, shifted
from quellenlage.presentation.page.courses import Course, Reach, courses
from quellenlage.presentation.page.timeline import holding
from quellenlage.presentation.safe_text import one_line, shortened

_WIDTH, _PLAIN, _LEVEL = 960.0, 230.0, 26.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 276.0, 16.0, 34.0, 30.0
_MOST = 6
_NEAR = timedelta(days=5)
_APART = 19.0
"""Between the names of neighbouring places."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """A course in words and as a picture."""

    words: str
    picture: Markup


@dataclass(frozen=True, slots=True)
class _Level:
    """A place that can be reached: the height of its distance, and that of its name, which no other may cover."""

    reach: Reach
    y: float
    name_y: float


@dataclass(frozen=True, slots=True)
class _Frame:
    """The course with its axis and its levels, the nearest first."""

    course: Course
    axis: Axis
    bottom: float
    levels: tuple[_Level, ...]


def diagrams(view: Overview) -> tuple[Diagram, ...]:
    """A diagram for each course, at most six."""
    return tuple(Diagram(_words(course, view), _picture(course, view)) for course in courses(view)[:_MOST])


def _words(course: Course, view: Overview) -> str:
    start = moment_words(course.start, zone_named(course.origin.timezone), view.labels)
    far = [reach.place.name for reach in course.reaches]
    way = f"{course.origin.name} → {view.labels.listed([one_line(name) for name in far])}"
    since = view.labels.word("departure_not_before", time=start)
    return ", ".join(part for part in (": ".join(p for p in (view.people(course.who), one_line(way)) if p), since) if part)


def _frame(course: Course, claims: Sequence[Claim]) -> _Frame:
    moments = [course.start, *(reach.arrival for reach in course.reaches)]
    moments += [reach.expected for reach in course.reaches if reach.expected] + ([course.end] if course.end else [])
    moments += [t for claim in claims if claim.when for t in (claim.when.earliest, claim.when.latest) if t]
    last = course.reaches[-1]
    near = [t for t in moments if shifted(course.start, -_NEAR) <= t <= shifted(last.arrival, _NEAR)]
    axis = Axis(*padded(min(near), max(near), share=0.08), _LEFT, _WIDTH - _RIGHT, _zone(last, course))
    height = _PLAIN + _LEVEL * min(len(course.reaches) - 1, 4)
    names = [height]
    for reach in course.reaches:
        names.append(min(height * (1 - reach.km / last.km), names[-1] - _APART))
    top = _TOP + max(0.0, -names[-1])
    levels = [
        _Level(r, top + height * (1 - r.km / last.km), top + name) for r, name in zip(course.reaches, names[1:], strict=True)
    ]
    return _Frame(course, axis, top + height, tuple(levels))


def _picture(course: Course, view: Overview) -> Markup:
    destinations = {reach.place.id for reach in course.reaches}
    claims = [claim for claim in view.dossier.claims if claim.where in destinations and _concerns(claim, course)]
    frame = _frame(course, claims)
    parts = [*_zones(frame, view), *_ticks(frame, view), *_places(frame, view.labels), _stay(frame)]
    for level in frame.levels:
        parts += _arrival(level, frame, view)
        parts += _presences([claim for claim in claims if claim.where == level.reach.place.id], level.y, frame.axis, view)
    return svg.drawing(_WIDTH, frame.bottom + _BOTTOM, _words(course, view), *parts, class_="space-time")


def _concerns(claim: Claim, course: Course) -> bool:
    """Whether a claim has the traveller somewhere after the start; where somebody was before says nothing here."""
    latest = claim.when.latest if claim.when else None
    return claim.kind != "plan" and latest is not None and latest >= course.start and bool(set(claim.who) & set(course.who))


def _zones(frame: _Frame, view: Overview) -> Iterator[Markup]:
    """After the start: what can't be reached, what can, and between them the line of the fastest journey."""
    axis, bottom, top = frame.axis, frame.bottom, frame.levels[-1].y
    foot = (axis.x(frame.course.start), bottom)
    line = [foot, *((axis.x(level.reach.arrival), level.y) for level in frame.levels)]
    yield svg.path([*line, (foot[0], top)], closed=True, class_="out-of-reach")
    yield svg.path([*line, (axis.right, top), (axis.right, bottom)], closed=True, class_="in-reach")
    yield svg.path(line, class_="fastest", fill="none")
    for level in frame.levels:
        if level.reach.expected and axis.holds(level.reach.expected):
            yield svg.line(foot, (axis.x(level.reach.expected), level.y), class_="usual")
    yield from _zone_names(frame, foot[0], line[-1][0], view)


def _zone_names(frame: _Frame, start: float, arrival: float, view: Overview) -> Iterator[Markup]:
    bottom, top = frame.bottom, frame.levels[-1].y
    if (arrival - start) * 0.6 > 90:
        yield svg.text(start + 8, top + (bottom - top) * 0.4, view.labels.word("no_reach"), class_="zone-name")
    yield svg.text(frame.axis.right - 8, bottom - 12, view.labels.word("reach"), text_anchor="end", class_="zone-name")
    far = frame.levels[-1].reach
    if far.expected and frame.axis.holds(far.expected):
        yield svg.text(frame.axis.x(far.expected) + 6, top + 18, view.labels.word("usual"), class_="zone-name")
    if frame.course.kmh:
        words = view.labels.word("at_most_kmh", n=view.labels.number(frame.course.kmh))
        up = _clear(frame)
        yield svg.text(start + (arrival - start) * up + 14, bottom - (bottom - top) * up + 4, words, class_="zone-name")


def _clear(frame: _Frame) -> float:
    """How far up the line its name has room: apart from the names of the levels and of the zones."""
    height = frame.bottom - frame.levels[-1].y
    taken = [level.name_y - 11 for level in frame.levels] + [level.y for level in frame.levels]
    spots = {up: frame.bottom - height * up for up in (0.45, 0.6, 0.3, 0.75)}
    return max(spots, key=lambda up: min(40.0, *(abs(spots[up] - y) for y in taken)))


def _zone(reach: Reach, course: Course) -> tzinfo:
    """The clock of a place; of a region that has several, that of where the way begins."""
    return zone_named(reach.place.timezone or course.origin.timezone)


def _ticks(frame: _Frame, view: Overview) -> Iterator[Markup]:
    for x, words, midnight in frame.axis.ticks(view.labels):
        yield svg.line((x, frame.levels[-1].y), (x, frame.bottom), class_="day" if midnight else "tick")
        if x + 44 < _WIDTH:
            yield svg.text(x + 3, frame.bottom + 20, words, class_="day-label" if midnight else "tick-label")


def _places(frame: _Frame, labels: Labels) -> Iterator[Markup]:
    """The levels with the names of their places and how far they are."""
    axis = frame.axis
    yield svg.text(4, frame.bottom + 4, shortened(frame.course.origin.name, 22), class_="lane")
    for level in frame.levels:
        yield svg.line((axis.left, level.y), (axis.right, level.y), class_="rule")
        yield svg.text(4, level.name_y + 4, shortened(level.reach.place.name, 22), class_="lane")
        km = f"{labels.number(round(level.reach.km))} km"
        yield svg.text(axis.left - 10, level.name_y + 4, km, text_anchor="end", class_="tick-label")


def _stay(frame: _Frame) -> Markup:
    """The window of the start."""
    left = frame.axis.x(frame.course.start)
    right = max(frame.axis.x(frame.course.end) if frame.course.end else left, left + 4)
    return svg.element("rect", x=left, y=frame.bottom - 5, width=right - left, height=10, rx=3, class_="bar held")


def _arrival(level: _Level, frame: _Frame, view: Overview) -> Iterator[Markup]:
    x = frame.axis.x(level.reach.arrival)
    clock = moment_words(level.reach.arrival, _zone(level.reach, frame.course), view.labels)
    anchor, shift = ("end", -8.0) if x > _WIDTH * 0.6 else ("start", 8.0)
    yield svg.element("circle", cx=x, cy=level.y, r=5, class_="bound")
    words = view.labels.word("not_before", time=clock)
    yield svg.text(x + shift, level.name_y - 11, words, text_anchor=anchor, class_="bound-label")


def _presences(claims: Sequence[Claim], y: float, axis: Axis, view: Overview) -> Iterator[Markup]:
    """When somebody is said to be there; claims of the same window share a bar."""
    windows: dict[tuple[float, float], list[Claim]] = {}
    for claim in claims:
        assert claim.when is not None
        moments = [moment for moment in (claim.when.earliest, claim.when.latest) if moment and axis.holds(moment)]
        if moments:
            windows.setdefault((axis.x(min(moments)), axis.x(max(moments))), []).append(claim)
    for (left, right), same in windows.items():
        yield _presence(same, left, right, y, view)


def _presence(claims: Sequence[Claim], left: float, right: float, y: float, view: Overview) -> Markup:
    """A bar with the numbers of its claims; crossed out where a finding rules one of them out."""
    width = max(right - left, 8.0)
    left, middle = (left if right - left > 8 else left - 4), (left + right) / 2
    shape = svg.element("rect", x=left, y=y - 5, width=width, height=10, rx=4, class_=f"bar {holding(claims[0])}")
    cross = Markup()
    if any(claim.id in finding.claims for finding in view.findings("infeasible") for claim in claims):
        arms = [((middle - 9, y - 9), (middle + 9, y + 9)), ((middle - 9, y + 9), (middle + 9, y - 9))]
        cross = svg.joined(svg.line(start, end, class_="crossed") for start, end in arms)
    numbers = ", ".join(str(view.numbers[claim.id]) for claim in claims)
    words = svg.text(middle, y + 20, numbers, text_anchor="middle", class_="label")
    title = svg.element("title", f"{shortened(claims[0].about, 300)} – {view.when(claims[0])}")
    return svg.element("a", title, shape, cross, words, href=view.links.claim(claims[0].id))
