"""The one story that most reports of a dossier tell, by how they hang together.

Two short reports of one event may share hardly a word: „Großbrand in Loitz“ and „Die Agrargesellschaft Peenetal widerspricht“. Each is
like other reports of the story, though. Where more than half of a dossier's reports hang together, pair by pair or as groups with a
telling word in common, the dossier is of one story. In a heap of unrelated articles nothing hangs together, and each pair of
reports is judged by itself (`story_mates`).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from quellenlage.knowledge.geodesy import great_circle_km
from quellenlage.model import Document
from quellenlage.reasoning.stories.features import Features, Spot
from quellenlage.reasoning.stories.words import Kind

_FEWEST = 3
"""Of fewer reports nobody can say that most hang together."""
_MOST = 24
"""A report is held against so many others, those that share most telling words with it, and so many groups are joined: it stays linear."""
_LIKE = 0.06
"""From such a cosine on two groups of reports are of one story, if they have a telling word in common: 240 heaps of 3 to 40 unrelated
GNQA articles never hang together so."""
_TELLING, _RARE = 5.0, 6.5
"""How rare a name or place of a lead must be to tell of what a report is, and a noun („Komet“, but not „Flugzeugabsturz“)."""
_FAR_KM = 100.0
"""Two accidents that lie farther apart than this beyond the edges of all places in their leads are two stories. With names, rare nouns and
this 5 of 132 heaps of GNQA articles about one subject are taken for a story, without them 38; four of the five are of one war."""
_LATER = timedelta(days=120)
_NAMES = frozenset((Kind.NAME, Kind.PLACE, Kind.HOLDER))


def thread(
    documents: Sequence[Document], features: Callable[[Document], Features], alike: Callable[[Document, Document], bool]
) -> frozenset[str]:
    """The ids of the documents that tell the one story of a dossier; empty where it has none.

    Args:
        documents: the dossier's documents; copies count once each, for they say as much as their originals.
        features: the weighted words of a document.
        alike: whether two documents are alike enough to tell of one thing by themselves.
    """
    ordered = sorted(documents, key=lambda one: (one.published is None, one.published or 0, one.id))
    if len(ordered) < _FEWEST:
        return frozenset()
    drawn = [features(one) for one in ordered]
    parent = list(range(len(ordered)))
    for one, other in _sharing(drawn):
        if _root(parent, one) == _root(parent, other) or _far(drawn[one].places, drawn[other].places):
            continue
        if alike(ordered[one], ordered[other]):
            parent[_root(parent, other)] = _root(parent, one)
    by_root: dict[int, list[int]] = defaultdict(list)
    for number in range(len(ordered)):
        by_root[_root(parent, number)].append(number)
    groups = sorted((_Group.of(members, ordered, drawn) for members in by_root.values()), key=_Group.rank)
    largest = min(_joined(groups), key=_Group.rank)
    if len(largest.members) < 2 or 2 * len(largest.members) <= len(ordered):
        return frozenset()
    return frozenset(ordered[number].id for number in largest.members)


@dataclass(slots=True)
class _Group:
    """Reports that hang together: the sum of their words in parts of a million, telling words and places of the leads, and when."""

    members: list[int]
    total: Counter[str]
    saying: set[str]
    places: set[Spot]
    times: list[datetime]

    @classmethod
    def of(cls, members: Sequence[int], ordered: Sequence[Document], drawn: Sequence[Features]) -> _Group:
        """The group of the reports with these numbers."""
        total: Counter[str] = Counter()
        saying: set[str] = set()
        places: set[Spot] = set()
        for number in members:
            total.update({word: round(1e6 * weight) for word, weight in drawn[number].vector.items()})
            saying |= {word for word, (kind, rarity) in drawn[number].lead.items() if _tells(kind, rarity)}
            places |= drawn[number].places
        times = [time for number in members if (time := ordered[number].published) is not None]
        return cls(list(members), total, saying, places, times)

    def rank(self) -> tuple[int, int]:
        """The largest first."""
        return -len(self.members), min(self.members)

    def likeness(self, other: _Group) -> float:
        """The cosine of two groups that share a telling word, came out within some months and play near each other; else nothing."""
        if self.saying.isdisjoint(other.saying) or not self._near(other) or _far(self.places, other.places):
            return 0.0
        small, large = sorted((self.total, other.total), key=len)
        lengths = [math.sqrt(sum(weight * weight for weight in each.values())) or 1.0 for each in (small, large)]
        return sum(weight * large[word] for word, weight in small.items()) / (lengths[0] * lengths[1])

    def _near(self, other: _Group) -> bool:
        """Whether the groups came out within some months; an unknown time is no reason against it."""
        if not self.times or not other.times:
            return True
        return min(self.times) - _LATER <= max(other.times) and min(other.times) - _LATER <= max(self.times)

    def take_in(self, other: _Group) -> None:
        """Become one group."""
        self.members += other.members
        self.total.update(other.total)
        self.saying |= other.saying
        self.places |= other.places
        self.times += other.times


def _joined(groups: Sequence[_Group]) -> list[_Group]:
    """The groups, joined as far as they are alike: the two likest first, among the largest; each of the others to the largest at most."""
    few, others = list(groups[:_MOST]), groups[_MOST:]
    while len(few) > 1:
        likeness, one, other = max(
            (few[one].likeness(few[other]), -one, -other) for one in range(len(few)) for other in range(one + 1, len(few))
        )
        if likeness < _LIKE:
            break
        few[-one].take_in(few.pop(-other))
    few.sort(key=_Group.rank)
    for group in others:
        if few[0].likeness(group) >= _LIKE:
            few[0].take_in(group)
    return few


def _tells(kind: Kind, rarity: float) -> bool:
    return rarity >= (_TELLING if kind in _NAMES else _RARE) and (kind in _NAMES or kind is Kind.NOUN)


def _far(one: Collection[Spot], other: Collection[Spot]) -> bool:
    """Whether places are named on both sides and none here is near one there."""
    return bool(one and other) and all(
        great_circle_km(a.lat, a.lon, b.lat, b.lon) > a.radius_km + b.radius_km + _FAR_KM for a in one for b in other
    )


def _root(parent: list[int], number: int) -> int:
    while parent[number] != number:
        parent[number] = number = parent[parent[number]]
    return number


def _sharing(drawn: Sequence[Features]) -> Iterable[tuple[int, int]]:
    """Each document with the earlier ones that share most of its weight."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(drawn):
        shared: Counter[int] = Counter()
        for word, weight in sorted(one.vector.items()):
            for other in by_word[word][-_MOST:]:
                shared[other] += round(1e6 * weight * drawn[other].vector[word])
            by_word[word].append(number)
        for other, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_MOST]:
            yield number, other
