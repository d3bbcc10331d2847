"""What two claims about the same say of each other: they agree, contradict, or the newer takes the older's place."""

from __future__ import annotations

import re

from quellenlage.analysis.base.lexicon import readings
from quellenlage.reasoning import occasions, quantities, reference, values
from quellenlage.reasoning.anchors import one_matter
from quellenlage.reasoning.clashes import on_other_occasions, other_ones, soon_after, told_otherwise
from quellenlage.reasoning.denials import done_by_another
from quellenlage.reasoning.frames import rival_words, turned_round
from quellenlage.reasoning.likeness import POINTLIKE, count_apart, denies, same_seat, same_seat_in_story, same_verb, slots_of
from quellenlage.reasoning.markers import denies_manner_only, not_yet, refines, since_then
from quellenlage.reasoning.named_apart import other_persons, other_places
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.retellings import opposites
from quellenlage.reasoning.roles import two_for_one_role
from quellenlage.reasoning.sameness import same_statement, says_no_more
from quellenlage.reasoning.seats import same_holder
from quellenlage.reasoning.slots import Count, contrast
from quellenlage.reasoning.terms import DENIED, HELD, Subject, World
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import (
    REFINED_AFTER,
    SURE,
    Case,
    Verdict,
    marked,
    same_outlet,
    same_voice,
    taken_back,
)
from quellenlage.reasoning.vocabulary import word_list
from quellenlage.reasoning.whereabouts import in_two_towns, one_accident
from quellenlage.reasoning.zero import of_some

_WORD, _SHORT = re.compile(r"[^\W\d_]+"), 4
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b(?! (?:Menschen|Euro|Meter|Uhr))")
_NAME = re.compile(r"[A-ZÄÖÜ][\w-]{3,60}")
_NOT_THAT = re.compile(r", (?:und |also |aber )?nicht (?P<denied>(?!nur\b|zuletzt\b|mehr\b)[^,]{3,80})$")
_TOO = re.compile(r"\bzu (?P<how>[a-zäöüß]{3,15})\b")
_FIRM = (*HELD, *DENIED)


def commitment(one: Subject) -> str:
    """How firmly the claim's origin holds it."""
    return one.claim.chain[-1].commitment


def compare(pair: Pair, world: World) -> Verdict | None:
    """The verdict on a pair, or None where the two say nothing of each other."""
    older, newer = pair.older, pair.newer
    if commitment(older) not in _FIRM or commitment(newer) not in _FIRM:
        return None
    place = values.places(world.places.get(older.where or ""), world.places.get(newer.where or ""))
    case = Case(
        older, newer, pair.likeness, values.times(older.when, newer.when), place, reference.apart(older, newer), world
    )  # fmt: skip
    seated = _seated(case)
    if seated is not None:
        return seated
    put_off = occasions.moved(case)
    if put_off is not None or reference.ahead(older) != reference.ahead(newer):
        return put_off or _planned(case)
    if older.positive != newer.positive:
        return _polarity(case)
    if denies(older, newer) or denies(newer, older):
        return _denial(case)
    if not older.positive:
        return _agreement(case, ())
    if turned_round(older.frame, newer.frame):
        return _turned(case)
    return _place(case) or _values(case)


def _turned(case: Case) -> Verdict | None:
    """„A schlug B“, „B schlug A“ of one match: of two matches on other days or in two reports days apart nothing follows."""
    if case.apart or Relation.DISJOINT in (case.place, case.time) or not soon_after(case.older, case.newer):
        return None
    if on_other_occasions(case.older, case.newer):
        return None
    return marked(case, "polarity", ("", ""))


def _seated(case: Case) -> Verdict | None:
    """Two names for one role, or twice the same; it may be announced in one report and done in the other."""
    older, newer = case.older, case.newer
    if not (older.positive and newer.positive) or case.place is Relation.DISJOINT or _other_numbers(case):
        return None
    if (case.apart and reference.explicit(older) and reference.explicit(newer)) or other_ones(older, newer):
        return None
    if two_for_one_role(older, newer, case.world):
        return marked(case, "identity", (_holder_words(older), _holder_words(newer)))
    if older.seat is None or newer.seat is None or not same_holder(older.seat, newer.seat) or slots_of(older, newer):
        return None
    if not (same_seat(older, newer) or same_seat_in_story(older, newer)) or case.time is Relation.DISJOINT:
        return None
    return Verdict("agreement", "", "the same person for the same role")


