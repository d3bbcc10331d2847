"""What two claims about the same say of each other: they agree, contradict, or the newer takes the older's place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from quellenlage.reasoning import reference, values
from quellenlage.reasoning.anchors import one_matter
from quellenlage.reasoning.likeness import (
    POINTLIKE,
    bare_name,
    denies,
    same_seat,
    same_verb,
    shared_terms,
    slots_of,
)
from quellenlage.reasoning.markers import corrects, corrects_itself, goes_on, withdraws
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.roles import two_for_one_role
from quellenlage.reasoning.sameness import same_statement, says_no_more
from quellenlage.reasoning.seats import same_holder
from quellenlage.reasoning.slots import Count
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.versions import article_key
from quellenlage.reasoning.vocabulary import word_list
from quellenlage.reasoning.voices import same, voice
from quellenlage.reasoning.whereabouts import THE_NOUN, in_two_towns, one_accident

_NAME = re.compile(r"[A-ZÄÖÜ][\w-]{3,60}")
_ONLY = re.compile(r"\berst (?:am|im|um|in|nach|ab)\b")
_FIRM = ("CT+", "CT-", "PR+", "PR-")
_UPDATE_AFTER = timedelta(hours=2)
_REFINED_AFTER = timedelta(hours=6)
_ONE_VISIT, _ONE_EVENT = timedelta(days=3), timedelta(days=14)
"""Arrivals further apart than this are two arrivals."""
_SURE, _CERTAIN = 0.75, 0.95
_TENTH = 0.11
_SOME = 20


@dataclass(frozen=True, slots=True)
class Verdict:
    """`kind` is agreement, conflict, corrected, refined, updated, withdrawn; `aspect` the slot that decided.

    `values` are the two values in the words of the reports, or empty.
    """

    kind: str
    aspect: str
    rule: str
    values: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class _Case:
    """A pair with the relations of its times and places."""

    older: Subject
    newer: Subject
    likeness: float
    time: Relation
    place: Relation
    apart: bool
    world: World


def commitment(one: Subject) -> str:
    """How firmly the claim's origin holds it."""
    return one.claim.chain[-1].commitment


def compare(pair: Pair, world: World) -> Verdict | None:
    """The verdict on a pair, or None where the two say nothing of each other."""
    older, newer = pair.older, pair.newer
    if commitment(older) not in _FIRM or commitment(newer) not in _FIRM:
        return None
    place = values.places(world.places.get(older.where or ""), world.places.get(newer.where or ""))
    case = _Case(
        older, newer, pair.likeness, values.times(older.when, newer.when), place, reference.apart(older, newer), world
    )  # fmt: skip
    seated = _seated(case)
    if seated is not None:
        return seated
    moved = _moved(case)
    if moved is not None or reference.ahead(older) != reference.ahead(newer):
        return moved or _planned(case)
    if older.positive != newer.positive:
        return _polarity(case)
    if denies(older, newer) or denies(newer, older):
        return _denial(case)
    if not older.positive:
        return _agreement(case, ())
    return _place(case) or _values(case)


def _seated(case: _Case) -> Verdict | None:
    """Two names for one role, or twice the same; it may be announced in one report and done in the other."""
    older, newer = case.older, case.newer
    if not (older.positive and newer.positive) or case.place is Relation.DISJOINT or _other_numbers(case):
        return None
    if case.apart and reference.explicit(older) and reference.explicit(newer):
        return None
    if two_for_one_role(older, newer, case.world):
        return _marked(case, "identity", (_holder_words(older), _holder_words(newer)))
    if older.seat is None or newer.seat is None or not same_holder(older.seat, newer.seat) or slots_of(older, newer):
        return None
    if not same_seat(older, newer) or case.time is Relation.DISJOINT:
        return None
    return Verdict("agreement", "", "the same person for the same role")


def _holder_words(one: Subject) -> str:
    """The name that a claim gives to whoever fills its seat, in its words („Henrik Dahlström“)."""
    names = one.seat.names if one.seat else frozenset[str]()
    return " ".join(
        dict.fromkeys(w for w in _NAME.findall(one.claim.about) if {w.lower(), w.lower().removesuffix("s")} & names)
    )


def _other_numbers(case: _Case) -> bool:
    return any(_exclude(first, second) for first, second in slots_of(case.older, case.newer))


