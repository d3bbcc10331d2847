"""Which end of a journey the places of a claim are, by the words before them and what is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quellenlage.model import Claim
from quellenlage.reasoning.itinerary.ground import Ground
from quellenlage.reasoning.itinerary.modes import (
    end_of_movement,
    end_of_site,
    how_near_km,
    is_of_before,
    is_on_the_way,
    is_relative,
    names_stopover,
    preposition,
)

CROSSINGS = ("überqueren", "durchqueren", "passieren", "durchfahren", "überfliegen")
"""Verbs whose object is on the way."""
_WITH_OBJECT = (*CROSSINGS, "verlassen", "erreichen", "ansteuern")
"""Verbs whose object is a place, never a government."""


_FROM_THERE = re.compile(r"\b[Vv]on (?:dort|hier|da|wo)\b")


@dataclass(frozen=True, slots=True)
class Ends:
    """Place ids, in the order of the words."""

    origins: tuple[str, ...] = ()
    destinations: tuple[str, ...] = ()
    via: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.origins or self.destinations or self.via)


def journey_of(claim: Claim, told: str, known: Ground) -> str:
    """What a claim tells of, where „ist auf dem Weg nach …“ is a journey."""
    if told == "presence" and any(is_on_the_way(before) for _, _, before in known.named(claim)):
        return "movement"
    return told


_UNDER_WAY = re.compile(
    r"\bunterwegs\b|\b(?:auf|während|bei|beim|in|im|mit)\b(?:\s+(?:dem|der|seinem|seiner|ihrem|ihrer|einem|einer|diesem|dieser))?(?:\s\w+)?\s+(?:\w*[wW]eg|\w*[rR]eise|\w*[fF]lug|\w*[fF]ahrt|Kurs)\b",
    re.IGNORECASE,
)
"""„auf dem Weg“, not „ihre Reise“ and „verzichtet auf den Flug“."""


def on_the_way(claim: Claim, known: Ground) -> Ends:
    """„Auf dem Weg von Duschanbe nach Bischkek machte er in Osch Halt“: the ends of a journey on which something happens."""
    origin = goal = ""
    for _, place, words in known.named(claim):
        before = words.rstrip()
        if not _UNDER_WAY.search(before):
            continue
        if before.endswith((" von", " aus")) and is_on_the_way(before):
            origin = place.id
        elif before.endswith(" nach") and (is_on_the_way(before) or (origin and before.split()[-3:-2] == ["von"])):
            goal = place.id
    stop = claim.where if goal and claim.where not in (origin, goal, None) else None
    return Ends((origin,) if origin and goal else (), (goal,) if goal else (), (stop,) if stop else ())


_ARRIVED = re.compile(
    r"\b(?:nach|bei|vor|seit)\s+(?:der|seiner|ihrer|dem|seinem|ihrem)\s+(?:\w+\s)?"
    r"(?:Landung|Ankunft|Einreise|Eintreffen|Rückkehr)\s+(?:in|auf|an)\s*$",
    re.IGNORECASE,
)


def arrived_before(claim: Claim, known: Ground) -> Ends:
    """„Nach der Landung in Rom wurde er verhaftet“: a journey that has ended where something else happens."""
    found = [place.id for _, place, before in known.named(claim) if _ARRIVED.search(before) and place.id == claim.where]
    return Ends((), tuple(found[:1]), ())


def find_ends(claim: Claim, told: str, known: Ground) -> Ends:
    """The ends of the journey that a claim tells of.

    Args:
        claim: of a departure, an arrival or a journey.
        told: which of these.
        known: for the places and the words before them.
    """
    ends: dict[str, list[str]] = {"from": [], "to": [], "via": []}
    for mention, place, before in known.named(claim):
        leaves = told == "departure" and place.id == claim.where and end_of_site(before) == "from"
        if claim.predicate in CROSSINGS or (names_stopover(before) and not leaves):
            end: str | None = "via"
        elif told in ("movement", "departure") and (site := end_of_site(before)):
            end = site
        else:
            of_before = told == "arrival" and place.id != claim.where and is_of_before(before)
            relative = of_before or (
                is_relative(before) and not (is_on_the_way(before) or before.rstrip().endswith("Richtung"))
            )
            end = None if relative else end_of_movement(before, told)
        is_object = claim.predicate in _WITH_OBJECT and not preposition(before)
        if end and (mention.role != "actor" or is_object) and not any(place.id in ids for ids in ends.values()):
            ends[end].append(place.id)
    if told == "arrival" and not ends["to"]:  # „landete bei Lyon“
        ends["to"] += [p.id for _, p, before in known.named(claim) if p.id == claim.where and how_near_km(preposition(before))][
            :1
        ]
    text = known.texts[claim.document][claim.start : claim.end]
    there = known.last_before(claim) if not ends["from"] and _FROM_THERE.search(text) else None
    if there is not None and not any(there.id in ids for ids in ends.values()):
        ends["from"].append(there.id)
    if claim.where and claim.where not in claim.places and told in ("departure", "arrival"):
        end = "from" if told == "departure" else "to"
        ends[end] = ends[end] or [claim.where]
    if told == "movement" and len(ends["to"]) > 1 and _in_turn(claim, ends["to"], known):
        *stops, goal = ends["to"]
        ends["via"], ends["to"] = [*ends["via"], *stops], [goal]
    return Ends(tuple(ends["from"]), tuple(ends["to"]), tuple(ends["via"]))


def _in_turn(claim: Claim, goals: Sequence[str], known: Ground) -> bool:
    """„nach Riga, dann nach Vilnius, schließlich nach Warschau“: whether one goal is reached after the other."""
    before = {place.id: words for _, place, words in known.named(claim)}
    return all(_THEN.search(before[goal]) for goal in goals[1:])


_THEN = re.compile(r"\b(?:dann|danach|anschließend|schließlich|später|weiter|darauf)\s+(?:nach|in)\s+(?:die |den |das )?$")
