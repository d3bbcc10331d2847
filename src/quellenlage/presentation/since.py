"""What changed since a time: the reports that came, and the findings and questions that stand on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from quellenlage.model import Document, Finding, OpenQuestion
from quellenlage.presentation.overview import Overview


@dataclass(frozen=True, slots=True)
class Changes:
    """What is new: reports, corrections, contradictions, confirmations, questions raised and answered."""

    reports: tuple[Document, ...] = ()
    corrected: tuple[Finding, ...] = ()
    disputed: tuple[Finding, ...] = ()
    agreed: tuple[Finding, ...] = ()
    raised: tuple[OpenQuestion, ...] = ()
    answered: tuple[OpenQuestion, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.reports)


def changes_since(view: Overview, since: datetime | None) -> Changes:
    """What came after a time and what it brought; nothing where no time is given."""
    if since is None:
        return Changes()
    new = tuple(d for d in view.reports() if d.published and d.published > since)
    ids = {document.id for document in new}

    def fresh(claims: Iterable[str | None]) -> bool:
        return any(claim.document in ids for claim in view.known(claims))

    asked = (*view.questions(answered=False), *view.questions(answered=True))
    return Changes(
        reports=new,
        corrected=tuple(f for f in view.findings("supersession") if fresh([f.newer])),
        disputed=tuple(f for f in view.findings("conflict") if fresh(f.claims)),
        agreed=tuple(f for f in view.findings("agreement") if fresh(f.claims)),
        raised=tuple(q for q in asked if q.raised_by and all(c.document in ids for c in view.known(q.raised_by))),
        answered=tuple(q for q in view.questions(answered=True) if fresh(q.answered_by)),
    )
