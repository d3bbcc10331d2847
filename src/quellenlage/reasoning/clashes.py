"""Two claims that are the same but for one thing of which there can be one only: „bis Ende Mai“ and „bis Ende Oktober“ gesperrt.

The claims are aligned: the same deed of the same people and things, at no other place or time, and what one says beyond the facet the
other says too. Then two values that exclude each other contradict, or the newer takes the older's place; nothing follows from values of
which nobody can say how they relate.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from quellenlage.reasoning import quantities, reference, values
from quellenlage.reasoning.asked import one_event
from quellenlage.reasoning.earlier import in_turn, sharing_most
from quellenlage.reasoning.facets import Facet, facet_entries, facet_list, relation, says_who
from quellenlage.reasoning.frames import same_deed
from quellenlage.reasoning.likeness import count_apart, same_verb, slots_of
from quellenlage.reasoning.markers import goes_on
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.pairs import Pair, comparable_claims, in_order
from quellenlage.reasoning.sameness import beyond
from quellenlage.reasoning.states import ended_since
from quellenlage.reasoning.terms import HELD, Subject, World, traveller_shared, unknown_name_around
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.twofold import passages_of_two
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import UPDATE_AFTER, Case, Verdict, marked
from quellenlage.reasoning.vocabulary import canonical, nouns, word_list
from quellenlage.reasoning.whereabouts import THE_NOUN, in_two_towns

_CIRCUMSTANCE = re.compile(
    r"\b(?:wegen|aufgrund|infolge|trotz|nach|durch) (?:[dD]e[rsmn]|eine[rsm]|das|die) (?:[a-zäöüß]{3,30} )?[A-ZÄÖÜ][\w-]{2,40}"
    r"(?: (?:de[rs]|von) (?:[a-zäöüß]{3,30} )?[A-ZÄÖÜ][\w-]{2,40})?"
)
_FURTHER = re.compile(r"(?:[Ee]in|[Ee]ine) (?:weitere|zweite|dritte|neuerliche|erneute)[rs]? [A-ZÄÖÜ]")
_MOST = 30
"""Of the earlier claims with a facet of the same slot, so many are held against a claim: those that share most terms."""
_DAYS, _SOON, _STATE_FOR = timedelta(days=14), timedelta(days=2), timedelta(days=1)
_ENOUGH, _MANY = 2, 3
_ASPECTS = {
    "until": "time",
    "from": "time",
    "when": "time",
    "dated": "time",
    "duration": "number",
    "score": "number",
    "state": "polarity",
    "heading": "place",
    "share": "polarity",
    "manner": "polarity",
}
_TIMES = ("until", "from", "when", "dated")
_COPULAS = frozenset(("be", "werden", "handeln"))
_OWN_DEED = frozenset(("score", "state", "until", "from", "duration", "age"))
"""Facets that say themselves what the claim tells: the verbs may differ („gewann 2:1“, „endete 3:1“)."""


def clashes(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Pairs of claims of different reports with values that exclude each other, in a fixed order."""
    by_key: dict[tuple[str, str], list[Subject]] = defaultdict(list)
    usable = [s for s in comparable_claims(subjects) if s.facets and _told(s)]
    for one in in_turn(usable):
        before: list[list[Subject]] = []
        for facet in one.facets:
            slot = "age" if facet.slot.startswith("age") else facet.slot
            for term in one.terms - facet.terms:
                before.append(by_key[slot, term][-_MOST:])
                by_key[slot, term].append(one)
        for earlier in sharing_most(before, _MOST):
            pair = in_order(earlier, one)
            verdict = _between(pair, things) if earlier.claim.document != one.claim.document else None
            if verdict is not None:
                yield pair, verdict


def told_otherwise(one: Subject, other: Subject) -> bool:
    """Whether two claims give values of one facet that exclude each other: they do not say the same."""
    deed = same_deed(one.frame, other.frame)  # „gewann gegen B“, „verlor gegen A“
    return any(
        relation(a, b) is Relation.DISJOINT for a in one.facets for b in other.facets if not (deed and a.slot == "state")
    )


def other_ones(one: Subject, other: Subject) -> bool:
    """Whether two claims tell of two of several: „das erste Tor“, „das vierte Tor“, or one of them of „ein weiterer Angriff“."""
    more = any(_FURTHER.match(side.claim.about) for side in (one, other))
    return more or any(
        a.slot == b.slot == "ordinal" and relation(a, b) is Relation.DISJOINT for a in one.facets for b in other.facets
    )