def _holder_words(one: Subject) -> str:
    """The name that a claim gives to whoever fills its seat, in its words („Henrik Dahlström“)."""
    if one.seat is None:
        return rival_words(one.frame)
    names = one.seat.names
    return " ".join(
        dict.fromkeys(w for w in _NAME.findall(one.claim.about) if {w.lower(), w.lower().removesuffix("s")} & names)
    )


def _other_numbers(case: Case) -> bool:
    slots = slots_of(case.older, case.newer)
    return count_apart(case.older, case.newer) or any(quantities.exclude(first, second) for first, second in slots)


def _planned(case: Case) -> Verdict | None:
    """A plan and a claim that is none: comparable only where both give a number and the other tells of nothing done."""
    told = case.newer if reference.ahead(case.older) else case.older
    if reference.done(told) or not slots_of(case.older, case.newer) or case.older.positive != case.newer.positive:
        return None
    return _values(case)


def _values(case: Case) -> Verdict | None:
    if case.place is Relation.DISJOINT:
        return None
    every = slots_of(case.older, case.newer)
    slots = [pair for pair in every if one_matter(case.older, case.newer, *pair, case.world)]
    clash = next((pair for pair in slots if quantities.exclude(*pair)), None)
    if clash is not None:
        return quantities.number_verdict(case, *clash)
    if any(quantities.exclude(a, b) for a, b in every):
        return None  # other numbers, of other things perhaps: no agreement
    return (
        occasions.time_verdict(case)
        or quantities.grown_verdict(case, slots)
        or _finer(case, slots)
        or (_agreement(case, slots) if not any(quantities.outgrown(*pair) for pair in slots) else None)
    )


def _polarity(case: Case) -> Verdict | None:
    older, newer = case.older, case.newer
    if case.apart or case.place is Relation.DISJOINT or case.likeness < SURE or not same_verb(older, newer):
        return None
    denied, held = (older, newer) if newer.positive else (newer, older)
    if (
        denies_manner_only(denied.claim, held.claim)
        or done_by_another(held, denied)
        or not says_no_more(denied, held)
        or (denied.verb in word_list("growing") and of_some(denied.claim))
    ):
        return None
    if denied is older and (not_yet(denied.claim) or since_then(held.claim)):
        return Verdict("updated", "polarity", "what had not happened has happened since")
    return taken_back(case) or Verdict("conflict", "polarity", "asserted by one and denied by another")


def _denial(case: Case) -> Verdict | None:
    """„Der Damm war nicht gebrochen, sondern überspült worden“ and a claim that he broke; a thing must be named in both."""
    older, newer = case.older, case.newer
    things = [t for t in older.terms & newer.terms if t not in case.world.places]
    if case.apart or case.place is Relation.DISJOINT or not things or (older.persons ^ newer.persons):
        return None
    return marked(case, "polarity", ("", ""))


def _place(case: Case) -> Verdict | None:
    older, newer = case.older, case.newer
    contrasted = newer.contrasted and older.where in newer.claim.places and older.where != newer.where
    if case.apart or not (case.place is Relation.DISJOINT or contrasted or in_two_towns(case.older, case.newer, case.world)):
        return None
    names = [case.world.places[s.where].name if s.where in case.world.places else "" for s in (older, newer)]
    words = names[0], names[1]
    if words[0] and words[0] == words[1]:
        return None  # a town and the district of its name
    if contrasted and same_verb(older, newer):
        return marked(case, "place", words)
    meeting = older.event == newer.event == "meeting" and len(older.persons & newer.persons) > 1
    one = older.event not in POINTLIKE and occasions.once(case) and bool(older.persons)
    return marked(case, "place", words) if meeting or one or one_accident(case.older, case.newer, case.world) else None


