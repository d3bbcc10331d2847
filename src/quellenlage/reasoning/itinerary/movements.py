"""Movements: who goes from where to where, by what means, when, and how fast at most – legs of several claims joined."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from quellenlage.model import Bounds, Knowledge, Movement, Place
from quellenlage.reasoning.itinerary.anchors import Anchor, find_anchors, modes_of_entities, stopovers
from quellenlage.reasoning.itinerary.ground import ground
from quellenlage.reasoning.itinerary.legs import given_up, leg, speed_limits
from quellenlage.reasoning.itinerary.onward import goes_further, with_origins
from quellenlage.reasoning.itinerary.separation import contains

_LONGEST = timedelta(days=7)
"""A stop or an arrival later than this after the departure belongs to another journey."""
_VOYAGE = timedelta(days=60)
"""The same for ships."""
_NEXT = 300
"""Characters within which a report goes on from a journey to its end."""
_NOWHERE = Bounds(None, None)
_LATE = datetime.max.replace(tzinfo=UTC)


def find_movements(knowledge: Knowledge) -> tuple[Movement, ...]:
    """The movements that claims tell of.

    Claims about the same traveller are one movement where they have the same ends, where one has the ends that the other lacks, and
    where one only says more exactly where the other's journey ends.
    """
    known = ground(knowledge)
    taken_back = given_up(knowledge)
    legs_found = with_origins((one for c in knowledge.claims if c.id not in taken_back and (one := leg(c, known))), known)
    if not legs_found:
        return ()
    groups: dict[tuple[str, bool], list[Movement]] = {}
    for one in legs_found:
        groups.setdefault((one.who[0], one.planned), []).append(one)
    modes = modes_of_entities(knowledge, without={claim for one in legs_found for claim in one.claims})
    anchors, stops = find_anchors(knowledge), stopovers(knowledge)
    onward = {claim.id for claim in knowledge.claims if goes_further(known.texts[claim.document][claim.start : claim.end])}
    positions = {claim.id: (claim.document, claim.start) for claim in knowledge.claims}
    limits, found = speed_limits(knowledge), []
    for (who, _), legs in groups.items():
        own = anchors.get(who, ())
        joined = _with_ends(
            _with_finer_ends(_with_arrivals(_same_ends(legs), positions), known.places, own, stops, onward), positions
        )
        found += [_with_stops(replace(one, by=one.by or modes.get(who)), own, stops) for one in joined]
    found = [replace(m, max_kmh=limits.get(m.by)) if m.by else m for m in found]
    return tuple(sorted((_with_id(m) for m in found), key=lambda m: (m.who, m.id)))


def _same_ends(legs: Sequence[Movement]) -> list[Movement]:
    merged: dict[tuple[object, ...], Movement] = {}
    for one in legs:
        key = (one.origin, one.destination, one.via if not (one.origin or one.destination) else ())
        merged[key] = _joined(merged[key], one) if key in merged else one
    return list(merged.values())


def _with_arrivals(legs: Sequence[Movement], positions: Mapping[str, tuple[str, int]]) -> list[Movement]:
    """„reiste von Prag nach Zagreb. Am Dienstag traf er in Zagreb ein“: an arrival of unknown beginning ends the journey told before it."""
    out = list(legs)
    for whole in [m for m in legs if m.origin and m.destination and m.arrival == _NOWHERE]:
        ends = [
            m
            for m in out
            if m.destination == whole.destination and not m.origin and m.arrival != _NOWHERE and _told_next(whole, m, positions)
        ]
        if len(ends) == 1 and whole in out:
            out[out.index(whole)] = _joined(whole, ends[0])
            out.remove(ends[0])
    return out


def _told_next(one: Movement, other: Movement, positions: Mapping[str, tuple[str, int]]) -> bool:
    """Whether a report tells of the second right after the first, and it is not before it."""
    near = any(
        positions[a][0] == positions[b][0] and 0 <= positions[b][1] - positions[a][1] <= _NEXT
        for a in one.claims
        for b in other.claims
    )
    begin, end = one.departure.earliest, other.arrival.latest
    return near and (begin is None or end is None or begin <= end <= begin + _LONGEST)


def _with_finer_ends(
    legs: Sequence[Movement], places: Mapping[str, Place], anchors: Sequence[Anchor], stops: set[str], onward: set[str]
) -> list[Movement]:
    """„nach Russland“ and „in Chassan eingetroffen“ are one journey: Chassan is its end, or on the way where it goes on in Russia."""
    out = list(legs)
    for coarse in sorted(legs, key=lambda m: (m.claims,)):
        for fine in sorted(legs, key=lambda m: (_begin(m), m.claims)):
            if coarse not in out or fine not in out or fine is coarse or not _finer(fine, coarse, places, onward):
                continue
            both = _joined(coarse, fine)
            assert fine.destination is not None
            if stops & set(fine.claims) or _goes_on(fine, coarse, places, anchors):
                both = replace(both, via=tuple(dict.fromkeys((*both.via, fine.destination))))
            else:
                both = replace(both, destination=fine.destination)
            out[out.index(coarse)] = both
            out.remove(fine)
            coarse = both  # noqa: PLW2901 - the journey goes on with what was found
    return out


def _finer(fine: Movement, coarse: Movement, places: Mapping[str, Place], onward: set[str]) -> bool:
    inner, outer = places.get(fine.destination or ""), places.get(coarse.destination or "")
    if inner is None or outer is None or not contains(outer, inner) or onward & set(fine.claims):
        return False
    if fine.origin and coarse.origin and fine.origin != coarse.origin:
        return False
    return (not fine.origin or fine.origin != coarse.destination) and _near_in_time(coarse, fine)


def _goes_on(fine: Movement, coarse: Movement, places: Mapping[str, Place], anchors: Sequence[Anchor]) -> bool:
    """Whether the traveller is at another place of the country after that."""
    after, outer = fine.arrival.earliest or fine.departure.earliest, places[coarse.destination or ""]
    return after is not None and any(
        a.place.id not in (fine.destination, coarse.destination) and contains(outer, a.place) and a.earliest > after
        for a in anchors
    )


def _with_ends(legs: Sequence[Movement], positions: Mapping[str, tuple[str, int]]) -> list[Movement]:
    """A departure without a known end and the next arrival without a known beginning are one journey."""
    out = sorted(legs, key=lambda m: (_begin(m), m.claims))
    for start in [m for m in out if m.origin and not m.destination]:
        ends = [
            m for m in out if m.destination and not m.origin and m.destination != start.origin and _follows(start, m, positions)
        ]
        if ends:
            end = min(ends, key=lambda m: (_begin(m), m.claims))
            out[out.index(start)] = replace(_joined(start, end), destination=end.destination)
            out.remove(end)
    return out


def _follows(start: Movement, end: Movement, positions: Mapping[str, tuple[str, int]]) -> bool:
    if start.by and end.by and start.by != end.by:
        return False
    begin, arrival = start.departure.earliest, end.arrival.latest or end.departure.latest
    if begin is not None and arrival is not None:
        return begin <= arrival <= begin + (_VOYAGE if start.by in ("ship", "yacht", "boat") else _LONGEST)
    return bool({positions[c][0] for c in start.claims} & {positions[c][0] for c in end.claims})


def _near_in_time(one: Movement, other: Movement) -> bool:
    a, b = _begin(one), _begin(other)
    return _LATE in (a, b) or abs(a - b) <= _LONGEST


def _begin(movement: Movement) -> datetime:
    moments = (movement.departure.earliest, movement.arrival.earliest, movement.departure.latest, movement.arrival.latest)
    return next((moment for moment in moments if moment), _LATE)


def _with_stops(movement: Movement, anchors: Sequence[Anchor], stops: set[str]) -> Movement:
    """The movement with the places on the way: stopovers that reports tell of within days after the departure."""
    begin = movement.departure.earliest
    if begin is None or movement.planned:
        return movement
    via = [
        a.place.id
        for a in anchors
        if stops & set(a.claims)
        and begin <= a.earliest <= begin + _LONGEST
        and a.place.id not in (movement.origin, movement.destination)
    ]
    return replace(movement, via=tuple(dict.fromkeys((*movement.via, *via))))


def _joined(one: Movement, other: Movement) -> Movement:
    return replace(
        one,
        claims=tuple(sorted({*one.claims, *other.claims})),
        who=tuple(dict.fromkeys((*one.who, *other.who))),
        by=one.by or other.by,
        origin=one.origin or other.origin,
        via=tuple(dict.fromkeys((*one.via, *other.via))),
        departure=_widest(one.departure, other.departure),
        arrival=_widest(one.arrival, other.arrival),
    )


def _widest(one: Bounds, other: Bounds) -> Bounds:
    """What both allow together; a side that nobody bounds stays open."""
    earliest = [b.earliest for b in (one, other) if b.earliest]
    latest = [b.latest for b in (one, other) if b.latest]
    return Bounds(min(earliest, default=None), max(latest, default=None))


def _with_id(movement: Movement) -> Movement:
    key = json.dumps([movement.who, movement.origin, movement.destination, movement.planned, movement.claims])
    return replace(movement, id="m" + hashlib.blake2b(key.encode(), digest_size=8).hexdigest())
