"""Render and export: decides nothing. A dossier goes in; JSON, text for a terminal, Markdown or one HTML page comes out."""

from __future__ import annotations

from quellenlage.errors import UnknownNameError
from quellenlage.model import Dossier
from quellenlage.presentation.interchange import claims_json, dossier_json, stories_json
from quellenlage.presentation.schema import dossier_schema

__all__ = [
    "claims_json",
    "dossier_json",
    "dossier_schema",
    "render",
    "stories_json",
]


def render(dossier: Dossier, form: str, *, width: int = 100, colour: bool = False, language: str = "en") -> str:
    """A dossier as text in one of the forms.

    Args:
        dossier: what to show.
        form: „json“, „text“, „markdown“ or „html“.
        width: columns of a terminal, for „text“.
        colour: whether „text“ may use ANSI colours.
        language: of the interface, „en“ or „de“; the words of articles stay as they are.

    Raises:
        UnknownNameError: there is no such form or language.
    """
    if form == "json":
        from quellenlage.presentation.interchange import dossier_text

        return dossier_text(dossier)
    from quellenlage.presentation.overview import overview

    if form == "text":
        from quellenlage.presentation.terminal import terminal

        return terminal(overview(dossier, language), width=width, colour=colour)
    if form == "markdown":
        from quellenlage.presentation.markdown import markdown

        return markdown(overview(dossier, language))
    if form == "html":
        from quellenlage.presentation.page import page

        return page(overview(dossier, language))
    raise UnknownNameError(f"{form}: no such form; there are json, text, markdown and html")