def _finer(case: Case, slots: list[tuple[Count, Count]]) -> Verdict | None:
    """A finer value by the same outlet, or by the same origin some hours later."""
    if case.apart or not same_statement(case.older, case.newer, slots=bool(slots)):
        return None
    finer = refines(case.newer.claim, case.newer.document) or reference.later(case.older, case.newer, REFINED_AFTER)
    if not (same_outlet(case) or (same_voice(case) and finer)):
        return None
    for first, second in slots:
        if values.numbers(first.quantity, second.quantity) is Relation.COARSER and not quantities.outgrown(first, second):
            words = quantities.number_words(case.older, first), quantities.number_words(case.newer, second)
            return Verdict("refined", "number", "a finer number by the same voice", words)
    if case.time is Relation.COARSER and same_verb(case.older, case.newer):
        words = occasions.time_words(case.older, case.world), occasions.time_words(case.newer, case.world)
        return Verdict("refined", "time", "a finer time by the same voice", words)
    return None


def _agreement(case: Case, slots: list[tuple[Count, Count]] | tuple[()]) -> Verdict | None:
    if not nothing_differs(case) or not same_statement(case.older, case.newer, slots=bool(slots)):
        return None
    return Verdict("agreement", "", "same matter, compatible values")


def nothing_differs(case: Case) -> bool:
    """Whether no time, place, figure or circumstance of two claims is against it that they say the same."""
    if case.apart or case.place is Relation.DISJOINT or case.time is Relation.DISJOINT or _denied_words(case):
        return False
    return not (
        _other_figures(case)
        or _denied_at_the_end(case.older) != _denied_at_the_end(case.newer)
        or _too_much(case.older) != _too_much(case.newer)
        or _opposite_words(case.older, case.newer)
        or other_places(case.older, case.newer, case.world)
        or other_persons(case.older, case.newer)
        or told_otherwise(case.older, case.newer)
        or in_two_towns(case.older, case.newer, case.world)
    )


def _opposite_words(one: Subject, other: Subject) -> bool:
    """Whether one claim has a word and the other its opposite: „falsch berechnet“, „richtig berechnet“."""
    first, second = (frozenset(side.claim.about.lower().split()) for side in (one, other))
    return any(
        (first & a and second & b and not second & a) or (second & a and first & b and not first & a) for a, b in opposites()
    )


def _denied_at_the_end(one: Subject) -> str:
    """What a claim denies behind what it says: „wurde EPO gefunden, nicht Cortison“ says nothing that „kein EPO“ says too."""
    found = _NOT_THAT.search(one.claim.about)
    return found["denied"] if found else ""


def _too_much(one: Subject) -> frozenset[str]:
    """Of what a claim says that it is too much or too little: „zu niedrig angesetzt“ and „korrekt angesetzt“ are two judgements."""
    words = (found["how"] for found in _TOO.finditer(one.claim.about))
    return frozenset(word for word in words if any(reading.kind == "J" for reading in readings(word)))


def _denied_words(case: Case) -> bool:
    """Whether one says what the other denies before „sondern“, in words of any kind („nicht im zweiten, sondern im ersten Stock“)."""
    for one, other in ((case.older, case.newer), (case.newer, case.older)):
        found = contrast(one.claim.about) if one.contrasted else None
        denied = set(_WORD.findall(found[0].lower())) - set(_WORD.findall(found[1].lower())) if found else set()
        if any(len(word) > _SHORT and word in other.claim.about.lower() for word in denied):
            return True
    return False


def _other_figures(case: Case) -> bool:
    """Whether both give a number with the same unit, or a year, and these differ: they do not say the same, whatever the numbers are of."""
    first, second = (set(_YEAR.findall(one.claim.about)) for one in (case.older, case.newer))
    if first and second and first.isdisjoint(second):
        return True
    both = [
        values.numbers(one, other)
        for one in case.older.claim.quantities
        for other in case.newer.claim.quantities
        if one.unit and other.unit and noun_key(one.unit) == noun_key(other.unit)
    ]
    return bool(both) and all(relation is Relation.DISJOINT for relation in both)
