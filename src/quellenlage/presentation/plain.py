"""What a finding says, as one plain sentence in the reader's language; the arithmetic stands in `because`."""

from __future__ import annotations

from collections.abc import Iterator

from quellenlage.model import Claim, Finding, OpenQuestion, Reason
from quellenlage.presentation.figures import quantity_words
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.safe_text import shortened
from quellenlage.presentation.sentences import origins

_QUOTED = 180
_ABOUT = 90


def source(claim: Claim, view: Overview) -> str:
    """„Interfax (in Mainpost)“; the outlet alone where it speaks for itself."""
    outlet, origin = view.holder(claim.chain[0]), view.holder(claim.chain[-1])
    return outlet if len(claim.chain) == 1 else view.labels.word("origin_in", origin=origin, outlet=outlet)


def agreed(finding: Finding, view: Overview) -> str:
    """„2 outlets report: „…“ – 1 to 2 independent origins.“."""
    claims = view.known(finding.claims)
    outlets = {view.holder(claim.chain[0]) for claim in claims}
    told = view.labels.count(len(outlets), "one_outlet_reports", "outlets_report")
    words = shortened(claims[0].about, _QUOTED) if claims else ""
    return view.labels.word("agreed_sentence", told=told, words=words, origins=origins(finding, view))


def disputed(finding: Finding, view: Overview) -> str:
    """„When? Bote: Monday. Interfax (in Kurier): Tuesday.“."""
    aspect = view.labels.of("aspects", finding.aspect)
    sides = [
        f"{source(claim, view)}: {value(claim, finding, view) or f'„{shortened(claim.about, _ABOUT)}“'}"
        for claim in view.known(finding.claims)[:4]
    ]
    told = "; ".join(dict.fromkeys(sides))
    return f"{aspect[:1].upper()}{aspect[1:]}? {told[:1].upper()}{told[1:]}."


def value(claim: Claim, finding: Finding, view: Overview) -> str:
    """What a side says on the slot in question; empty where it leaves it so."""
    if finding.aspect == "time":
        return view.when(claim)
    if finding.aspect == "place":
        return view.place(claim.where)
    return _number(claim, finding, view) if finding.aspect == "number" else ""


def _number(claim: Claim, finding: Finding, view: Overview) -> str:
    """The number that the finding compares („vier Verletzte“); all of the claim's where it does not say which."""
    document = view.documents.get(claim.document)
    words = document.text[claim.start : claim.end] if document else ""
    compared = [said for one in finding.reasons for said in _compared(one) if said in words]
    return compared[0] if len(set(compared)) == 1 else ", ".join(quantity_words(claim, view.labels))


def _compared(one: Reason) -> Iterator[str]:
    """The words that a reason holds against each other."""
    for name, part in one.values:
        if isinstance(part, Reason):
            yield from _compared(part)
        elif name in ("one", "other") and isinstance(part, str):
            yield part


def changed(finding: Finding, view: Overview) -> str:
    """„Bote corrected: first „…“, now „…“.“."""
    older, newer = view.known([finding.older]), view.known([finding.newer])
    return view.labels.word(
        "changed_sentence",
        source=source(newer[0], view) if newer else "?",
        how=view.labels.of("changes", finding.how),
        older=shortened(older[0].about, 110) if older else "?",
        newer=shortened(newer[0].about, 110) if newer else "?",
    )


def asked(question: OpenQuestion, view: Overview) -> str:
    """„when and where“: what is asked."""
    return view.labels.listed([view.labels.of("asks", ask) for ask in question.asks])


def answer(question: OpenQuestion, view: Overview) -> str:
    """„Bote: „…“ – Mon 4 Mar 2024; Triest“: the first answer in its own words, with the time and place that it gives."""
    claims = view.known(question.answered_by)
    if not claims:
        return ""
    known = "; ".join(part for part in (view.when(claims[0]), view.place(claims[0].where)) if part)
    said = f"{source(claims[0], view)}: „{shortened(claims[0].about, _QUOTED)}“"
    return f"{said} – {known}" if known else said
