"""Reports that put right what their outlet said before: „In einer früheren Fassung hieß es, …“ beside what takes its place.

The words that repeat the error stand beside those that are right, in one report; the earlier report of the same outlet has the error.
So the two differ in whatever it may be: a number, a day, a place, or who it was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from quellenlage.reasoning import values
from quellenlage.reasoning.fates import people_of
from quellenlage.reasoning.likeness import same_verb, slots_of
from quellenlage.reasoning.nouns import same_noun
from quellenlage.reasoning.pairs import Pair, repeats_former
from quellenlage.reasoning.terms import Subject
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import Verdict

_NEAR = 250
_MOST_BEFORE = 200
"""An outlet's claims before a correction that are held against it."""
_ENOUGH = 0.5


def put_right(subjects: Sequence[Subject]) -> Iterator[tuple[Pair, Verdict]]:
    """The claims that a later report of the same outlet repeats as wrong, with the claim that takes their place."""
    by_outlet: dict[str, list[Subject]] = defaultdict(list)
    ordered = sorted(subjects, key=lambda s: (s.published, s.claim.document, s.claim.start))
    for number, one in enumerate(ordered):
        publisher = one.document.publisher
        if not publisher or one.claim.asks:
            continue
        if not repeats_former(one):
            by_outlet[publisher].append(one)
            continue
        right, aspect = _in_its_place(one, (*ordered[number + 1 : number + 3], *reversed(ordered[max(0, number - 2) : number])))
        for older in by_outlet[publisher][-_MOST_BEFORE:]:
            if right is not None and older.document.id != one.document.id and _repeats(one, older):
                yield Pair(older, right, 1.0), Verdict("corrected", aspect, f"another {aspect} beside what was wrong")


def _in_its_place(wrong: Subject, beside: Sequence[Subject]) -> tuple[Subject | None, str]:
    """The claim behind or before it in the report that tells the same with another value, and in what it differs."""
    for one in beside:
        near = one.document.id == wrong.document.id and abs(one.claim.start - wrong.claim.end) < _NEAR
        alike = same_verb(one, wrong) or slots_of(wrong, one)
        if near and alike and one.positive and not repeats_former(one) and (aspect := _difference(wrong, one)):
            return one, aspect
    return None, ""


def _difference(wrong: Subject, right: Subject) -> str:
    """What two claims with the same verb differ in, or an empty string."""
    if any(values.numbers(a.quantity, b.quantity) is Relation.DISJOINT for a, b in slots_of(wrong, right)):
        return "number"
    if wrong.persons and right.persons and not wrong.persons & right.persons:
        return "identity"
    people = people_of(wrong), people_of(right)
    if all(people) and not any(same_noun(a, b) for a in people[0] for b in people[1]):
        return "identity"  # „ein Tierpfleger sei verletzt worden“, „Verletzt wurde eine Besucherin“
    if wrong.where and right.where and wrong.where != right.where:
        return "place"
    return "time" if values.times(wrong.when, right.when) is Relation.DISJOINT else ""


def _repeats(wrong: Subject, older: Subject) -> bool:
    """Whether an earlier claim is the one that is repeated as wrong: the same verb and people, no other number, mostly the same words."""
    counted = slots_of(wrong, older)
    if counted and all(values.numbers(a.quantity, b.quantity) is not Relation.DISJOINT for a, b in counted):
        return not older.claim.asks  # „war von drei Verletzten die Rede“
    if not same_verb(wrong, older) or wrong.persons != older.persons or older.claim.asks:
        return False
    if any(values.numbers(a.quantity, b.quantity) is Relation.DISJOINT for a, b in slots_of(wrong, older)):
        return False
    return shared_terms(wrong.terms, older.terms) > _ENOUGH * len(wrong.terms)
