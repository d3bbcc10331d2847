"""Pairs of claims that speak of the same, found over shared terms: no claim is compared with every other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quellenlage.reasoning.terms import Subject, likeness

_MOST = 120
"""A term in more claims than this says nothing by itself."""
_LIKE = 0.6


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims about the same; `older` was published first (by id where at the same time)."""

    older: Subject
    newer: Subject
    likeness: float


def comparable_claims(subjects: Sequence[Subject]) -> list[Subject]:
    """Claims that say something: no questions, no refusals, with terms."""
    return [s for s in subjects if s.claim.kind != "question" and not s.claim.negated_report and s.terms and not _former(s)]


def _former(one: Subject) -> bool:
    """Whether a claim only repeats what an earlier version of the report said („in einer früheren Fassung hieß es“)."""
    return any(word in one.claim.chain[-1].name for word in ("Fassung", "Version dieses"))


def pairs(subjects: Sequence[Subject], least: float = _LIKE) -> Iterator[Pair]:
    """The pairs of claims from different documents or different origins that are alike, each once, in a fixed order."""
    usable = comparable_claims(subjects)
    by_term: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(usable):
        for term in one.terms:
            by_term[term].append(number)
    for number, one in enumerate(usable):
        shared: Counter[int] = Counter()
        for term in one.terms:
            others = by_term[term]
            if len(others) <= _MOST:
                shared.update(other for other in others if other > number)
        for other, count in sorted(shared.items()):
            second = usable[other]
            if one.claim.document == second.claim.document or count == 0:
                continue
            like = likeness(one, second)
            if like >= least:
                yield _ordered(one, second, like)


def _ordered(one: Subject, other: Subject, like: float) -> Pair:
    first, second = sorted((one, other), key=lambda s: (s.published, s.claim.document, s.claim.id))
    return Pair(first, second, like)
