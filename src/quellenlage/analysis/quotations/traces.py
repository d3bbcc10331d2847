"""What the rules found, laid over the tokens: the taggers see it as features and learn where to trust it."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.quotations.places import Places
from quellenlage.model import Quotation, QuotationType

LETTERS: dict[QuotationType, str] = {
    "Direct": "D",
    "Indirect": "I",
    "FreeIndirect": "F",
    "IndirectFreeIndirect": "J",
    "Reported": "R",
}
"""Quotation types as they stand in the labels of the taggers."""
TYPES: dict[str, QuotationType] = {letter: kind for kind, letter in LETTERS.items()}
"""The way back from the labels to the types."""


def quote_trace(where: Places, quotations: Sequence[Quotation]) -> list[str]:
    """For every token the rules' quotation that it belongs to („B-I“, „I-D“ …), empty outside; nested ones left out."""
    trace = [""] * len(where.starts)
    for quotation in quotations:
        if quotation.nested:
            continue
        letter = LETTERS[quotation.type]
        for place, k in enumerate(where.tokens_of(quotation.content)):
            trace[k] = ("I-" if place else "B-") + letter
    return trace


def role_trace(where: Places, quotations: Sequence[Quotation]) -> list[str]:
    """For every token the role that the rules give it in any quotation: S, K, A or F, the smallest span winning."""
    trace = [""] * len(where.starts)
    for quotation in quotations:
        for letter, spans in (
            ("F", quotation.frame),
            ("A", quotation.addressee),
            ("S", quotation.speaker),
            ("K", quotation.cue),
        ):
            for k in where.tokens_of(spans):
                trace[k] = letter
    return trace
