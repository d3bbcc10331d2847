"""Labels of the taggers: what the layer of quotations says of each token, and the way back to spans."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.quotations.places import Places
from quellenlage.analysis.quotations.traces import LETTERS
from quellenlage.model import Quotation

OUTSIDE = "O"
ROLE_LETTERS = ("F", "K", "S", "A")


def quote_labels(where: Places, quotations: Sequence[Quotation]) -> list[str]:
    """Begin, inside and continuation of each quotation that is not nested; outside them the roles F, K and S."""
    labels = [OUTSIDE] * len(where.starts)
    for one in quotations:
        for letter, spans in (("F", one.frame), ("S", one.speaker), ("K", one.cue)):
            for k in where.tokens_of(spans):
                labels[k] = letter
    taken = [False] * len(where.starts)
    for one in quotations:
        indices = [] if one.nested else [k for k in where.tokens_of(one.content) if not taken[k]]
        previous, part = -2, "B-"
        for k in indices:
            labels[k] = ("I-" if k == previous + 1 else part) + LETTERS[one.type]
            taken[k] = True
            previous, part = k, "C-"
    return labels


def quote_tokens(labels: Sequence[str]) -> list[tuple[str, list[int]]]:
    """The quotations of a layer: the letter of the type and the tokens. A continuation joins the last one of its type."""
    found: list[tuple[str, list[int]]] = []
    previous = OUTSIDE
    for k, label in enumerate(labels):
        part, _, letter = label.partition("-")
        if not letter:
            previous = OUTSIDE
            continue
        joins = found and found[-1][0] == letter and (part == "C" or (part == "I" and previous == letter))
        if joins and (part != "C" or k - found[-1][1][-1] <= _GAP):
            found[-1][1].append(k)
        else:
            found.append((letter, [k]))
        previous = letter
    return found


_GAP = 60
"""A quotation that goes on after more words than these is another one."""
