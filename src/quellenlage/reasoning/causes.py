"""Two causes of one event: of two kinds they exclude each other, in whatever form and sentence they are told (`de/causes.yaml`)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from quellenlage.reasoning import reference
from quellenlage.reasoning.earlier import in_turn
from quellenlage.reasoning.facet_causes import told_as_cause
from quellenlage.reasoning.facets import Facet, relation
from quellenlage.reasoning.happenings import compatible, kind_of_noun, kinds_told, of_like_events, one_happening
from quellenlage.reasoning.likeness import same_verb
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.one_affair import of_one_affair
from quellenlage.reasoning.pairs import Pair, in_order
from quellenlage.reasoning.terms import DENIED, HELD, Subject, World, traveller_shared
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import UPDATE_AFTER, Verdict, case_of, marked, same_voice
from quellenlage.reasoning.vocabulary import word_list
from quellenlage.reasoning.whereabouts import THE_NOUN, in_two_towns

_ENOUGH = 2
_THROUGH = re.compile(
    r"\b(?:[Dd]urch|[Ww]egen|[Ii]nfolge|[Aa]ufgrund|[Nn]ach|[Ss]eit|[Tt]rotz) (?:de[nsmr]|das|die|eine[nsmr]?) "
    r"(?:[a-zäöüß]{3,20} )?(?P<noun>[A-ZÄÖÜ][\w-]{2,40})"
)
_RULED_OUT = re.compile(
    r"\b(?:scheide[nt]?|schied(?:en)?|schließ(?:t|en|e)|schloss(?:en)?)\b[^.;:]{0,120}\baus$|\bausgeschlossen\b|\bscheide[nt]? aus\b"
)
_SINCE_IT = re.compile(r"(?:[Ww]eil|[Dd]a|[Nn]achdem|[Aa]ls) ")
"""„Weil der Zug entgleist ist“ says what came of it, not why he did."""


def other_causes(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Claims of two reports that give one event causes of two kinds, in a fixed order."""
    by_key: dict[str, list[Subject]] = defaultdict(list)
    told = [s for s in subjects if _told(s)]
    for one in in_turn(told):
        for earlier in of_like_events(one, by_key):
            verdict = _between(in_order(earlier, one), things)
            if verdict is not None:
                yield in_order(earlier, one), verdict


def _told(one: Subject) -> bool:
    held = one.claim.chain[-1].commitment
    denied = told_as_cause(one) and held in DENIED  # „weil er die Tür nicht verriegelt hatte“
    firm = (denied or (one.positive and held in HELD)) and not one.contrasted and not one.claim.asks
    return firm and one.claim.kind != "plan" and _cause(one) is not None


def _cause(one: Subject) -> Facet | None:
    return next((facet for facet in one.facets if facet.slot == "cause"), None)


def _between(pair: Pair, things: World) -> Verdict | None:
    older, newer = pair.older, pair.newer
    first, second = _cause(older), _cause(newer)
    if first is None or second is None:
        return None
    if relation(first, second) is not Relation.DISJOINT or reference.apart(older, newer):
        return None
    if not (first.stated and second.stated) and not _one_deed(older, newer):
        return None
    if not _one_event(older, newer, things):
        return None
    case = case_of(older, newer, things)
    words = first.words, second.words
    verdict = marked(case, "polarity", words)
    if verdict.kind == "conflict" and same_voice(case) and reference.later(older, newer, UPDATE_AFTER):
        return Verdict("updated", "polarity", "another cause by the same voice, later", words)
    return verdict


def _one_event(one: Subject, other: Subject, things: World) -> bool:
    """Whether two claims are of one event: of a kind a story has one, unless it is of long before."""
    threaded = one.threaded and other.threaded and bool(one.happened.kinds & other.happened.kinds)
    if threaded and not (reference.long_ago(one) or reference.long_ago(other)) and not in_two_towns(one, other, things):
        return True
    return one_happening(one, other, things)


def _one_deed(one: Subject, other: Subject) -> bool:
    """Whether causes beside what happened („fiel wegen Nebels aus“) are of the same deed of the same things."""
    first, second = one.happened, other.happened
    for side, cause, its in ((one, _cause(one), second), (other, _cause(other), first)):
        if cause and not cause.stated and compatible(kinds_told(side, cause.terms), its.kinds):
            return True
    if not same_verb(one, other):
        return False
    return (
        traveller_shared(one, other) or shared_terms(first.things, second.things) + len(first.places & second.places) >= _ENOUGH
    )


def explains(one: Subject, question: Subject, things: World) -> bool:
    """Whether a claim names the cause of the event that a question is about, in whatever sentence either names the event."""
    cause, asked = _cause(one), question.happened
    if _RULED_OUT.search(one.claim.about):
        return False
    if cause is None or not cause.stated or not _told(one) or not asked.kinds:
        return False
    if any(kind_of_noun(key) in asked.kinds for key in cause.keys):
        return False  # „Wegen des Einsturzes ist die Straße gesperrt“
    return one_happening(one, question, things) or (_takes_the_event_up(one, question) and of_one_affair(one, question, things))


def _takes_the_event_up(one: Subject, question: Subject) -> bool:
    """Whether a claim speaks of an event of the asked kind as known („löste den Brand aus“), tells the same deed or why it came to it."""
    both = one.happened.kinds & question.happened.kinds - {"accident"}
    known = any(kind_of_noun(noun_key(found["noun"])) in both for found in THE_NOUN.finditer(one.claim.about))
    return bool(both) and (known or told_as_cause(one) or same_verb(one, question))


def told_of_another(one: Subject, question: Subject) -> bool:
    """Whether a claim tells of another event than a question asks the cause of, or what followed from it („Durch den Brand wurde …“).

    What is ruled out („scheidet als Ursache aus“) is no cause either.
    """
    if _RULED_OUT.search(one.claim.about):
        return True
    asked, event = question.happened, one.happened
    if asked.places and event.places and asked.places.isdisjoint(event.places):
        return True
    if _cause(one) and asked.kinds and event.kinds and not compatible(asked.kinds, event.kinds):
        return True
    if one.claim.predicate in word_list("cause_verbs") and any(term.endswith("schaden") for term in one.terms):
        return True
    if _SINCE_IT.match(one.claim.about) and same_verb(one, question):
        return True
    nouns = [noun_key(found["noun"]) for found in _THROUGH.finditer(one.claim.about)]
    return not told_as_cause(one) and any(kind_of_noun(noun) in asked.kinds for noun in nouns if kind_of_noun(noun))
