"""Sentences of news text: abbreviations, ordinals and dates, initials, quotations, headings and datelines.

Rules rather than a trained model: what a full stop means hangs on the word before and the word after it, and the lists
are in `resources/de/sentences.yaml`. Linear in the length of the text: every look around a mark is bounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from quellenlage.model import Span
from quellenlage.resources import table
from quellenlage.text.paragraphs import paragraphs

_CLOSERS = "\"'”“’‘»«›‹)\\]"
_STOP = re.compile(rf"(?:\.{{1,6}}|[!?…‽]{{1,6}})[.!?…]{{0,3}}(?:[^\S\n\r]?[”»«“])?[{_CLOSERS}]{{0,4}}(?=\s|$|[„»«“])")
_BREAK = re.compile(r"[;:](?=[ \u00a0]+[^\W_])")
"""A semicolon or a colon may part two sentences; a colon before a quotation never does."""
_GLUED = re.compile(
    r"(?:(?<=[a-zßà-öø-ÿ]{2})|(?<=[A-ZÄÖÜ]{3})|(?<=[a-zäöüß.]\)))[.!?](?=[A-ZÄÖÜ](?:[a-zäöüß]+[ \u00a0]|[a-zäöüß]{4,}[:-]))"
)
_NEXT = re.compile(r"[\s(\[„“”»«›‹‚‘\"'–—-]{0,12}(?P<word>[^\W_]+(?:[.'’-][^\W_]+)*)?")
_ROMAN = re.compile(r"[IVXL]{1,6}")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3}){1,4}")
_DATELINE = re.compile(
    r"(?P<place>[A-ZÄÖÜ][\w.'’-]{1,24}(?:(?:[ /]|, )[A-ZÄÖÜa-z][\w.'’-]{0,24}){0,4})"
    r"(?P<date>,? ?(?:den )?\d{1,2}\. ?(?:\d{1,2}\.|[A-ZÄÖÜ][a-zä]{2,8})(?: ?\d{2,4})?)?"
    r"(?P<agency> ?\([^()\n]{2,40}\)(?:,? ?\d{1,2}\.\d{1,2}\.\d{2,4})?)? {0,2}(?P<dash>[-–—|]|\+{2,3}) {1,2}(?=[„“»\"A-ZÄÖÜ0-9])"
)
_HEADING_WORDS, _HEADING_LENGTH = 16, 140
_LONG_CLAUSE = 4
_REACH = 48
"""Characters before a mark that may belong to its word; longer ones are no abbreviations."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of text to be read as one: a sentence, a heading or a dateline. `paragraph` counts from 0."""

    start: int
    end: int
    paragraph: int
    kind: Literal["sentence", "heading", "dateline"] = "sentence"


@dataclass(frozen=True, slots=True)
class _Lists:
    before_more: frozenset[str]
    maybe_last: frozenset[str]
    before_number: frozenset[str]
    starters: frozenset[str]
    months: frozenset[str]
    ordinal_before: frozenset[str]
    amount_before: frozenset[str]
    counted_off: frozenset[str]


@cache
def _lists() -> _Lists:
    data = table("de/sentences.yaml")
    groups = (
        *data["abbreviations"].values(),
        data["starters"],
        data["months"],
        data["ordinal_before"],
        data["amount_before"],
        data["counted_off"],
    )
    return _Lists(*(frozenset(group["words"].split()) for group in groups))


def units(text: str, bounds: tuple[Span, ...] | None = None) -> tuple[Unit, ...]:
    """The sentences, headings and datelines of a text in order; together they cover all that is not space.

    Args:
        text: the text as it came; it is not changed, offsets are its code points.
        bounds: its paragraphs, if they are known (`quellenlage.text.paragraphs`).
    """
    found: list[Unit] = []
    for number, bound in enumerate(paragraphs(text) if bounds is None else bounds):
        start = bound.start
        dateline = _dateline(text, bound, number)
        if dateline:
            found.append(Unit(start, dateline, number, "dateline"))
            start = _skip(text, dateline, bound.end)
        found.extend(_sentences(text, start, bound.end, number))
    return tuple(found)


def _sentences(text: str, start: int, end: int, paragraph: int) -> list[Unit]:
    found: list[Unit] = []
    first = start
    for stop in _stops(text, start, end):
        if stop > start:
            found.append(Unit(start, stop, paragraph))
            start = _skip(text, stop, end)
    if start < end:
        found.append(Unit(start, end, paragraph))
    if len(found) == 1 and _is_heading(text, first, end):
        return [Unit(first, end, paragraph, "heading")]
    return found


def _stops(text: str, start: int, end: int) -> list[int]:
    """Where sentences end inside a paragraph, without its own end."""
    stops = [match.end() for match in _STOP.finditer(text, start, end) if match.end() < end and _ends(text, start, end, match)]
    glued = [match.end() for match in _GLUED.finditer(text, start, end) if _is_glued(text, start, match)]
    breaks = [match.end() for match in _BREAK.finditer(text, start, end) if _parts(text, start, match)]
    return sorted({*stops, *glued, *breaks}) if glued or breaks else stops


