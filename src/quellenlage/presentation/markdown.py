"""The dossier as Markdown: to paste into a document, a ticket or a wiki. The words of articles can't become markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quellenlage.model import Claim, Document, Finding, OpenQuestion
from quellenlage.presentation.addresses import safe_address
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

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~$&!]|^[-+=]|(?<=:)//)")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")
_ABOUT = 160


def markdown(view: Overview) -> str:
    """The dossier as CommonMark."""
    return "\n".join(_dossier(view)) + "\n"


def literal(text: str) -> str:
    """Words as they are, on one line: nothing in them is read as markup or as a link."""
    return _NUMBERED.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", one_line(text)))


def claim_words(claim: Claim, view: Overview) -> str:
    """„[5] Bote (passes on) → Polizei (certain): drei Menschen …“."""
    chain = " → ".join(f"**{literal(view.holder(link))}** ({literal(view.held(claim, link))})" for link in claim.chain)
    return f"\\[{view.numbers.get(claim.id, '?')}\\] {chain}: {literal(claim.about)}"


def _dossier(view: Overview) -> Iterator[str]:
    yield f"# {literal(view.title())}"
    yield f"\n{'; '.join(part for part in (standfirst(view), as_of(view)) if part)}"
    yield from _agreements(view, "agreed")
    yield from _conflicts(view)
    yield from _questions(view)
    yield from _changes(view)
    yield from _agreements(view, "repeated")
    yield from _copies(view)
    if view.dossier.movements:
        yield from _heading(view, "journeys")
    for movement in view.dossier.movements:
        ends = [
            f"{view.labels.word(end)} {said}"
            for end in ("departure", "arrival")
            if (said := journey_bound(movement, end, view))
        ]
        yield f"- {'; '.join([literal(journey_words(movement, view)), *ends])}"
    yield from _reports(view)
    yield from _legend(view)
    if warnings := view.warnings():
        yield from _heading(view, "warnings")
        yield from (f"- {literal(warning)}" for warning in warnings)


def _heading(view: Overview, section: str) -> Iterator[str]:
    yield f"\n## {view.labels.of('sections', section)}\n"
    note = view.labels.note(section)
    if note:
        yield f"*{note[:1].upper()}{note[1:]}.*\n"


def _agreements(view: Overview, section: str) -> Iterator[str]:
    findings = view.agreements(independent=section == "agreed")
    if findings:
        yield from _heading(view, section)
    for finding in findings:
        claims = view.known(finding.claims)
        words = f"**{literal(shortened(claims[0].about, _ABOUT))}** – " if claims else ""
        yield f"- {words}{origins(finding, view)}"
        yield from _evidence(finding, view)


def _conflicts(view: Overview) -> Iterator[str]:
    findings = view.findings("conflict")
    if findings:
        yield from _heading(view, "disputed")
    for finding in findings:
        yield f"- {view.labels.of('aspects', finding.aspect)}?"
        yield from _evidence(finding, view)


def _evidence(finding: Finding, view: Overview) -> Iterator[str]:
    yield from _listed(view.known(finding.claims), view)
    if why := view.beside(finding):
        yield f"  - *{literal(why)}*"


def _listed(claims: Sequence[Claim], view: Overview, label: str = "") -> Iterator[str]:
    for claim, more in claims_gathered(claims):
        yield f"  - {label}{claim_words(claim, view)}"
        if more:
            yield f"  - {more_claims(more, view)}"


def _questions(view: Overview) -> Iterator[str]:
    for section, answered in (("open", False), ("answered", True)):
        questions = view.questions(answered=answered)
        if questions:
            yield from _heading(view, section)
        for question in questions:
            yield from _question(question, view)


def _question(question: OpenQuestion, view: Overview) -> Iterator[str]:
    status = view.labels.of("statuses", question.status) if question.status == "disputed" else ""
    aside = ", ".join(part for part in (asks_words(question.asks, view), status) if part)
    yield f"- **{literal(shortened(question.about, _ABOUT))}**{f' ({aside})' if aside else ''}"
    for label, ids in (("raised_by", question.raised_by), ("answered_by", question.answered_by)):
        yield from _listed(view.known(ids), view, f"{view.labels.word(label)} ")
    for bound in question.bounds:
        yield f"  - {literal(bound_words(bound, view))} – {view.labels.of('levels', bound.level)}. *{literal(view.because(bound))}*"


def _changes(view: Overview) -> Iterator[str]:
    corrected = view.findings("supersession")
    if corrected:
        yield from _heading(view, "corrected")
    for finding in corrected:
        why = f": *{literal(said)}*" if (said := view.beside(finding)) else ""
        yield f"- {view.labels.of('changes', finding.how)}{why}"
        for label, claim_id in (("earlier", finding.older), ("later", finding.newer)):
            yield from (f"  - {view.labels.word(label)} {claim_words(claim, view)}" for claim in view.known([claim_id]))
    ruled_out = view.findings("infeasible")
    if ruled_out:
        yield from _heading(view, "ruled_out")
    for finding in ruled_out:
        yield f"- {view.labels.of('verdicts', finding.level)}"
        yield from _evidence(finding, view)


def _copies(view: Overview) -> Iterator[str]:
    copies = view.findings("copy")
    if copies:
        yield from _heading(view, "copies")
    yield from (f"- {literal(copy_words(finding, view))}. *{literal(view.because(finding))}*" for finding in copies)


def _reports(view: Overview) -> Iterator[str]:
    if view.reports():
        yield from _heading(view, "reports")
    for document, others in reports_gathered(view.reports()):
        yield from _report(document, view)
        if others:
            yield f"{literal(more_reports(others, view))}\n"


def _report(document: Document, view: Overview) -> Iterator[str]:
    title = literal(view.headline(document))
    address = safe_address(document.url)
    yield f"### {f'[{title}](<{address}>)' if address else title}\n\n{literal(report_line(document, view))}\n"
    claims = view.by_document.get(document.id, ())
    if not claims:
        yield f"{view.labels.word('no_claims')}\n"
    for claim in claims:
        aside = asides(claim, view)
        yield f"- {claim_words(claim, view)}{f' *({literal(aside)})*' if aside else ''}"
    yield ""


def _legend(view: Overview) -> Iterator[str]:
    if used := view.legend():
        yield from _heading(view, "legend")
        yield from (f"- {words}: {view.labels.of('commitments', code)} (`{code}`)" for code, words in used)
