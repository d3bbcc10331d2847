"""„Ihr wird Untreue vorgeworfen“, „in dem Schreiben wird vor Engpässen gewarnt“: told in the passive, mostly by nobody who is named."""

from __future__ import annotations

from dataclasses import replace

from quellenlage.analysis.propositions.lexicon import stances, words
from quellenlage.analysis.propositions.negation import is_negated
from quellenlage.analysis.propositions.reported_phrases import prepositional
from quellenlage.analysis.propositions.sources import unnamed
from quellenlage.analysis.propositions.subjects import agent
from quellenlage.analysis.propositions.view import View
from quellenlage.analysis.propositions.writings import impersonal_place, in_writing
from quellenlage.model import ClaimMode, CommitmentValue, Predicate, Proposition, Span


def told_in_passive(look: View, number: int, predicate: Predicate, lemma: str) -> list[Proposition]:
    """What a passive clause tells of somebody's words: an accusation with all its words, else the phrase with its preposition."""
    clause, own = look.clauses[number], look.own[number]
    whole = look.span(own)
    if clause.kind != "main" or predicate.finite is None or whole is None:
        return []
    in_progress = look.tokens[predicate.finite].lemma == "werden" or any(look.low(k) == "worden" for k in predicate.tokens)
    if not in_progress or is_negated(look, own, predicate):
        return []
    value: CommitmentValue = "CT+"
    if lemma in words("attitudes", "nominal", "accusing") and clause.subject is not None:
        core = whole
    else:
        said = prepositional(look, number, lemma) if lemma in words("attitudes", "nominal", "passive") else None
        if said is None:
            return []
        core, value = said, stances()[lemma].value
    finite = look.tokens[predicate.finite]
    cue = Span(finite.start, finite.end)
    written = impersonal_place(look, own) if in_writing(look, number) else None
    by = agent(look, number)
    if by is not None and by.start is not None and core.start <= by.start < core.end and core != whole:
        by = None  # „war von einem Anschlag ausgegangen worden“
    origin = replace(by or written or unnamed(), commitment=value, basis="asserted", cue=cue)
    mode: ClaimMode = "hearsay" if origin.role == "unnamed" else "reported"
    return [
        Proposition(
            whole.start,
            whole.end,
            (core,),
            mode,
            "Uu",
            "reported",
            (origin,),
            cue,
            clause=number,
            rules=("told in the passive",),
        )
    ]
