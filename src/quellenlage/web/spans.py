"""Which claims may lie in a time: sorted bounds with the set of all that come before, at every thousandth.

So a question costs two look-ups and at most two thousand bits, however many claims fit.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from quellenlage.web.catalogue_sets import mask

Span = tuple[float, float, int]
"""Earliest and latest in seconds (infinite where nothing bounds it), and the number of the claim."""

_STEP = 1_000


class _Sorted:
    """Values in ascending order, and the sets of the numbers that go with the first 0, 1,000, 2,000 … of them."""

    def __init__(self, pairs: Iterable[tuple[float, int]]) -> None:
        ordered = sorted(pairs)
        self.values: Sequence[float] = [value for value, _ in ordered]
        self._numbers: Sequence[int] = [number for _, number in ordered]
        self._before = [0]
        for first in range(0, len(ordered), _STEP):
            self._before.append(self._before[-1] | mask(self._numbers[first : first + _STEP]))

    def first(self, count: int) -> int:
        """The set of the first so many."""
        whole = count // _STEP
        return self._before[whole] | mask(self._numbers[whole * _STEP : count])


class Spans:
    """The spans of claims, ready to be asked."""

    def __init__(self, spans: Iterable[Span]) -> None:
        held = list(spans)
        self._begins = _Sorted((earliest, number) for earliest, _, number in held)
        self._ends = _Sorted((latest, number) for _, latest, number in held)
        self._all = self._ends.first(len(held))

    def within(self, since: float, until: float) -> int:
        """The set of those that may lie between two times."""
        begun = self._begins.first(bisect_right(self._begins.values, until))
        over = self._ends.first(bisect_left(self._ends.values, since))
        return begun & (self._all ^ over)
