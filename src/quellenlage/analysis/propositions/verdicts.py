"""A report that is judged: „Der Vorwurf, sie habe …, sei absurd“ says of its clause that it is not so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.negation import is_negated
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Clause, CommitmentValue

_REACH = 9
"""Words that may stand between the noun and the clause that says what it is about („der Vorwurf der Anwältin aus Bern, …“)."""
_PASSED = frozenset(("ART", "NN", "NE", "ADJA", "APPR", "APPRART", "PPOSAT", "CARD"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """Clause `by` says that a report is so or not (`value`); `first` is where the report's noun phrase begins."""

    by: int
    first: int
    value: CommitmentValue


def verdict_on(view: View, number: int, sentence: Sequence[int]) -> Verdict | None:
    """The verdict on what a clause says, if a noun of reporting leads to it and the sentence says whether it is so."""
    clause = view.clauses[number]
    noun = noun_before(view, clause)
    if noun is None or clause.kind not in ("main", "subordinate", "relative"):
        return None
    owner = view.owner[noun]
    following = next((k for k in sentence if k > number and view.clauses[k].parent is None), None)
    for by in (owner, following):
        if by is None or by < 0 or by == number:
            continue
        if by == following and not _goes_on(view, by):
            continue
        value = _value(view, by)
        if value is not None:
            return Verdict(by, _phrase_start(view, noun), value)
    return None


def names_a_report(view: View, number: int) -> bool:
    """„Den Vorwurf, …“: a phrase that only names the report that the next clause tells."""
    clause = view.clauses[number]
    following = view.following(number)
    return (
        clause.kind == "fragment"
        and bool(following)
        and (noun := noun_before(view, view.clauses[following[0]])) is not None
        and view.owner[noun] == number
    )


def noun_before(view: View, clause: Clause) -> int | None:
    """The noun of reporting that a clause hangs on."""
    if clause.first < 2 or view.tokens[clause.first - 1].text != ",":
        return None
    for k in range(clause.first - 2, max(-1, clause.first - 2 - _REACH), -1):
        if view.tokens[k].text in words("attitudes", "judged_reports", "nouns"):
            return k
        if view.tokens[k].tag not in _PASSED:
            return None
    return None


def _goes_on(view: View, number: int) -> bool:
    """„…, sei absurd“: the verb stands first, since the noun before the comma is the subject."""
    clause = view.clauses[number]
    return clause.kind in ("main", "inquit") and clause.predicate is not None and clause.predicate.finite == clause.first


def _value(view: View, number: int) -> CommitmentValue | None:
    """Whether a clause says that something is so; None if it says neither."""
    predicate = view.clauses[number].predicate
    if predicate is None or predicate.finite is None:
        return None
    own = view.own[number]
    held = {word for k in own for word in (view.tokens[k].text, view.low(k))}
    if predicate.lemma in words("attitudes", "judged_reports", "true_verbs"):
        true = True
    elif predicate.lemma in words("attitudes", "judged_reports", "copulas"):
        if held & words("attitudes", "judged_reports", "false"):
            true = False
        elif held & words("attitudes", "judged_reports", "true"):
            true = True
        else:
            return None
    elif predicate.lemma in words("attitudes", "judged_reports", "false_verbs"):
        true = False
    else:
        return None
    if is_negated(view, own, predicate):
        return "CT-" if true else None  # „nicht absurd“ says little
    return "CT+" if true else "CT-"


def _phrase_start(view: View, noun: int) -> int:
    k = noun
    while k > 0 and view.tokens[k - 1].tag in ("ART", "ADJA", "PPOSAT", "PDAT", "PIAT"):
        k -= 1
    return k
