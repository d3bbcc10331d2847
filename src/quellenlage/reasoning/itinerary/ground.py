"""What anchors and movements look up: documents, texts, places and where they stand in a claim."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quellenlage.model import Claim, Document, Knowledge, Place, PlaceMention, ResolvedTime

_NEXT = 12
"""Characters after a place in which „, sondern“ may stand."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Knowledge, indexed."""

    knowledge: Knowledge
    documents: Mapping[str, Document]
    texts: Mapping[str, str]
    places: Mapping[str, Place]
    mentions: Mapping[str, tuple[tuple[PlaceMention, Place], ...]]
    times: Mapping[str, tuple[ResolvedTime, ...]]

    def named(self, claim: Claim) -> Iterator[tuple[PlaceMention, Place, str]]:
        """The places that stand in a claim, in order, each with the words before it; „wo …“ takes in the place right before."""
        found = self.mentions.get(claim.document, ())
        text = self.texts[claim.document]
        first = bisect_left(found, claim.start, key=lambda pair: pair[0].start)
        for opener, preposition in (("wo ", "in "), ("wohin ", "nach ")):
            if text.startswith(opener, claim.start) and first and claim.where == found[first - 1][1].id:
                yield *found[first - 1], preposition
        for k in range(first, len(found)):
            mention, place = found[k]
            if mention.start >= claim.end:
                return
            if mention.end > claim.end or place.id not in claim.places:  # one of a relative clause inside it
                continue
            before = text[claim.start : mention.start]
            if not _is_denied(before, text[mention.end : mention.end + _NEXT]):
                yield mention, place, before

    def last_before(self, claim: Claim) -> Place | None:
        """The last location that the text names before a claim: what „von dort“ means."""
        found = self.mentions.get(claim.document, ())
        first = bisect_left(found, claim.start, key=lambda pair: pair[0].start)
        return next(
            (place for mention, place in reversed(found[max(0, first - 6) : first]) if mention.role == "location"), None
        )


def _is_denied(before: str, after: str) -> bool:
    """„nicht in Tel Aviv, sondern in Larnaka“, „statt in Tel Aviv“."""
    words = before.split()[-2:]
    if len(words) < 2:
        return False
    return words[0].lower() in ("statt", "anstatt") or (words[0] == "nicht" and after.startswith(", sondern"))


def ground(knowledge: Knowledge) -> Ground:
    """Index what is known."""
    mentions: dict[str, list[tuple[PlaceMention, Place]]] = {}
    for place in knowledge.places:
        for mention in place.mentions:
            mentions.setdefault(mention.document, []).append((mention, place))
    times: dict[str, list[ResolvedTime]] = {}
    for time in knowledge.times:
        times.setdefault(time.document, []).append(time)
    return Ground(
        knowledge,
        {document.id: document for document in knowledge.documents},
        {document.id: document.text for document in knowledge.documents},
        {place.id: place for place in knowledge.places},
        {document: tuple(sorted(pairs, key=lambda p: (p[0].start, p[1].id))) for document, pairs in mentions.items()},
        {document: tuple(sorted(found, key=lambda t: t.expression.start)) for document, found in times.items()},
    )
