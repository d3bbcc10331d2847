"""What distance, speed and time rule out: one body at places too far apart for the time between."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import combinations, pairwise

from quellenlage.model import Entity, Finding, Knowledge, Movement, Place, Reason, Wording, reason
from quellenlage.reasoning.because import because
from quellenlage.reasoning.itinerary.anchors import Anchor, find_anchors
from quellenlage.reasoning.itinerary.homonyms import is_ambiguous
from quellenlage.reasoning.itinerary.modes import Mode, mode, named_modes
from quellenlage.reasoning.itinerary.namesakes import may_be_two
from quellenlage.reasoning.itinerary.network import FARTHEST_KM, SLACK_KM, Distance, distances, violations
from quellenlage.reasoning.itinerary.speeds import Speeds, can_be_told_apart, find_speeds
from quellenlage.reasoning.itinerary.wording import local, source

_REGIONS = ("country", "admin1", "region")
_MAX_ANCHORS = 300
_NEAR = 400
"""Within so many characters a report does not change from one clock to another without saying so."""
_ZERO = timedelta(0)


@dataclass(frozen=True, slots=True)
class _Case:
    """What all verdicts about one entity share."""

    entity: Entity
    speeds: Speeds
    between: Distance
    knowledge: Knowledge
    positions: Mapping[str, tuple[str, int]]
    journeys: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Speed:
    """How fast at most, on whose word, and the claim that says so."""

    level: str
    kmh: float
    basis: str | Wording
    claims: tuple[str, ...] = ()


def find_infeasible(knowledge: Knowledge, movements: Sequence[Movement]) -> tuple[Finding, ...]:
    """Presences that can't all be, under every reading of their words: pairs, then chains of which no pair is impossible by itself.

    Args:
        knowledge: claims, places, entities.
        movements: which claims tell of one journey: its means of travel bounds it.
    """
    entities = {entity.id: entity for entity in knowledge.entities if can_be_told_apart(entity)}
    several = {entity: every for entity, every in find_anchors(knowledge).items() if entity in entities and len(every) > 1}
    if not several:
        return ()
    speeds, between = find_speeds(knowledge), distances()
    positions = {claim.id: (claim.document, claim.start) for claim in knowledge.claims}
    regions = _regions_of(knowledge)
    found: list[Finding] = []
    for entity, every in several.items():
        anchors = tuple(anchor for anchor in every if not is_ambiguous(anchor.place, _named_with(anchor, positions, regions)))
        if len(anchors) < 2:
            continue
        journeys = _journeys(knowledge, [m for m in movements if entity in m.who and not m.planned])
        case = _Case(entities[entity], speeds, between, knowledge, positions, journeys)
        pairs = list(_pairs(anchors[:_MAX_ANCHORS], case))
        found += pairs
        found += _chains(anchors[:_MAX_ANCHORS], case, {frozenset(f.claims) for f in pairs})
    return tuple(found)


def _regions_of(knowledge: Knowledge) -> dict[str, list[Place]]:
    """The countries and regions that each document names."""
    found: dict[str, list[Place]] = {}
    for place in knowledge.places:
        if place.kind in _REGIONS:
            for document in {mention.document for mention in place.mentions}:
                found.setdefault(document, []).append(place)
    return found


def _named_with(
    anchor: Anchor, positions: Mapping[str, tuple[str, int]], regions: Mapping[str, Sequence[Place]]
) -> list[Place]:
    """The regions that the reports of a presence name."""
    return [place for claim in anchor.claims for place in regions.get(positions[claim][0], ())]


def _journeys(knowledge: Knowledge, movements: Sequence[Movement]) -> dict[str, frozenset[str]]:
    """For every claim that names the means of its journey: the claims of the same journey that name the same."""
    texts = {document.id: document.text for document in knowledge.documents}
    wanted = {claim for m in movements for claim in m.claims}
    named = {
        c.id: names
        for c in knowledge.claims
        if c.id in wanted and len(names := named_modes(texts[c.document][c.start : c.end], c.predicate)) == 1
    }
    out: dict[str, frozenset[str]] = {}
    for movement in movements:
        for claim in movement.claims:
            if claim in named and movement.by in named[claim]:
                out[claim] = frozenset(c for c in movement.claims if named.get(c) == named[claim])
    return out


def _pairs(anchors: Sequence[Anchor], case: _Case) -> Iterator[Finding]:
    slowest = _slowest(anchors, case)
    for one, other in combinations(anchors, 2):
        if one.place.id == other.place.id:
            continue
        gap = max(other.widest_latest - one.widest_earliest, one.widest_latest - other.widest_earliest)
        reach = slowest * gap.total_seconds() / 3600
        if reach >= FARTHEST_KM and not _are_ends(one, other):
            continue
        km = case.between(one.place, other.place)
        if km is None or km <= SLACK_KM or (km - SLACK_KM <= reach and _one_clock(one, other)):
            continue
        for speed, ordered in _speeds(one, other, case):
            available = _available(one, other, case, ordered=ordered)
            if km - SLACK_KM > speed.kmh * available:
                if not _namesakes((one, other), case):
                    yield _pair(one, other, km, available, speed, case)
                break


def _slowest(anchors: Sequence[Anchor], case: _Case) -> float:
    """The least of the bounds that a pair may be tried with, but for the means of one journey."""
    limit = case.speeds.stated(case.entity.id)
    absolute = min(case.speeds.absolute(case.entity.id, year).absolute for year in {a.earliest.year for a in anchors})
    return min(absolute, limit.value) if limit else absolute


def _are_ends(one: Anchor, other: Anchor) -> bool:
    return one.sense == "departure" and other.sense == "arrival"


def _one_clock(one: Anchor, other: Anchor) -> bool:
    """Whether the time between is just that of the widest windows."""
    return len(one.readings) == len(other.readings) == 1 and not _are_ends(one, other)


def _namesakes(anchors: Sequence[Anchor], case: _Case) -> bool:
    """Whether the reports call somebody what no one person is."""
    documents = sorted({case.positions[claim][0] for anchor in anchors for claim in anchor.claims})
    texts = {document.id: document.text for document in case.knowledge.documents} if len(documents) > 1 else {}
    return any(may_be_two(case.entity, a, b, texts) for a, b in combinations(documents, 2))


def _speeds(one: Anchor, other: Anchor, case: _Case) -> Iterator[tuple[_Speed, bool]]:
    """The bounds to try, the firmest first, each with whether the first presence is known to come before the second."""
    absolute = case.speeds.absolute(case.entity.id, one.earliest.year)
    yield _Speed("physical", absolute.absolute, absolute.source), False
    means = _same_journey(one, other, case)
    if means is not None:
        yield _Speed("physical", means.absolute, means.source), True
    limit = case.speeds.stated(case.entity.id)
    if limit and limit.claim:
        yield _Speed("assumed", limit.value, source(limit.claim, case.knowledge), (limit.claim,)), False


def _same_journey(one: Anchor, other: Anchor, case: _Case) -> Mode | None:
    """The means, where both ends of one journey name it: nobody changed from train to plane on the way."""
    if not _are_ends(one, other):
        return None
    name = case.speeds.only_mode(case.entity.id)
    linked = any(set(other.claims) & case.journeys.get(claim, frozenset()) for claim in one.claims)
    return mode(name) if name and linked else None


def _available(one: Anchor, other: Anchor, case: _Case, *, ordered: bool) -> float:
    """The longest time in hours that any reading of the words leaves between two presences."""
    best = _ZERO
    tied = _tied(one, other, case)
    for a in one.readings:
        for b in other.readings:
            if tied and {a.clock, b.clock} == {"local", "home"} and len(one.readings) > 1 and len(other.readings) > 1:
                continue
            best = max(best, b.latest - a.earliest, _ZERO if ordered else a.latest - b.earliest)
    return best.total_seconds() / 3600


def _tied(one: Anchor, other: Anchor, case: _Case) -> bool:
    """Whether both are told in one breath, so on the same kind of clock."""
    places = [case.positions[claim] for anchor in (one, other) for claim in anchor.claims]
    starts = [start for _, start in places]
    return len({document for document, _ in places}) == 1 and max(starts) - min(starts) <= _NEAR


def _pair(one: Anchor, other: Anchor, km: float, available: float, speed: _Speed, case: _Case) -> Finding:
    told = reason(
        "infeasible.pair",
        who=case.entity.name,
        one=_window(one),
        other=_window(other),
        km=km,
        available=available,
        clocks=_readings(one, other),
        kmh=speed.kmh,
        basis=speed.basis,
        needed=km / speed.kmh,
    )
    return _finding(speed, (*one.claims, *other.claims, *speed.claims), told, "two presences")


def _readings(*anchors: Anchor) -> Reason | str:
    """Said where the words leave a choice of clocks: the verdict holds for each."""
    return reason("clocks") if any(len(a.readings) > 1 for a in anchors) else ""


def _chains(anchors: Sequence[Anchor], case: _Case, known: set[frozenset[str]]) -> Iterator[Finding]:
    """Presences in a certain order that take too long together; not those that hold a pair that is impossible by itself."""
    absolute = case.speeds.absolute(case.entity.id, anchors[0].earliest.year)
    limit = case.speeds.stated(case.entity.id)
    speeds = [_Speed("physical", absolute.absolute, absolute.source)]
    if limit and limit.claim:
        speeds.append(_Speed("assumed", limit.value, source(limit.claim, case.knowledge), (limit.claim,)))
    told: set[frozenset[str]] = set()
    for speed in speeds:
        for violation in violations(anchors, speed.kmh, case.between):
            claims = frozenset(claim for anchor in violation.chain for claim in anchor.claims)
            if (
                len(violation.chain) > 2
                and claims not in told
                and not any(pair - set(speed.claims) <= claims for pair in known)
                and not _namesakes(violation.chain, case)
            ):
                told.add(claims)
                yield _chain(violation.chain, violation.km, violation.available, speed, case)


def _chain(chain: Sequence[Anchor], km: float, available: float, speed: _Speed, case: _Case) -> Finding:
    told = reason(
        "infeasible.chain",
        who=case.entity.name,
        stations=tuple(_window(anchor) for anchor in chain),
        legs=tuple(reason("leg", km=case.between(a.place, b.place) or 0.0) for a, b in pairwise(chain)),
        km=km,
        available=available,
        kmh=speed.kmh,
        basis=speed.basis,
        needed=km / speed.kmh,
    )
    claims = [claim for anchor in chain for claim in anchor.claims]
    return _finding(speed, (*claims, *speed.claims), told, f"{len(chain)} presences in order")


def _finding(speed: _Speed, claims: Sequence[str], told: Reason, rule: str) -> Finding:
    ids = tuple(dict.fromkeys(claims))
    return Finding(
        id="f" + hashlib.blake2b(json.dumps([speed.level, ids]).encode(), digest_size=8).hexdigest(),
        type="infeasible",
        claims=ids,
        because=because((told,)),
        rule=f"{rule}, {speed.level} speed bound",
        level="physical" if speed.level == "physical" else "assumed",
        reasons=(told,),
    )


def _window(anchor: Anchor) -> Reason:
    first, last = local(anchor.earliest, anchor.place), local(anchor.latest, anchor.place)
    if _minutes(anchor.earliest, anchor.latest) <= 1:
        return reason("presence.at", place=anchor.place.name, at=first)
    return reason("presence.between", place=anchor.place.name, first=first, last=last)


def _minutes(one: datetime, other: datetime) -> float:
    return (other - one).total_seconds() / 60
