"""An article's text cut into pieces, each with what was found there: claims, and inside them sources, cues, times, places.

One sweep over the boundaries: linear in text and findings (times the claims that overlap at a point), whatever the text holds.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quellenlage.model import Claim, Document
from quellenlage.presentation.page.marks import Mark
from quellenlage.presentation.safe_text import visible

_PARAGRAPH = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_MOST_NESTED = 12
"""Claims that one piece names at most: more would help nobody and could make a hostile page quadratic."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with the claims that they belong to, the innermost first, and the mark on them. `opens` are claims that begin here."""

    text: str
    start: int = 0
    claims: tuple[Claim, ...] = ()
    mark: Mark | None = None
    opens: tuple[Claim, ...] = ()
    closes: tuple[Claim, ...] = ()


def paragraphs(document: Document, claims: Sequence[Claim], marks: Sequence[Mark]) -> Iterator[tuple[Piece, ...]]:
    """The paragraphs of a report, cut into pieces; empty ones are left out.

    Args:
        document: the report.
        claims: those of this report.
        marks: without overlaps, in their order.
    """
    pieces = list(_pieces(document.text, claims, marks))
    for start, end in _paragraph_spans(document.text):
        inside = tuple(_within(pieces, start, end))
        if any(piece.text.strip() for piece in inside):
            yield inside


def _pieces(text: str, claims: Sequence[Claim], found: Sequence[Mark]) -> Iterator[tuple[int, int, Piece]]:
    """Pieces between neighbouring boundaries, with their offsets."""
    claims = [claim for claim in claims if 0 <= claim.start < claim.end <= len(text)]
    breaks = [edge for start, end in _paragraph_spans(text) for edge in (start, end)]
    cuts = {0, len(text), *breaks, *(c.start for c in claims), *(c.end for c in claims)}
    cuts |= {mark.start for mark in found} | {mark.end for mark in found}
    bounds = sorted(cuts)
    waiting, active, next_claim, next_mark = sorted(claims, key=lambda c: (c.start, -c.end, c.id)), list[Claim](), 0, 0
    for start, end in pairwise(bounds):
        active = [claim for claim in active if claim.end > start]
        first = next_claim
        while next_claim < len(waiting) and waiting[next_claim].start == start:
            next_claim += 1
        opened = waiting[first:next_claim]
        active += opened
        while next_mark < len(found) and found[next_mark].end <= start:
            next_mark += 1
        mark = found[next_mark] if next_mark < len(found) and found[next_mark].start <= start else None
        inner = tuple(sorted(active, key=lambda c: (c.end - c.start, c.id))[:_MOST_NESTED])
        closed = tuple(claim for claim in inner if claim.end == end)
        yield start, end, Piece(visible(text[start:end]), start, inner, mark, tuple(opened), closed)


def _within(pieces: Sequence[tuple[int, int, Piece]], start: int, end: int) -> Iterator[Piece]:
    for index in range(bisect_left(pieces, start, key=lambda p: p[0]), len(pieces)):
        if pieces[index][0] >= end:
            return
        yield pieces[index][2]


def _paragraph_spans(text: str) -> list[tuple[int, int]]:
    edges = [0]
    for gap in _PARAGRAPH.finditer(text):
        edges += gap.span()
    edges.append(len(text))
    return list(zip(edges[::2], edges[1::2], strict=True))
