"""Who took text from whom: each document under the earlier ones that explain its shared text, the earliest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Literal

from quellenlage.model import Document
from quellenlage.reasoning.text_reuse.index import (
    CONTAINMENT,
    SHARED_DENSE,
    SHARED_SAMPLED,
    SURELY_DENSE,
    SURELY_SAMPLED,
    Overlap,
    ReuseIndex,
)
from quellenlage.reasoning.text_reuse.shingles import Stream, sketch
from quellenlage.reasoning.versions import article_key

LATEST = datetime.max.replace(tzinfo=UTC)

StreamName = Literal["prose", "quoted"]


@dataclass(slots=True)
class Star:
    """A document and those that share text with it, in the documents' own order. `common` holds what is only boilerplate."""

    hub: Document
    stream: StreamName
    rays: list[Document] = field(default_factory=list)
    common: bool = False


TWIN_FROM = 5
"""Identical texts of fewer words than this say nothing about who took them from whom."""
MOST_CANDIDATES = 12
RELATED_FROM = 0.3
"""A copy of a document that explains the text already counts as a second source only from this share of the text on."""


def canonical(documents: Sequence[Document]) -> list[Document]:
    """The documents, each once, by publication, then by id: an order that does not depend on that of their arrival."""
    distinct = {document.id: document for document in sorted(documents, key=lambda one: (one.id, one.digest))}
    return sorted(distinct.values(), key=lambda one: (one.published or LATEST, one.id))


@dataclass(slots=True)
class Stars:
    """The stars as documents come in, in canonical order."""

    index: ReuseIndex = field(default_factory=ReuseIndex)
    order: dict[str, int] = field(default_factory=dict)
    by_id: dict[str, Document] = field(default_factory=dict)
    by_text: dict[bytes, str] = field(default_factory=dict)
    hubs: dict[tuple[str, StreamName], set[str]] = field(default_factory=dict)
    found: dict[tuple[str, StreamName, bool], Star] = field(default_factory=dict)

    def add(self, document: Document) -> None:
        """Place a document under the earlier ones that it shares text with."""
        self.by_id[document.id] = document
        self.order[document.id] = len(self.order)
        digest = blake2b(document.text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        twin = self.by_text.setdefault(digest, document.id)
        if twin != document.id:
            if len(document.text.split()) >= TWIN_FROM:
                self._attach(twin, "prose", document, common=False)
            return
        drawn = sketch(document.text)
        prose, quoted = self.index.add(document.id, drawn)
        linked: set[str] = set()
        for one in self._explaining(drawn.prose, prose, "prose"):
            self._attach(one.key, "prose", document, common=one.common)
            linked |= self._family(one.key, "prose")
        apart = [one for one in quoted if not linked & self._family(one.key, "prose")]
        for one in self._explaining(drawn.quoted, apart, "quoted"):
            self._attach(one.key, "quoted", document, common=False)

    def _family(self, key: str, stream: StreamName) -> set[str]:
        """A document and those that its text came from."""
        return {key} | self.hubs.get((key, stream), set())

    def _attach(self, hub: str, stream: StreamName, document: Document, *, common: bool) -> None:
        star = self.found.setdefault((hub, stream, common), Star(self.by_id[hub], stream, common=common))
        star.rays.append(document)
        self.hubs.setdefault((document.id, stream), set()).update(self._family(hub, stream))

    def _explaining(self, stream: Stream, overlaps: Sequence[Overlap], name: StreamName) -> list[Overlap]:
        """The fewest earlier documents that explain the shared text: the earliest first, then those that share more than it."""
        left = set(stream.hashes)
        chosen: list[Overlap] = []
        for one in self._candidates(overlaps, name):
            if chosen and not self._could_add(one, chosen, len(left), stream, name):
                continue
            theirs: Stream = getattr(self.index.sketch_of(one.key), name)
            shared = left.intersection(theirs.hashes)
            if not chosen or len(shared) >= self._needed(one, chosen, stream, dense=theirs.dense and stream.dense, name=name):
                chosen.append(one)
                left -= shared
        return chosen

    def _candidates(self, overlaps: Sequence[Overlap], name: StreamName) -> list[Overlap]:
        """Those that share most, and the documents that they came from; the earliest first."""
        most = overlaps[:MOST_CANDIDATES]
        families = {key for one in most for key in self._family(one.key, name)}
        return sorted((one for one in overlaps if one.key in families), key=lambda one: (one.common, self.order[one.key]))

    def _needed(self, one: Overlap, chosen: list[Overlap], stream: Stream, *, dense: bool, name: StreamName) -> float:
        """How many shingles that nothing chosen explains make a document a source too."""
        least, surely = (SHARED_DENSE, SURELY_DENSE) if dense else (SHARED_SAMPLED, SURELY_SAMPLED)
        share = self._more_than(one, chosen, name)
        part = share * len(stream.hashes)
        return max(least, part if share > CONTAINMENT else min(part, surely))

    def _more_than(self, one: Overlap, chosen: list[Overlap], name: StreamName) -> float:
        family = self._family(one.key, name)
        return RELATED_FROM if any(earlier.key in family for earlier in chosen) else CONTAINMENT

    def _could_add(self, one: Overlap, chosen: list[Overlap], left: int, stream: Stream, name: StreamName) -> bool:
        return left >= self._needed(one, chosen, stream, dense=False, name=name)


def stars(documents: Sequence[Document]) -> list[Star]:
    """All stars of shared text, prose and quotations apart; linear in the number of documents. A version copies no other version."""
    sky = Stars()
    for document in canonical(documents):
        sky.add(document)
    found = [sky.found[key] for key in sorted(sky.found, key=lambda key: (sky.order[key[0]], key[1], key[2]))]
    for star in found:
        star.rays = [ray for ray in star.rays if article_key(ray) != article_key(star.hub)]
    return [star for star in found if star.rays]