def _planned(case: _Case) -> Verdict | None:
    """A plan and a claim that is none: comparable only where both give a number and the other tells of nothing done."""
    told = case.newer if reference.ahead(case.older) else case.older
    if reference.done(told) or not slots_of(case.older, case.newer) or case.older.positive != case.newer.positive:
        return None
    return _values(case)


def _values(case: _Case) -> Verdict | None:
    if case.place is Relation.DISJOINT:
        return None
    every = slots_of(case.older, case.newer)
    slots = [pair for pair in every if one_matter(case.older, case.newer, *pair, case.world)]
    clash = next((pair for pair in slots if _exclude(*pair)), None)
    if clash is not None:
        return _number(case, *clash)
    if any(_exclude(a, b) for a, b in every):
        return None  # other numbers, of other things perhaps: no agreement
    return _time(case) or _grown(case, slots) or _finer(case, slots) or _agreement(case, slots)


def _grown(case: _Case, slots: list[tuple[Count, Count]]) -> Verdict | None:
    """A toll that has gone on from one that was left open: „mindestens drei“, „auf sechs gestiegen“."""
    if case.apart or not goes_on(case.newer.claim, case.newer.document):
        return None
    for first, second in slots:
        open_ended = first.quantity.high is None and first.quantity.low is not None
        if open_ended and first.slot in word_list("growing") and _value(second) > _value(first):
            words = _words(case.older, first), _words(case.newer, second)
            return Verdict("updated", "number", "another number at a later time", words)
    return None


def _exclude(first: Count, second: Count) -> bool:
    """Whether two numbers cannot both hold; magnitudes of two services differ by a tenth."""
    if first.slot in word_list("magnitudes") and abs(_value(first) - _value(second)) < _TENTH:
        return False
    if any(one.quantity.value is None and (one.quantity.low or 0) < _SOME for one in (first, second)):
        return False  # „einige“ excludes no number
    return values.numbers(first.quantity, second.quantity) is Relation.DISJOINT


def _marked(case: _Case, aspect: str, words: tuple[str, str]) -> Verdict:
    """A contradiction: a correction where the newer says so, else a conflict."""
    if _new_version(case):
        return Verdict("corrected", aspect, f"another {aspect} in a newer version", words)
    if corrects(case.newer.claim, case.newer.document) and _corrects_this(case):
        return Verdict("corrected", aspect, f"another {aspect} with a corrective marker", words)
    return Verdict("conflict", aspect, f"values of {aspect} that exclude each other", words)


def _corrects_this(case: _Case) -> bool:
    """Whether a correction is of this claim: an outlet's „Korrektur:“ of its own, „die Behörde korrigierte …“ of the authority's."""
    if corrects_itself(case.newer.claim, case.newer.document):
        return _same_outlet(case) or same(voice(case.older.claim, case.world), voice(case.newer.claim, case.world))
    if case.newer.verb not in word_list("correcting") or not case.newer.claim.who:
        return True
    older = {*case.older.claim.who, *(link.entity for link in case.older.claim.chain if link.entity)}
    if older & set(case.newer.claim.who):
        return True
    told = {noun_key(word) for link in case.older.claim.chain for word in _NAME.findall(link.name)}
    return any(bare_name(name, one) for one in case.newer.claim.who for name in told)


def _polarity(case: _Case) -> Verdict | None:
    older, newer = case.older, case.newer
    if case.apart or case.place is Relation.DISJOINT or case.likeness < _SURE or not same_verb(older, newer):
        return None
    denied, held = (older, newer) if newer.positive else (newer, older)
    if not says_no_more(denied, held):
        return None
    if _new_version(case):
        return Verdict("corrected", "polarity", "the opposite in a newer version")
    if withdraws(newer.claim, newer.document):
        return Verdict("withdrawn", "polarity", "opposite with a word of withdrawal")
    if corrects(newer.claim, newer.document):
        return Verdict("corrected", "polarity", "opposite with a corrective marker")
    return Verdict("conflict", "polarity", "asserted by one and denied by another")


def _denial(case: _Case) -> Verdict | None:
    """„Der Damm war nicht gebrochen, sondern überspült worden“ and a claim that he broke; a thing must be named in both."""
    older, newer = case.older, case.newer
    things = [t for t in older.terms & newer.terms if t not in case.world.places]
    if case.apart or case.place is Relation.DISJOINT or not things or (older.persons ^ newer.persons):
        return None
    return _marked(case, "polarity", ("", ""))


