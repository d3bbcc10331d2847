"""What is kept of a report so that it can be grouped without its text: words, places, anchors, and its place in the stream.

A few hundred bytes that depend on the document alone. They can be stored, and read back they are the very same: a word is the
CRC-32 of its stem, a weight a 32-bit number, before anything is compared.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from zlib import crc32

from quellenlage.model import Document
from quellenlage.reasoning.stories.features import features
from quellenlage.reasoning.text_reuse.shingles import sketch
from quellenlage.reasoning.versions import article_key, version_order

Key = bytes
"""Where a report stands in the stream: when it was published, to the second, then a hash. Keys sort as the stream does."""

INDEXED_TERMS = 24
"""A report is found by so many of its heaviest words."""
ANCHOR = 8
"""Shingles whose hash is divisible by this one are what copies are found by."""
WHOLE_FROM = 5
"""Identical texts of fewer words than this are no copies of each other."""
WHOLE = 1e6
"""The weight of a whole text that is identical: more than all anchors together."""

_SECONDS, _TIE = 5, 5
_UNDATED = (1 << (8 * _SECONDS)) - 1
_START = datetime.min.replace(tzinfo=UTC)
_ANCHORS = 1 << 32
_WHOLES = 2 << 32


@dataclass(frozen=True, slots=True)
class Traits:
    """A report as the grouping sees it.

    Attributes:
        key: its place in the stream.
        article: what all versions of the article share.
        version: sorts the versions of an article.
        vector: the words' weights, the heaviest first; a unit vector.
        places: the places it names.
        anchors: a sample of its shingles, and its whole text, as terms to be found by.
    """

    key: Key
    article: bytes
    version: bytes
    vector: Mapping[int, float]
    places: frozenset[int]
    anchors: tuple[int, ...]

    @property
    def seconds(self) -> int | None:
        """When it was published, in seconds since year 1."""
        return int.from_bytes(self.key[:_SECONDS], "big") if is_dated(self.key) else None

    @property
    def heads(self) -> list[tuple[int, float]]:
        """The words that it is found by, with their weights."""
        return list(self.vector.items())[:INDEXED_TERMS]

    @property
    def terms(self) -> list[tuple[int, float]]:
        """All that it is found by: words and anchors."""
        return [*self.heads, *((anchor, anchor_weight(anchor)) for anchor in self.anchors)]

    def to_bytes(self) -> bytes:
        """For a store: key, article, version, three counts, and numbers of 4 bytes, little-endian; anchors have 5 bytes."""
        counts = b"".join(len(part).to_bytes(4, "little") for part in (self.vector, self.places, self.anchors))
        return b"".join((
            self.key, self.article, self.version, counts,
            b"".join(word.to_bytes(4, "little") for word in self.vector),
            array("f", self.vector.values()).tobytes(),
            b"".join(place.to_bytes(4, "little") for place in sorted(self.places)),
            b"".join(anchor.to_bytes(5, "little") for anchor in self.anchors),
        ))  # fmt: skip

    @classmethod
    def from_bytes(cls, data: bytes) -> Traits:
        """The traits that `to_bytes` wrote."""
        key, article, version = data[:10], data[10:18], data[18:33]
        words, places, anchors = (int.from_bytes(data[at : at + 4], "little") for at in (33, 37, 41))
        weights, named, anchored = 45 + 4 * words, 45 + 8 * words, 45 + 8 * words + 4 * places
        return cls(
            key, article, version,
            dict(zip(array("I", data[45:weights]), array("f", data[weights:named]), strict=True)),
            frozenset(array("I", data[named:anchored])),
            tuple(int.from_bytes(data[at : at + 5], "little") for at in range(anchored, anchored + 5 * anchors, 5)),
        )  # fmt: skip


def is_dated(key: Key) -> bool:
    """Whether the report at a place in the stream has a publication time."""
    return key[:_SECONDS] != _UNDATED.to_bytes(_SECONDS, "big")


def anchor_weight(term: int) -> float:
    """How much a shared anchor counts."""
    return WHOLE if term >= _WHOLES else 1.0


def is_anchor(term: int) -> bool:
    """Whether a term is an anchor and no word."""
    return term >= _ANCHORS


def traits(document: Document) -> Traits:
    """The traits of a document, in time linear in its length."""
    drawn = features(document)
    weights = ((crc32(word.encode()), value) for word, value in drawn.vector.items())
    ordered = sorted(weights, key=lambda item: (-item[1], item[0]))
    rounded = array("f", (value for _, value in ordered))
    return Traits(
        key=_moment(document.published, _UNDATED) + _hash(_TIE, document.id, document.digest),
        article=_hash(8, article_key(document)),
        version=_version(document),
        vector=dict(zip((word for word, _ in ordered), rounded, strict=True)),
        places=frozenset(crc32(place.encode()) for place in drawn.places),
        anchors=_anchors(document.text),
    )


def _anchors(text: str) -> tuple[int, ...]:
    words = text.split()
    if len(words) < WHOLE_FROM:
        return ()
    whole = _WHOLES + crc32(" ".join(words).encode("utf-8", "surrogatepass"))
    return (*(_ANCHORS + value for value in sketch(text).prose.hashes if value % ANCHOR == 0), whole)


def _version(document: Document) -> bytes:
    known, retrieved, digest = version_order(document)
    return _moment(known, 0) + _moment(retrieved, 0) + _hash(_TIE, digest)


def _moment(time: datetime | None, otherwise: int) -> bytes:
    seconds = otherwise if time is None else int((time - _START).total_seconds())
    return seconds.to_bytes(_SECONDS, "big")


def _hash(size: int, *parts: str) -> bytes:
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=size).digest()
