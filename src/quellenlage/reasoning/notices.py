"""Sources that put right what they said: „Die Polizei änderte ihre Darstellung“; and who owns what the same one denied.

Behind such a sentence stands what takes the place of the earlier word. Of the earlier claims of the same source the one that it is against
is corrected: by the opposite, another value of one verb or facet, or „nur 23“ where it had been all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache
from typing import Any

from quellenlage.reasoning import reference
from quellenlage.reasoning.earlier import in_turn
from quellenlage.reasoning.facets import relation
from quellenlage.reasoning.fates import people_of
from quellenlage.reasoning.likeness import same_verb
from quellenlage.reasoning.markers import corrects_itself
from quellenlage.reasoning.nouns import CAPITALISED, noun_key
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.states import ended_since
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import DENIED, HELD, Subject, World, one_outlet
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import Verdict, case_of, same_voice
from quellenlage.reasoning.vocabulary import nouns, word_list
from quellenlage.reasoning.voices import same, voice
from quellenlage.reasoning.withdrawals import retracts
from quellenlage.resources import table, word_set

_LATER = timedelta(minutes=30)
_REACH, _BEHIND = 320, 3
"""So far behind a notice, and of so many claims, the corrected words stand."""
_MOST = 60
"""Of the earlier claims of a dossier, so many of one source are held against a corrected one: the latest."""
_OPENING, _CREDIT = 120, 60
_TWO = 2
_END = re.compile(r"[.!?](?=\s|$)")


@cache
def _entries(key: str) -> Any:
    return table("de/notices.yaml")[key]


@cache
def _form(key: str) -> re.Pattern[str]:
    return re.compile(_entries(key))


@cache
def _notices() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((re.compile(entry["words"]), re.compile(entry["what"])) for entry in _entries("notices"))


def gives_notice(one: Subject) -> bool:
    """Whether a claim says that a source puts right its own word: „Das Amt nahm seine Angabe zurück“."""
    words = one.claim.about.lower()
    return not one.claim.asks and one.positive and any(a.search(words) and b.search(words) for a, b in _notices())


def put_right_by_their_source(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Earlier claims with those by which their own source puts them right or owns them, in a fixed order."""
    ordered = in_turn(subjects)
    notice: dict[str, Subject] = {}
    behind: dict[str, int] = defaultdict(int)
    before: dict[str, list[Subject]] = defaultdict(list)
    for one in ordered:
        document = one.claim.document
        if gives_notice(one):
            notice[document], behind[document] = one, 0
        told = notice.get(document)
        near = told is not None and one.claim.start - told.claim.end < _REACH and behind[document] <= _BEHIND
        behind[document] += 1
        for older in _earlier(one, before):
            verdict = _verdict(older, one, told if near else None, things)
            if verdict is not None:
                yield Pair(older, one, 1.0), verdict
        for key in _found_by(one):
            before[key].append(one)


def _found_by(one: Subject) -> frozenset[str]:
    """What a claim is found by: its terms, the people in it, and its source's nouns."""
    return one.terms | people_of(one) | frozenset(f"@{noun}" for noun in _source(one))


def _earlier(one: Subject, before: dict[str, list[Subject]]) -> list[Subject]:
    found = {s.claim.id: s for key in sorted(_found_by(one)) for s in before[key][-_MOST:]}
    return [s for _, s in sorted(found.items()) if s.claim.document != one.claim.document]


def _source(one: Subject) -> frozenset[str]:
    """The nouns of whoever says a claim, beside its outlet."""
    return frozenset(noun_key(word) for link in one.claim.chain[1:] for word in CAPITALISED.findall(link.name))


def _verdict(older: Subject, one: Subject, notice: Subject | None, things: World) -> Verdict | None:
    if older.claim.asks or one.claim.asks or not reference.later(older, one, _LATER) or not one_story(older, one):
        return None
    if _owned(older, one, things):
        return Verdict("corrected", "polarity", "what was denied is owned by the same one")
    own = len(one.claim.chain) == 1 and corrects_itself(one.claim, one.document) and not retracts(one)
    own = own and (one_outlet(older, one) or _passed_on(older, one))
    by_source = notice is not None and notice is not one and _by_the_same(older, one, notice, things)
    if not own and not by_source:
        return None
    aspect = _against(older, one, by_source=by_source)
    return Verdict("corrected", aspect, f"another {aspect} by the source that puts itself right") if aspect else None


