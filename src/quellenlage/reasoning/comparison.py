"""What two claims about the same say of each other: they agree, contradict, or the newer takes the older's place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from quellenlage.model import Claim, Place
from quellenlage.reasoning import values
from quellenlage.reasoning.markers import corrects, goes_on, withdraws
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.terms import POINTLIKE
from quellenlage.reasoning.values import Relation

_FIRM = ("CT+", "CT-", "PR+", "PR-")
_UPDATE_AFTER = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`kind` is agreement, conflict, corrected, refined, updated, withdrawn; `aspect` the slot that decided."""

    kind: str
    aspect: str
    rule: str


def commitment(claim: Claim) -> str:
    """How firmly the claim's origin holds it."""
    return claim.chain[-1].commitment


def positive(claim: Claim) -> bool:
    """Whether the origin holds it at least probable."""
    return commitment(claim) in ("CT+", "PR+")


def compare(pair: Pair, places: Mapping[str, Place]) -> Verdict | None:
    """The verdict on a pair, or None where the two say nothing of each other."""
    older, newer = pair.older.claim, pair.newer.claim
    if commitment(older) not in _FIRM or commitment(newer) not in _FIRM:
        return None
    if (older.kind == "plan") != (newer.kind == "plan"):
        return None  # what was announced and what happened do not contradict each other
    time = values.times(older.when, newer.when)
    place = values.places(places.get(older.where or ""), places.get(newer.where or ""))
    polarity = _polarity(pair, time, place)
    if polarity is not None:
        return polarity
    if positive(older) != positive(newer):
        return None
    return _number(pair, time) or _time(pair, time, place) or _place(pair, time, place) or _agreement(pair, time, place)


def _polarity(pair: Pair, time: Relation, place: Relation) -> Verdict | None:
    older, newer = pair.older.claim, pair.newer.claim
    if positive(older) == positive(newer) or Relation.DISJOINT in (time, place) or pair.likeness < 0.75:
        return None
    if pair.older.verb != pair.newer.verb and not (pair.older.event and pair.older.event == pair.newer.event):
        return None
    if corrects(newer, pair.newer.document):
        return Verdict("corrected", "polarity", "opposite with a corrective marker")
    if withdraws(newer, pair.newer.document):
        return Verdict("withdrawn", "polarity", "opposite with a word of withdrawal")
    return Verdict("conflict", "polarity", "asserted by one and denied by another")


def _number(pair: Pair, time: Relation) -> Verdict | None:
    older, newer = pair.older.claim, pair.newer.claim
    for first, second in values.comparable(older.quantities, newer.quantities):
        relation = values.numbers(first, second)
        if relation is Relation.DISJOINT:
            if time is Relation.DISJOINT:
                return None
            if corrects(newer, pair.newer.document):
                return Verdict("corrected", "number", "another number with a corrective marker")
            if goes_on(newer, pair.newer.document) or _later(pair):
                return Verdict("updated", "number", "another number at a later time")
            return Verdict("conflict", "number", "numbers that exclude each other")
        if relation is Relation.COARSER and _same_voice(pair):
            return Verdict("refined", "number", "a finer number by the same voice")
    return None


def _later(pair: Pair) -> bool:
    """Whether the newer report came so much later that the matter may have gone on."""
    older, newer = pair.older.document.published, pair.newer.document.published
    return older is not None and newer is not None and newer - older >= _UPDATE_AFTER


def _same_voice(pair: Pair) -> bool:
    """Whether both claims come from one outlet or one origin."""
    older, newer = pair.older.claim.chain, pair.newer.claim.chain
    if pair.older.document.publisher and pair.older.document.publisher == pair.newer.document.publisher:
        return True
    return older[-1].entity is not None and older[-1].entity == newer[-1].entity


def _time(pair: Pair, time: Relation, place: Relation) -> Verdict | None:
    older, newer = pair.older, pair.newer
    same_event = older.event and older.event == newer.event
    if time is Relation.DISJOINT and place is not Relation.DISJOINT:
        if not (same_event and older.event in POINTLIKE and set(older.claim.who) & set(newer.claim.who)):
            return None
        if older.event != "meeting" and place is Relation.UNKNOWN:
            return None
        if corrects(newer.claim, newer.document):
            return Verdict("corrected", "time", "another time with a corrective marker")
        return Verdict("conflict", "time", "times that exclude each other")
    if time is Relation.COARSER and _same_voice(pair) and place is not Relation.DISJOINT and older.verb == newer.verb:
        return Verdict("refined", "time", "a finer time by the same voice")
    return None


def _place(pair: Pair, time: Relation, place: Relation) -> Verdict | None:
    older, newer = pair.older, pair.newer
    if place is not Relation.DISJOINT:
        return None
    who = set(older.claim.who) & set(newer.claim.who)
    meeting = older.event == newer.event == "meeting" and len(who) > 1
    if meeting and time is not Relation.DISJOINT:
        if corrects(newer.claim, newer.document):
            return Verdict("corrected", "place", "another place with a corrective marker")
        return Verdict("conflict", "place", "places that exclude each other")
    return Verdict("none", "place", "different places")


def _agreement(pair: Pair, time: Relation, place: Relation) -> Verdict | None:
    if Relation.DISJOINT in (time, place) or not positive(pair.newer.claim):
        return None
    same_verb = pair.older.verb == pair.newer.verb
    same_event = bool(pair.older.event) and pair.older.event == pair.newer.event
    shared = len(pair.older.terms & pair.newer.terms)
    if same_event and not same_verb and shared < 2 and Relation.UNKNOWN in (time, place):
        return None
    if not (same_verb or same_event or pair.likeness >= 0.85):
        return None
    return Verdict("agreement", "", "same matter, compatible values")
