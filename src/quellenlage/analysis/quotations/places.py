"""Between spans of characters and tokens: where each token stands in its sentence, clause and quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quellenlage.model import Analysis, Span


@dataclass(frozen=True, slots=True)
class Places:
    """For every token its sentence, its innermost clause (-1: none) and its innermost quotation marks (-1: none)."""

    analysis: Analysis
    starts: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    clause: list[int] = field(default_factory=list)
    quoted: list[int] = field(default_factory=list)

    def token_range(self, start: int, end: int) -> range:
        """The tokens that begin inside `[start, end)`, with the one that `start` cuts."""
        tokens = self.analysis.tokens
        first = bisect_left(self.starts, start)
        if first and tokens[first - 1].end > start:
            first -= 1
        return range(first, bisect_left(self.starts, end))

    def tokens_of(self, spans: Iterable[Span]) -> list[int]:
        """The tokens of several spans, in order, each once."""
        return sorted({k for span in spans for k in self.token_range(span.start, span.end)})

    def spans_of(self, indices: Sequence[int]) -> tuple[Span, ...]:
        """The stretches that neighbouring tokens make up."""
        tokens = self.analysis.tokens
        spans: list[Span] = []
        previous = -2
        for k in indices:
            if k == previous + 1:
                spans[-1] = Span(spans[-1].start, tokens[k].end)
            else:
                spans.append(Span(tokens[k].start, tokens[k].end))
            previous = k
        return tuple(spans)

    def sentence_at(self, position: int) -> int:
        """The index of the sentence of the last token that begins at or before `position`."""
        return self.sentence[max(0, bisect_right(self.starts, position) - 1)] if self.sentence else 0


def places(analysis: Analysis) -> Places:
    """Lay out a text; linear in its length."""
    count = len(analysis.tokens)
    starts = [token.start for token in analysis.tokens]
    found = Places(analysis, starts, [0] * count, [-1] * count, [-1] * count)
    for number, sentence in enumerate(analysis.sentences):
        for k in range(sentence.first, sentence.last):
            found.sentence[k] = number
    _clauses(found)
    _marks(found)
    return found


def _clauses(found: Places) -> None:
    """Clauses come in the order in which they begin, so the later one is the inner one."""
    for number, clause in enumerate(found.analysis.clauses):
        found.clause[clause.first : clause.last] = [number] * (clause.last - clause.first)


def _marks(found: Places) -> None:
    """One pass over the tokens with a stack of the open quotations, so a million marks stay linear."""
    quoted = found.analysis.quoted
    order = sorted(range(len(quoted)), key=lambda n: (quoted[n].start, -quoted[n].end))
    following, stack = 0, list[int]()
    for k, start in enumerate(found.starts):
        while following < len(order) and quoted[order[following]].start <= start:
            stack.append(order[following])
            following += 1
        while stack and quoted[stack[-1]].end <= start:
            stack.pop()
        found.quoted[k] = stack[-1] if stack else -1
