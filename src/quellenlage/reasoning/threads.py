"""The one story that most reports of a dossier tell, by how they hang together.

Two short reports of one event may share hardly a word: „Großbrand in Loitz“ and „Die Agrargesellschaft Peenetal widerspricht“. Each is
like other reports of the story, though. Where more than half of a dossier's reports hang together, the dossier is of one story, and a
report that has a telling word in common with it is of it too. In a heap of unrelated articles nothing hangs together, and each pair of
reports is judged by itself (`story_mates`).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from quellenlage.model import Document
from quellenlage.reasoning.stories.features import Features
from quellenlage.reasoning.stories.words import Kind

_FEWEST = 3
"""Of fewer reports nobody can say that most hang together."""
_MOST = 24
"""A report is held against so many others, those that share most telling words with it: work stays linear."""
_LIKE = 0.1
"""From such a cosine with the words of all others on a report is of their story, if it has a telling word in common with them."""
_TELLING = 5.0
_LATER = timedelta(days=120)
_SAYING = frozenset((Kind.NAME, Kind.PLACE, Kind.HOLDER, Kind.NOUN))


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
        if _root(parent, one) != _root(parent, other) and alike(ordered[one], ordered[other]):
            parent[_root(parent, other)] = _root(parent, one)
    roots = Counter(_root(parent, number) for number in range(len(ordered)))
    root, size = min(roots.items(), key=lambda item: (-item[1], item[0]))
    if size < 2 or 2 * size <= len(ordered):
        return frozenset()
    core = [number for number in range(len(ordered)) if _root(parent, number) == root]
    return frozenset(ordered[number].id for number in (*core, *_joining(core, ordered, drawn)))


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


def _joining(core: Sequence[int], ordered: Sequence[Document], drawn: Sequence[Features]) -> list[int]:
    """The documents outside that are near enough to all of the story's words together."""
    total: Counter[str] = Counter()
    saying: set[str] = set()
    for number in core:
        total.update({word: round(1e6 * weight) for word, weight in drawn[number].vector.items()})
        saying |= {word for word, (kind, rarity) in drawn[number].lead.items() if kind in _SAYING and rarity >= _TELLING}
    length = math.sqrt(sum(weight * weight for weight in total.values())) or 1.0
    times = [time for number in core if (time := ordered[number].published) is not None]
    inside = set(core)
    return [
        number
        for number, one in enumerate(drawn)
        if number not in inside
        and not saying.isdisjoint(one.lead)
        and sum(weight * total[word] for word, weight in sorted(one.vector.items())) / length >= _LIKE
        and _near(ordered[number], times)
    ]


def _near(one: Document, times: Sequence[datetime]) -> bool:
    """Whether a report came out some months at most before the first or after the last one; an unknown time is no reason against it."""
    return one.published is None or not times or times[0] - _LATER <= one.published <= times[-1] + _LATER
