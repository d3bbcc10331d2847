"""The bundled story, as a user's first look."""

from __future__ import annotations

import sys
import tempfile
import webbrowser
from importlib.resources import as_file
from pathlib import Path

from quellenlage.cli.inputs import InputReport, documents_of
from quellenlage.cli.output import progress_bar, say, write
from quellenlage.pipeline import read_documents
from quellenlage.resources import resource
from quellenlage.text import ArticleDefaults


def run(form: str | None, out: str | None, tongue: str = "en", *, show: bool | None) -> None:
    """Read the bundled story; print it, and at a terminal open its page in the browser."""
    report = InputReport()
    with as_file(resource("demo/articles.jsonl")) as path:
        documents = list(documents_of([str(path)], ArticleDefaults(), report))
    with progress_bar("reading", len(documents)) as progress:
        dossier = read_documents(documents, progress=progress)
    write(dossier, form or "text", out, tongue)
    if show or (show is None and form is None and out is None and sys.stdout.isatty()):
        page = Path(tempfile.mkdtemp(prefix="quellenlage-")) / "demo.html"
        write(dossier, "html", str(page), tongue)
        say(f"the same as a page: {page}")
        webbrowser.open(page.as_uri())
    report.finish()