def on_other_occasions(one: Subject, other: Subject) -> bool:
    """Whether one claim says that it is of another match or round („im Hinspiel“)."""
    words = [facet_list("other_occasions") & set(each.claim.about.lower().split()) for each in (one, other)]
    return words[0] != words[1]


def _told(one: Subject) -> bool:
    return one.positive and not one.contrasted and not one.claim.asks and one.claim.chain[-1].commitment in HELD


def _between(pair: Pair, things: World) -> Verdict | None:
    """The verdict on the one facet in which two claims differ."""
    older, newer = pair.older, pair.newer
    apart = [
        (a, b)
        for a in older.facets
        for b in newer.facets
        if a.slot != "cause" and relation(a, b) is Relation.DISJOINT  # these have rules of their own (`causes`)
    ]
    if other_ones(older, newer):
        return None
    if not apart or (len(apart) > 1 and not all(says_who(a.slot) for a, _ in apart)):
        return None
    first, second = apart[0]
    case = Case(
        older, newer, 1.0, values.times(older.when, newer.when),
        values.places(things.places.get(older.where or ""), things.places.get(newer.where or "")), reference.apart(older, newer), things,
    )  # fmt: skip
    if not _one_occasion(case, first) or not _aligned(case, first, second):
        return None
    return _verdict(case, first, second)


def _one_occasion(case: Case, facet: Facet) -> bool:
    """Whether nothing says that the claims tell of two occasions: another time, place, number, or „im Hinspiel“."""
    older, newer = case.older, case.newer
    of_time = facet.slot in _TIMES
    if not of_time and (case.apart or case.time is Relation.DISJOINT):
        return False
    if not of_time and _on_two_days(older, newer, case.world):
        return False
    if case.place is Relation.DISJOINT or in_two_towns(older, newer, case.world):
        return False
    if abs(older.published - newer.published) > _DAYS.total_seconds():
        return False
    if reference.ahead(older) != reference.ahead(newer) and facet.slot not in ("until", "from"):
        return False
    if facet.slot not in ("until", "from") and _done_as_planned(older, newer):
        return False
    if count_apart(older, newer) or any(quantities.exclude(*slots) for slots in slots_of(older, newer)):
        return False
    return not on_other_occasions(older, newer)


def _done_as_planned(older: Subject, newer: Subject) -> bool:
    """„soll am Mittwoch starten“, „ist am Freitag gestartet“: the plan was another day's, or late."""
    return older.claim.kind == "plan" != newer.claim.kind and reference.done(newer) and newer.claim.predicate != "sein"


def _on_two_days(one: Subject, other: Subject, world: World) -> bool:
    """Whether the days that the claims' words name, also of a noun („der Stromausfall am Dienstag“), are others."""
    first, second = (_days(side, world) for side in (one, other))
    return bool(first and second) and all(a[1] <= b[0] or b[1] <= a[0] for a in first for b in second)


def _days(one: Subject, world: World) -> list[tuple[datetime, datetime]]:
    inside = [t for t in world.times.get(one.claim.document, ()) if one.claim.start <= t.expression.start < one.claim.end]
    windows = [t.window for t in inside if t.window is not None and t.window.modifier in ("", "am")]
    return [
        (w.earliest, w.latest)
        for w in windows
        if w.earliest and w.latest and w.latest - w.earliest <= timedelta(days=1, hours=1)
    ]


def _aligned(case: Case, first: Facet, second: Facet) -> bool:
    """Whether the claims say the same but for the two values."""
    one, other = _without(case.older, first, case.newer), _without(case.newer, second, case.older)
    if one.persons and other.persons and not (one.persons <= other.persons or other.persons <= one.persons):
        return False
    copular = {one.verb, other.verb} <= _COPULAS
    if first.slot not in _OWN_DEED and not (same_verb(one, other) or copular):
        return False
    if first.slot == "state" and len(one.claim.who) > 1 and one.claim.who[0] in other.claim.who[1:]:
        return False  # „A besiegte B“, „B verlor gegen A“
    if first.slot == "state" and same_deed(one.frame, other.frame):
        return False
    if first.slot == "state":
        one, other = (replace(side, terms=side.terms - _circumstances(side)) for side in (one, other))
    shared = shared_terms(one.terms, other.terms)
    more = min(len(_beyond(one, other)), len(_beyond(other, one)))
    if more > (1 if shared > _MANY else 0) or not shared:
        return False
    return _one_matter(case, one, other, shared)


