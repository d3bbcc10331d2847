"""Words and marks with exact offsets, one unit of text (a sentence, a heading) at a time.

Marks stand alone; ordinals („5.“), abbreviations („z.B.“), compounds with hyphens („Kreml-Sprecher“), numbers („2.500“,
„06.12.2004“, „1:0“), addresses and `#tags` are one token. Accents written apart, soft hyphens and other invisible
characters stay inside their word, so `text[start:end]` is always the token; `surface` gives the word without them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from quellenlage.resources import table

_MARKS = "\u0300-\u036f\u0483-\u0487\u1dc0-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\u3099\u309a"
_HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_RUN = rf"[^\W_]++(?:[{_MARKS}{_HIDDEN}_]++[^\W_]++)*+[{_MARKS}]*+"
_JOINT = (
    r"(?:[-‐‑'’&·]|[-–/](?=[^\W\d_])|(?<=\d)/(?=\d)|(?<=\d)[.:,](?=\d)|(?<=[^\W\d_])\.(?=[^\W\d_])|:(?=in(?:nen)?\b)"
    r"|[“”\"](?=-[^\W\d_])|%(?=-[^\W\d_]))-?"
)
_TOKEN = re.compile(
    rf"(?P<address>(?:https?://|www\.)[^\s<>„“”»«\"]++|[\w.+-]{{1,64}}+@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,4}})"
    rf"|(?P<word>[@#]?-?(?:{_RUN})(?:{_JOINT}(?:{_RUN}))*+(?:-(?![\w-]))?)"
    rf"|(?P<mark>\.{{2,6}}|''|``|[-–—]{{2,4}}|(?P<same>[!?=*+#~|])(?P=same){{1,40}})"
    rf"|(?P<other>[^\s{_HIDDEN}][{_MARKS}]*+(?:\u200d[^\s{_HIDDEN}][{_MARKS}]*+)*)"
)
_REMOVED = re.compile(f"[{_HIDDEN}]")
_PLAIN = re.compile(r"[\x21-\x7eÄÖÜäöüß„“–’‚‘»«…]+")
_ORDINAL = re.compile(r"\d{1,4}|[IVXL]{1,6}|[^\W\d_]|(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}|\d{1,2}\.\d{1,2}")


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    groups = table("de/sentences.yaml")["abbreviations"]
    last = frozenset(groups["maybe_last"]["words"].split())
    return last | frozenset(groups["before_more"]["words"].split()), last


@cache
def _before_number() -> frozenset[str]:
    """Words that are abbreviations before a number only („Art. 5“)."""
    return frozenset(table("de/sentences.yaml")["abbreviations"]["before_number"]["words"].split())


def surface(text: str) -> str:
    """A token as its reader sees it: composed (NFC) and without soft hyphens and other invisible characters."""
    if text.isascii() or _PLAIN.fullmatch(text):
        return text
    return unicodedata.normalize("NFC", _REMOVED.sub("", text))


def spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The tokens of one sentence, heading or dateline `text[start:end]` as half-open offsets into `text`."""
    position = start
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        if first < position:
            continue  # a stop that its abbreviation has taken
        if match.lastgroup == "word" and last < end and text[last] == "." and _takes_stop(text, first, last, end):
            last += 1
        position = last
        yield first, last


def _takes_stop(text: str, first: int, last: int, end: int) -> bool:
    """Whether the full stop after a word belongs to it."""
    if last + 1 < end and text[last + 1] == ".":
        return False
    final = not any(character.isalnum() for character in text[last + 1 : min(end, last + 6)])
    word = text[first:last]
    both, maybe_last = _abbreviations()
    tail = word.lower().rpartition("-")[2]
    if tail in _before_number():
        return text[last + 1 : last + 3].strip()[:1].isdecimal()
    if final:
        return tail in maybe_last or (len(tail) > 2 and "." in tail and tail.replace(".", "").isalpha() and len(tail) < 6)
    return tail in both or word.lower() in both or tail.endswith("str") or _ORDINAL.fullmatch(word) is not None
