"""What changed, as text, Markdown or JSON: reports, changed articles claim by claim, findings, questions."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from quellenlage.model import Claim, Document, Dossier, Finding, OpenQuestion
from quellenlage.presentation.safe_text import one_line
from quellenlage.reasoning.changes import Changes
from quellenlage.reasoning.revisions import ClaimChange, VersionChange
from quellenlage.reasoning.versions import known_at

_TITLES = {
    "firmer": "firmer", "weaker": "weaker", "new": "new", "withdrawn": "withdrawn", "changed": "changed", "reversed": "reversed"
}  # fmt: skip


def changes_text(changes: Changes, dossier: Dossier, *, markdown: bool = False) -> str:
    """The changes in words, a heading for each kind; nothing changed is said too."""
    names = {document.id: document for document in dossier.documents}
    since = f" since {changes.since.isoformat()}" if changes.since else ""
    out = [f"# Changes{since}" if markdown else f"Changes{since}"]
    if not changes:
        out.append("Nothing changed.")
    parts: tuple[tuple[str, Iterator[str]], ...] = (
        ("New reports", (_report(document) for document in changes.reports)),
        ("Changed articles", (line for step in changes.versions for line in _step(step, names))),
        ("New findings", (f"{_kind(finding)}: {one_line(finding.because)}" for finding in changes.findings)),
        ("Further support", (one_line(after.because) for _, after in changes.grown)),
        ("Questions raised", (one_line(question.about) for question in changes.raised)),
        ("Questions settled", (f"{one_line(q.about)} – {q.status}" for q in changes.settled)),
    )
    for title, lines in parts:
        told = [f"{'- ' if markdown else '  '}{line}" for line in lines]
        if told:
            out.append("\n".join(((f"## {title}\n" if markdown else title), *told)))
    return "\n\n".join(out) + "\n"


def _report(document: Document, time: datetime | None = None) -> str:
    time = time or document.published
    when = f", {time.isoformat()}" if time else ""
    return f"{one_line(document.title or document.id)} ({one_line(document.publisher or 'unknown')}{when})"


def _step(step: VersionChange, names: dict[str, Document]) -> Iterator[str]:
    newer = names[step.newer]
    yield f"{_report(newer, known_at(newer))}{': taken back' if step.retracted else ''}"
    for change in step.claims:
        yield f"  {_TITLES[change.how]}: {_claim_words(change)} ({one_line(change.because)})"


def _claim_words(change: ClaimChange) -> str:
    older, newer = (f"„{one_line(c.about)}“" if c else "" for c in (change.older, change.newer))
    return " → ".join(dict.fromkeys(words for words in (older, newer) if words))


def _kind(finding: Finding) -> str:
    return f"{finding.type} ({finding.how or finding.aspect})" if finding.how or finding.aspect else finding.type


def changes_json(changes: Changes) -> str:
    """The changes as one JSON object; claims, findings and questions by their ids in the dossier, with their words."""
    body: dict[str, Any] = {
        "schema": "quellenlage.changes/1",
        "since": changes.since.isoformat() if changes.since else None,
        "reports": [document.id for document in changes.reports],
        "versions": [_version_json(step) for step in changes.versions],
        "findings": [_finding_json(finding) for finding in changes.findings],
        "grown": [{"before": _finding_json(before), "now": _finding_json(now)} for before, now in changes.grown],
        "raised": [_question_json(question) for question in changes.raised],
        "settled": [_question_json(question) for question in changes.settled],
    }
    return json.dumps(body, ensure_ascii=False, indent=2)


def _version_json(step: VersionChange) -> dict[str, Any]:
    return {
        "older": step.older,
        "newer": step.newer,
        "retracted": step.retracted,
        "claims": [
            {"how": c.how, "because": c.because, "older": _claim_json(c.older), "newer": _claim_json(c.newer)}
            for c in step.claims
        ],
    }


def _claim_json(claim: Claim | None) -> dict[str, Any] | None:
    if claim is None:
        return None
    return {"id": claim.id, "document": claim.document, "start": claim.start, "end": claim.end, "about": claim.about}


def _finding_json(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "type": finding.type,
        "how": finding.how,
        "aspect": finding.aspect,
        "claims": list(finding.claims),
        "independent": list(finding.independent) if finding.independent else None,
        "because": finding.because,
    }


def _question_json(question: OpenQuestion) -> dict[str, Any]:
    return {"id": question.id, "about": question.about, "status": question.status, "answered_by": list(question.answered_by)}


CHANGE_FORMATS: dict[str, Callable[[Changes, Dossier], str]] = {
    "text": changes_text,
    "markdown": lambda changes, dossier: changes_text(changes, dossier, markdown=True),
    "json": lambda changes, _: changes_json(changes),
}
"""The forms of `quellenlage changes`, by name."""
