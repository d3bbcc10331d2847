"""What is kept of a report so that it can be grouped without its text: words, places, anchors, and its place in the stream.

Some kilobytes at most that depend on the document alone. They can be stored, and read back they are the very same: a word is the
CRC-32 of its stem, a weight a 32-bit number, before anything is compared.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from zlib import crc32

from quellenlage.model import Document
from quellenlage.reasoning.stories.features import Spot, features
from quellenlage.reasoning.stories.words import Kind
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
_UNDATED_KEY = _UNDATED.to_bytes(_SECONDS, "big")
_START = datetime.min.replace(tzinfo=UTC)
_ANCHORS = 1 << 32
_WHOLES = 2 << 32
_MOST_REACH, _REACH_STEP = 0x1FF, 4.0


@dataclass(frozen=True, slots=True)
class Traits:
    """A report as the grouping sees it.

    Attributes:
        key: its place in the stream.
        article: what all versions of the article share.
        version: sorts the versions of an article.
        vector: the words' weights, the heaviest first; a unit vector.
        lead: the words of its headline and lead, each with its kind and how rare it is (`mark`).
        places: the places it names there (`spot`).
        anchors: a sample of its shingles, and its whole text, as terms to be found by.
    """

    key: Key
    article: bytes
    version: bytes
    vector: Mapping[int, float]
    lead: Mapping[int, int]
    places: frozenset[int]
    anchors: tuple[int, ...]

    @property
    def seconds(self) -> int | None:
        """When it was published, in seconds since year 1."""
        return seconds_of(self.key)

    @property
    def heads(self) -> list[tuple[int, float]]:
        """The words that it is found by, with their weights."""
        return list(self.vector.items())[:INDEXED_TERMS]

    @property
    def terms(self) -> list[tuple[int, float]]:
        """All that it is found by: words and anchors."""
        return [*self.heads, *((anchor, anchor_weight(anchor)) for anchor in self.anchors)]

    def to_bytes(self) -> bytes:
        """For a store: key, article, version, four counts, and numbers of 4 bytes, little-endian; marks have 2 bytes, anchors 5."""
        counts = b"".join(len(part).to_bytes(4, "little") for part in (self.vector, self.lead, self.places, self.anchors))
        return b"".join((
            self.key, self.article, self.version, counts,
            array("I", self.vector).tobytes(), array("f", self.vector.values()).tobytes(),
            array("I", self.lead).tobytes(), array("H", self.lead.values()).tobytes(),
            array("I", sorted(self.places)).tobytes(),
            b"".join(anchor.to_bytes(5, "little") for anchor in self.anchors),
        ))  # fmt: skip

    @classmethod
    def from_bytes(cls, data: bytes) -> Traits:
        """The traits that `to_bytes` wrote."""
        words, leading, places, anchors = (int.from_bytes(data[at : at + 4], "little") for at in range(33, 49, 4))
        cuts = [49]
        for size in (4 * words, 4 * words, 4 * leading, 2 * leading, 4 * places, 5 * anchors):
            cuts.append(cuts[-1] + size)
        vector, weights, lead, marks, named, anchored = (data[one:other] for one, other in pairwise(cuts))
        return cls(
            data[:10], data[10:18], data[18:33],
            dict(zip(array("I", vector), array("f", weights), strict=True)),
            dict(zip(array("I", lead), array("H", marks), strict=True)),
            frozenset(array("I", named)),
            tuple(int.from_bytes(anchored[at : at + 5], "little") for at in range(0, len(anchored), 5)),
        )  # fmt: skip


def is_dated(key: Key) -> bool:
    """Whether the report at a place in the stream has a publication time."""
    return not key.startswith(_UNDATED_KEY)


def seconds_of(key: Key) -> int | None:
    """When the report at a place in the stream was published, in seconds since year 1."""
    return int.from_bytes(key[:_SECONDS], "big") if is_dated(key) else None


def anchor_weight(term: int) -> float:
    """How much a shared anchor counts."""
    return WHOLE if term >= _WHOLES else 1.0


def is_anchor(term: int) -> bool:
    """Whether a term is an anchor and no word."""
    return term >= _ANCHORS


def mark(kind: Kind, rarity: float) -> int:
    """A word's kind and rarity in one number of two bytes."""
    return kind << 8 | round(10 * rarity)


def spot(place: Spot) -> int:
    """A place in one number of four bytes: latitude and longitude in tenths of a degree, reach in steps of four kilometres."""
    reach = min(_MOST_REACH, int(place.radius_km / _REACH_STEP))
    return (round(10 * (place.lat + 90)) << 12 | round(10 * (place.lon + 180))) << 9 | reach


@lru_cache(maxsize=65_536)
def spread(place: int) -> tuple[float, float, float]:
    """Latitude, longitude and reach in kilometres that `spot` put into one number."""
    return (place >> 21) / 10 - 90, (place >> 9 & 0xFFF) / 10 - 180, (place & _MOST_REACH) * _REACH_STEP


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
        lead=dict(sorted((crc32(word.encode()), mark(*known)) for word, known in drawn.lead.items())),
        places=frozenset(map(spot, drawn.places)),
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
