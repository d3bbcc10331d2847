"""Movements: who goes from where to where, by what means, when, and how fast at most."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from quellenlage.model import Bounds, Claim, Knowledge, Movement, SpeedLimit
from quellenlage.reasoning.itinerary.anchors import Anchor, counts, find_anchors, modes_of_entities, stopovers
from quellenlage.reasoning.itinerary.modes import direction, kind_of_infinitive, named_mode, speaks_of_speed

_KINDS = ("departure", "arrival", "movement")
_MAX_KMH = 5_000
_LONGEST = timedelta(days=7)
"""A stop later than this after the departure belongs to another journey."""
_VEHICLE_BEFORE = 300
"""How far before a speed the vehicle that it belongs to may be named, in characters: the sentence before („der nur auf …“)."""


def find_movements(knowledge: Knowledge) -> tuple[Movement, ...]:
    """The movements that claims tell of; claims with the same traveller and ends are one movement."""
    modes, limits = modes_of_entities(knowledge), speed_limits(knowledge)
    merged: dict[tuple[object, ...], Movement] = {}
    for claim in knowledge.claims:
        movement = _movement(claim, knowledge, modes)
        if movement is None:
            continue
        key = (movement.who, movement.origin, movement.destination, movement.planned)
        merged[key] = movement if key not in merged else _joined(merged[key], movement)
    anchors = find_anchors(knowledge)
    stops = stopovers(knowledge)
    found = [_with_stops(m, anchors.get(m.who[0], ()), stops) for m in merged.values()]
    found = [replace(m, max_kmh=limits.get(m.by)) if m.by else m for m in found]
    return tuple(sorted((_with_id(m) for m in found), key=lambda m: (m.who, m.id)))


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


def speed_limits(knowledge: Knowledge) -> dict[str | None, SpeedLimit]:
    """The top speed that reports state for a means of travel. Where they differ the highest counts: a bound must not be false."""
    texts = {document.id: document.text for document in knowledge.documents}
    found: dict[str | None, SpeedLimit] = {}
    for claim in knowledge.claims:
        text = texts[claim.document]
        for quantity in claim.quantities:
            value = quantity.high if quantity.high is not None else quantity.value
            if quantity.unit != "km/h" or not value or not 0 < value <= _MAX_KMH or claim.negated_report:
                continue
            words = text[claim.start : claim.end]
            name = named_mode(words) or named_mode(text[max(0, claim.start - _VEHICLE_BEFORE) : claim.start])
            if name and speaks_of_speed(words) and (name not in found or value > found[name].value):
                found[name] = SpeedLimit(value, claim.id)
    return found


def _movement(claim: Claim, knowledge: Knowledge, modes: Mapping[str, str]) -> Movement | None:
    planned = claim.kind == "plan"
    sense = _sense(claim)
    if sense not in _KINDS or not claim.who or claim.negated_report or not (planned or counts(claim)):
        return None
    ends = _ends(claim, knowledge)
    if not any(ends.values()):
        return None
    text = next(d.text for d in knowledge.documents if d.id == claim.document)
    when = Bounds(claim.when.earliest, claim.when.latest) if claim.when else Bounds(None, None)
    return Movement(
        id="",
        claims=(claim.id,),
        who=claim.who[:1],
        by=named_mode(text[claim.start : claim.end], claim.predicate) or modes.get(claim.who[0]),
        origin=next(iter(ends["from"]), None),
        destination=next(iter(ends["to"]), None),
        via=tuple(ends["via"]),
        departure=when if sense in ("departure", "movement") else Bounds(None, None),
        arrival=when if sense == "arrival" else Bounds(None, None),
        planned=planned,
    )


def _sense(claim: Claim) -> str:
    """What a claim tells of; a plan by its infinitive („er plane, nach Wien zu fahren“) where its verb says no more than that."""
    sense = next((rule.partition(":")[2] for rule in claim.rules if rule.startswith("sense:")), claim.kind)
    if claim.kind != "plan" or sense in _KINDS:
        return sense
    last = claim.about.split()[-2:]
    return kind_of_infinitive(last[-1] if last else "", with_zu=last[:1] == ["zu"]) or sense


def _ends(claim: Claim, knowledge: Knowledge) -> dict[str, list[str]]:
    """The places of a claim by the end of the movement that their prepositions make them."""
    text = next(d.text for d in knowledge.documents if d.id == claim.document)
    ends: dict[str, list[str]] = {"from": [], "to": [], "via": []}
    named = set(claim.places)
    mentions = sorted((m.start, m.role, place.id) for place in knowledge.places if place.id in named for m in place.mentions
                      if m.document == claim.document and claim.start <= m.start and m.end <= claim.end)  # fmt: skip
    for start, role, place in mentions:
        end = direction(text[claim.start : start])
        if end and role != "actor" and place not in ends[end]:
            ends[end].append(place)
    return ends


def _joined(one: Movement, other: Movement) -> Movement:
    return replace(
        one,
        claims=tuple(sorted({*one.claims, *other.claims})),
        by=one.by or other.by,
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