def _number(case: _Case, first: Count, second: Count) -> Verdict | None:
    older, newer = case.older, case.newer
    words = _words(older, first), _words(newer, second)
    slot = first.slot.partition(":")[0]
    grown = slot in word_list("growing") and _value(second) > _value(first)
    if case.apart:
        on = goes_on(newer.claim, newer.document) and not reference.series(older, newer)
        forward = (newer.when.earliest, older.when.earliest) if newer.when and older.when else (None, None)
        back = forward[0] is not None and forward[1] is not None and forward[0] < forward[1]
        return Verdict("updated", "number", "another number at a later time", words) if on and not back else None
    if reference.nested(older, newer):
        return None
    if corrects(newer.claim, newer.document) and _corrects_this(case) and second.former in (None, first.quantity.value):
        return Verdict("corrected", "number", "another number with a corrective marker", words)
    if _new_version(case) and not (grown or goes_on(newer.claim, newer.document)):
        return Verdict("corrected", "number", "another number in a newer version", words)
    grown = grown and not reference.looks_back(newer, older)
    grown = grown or not word_list("changing").isdisjoint((slot, newer.verb))
    if goes_on(newer.claim, newer.document) or (grown and reference.later(older, newer, _UPDATE_AFTER)):
        return Verdict("updated", "number", "another number at a later time", words)
    if _same_voice(case) and reference.later(older, newer, _UPDATE_AFTER):
        return Verdict("updated", "number", "another number by the same voice, later", words)
    return Verdict("conflict", "number", "numbers that exclude each other", words)


def _words(one: Subject, count: Count) -> str:
    return one.document.text[count.quantity.start : count.quantity.end]


def _value(count: Count) -> float:
    quantity = count.quantity
    return next((v for v in (quantity.value, quantity.low, quantity.high) if v is not None), 0.0)


def _same_voice(case: _Case) -> bool:
    """Whether both claims come from one origin, or from one outlet that names none."""
    first, second = voice(case.older.claim, case.world), voice(case.newer.claim, case.world)
    return same(first, second) or _same_words(case) or (_same_outlet(case) and "unknown" in (first.kind, second.kind))


def _same_words(case: _Case) -> bool:
    """Whether both name their origin in the same words, if they are vague („die Stadt“): in one story it is the same one."""
    ours, theirs = ({noun_key(word) for word in _NAME.findall(one.claim.chain[-1].name)} for one in (case.older, case.newer))
    return bool(ours) and ours == theirs


def _same_outlet(case: _Case) -> bool:
    publisher = case.older.document.publisher
    return bool(publisher) and publisher == case.newer.document.publisher


def _new_version(case: _Case) -> bool:
    """Whether the newer report is a later version of the older one."""
    return article_key(case.older.document) == article_key(case.newer.document)


def _once(case: _Case) -> bool:
    """Whether both tell of what happens once: one arrival, one resignation of the same person, one start of the same thing."""
    older, newer = case.older, case.newer
    pointlike = older.event in POINTLIKE and older.event == newer.event
    verb = older.verb in word_list("once") and same_verb(older, newer)
    if _expected_once(older, newer):
        return True
    if not (pointlike or verb):
        return False
    if older.persons or newer.persons:
        return bool(older.persons & newer.persons) and (older.persons <= newer.persons or newer.persons <= older.persons)
    return case.likeness >= _SURE and (case.place is not Relation.UNKNOWN or shared_terms(older.terms, newer.terms) > 1)


def _only_later(case: _Case) -> bool:
    """„beginnt erst am 9. Mai“, some hours after another day was announced: what is planned was put off; a forecast is another one."""
    older, newer = case.older, case.newer
    only = _ONLY.search(newer.claim.about) is not None and not _expected_once(older, newer)
    dates = [one.when.earliest if one.when else None for one in (older, newer)]
    further_on = dates[0] is not None and dates[1] is not None and dates[0] < dates[1]
    return only and further_on and reference.later(older, newer, _UPDATE_AFTER)


def _expected_once(older: Subject, newer: Subject) -> bool:
    """Whether both expect the one thing of its kind: „Der Scheitel wird am Dienstag erwartet“."""
    expected = older.claim.predicate == newer.claim.predicate == "erwarten"
    things = {noun_key(found["noun"]) for one in (older, newer) for found in (THE_NOUN.match(one.claim.about),) if found}
    return expected and len(things) == 1 and bool(things & word_list("expected") & older.terms & newer.terms)


