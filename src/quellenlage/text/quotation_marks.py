"""Quotation marks in pairs: „ “, “ ”, » «, « », " ", ‚ ‘, ‘ ’, › ‹, ' '.

One mark plays different parts in different styles (“ closes in German and opens in English), so its part is read from
what stands beside it and from what is open. Linear in the number of marks: what a closing mark looks back at is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from quellenlage.model import Quoted, Span

Family = Literal["double", "guillemet", "plain", "single", "angle", "tick"]
"""Marks of one family may close each other."""

_FAMILIES: dict[str, Family] = {
    "„": "double", "“": "double", "”": "double", "‟": "double", "«": "guillemet", "»": "guillemet", '"': "plain", "''": "plain",
    "＂": "plain", "‚": "single", "‘": "single", "’": "single", "‛": "single", "‹": "angle", "›": "angle", "'": "tick", "`": "tick",
}  # fmt: skip
_MARK = re.compile(r"''|[„“”‟«»\"＂‚‘’‛‹›'`]")
_APOSTROPHES = frozenset("'’‘`")
_CROSSING: frozenset[Family] = frozenset({"double", "guillemet", "plain"})
"""Families whose quotations may run over several paragraphs."""

_MAX_DEPTH = 16
_MAX_PARAGRAPHS = 8
_OPENS_BEFORE = frozenset("([{„“»«‚‘›‹\"'–—-/:;,=|>")
_CLOSES_AFTER = frozenset(")]}.,;:!?…“”«»‘’‹›\"'–—-/|<")


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark in its surroundings: whether they allow that it opens or closes."""

    start: int
    end: int
    text: str
    family: Family
    paragraph: int
    opens: bool
    closes: bool


def pair(text: str, paragraphs: Iterable[Span]) -> tuple[Quoted, ...]:
    """The quoted stretches of a text, sorted by start, the longer first.

    A quotation may run over paragraphs if its closing mark comes before another opening one. A missing closing mark ends
    the stretch at the end of the paragraph or at the next opening mark of its family, and `closed` is False.
    """
    bounds = tuple(paragraphs)
    marks = [mark for number, bound in enumerate(bounds) for mark in _marks(text, bound, number)]
    return _nested(_Pairing(marks, bounds).run())


def _marks(text: str, bound: Span, paragraph: int) -> Iterable[Mark]:
    for match in _MARK.finditer(text, bound.start, bound.end):
        start, end = match.span()
        before = text[start - 1] if start > bound.start else " "
        after = text[end] if end < bound.end else " "
        mark = match.group()
        if mark in _APOSTROPHES and before.isalnum() and after.isalnum():
            continue
        opens = (before.isspace() or before in _OPENS_BEFORE) and not after.isspace()
        closes = not before.isspace() and (after.isspace() or after in _CLOSES_AFTER or not (before.isalnum() or opens))
        if mark in "„‚":
            opens, closes = True, False
        elif mark == "”":
            opens, closes = opens and not closes, True
        yield Mark(start, end, mark, _FAMILIES[mark], paragraph, opens, closes)


class _Pairing:
    """One walk over all marks with the stack of those that are open."""

    def __init__(self, marks: Sequence[Mark], paragraphs: Sequence[Span]) -> None:
        self.marks = marks
        self.paragraphs = paragraphs
        self.open: list[int] = []
        self.found: list[tuple[int, int, int, int, bool]] = []
        self.next_of_family = _next_of_family(marks)

    def run(self) -> list[tuple[int, int, int, int, bool]]:
        for number, mark in enumerate(self.marks):
            self._place(number, mark)
            after = self.marks[number + 1] if number + 1 < len(self.marks) else None
            if after is None or after.paragraph != mark.paragraph:
                self.open = [index for index in self.open if self._runs_on(index, mark.paragraph)]
        return self.found

    def _place(self, number: int, mark: Mark) -> None:
        depth = self._matching(mark)
        if depth is not None and (mark.closes or not mark.opens):
            for index in self.open[depth + 1 :]:
                self._unclosed(index, mark.start)
            self._pair(self.marks[self.open[depth]], mark)
            del self.open[depth:]
        elif mark.opens or (not mark.closes and mark.family in _CROSSING):
            if len(self.open) == _MAX_DEPTH:
                self._unclosed(self.open.pop(0), mark.start)
            self.open.append(number)

    def _matching(self, mark: Mark) -> int | None:
        """How deep in the stack the nearest mark stands that this one could close."""
        if mark.text in "„‚":
            return None
        for depth in range(len(self.open) - 1, -1, -1):
            opener = self.marks[self.open[depth]]
            if opener.family == mark.family and _closes(opener.text, mark.text):
                return depth
        top = self.marks[self.open[-1]] if self.open else None
        if top is not None and top.text == "„" and mark.text == '"' and mark.closes:
            return len(self.open) - 1  # „typed with a German beginning and a straight end"
        return None

    def _pair(self, opener: Mark, closer: Mark) -> None:
        if closer.start > opener.end:
            self.found.append((opener.start, closer.end, opener.end, closer.start, True))

    def _runs_on(self, index: int, paragraph: int) -> bool:
        """Whether an open mark stays open after its paragraph; if not, it is recorded as never closed."""
        opener = self.marks[index]
        following = self.next_of_family[index] if paragraph == opener.paragraph else None
        runs_on = (
            opener.family in _CROSSING
            and (following := self._next_closer(index, paragraph)) is not None
            and self.marks[following].paragraph - opener.paragraph <= _MAX_PARAGRAPHS
        )
        if not runs_on:
            self._unclosed(index, self.paragraphs[opener.paragraph].end)
        return runs_on

    def _next_closer(self, index: int, paragraph: int) -> int | None:
        """The next mark of the family in a later paragraph, if it can close and does not open a new quotation."""
        following = self.next_of_family[index]
        steps = 0
        while following is not None and self.marks[following].paragraph <= paragraph and steps < _MAX_DEPTH:
            following, steps = self.next_of_family[following], steps + 1
        if following is None or self.marks[following].paragraph <= paragraph:
            return None
        mark = self.marks[following]
        return following if mark.closes and not mark.opens and _closes(self.marks[index].text, mark.text) else None

    def _unclosed(self, index: int, limit: int) -> None:
        mark = self.marks[index]
        if mark.family not in _CROSSING and mark.text != "‚":
            return  # a lone apostrophe
        end = min(limit, self.paragraphs[mark.paragraph].end)
        following = self.next_of_family[index]
        if following is not None and self.marks[following].opens:
            end = min(end, self.marks[following].start)
        if end > mark.end:
            self.found.append((mark.start, end, mark.end, end, False))


def _closes(opener: str, closer: str) -> bool:
    """Whether the style allows the pair: guillemets point the other way, the rest only shares a family."""
    if opener in "«»‹›":
        return opener != closer
    return True


def _next_of_family(marks: Sequence[Mark]) -> list[int | None]:
    latest: dict[Family, int] = {}
    following: list[int | None] = [None] * len(marks)
    for index in range(len(marks) - 1, -1, -1):
        following[index] = latest.get(marks[index].family)
        latest[marks[index].family] = index
    return following


def _nested(found: list[tuple[int, int, int, int, bool]]) -> tuple[Quoted, ...]:
    """Sort the stretches and count for each how many it lies in."""
    quoted: list[Quoted] = []
    around: list[int] = []
    for start, end, inner_start, inner_end, closed in sorted(found, key=lambda item: (item[0], -item[1])):
        while around and around[-1] <= start:
            around.pop()
        quoted.append(Quoted(start, end, Span(inner_start, inner_end), len(around), closed))
        around.append(end)
    return tuple(quoted)
