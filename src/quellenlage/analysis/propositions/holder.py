"""What is known of a clause before its own modality: who holds it, and what was said around it."""

from __future__ import annotations

from dataclasses import dataclass

from quellenlage.model import ClaimMode, CommitmentBasis, CommitmentValue, Quotation, SourceMention, Span


@dataclass(frozen=True, slots=True)
class Speech:
    """What the finder knows when it comes to a clause: the model's quotations and the chain of what was said before."""

    quotations: tuple[Quotation, ...]
    last: tuple[SourceMention, ...]
    same_paragraph: bool
    turn: SourceMention | None = None
    """Who answers in this paragraph of an interview."""
    interview: bool = False
    told: tuple[SourceMention, ...] = ()
    """The chain of the sentence before, also where its origin has no name."""
    floor: tuple[SourceMention, ...] = ()
    """Who took the floor in the sentence before („Ihr Kollege widersprach.“)."""
    subject: tuple[SourceMention, ...] = ()
    """The person by name whom the sentence before is about."""
    announced: bool = False
    """Whether the sentence right before says, in the article's own words, that somebody speaks („Die Zeugin schilderte den Abend.“)."""
    phrased: bool = False
    """Whether the sentence right before named that origin by words such as „ersten Angaben zufolge“."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a clause, before its own modality: the chain with the frame's commitments."""

    chain: tuple[SourceMention, ...] = ()
    mode: ClaimMode = "author"
    value: CommitmentValue = "CT+"
    basis: CommitmentBasis = "asserted"
    cue: Span | None = None
    silent: bool = False
    negated_report: bool = False
    rules: tuple[str, ...] = ()
