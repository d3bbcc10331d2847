"""What pictures show: „Das Foto zeigt einen Mann mit Gewehr“, „Auf dem Video ist ein brennendes Haus zu sehen“."""

from __future__ import annotations

from dataclasses import replace

from quellenlage.analysis.propositions.attribution import Attribution
from quellenlage.analysis.propositions.frame_sources import picture
from quellenlage.analysis.propositions.negation import is_negated
from quellenlage.analysis.propositions.report_parts import committed_chain, phrase_report, told_through, whole_of
from quellenlage.analysis.propositions.subjects import subject_source
from quellenlage.analysis.propositions.view import View
from quellenlage.analysis.propositions.writings import is_evidence
from quellenlage.model import CommitmentValue, Predicate, Proposition, Span


def shown(look: View, number: int, found: Attribution) -> list[Proposition]:
    """„Das Foto zeigt einen Mann mit Gewehr“: held by what shows it."""
    clause = look.clauses[number]
    predicate, subject = clause.predicate, clause.subject
    if predicate is None or predicate.finite is None or subject is None or clause.kind != "main" or predicate.modal:
        return []
    seen = _seen_on(look, number, found, predicate, subject)
    if seen is not None:
        return [seen]
    if predicate.lemma != "zeigen" or any(look.low(k) == "sich" for k in look.own[number]):
        return []
    pictured = any(is_evidence(look.tokens[k].text) for k in range(look.token_at(subject.start), look.token_at(subject.end)))
    thing = subject_source(look, clause) if pictured else None
    what = look.span([k for k in look.own[number] if look.tokens[k].start >= subject.end and k != predicate.finite])
    if thing is None or what is None or predicate.finite < look.token_at(subject.start):
        return []
    finite = look.tokens[predicate.finite]
    cue = Span(finite.start, finite.end)
    value: CommitmentValue = "CT-" if is_negated(look, look.own[number], predicate) else "CT+"
    whole = whole_of(look, number, found, thing)
    chain = committed_chain((*told_through(look, number, found, thing), thing), value, cue)
    one = phrase_report(what, "reported", chain, cue, number, "shown")
    return [replace(one, start=whole.start, end=whole.end)]


def _seen_on(look: View, number: int, found: Attribution, predicate: Predicate, subject: Span) -> Proposition | None:
    """„Auf dem Video ist ein brennendes Haus zu sehen“: held by what shows it."""
    if predicate.lemma not in ("sehen", "erkennen", "hören") or predicate.finite is None:
        return None
    if look.tokens[predicate.finite].lemma != "sein" or not any(look.tokens[k].tag == "PTKZU" for k in predicate.tokens):
        return None
    thing = picture(look, number)
    if thing is None or thing.start is None or (thing.start <= subject.start < (thing.end or 0)):
        return None
    finite = look.tokens[predicate.finite]
    cue = Span(finite.start, finite.end)
    value: CommitmentValue = "CT-" if is_negated(look, look.own[number], predicate) else "CT+"
    whole = whole_of(look, number, found, thing)
    one = phrase_report(subject, "reported", committed_chain((thing,), value, cue), cue, number, "shown")
    return replace(one, start=whole.start, end=whole.end)
