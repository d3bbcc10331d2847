"""The page from its template. Everything that articles say is escaped; a policy in the page itself forbids all loading."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from quellenlage.presentation.overview import Overview
from quellenlage.presentation.page.map_view import map_picture
from quellenlage.presentation.page.marks import marks
from quellenlage.presentation.page.people import people
from quellenlage.presentation.page.source_graph import source_graph
from quellenlage.presentation.page.space_time import diagrams
from quellenlage.presentation.page.templates import environment, packaged
from quellenlage.presentation.page.timeline import timeline


def page(view: Overview) -> str:
    """The dossier as one self-contained HTML file."""
    style, script = packaged("presentation/page.css"), packaged("presentation/page.js")
    return (
        environment("presentation")
        .get_template("page.html.j2")
        .render(
            view=view,
            labels=view.labels,
            dossier=view.dossier,
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
