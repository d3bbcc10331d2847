"""The page from its template. Everything that articles say is escaped; a policy in the page itself forbids all loading."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from quellenlage.model import Claim
from quellenlage.presentation import sentences
from quellenlage.presentation.addresses import safe_address
from quellenlage.presentation.anchors import claim_anchor, words_anchor
from quellenlage.presentation.labels import glyph, legend
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.page.highlights import paragraphs
from quellenlage.presentation.page.map_view import map_picture
from quellenlage.presentation.page.marks import marks
from quellenlage.presentation.page.people import people
from quellenlage.presentation.page.source_graph import source_graph
from quellenlage.presentation.page.space_time import diagrams
from quellenlage.presentation.page.timeline import HOLDINGS, holding, timeline
from quellenlage.presentation.safe_text import one_line, shortened
from quellenlage.resources import resource

_FOLDER = "presentation/"


def page(view: Overview) -> str:
    """The dossier as one self-contained HTML file."""
    style, script = _packaged("page.css"), _packaged("page.js")
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            view=view,
            labels=view.labels,
            dossier=view.dossier,
            say=sentences,
            # Both are files of this package, not words of anybody's article.
            style=Markup(style),  # noqa: S704
            script=Markup(script),  # noqa: S704
            policy=_policy(style, script),
            timeline=timeline(view),
            map=map_picture(view),
            diagrams=diagrams(view),
            graph=source_graph(view),
            marks=marks(view),
            people=people(view),
            tally=_tally(view),
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        autoescape=True,
        loader=FunctionLoader(_packaged),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(line=one_line, short=shortened, safe_address=safe_address)
    environment.globals.update(
        glyph=glyph,
        legend=legend,
        claim_anchor=claim_anchor,
        words_anchor=words_anchor,
        paragraphs=paragraphs,
        holding=holding,
        holding_of=HOLDINGS.__getitem__,
        quantity_words=quantity_words,
    )
    return environment


@cache
def _packaged(name: str) -> str:
    return resource(_FOLDER + name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """No loading at all; only the style and the script that this page was made with."""
    allowed = [f"'sha256-{b64encode(sha256(words.encode()).digest()).decode()}'" for words in (style, script)]
    return f"default-src 'none'; style-src {allowed[0]}; script-src {allowed[1]}; base-uri 'none'; form-action 'none'"


def _tally(view: Overview) -> list[tuple[str, int]]:
    """The sections of the overview with how much is in each."""
    counted = {
        "agreed": len(view.agreements(independent=True)),
        "disputed": len(view.findings("conflict")),
        "open": len(view.questions(answered=False)),
        "answered": len(view.questions(answered=True)),
        "corrected": len(view.findings("supersession")),
        "ruled_out": len(view.findings("infeasible")),
        "repeated": len(view.agreements(independent=False)),
        "copies": len(view.findings("copy")),
    }
    return list(counted.items())


def quantity_words(claim: Claim) -> list[str]:
    """The numbers of a claim as bounds: „3 Menschen“, „≤ 60 km/h“, „1,400–1,600 Soldaten“."""
    return [f"{_range(q.low, q.high, q.value)} {one_line(q.unit)}".strip() for q in claim.quantities]


def _range(low: float | None, high: float | None, value: float | None) -> str:
    if low is not None and high is not None:
        return f"{low:,g}" if low == high else f"{low:,g}–{high:,g}"
    if high is not None:
        return f"≤ {high:,g}"
    if low is not None:
        return f"≥ {low:,g}"
    return f"≈ {value:,g}" if value is not None else "?"
