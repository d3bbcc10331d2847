"""Which story a report is in: decided in the order of the stream, from the stories as they were before it.

A report joins the story that it is most like, measured against the story's centre and against single members, so that no chain of
small steps drags a story along. The centre is that of the story's first and of its last reports: it follows what happens and does
not forget how it began. Copies stay with what they copy. What comes later never changes where a report is, so
the stories as they were known at a time are those of today without the later reports.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush, nsmallest
from typing import Literal

from quellenlage.reasoning.stories.likeness import LEAST_LIKE, similarity
from quellenlage.reasoning.stories.register import Place, Register
from quellenlage.reasoning.stories.traits import Key, Traits

Granularity = Literal["topic", "story", "event"]
THRESHOLDS: Mapping[Granularity, float] = {"topic": 0.16, "story": 0.24, "event": 0.36}
"""Cosine from which a report belongs to a story, by how narrowly a story is understood."""
MEMBER_SHARE = 0.8
"""At least one member must be as like as this share of the threshold for the centre."""
QUIET_DAYS = 4.0
"""After so many days without a report, each further day asks for more likeness: the same subject may be another event."""
PER_QUIET_DAY = 0.015
MOST_EXTRA = 0.25
ELSEWHERE = 0.15
"""A report that names places, but none of a story's, asks for so much more likeness: two fires in two towns are two stories."""
CENTRE_TERMS = 60
AT_EITHER_END = 12
"""So many of a story's first and of its last reports make its centre."""
COMPARED_CENTRES = 3
_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Centre:
    """A story as it was at a time: the unit vector of the words that weigh most in it, its places, its last report's time."""

    vector: Mapping[int, float]
    places: frozenset[int]
    seconds: int | None


@dataclass(slots=True)
class Homes:
    """Decides for reports that came in or whose links have changed, and for all whose decision hangs on theirs."""

    register: Register
    threshold: float = THRESHOLDS["story"]
    _centres: dict[Key, tuple[tuple[Key, ...], Centre]] = field(default_factory=dict)

    def decide(self, pending: Iterable[Key], *, settled: Key | None = None) -> set[Key]:
        """Put the pending reports, and those that hang on them, into their stories.

        Args:
            pending: those that came in, or whose links are new.
            settled: the last report that is in a story already and not pending; after it nothing can hang on anything.

        Returns:
            The stories that have other members than before.
        """
        waiting = list(set(pending))
        heapify(waiting)
        changed: set[Key] = set()
        done = b""
        while waiting:
            key = heappop(waiting)
            if key == done:
                continue
            done = key
            was, now = self.register.place(key), self._decision(key)
            changed.update(place.home for place in (was, now) if place)
            if was == now:
                continue
            followed = settled is not None and key < settled
            hanging = self.hanging(key, was) if followed and was else set()
            self.register.settle(key, now)
            hanging |= self.hanging(key, now) if followed else set()
            for later in hanging:
                heappush(waiting, later)
        return changed

    def _decision(self, key: Key) -> Place:
        links = self.register.links(key)
        if links.source is not None:
            return Place(self._home(links.source), own=False)
        drawn = self.register.traits(key)
        likest: dict[Key, float] = {}
        for other, _, likeness in links.near:
            if likeness >= LEAST_LIKE:
                home = self._home(other)
                likest[home] = max(likeness, likest.get(home, 0.0))
        centres = {home: self._centre(home, key) for home in likest}
        ranked = sorted((-similarity(drawn.vector, centre.vector), home) for home, centre in centres.items())
        for score, home in ranked[:COMPARED_CENTRES]:
            least = self.threshold + extra(centres[home], drawn)
            if -score >= least and likest[home] >= MEMBER_SHARE * least:
                return Place(home)
        return Place(key)

    def _home(self, key: Key) -> Key:
        place = self.register.place(key)
        if place is None:
            raise LookupError("a report was to be decided before one that stands before it")
        return place.home

    def _centre(self, home: Key, key: Key) -> Centre:
        """The centre of a story as it was before a place in the stream."""
        last = self.register.last(home, key, 2 * AT_EITHER_END)
        first = self.register.first(home, key, AT_EITHER_END) if len(last) == 2 * AT_EITHER_END else ()
        members = (*first, *last[len(first) :])
        kept = self._centres.get(home)
        if kept is None or kept[0] != members:
            kept = (members, centre([self.register.traits(member) for member in members]))
            self._centres[home] = kept
        return kept[1]

    def hanging(self, key: Key, place: Place) -> set[Key]:
        """The later reports that look at a report's story, or at its centre as far as this report is part of it."""
        found = set(self.register.naming(key, key))
        if not place.own:
            return found
        end: Key | None = None
        if len(self.register.first(place.home, key, AT_EITHER_END)) == AT_EITHER_END:
            following = self.register.following(place.home, key, AT_EITHER_END)
            end = following[-1] if len(following) == AT_EITHER_END else None
        for member in self.register.members(place.home):
            found.update(later for later in self.register.naming(member, key) if end is None or later <= end)
        return found


def centre(members: Sequence[Traits]) -> Centre:
    """The centre of some reports."""
    total: dict[int, float] = defaultdict(float)
    for one in members:
        for word, value in one.vector.items():
            total[word] += value
    most = nsmallest(CENTRE_TERMS, ((-value, word) for word, value in total.items()))
    length = math.sqrt(sum([value * value for value, _ in most])) or 1.0
    times = [one.seconds for one in members if one.seconds is not None]
    places = frozenset().union(*(one.places for one in members))
    return Centre({word: -value / length for value, word in most}, places, max(times, default=None))


def extra(story: Centre, drawn: Traits) -> float:
    """How much more likeness it takes where a report names other places than a story, or comes long after it."""
    elsewhere = bool(drawn.places and story.places) and drawn.places.isdisjoint(story.places)
    return (ELSEWHERE if elsewhere else 0.0) + _by_time(story.seconds, drawn.seconds)


def _by_time(last: int | None, published: int | None) -> float:
    if last is None or published is None:
        return 0.0
    return min(MOST_EXTRA, max(0.0, (published - last) / _DAY - QUIET_DAYS) * PER_QUIET_DAY)
