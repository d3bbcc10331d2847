"""How claims are held against each other without every pair of them: in turn, and against those that share most keys with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TypeVar

from quellenlage.reasoning.terms import Subject
from quellenlage.reasoning.versions import article_key, version_order

K = TypeVar("K")


def in_turn(subjects: Iterable[Subject]) -> list[Subject]:
    """Claims in the order in which they were told: by publication, article, version and place in it."""
    return sorted(subjects, key=_turn)


def _turn(one: Subject) -> tuple[float, str, tuple[datetime, datetime, str], int, str]:
    return one.published, article_key(one.document), version_order(one.document), one.claim.start, one.claim.id


def sharing_most(lists: Iterable[Iterable[Subject]], most: int) -> list[Subject]:
    """Of the claims in some lists, one list a key, so many at the `most`: those in the most lists first, then by id."""
    shared: Counter[str] = Counter()
    found: dict[str, Subject] = {}
    for listed in lists:
        for one in listed:
            shared[one.claim.id] += 1
            found[one.claim.id] = one
    return [found[key] for key in sorted(shared, key=lambda k: (-shared[k], k))[:most]]


def of_other_reports(one: Subject, keys: Collection[K], by_key: dict[K, list[Subject]], most: int) -> list[Subject]:
    """The earlier claims of other reports that share most keys with a claim, which is then filed under its own.

    Args:
        one: the claim.
        keys: what it is found by, each once.
        by_key: the earlier claims by key, a `defaultdict`.
        most: so many of each key, the latest, are looked at, and so many in all are kept.
    """
    before = [[earlier for earlier in by_key[key][-most:] if earlier.claim.document != one.claim.document] for key in keys]
    for key in keys:
        by_key[key].append(one)
    return sharing_most(before, most)
