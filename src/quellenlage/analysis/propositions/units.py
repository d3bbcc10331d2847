"""Units: a clause with what cannot stand without it (conditions, purposes, infinitives), as one stretch of text."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from quellenlage.analysis.propositions.questions import opener_word
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Span

_ATTACHED = frozenset(
    ("wenn", "falls", "damit", "um", "ohne", "statt", "anstatt", "als", "bis", "bevor", "ehe", "sobald", "solange", "sofern", "sodass",
     "sooft", "soweit", "je", "außer", "wie", "soviel", "sofern")
)  # fmt: skip

_LINKING = frozenset(("und", "oder", "aber", "denn", "doch", "sondern"))


def attached(view: View, number: int, sentence: Sequence[int], taken: Collection[int]) -> list[int]:
    """The clauses that belong to a clause's statement: its infinitives, conditions and purposes.

    Args:
        view: the text.
        number: the clause.
        sentence: all clauses of its sentence.
        taken: clauses that are contents of a frame, frames or statements of their own.
    """
    found: list[int] = []
    clauses = view.clauses
    place = sentence.index(number)
    for k in sentence:
        if k == number or k in taken:
            continue
        clause = clauses[k]
        belongs = clause.parent == number or (clause.parent in found)
        if not belongs and clause.parent is None and clause.kind == "subordinate" and k < number:
            belongs = all(clauses[j].kind == "subordinate" for j in sentence[sentence.index(k) : place])
        if belongs and (
            clause.kind == "infinitive" or (clause.kind == "subordinate" and opener_word(view, clause) in _ATTACHED)
        ):
            found.append(k)
    return found


def is_attached_kind(view: View, number: int) -> bool:
    """Whether a clause is no statement by itself."""
    clause = view.clauses[number]
    return clause.kind == "infinitive" or (clause.kind == "subordinate" and opener_word(view, clause) in _ATTACHED)


def unit_span(view: View, numbers: Sequence[int], without: Collection[int] = ()) -> Span | None:
    """The stretch of several clauses, without the given tokens at its edges and without a linking word in front."""
    tokens = sorted(k for number in numbers for k in view.own[number] if k not in without)
    while tokens and view.tokens[tokens[0]].tag == "KON" and view.low(tokens[0]) in _LINKING:
        tokens = tokens[1:]
    return view.span(tokens)
