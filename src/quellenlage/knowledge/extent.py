"""What of a claim's stretch is not its own: relative clauses with statements of their own, and phrases that name its source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from quellenlage.analysis.times.vocabulary import word_set
from quellenlage.model import Analysis, Clause, Proposition, Span

_OWN_STATEMENT = ("relative", "inquit")


def holes(proposition: Proposition, analysis: Analysis) -> tuple[Span, ...]:
    """The parts of a proposition's stretch whose names, times and numbers belong to something else."""
    inside = [one for one in proposition.core if one.start >= proposition.start]
    gaps = [Span(one.end, other.start) for one, other in pairwise(inside)]
    if proposition.clause is None:
        return tuple(gaps)
    clauses = analysis.clauses
    k = bisect_left(clauses, proposition.start, key=lambda clause: analysis.tokens[clause.first].start)
    while k < len(clauses) and analysis.tokens[clauses[k].first].start < proposition.end:
        if k != proposition.clause and clauses[k].kind in _OWN_STATEMENT and clauses[k].predicate is not None:
            gaps.append(_span(clauses[k], analysis))
        k += 1
    return tuple(gaps)


def _span(clause: Clause, analysis: Analysis) -> Span:
    return Span(analysis.tokens[clause.first].start, analysis.tokens[clause.last - 1].end)


def outside(start: int, end: int, gaps: Sequence[Span]) -> bool:
    """Whether a stretch lies in none of the gaps."""
    return not any(gap.start <= start and end <= gap.end for gap in gaps)


@cache
def _put_aside() -> re.Pattern[str]:
    told = "|".join(sorted(word_set("told_then")))
    return re.compile(rf"\bnicht\b[^!?;\n]{{1,120}}?, sondern\b|\b(?:[Aa]ls|[Ww]ie) [^!?;,\n]{{1,40}}?\b(?:{told})\b(?! w)")


def put_aside(text: str, start: int, end: int) -> tuple[Span, ...]:
    """What a claim says that it is not: „findet nicht wie geplant am 6. Dezember, sondern erst am 13. Dezember statt“.

    And when it was told before: „Anders als am Montag gemeldet, ist niemand verletzt“.
    """
    return tuple(Span(found.start(), found.end()) for found in _put_aside().finditer(text, start, end))
