"""Two causes of one event: of two kinds they exclude each other, in whatever form and sentence they are told (`de/causes.yaml`)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from quellenlage.reasoning import reference
from quellenlage.reasoning.facet_causes import told_as_cause
from quellenlage.reasoning.facets import Facet, relation
from quellenlage.reasoning.happenings import Happening, compatible, happening, kind_of_noun, one_happening, preceding
from quellenlage.reasoning.likeness import same_verb
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.pairs import Pair, in_order
from quellenlage.reasoning.terms import Subject, World, traveller_shared
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import UPDATE_AFTER, Case, Verdict, marked, same_voice
from quellenlage.reasoning.vocabulary import word_list

_MOST = 30
"""Of the earlier claims of causes, so many are held against one: those whose events share most with its own."""
_FIRM = ("CT+", "PR+")
_ENOUGH = 2
_CAUSE = "cause"
_THROUGH = re.compile(
    r"\b(?:[Dd]urch|[Ww]egen|[Ii]nfolge|[Aa]ufgrund) (?:de[nsmr]|das|die|eine[nsmr]?) (?:[a-zäöüß]{3,20} )?(?P<noun>[A-ZÄÖÜ][\w-]{2,40})"
)


def other_causes(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Claims of two reports that give one event causes of two kinds, in a fixed order."""
    before = preceding(subjects)
    events: dict[str, tuple[Facet, Happening]] = {}
    by_key: dict[str, list[Subject]] = defaultdict(list)
    told = [s for s in subjects if _told(s)]
    for one in sorted(told, key=lambda s: (s.published, s.claim.document, s.claim.start, s.claim.id)):
        cause = next(facet for facet in one.facets if facet.slot == _CAUSE)
        events[one.claim.id] = cause, happening(one, before[one.claim.id], cause.terms)
        shared, found = _near(one, events[one.claim.id][1], by_key)
        for key in sorted(shared, key=lambda k: (-shared[k], k))[:_MOST]:
            verdict = _between(in_order(found[key], one), events, things)
            if verdict is not None:
                yield in_order(found[key], one), verdict


def _near(one: Subject, event: Happening, by_key: dict[str, list[Subject]]) -> tuple[Counter[str], dict[str, Subject]]:
    """The earlier claims whose events have a thing, a place or a kind in common with a claim's; the claim is filed with them."""
    shared: Counter[str] = Counter()
    found: dict[str, Subject] = {}
    for term in sorted(event.things | event.places | event.kinds):
        for earlier in by_key[term][-_MOST:]:
            if earlier.claim.document != one.claim.document:
                shared[earlier.claim.id] += 1
                found[earlier.claim.id] = earlier
        by_key[term].append(one)
    return shared, found


def _told(one: Subject) -> bool:
    held = one.claim.chain[-1].commitment
    denied = told_as_cause(one) and held in ("CT-", "PR-")  # „weil er die Tür nicht verriegelt hatte“
    firm = (denied or (one.positive and held in _FIRM)) and not one.contrasted and not one.claim.asks
    return firm and one.claim.kind != "plan" and any(facet.slot == _CAUSE for facet in one.facets)


def _between(pair: Pair, events: Mapping[str, tuple[Facet, Happening]], things: World) -> Verdict | None:
    older, newer = pair.older, pair.newer
    (first, event), (second, other) = events[older.claim.id], events[newer.claim.id]
    if relation(first, second) is not Relation.DISJOINT or reference.apart(older, newer):
        return None
    if not (first.stated and second.stated) and not _one_deed(older, newer, event, other):
        return None
    if not one_happening(older, newer, event, other, things):
        return None
    case = Case(older, newer, 1.0, Relation.UNKNOWN, Relation.UNKNOWN, apart=False, world=things)
    words = first.words, second.words
    verdict = marked(case, "identity", words)
    if verdict.kind == "conflict" and same_voice(case) and reference.later(older, newer, UPDATE_AFTER):
        return Verdict("updated", "identity", "another cause by the same voice, later", words)
    return verdict


def _one_deed(one: Subject, other: Subject, first: Happening, second: Happening) -> bool:
    """Whether causes beside what happened („fiel wegen Nebels aus“) are of the same deed of the same things."""
    if not same_verb(one, other):
        return False
    return (
        traveller_shared(one, other) or shared_terms(first.things, second.things) + len(first.places & second.places) >= _ENOUGH
    )


def explains(one: Subject, question: Subject, before: Mapping[str, Sequence[Subject]], things: World) -> bool:
    """Whether a claim names the cause of the event that a question is about, in whatever sentence either names the event."""
    if not _told(one):
        return False
    cause = next(facet for facet in one.facets if facet.slot == _CAUSE)
    event = happening(one, before[one.claim.id], cause.terms)
    asked = _asked_about(question, before)
    if not asked.kinds or not cause.stated or any(kind_of_noun(key) in asked.kinds for key in cause.keys):
        return False  # „Wegen des Einsturzes ist die Straße gesperrt“
    return one_happening(one, question, event, asked, things)


def _asked_about(question: Subject, before: Mapping[str, Sequence[Subject]]) -> Happening:
    """What a question is about, with the claim right before it: „Eine Fähre rammte die Mauer. Warum das Schiff vom Kurs abkam, …“."""
    told = happening(question, before[question.claim.id])
    last = next(iter(before[question.claim.id]), None)
    if last is None:
        return told
    event = happening(last, ())
    if told.kinds and event.kinds and not compatible(told.kinds, event.kinds):
        return told
    return Happening(told.kinds | event.kinds, told.things | event.things, told.places | event.places)


def told_of_another(one: Subject, question: Subject, before: Mapping[str, Sequence[Subject]]) -> bool:
    """Whether a claim tells of another event than a question asks the cause of, or what followed from it („Durch den Brand wurde …“)."""
    asked = _asked_about(question, before)
    cause = next((facet for facet in one.facets if facet.slot == _CAUSE), None)
    event = happening(one, before[one.claim.id], cause.terms if cause else frozenset())
    if asked.places and event.places and asked.places.isdisjoint(event.places):
        return True
    if cause and asked.kinds and event.kinds and not compatible(asked.kinds, event.kinds):
        return True
    if one.claim.predicate in word_list("cause_verbs") and any(term.endswith("schaden") for term in one.terms):
        return True
    told = (kind_of_noun(noun_key(found["noun"])) for found in _THROUGH.finditer(one.claim.about))
    return any(kind in asked.kinds for kind in told if kind)
