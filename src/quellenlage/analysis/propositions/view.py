"""A text's grammar with the look-ups that attribution needs: whose word is it, which mention lies here, what is quoted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.model import Analysis, Clause, Mention, Quoted, Span, Token

_TRIMMED = frozenset((*QUOTES, ",", ";", ":", "–", "-", "(", ")", ".", "!", "?", "…", "+", "++", "+++", "*", "•"))
_MOST = 60
"""Clauses that are looked at together: a longer „sentence“ is a list or noise and is read in pieces, so that work stays linear."""
_FORWARD = 14
"""Words that a noun phrase may have before „zufolge“."""


@dataclass(frozen=True, slots=True)
class View:
    """An analysis with indices. `lows[k]` is token `k` in small letters, `owner[k]` its innermost clause (-1: none)."""

    analysis: Analysis
    tokens: tuple[Token, ...]
    lows: tuple[str, ...]
    clauses: tuple[Clause, ...]
    mentions: tuple[Mention, ...]
    owner: tuple[int, ...]
    own: tuple[tuple[int, ...], ...]
    by_sentence: tuple[tuple[int, ...], ...]
    starts: tuple[int, ...]
    mention_starts: tuple[int, ...]

    def groups(self) -> Iterator[tuple[int, tuple[int, ...]]]:
        """The clauses of each sentence with its number, in pieces of a bounded length."""
        for sentence, numbers in enumerate(self.by_sentence):
            for begin in range(0, len(numbers), _MOST):
                yield sentence, numbers[begin : begin + _MOST]

    def following(self, number: int) -> tuple[int, ...]:
        """The clauses of the same sentence after a clause, as far as one looks."""
        numbers = self.by_sentence[self.clauses[number].sentence]
        place = number - numbers[0] + 1
        return numbers[place : place + _MOST]

    def token_at(self, offset: int) -> int:
        """The index of the first token that starts at or after an offset."""
        return bisect_left(self.starts, offset)

    def low(self, k: int) -> str:
        """A token in small letters, empty beyond the ends."""
        return self.lows[k] if 0 <= k < len(self.lows) else ""

    def mention(self, start: int, end: int) -> Mention | None:
        """The named mention that overlaps a stretch most; a pronoun only where there is no other."""
        best: Mention | None = None
        fit = 0
        for k in range(max(0, bisect_right(self.mention_starts, start) - 6), bisect_left(self.mention_starts, end)):
            mention = self.mentions[k]
            shared = min(end, mention.end) - max(start, mention.start)
            worth = shared * (1 if mention.form in ("pronoun", "adjective") else 4)
            if shared > 0 and worth > fit:
                best, fit = mention, worth
        return best

    def phrase_before(self, end: int, first: int) -> int | None:
        """The start of the longest noun phrase that ends right before token `end`, not before `first`."""
        while end > first and self.tokens[end - 1].text in QUOTES:
            end -= 1
        for k in range(max(first, end - _FORWARD), end):
            if self.tokens[k].tag[:1] == "$":
                continue
            reached = phrase_end(self.tokens, k, end)
            if reached >= end or (reached > k and all(t.text in QUOTES for t in self.tokens[reached:end])):
                return k
        return None

    def phrase_from(self, first: int) -> Span:
        """The noun phrase that begins at token `first`, or that word alone."""
        end = max(first + 1, phrase_end(self.tokens, first, min(first + _FORWARD, len(self.tokens))))
        return Span(self.tokens[first].start, self.tokens[end - 1].end)

    def span(self, tokens: Iterable[int]) -> Span | None:
        """The stretch from the first to the last word, without marks at its edges."""
        kept = [k for k in sorted(tokens) if self.tokens[k].text not in _TRIMMED]
        if not kept:
            return None
        start, end = self.tokens[kept[0]].start, self.tokens[kept[-1]].end
        return Span(self._opened(start, end), self._closed(start, end))

    def _opened(self, start: int, end: int) -> int:
        """The start, moved before the opening mark of a name in quotation marks that stands first."""
        quoted = self.analysis.quoted
        k = bisect_left(quoted, start, key=lambda q: q.start) - 1
        return quoted[k].start if k >= 0 and quoted[k].inner.start == start and quoted[k].end < end else start

    def _closed(self, start: int, end: int) -> int:
        """The end, moved behind the closing mark of a quotation that begins inside."""
        quoted = self.analysis.quoted
        k = bisect_left(quoted, end, key=lambda q: q.start) - 1
        return quoted[k].end if k >= 0 and quoted[k].start >= start and quoted[k].inner.end == end else end

    def quote_of(self, start: int, end: int) -> Quoted | None:
        """The outermost quoted stretch that holds `[start, end)`, or None."""
        found = None
        for quoted in self._quotes_near(start):
            if quoted.inner.start <= start and end <= quoted.inner.end and (found is None or quoted.depth < found.depth):
                found = quoted
        return found

    def quotes_within(self, start: int, end: int) -> list[Quoted]:
        """The quoted stretches that lie inside `[start, end)`."""
        quoted = self.analysis.quoted
        first = bisect_left(quoted, start, key=lambda q: q.start)
        last = bisect_left(quoted, end, key=lambda q: q.start)
        return [q for q in quoted[first:last] if q.end <= end]

    def quotes_over(self, start: int, end: int) -> list[Quoted]:
        """The quoted stretches that begin inside `[start, end)` and end behind it."""
        quoted = self.analysis.quoted
        first = bisect_left(quoted, start, key=lambda q: q.start)
        last = bisect_left(quoted, end, key=lambda q: q.start)
        return [q for q in quoted[first:last] if q.end > end]

    def _quotes_near(self, start: int) -> Sequence[Quoted]:
        quoted = self.analysis.quoted
        last = bisect_right(quoted, start, key=lambda q: q.start)
        return quoted[max(0, last - 8) : last]


def view(analysis: Analysis, mentions: Sequence[Mention]) -> View:
    """Index an analysis; linear in its length."""
    owner = [-1] * len(analysis.tokens)
    by_sentence: list[list[int]] = [[] for _ in analysis.sentences]
    for number, clause in enumerate(analysis.clauses):
        by_sentence[clause.sentence].append(number)
        owner[clause.first : clause.last] = [number] * (clause.last - clause.first)
    own: list[list[int]] = [[] for _ in analysis.clauses]
    for k, number in enumerate(owner):
        if number >= 0:
            own[number].append(k)
    ordered = tuple(sorted(mentions, key=lambda m: (m.start, -m.end)))
    return View(
        analysis=analysis,
        tokens=analysis.tokens,
        lows=tuple(token.text.lower() for token in analysis.tokens),
        clauses=analysis.clauses,
        mentions=ordered,
        owner=tuple(owner),
        own=tuple(tuple(indices) for indices in own),
        by_sentence=tuple(tuple(numbers) for numbers in by_sentence),
        starts=tuple(token.start for token in analysis.tokens),
        mention_starts=tuple(mention.start for mention in ordered),
    )