def _circumstances(one: Subject) -> frozenset[str]:
    """The nouns of why or after what: „Fernzüge fallen wegen des Streiks der Lokführer aus“ tells of trains, not of the strike."""
    found = [nouns(match[0]) for match in _CIRCUMSTANCE.finditer(one.claim.about)]
    return frozenset(term for each in found for term in each)


def _without(one: Subject, facet: Facet, other: Subject) -> Subject:
    """A claim without the terms of a value, and where that is who somebody is, of all that says so of another one."""
    terms = facet.terms
    if says_who(facet.slot):
        same = {f.slot for f in other.facets for own in one.facets if relation(own, f) is Relation.EQUAL}
        terms = terms.union(*(f.terms for f in one.facets if says_who(f.slot) and f.slot not in same))
    return replace(one, terms=one.terms - terms)


def _beyond(one: Subject, other: Subject) -> frozenset[str]:
    silent = word_list("people") | word_list("everywhere")
    return frozenset(term for term in beyond(one, other) if term not in silent)


def _one_matter(case: Case, one: Subject, other: Subject, shared: int) -> bool:
    """Whether both can only mean one event: a name in common, and it is known, of one day, or told with much in common."""
    known, both_known = _known(one, other) or _known(other, one), _both_known(one, other)
    named = one_event(case.older, case.newer) or unknown_name_around(case.older, case.newer)
    silent = word_list("everywhere")
    if named and not (one.terms - silent and other.terms - silent):
        return soon_after(one, other) and not passages_of_two(case.older, case.newer)
    soon = soon_after(one, other)
    if not (
        named or (soon and known and shared >= _MANY) or (soon and both_known and shared >= _ENOUGH and _towns(one, other))
    ):
        return False
    day = case.time in (Relation.EQUAL, Relation.FINER, Relation.COARSER)
    return shared >= _MANY or (shared >= _ENOUGH and (day or known)) or _actor(one, other) or both_known


def soon_after(one: Subject, other: Subject) -> bool:
    """Whether two reports came out within two days."""
    return abs(one.published - other.published) < _SOON.total_seconds()


def _towns(one: Subject, other: Subject) -> bool:
    """Whether both claims name one place that is no country."""
    return any("@" in term and not term.startswith(("country:", "continent:", "admin1:")) for term in one.terms & other.terms)


def _known(one: Subject, other: Subject) -> bool:
    """Whether a claim speaks of something as known that the other has too („der Brand“, „beim Stadtlauf“)."""
    named = (canonical(noun_key(found["noun"])) for found in THE_NOUN.finditer(one.claim.about))
    return any(noun in other.terms and noun not in word_list("everywhere") - word_list("event_nouns") for noun in named)


def _both_known(one: Subject, other: Subject) -> bool:
    """Whether both speak of the same somebody or something as known: „Der Mann ist in Gera …“."""
    first, second = ({noun_key(found["noun"]) for found in THE_NOUN.finditer(side.claim.about)} for side in (one, other))
    return bool(first & second - word_list("offices") - {"stadt", "polizei"})


def _actor(one: Subject, other: Subject) -> bool:
    """Whether both tell of one person or ship by name, or of the same two bodies („gegen den FC Aarburg“)."""
    bodies = [term for term in one.terms & other.terms if term.startswith("organisation:")]
    return traveller_shared(one, other) or len(bodies) >= _ENOUGH


def _aspect(slot: str) -> str:
    kind, _, name = slot.partition(":")
    if kind == "turn":
        return name.partition(":")[0]
    if kind == "kind":
        return next(
            (str(entry.get("aspect", "identity")) for entry in facet_entries("kinds") if entry["name"] == name), "identity"
        )
    return _ASPECTS.get(slot, "identity")


def _verdict(case: Case, first: Facet, second: Facet) -> Verdict | None:
    older, newer = case.older, case.newer
    aspect = _aspect(first.slot)
    words = (first.words, second.words) if first.words and second.words else ("", "")
    on = goes_on(newer.claim, newer.document) or not facet_list("time_changes").isdisjoint(newer.claim.about.lower().split())
    if not first.lasting and on and reference.later(older, newer, UPDATE_AFTER):
        return Verdict("updated", aspect, f"another {aspect} at a later time", words)
    if first.slot == "state" and ended_since(older, newer):
        return None  # „ist gesperrt“, „ist wieder frei“
    if first.slot == "state" and not (first.lasting or second.lasting) and reference.later(older, newer, _STATE_FOR):
        return None
    return marked(case, aspect, words)
