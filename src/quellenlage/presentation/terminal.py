"""The dossier for a terminal: calm, in the width there is, without colour where nobody sees it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from quellenlage.model import ChainLink, Claim, Document, Finding, OpenQuestion
from quellenlage.presentation.columns import Line, wrapped
from quellenlage.presentation.gathered import claims_gathered, more_claims, more_reports, reports_gathered
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.safe_text import one_line, shortened
from quellenlage.presentation.sentences import (
    as_of,
    asides,
    asks_words,
    bound_words,
    copy_words,
    journey_bound,
    journey_words,
    origins,
    report_line,
    standfirst,
)

_STYLES = {"CT+": "bold", "CT-": "red", "PR+": "green", "PR-": "red", "PS+": "yellow", "PS-": "yellow", "CTu": "magenta"}
_QUOTED = 160


def terminal(view: Overview, *, width: int = 100, colour: bool = False) -> str:
    """The dossier as lines of at most `width` columns (60 to 200), with ANSI colours if wanted."""
    return wrapped(_dossier(view), width=width, colour=colour)


def claim_line(claim: Claim, view: Overview) -> Text:
    """„Bote (passes on) → Der Minister (certain) | er habe davon nichts gewusst“."""
    line = Text(" → ").join(_link(claim, link, view) for link in claim.chain)
    return line.append(" | ", "dim").append(one_line(claim.about))


def _link(claim: Claim, link: ChainLink, view: Overview) -> Text:
    return Text.assemble(view.holder(link), " (", (view.held(claim, link), _STYLES.get(link.commitment, "dim")), ")")


def _dossier(view: Overview) -> Iterator[Line]:
    yield Text(view.title(), "bold"), 0, 0
    yield Text("; ".join(part for part in (standfirst(view), as_of(view)) if part), "dim"), 0, 0
    yield from _agreements(view, "agreed")
    yield from _conflicts(view)
    yield from _questions(view)
    yield from _changes(view)
    yield from _agreements(view, "repeated")
    yield from _copies(view)
    yield from _journeys(view)
    yield from _reports(view)
    yield from _legend(view)
    yield from _warnings(view)


def _heading(view: Overview, section: str) -> Iterator[Line]:
    yield Text(), 0, 0
    note = view.labels.note(section)
    noted = f" – {note}" if note else ""
    yield Text.assemble((view.labels.of("sections", section).upper(), "bold"), (noted, "dim")), 0, 2


def _agreements(view: Overview, section: str) -> Iterator[Line]:
    findings = view.agreements(independent=section == "agreed")
    if findings:
        yield from _heading(view, section)
    for finding in findings:
        claims = view.known(finding.claims)
        yield Text(shortened(claims[0].about, _QUOTED) if claims else ""), 2, 4
        yield Text(origins(finding, view)), 4, 4
        yield from _evidence(finding, view)


def _conflicts(view: Overview) -> Iterator[Line]:
    disputed = view.findings("conflict")
    if disputed:
        yield from _heading(view, "disputed")
    for finding in disputed:
        yield Text(f"{view.labels.of('aspects', finding.aspect)}?"), 2, 4
        yield from _evidence(finding, view)


def _evidence(finding: Finding, view: Overview) -> Iterator[Line]:
    """The claims that a finding stands on, each with its chain, and the sentence that says why."""
    for claim, more in claims_gathered(view.known(finding.claims)):
        yield _numbered(claim, view), 4, 9
        if more:
            yield Text(more_claims(more, view), "dim"), 9, 9
    yield from _beside(finding, view)


def _beside(finding: Finding, view: Overview) -> Iterator[Line]:
    if why := view.beside(finding):
        yield Text(why, "italic"), 4, 4


def _numbered(claim: Claim, view: Overview) -> Text:
    return Text(f"{'[' + str(view.numbers.get(claim.id, '?')) + ']':<5}", "dim") + claim_line(claim, view)


def _questions(view: Overview) -> Iterator[Line]:
    for section, answered in (("open", False), ("answered", True)):
        questions = view.questions(answered=answered)
        if questions:
            yield from _heading(view, section)
        for question in questions:
            yield from _question(question, view)


def _question(question: OpenQuestion, view: Overview) -> Iterator[Line]:
    status = view.labels.of("statuses", question.status) if question.status == "disputed" else ""
    aside = ", ".join(part for part in (asks_words(question.asks, view), status) if part)
    yield Text.assemble(shortened(question.about, _QUOTED), (f" ({aside})" if aside else "", "dim")), 2, 4
    for label, ids in (("raised_by", question.raised_by), ("answered_by", question.answered_by)):
        for claim, more in claims_gathered(view.known(ids)):
            yield Text(view.labels.word(label) + " ", "dim") + _numbered(claim, view), 4, 6
            if more:
                yield Text(more_claims(more, view), "dim"), 6, 6
    for bound in question.bounds:
        yield Text(f"{bound_words(bound, view)} – {view.labels.of('levels', bound.level)}"), 4, 6
        yield Text(view.because(bound), "italic"), 6, 6


def _changes(view: Overview) -> Iterator[Line]:
    corrected = view.findings("supersession")
    if corrected:
        yield from _heading(view, "corrected")
    for finding in corrected:
        yield Text(view.labels.of("changes", finding.how)), 2, 4
        for label, claim_id in (("earlier", finding.older), ("later", finding.newer)):
            for claim in view.known([claim_id]):
                yield Text(f"{view.labels.word(label)}: ", "dim") + claim_line(claim, view), 4, 6
        yield from _beside(finding, view)
    ruled_out = view.findings("infeasible")
    if ruled_out:
        yield from _heading(view, "ruled_out")
    for finding in ruled_out:
        yield Text(view.labels.of("verdicts", finding.level)), 2, 4
        yield from _evidence(finding, view)


def _copies(view: Overview) -> Iterator[Line]:
    copies = view.findings("copy")
    if copies:
        yield from _heading(view, "copies")
    for finding in copies:
        yield Text(copy_words(finding, view)), 2, 4
        yield Text(view.because(finding), "italic"), 4, 4


def _journeys(view: Overview) -> Iterator[Line]:
    if view.dossier.movements:
        yield from _heading(view, "journeys")
    for movement in view.dossier.movements:
        yield Text(journey_words(movement, view)), 2, 4
        for end in ("departure", "arrival"):
            if said := journey_bound(movement, end, view):
                yield Text(f"{view.labels.word(end)}: {said}", "dim"), 4, 6


def _reports(view: Overview) -> Iterator[Line]:
    if view.reports():
        yield from _heading(view, "reports")
    for document, others in reports_gathered(view.reports()):
        yield from _report(document, view)
        if others:
            yield Text(more_reports(others, view), "dim"), 4, 4


def _report(document: Document, view: Overview) -> Iterator[Line]:
    yield Text(), 0, 0
    yield Text(view.headline(document), "bold"), 2, 4
    yield Text(report_line(document, view), "dim"), 2, 4
    claims = view.by_document.get(document.id, ())
    if not claims:
        yield Text(view.labels.word("no_claims"), "dim"), 4, 4
    for claim in claims:
        yield _numbered(claim, view), 4, 9
        if said := asides(claim, view):
            yield Text(said, "dim"), 9, 9


def _legend(view: Overview) -> Iterator[Line]:
    if used := view.legend():
        yield from _heading(view, "legend")
        for code, words in used:
            yield Text(f"{words}: {view.labels.of('commitments', code)} ({code})"), 2, 4


def _warnings(view: Overview) -> Iterator[Line]:
    said = view.warnings()
    if said:
        yield from _heading(view, "warnings")
    for warning in said:
        yield Text(warning), 2, 4
