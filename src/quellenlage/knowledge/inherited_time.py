"""Times that a clause takes over from the one it depends on: what somebody saw then happened then, what follows a colon is the same."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from quellenlage.knowledge.timing import claim_time
from quellenlage.model import Analysis, ClaimTime, Clause, Proposition, ResolvedTime
from quellenlage.resources import table

_COUNTING = ("nachdem", "bevor", "ehe")
_AMOUNT = 5
"""Words that „gut zwei Tage nachdem“ may have."""
_LASTING = ("seit", "ab", "bis")
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
    counted = _counted_before(own.clause, times, analysis)
    if counted is not None:
        return counted
    number = _seen_in(own.clause, analysis)
    if number is None:
        number = _at_the_same_time(own.clause, analysis)
    if number is None:
        number = _before_colon(own.clause, analysis)
    if number is None:
        return None
    clause, tokens = analysis.clauses[number], analysis.tokens
    if any(time.expression.modifier in _LASTING for time in _within(clause, times, analysis)):
        return None
    end = tokens[clause.last - 1].end
    return claim_time(
        times, tokens[clause.first].start, min(end, own.start) if clause.first < _first(own, analysis) else end, past=True
    )


def _within(clause: Clause, times: Sequence[ResolvedTime], analysis: Analysis) -> Iterator[ResolvedTime]:
    begin, end = analysis.tokens[clause.first].start, analysis.tokens[clause.last - 1].end
    for k in range(bisect_left(times, begin, key=lambda time: time.expression.start), len(times)):
        if times[k].expression.start >= end:
            return
        yield times[k]


def _first(own: Proposition, analysis: Analysis) -> int:
    assert own.clause is not None
    return analysis.clauses[own.clause].first


def own_begin(number: int | None, analysis: Analysis) -> int:
    """Where the times of a clause begin: behind „zwei Tage“ of „zwei Tage nachdem …“, which says when the other clause was."""
    if number is None:
        return 0
    clause = analysis.clauses[number]
    openers = range(clause.first + 1, min(clause.first + _AMOUNT, clause.last))
    return next(
        (
            analysis.tokens[k].start
            for k in openers
            if analysis.tokens[k].text in _COUNTING and analysis.tokens[k - 1].text != ","
        ),
        0,
    )


def _counted_before(number: int, times: Sequence[ResolvedTime], analysis: Analysis) -> ClaimTime | None:
    """„Zwei Tage nachdem am Sonntag ein Zug entgleist war, wurde die Strecke freigegeben“: two days after Sunday."""
    clauses = analysis.clauses
    for k in (number - 1, number + 1):
        begin = own_begin(k, analysis) if 0 <= k < len(clauses) and clauses[k].sentence == clauses[number].sentence else 0
        if begin:
            return claim_time(times, analysis.tokens[clauses[k].first].start, begin)
    return None


def _at_the_same_time(number: int, analysis: Analysis) -> int | None:
    """„Als die Feuerwehr am Dienstag eintraf, brannte das Haus“, „Die Sonne schien, als er am Montag starb“: one time for both."""
    for k in _neighbours(number, analysis):
        pair = analysis.clauses[number], analysis.clauses[k]
        inner = next(one for one in pair if one.kind == "subordinate")
        predicates = [one.predicate for one in pair]
        past = all(
            predicate is not None and predicate.tense in ("Past", "Perf") and not predicate.modal for predicate in predicates
        )
        if past and inner.opener is not None and _word(analysis, inner.opener) == "als" and inner.opener == inner.first:
            return k
    return None


def _neighbours(number: int, analysis: Analysis) -> Iterator[int]:
    """The main clause around a subordinate one, and the subordinate ones that a main clause has beside it in its sentence."""
    clauses = analysis.clauses
    clause = clauses[number]
    if clause.kind == "subordinate":
        found = (clause.parent,) if clause.parent is not None else (number + 1, number - 1)
        yield from (
            k for k in found if 0 <= k < len(clauses) and clauses[k].kind == "main" and clauses[k].sentence == clause.sentence
        )
    elif clause.kind == "main":
        for k in (number - 1, number + 1):
            if 0 <= k < len(clauses) and clauses[k].kind == "subordinate" and clauses[k].sentence == clause.sentence:
                yield k


def _word(analysis: Analysis, k: int) -> str:
    return analysis.tokens[k].text.lower()


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
