"""What is said under a condition: „Falls der Pegel steigt, werden 300 Menschen evakuiert“ tells of no evacuation yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quellenlage.analysis.propositions.modality import Modality, weaker
from quellenlage.analysis.propositions.units import is_condition
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Clause, Predicate

CONDITION = "condition"
"""The rule of a statement that is only possible because a condition must be met first."""
_OPEN = frozenset(("falls", "sofern"))
"""What opens a condition that may or may not be met; „wenn“ may mean „whenever“."""
_PAST = ("Past", "Perf", "PastPerf")


def under_condition(view: View, number: int, parts: Sequence[int], found: Modality) -> Modality:
    """A statement with its conditions among `parts`: what comes about if something is the case is only possible.

    „Falls das Band echt ist, hat er gedroht“, „Sollte der Damm brechen, werden Dörfer geräumt“; „Wenn es regnet, wird verlegt“ is a
    rule.
    """
    predicate = view.clauses[number].predicate
    if predicate is None or predicate.finite is None:
        return found
    for k in parts:
        if k != number and _must_be_met(view, view.clauses[k], k, predicate):
            value = weaker("PS+", found.value)
            return replace(found, value=value, basis="inferred", rules=(*found.rules, CONDITION))
    return found


def _must_be_met(view: View, clause: Clause, number: int, main: Predicate) -> bool:
    condition, opener = clause.predicate, view.low(clause.first)
    if condition is None or condition.finite is None:
        return False
    if main.tense in _PAST:
        return main.mood == "Ind" and opener in (*_OPEN, "wenn") and condition.tense == "Pres"
    if clause.kind in ("main", "inquit"):  # „Steigt der Pegel, …“, „…, sollte der Pegel steigen“
        return is_condition(view, number) or condition.modal == "sollen"
    only = opener == "nur" and view.low(clause.first + 1) == "wenn"
    doubtful = opener == "wenn" and condition.modal == "sollen" and view.low(condition.finite).startswith("sollte")
    return opener in _OPEN or only or doubtful
