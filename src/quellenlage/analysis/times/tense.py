"""Whether what is said lies in the past or the future, by the predicate around an expression."""

from __future__ import annotations

from typing import Literal

from quellenlage.analysis.times.vocabulary import word_set
from quellenlage.model import Analysis, Clause, Predicate

Tense = Literal["past", "present", "state", "future", ""]
"""„state“ is a present that holds in general („Die Firma ist heute ein Konzern“)."""


def tenses(analysis: Analysis) -> list[Tense]:
    """The tense around every token."""
    found: list[Tense] = [""] * len(analysis.tokens)
    by_clause = [_clause_tense(clause) for clause in analysis.clauses]
    for number, clause in enumerate(analysis.clauses):
        tense = by_clause[number]
        if not tense and clause.parent is not None:
            tense = by_clause[clause.parent]
        found[clause.first : clause.last] = [tense] * (clause.last - clause.first)
    return found


def _clause_tense(clause: Clause) -> Tense:
    """„kündigte an, am Samstag zurückzutreten“ looks ahead; „gestand, am Samstag dort gewesen zu sein“ does not."""
    if clause.kind == "infinitive" and clause.predicate and not clause.predicate.perfect and clause.predicate.finite is None:
        return "future"
    return _tense(clause.predicate)


def _tense(predicate: Predicate | None) -> Tense:
    if predicate is None:
        return ""
    if predicate.perfect or predicate.tense in ("Perf", "PastPerf"):
        return "past"
    if predicate.tense == "Past":
        return "future" if predicate.modal in ("sollen", "wollen") else "past"
    if predicate.tense == "Fut" or predicate.modal in ("sollen", "wollen"):
        return "future"
    if predicate.tense == "Pres":
        return "state" if not predicate.modal and predicate.lemma in word_set("states_of_today") else "present"
    return ""