def _time(case: _Case) -> Verdict | None:
    older, newer = case.older, case.newer
    if case.time is not Relation.DISJOINT or not _once(case) or case.older.when is None or case.newer.when is None:
        return None
    gap = values.gap(case.older.when, case.newer.when)
    if gap is None or gap > (_ONE_EVENT if _one_to_come(case) else _ONE_VISIT):
        return None
    if older.event in ("arrival", "departure") and case.place is Relation.UNKNOWN and older.where != newer.where:
        return None
    words = _time_words(older, case.world), _time_words(newer, case.world)
    if reference.ahead(older) and (goes_on(newer.claim, newer.document) or _only_later(case)):
        return Verdict("updated", "time", "an event moved to another time", words)
    return _marked(case, "time", words)


def _one_to_come(case: _Case) -> bool:
    """Whether both announce the one thing of its kind: „Das Endspiel findet am 12. Mai statt“."""
    both = [THE_NOUN.match(s.claim.about) for s in (case.older, case.newer)]
    same_thing = both[0] is not None and both[1] is not None and noun_key(both[0]["noun"]) == noun_key(both[1]["noun"])
    return same_thing and reference.ahead(case.older) and reference.ahead(case.newer) and case.likeness >= _CERTAIN


def _time_words(one: Subject, world: World) -> str:
    if one.when is None:
        return ""
    found = [
        t for t in world.times.get(one.claim.document, ())
        if t.window and one.claim.start <= t.expression.start < one.claim.end and t.window.earliest == one.when.earliest
    ]  # fmt: skip
    return one.document.text[found[0].expression.start : found[0].expression.end] if found else ""


def _moved(case: _Case) -> Verdict | None:
    """An event that was announced and is put off: „soll am 3. Mai eröffnet werden“, „die Eröffnung wird verschoben“."""
    older, newer = case.older, case.newer
    if newer.verb not in word_list("moving") or older.verb in word_list("moving") or not reference.ahead(older):
        return None
    told = older.verb in newer.deeds or shared_terms(older.terms, newer.terms) > 1 or older.terms <= newer.terms
    if not told or case.place is Relation.DISJOINT:
        return None
    return Verdict("updated", "time", "an event put off", (_time_words(older, case.world), _time_words(newer, case.world)))


def _place(case: _Case) -> Verdict | None:
    older, newer = case.older, case.newer
    contrasted = newer.contrasted and older.where in newer.claim.places and older.where != newer.where
    if case.apart or not (case.place is Relation.DISJOINT or contrasted or in_two_towns(case.older, case.newer, case.world)):
        return None
    names = [case.world.places[s.where].name if s.where in case.world.places else "" for s in (older, newer)]
    words = names[0], names[1]
    if contrasted and same_verb(older, newer):
        return _marked(case, "place", words)
    meeting = older.event == newer.event == "meeting" and len(older.persons & newer.persons) > 1
    one = older.event not in POINTLIKE and _once(case) and bool(older.persons)
    return _marked(case, "place", words) if meeting or one or one_accident(case.older, case.newer, case.world) else None


def _finer(case: _Case, slots: list[tuple[Count, Count]]) -> Verdict | None:
    """A finer value by the same outlet, or by the same origin some hours later."""
    if case.apart or not same_statement(case.older, case.newer, slots=bool(slots)):
        return None
    if not (_same_outlet(case) or (_same_voice(case) and reference.later(case.older, case.newer, _REFINED_AFTER))):
        return None
    for first, second in slots:
        if values.numbers(first.quantity, second.quantity) is Relation.COARSER:
            return Verdict(
                "refined", "number", "a finer number by the same voice", (_words(case.older, first), _words(case.newer, second))
            )
    if case.time is Relation.COARSER and same_verb(case.older, case.newer):
        words = _time_words(case.older, case.world), _time_words(case.newer, case.world)
        return Verdict("refined", "time", "a finer time by the same voice", words)
    return None


def _agreement(case: _Case, slots: list[tuple[Count, Count]] | tuple[()]) -> Verdict | None:
    if case.apart or case.place is Relation.DISJOINT or case.time is Relation.DISJOINT:
        return None
    if not same_statement(case.older, case.newer, slots=bool(slots)):
        return None
    return Verdict("agreement", "", "same matter, compatible values")
