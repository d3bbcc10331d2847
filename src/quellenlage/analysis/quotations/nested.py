"""Quotations inside quotations: which quotation marks, and which finds of the rules, are one of their own there.

Each candidate is judged by itself, by a logistic model (a conditional random field over one item).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from quellenlage.analysis.quotations.features import Seen
from quellenlage.analysis.quotations.traces import LETTERS

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a quotation inside another: the letter of its type and its tokens, and those of the outer one."""

    letter: str
    tokens: tuple[int, ...]
    outer_letter: str
    outer: tuple[int, ...]


def candidates(seen: Seen, layer: Sequence[tuple[str, Sequence[int]]]) -> list[Candidate]:
    """Marks and the rules' quotations that lie inside the quotations of a layer and are less than the whole."""
    analysis = seen.where.analysis
    inner = [("D", tuple(seen.where.token_range(q.start, q.end))) for q in analysis.quoted]
    ruled = zip(seen.rules, seen.ruled, strict=True)
    inner += [(LETTERS[one.type], tokens) for one, tokens in ruled if one.type != "Direct"]
    inner = sorted({one for one in inner if one[1]}, key=lambda one: (one[1][0], -len(one[1]), one[0]))
    starts = [tokens[0] for _, tokens in inner]
    found = []
    for letter, outer in layer:
        inside = frozenset(outer)
        for kind, tokens in inner[bisect_left(starts, outer[0]) : bisect_left(starts, outer[-1] + 1)]:
            same = kind == letter == "D" and len(tokens) + 2 > len(outer)
            if not same and len(tokens) < len(outer) and all(k in inside for k in tokens):
                found.append(Candidate(kind, tokens, letter, tuple(outer)))
    return found


def judged(seen: Seen, one: Candidate) -> list[str]:
    """The features of a candidate."""
    tokens = seen.where.analysis.tokens
    first, last = one.tokens[0], one.tokens[-1]
    words = [tokens[k] for k in one.tokens if tokens[k].tag[:1] != "$"]
    finite = any(word.form == "Fin" for word in words)
    names = all(word.tag in ("NE", "NN", "FM", "ART", "CARD", "TRUNC") for word in words)
    lone = all(word.tag in ("NE", "FM") for word in words)
    size = len(words)
    width = "0" if size < 2 else "1" if size < 3 else "2" if size < 5 else "3" if size < 9 else "4"
    kind = one.letter + one.outer_letter
    before, after = tokens[max(0, first - 1)], tokens[min(len(tokens) - 1, last + 1)]
    return [
        "kind=" + kind,
        "width=" + kind + width,
        f"shape={kind}{width}{finite}{names}{lone}",
        "first=" + one.letter + (words[0].tag if words else "-") + (words[-1].tag if words else "-"),
        "lower=" + one.letter + str(words[0].text[:1].islower() if words else ""),
        "before=" + one.letter + before.tag,
        "beforeword=" + one.letter + before.text.lower(),
        "after=" + one.letter + after.tag,
        "whole=" + kind + str(len(one.outer) - len(one.tokens) < 3),
        "edge=" + kind + str(first - one.outer[0] < 2) + str(one.outer[-1] - last < 2),
        "tags=" + one.letter + " ".join(word.tag for word in words[:4]),
        "role=" + one.letter + seen.quotes[first] + seen.roles[first],
        "ruled=" + kind + str(_is_ruled(seen, one.tokens)),
    ]


def _is_ruled(seen: Seen, tokens: tuple[int, ...]) -> bool:
    """Whether the rules find the very same."""
    return any(seen.ruled[number] == tokens for number in seen.ruled_at.get(tokens[0], ()))
