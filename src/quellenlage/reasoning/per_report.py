"""What each report of a story tells one of, held against what the reports before it told of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from quellenlage.reasoning.earlier import in_turn
from quellenlage.reasoning.pairs import Pair, in_order
from quellenlage.reasoning.terms import Subject


class Told(Protocol):
    """A value that a report gives, with the claim that tells it."""

    @property
    def teller(self) -> Subject:
        """The claim."""


T = TypeVar("T")
V = TypeVar("V", bound=Told)
_MOST = 12
"""So many earlier reports that tell one of a thing are held against a report: the nearest in time."""


def against_earlier(
    subjects: Iterable[Subject],
    told_in: Callable[[Sequence[Subject]], Mapping[str, T]],
    teller: Callable[[T], Subject],
    one_story: Callable[[Subject, Subject], bool],
) -> Iterator[tuple[str, T, T]]:
    """What two reports of one story each tell one of, the earlier report first, in a fixed order.

    Args:
        subjects: the claims of all reports.
        told_in: what the claims of one report tell one of, by what it is.
        teller: the claim that tells it.
        one_story: whether the reports of two claims can be of one story.
    """
    reports: dict[str, list[Subject]] = defaultdict(list)
    for one in in_turn(subjects):
        reports[one.claim.document].append(one)
    earlier: dict[str, list[T]] = defaultdict(list)
    for told in reports.values():
        for key, value in sorted(told_in(told).items()):
            for before in earlier[key][-_MOST:]:
                if one_story(teller(before), teller(value)):
                    yield key, before, value
            earlier[key].append(value)


def in_their_order(one: V, other: V) -> tuple[Pair, V, V]:
    """The claims that tell two values as a pair, and the values in its order: the older report's first."""
    pair = in_order(one.teller, other.teller)
    return (pair, one, other) if pair.older is one.teller else (pair, other, one)
