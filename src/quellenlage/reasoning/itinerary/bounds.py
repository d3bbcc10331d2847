"""Bounds on open questions: how early can those who must be there be at a place, given where they were and how fast they go?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from quellenlage.model import Bound, Knowledge, Movement, OpenQuestion, Place, SpeedLimit
from quellenlage.reasoning.itinerary.anchors import Anchor, find_anchors, modes_of_entities
from quellenlage.reasoning.itinerary.modes import Mode, mode
from quellenlage.reasoning.itinerary.movements import speed_limits
from quellenlage.reasoning.itinerary.railways import rail_km
from quellenlage.reasoning.itinerary.separation import least_km
from quellenlage.reasoning.itinerary.wording import hours, kilometres, local, source

_MAX_CANDIDATES = 5
_WIDE = ("country", "continent", "sea", "ocean", "admin1", "region")
_NEAR_KM = 5.0


@dataclass(frozen=True, slots=True)
class _Arrival:
    """The earliest that one entity can be at a place: after which anchor, over which distance, how fast; `way_km` by the usual way."""

    anchor: Anchor
    km: float
    way_km: float
    kmh: float
    mode: Mode
    limit: SpeedLimit | None

    @property
    def time(self) -> datetime:
        return self.anchor.widest_earliest + timedelta(hours=self.km / self.kmh)

    @property
    def expected(self) -> datetime:
        return self.anchor.widest_earliest + timedelta(hours=self.way_km / self.kmh)


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
        known = _before_the_answer(anchors, question)
        bounds = [_bound(question, place, known, modes, limits, knowledge) for place in places]
        out.append(replace(question, bounds=tuple(bound for bound in bounds if bound)))
    return tuple(out)


def _before_the_answer(anchors: Mapping[str, tuple[Anchor, ...]], question: OpenQuestion) -> dict[str, tuple[Anchor, ...]]:
    """The anchors that bound a question: not its answers, and nothing that lies after them."""
    answers = set(question.answered_by)
    ends = [a.latest for group in anchors.values() for a in group if answers & set(a.claims)]
    first = min(ends, default=None)
    return {
        entity: tuple(a for a in group if not answers & set(a.claims) and (first is None or a.latest <= first))
        for entity, group in anchors.items()
    }


def _candidates(question: OpenQuestion, knowledge: Knowledge, movements: Sequence[Movement]) -> list[Place]:
    """Where it could be: places that one of those people plans to go to or that answers name, as exact as a town or site."""
    places, who = {place.id: place for place in knowledge.places}, set(question.who)
    answers = set(question.answered_by)
    early = _told_before(answers, knowledge)
    ids = [m.destination for m in movements if who & set(m.who) and m.planned and m.destination and early & set(m.claims)]
    ids += [
        c.where
        for c in knowledge.claims
        if c.where and who & set(c.who) and ((c.kind == "plan" and c.id in early) or c.id in answers)
    ]
    exact = [places[i] for i in dict.fromkeys(ids) if i in places and places[i].lat is not None and places[i].kind not in _WIDE]
    return exact[:_MAX_CANDIDATES]


def _told_before(answers: set[str], knowledge: Knowledge) -> set[str]:
    """The claims of reports that came before the first answer; all where there is none."""
    published = {document.id: document.published for document in knowledge.documents}
    times = [moment for c in knowledge.claims if c.id in answers and (moment := published[c.document]) is not None]
    first = min(times, default=None)
    return {c.id for c in knowledge.claims if first is None or (moment := published[c.document]) is None or moment < first}


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
    for anchor in _earliest_by_place(anchors):
        km = least_km(anchor.place, place)
        if km is not None and km > _NEAR_KM:
            way = (rail_km(anchor.place, place) if by == "train" else None) or km * means.detour
            found.append(_Arrival(anchor, km, way, limit.value if limit else means.absolute, means, limit))
    return max(found, key=lambda arrival: (arrival.time, arrival.anchor.place.id), default=None)


def _earliest_by_place(anchors: Sequence[Anchor]) -> list[Anchor]:
    """Of anchors at one place the earliest: reports that contradict each other bound only as far as the weakest does."""
    found: dict[str, Anchor] = {}
    for anchor in anchors:
        known = found.get(anchor.place.id)
        if known is None or anchor.earliest < known.earliest:
            found[anchor.place.id] = anchor
    return list(found.values())


def _because(arrival: _Arrival, place: Place, name: str, knowledge: Knowledge) -> str:
    anchor = arrival.anchor
    if arrival.limit:
        speed = f"at {arrival.kmh:g} km/h at most (says {source(arrival.limit.claim, knowledge)})"
    else:
        speed = f"even at {arrival.kmh:g} km/h ({arrival.mode.source})"
    return (
        f"{name} is reported at {anchor.place.name} no earlier than {local(anchor.widest_earliest, anchor.place)}; "
        f"the great circle from there to {place.name} is at least {kilometres(arrival.km)}, {speed} "
        f"that takes {hours(arrival.km / arrival.kmh)} or more: not before {local(arrival.time, place)}."
    )
