"""Verdicts on times: what happens once has one day, and what was announced may be put off."""

from __future__ import annotations

import re
from datetime import timedelta

from quellenlage.reasoning import reference, values
from quellenlage.reasoning.clashes import other_ones
from quellenlage.reasoning.likeness import POINTLIKE, same_verb
from quellenlage.reasoning.markers import goes_on
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import SURE, UPDATE_AFTER, Case, Verdict, marked
from quellenlage.reasoning.vocabulary import canonical, word_list
from quellenlage.reasoning.whereabouts import THE_NOUN

_ONLY = re.compile(r"\berst (?:am|im|um|in|nach|ab)\b")
_ONE_VISIT, _ONE_EVENT = timedelta(days=3), timedelta(days=14)
"""Arrivals further apart than this are two arrivals."""
_CERTAIN = 0.95


def time_verdict(case: Case) -> Verdict | None:
    """Two days for what happens once: a conflict, a correction, or what was announced is put off; None where both may hold."""
    older, newer = case.older, case.newer
    if case.time is not Relation.DISJOINT or not once(case) or case.older.when is None or case.newer.when is None:
        return None
    if other_ones(older, newer):
        return None
    gap = values.gap(case.older.when, case.newer.when)
    if gap is None or gap > (_ONE_EVENT if _one_to_come(case) else _ONE_VISIT):
        return None
    if older.event in ("arrival", "departure") and case.place is Relation.UNKNOWN and older.where != newer.where:
        return None
    words = time_words(older, case.world), time_words(newer, case.world)
    if reference.ahead(older) and (goes_on(newer.claim, newer.document) or _only_later(case)):
        return Verdict("updated", "time", "an event moved to another time", words)
    return marked(case, "time", words)


def _takes_up(older: Subject, newer: Subject) -> bool:
    """Whether the newer claim speaks of a thing as known of which the older tells: „Der Goldschatz ist am Freitag gestohlen worden“."""
    named = (canonical(noun_key(found["noun"])) for found in THE_NOUN.finditer(newer.claim.about))
    return any(noun in older.terms and noun not in word_list("everywhere") for noun in named)


def _only_later(case: Case) -> bool:
    """„beginnt erst am 9. Mai“, some hours after another day was announced: what is planned was put off; a forecast is another one."""
    older, newer = case.older, case.newer
    only = _ONLY.search(newer.claim.about) is not None and not _expected_once(older, newer)
    dates = [one.when.earliest if one.when else None for one in (older, newer)]
    further_on = dates[0] is not None and dates[1] is not None and dates[0] < dates[1]
    return only and further_on and reference.later(older, newer, UPDATE_AFTER)


def _expected_once(older: Subject, newer: Subject) -> bool:
    """Whether both expect the one thing of its kind: „Der Scheitel wird am Dienstag erwartet“."""
    expected = older.claim.predicate == newer.claim.predicate == "erwarten"
    things = {noun_key(found["noun"]) for one in (older, newer) for found in (THE_NOUN.match(one.claim.about),) if found}
    return expected and len(things) == 1 and bool(things & word_list("expected") & older.terms & newer.terms)


def once(case: Case) -> bool:
    """Whether both tell of what happens once: one arrival, one resignation of the same person, one start of the same thing."""
    older, newer = case.older, case.newer
    pointlike = older.event in POINTLIKE and older.event == newer.event
    of_known = older.verb in word_list("once_of_known") and _takes_up(older, newer)
    verb = (older.verb in word_list("once") or of_known) and same_verb(older, newer)
    if _expected_once(older, newer):
        return True
    if not (pointlike or verb):
        return False
    if older.persons or newer.persons:
        return bool(older.persons & newer.persons) and (older.persons <= newer.persons or newer.persons <= older.persons)
    return case.likeness >= SURE and (case.place is not Relation.UNKNOWN or shared_terms(older.terms, newer.terms) > 1)


def _one_to_come(case: Case) -> bool:
    """Whether both announce the one thing of its kind: „Das Endspiel findet am 12. Mai statt“."""
    both = [THE_NOUN.match(s.claim.about) for s in (case.older, case.newer)]
    same_thing = both[0] is not None and both[1] is not None and noun_key(both[0]["noun"]) == noun_key(both[1]["noun"])
    return same_thing and reference.ahead(case.older) and reference.ahead(case.newer) and case.likeness >= _CERTAIN


def time_words(one: Subject, world: World) -> str:
    """The words that give a claim's time."""
    if one.when is None:
        return ""
    found = [
        t for t in world.times.get(one.claim.document, ())
        if t.window and one.claim.start <= t.expression.start < one.claim.end and t.window.earliest == one.when.earliest
    ]  # fmt: skip
    return one.document.text[found[0].expression.start : found[0].expression.end] if found else ""


def moved(case: Case) -> Verdict | None:
    """An event that was announced and is put off: „soll am 3. Mai eröffnet werden“, „die Eröffnung wird verschoben“."""
    older, newer = case.older, case.newer
    if newer.verb not in word_list("moving") or older.verb in word_list("moving") or not reference.ahead(older):
        return None
    told = older.verb in newer.deeds or shared_terms(older.terms, newer.terms) > 1 or older.terms <= newer.terms
    if not told or case.place is Relation.DISJOINT:
        return None
    return Verdict("updated", "time", "an event put off", (time_words(older, case.world), time_words(newer, case.world)))
