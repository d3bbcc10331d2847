"""Bounds on open questions: how early can those who must be there be at a place, given where they were and how fast they go?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from quellenlage.model import Bound, Knowledge, Movement, OpenQuestion, Place, SpeedLimit
from quellenlage.reasoning.itinerary.anchors import Anchor, find_anchors, modes_of_entities
from quellenlage.reasoning.itinerary.modes import Mode, mode
from quellenlage.reasoning.itinerary.movements import speed_limits
from quellenlage.reasoning.itinerary.separation import least_km
from quellenlage.reasoning.itinerary.wording import hours, kilometres, local, source

_MAX_CANDIDATES = 5
_WIDE = ("country", "continent", "sea", "ocean", "admin1", "region")
_NEAR_KM = 5.0


@dataclass(frozen=True, slots=True)
class _Arrival:
    """The earliest that one entity can be at a place: after which anchor, over which distance, how fast."""

    anchor: Anchor
    km: float
    kmh: float
    mode: Mode
    limit: SpeedLimit | None

    @property
    def time(self) -> datetime:
        return self.anchor.earliest + timedelta(hours=self.km / self.kmh)

    @property
    def expected(self) -> datetime:
        return self.anchor.earliest + timedelta(hours=self.km * self.mode.detour / self.kmh)


def with_bounds(
    questions: Sequence[OpenQuestion], knowledge: Knowledge, movements: Sequence[Movement]
) -> tuple[OpenQuestion, ...]:
    """The questions, those for a time or place of named people with bounds for every candidate place.

    Args:
        questions: what the reports leave open.
        knowledge: claims, places, entities.
        movements: for the places that somebody plans to go to.
    """
    anchors, modes, limits = find_anchors(knowledge), modes_of_entities(knowledge), speed_limits(knowledge)
    out = []
    for question in questions:
        if not question.who or not {"time", "place"} & set(question.asks):
            out.append(question)
            continue
        places = _candidates(question, knowledge, movements)
        bounds = [_bound(question, place, anchors, modes, limits, knowledge) for place in places]
        out.append(replace(question, bounds=tuple(bound for bound in bounds if bound)))
    return tuple(out)


def _candidates(question: OpenQuestion, knowledge: Knowledge, movements: Sequence[Movement]) -> list[Place]:
    """Where it could be: places that one of those people is at or plans to go to, as exact as a town or site."""
    places, who = {place.id: place for place in knowledge.places}, set(question.who)
    ids = [m.destination for m in movements if who & set(m.who) and m.planned and m.destination]
    ids += [
        c.where
        for c in knowledge.claims
        if c.where and who & set(c.who) and c.kind in ("plan", "presence", "meeting", "arrival")
    ]
    exact = [places[i] for i in dict.fromkeys(ids) if i in places and places[i].lat is not None and places[i].kind not in _WIDE]
    return exact[:_MAX_CANDIDATES]


def _bound(
    question: OpenQuestion,
    place: Place,
    anchors: Mapping[str, tuple[Anchor, ...]],
    modes: Mapping[str, str],
    limits: Mapping[str | None, SpeedLimit],
    knowledge: Knowledge,
) -> Bound | None:
    """The latest of the earliest arrivals: a meeting waits for the last to come."""
    arrivals = [_earliest(place, anchors.get(entity, ()), modes.get(entity), limits) for entity in question.who]
    known = [arrival for arrival in arrivals if arrival]
    if not known:
        return None
    last = max(known, key=lambda arrival: (arrival.time, arrival.anchor.entity))
    entities = {entity.id: entity for entity in knowledge.entities}
    claims = (*last.anchor.claims, *((last.limit.claim,) if last.limit and last.limit.claim else ()))
    return Bound(
        place=place.id,
        earliest=last.time,
        latest=None,
        level="assumed" if last.limit else "physical",
        because=_because(last, place, entities[last.anchor.entity].name, knowledge),
        expected=last.expected if last.limit else None,
        claims=claims,
    )


def _earliest(
    place: Place, anchors: Sequence[Anchor], by: str | None, limits: Mapping[str | None, SpeedLimit]
) -> _Arrival | None:
    means, limit = mode(by), limits.get(by) if by else None
    found = []
    for anchor in anchors:
        km = least_km(anchor.place, place)
        if km is not None and km > _NEAR_KM:
            found.append(_Arrival(anchor, km, limit.value if limit else means.absolute, means, limit))
    return max(found, key=lambda arrival: (arrival.time, arrival.anchor.place.id), default=None)


def _because(arrival: _Arrival, place: Place, name: str, knowledge: Knowledge) -> str:
    anchor = arrival.anchor
    if arrival.limit:
        speed = f"mit höchstens {arrival.kmh:g} km/h (so {source(arrival.limit.claim, knowledge)})"
    else:
        speed = f"selbst mit {arrival.kmh:g} km/h ({arrival.mode.source})"
    return (
        f"{name} war frühestens {local(anchor.earliest, anchor.place)} in {anchor.place.name}; von dort sind es Luftlinie mindestens "
        f"{kilometres(arrival.km)} bis {place.name}, {speed} also mindestens {hours(arrival.km / arrival.kmh)}: "
        f"nicht vor {local(arrival.time, place)}."
    )