def _is_glued(text: str, start: int, mark: re.Match[str]) -> bool:
    """„… verloren.Hamburg …“: a stop without a space after it, before a word with a capital; „bzw.Die“, „Hann.Münden“ are none."""
    if _starter(text, mark.end()) or mark.group() != ".":
        return True
    following = _NEXT.match(text, mark.end())
    before = text[max(start, mark.start() - _REACH) : mark.start()]
    return bool(following and following["word"]) and _full_stop(before, following["word"] if following else "")


def _parts(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a semicolon or a colon parts two sentences: outside brackets; a colon only after a long clause, before a starter."""
    before = text[max(start, mark.start() - 4 * _REACH) : mark.start()]
    if before.rfind("(") > before.rfind(")"):
        return False
    if mark.group() == ";":
        return True
    following = text[mark.end() : mark.end() + _REACH].lstrip()
    if not following[:1].isupper() or not _starter(text, mark.end()):
        return False
    clause = re.split(r"[.!?;:]\s", before)[-1]
    return len(clause.split()) >= _LONG_CLAUSE


def _ends(text: str, start: int, end: int, stop: re.Match[str]) -> bool:
    following = _NEXT.match(text, stop.end(), end)
    word = (following and following["word"]) or ""
    if not word:
        return following is None or following.end() >= end or text[following.end()] not in ",;:)"
    if word[0].islower() and not any(character.isupper() for character in word[1:3]):
        return False
    marks = stop.group()
    if marks[0] in "!?":
        return True
    before = text[max(start, stop.start() - _REACH) : stop.start()]
    if marks.startswith(("…", "..")):
        return not before or not (before[-1].isspace() or before[-1] in "[(") or word.lower() in _lists().starters
    if marks != ".":
        return len(marks) > 2 or _full_stop(before, word)
    return _full_stop(before, word)


def _full_stop(before: str, following: str) -> bool:
    """Whether a single full stop ends the sentence, from the words before it and the one after it."""
    words = before.split()
    if not words or before[-1].isspace():
        return True
    last = words[-1].lstrip("(„“»«‚‘\"'[–-/:")
    starter = following.lower() in _lists().starters
    if last.isdecimal():
        bracket = words[-1][0] == "("
        return _after_number(
            last, words[-2] if len(words) > 1 and not bracket else "", following, starter=starter and not bracket
        )
    if _ROMAN.fullmatch(last):
        return starter
    if len(last) == 1 and last.isalpha():
        return starter and (last.isupper() or (len(words) > 1 and words[-2][-1:].isdecimal()))
    if _THOUSANDS.fullmatch(last):
        return starter or len(words) < 2 or words[-2].lower() not in _lists().ordinal_before
    if last.lower() in _lists().before_number and following[0].isdecimal():
        return False
    return _after_abbreviation(last.lower(), starter=starter)


def _after_abbreviation(last: str, *, starter: bool) -> bool:
    lists = _lists()
    tail = last.rpartition("-")[2]
    if last in lists.maybe_last or tail in lists.maybe_last:
        return starter
    if last in lists.before_more:
        return False
    parts = last.split(".")
    if len(parts) > 1 and all(len(part) <= 3 for part in parts):
        return starter
    return not last.endswith("str")


_LAST_DAY = 31
"""Larger numbers are no days of a month."""


def _after_number(number: str, before: str, following: str, *, starter: bool) -> bool:
    lists = _lists()
    if following.lower().rstrip(".") in lists.months:
        return False
    if len(number) > 3:
        return True
    if starter:
        return True
    if following[0].isdecimal():
        return len(number) > 2
    if not before or before[-1] == "," or before.lower() in lists.ordinal_before:
        return False
    name = before[0].isupper() and before.lower() not in lists.amount_before  # „Rang 20“
    if int(number) > _LAST_DAY and before.isalpha():
        return name or not following.lower().endswith(tuple(lists.counted_off))
    return name


def _starter(text: str, position: int) -> bool:
    following = _NEXT.match(text, position)
    return bool(following and following["word"] and following["word"].lower() in _lists().starters)


def _dateline(text: str, bound: Span, number: int) -> int | None:
    """Where the dateline of a paragraph ends („Seoul (dpa) –“), or None.

    A place and a dash alone are one only at the head of the text: „Kim – so heißt es – …“ has the same shape.
    """
    match = _DATELINE.match(text, bound.start, bound.end)
    if match is None:
        return None
    if match["agency"] or match["date"]:
        return match.end("dash")
    words = re.split(r"[ /]|, ", match["place"])
    rest = text[match.end() : min(bound.end, match.end() + 400)]
    bare = number <= 2 and len(words) <= 3 and match["dash"] != "|" and not re.search(r" [-–—] ", rest)
    shouted = match["place"].isupper() or all(word[:1].isupper() for word in words)
    return match.end("dash") if (bare or match["dash"] == "|") and shouted and bound.end - match.end() > 40 else None


def _is_heading(text: str, start: int, end: int) -> bool:
    """A short line without a final mark. Bulleted lines and what leads to a quotation („Er sagte:“) are none."""
    if end - start > _HEADING_LENGTH or text[start] in "•*-–—|·":
        return False
    line = text[start:end].rstrip("\"'”“’‘»«›‹)]")
    return bool(line) and line[-1] not in ".!?…:;,‽" and len(line.split()) <= _HEADING_WORDS


def _skip(text: str, position: int, end: int) -> int:
    while position < end and (text[position].isspace() or text[position] in "\u200b\ufeff\u200e\u200f\u2060"):
        position += 1
    return position
