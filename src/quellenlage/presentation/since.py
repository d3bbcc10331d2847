"""What changed since a time, in the order in which a reader asks: what came, what was corrected, disputed, confirmed, asked, answered."""

from __future__ import annotations

from dataclasses import dataclass

from quellenlage.model import Document, Finding, OpenQuestion
from quellenlage.presentation.overview import Overview
from quellenlage.reasoning.changes import Changes
from quellenlage.reasoning.revisions import ClaimChange


@dataclass(frozen=True, slots=True)
class Revised:
    """A changed article and what became of its claims; `retracted` where the new version takes the old one back."""

    document: Document
    claims: tuple[ClaimChange, ...]
    retracted: bool


@dataclass(frozen=True, slots=True)
class News:
    """What is new: reports, changed articles, corrections, contradictions, confirmations, questions raised and answered."""

    reports: tuple[Document, ...] = ()
    revised: tuple[Revised, ...] = ()
    corrected: tuple[Finding, ...] = ()
    disputed: tuple[Finding, ...] = ()
    agreed: tuple[Finding, ...] = ()
    raised: tuple[OpenQuestion, ...] = ()
    answered: tuple[OpenQuestion, ...] = ()

    def __bool__(self) -> bool:
        return any((self.reports, self.revised, self.corrected, self.disputed, self.agreed, self.raised, self.answered))


def news(changes: Changes, view: Overview) -> News:
    """Changes, sorted for readers."""

    def found(kind: str) -> tuple[Finding, ...]:
        return tuple(finding for finding in changes.findings if finding.type == kind)

    return News(
        reports=changes.reports,
        revised=tuple(
            Revised(view.documents[step.newer], step.claims, step.retracted)
            for step in changes.versions
            if step.newer in view.documents
        ),
        corrected=found("supersession"),
        disputed=(*found("conflict"), *found("infeasible")),
        agreed=(*found("agreement"), *(now for _, now in changes.grown)),
        raised=changes.raised,
        answered=tuple(question for question in changes.settled if question.status == "answered"),
    )
