"""How firmly everybody in a chain holds a clause: its own modality added to what its frame says."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quellenlage.analysis.propositions.conditions import CONDITION
from quellenlage.analysis.propositions.holder import Holder
from quellenlage.analysis.propositions.modality import Modality, opposite, weaker
from quellenlage.analysis.propositions.sources import unnamed
from quellenlage.analysis.propositions.subjects import subject_source
from quellenlage.analysis.propositions.view import View
from quellenlage.model import ClaimMode, CommitmentBasis, CommitmentValue, SourceMention, Span


@dataclass(frozen=True, slots=True)
class Held:
    """The chain with all commitments, the outlet's own, and how the clause is passed on."""

    chain: tuple[SourceMention, ...]
    mode: ClaimMode
    outlet: CommitmentValue
    basis: CommitmentBasis
    cue: Span | None
    planned: bool
    rules: tuple[str, ...]


def held(look: View, number: int, holder: Holder, how: Modality) -> Held:
    """Add the clause's own modality to its holder."""
    if holder.chain:
        return _passed_on(holder, how)
    if how.hearsay:
        origin = replace(unnamed(), commitment="CT-" if how.value.endswith("-") else "CT+", cue=how.cue)
        return Held((origin,), "hearsay", "Uu", "reported", how.cue, planned=False, rules=("hearsay",))
    if how.claimant:
        subject = subject_source(look, look.clauses[number])
        origin = replace(subject or unnamed(), commitment=how.value, cue=how.cue)
        return Held((origin,), "indirect", "Uu", "reported", how.cue, planned=False, rules=("claim of the subject",))
    if holder.basis == "inferred":  # „die Möglichkeit, dass …“
        value = _combined(holder.value, how.value)
        return Held((), "author", value, "inferred", holder.cue, planned=how.plan, rules=holder.rules)
    return Held((), "author", _combined(holder.value, how.value), how.basis, how.cue, planned=how.plan, rules=("author",))


def _passed_on(holder: Holder, how: Modality) -> Held:
    value = _combined(holder.value, "CT-" if how.hearsay and how.value.endswith("-") else how.value)
    stands_in = "conditional" in how.rules and CONDITION not in how.rules and holder.mode != "direct"
    if stands_in:
        value = _combined(holder.value, "CT-" if "negation" in how.rules else "CT+")  # „würde“ as a stand-in of reported speech
    basis: CommitmentBasis = holder.basis if holder.basis == "intended" else "asserted" if stands_in else how.basis
    inner = [replace(source, commitment="Uu", basis="reported") for source in holder.chain[:-1]]
    origin = replace(holder.chain[-1], commitment=value, basis="asserted" if basis == "reported" else basis, cue=holder.cue)
    planned = holder.basis == "intended"
    return Held((*inner, origin), holder.mode, "Uu", "reported", holder.cue or how.cue, planned=planned, rules=holder.rules)


def _combined(frame: CommitmentValue, content: CommitmentValue) -> CommitmentValue:
    """The origin's value: what its verb says of what its words say."""
    if frame == "CT+":
        return content
    if frame == "CT-":
        return opposite(content)
    if frame in ("PR-", "PS-"):
        return weaker(frame, opposite(content))
    return weaker(frame, content) if frame in ("PR+", "PS+") else frame
