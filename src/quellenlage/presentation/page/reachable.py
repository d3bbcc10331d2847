"""How far somebody can be at a time: a circle on the globe around where they were, as wide as the top speed allows by then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from quellenlage.knowledge.geodesy import destination
from quellenlage.presentation.moments import moment_words, zone_named
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.page.courses import Course, courses

_WIDEST_KM = 5_000.0
"""Beyond it a circle says nothing, and on a flat map it would be torn."""
_CORNERS = 72


@dataclass(frozen=True, slots=True)
class Reachable:
    """Where somebody can be at a time: a course, a radius around its origin, and what that says in words."""

    course: Course
    km: float
    words: str

    def ring(self) -> Iterator[tuple[float, float]]:
        """The edge as longitudes and latitudes; longitudes may run over 180 degrees."""
        lat, lon = self.course.origin.lat or 0.0, self.course.origin.lon or 0.0
        for corner in range(_CORNERS):
            there, east = destination(lat, lon, 360 * corner / _CORNERS, self.km)
            yield east + 360 * round((lon - east) / 360), there


def reachable(view: Overview, at: datetime | None) -> tuple[Reachable, ...]:
    """The reachable areas at a time, for each course that has begun by then."""
    return tuple(_area(course, at, view) for course in courses(view) if at and _drawn(course, at)) if at else ()


def _drawn(course: Course, at: datetime) -> bool:
    placed = course.origin.lat is not None and course.origin.lon is not None
    return placed and at > course.start and 0 < _radius(course, at) <= _WIDEST_KM


def _radius(course: Course, at: datetime) -> float:
    return course.origin.radius_km + course.speed() * ((at - course.start) / timedelta(hours=1))


def _area(course: Course, at: datetime, view: Overview) -> Reachable:
    km = _radius(course, at)
    words = view.labels.word(
        "reachable_by",
        who=view.people(course.who) or view.labels.word("somebody"),
        time=moment_words(at, zone_named(course.origin.timezone), view.labels),
        km=view.labels.number(round(km)),
        place=view.place(course.origin.id),
        kmh=view.labels.number(round(course.speed())),
    )
    return Reachable(course, km, words)
