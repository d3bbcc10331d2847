"""Reports by their shape: „„Die Halle ist zu klein“, frotzelte Holl“ says who speaks whatever the verb is."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.propositions.lexicon import Stance, stances, words
from quellenlage.analysis.propositions.sources import can_tell
from quellenlage.analysis.propositions.subjects import subject_source
from quellenlage.analysis.propositions.units import is_condition
from quellenlage.analysis.propositions.view import View


def by_shape(view: View, number: int, contents: Sequence[int], *, quoted: bool) -> Stance | None:
    """The stance of saying where the words around a verb that is not listed leave no doubt that its subject speaks.

    Words in marks or in the subjunctive of reported speech, a comma, the verb and somebody who can speak; or somebody, a verb that may
    be one of saying, a comma and a main clause in that subjunctive.
    """
    clause = view.clauses[number]
    predicate = clause.predicate
    if predicate is None or predicate.finite is None or predicate.passive or predicate.modal or clause.subject is None:
        return None
    if predicate.negated or predicate.mood == "Sub":
        return None
    parenthesis = clause.kind == "inquit" and predicate.finite == clause.first and view.low(clause.first - 1) in (",", "–", "-")
    reported = [k for k in contents if _is_reported(view, k)]
    if parenthesis:
        told = bool(reported) or (quoted and _after_quotation(view, clause.first))
    else:
        listed = predicate.lemma in words("attitudes", "by_shape", "verbs")
        told = listed and predicate.finite > clause.first and any(k > number for k in reported)
    subject = subject_source(view, clause) if told else None
    return stances()["sagen"] if subject is not None and can_tell(view, subject) else None


def _is_reported(view: View, number: int) -> bool:
    """Whether a main clause stands in the subjunctive of reported speech and is no condition."""
    predicate = view.clauses[number].predicate
    if predicate is None or predicate.finite is None or predicate.mood != "Sub" or is_condition(view, number):
        return False
    return view.tokens[predicate.finite].tense == "Pres" and view.clauses[number].kind in ("main", "relative")


def _after_quotation(view: View, k: int) -> bool:
    """Whether a quotation of several words ends right before the mark before a token."""
    near = [
        quoted for quoted in view.quotes_within(max(0, view.tokens[k].start - 400), view.tokens[k].start) if not quoted.depth
    ]
    if not near or view.tokens[k].start - near[-1].end > len("“, –"):
        return False
    begins = view.analysis.sentences[view.clauses[view.owner[k]].sentence].start
    if near[-1].start > begins:
        return False  # „Nachdem man „vielen helfen kann“, suchen die Forscher …“
    return " " in view.analysis.text[near[-1].inner.start : near[-1].inner.end].strip()