def _passed_on(older: Subject, one: Subject) -> bool:
    """Whether a claim passes on what the other's outlet reported: „Wie das Tagblatt berichtet, …“."""
    outlet = {noun_key(word) for word in CAPITALISED.findall(one.document.publisher or "")}
    return bool(outlet) and any(
        outlet <= {noun_key(word) for word in CAPITALISED.findall(link.name)} for link in older.claim.chain[1:]
    )


def _by_the_same(older: Subject, one: Subject, notice: Subject, things: World) -> bool:
    """Whether the source of an earlier claim is the one that puts itself right, and the later claim is its word."""
    if same(voice(older.claim, things), voice(one.claim, things)):
        return True
    who = nouns(notice.claim.about) - word_list("vague_origins")
    if not (len(one.claim.chain) == 1 or _source(one) & who or same_voice(case_of(notice, one, things))):
        return False
    if _source(older) & who:
        return True
    credit = older.document.text[:_CREDIT]
    return len(older.claim.chain) == 1 and any(f"({word})" in credit for word in CAPITALISED.findall(notice.claim.about))


def _against(older: Subject, one: Subject, *, by_source: bool) -> str:
    """In what a claim is against an earlier one of its source; empty where it is not."""
    silent = word_list("everywhere") | word_list("people")
    shared = shared_terms(older.terms - silent, one.terms - silent)
    denied = older if one.positive else one
    firm = denied.claim.chain[-1].commitment in DENIED
    if older.positive != one.positive and firm and shared >= (1 if by_source else _TWO):
        return "polarity"
    if shared and (ended_since(older, one) or _unchanged(older, one) or _unchanged(one, older)):
        return "polarity"
    if any(relation(a, b) is Relation.DISJOINT for a in older.facets for b in one.facets if a.slot == "cause"):
        return "identity"
    if by_source and older.claim.predicate == one.claim.predicate and _with_other_words(older, one):
        return "identity"
    return "number" if by_source and _only_so_many(older, one) else ""


def _unchanged(change: Subject, one: Subject) -> bool:
    """„Die Steuer soll steigen“, „Die Steuer bleibt unverändert“."""
    return change.verb in word_set("de/notices.yaml", "changes") and bool(_form("unchanged").search(one.claim.about.lower()))


def _with_other_words(older: Subject, one: Subject) -> bool:
    """Whether two claims with one verb name nothing in common: „geht von einem Defekt aus“, „geht von Brandstiftung aus“."""
    told = same_verb(older, one) and older.positive == one.positive and bool(older.terms) and bool(one.terms)
    return told and not shared_terms(older.terms, one.terms) and len(older.terms) <= _TWO and len(one.terms) <= _TWO


def _only_so_many(older: Subject, one: Subject) -> bool:
    """„Alle Kinder sind frei“, „Freigekommen sind nur 23 Kinder“; „drei Diplomaten müssen gehen“, „Betroffen sind zwei Mitarbeiter“."""
    if {older.verb, one.verb} <= word_list("of_people") and older.verb != one.verb:
        return False  # „14 Menschen erkrankten“, „nur ein Mensch starb“
    first, second = ([q for q in side.claim.quantities if q.value is not None and q.unit] for side in (older, one))
    some = _form("only").search(one.claim.about.lower()) and _form("every").search(older.claim.about.lower())
    if some and second and people_of(older) & people_of(one):
        return True
    people = all(
        len(side) == 1 and noun_key(side[0].unit or "") in people_of(claim) for side, claim in ((first, older), (second, one))
    )
    return people and first[0].value != second[0].value


def _owned(older: Subject, one: Subject, things: World) -> bool:
    """Whether somebody owns what the same one denied, or the opposite of what this one claimed."""
    if not one.positive or one.claim.chain[-1].commitment not in HELD or not _admits(one):
        return False
    if not same_voice(case_of(older, one, things)) and not (older.persons and older.persons & one.persons):
        return False
    if not older.positive:
        return same_verb(older, one) and shared_terms(older.terms, one.terms) > 0 and len(older.claim.chain) > 1
    words = older.claim.about.lower(), one.claim.about.lower()
    return any(claimed.search(words[0]) and owned.search(words[1]) for claimed, owned in _reversals())


@cache
def _reversals() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((re.compile(entry["claimed"]), re.compile(entry["owned"])) for entry in _entries("reversals"))


def _admits(one: Subject) -> bool:
    """Whether the sentence of a claim says that somebody owns it: „räumte am Montag ein, …“."""
    text, start = one.document.text, one.claim.start
    opening = _END.split(text[max(0, start - _OPENING) : start])[-1]
    end = _END.search(text, one.claim.end)
    sentence = (opening + text[start : end.start() if end else len(text)]).lower()
    return bool(_form("admissions").search(sentence) and _form("particles").search(sentence))
