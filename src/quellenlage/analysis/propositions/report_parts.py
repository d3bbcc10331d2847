"""What reports in a phrase are made of: their stretch, their chain and who stands before the subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quellenlage.analysis.propositions.attribution import Attribution
from quellenlage.analysis.propositions.relays import relays
from quellenlage.analysis.propositions.units import unit_span
from quellenlage.analysis.propositions.view import View
from quellenlage.model import ClaimMode, CommitmentValue, Proposition, SourceMention, Span


def whole_of(look: View, number: int, found: Attribution, subject: SourceMention) -> Span:
    """The clause without source phrases at its edges: what a reader would mark."""
    without = {k for phrase in found.phrases.get(number, []) for k in range(phrase.first, phrase.last)}
    whole = unit_span(look, [number], without)
    assert subject.start is not None
    return whole or Span(subject.start, subject.start)


def told_through(look: View, number: int, found: Attribution, subject: SourceMention) -> tuple[SourceMention, ...]:
    """Who stands before the subject: the sources of the clause's phrases with the media that they spoke to, the addressed medium."""
    phrases = [phrase for phrase in found.phrases.get(number, []) if phrase.source and phrase.source.start != subject.start]
    named = [one for phrase in phrases for one in (phrase.relay, phrase.source) if one is not None]
    told = [
        one for one in relays(look, number, look.clauses[number].subject).outer if (one.start, one.end) not in _places(named)
    ]
    return (*(replace(one, role="relay") for one in named), *told)


def _places(sources: Sequence[SourceMention]) -> set[tuple[int | None, int | None]]:
    return {(one.start, one.end) for one in sources}


def committed_chain(chain: Sequence[SourceMention], value: CommitmentValue, cue: Span) -> tuple[SourceMention, ...]:
    """The chain with the origin's value; all before it only pass it on."""
    inner = [replace(source, commitment="Uu", basis="reported") for source in chain[:-1]]
    return (*inner, replace(chain[-1], commitment=value, basis="asserted", cue=cue))


def phrase_report(
    span: Span, mode: ClaimMode, chain: tuple[SourceMention, ...], cue: Span, number: int, rule: str
) -> Proposition:
    """The report of a phrase."""
    return Proposition(span.start, span.end, (span,), mode, "Uu", "reported", chain, cue, clause=number, rules=(rule,))
