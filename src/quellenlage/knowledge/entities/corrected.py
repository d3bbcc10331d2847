"""Corrections by hand, applied to what was linked. They hold on to words, so they survive new articles and new ids.

A rejected mention is taken away before anything is linked, so that nothing hangs on it. The others change the finished drafts,
in the order in which they were made; one whose words are in none of the documents changes nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from quellenlage.knowledge.corrections import in_force
from quellenlage.knowledge.entities.drafts import Draft, Place
from quellenlage.model import Anchor, Correction, Document, EntityMention, Reading

_LEAST_OVERLAP = 0.5
"""How much of both an anchor and a mention must have in common where a newer programme draws the mention otherwise."""
_NEIGHBOURS = 4
"""Mentions looked at before an anchor; one does not stand inside another, so more can't reach it."""


def without_rejected(readings: Sequence[Reading], corrections: Sequence[Correction]) -> list[Reading]:
    """The readings without the mentions that somebody rejected."""
    rejected: dict[str, list[Anchor]] = defaultdict(list)
    for correction in in_force(corrections):
        if correction.kind == "reject":
            for anchor in correction.anchors:
                rejected[anchor.digest].append(anchor)
    return [_cleaned(reading, rejected.get(reading.document.digest, [])) for reading in readings]


def _cleaned(reading: Reading, rejected: Iterable[Anchor]) -> Reading:
    spans = [(mention.start, mention.end) for mention in reading.mentions]
    gone = {k for anchor in rejected if (k := _fitting(spans, anchor)) is not None}
    return replace(reading, mentions=tuple(m for k, m in enumerate(reading.mentions) if k not in gone)) if gone else reading


def _fitting(spans: Sequence[tuple[int, int]], anchor: Anchor) -> int | None:
    """The span that an anchor means: the same, else the one that shares most with it. `spans` are sorted."""
    here = bisect_left(spans, (anchor.start, 0))
    best, shared_most = None, _LEAST_OVERLAP
    for k in range(max(0, here - _NEIGHBOURS), len(spans)):
        start, end = spans[k]
        if start >= anchor.end:
            break
        shared = (min(end, anchor.end) - max(start, anchor.start)) / (max(end, anchor.end) - min(start, anchor.start))
        if shared >= shared_most:
            best, shared_most = k, shared
    return best


def corrected(drafts: Sequence[Draft], documents: Iterable[Document], corrections: Sequence[Correction]) -> list[Draft]:
    """The drafts as the corrections in force want them."""
    state = _State(list(drafts), {document.digest: document.id for document in documents})
    for correction in in_force(corrections):
        if correction.kind == "merge":
            state.merge(correction)
        elif correction.kind == "split":
            state.split(correction)
        elif correction.kind == "rename":
            state.rename(correction)
    return state.drafts


@dataclass(slots=True)
class _State:
    drafts: list[Draft]
    ids: dict[str, str]
    _spans: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    _owner: dict[Place, Draft] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for draft in self.drafts:
            for mention in draft.mentions:
                place = (mention.document, mention.start, mention.end)
                self._owner[place] = draft
                self._spans[mention.document].append(place[1:])
        for spans in self._spans.values():
            spans.sort()

    def _places(self, correction: Correction) -> Iterator[Place]:
        """Where the anchors of a correction stand in these documents."""
        for anchor in correction.anchors:
            document = self.ids.get(anchor.digest)
            spans = self._spans.get(document, []) if document is not None else []
            k = _fitting(spans, anchor)
            if document is not None and k is not None:
                yield document, *spans[k]

    def _meant(self, correction: Correction) -> list[Draft]:
        """The things at the anchors, each once, in the order of the anchors."""
        return list(dict.fromkeys(self._owner[place] for place in self._places(correction)))

    def merge(self, correction: Correction) -> None:
        """All become the first, under its name and id."""
        meant = self._meant(correction)
        for other in meant[1:]:
            first = meant[0]
            first.title, first.stem = first.title or first.name, first.stem or first.name
            first.described = first.described and other.described
            first.merge(_explained(other, correction))
            self.drafts.remove(other)
            for mention in other.mentions:
                self._owner[mention.document, mention.start, mention.end] = first

    def rename(self, correction: Correction) -> None:
        for draft in self._meant(correction):
            draft.title = correction.name

    def split(self, correction: Correction) -> None:
        """The mentions at the anchors become a thing of their own, unless that is all there is."""
        by_owner: dict[Draft, set[Place]] = defaultdict(set)
        for place in self._places(correction):
            by_owner[self._owner[place]].add(place)
        apart: Draft | None = None
        for owner, places in by_owner.items():
            if len(places) == len({(m.document, m.start, m.end) for m in owner.mentions}):
                continue
            part = _explained(_part(owner, places), correction)
            _keep_only(owner, {(m.document, m.start, m.end) for m in owner.mentions} - places)
            if apart is None:
                apart = part
                self.drafts.append(part)
            else:
                apart.merge(part)
            for place in places:
                self._owner[place] = apart


def _part(draft: Draft, places: set[Place]) -> Draft:
    part = Draft(draft.kind, draft.described, called=dict(draft.called), mentions=list(draft.mentions), subkind=draft.subkind)
    _keep_only(part, places)
    return part


def _keep_only(draft: Draft, places: set[Place]) -> None:
    """Only these mentions and the names that they give; where they give none (pronouns), the names stay."""
    draft.mentions = [m for m in draft.mentions if (m.document, m.start, m.end) in places]
    called = {place: name for place, name in draft.called.items() if place in places}
    draft.called = called or draft.called
    draft.names = Counter(draft.called.values())


def _explained(draft: Draft, correction: Correction) -> Draft:
    """Every mention says that a correction put it where it is."""
    why = f"corrected by {correction.by}: {correction.reason}"
    draft.mentions = [EntityMention(m.document, m.start, m.end, m.form, why) for m in draft.mentions]
    return draft
