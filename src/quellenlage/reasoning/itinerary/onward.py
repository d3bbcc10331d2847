"""Where a journey goes on from: „… sprach in Sarajevo …, reiste nach Belgrad weiter“ begins in Sarajevo."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quellenlage.model import Claim, Movement
from quellenlage.reasoning.itinerary.anchors import counts, sense
from quellenlage.reasoning.itinerary.ends import find_ends
from quellenlage.reasoning.itinerary.ground import Ground
from quellenlage.resources import table

_FURTHER = re.compile(r"\b(?:weiter|anschließend|danach)\b|weiterge|\bweiterzu|\bWeiter(?:flug|reise|fahrt)")
_ON = re.compile(r"\bweiter\b|\bweiterge|\bweiterzu|\bWeiter(?:flug|reise|fahrt)")
_BACK = 8
"""Claims before one in which the text says where the traveller was."""
_STAYS = ("presence", "arrival", "act", "meeting")


def goes_further(words: str) -> bool:
    """„reiste nach Izmir weiter“: another leg, not the end of the one before."""
    return _FURTHER.search(words) is not None


def with_origins(legs: Iterable[Movement], known: Ground) -> list[Movement]:
    """The legs; those that go on („weiter“) and name no beginning begin where the text has told the traveller to be."""
    positions = {claim.id: number for number, claim in enumerate(known.knowledge.claims)}
    return [_with_origin(one, positions[one.claims[0]], known) for one in legs]


def _with_origin(one: Movement, number: int, known: Ground) -> Movement:
    claims = known.knowledge.claims
    claim = claims[number]
    words = known.texts[claim.document][claim.start : claim.end]
    boards = claim.predicate in table("de/event_verbs.yaml")["departure"]["boarding"]  # „und stieg in den Zug nach Graz“
    if one.origin or not one.destination:
        return one
    if not (boards or claim.predicate.startswith("weiter") or _ON.search(words)):
        return replace(one, origin=_just_left(one, claims[number - 1] if number else None, claim, known))
    return replace(one, origin=next(_places_before(one, claims[max(0, number - _BACK) : number], claim, known), None))


def _just_left(one: Movement, told: Claim | None, claim: Claim, known: Ground) -> str | None:
    """„brach seinen Besuch in Abidjan ab und kehrte nach Bamako zurück“: what a clause after „und“ goes on from."""
    if told is None or told.document != claim.document or one.planned:
        return None
    between = known.texts[claim.document][told.end : claim.start].strip(" ,\n")
    return next(_places_before(one, (told,), claim, known), None) if between == "und" else None


def _places_before(one: Movement, before: Sequence[Claim], claim: Claim, known: Ground) -> Iterator[str]:
    for told in reversed(before):
        if told.document != claim.document or not set(one.who) & set(told.bodies):
            continue
        if (
            one.planned
            and told.kind == "plan"
            and "sense:arrival" in told.rules
            and told.where
            and told.where != one.destination
        ):
            yield told.where  # „wird in Riga erwartet. Danach will sie nach Tallinn weiterreisen“
        if not counts(told):
            continue
        what = sense(told)
        if what in ("movement", "departure"):
            yield from (place for place in find_ends(told, what, known).destinations if place != one.destination)
        elif what in _STAYS and told.where and told.where != one.destination:
            yield told.where
