"""Read a corpus with marked names: words with IOB2 labels.

Labels are GermEval's: PER, LOC, ORG, OTH, with `deriv` („deutsche“) and `part` („Ukraine-Krieg“).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PARTS = 5
DEV_PART = 0


@dataclass(frozen=True, slots=True)
class Marked:
    """One sentence: its words, one IOB2 label each, and the part (of `PARTS`) that its source document belongs to."""

    words: tuple[str, ...]
    labels: tuple[str, ...]
    part: int


def part_of(source: str) -> int:
    """The part of a source document, by the CRC of its address: sentences of one document are never in two parts."""
    return zlib.crc32(source.encode()) % PARTS


def germeval(path: Path) -> Iterator[Marked]:
    """Sentences of a GermEval 2014 file (outer layer)."""
    source, words, labels = "", list[str](), list[str]()
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("#\t"):
            source = line.split("\t")[1]
        elif line.strip():
            _, word, outer, *_ = line.split("\t")
            words.append(word)
            labels.append(outer)
        elif words:
            yield Marked(tuple(words), tuple(labels), part_of(source))
            words, labels = [], []
