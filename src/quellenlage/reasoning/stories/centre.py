"""The centre of a story: the sum of some of its reports, which moves along by what it gains and loses.

All that is summed are whole numbers, so that the same reports make the same centre, whichever way it came there.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from quellenlage.reasoning.stories.traits import Key, Traits, seconds_of
from quellenlage.reasoning.stories.words import Kind

_FINE = 1 << 16
"""A weight of 1 as a whole number."""
_BITS = 16
"""So many bits count the members in which a word of the lead is of a kind; the first kind has the lowest."""
_COUNT = (1 << _BITS) - 1


@dataclass(slots=True)
class Centre:
    """The sum of some reports. Whoever keeps it may move it; else it is only looked at."""

    members: tuple[Key, ...] = ()
    _weights: dict[int, int] = field(default_factory=dict)
    _square: int = 0
    _lead: dict[int, int] = field(default_factory=dict)
    _places: dict[int, int] = field(default_factory=dict)

    @property
    def places(self) -> Iterable[int]:
        """The places that its reports name in headline or lead."""
        return self._places

    @property
    def seconds(self) -> int | None:
        """The time of its last report that has one."""
        times = (seconds_of(member) for member in reversed(self.members))
        return next((time for time in times if time is not None), None)

    def move(self, members: Sequence[Key], traits: Callable[[Key], Traits]) -> None:
        """Become the centre of these reports; only what comes or goes is looked at."""
        had, has = set(self.members), set(members)
        if 2 * len(had & has) < len(has):
            self._weights, self._square, self._lead, self._places, had = {}, 0, {}, {}, set()
        for gone in had - has:
            self._count(traits(gone), -1)
        for new in has - had:
            self._count(traits(new), 1)
        self.members = tuple(members)

    def _count(self, one: Traits, sign: int) -> None:
        weights, square = self._weights, self._square
        for word, value in one.vector.items():
            before = weights.get(word, 0)
            after = before + sign * round(value * _FINE)
            square += after * after - before * before
            weights[word] = after
            if not after:
                del weights[word]
        self._square = square
        _add(self._lead, {word: sign << (_BITS * (mark >> 8)) for word, mark in one.lead.items()})
        _add(self._places, dict.fromkeys(one.places, sign))

    def likeness(self, vector: Mapping[int, float]) -> float:
        """The cosine of the centre and a unit vector."""
        weights = self._weights
        return sum([value * weights[word] for word, value in vector.items() if word in weights]) / math.sqrt(self._square or 1)

    def leads_with(self, word: int) -> bool:
        """Whether a word is in headline or lead of a report."""
        return word in self._lead

    def led(self, word: int) -> tuple[Kind, float]:
        """What a word of headlines and leads is there, and how much of the story it stands for."""
        packed, count, first = self._lead[word], 0, Kind.PART
        for kind in reversed(Kind):
            of_kind = packed >> (_BITS * kind) & _COUNT
            if of_kind:
                count, first = count + of_kind, kind
        return first, min(1.0, 2 * count / math.sqrt(len(self.members)))


def centre(members: Sequence[Traits]) -> Centre:
    """The centre of some reports."""
    found = Centre()
    found.move([one.key for one in members], {one.key: one for one in members}.__getitem__)
    return found


def _add(sums: dict[int, int], more: Mapping[int, int]) -> None:
    """Add number by number; what comes to nothing is left out."""
    for key, value in more.items():
        total = sums.get(key, 0) + value
        if total:
            sums[key] = total
        else:
            sums.pop(key, None)
