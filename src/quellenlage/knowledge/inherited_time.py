"""Times that a clause takes over from the one it depends on: what somebody saw then happened then, what follows a colon is the same."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quellenlage.knowledge.timing import claim_time
from quellenlage.model import Analysis, ClaimTime, Proposition, ResolvedTime
from quellenlage.resources import table

_PAST = ("Past", "Perf", "PastPerf")


@cache
def _perceiving() -> frozenset[str]:
    return frozenset(table("de/event_verbs.yaml")["perceiving"]["verbs"])


def inherited_time(own: Proposition, times: Sequence[ResolvedTime], analysis: Analysis) -> ClaimTime | None:
    """The time of the clause that a clause without one depends on.

    Args:
        own: the proposition without a time.
        times: of the text.
        analysis: its grammar.
    """
    if own.clause is None:
        return None
    number = _seen_in(own.clause, analysis)
    if number is None:
        number = _before_colon(own.clause, analysis)
    if number is None:
        return None
    clause, tokens = analysis.clauses[number], analysis.tokens
    return claim_time(times, tokens[clause.first].start, min(tokens[clause.last - 1].end, own.start), past=True)


def _seen_in(number: int, analysis: Analysis) -> int | None:
    """„Am Montag beobachteten Anwohner, wie ein Hubschrauber kreiste“: the clause of those who saw it."""
    clause, tokens = analysis.clauses[number], analysis.tokens
    if clause.kind != "subordinate" or clause.parent is None or tokens[clause.first].text != "wie":
        return None
    predicate = analysis.clauses[clause.parent].predicate
    told = predicate is not None and predicate.lemma in _perceiving()
    shown = predicate is not None and predicate.lemma == "sein" and tokens[clause.first - 2].text == "sehen"
    return clause.parent if told or shown else None


def _before_colon(number: int, analysis: Analysis) -> int | None:
    """„Zuletzt sorgte die Bande im August für Aufsehen: Bei einem Überfall wurden …“: the clause before the colon."""
    clause, tokens = analysis.clauses[number], analysis.tokens
    if number == 0 or clause.kind != "main" or clause.first == 0 or tokens[clause.first - 1].text != ":":
        return None
    before = analysis.clauses[number - 1]
    both = [one.predicate for one in (before, clause)]
    past = all(predicate is not None and predicate.tense in _PAST and not predicate.modal for predicate in both)
    return number - 1 if past and before.kind == "main" else None
