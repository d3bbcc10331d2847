"""What a clause after „und“ takes over: „Am Montag landete X in Riga und traf dort Y“ – X met Y there, on Monday."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from quellenlage.knowledge.timing import claim_time
from quellenlage.model import Analysis, Claim, ClaimTime, Clause, Proposition, ResolvedTime
from quellenlage.resources import table

_DAY, _PART_OF_DAY = 10, "T"
"""Characters of a whole date („2025-10-06“); parts of a day have letters after this („2025-10-06TMO“)."""


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("de/event_verbs.yaml")["coordination"][key])


def before(analysis: Analysis, number: int) -> int | None:
    """The main clause before one that begins with its verb: its subject and what stands in front of its verb hold here too."""
    clause = analysis.clauses[number]
    finite = clause.predicate.finite if clause.predicate else None
    if clause.kind != "main" or finite is None or finite - clause.first > 1:
        return None
    if finite > clause.first and analysis.tokens[clause.first].text not in ("und", "sowie"):
        return None
    mains = (k for k in range(number - 1, -1, -1) if analysis.clauses[k].kind == "main")
    found = next(mains, None)
    same = found is not None and analysis.clauses[found].sentence == clause.sentence
    return found if same else None


def with_subject(analysis: Analysis, number: int) -> Clause:
    """A clause with the subject that it leaves out: after „und traf“, „und besuchte“ an object stands, no subject."""
    clause = analysis.clauses[number]
    if clause.predicate is None or clause.predicate.passive or clause.predicate.lemma not in _words("with_object"):
        return clause
    told = before(analysis, number)
    if told is None or clause.subject is None or clause.subject.start < analysis.tokens[clause.first].start:
        return clause
    subject = with_subject(analysis, told).subject
    return replace(clause, subject=subject) if subject is not None else clause


def left_out(analysis: Analysis, number: int | None) -> bool:
    """Whether a clause leaves out its subject, which is that of the clause before."""
    if number is None:
        return False
    subject = with_subject(analysis, number).subject
    return subject is not None and subject.start < analysis.tokens[analysis.clauses[number].first].start


def shared_time(
    own: Proposition, where: str | None, told: Mapping[int, Claim], times: Sequence[ResolvedTime], analysis: Analysis
) -> ClaimTime | None:
    """The time in front of the verb of the clause before, where a claim without one goes on from that.

    A day holds for both; a part of it only for what happens at the same place; an hour only for the first.

    Args:
        own: the proposition without a time.
        where: its place.
        told: the claims of the text by their clauses.
        times: of the text.
        analysis: its grammar.
    """
    if own.clause is None or not left_out(analysis, own.clause) or _moves_on(own, analysis):
        return None
    first = before(analysis, own.clause)
    if first is None or first not in told or _has_time(own, times):
        return None
    clause = analysis.clauses[first]
    assert clause.predicate is not None
    assert clause.predicate.finite is not None
    field = analysis.tokens[clause.predicate.finite].start
    when = claim_time(times, told[first].start, field)
    if when is None or when.time is None:
        return None
    value = times[when.time].expression.value
    whole = len(value) == _DAY and value[:4].isdigit()
    part = value[_DAY : _DAY + 1] == _PART_OF_DAY and value[_DAY + 1 : _DAY + 2].isalpha()
    return when if whole or (part and where == told[first].where) else None


def _moves_on(own: Proposition, analysis: Analysis) -> bool:
    """„und reiste später weiter“: told of another time."""
    first = bisect_left(analysis.tokens, own.start, key=lambda token: token.start)
    last = bisect_left(analysis.tokens, own.end, key=lambda token: token.start)
    words = {token.text.lower() for token in analysis.tokens[first:last]}
    return bool(words & _words("later"))


def _has_time(own: Proposition, times: Sequence[ResolvedTime]) -> bool:
    k = bisect_left(times, own.start, key=lambda time: time.expression.start)
    return k < len(times) and times[k].expression.start < own.end
