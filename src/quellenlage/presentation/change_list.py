"""What changed, as text, Markdown or JSON: reports, changed articles claim by claim, findings, questions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from rich.text import Text

from quellenlage.model import Claim, Document, Dossier, Finding, OpenQuestion
from quellenlage.presentation.columns import Line, wrapped
from quellenlage.presentation.markdown import literal
from quellenlage.presentation.moments import moment_words
from quellenlage.presentation.overview import Overview, overview
from quellenlage.presentation.safe_text import one_line
from quellenlage.reasoning.because import because
from quellenlage.reasoning.changes import Changes
from quellenlage.reasoning.revisions import ClaimChange, VersionChange
from quellenlage.reasoning.versions import known_at


def changes_text(changes: Changes, dossier: Dossier, *, width: int = 100, language: str = "en") -> str:
    """The changes in words, a heading for each kind; nothing changed is said too."""
    return wrapped(_text(changes, overview(dossier, language)), width=width)


def changes_markdown(changes: Changes, dossier: Dossier, *, language: str = "en") -> str:
    """The same as CommonMark; nothing in the words of articles is read as markup."""
    view = overview(dossier, language)
    out = [f"# {literal(_title(changes, view))}\n"]
    if not changes:
        out.append(f"{view.labels.app('nothing_changed')}\n")
    for title, told in _parts(changes, view):
        out.append(f"## {title}\n")
        out += [f"{'  ' * depth}- {literal(words)}" for depth, words in told]
        out.append("")
    return "\n".join(out)


def _text(changes: Changes, view: Overview) -> Iterator[Line]:
    yield Text(_title(changes, view), "bold"), 0, 0
    if not changes:
        yield Text(view.labels.app("nothing_changed")), 0, 0
    for title, told in _parts(changes, view):
        yield Text(), 0, 0
        yield Text(title.upper(), "bold"), 0, 0
        for depth, words in told:
            yield Text(words), 2 + 2 * depth, 4 + 2 * depth


def _title(changes: Changes, view: Overview) -> str:
    if changes.since is None:
        return view.labels.app("changed")
    return view.labels.app("changed_since", time=moment_words(changes.since, changes.since.tzinfo or UTC, view.labels))


def _parts(changes: Changes, view: Overview) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """The kinds of changes that there are, each with its lines and how deep they stand."""
    labels = view.labels
    parts: tuple[tuple[str, Iterator[tuple[int, str]]], ...] = (
        ("new_reports", ((0, _report(document, view)) for document in changes.reports)),
        ("revised", (line for step in changes.versions for line in _step(step, view))),
        ("new_findings", ((0, f"{_kind(finding, view)}: {view.because(finding)}") for finding in changes.findings)),
        ("new_agreements", ((0, f"{_kind(after, view)}: {view.because(after)}") for _, after in changes.grown)),
        ("raised", ((0, one_line(question.about)) for question in changes.raised)),
        ("settled_questions", ((0, f"{one_line(q.about)} – {labels.of('statuses', q.status)}") for q in changes.settled)),
    )
    for name, lines in parts:
        if told := list(lines):
            yield labels.app(name), told


def _report(document: Document, view: Overview, time: datetime | None = None) -> str:
    when = moment_words(time, time.tzinfo or UTC, view.labels) if time else view.published(document)
    return f"{view.headline(document)} ({view.outlet(document)}, {when})"


def _step(step: VersionChange, view: Overview) -> Iterator[tuple[int, str]]:
    newer = view.documents[step.newer]
    taken_back = f": {view.labels.of('changes', 'withdrawn')}" if step.retracted else ""
    yield 0, f"{_report(newer, view, known_at(newer))}{taken_back}"
    for change in step.claims:
        why = because((change.reason,), view.labels.language)
        yield 1, f"{view.labels.app(f'became_{change.how}')}: {_claim_words(change)} ({one_line(why)})"


def _claim_words(change: ClaimChange) -> str:
    older, newer = (f"„{one_line(c.about)}“" if c else "" for c in (change.older, change.newer))
    return " → ".join(dict.fromkeys(words for words in (older, newer) if words))


def _kind(finding: Finding, view: Overview) -> str:
    labels, low = view.labels, (finding.independent or (0, 0))[0]
    return {
        "agreement": labels.of("sections", "agreed" if low > 1 else "repeated"),
        "conflict": labels.of("sections", "disputed"),
        "supersession": labels.of("changes", finding.how),
        "infeasible": labels.of("verdicts", finding.level),
        "copy": labels.of("copies", finding.how),
    }[finding.type].capitalize()


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


def changes_in(form: str, changes: Changes, dossier: Dossier, *, width: int = 100, language: str = "en") -> str:
    """The changes as „text“, „markdown“ or „json“."""
    if form == "json":
        return changes_json(changes)
    if form == "markdown":
        return changes_markdown(changes, dossier, language=language)
    return changes_text(changes, dossier, width=width, language=language)
