"""An article's text cut into pieces, each with what was found there: claims, and inside them sources, cues, times, places.

One sweep over the boundaries: linear in text and findings (times the claims that overlap at a point), whatever the text holds.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quellenlage.model import Claim, Document
from quellenlage.presentation.moments import window_words, zone_named
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.safe_text import visible

_PARAGRAPH = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_RANK = {"source": 0, "cue": 1, "time": 2, "place": 3}
_MOST_NESTED = 12
"""Claims that one piece names at most: more would help nobody and could make a hostile page quadratic."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that means something besides being claimed: the words of a source, a cue, a time or a place."""

    start: int
    end: int
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with the claims that they belong to, the innermost first, and the mark on them. `opens` are claims that begin here."""

    text: str
    claims: tuple[Claim, ...] = ()
    mark: Mark | None = None
    opens: tuple[Claim, ...] = ()
    closes: tuple[Claim, ...] = ()


def paragraphs(document: Document, view: Overview) -> Iterator[tuple[Piece, ...]]:
    """The paragraphs of a report, cut into pieces; empty ones are left out."""
    claims = view.by_document.get(document.id, ())
    pieces = list(_pieces(document.text, claims, marks(document, view)))
    for start, end in _paragraph_spans(document.text):
        inside = tuple(_within(pieces, start, end))
        if any(piece.text.strip() for piece in inside):
            yield inside


def marks(document: Document, view: Overview) -> tuple[Mark, ...]:
    """What else is found in a report, without overlaps: a source goes before its cue, a cue before a time, a time before a place."""
    found: list[Mark] = []
    for claim in view.by_document.get(document.id, ()):
        for link in claim.chain:
            if link.start is not None and link.end is not None:
                found.append(Mark(link.start, link.end, "source", f"{view.labels.of('roles', link.role)}: {link.name}"))
            if link.cue:
                found.append(Mark(link.cue.start, link.cue.end, "cue", view.labels.of("commitments", link.commitment)))
    return _disjoint([*found, *_times(document, view), *_places(document, view)], len(document.text))


def _times(document: Document, view: Overview) -> Iterator[Mark]:
    for time in view.dossier.times:
        if time.document == document.id:
            window = time.window
            words = window_words(window.earliest, window.latest, zone_named(window.zone), view.labels) if window else ""
            yield Mark(time.expression.start, time.expression.end, "time", words or view.labels.word("unknown_time"))


def _places(document: Document, view: Overview) -> Iterator[Mark]:
    for place in view.dossier.places:
        for mention in place.mentions:
            if mention.document == document.id:
                role = view.labels.of("place_roles", mention.role)
                yield Mark(mention.start, mention.end, "place", f"{place.name}: {role}")


def _disjoint(found: Iterable[Mark], length: int) -> tuple[Mark, ...]:
    kept: list[Mark] = []
    for mark in sorted(set(found), key=lambda m: (m.start, _RANK[m.kind], -m.end, m.note)):
        if 0 <= mark.start < mark.end <= length and (not kept or mark.start >= kept[-1].end):
            kept.append(mark)
    return tuple(kept)


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
        yield start, end, Piece(visible(text[start:end]), inner, mark, tuple(opened), closed)


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
