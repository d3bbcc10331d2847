"""What a picture of distance against time needs: from where, since when, to which places, and when they can be reached.

Courses come from the bounds on open questions (one for each anchor, with all places that are bounded from there) and from journeys with
two known ends and a stated speed. The arithmetic is that of the reasoning; here it is only looked up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from quellenlage.model import Bound, Claim, Movement, Place
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.page.axis import shifted
from quellenlage.reasoning.itinerary.separation import least_km


@dataclass(frozen=True, slots=True)
class Reach:
    """A place, how far it is at least, when it can be reached at the earliest, and when with the usual detour."""

    place: Place
    km: float
    arrival: datetime
    expected: datetime | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """Somebody is at a place at the earliest at `start`; `reaches` are where they may go next, the nearest first."""

    who: tuple[str, ...]
    origin: Place
    start: datetime
    end: datetime | None
    reaches: tuple[Reach, ...]
    kmh: float | None = None

    def speed(self) -> float:
        """The top speed that the reasoning counted with: stated, or that of the farthest reach."""
        if self.kmh:
            return self.kmh
        far = self.reaches[-1]
        return far.km / max((far.arrival - self.start) / timedelta(hours=1), 1e-6)


def courses(view: Overview) -> tuple[Course, ...]:
    """The courses of a dossier: those of bounds first, then those of journeys that no bound covers."""
    found: dict[tuple[tuple[str, ...], str, datetime], Course] = {}
    for course in (*_from_bounds(view), *_from_movements(view)):
        key = (course.who, course.origin.id, course.start)
        found[key] = _joined(found[key], course) if key in found else course
    return tuple(found.values())


def _joined(one: Course, other: Course) -> Course:
    """The places of both; where both know a place the first holds."""
    known = {reach.place.id for reach in one.reaches}
    reaches = sorted((*one.reaches, *(r for r in other.reaches if r.place.id not in known)), key=lambda r: (r.km, r.place.id))
    return Course(one.who, one.origin, one.start, one.end or other.end, tuple(reaches), one.kmh or other.kmh)


def _from_bounds(view: Overview) -> Iterator[Course]:
    for question in view.dossier.questions:
        for bound in question.bounds:
            anchor = _anchor(bound, view)
            destination = view.places.get(bound.place)
            if anchor is None or destination is None or bound.earliest is None:
                continue
            claim, origin, start = anchor
            km = least_km(origin, destination)
            if km and bound.earliest > start:
                end = claim.when.latest if claim.when else None
                reach = Reach(destination, km, bound.earliest, bound.expected)
                yield Course(claim.who[:1], origin, start, end, (reach,), _stated(bound, view))


def _anchor(bound: Bound, view: Overview) -> tuple[Claim, Place, datetime] | None:
    """The claim that a bound counts from: the first of its claims that puts somebody at another place at a time."""
    for claim in view.known(bound.claims):
        place = view.places.get(claim.where or "")
        if place and place.id != bound.place and claim.who and claim.when and claim.when.earliest:
            return claim, place, claim.when.earliest
    return None


def _stated(bound: Bound, view: Overview) -> float | None:
    """The speed that the claims of a bound state."""
    stated = [q.high or q.value for claim in view.known(bound.claims) for q in claim.quantities if q.unit == "km/h"]
    return max((speed for speed in stated if speed), default=None)


def _from_movements(view: Overview) -> Iterator[Course]:
    for movement in view.dossier.movements:
        course = _of_movement(movement, view)
        if course:
            yield course


def _of_movement(movement: Movement, view: Overview) -> Course | None:
    origin, destination = view.places.get(movement.origin or ""), view.places.get(movement.destination or "")
    start, limit = movement.departure.earliest, movement.max_kmh
    if origin is None or destination is None or start is None or limit is None:
        return None
    km = least_km(origin, destination)
    if not km:
        return None
    reach = Reach(destination, km, shifted(start, timedelta(hours=km / limit.value)))
    return Course(movement.who[:1], origin, start, movement.departure.latest, (reach,), limit.value)
