"""Clauses that only lead to their dass-clause: „Grund sei, dass die Pumpe ausfiel“, „Wichtig ist, dass die Schule öffnet“."""

from __future__ import annotations

from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Span

_COPULAS = frozenset(("sein", "bleiben", "werden"))
_THAT = frozenset(("dass", "daß"))
_BESIDE = frozenset(
    ("ART", "PPOSAT", "PDAT", "ADJA", "ADV", "PTKNEG", "PDS", "PAV", "PROAV", "PPER", "KON", "ADJD", "APPR", "APPRART")
)
_LONGEST = 12
"""Own words that such a clause may have."""


def cause_before(view: View, number: int) -> Span | None:
    """The clause before a dass-clause that says what that is and holds it for true: „Grund sei“, „Das Problem ist“."""
    clause = view.clauses[number]
    if view.low(clause.first) not in _THAT or clause.parent is None or not _calls(view, clause.parent, "facts"):
        return None
    return view.span(view.own[clause.parent])


def leads_to_fact(view: View, number: int) -> bool:
    """Whether a clause says what its dass-clause is, so that both are one statement about what the dass-clause tells."""
    return _calls(view, number, "facts") and _that_clause(view, number)


def is_aim(view: View, number: int) -> bool:
    """„Ziel ist, | dass die Schule öffnet“: what is wanted or required is part of the clause that says so, and no fact."""
    clause = view.clauses[number]
    return (
        clause.kind == "subordinate"
        and clause.parent is not None
        and view.low(clause.first) in _THAT
        and _calls(view, clause.parent, "aims")
    )


def _that_clause(view: View, number: int) -> bool:
    return any(view.clauses[k].parent == number and view.low(view.clauses[k].first) in _THAT for k in view.following(number))


def _calls(view: View, number: int, kind: str) -> bool:
    """Whether a clause is a noun or an adjective of a kind, „ist“ and nothing else but small words and a genitive."""
    predicate, own = view.clauses[number].predicate, view.own[number]
    if predicate is None or predicate.finite is None or len(own) > _LONGEST or predicate.modal or predicate.negated:
        return False
    if view.tokens[predicate.finite].lemma not in _COPULAS or view.tokens[predicate.finite].tag[:2] != "VA":
        return False
    listed = words("attitudes", "copular", kind)
    nouns = [k for k in own if view.tokens[k].tag in ("NN", "NE")]
    said = any(view.tokens[k].text in listed for k in nouns) or (
        any(view.low(k) in listed and view.tokens[k].tag == "ADJD" for k in own)
        and (not nouns or any(view.low(k) == "es" for k in own))
    )
    rest = (k for k in own if k not in nouns and k not in predicate.tokens and view.tokens[k].tag[:1] != "$")
    return said and all(view.tokens[k].tag in _BESIDE for k in rest)
