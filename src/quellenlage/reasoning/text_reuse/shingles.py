"""Texts as sets of hashed word 4-grams, prose and quotations apart.

A shingle is four consecutive words, lowercased, as their CRC-32. Of a long text only the hashes that are divisible by four
are kept; that sample is the same for every text, so samples can be compared. Containment of such samples finds text that
was cut, spliced into another article or reworded here and there (recall .98–1.0 at a precision of .99 on German news, where
MinHash over the whole text found 0–40 % of it). Short texts keep every hash, for a fourth of few is too few.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from itertools import accumulate
from zlib import crc32

SHINGLE = 4
SAMPLE = 4
DENSE_BELOW = 500
"""Streams with fewer shingles than this keep them all."""
QUOTE_FROM = 5
"""Fewer words than this between marks are no quotation but a word in inverted commas: they stay with the prose."""

_WORD = re.compile(r"\w+")
_MARK = re.compile('[„“”"»«]|\n[ \t]*\n')
_CLOSERS = {"„": '“”"', "“": "”“", "”": "”", '"': '"“”', "»": "«", "«": "»"}


@dataclass(frozen=True, slots=True)
class Stream:
    """The kept hashes of one stream of words, ascending. `total` counts all its shingles, `sampled` those of the sample."""

    hashes: tuple[int, ...]
    total: int
    sampled: int

    @property
    def dense(self) -> bool:
        """Whether every hash was kept, not only the sample."""
        return self.total < DENSE_BELOW


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is compared instead of a text. It can be stored (`to_bytes`) and compared without the text."""

    prose: Stream
    quoted: Stream

    def to_bytes(self) -> bytes:
        """The sketch for a store: six counts and the hashes, as little-endian 32-bit numbers."""
        numbers = array("I")
        for stream in (self.prose, self.quoted):
            numbers.extend((len(stream.hashes), stream.total, stream.sampled, *stream.hashes))
        return b"".join(number.to_bytes(4, "little") for number in numbers)

    @classmethod
    def from_bytes(cls, data: bytes) -> Sketch:
        """The sketch that `to_bytes` wrote; raises ValueError if the bytes are not one."""
        numbers = [int.from_bytes(data[at : at + 4], "little") for at in range(0, len(data), 4)]
        streams: list[Stream] = []
        at = 0
        while at + 3 <= len(numbers) and len(streams) < 2:
            count, total, sampled = numbers[at : at + 3]
            hashes = tuple(numbers[at + 3 : at + 3 + count])
            if len(hashes) != count:
                break
            streams.append(Stream(hashes, total, sampled))
            at += 3 + count
        if len(streams) != 2 or at != len(numbers):
            raise ValueError("these bytes are no sketch of a text")
        return cls(*streams)


def quoted_stretches(text: str) -> list[tuple[int, int]]:
    """The insides of pairs of quotation marks that hold a quotation, in order; an unclosed mark ends with its paragraph."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    closers = ""
    for mark in _MARK.finditer(text):
        sign = mark[0]
        if opened is None:
            if sign in _CLOSERS:
                opened, closers = mark.end(), _CLOSERS[sign]
        elif sign in closers:
            if text.count(" ", opened, mark.start()) >= QUOTE_FROM - 1:
                found.append((opened, mark.start()))
            opened = None
        elif sign.startswith("\n"):
            opened = None
    return found


def streams(text: str) -> tuple[str, str]:
    """The prose and the quotations of a text, both of the text's own length: what belongs to the other is blank."""
    inside = quoted_stretches(text)
    if not inside:
        return text, ""
    prose, quotes, at = [], [], 0
    for start, end in inside:
        prose += [text[at:start], " " * (end - start)]
        quotes += [" " * (start - at), text[start:end]]
        at = end
    prose.append(text[at:])
    return "".join(prose), "".join(quotes)


def shingle_hashes(words: list[str]) -> list[int]:
    """CRC-32 of every four consecutive words, as UTF-16: there a word's bytes are twice its letters, for nearly every word."""
    joined = " ".join(words)
    data = joined.encode("utf-16-le", "surrogatepass")
    sizes = [*map(len if len(data) == 2 * len(joined) else _utf16_units, words)]
    edges = [0, *accumulate([2 * size + 2 for size in sizes])]
    return [crc32(data[first : last - 2]) for first, last in zip(edges, edges[SHINGLE:], strict=False)]


def _utf16_units(word: str) -> int:
    return len(word.encode("utf-16-le", "surrogatepass")) // 2


def located_shingles(text: str) -> tuple[list[int], list[tuple[int, int]]]:
    """The hashes of a text's shingles, and the extent of each of its words: shingle i covers the words i to i + 3."""
    found = list(_WORD.finditer(text))
    return shingle_hashes([word[0].lower() for word in found]), [word.span() for word in found]


def _stream(text: str) -> Stream:
    every = shingle_hashes(_WORD.findall(text.lower()))
    distinct = set(every)
    sampled = [value for value in distinct if value % SAMPLE == 0]
    kept = distinct if len(every) < DENSE_BELOW else sampled
    return Stream(tuple(sorted(kept)), len(every), len(sampled))


def sketch(text: str) -> Sketch:
    """The sketch of a text, in time linear in its length."""
    prose, quotes = streams(text)
    return Sketch(_stream(prose), _stream(quotes))
