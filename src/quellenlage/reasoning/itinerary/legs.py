"""Legs: what single claims say of a journey – one end of it, both, or a stop."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from quellenlage.knowledge.noun_places import OF_A_NOUN
from quellenlage.model import Bounds, Claim, Knowledge, Movement, SpeedLimit
from quellenlage.reasoning.itinerary.anchors import TRAVELS, counts, sense
from quellenlage.reasoning.itinerary.clocks import is_ahead
from quellenlage.reasoning.itinerary.ends import arrived_before, find_ends, journey_of, on_the_way
from quellenlage.reasoning.itinerary.ground import Ground
from quellenlage.reasoning.itinerary.modes import kind_of_infinitive, named_mode, speaks_of_speed
from quellenlage.resources import table

_WISHES = ("wollen", "möchten", "müssen", "dürfen", "sollen")
"""Modals that need no verb of going: „er will nach Rom“."""
_MAX_KMH = 5_000
_VEHICLE_BEFORE = 300
"""How far before a speed the vehicle that it belongs to may be named, in characters: the sentence before („der nur auf …“)."""
_RIGHT_AFTER = 12
"""Characters between a plan and the clause that takes it back: „, musste aber“."""
_NOWHERE = Bounds(None, None)


def leg(claim: Claim, known: Ground) -> Movement | None:
    """The movement that one claim tells of; None where it tells of none, or not of whose, or where it does not take place."""
    if claim.predicate in _called_off():
        return None
    bound_for = claim.predicate in _WISHES
    planned = claim.kind == "plan" or bound_for
    told = "movement" if bound_for else journey_of(claim, _told(claim), known)
    of_a_noun = OF_A_NOUN in claim.rules and told in ("departure", "arrival")
    if "place of another clause" in claim.rules or of_a_noun:
        return None
    if not claim.bodies or claim.negated_report or not (planned or counts(claim)):
        return None
    ends = find_ends(claim, told, known) if told in TRAVELS else on_the_way(claim, known)
    if not ends and told not in TRAVELS:
        ends, told = arrived_before(claim, known), "arrival"
    if not ends:
        return None
    here = claim.when is not None and "time of another clause" not in claim.rules
    when = Bounds(claim.when.earliest, claim.when.latest) if claim.when and here else _NOWHERE
    return Movement(
        id="",
        claims=(claim.id,),
        who=claim.bodies,
        by=named_mode(known.texts[claim.document][claim.start : claim.end], claim.predicate),
        origin=next(iter(ends.origins), None),
        destination=next(iter(ends.destinations), None),
        via=ends.via,
        departure=when if told in ("departure", "movement") else _NOWHERE,
        arrival=when if told == "arrival" else _NOWHERE,
        planned=planned or is_ahead(claim, known.documents),
    )


@cache
def _called_off() -> frozenset[str]:
    return frozenset(table("de/travel.yaml")["called_off"]["verbs"])


def given_up(knowledge: Knowledge) -> set[str]:
    """The planned journeys that the text takes back right after: „wollte nach Beirut reisen, musste aber absagen“."""
    ordered = sorted(knowledge.claims, key=lambda claim: (claim.document, claim.start))
    return {
        one.id
        for one, after in pairwise(ordered)
        if after.predicate in _called_off()
        and one.document == after.document
        and after.start - one.end <= _RIGHT_AFTER
        and set(one.bodies) & set(after.bodies)
    }


def _told(claim: Claim) -> str:
    """What a claim tells of; a plan by its infinitive („er plane, nach Wien zu fahren“) where its verb says no more than that."""
    told = next((rule.partition(":")[2] for rule in claim.rules if rule.startswith("sense:")), sense(claim))
    if claim.kind != "plan" or told in TRAVELS:
        return told
    last = claim.about.split()[-2:]
    return kind_of_infinitive(last[-1] if last else "", with_zu=last[:1] == ["zu"]) or told


def speed_limits(knowledge: Knowledge) -> dict[str | None, SpeedLimit]:
    """The top speed that reports state for a means of travel. Where they differ the highest counts: a bound must not be false."""
    texts = {document.id: document.text for document in knowledge.documents}
    found: dict[str | None, SpeedLimit] = {}
    for claim in knowledge.claims:
        text = texts[claim.document]
        for quantity in claim.quantities:
            value = (quantity.high if quantity.high is not None else quantity.value or 0) * table("de/travel.yaml")[
                "speed_units"
            ].get(quantity.unit, 0)
            if not 0 < value <= _MAX_KMH or claim.negated_report:
                continue
            words = text[claim.start : claim.end]
            name = named_mode(words) or named_mode(text[max(0, claim.start - _VEHICLE_BEFORE) : claim.start])
            if name and speaks_of_speed(words) and (name not in found or value > found[name].value):
                found[name] = SpeedLimit(value, claim.id)
    return found
