"""Which documents tell of the same thing: a stream into stories, with a last look that no order of arrival changes.

Documents are taken by publication time. Each joins the story that it is most like, measured against the story's centre and
against single members, so that no chain of small steps drags a story along (max-link alone grows stories of hundreds of
reports). Then every document is held once more against all final centres. Copies stay with what they copy.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import nsmallest
from typing import Literal

from quellenlage.model import Document
from quellenlage.reasoning.stories.features import Features, features, similarity

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
COMPARED_MEMBERS = 12
INDEXED_TERMS = 24
"""A story is found by so many of its heaviest words, looked up by so many of a document's."""
MOST_POSTED = 300
"""A word that leads to more stories than this does not find any."""
COMPARED_CENTRES = 12


@dataclass(slots=True)
class Group:
    """A story in the making: its members' features and their sum."""

    members: list[str] = field(default_factory=list)
    features: list[Features] = field(default_factory=list)
    total: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    places: set[str] = field(default_factory=set)
    first: datetime | None = None
    last: datetime | None = None

    def add(self, key: str, drawn: Features) -> None:
        """Take a document in."""
        self.members.append(key)
        self.features.append(drawn)
        self.places |= drawn.places
        for word, value in drawn.vector.items():
            self.total[word] += value
        if drawn.published:
            self.first = min(self.first or drawn.published, drawn.published)
            self.last = max(self.last or drawn.published, drawn.published)

    def centre(self) -> Features:
        """The unit vector of the words that weigh most in the story."""
        most = sorted(self.total.items(), key=lambda item: (-item[1], item[0]))[:CENTRE_TERMS]
        length = math.sqrt(sum(value * value for _, value in most)) or 1.0
        return Features({word: value / length for word, value in most}, self.last)


@dataclass(slots=True)
class Grouping:
    """Groups with an inverted index over the heaviest words of their centres."""

    threshold: float
    groups: list[Group] = field(default_factory=list)
    centres: list[Features] = field(default_factory=list)
    index: dict[str, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))

    def refresh(self, at: int) -> None:
        """Draw a group's centre anew, and enter it under the words that weigh most in it."""
        for word in heaviest(self.centres[at].vector, INDEXED_TERMS):
            self.index[word].pop(at, None)
        self.centres[at] = self.groups[at].centre()
        for word in heaviest(self.centres[at].vector, INDEXED_TERMS):
            self.index[word][at] = self.centres[at].vector[word]

    def open(self, key: str, drawn: Features) -> int:
        """Begin a group."""
        group = Group()
        group.add(key, drawn)
        self.groups.append(group)
        self.centres.append(Features({}, None))
        self.refresh(len(self.groups) - 1)
        return len(self.groups) - 1

    def join(self, at: int, key: str, drawn: Features) -> None:
        """Take a document into a group; the centre follows while the group is small, then at every doubling."""
        group = self.groups[at]
        group.add(key, drawn)
        size = len(group.members)
        if size < COMPARED_MEMBERS or size & (size - 1) == 0:
            self.refresh(at)

    def likely(self, drawn: Features) -> list[tuple[int, float]]:
        """The groups that are most like a document by their heaviest words, with the true cosine, the likest first.

        A word that many stories share says least and costs most: it is left out, so that a document takes a bounded time
        however many stories there are.
        """
        scores: dict[int, float] = defaultdict(float)
        for word in heaviest(drawn.vector, INDEXED_TERMS):
            posted = self.index.get(word)
            if posted and len(posted) <= MOST_POSTED:
                for at, weight in posted.items():
                    scores[at] += drawn.vector[word] * weight
        near = nsmallest(COMPARED_CENTRES, ((-score, at) for at, score in scores.items()))
        return sorted(((at, similarity(drawn, self.centres[at])) for _, at in near), key=lambda item: (-item[1], item[0]))

    def best(self, drawn: Features) -> int | None:
        """The group that a document belongs to, if any."""
        for at, score in self.likely(drawn)[:3]:
            needed = self.threshold + extra(self.groups[at], drawn)
            if score >= needed and self._like_a_member(self.groups[at], drawn, MEMBER_SHARE * needed):
                return at
        return None

    @staticmethod
    def _like_a_member(group: Group, drawn: Features, needed: float) -> bool:
        spread = max(1, len(group.features) // COMPARED_MEMBERS)
        compared = [*group.features[::spread][:COMPARED_MEMBERS], group.features[-1]]
        return any(similarity(drawn, member) >= needed for member in compared)


def heaviest(vector: Mapping[str, float], count: int) -> list[str]:
    """The words that weigh most, the heaviest first; among equals by the alphabet."""
    return [word for _, word in nsmallest(count, ((-value, word) for word, value in vector.items()))]


def extra(group: Group, drawn: Features) -> float:
    """How much more likeness it takes where a document names other places than a story, or comes long after it."""
    elsewhere = bool(drawn.places and group.places) and drawn.places.isdisjoint(group.places)
    return (ELSEWHERE if elsewhere else 0.0) + _by_time(group, drawn.published)


def _by_time(group: Group, published: datetime | None) -> float:
    if published is None or group.first is None or group.last is None:
        return 0.0
    gap = max(group.first - published, published - group.last, timedelta())
    return min(MOST_EXTRA, max(0.0, gap / timedelta(days=1) - QUIET_DAYS) * PER_QUIET_DAY)


def group_documents(ordered: Sequence[Document], copy_of: Mapping[str, str], granularity: Granularity) -> list[list[str]]:
    """The documents' ids by story. `ordered` is their canonical order, `copy_of` names the document that one copies."""
    drawn = {document.id: features(document) for document in ordered}
    grouping = Grouping(THRESHOLDS[granularity])
    home: dict[str, int] = {}
    for key, one in drawn.items():
        root = _root(key, copy_of)
        at = home.get(root) if root != key else grouping.best(one)
        if at is None:
            home[key] = grouping.open(key, one)
        else:
            grouping.join(at, key, one)
            home[key] = at
    return _settled(drawn, grouping, home, copy_of)


def _root(key: str, copy_of: Mapping[str, str]) -> str:
    seen = {key}
    while key in copy_of and copy_of[key] not in seen:
        key = copy_of[key]
        seen.add(key)
    return key


def _settled(
    drawn: Mapping[str, Features], grouping: Grouping, home: dict[str, int], copy_of: Mapping[str, str]
) -> list[list[str]]:
    """The last look: every document at the final centre that it is most like; copies with their source."""
    for at in range(len(grouping.groups)):
        grouping.refresh(at)
    settled = dict(home)
    for key, one in drawn.items():
        if _root(key, copy_of) == key:
            better = grouping.best(one)
            settled[key] = home[key] if better is None else better
    groups: dict[int, list[str]] = defaultdict(list)
    for key in drawn:
        groups[settled[_root(key, copy_of)]].append(key)
    return list(groups.values())
