"""Claims that agree, joined into groups: linear in the number of pairs, independent of the order of arrival."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.verdicts import Verdict

Judged = Sequence[tuple[Pair, Verdict]]
_AGREEING = ("agreement", "refined")
_RECENT = 8
"""A claim joins a group if it agrees with its first claim, or with half of so many of its last ones."""


def agreeing_groups(judged: Judged, rank: Mapping[str, int], differ: Callable[[str, str], bool]) -> list[list[str]]:
    """Groups of at least two claims (ids, by rank) that agree and of which none is opposed to another.

    Args:
        judged: the pairs with their verdicts.
        rank: the place of a claim in the order of publication.
        differ: whether two claims, by id, have anything against it that they say the same, though no verdict opposes them.
    """
    agreeing, opposed = _neighbours(judged)
    report_of = {side.claim.id: side.claim.document for pair, _ in judged for side in (pair.older, pair.newer)}
    group_of: dict[str, int] = {}
    groups: list[list[str]] = []

    def best_for(claim: str) -> int | None:
        near = {group_of[other] for other in agreeing[claim] if other in group_of} - {group_of.get(claim, -1)}
        against: Iterable[str] = opposed.get(claim, frozenset())
        fit = [
            number
            for number in sorted(near)
            if _fits(groups[number], agreeing[claim], against)
            and not _one_differs(groups[number], claim, agreeing[claim], differ)
        ]
        return max(fit, key=lambda number: (_overlap(agreeing[claim], groups[number]), -number), default=None)

    ordered = sorted(agreeing, key=rank.__getitem__)
    for claim in ordered:
        best = best_for(claim)
        if best is None:
            best = len(groups)
            groups.append([])
        groups[best].append(claim)
        group_of[claim] = best
    for claim in ordered:  # whoever came first may be left alone though a later claim of another group says the same
        own = group_of[claim]
        best = best_for(claim) if len(groups[own]) == 1 else None
        if best is not None and all(m in agreeing[claim] or report_of[m] == report_of[claim] for m in groups[best]):
            groups[own].remove(claim)
            groups[best].append(claim)
            group_of[claim] = best
    return [group for group in groups if len(group) > 1]


def _neighbours(judged: Judged) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    agreeing: dict[str, set[str]] = defaultdict(set)
    opposed: dict[str, set[str]] = defaultdict(set)
    for pair, verdict in judged:
        one, other = pair.older.claim.id, pair.newer.claim.id
        target = agreeing if verdict.kind in _AGREEING else opposed
        target[one].add(other)
        target[other].add(one)
    return agreeing, opposed


def _fits(group: Sequence[str], agreeing: set[str], opposed: Iterable[str]) -> bool:
    if not set(opposed).isdisjoint((group[0], *group[-_RECENT:])):
        return False
    return group[0] in agreeing or _overlap(agreeing, group) * 2 >= min(len(group), _RECENT)


def _one_differs(group: Sequence[str], claim: str, agreeing: set[str], differ: Callable[[str, str], bool]) -> bool:
    """Whether a claim cannot say the same as one that a group began or ended with, though it agrees with another in it."""
    return any(differ(member, claim) for member in (group[0], *group[-_RECENT:]) if member not in agreeing)


def _overlap(agreeing: set[str], group: Sequence[str]) -> int:
    return sum(member in agreeing for member in group[-_RECENT:])
