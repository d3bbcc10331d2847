"""What a finding says, as one plain sentence in the reader's language; the arithmetic stands in `because`."""

from __future__ import annotations

from quellenlage.model import Claim, Finding, OpenQuestion
from quellenlage.presentation.figures import quantity_words
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.safe_text import shortened
from quellenlage.presentation.sentences import origins

_QUOTED = 180


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
    sides = [f"{source(claim, view)}: {_value(claim, finding.aspect, view)}" for claim in view.known(finding.claims)[:4]]
    told = "; ".join(dict.fromkeys(sides))
    return f"{aspect[:1].upper()}{aspect[1:]}? {told[:1].upper()}{told[1:]}."


def _value(claim: Claim, aspect: str | None, view: Overview) -> str:
    """What a side says on the slot in dispute; its words where the slot is empty."""
    value = ""
    if aspect == "time":
        value = view.when(claim)
    elif aspect == "place":
        value = view.place(claim.where)
    elif aspect == "number":
        value = ", ".join(quantity_words(claim, view.labels))
    return value or f"„{shortened(claim.about, 90)}“"


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
