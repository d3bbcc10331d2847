"""Which story a report is in: decided in the order of the stream, from the stories as they were before it.

A report joins the story for which most speaks (`evidence`), measured against the story's centre and against the member most like it.
The centre is that of the story's first and of its last reports: it follows what happens and does
not forget how it began. Copies stay with what they copy. What comes later never changes where a report is, so
the stories as they were known at a time are those of today without the later reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush, nsmallest
from typing import Literal

from quellenlage.reasoning.stories.centre import Centre
from quellenlage.reasoning.stories.evidence import evidence, log_odds, telling
from quellenlage.reasoning.stories.likeness import LEAST_LIKE
from quellenlage.reasoning.stories.register import Place, Register
from quellenlage.reasoning.stories.traits import Key

Granularity = Literal["topic", "story", "event"]
THRESHOLDS: Mapping[Granularity, float] = {"topic": -2.0, "story": -0.5, "event": 2.0}
"""Logarithm of the odds from which a report belongs to a story, by how narrowly a story is understood."""
AT_EITHER_END = 8
"""So many of a story's first and of its last reports make its centre."""
COMPARED_CENTRES = 8
"""So many stories, those with the likest members, are weighed."""


@dataclass(slots=True)
class Homes:
    """Decides for reports that came in or whose links have changed, and for all whose decision hangs on theirs."""

    register: Register
    threshold: float = THRESHOLDS["story"]
    _centres: dict[Key, Centre] = field(default_factory=dict)
    _homes: dict[Key, Key] = field(default_factory=dict)

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
            self._homes[key] = now.home
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
        compared = nsmallest(COMPARED_CENTRES, ((-like, home) for home, like in likest.items()))
        centres = [self._centre(home, key) for _, home in compared]
        tells = telling(drawn, centres)
        odds = [
            (log_odds(evidence(drawn, centre, -like, tells)), home)
            for (like, home), centre in zip(compared, centres, strict=True)
        ]
        best = min(((-value, home) for value, home in odds if value >= self.threshold), default=None)
        return Place(best[1] if best else key)

    def _home(self, key: Key) -> Key:
        home = self._homes.get(key)
        if home is None:
            place = self.register.place(key)
            if place is None:
                raise LookupError("a report was to be decided before one that stands before it")
            home = self._homes[key] = place.home
        return home

    def _centre(self, home: Key, key: Key) -> Centre:
        """The centre of a story as it was before a place in the stream."""
        last = self.register.last(home, key, 2 * AT_EITHER_END)
        first = self.register.first(home, key, AT_EITHER_END) if len(last) == 2 * AT_EITHER_END else ()
        members = (*first, *last[len(first) :])
        found = self._centres.setdefault(home, Centre())
        if found.members != members:
            found.move(members, self.register.traits)
        return found

    def hanging(self, key: Key, place: Place) -> set[Key]:
        """The later reports that look at a report's story, or at its centre as far as this report is part of it."""
        found = set(self.register.naming(key, key))
        if not place.own:
            return found
        end: Key | None = None
        if len(self.register.first(place.home, key, AT_EITHER_END)) == AT_EITHER_END:
            following = self.register.following(place.home, key, AT_EITHER_END)
            end = following[-1] if len(following) == AT_EITHER_END else None
        found.update(self.register.looking(place.home, key, end))
        return found
