"""By when, from when or on which day something is to happen, as two reports of one story announce it.

„Noch vor Weihnachten könnten sie zurückkehren“ and „Vor März könnten sie nicht zurückkehren“ exclude each other, and so do „tritt ihr
Amt am 1. April an“ and „erst am 1. Mai“. One voice that names a later day has put it off.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from quellenlage.reasoning import reference
from quellenlage.reasoning.clashes import other_ones
from quellenlage.reasoning.earlier import in_turn
from quellenlage.reasoning.likeness import same_verb
from quellenlage.reasoning.pairs import Pair, in_order
from quellenlage.reasoning.per_report import in_their_order
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.the_event import shares_known
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.verdicts import UPDATE_AFTER, Verdict, case_of, marked, same_outlet, same_voice
from quellenlage.reasoning.vocabulary import word_list
from quellenlage.reasoning.whereabouts import in_two_towns

_NOT = re.compile(r"\b(?:nicht|keinesfalls|keineswegs|nie)\b")
_EARLIEST, _LATEST = (
    re.compile(r"\bfrühestens\b", re.IGNORECASE),
    re.compile(r"\b(?:spätestens|noch (?:im|am|in))\b", re.IGNORECASE),
)
_MOST, _SPARE = 30, timedelta(days=1)
_STARTS = frozenset(("begin", "open", "starten"))
"""„soll das Haus wieder öffnen“, „soll der Unterricht im Haus wieder beginnen“."""


@dataclass(frozen=True, slots=True)
class _Ahead:
    """Between which times something is to happen, and the words that say so."""

    teller: Subject
    low: float
    high: float
    words: str


def dates_apart(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Pairs of claims that announce one thing for times that exclude each other, in a fixed order."""
    by_key: dict[str, list[_Ahead]] = defaultdict(list)
    for one in in_turn(subjects):
        ahead = _ahead(one, things)
        if ahead is None:
            continue
        terms = sorted(one.terms - word_list("everywhere"))
        found = {before.teller.claim.id: before for term in terms for before in by_key[term][-_MOST:]}
        for before in found.values():
            verdict = _verdict(before, ahead, things)
            if verdict is not None:
                yield in_order(before.teller, one), verdict
        for term in terms:
            by_key[term].append(ahead)


def _ahead(one: Subject, things: World) -> _Ahead | None:
    """Between which times a claim says that something will happen; None for what is over and for claims with two times or none."""
    published = one.document.published
    if one.claim.asks or published is None or one.claim.chain[-1].commitment in ("Uu", "CTu") or one.claim.kind == "background":
        return None
    inside = [
        t
        for t in things.times.get(one.claim.document, ())
        if one.claim.start <= t.expression.start < one.claim.end and not t.expression.deictic and t.window is not None
    ]
    times = [t for t in inside if t.window and t.window.latest is not None and t.window.latest > published]
    if not times or any(t.expression.type in ("DURATION", "SET") for t in times):
        return None
    time = times[-1]
    assert time.window is not None
    assert time.window.latest is not None
    earliest, latest = time.window.earliest, time.window.latest
    about, modifier = one.claim.about, time.window.modifier
    low = earliest.timestamp() if earliest is not None else float("-inf")
    high = latest.timestamp()
    denied = bool(_NOT.search(about))
    if modifier in ("vor", "bis"):
        low, high = (high, float("inf")) if denied else (float("-inf"), high)
    elif denied or modifier not in ("", "am", "ab", "nach", "END", "BEGIN", "MID"):
        return None
    elif modifier in ("ab", "nach") or _EARLIEST.search(about):
        high = float("inf")
    elif _LATEST.search(about):
        low = float("-inf")
    if low != float("-inf") and low <= published.timestamp():
        return None
    return _Ahead(one, low, high, one.document.text[time.expression.start : time.expression.end])


def _verdict(before: _Ahead, ahead: _Ahead, things: World) -> Verdict | None:
    if before.teller.claim.document == ahead.teller.claim.document or not one_story(before.teller, ahead.teller):
        return None
    if max(before.low, ahead.low) < min(before.high, ahead.high) + _SPARE.total_seconds() / 2 or not _one_thing(
        before, ahead, things
    ):
        return None
    pair, first, second = in_their_order(before, ahead)
    if first.high <= pair.newer.published:
        return None  # it was over when the newer report came out: that is another launch
    case = case_of(pair.older, pair.newer, things)
    verdict = marked(case, "time", (first.words, second.words))
    if (
        verdict.kind == "conflict"
        and (same_voice(case) or same_outlet(case))
        and reference.later(pair.older, pair.newer, UPDATE_AFTER)
    ):
        return Verdict("updated", "time", "an event moved to another time", verdict.values)
    return verdict


def _one_thing(before: _Ahead, ahead: _Ahead, things: World) -> bool:
    """Whether two claims announce one deed of the same people and things."""
    one, other = before.teller, ahead.teller
    starts = {one.verb, other.verb} <= _STARTS
    if not (same_verb(one, other) or starts) or other_ones(one, other) or in_two_towns(one, other, things):
        return False
    if one.persons and other.persons and not one.persons & other.persons:
        return False
    silent = word_list("everywhere") | word_list("people")
    first, second = (frozenset(t for t in side.terms - silent if "@" not in t) for side in (one, other))
    shared = shared_terms(first, second)
    return shared > 0 and shares_known(one, other) and (shared > 1 or min(len(first), len(second)) == shared or starts)
