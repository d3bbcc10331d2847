"""What the grouping remembers of the reports that came in: a protocol, and the register that is kept in memory.

The workspace has another one in its file (`quellenlage.store.grouping`); the grouping itself is the same over both.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from quellenlage.reasoning.stories.traits import Key, Traits


@dataclass(frozen=True, slots=True)
class Links:
    """What a report was held against: the earlier reports most like it, and the one that its text came from.

    Attributes:
        near: (report, likeness by the words that both are found by, cosine), most alike first.
        source: the earlier report that most of its text is in.
        shared: how much of it.
    """

    near: tuple[tuple[Key, float, float], ...] = ()
    source: Key | None = None
    shared: float = 0.0

    def named(self) -> set[Key]:
        """All reports that these links name."""
        return {key for key, _, _ in self.near} | ({self.source} if self.source else set())


@dataclass(frozen=True, slots=True)
class Place:
    """Where a report is: its story, by the story's first report; `own`: its text is no copy."""

    home: Key
    own: bool = True


class Register(Protocol):
    """Reports by their place in the stream, each with its traits, its links, and the story that it is in."""

    def enter(self, drawn: Traits) -> None:
        """Take a report in, to be found by its terms."""

    def remove(self, key: Key) -> None:
        """Take a report out, with its links; it is in no story any more."""

    def is_last(self, key: Key) -> bool:
        """Whether no report stands after a place."""

    def before(self, term: int, key: Key, most: int) -> Sequence[tuple[Key, float]]:
        """The reports before a place that have a term, with its weight, the nearest first."""

    def after(self, term: int, key: Key, most: int) -> Sequence[tuple[Key, float]]:
        """The reports after a place that have a term, with its weight, the nearest first."""

    def traits(self, key: Key) -> Traits:
        """The traits of a report."""

    def links(self, key: Key) -> Links:
        """The links of a report."""

    def link(self, key: Key, links: Links) -> None:
        """Replace the links of a report."""

    def naming(self, key: Key, after: Key) -> Sequence[Key]:
        """The reports after a place whose links name a report."""

    def looking(self, home: Key, after: Key, until: Key | None) -> Iterable[Key]:
        """The reports after a place, and up to another, whose links name a report of a story."""

    def place(self, key: Key) -> Place | None:
        """Where a report is; None where that is not decided yet."""

    def settle(self, key: Key, place: Place) -> None:
        """Put a report into a story."""

    def first(self, home: Key, key: Key, most: int) -> Sequence[Key]:
        """The first reports of a story before a place, copies left out, in their order."""

    def last(self, home: Key, key: Key, most: int) -> Sequence[Key]:
        """The last reports of a story before a place, copies left out, in their order."""

    def following(self, home: Key, key: Key, most: int) -> Sequence[Key]:
        """The next reports of a story after a place, copies left out, in their order."""

    def members(self, home: Key) -> Sequence[Key]:
        """All reports of a story, copies included, in their order."""


@dataclass(slots=True)
class MemoryRegister:
    """A register for as long as it is needed."""

    latest: Key = b""
    drawn: dict[Key, Traits] = field(default_factory=dict)
    linked: dict[Key, Links] = field(default_factory=dict)
    places: dict[Key, Place] = field(default_factory=dict)
    postings: dict[int, list[tuple[Key, float]]] = field(default_factory=lambda: defaultdict(list))
    namers: dict[Key, set[Key]] = field(default_factory=lambda: defaultdict(set))
    every: dict[Key, list[Key]] = field(default_factory=lambda: defaultdict(list))
    own: dict[Key, list[Key]] = field(default_factory=lambda: defaultdict(list))

    def enter(self, drawn: Traits) -> None:
        """Take a report in."""
        self.drawn[drawn.key] = drawn
        self.latest = max(self.latest, drawn.key)
        for term, weight in drawn.terms:
            posted = self.postings[term]
            if posted and posted[-1][0] > drawn.key:
                insort(posted, (drawn.key, weight))
            else:
                posted.append((drawn.key, weight))

    def remove(self, key: Key) -> None:
        """Take a report out."""
        for term, weight in self.drawn.pop(key).terms:
            self.postings[term].remove((key, weight))
        for other in self.linked.pop(key, Links()).named():
            self.namers[other].discard(key)
        self._leave(key)

    def is_last(self, key: Key) -> bool:
        """Whether no report stands after a place."""
        return key >= self.latest

    def before(self, term: int, key: Key, most: int) -> Sequence[tuple[Key, float]]:
        """The nearest before a place."""
        posted = self.postings.get(term, [])
        at = bisect_left(posted, (key, 0.0))
        return posted[max(0, at - most) : at][::-1]

    def after(self, term: int, key: Key, most: int) -> Sequence[tuple[Key, float]]:
        """The nearest after a place."""
        posted = self.postings.get(term, [])
        at = bisect_left(posted, (key, float("inf")))
        return posted[at : at + most]

    def traits(self, key: Key) -> Traits:
        """The traits of a report."""
        return self.drawn[key]

    def links(self, key: Key) -> Links:
        """The links of a report."""
        return self.linked[key]

    def link(self, key: Key, links: Links) -> None:
        """Replace the links of a report."""
        for other in self.linked.get(key, Links()).named():
            self.namers[other].discard(key)
        self.linked[key] = links
        for other in links.named():
            self.namers[other].add(key)

    def naming(self, key: Key, after: Key) -> Sequence[Key]:
        """The later reports whose links name it."""
        return [one for one in self.namers.get(key, ()) if one > after]

    def looking(self, home: Key, after: Key, until: Key | None) -> Iterable[Key]:
        """The later reports whose links name one of a story."""
        for member in self.every.get(home, ()):
            yield from (one for one in self.namers.get(member, ()) if one > after and (until is None or one <= until))

    def place(self, key: Key) -> Place | None:
        """Where a report is."""
        return self.places.get(key)

    def settle(self, key: Key, place: Place) -> None:
        """Put a report into a story."""
        self._leave(key)
        self.places[key] = place
        insort(self.every[place.home], key)
        if place.own:
            insort(self.own[place.home], key)

    def _leave(self, key: Key) -> None:
        place = self.places.pop(key, None)
        for members in (self.every[place.home], self.own[place.home]) if place else ():
            at = bisect_left(members, key)
            if at < len(members) and members[at] == key:
                del members[at]

    def first(self, home: Key, key: Key, most: int) -> Sequence[Key]:
        """The first of a story before a place."""
        members = self.own[home]
        return members[: min(most, bisect_left(members, key))]

    def last(self, home: Key, key: Key, most: int) -> Sequence[Key]:
        """The last of a story before a place."""
        members = self.own[home]
        at = bisect_left(members, key)
        return members[max(0, at - most) : at]

    def following(self, home: Key, key: Key, most: int) -> Sequence[Key]:
        """The next of a story after a place."""
        members = self.own[home]
        at = bisect_right(members, key)
        return members[at : at + most]

    def members(self, home: Key) -> Sequence[Key]:
        """All of a story."""
        return self.every.get(home, [])
