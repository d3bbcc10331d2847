"""Pronouns: „er“, „ihm“, „dieser“, and whether „sie“ is one or several."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from quellenlage.model import Analysis, Clause, Mention, Number, Token

_PRONOUNS = frozenset(("er", "ihm", "ihn"))
_FRONT = 8
"""Tokens from the beginning of a clause within which a pronoun is its subject."""


def pronoun(tokens: Sequence[Token], k: int, singular: AbstractSet[int], plural: AbstractSet[int]) -> Mention | None:
    """The mention that a pronoun is; `singular` and `plural` are the „sie“ of one and of several (`subjects_called_sie`)."""
    token = tokens[k]
    low = token.text.lower()
    if token.tag == "PDS" and low in ("dieser", "diesem") and _stands_alone(tokens, k):
        return Mention(token.start, token.end, "pronoun", "person")
    if token.tag == "PPER" and (k in plural or token.text == "ihnen"):
        return Mention(token.start, token.end, "pronoun", "group")
    if token.tag != "PPER" or not (low in _PRONOUNS or (low == "sie" and (k in singular or _singular_verb_near(tokens, k)))):
        return None
    return Mention(token.start, token.end, "pronoun", "person")


def _stands_alone(tokens: Sequence[Token], k: int) -> bool:
    """„…, sagte dieser“, „Dieser habe“: no noun follows."""
    return k + 1 == len(tokens) or (tokens[k + 1].form == "Fin" or tokens[k + 1].tag[:1] == "$")


def _singular_verb_near(tokens: Sequence[Token], k: int) -> bool:
    """Whether „sie“ stands beside a finite verb of the third person singular."""
    if _addressed(tokens, k):
        return False
    near = (*tokens[max(0, k - 1) : k], *tokens[k + 1 : k + 2])
    return any(_third(token, "Sing") for token in near)


def _addressed(tokens: Sequence[Token], k: int) -> bool:
    """„Sie“ with a capital inside a sentence addresses somebody."""
    return tokens[k].text == "Sie" and k > 0 and tokens[k - 1].tag not in ("$.", "$(")


def _third(token: Token, number: Number) -> bool:
    return token.form == "Fin" and token.number == number and token.person == 3


def subjects_called_sie(analysis: Analysis, number: Number) -> frozenset[int]:
    """The tokens „sie“ whose clause has a verb in the third person of this number and no other subject than „sie“."""
    tokens, found = analysis.tokens, set[int]()
    for clause in analysis.clauses:
        finite = clause.predicate.finite if clause.predicate else None
        if finite is None or not _third(tokens[finite], number):
            continue
        for k in range(clause.first, min(clause.last, clause.first + _FRONT)):
            if tokens[k].tag == "PPER" and tokens[k].text.lower() == "sie" and not _addressed(tokens, k):
                other = clause.subject is not None and not clause.subject.start <= tokens[k].start < clause.subject.end
                if not other or _after_preposition(tokens, clause):
                    found.add(k)
                break
    return frozenset(found)


def _after_preposition(tokens: Sequence[Token], clause: Clause) -> bool:
    """„…, in der sie …“: the relative pronoun is no subject."""
    return clause.opener is not None and clause.opener > 0 and tokens[clause.opener - 1].tag == "APPR"
