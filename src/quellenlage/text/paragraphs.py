"""Paragraphs: where the lines of a text belong together and where they don't."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from quellenlage.model import Span

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BLANK = re.compile(
    r"(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])[^\S\n\r]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])|[\v\f\u2029]"
)
_NARROWEST, _WIDEST = 40, 130
"""Columns at which programmes wrap text."""


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text, in order, without the space around them; what is only space is none.

    A blank line always ends one. A single line break does too, unless the text was wrapped at a column: then each line is
    as full as the next line's first word allows.
    """
    found: list[Span] = []
    for block in _blocks(text):
        lines = [span for line in _LINE.finditer(text, block.start, block.end) if (span := _stripped(text, *line.span()))]
        if lines and (_wrapped(text, lines) or _runs_on(text, lines)):
            found.append(Span(lines[0].start, lines[-1].end))
        else:
            found.extend(lines)
    return tuple(found)


def _blocks(text: str) -> Iterator[Span]:
    start = 0
    for blank in _BLANK.finditer(text):
        yield Span(start, blank.start())
        start = blank.end()
    yield Span(start, len(text))


def _stripped(text: str, start: int, end: int) -> Span | None:
    while start < end and _empty(text[start]):
        start += 1
    while start < end and _empty(text[end - 1]):
        end -= 1
    return Span(start, end) if start < end else None


def _empty(character: str) -> bool:
    return character.isspace() or character in "\u200b\u200e\u200f\u2060\ufeff\u00ad"


def _wrapped(text: str, lines: Sequence[Span]) -> bool:
    width = max(line.end - line.start for line in lines)
    if len(lines) < 3 or not _NARROWEST <= width <= _WIDEST:
        return False
    return all(
        line.end - line.start + 1 + _first_word(text, following) > width for line, following in itertools.pairwise(lines)
    )


def _runs_on(text: str, lines: Sequence[Span]) -> bool:
    """Two or more lines that only make sense as one: each goes on in small letters after a long line."""
    return len(lines) > 1 and all(
        text[following.start].islower() and line.end - line.start >= _NARROWEST and text[line.end - 1] not in ".!?:"
        for line, following in itertools.pairwise(lines)
    )


def _first_word(text: str, line: Span) -> int:
    words = text[line.start : min(line.end, line.start + _WIDEST)].split(None, 1)
    return len(words[0])
