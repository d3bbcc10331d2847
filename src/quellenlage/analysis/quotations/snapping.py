"""Tidy edges: a direct quotation is what stands between its marks, and no quotation begins or ends with a comma."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.quotations.places import Places

_MOSTLY = 0.6
"""A direct quotation takes the edges of the marks that it shares so much with (Dice)."""
_EDGES = frozenset((",", ";", ":", "–", "-"))


def snapped(where: Places, layer: Sequence[tuple[str, list[int]]]) -> list[tuple[str, list[int]]]:
    """A layer of quotations with tidy edges; what nothing is left of is left out."""
    found = []
    for letter, tokens in layer:
        kept = _to_marks(where, tokens) if letter == "D" else tokens
        kept = _without_edges(where, kept, letter)
        if kept:
            found.append((letter, kept))
    return found


def _to_marks(where: Places, tokens: list[int]) -> list[int]:
    number = where.quoted[tokens[len(tokens) // 2]]
    if number < 0 or tokens[-1] - tokens[0] + 1 != len(tokens):
        return tokens
    quoted = where.analysis.quoted[number]
    marked = where.token_range(quoted.start, quoted.end)
    shared = min(tokens[-1] + 1, marked.stop) - max(tokens[0], marked.start)
    return list(marked) if 2 * shared / (len(tokens) + len(marked)) >= _MOSTLY else tokens


def _without_edges(where: Places, tokens: list[int], letter: str) -> list[int]:
    if letter == "D":
        return tokens
    words = where.analysis.tokens
    first, last = 0, len(tokens)
    while first < last and words[tokens[first]].text in _EDGES:
        first += 1
    while last > first and words[tokens[last - 1]].text in _EDGES:
        last -= 1
    return tokens[first:last]
