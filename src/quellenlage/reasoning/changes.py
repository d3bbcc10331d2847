"""What changed between two situation pictures of one story: reports, versions, findings, questions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from quellenlage.model import Claim, Document, Dossier, Finding, OpenQuestion
from quellenlage.reasoning.revisions import VersionChange, version_changes

Place = tuple[str, int, int]
"""A claim by its content's digest and its span: ids of documents may change when a version comes in between."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What two situation pictures differ in.

    `reports` are articles that were not there before, `versions` changed articles; `findings` are new, `grown` are agreements that
    have more supporters (before, now); `raised` questions are new, `settled` ones have another status than before.
    """

    since: datetime | None
    reports: tuple[Document, ...] = ()
    versions: tuple[VersionChange, ...] = ()
    findings: tuple[Finding, ...] = ()
    grown: tuple[tuple[Finding, Finding], ...] = ()
    raised: tuple[OpenQuestion, ...] = ()
    settled: tuple[OpenQuestion, ...] = ()

    def __bool__(self) -> bool:
        return any((self.reports, self.versions, self.findings, self.grown, self.raised, self.settled))


def changes_between(before: Dossier, now: Dossier, since: datetime | None = None) -> Changes:
    """What is new in `now`, of which `before` holds the documents that were known at `since`.

    A pure function of two dossiers: nothing is read again and no clock is asked.
    """
    then, today = _Picture(before), _Picture(now)
    old = {document.digest for document in before.documents}
    fresh = {document.id: document for document in now.documents if document.digest not in old}
    steps = tuple(step for step in version_changes(now) if step.newer in fresh)
    known = {then.signature(finding) for finding in before.findings}
    news = [finding for finding in now.findings if today.signature(finding) not in known]
    grown = _grown(then, today, [finding for finding in news if finding.type == "agreement"])
    larger = {after.id for _, after in grown}
    status = {place: question.status for question in before.questions for place in then.places(question.raised_by)}
    was = {q.id: next((status[p] for p in sorted(today.places(q.raised_by)) if p in status), None) for q in now.questions}
    changed = {step.newer for step in steps}
    return Changes(
        since=since,
        reports=tuple(document for key, document in fresh.items() if key not in changed),
        versions=steps,
        findings=tuple(finding for finding in news if finding.id not in larger),
        grown=grown,
        raised=tuple(q for q in now.questions if was[q.id] is None),
        settled=tuple(q for q in now.questions if was[q.id] not in (None, q.status)),
    )


class _Picture:
    """A dossier whose findings can be compared with another's."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self._claims: dict[str, Claim] = {claim.id: claim for claim in dossier.claims}
        self._digests = {document.id: document.digest for document in dossier.documents}

    def places(self, claims: Iterable[str]) -> frozenset[Place]:
        """Where claims stand."""
        found = (self._claims[claim] for claim in claims if claim in self._claims)
        return frozenset((self._digests[claim.document], claim.start, claim.end) for claim in found)

    def signature(self, finding: Finding) -> tuple[object, ...]:
        """What makes a finding the same in two dossiers."""
        documents = frozenset(self._digests.get(document, document) for document in finding.documents)
        return finding.type, finding.aspect, finding.how, self.places(finding.claims), documents


def _grown(then: _Picture, today: _Picture, news: Iterable[Finding]) -> tuple[tuple[Finding, Finding], ...]:
    """Agreements that share a claim with an earlier one, with that one."""
    at = {
        place: finding
        for finding in then.dossier.findings
        if finding.type == "agreement"
        for place in then.places(finding.claims)
    }
    found = ((next((at[p] for p in sorted(today.places(f.claims)) if p in at), None), f) for f in news)
    return tuple((before, after) for before, after in found if before is not None)
