"""The commands, each a few lines over the layers below."""

from __future__ import annotations

from typing import Any

import click

from quellenlage.cli import options
from quellenlage.cli.options import FORMATS


@click.command()
@options.output
@options.interface
@click.option("--format", "form", type=click.Choice(FORMATS), help="Print in this format [default: text, and the page opens].")
@click.option("--open/--no-open", "show", default=None, help="Open the dossier in the browser [default: at a terminal].")
def demo(form: str | None, out: str | None, tongue: str, show: bool | None) -> None:
    """The bundled story, read, cross-checked and shown as a dossier; no network."""
    from quellenlage.cli.demonstration import run

    run(form, out, tongue, show=show)


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@options.article_defaults
@options.model
@options.workers
@options.formats
@options.interface
@options.output
def read(articles: tuple[str, ...], form: str, tongue: str, out: str | None, model: str, workers: int, **fields: Any) -> None:
    """What one or more articles say; nothing is stored. Several are cross-checked as one story."""
    from quellenlage.cli.inputs import InputReport, documents_of
    from quellenlage.cli.output import progress_bar, write
    from quellenlage.pipeline import read_documents

    report = InputReport()
    documents = list(documents_of(articles, options.defaults(fields), report))
    if documents:
        with progress_bar("reading", len(documents)) as progress:
            result = read_documents(documents, model=model, workers=workers, progress=progress)
        write(result, form, out, tongue)
    report.finish()


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@options.database
@options.article_defaults
@options.model
@options.workers
def add(articles: tuple[str, ...], db: str, model: str, workers: int, **fields: Any) -> None:
    """Read articles into the workspace. Adding the same article again changes nothing."""
    from quellenlage.cli.inputs import InputReport, documents_of
    from quellenlage.cli.workspace import add_documents

    report = InputReport()
    add_documents(db, documents_of(articles, options.defaults(fields), report), model=model, workers=workers)
    report.finish()


@click.command()
@options.database
@options.as_of
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@options.interface
@options.output
def stories(db: str, as_of: str | None, form: str, tongue: str, out: str | None) -> None:
    """The stories in the workspace, the newest first."""
    from quellenlage.cli.output import emit
    from quellenlage.cli.workspace import list_stories

    emit(list_stories(db, options.moment(as_of), form, tongue), out)


@click.command()
@click.argument("story", required=False)
@options.database
@options.as_of
@options.model
@options.workers
@options.formats
@options.interface
@options.output
def dossier(
    story: str | None, db: str, as_of: str | None, model: str, workers: int, form: str, tongue: str, out: str | None
) -> None:
    """One story's situation picture: by id or by words of its title; without STORY the one with the newest report."""
    from quellenlage.cli.output import write
    from quellenlage.cli.workspace import story_dossier

    write(story_dossier(db, story, options.moment(as_of), model=model, workers=workers), form, out, tongue)


@click.command()
@click.argument("words", nargs=-1, required=True)
@options.database
@options.as_of
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True, help="How many claims at most.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@options.interface
@options.output
def search(words: tuple[str, ...], db: str, as_of: str | None, limit: int, form: str, tongue: str, out: str | None) -> None:
    """Claims in which all WORDS occur (in the claim or the names of its sources), with their sources."""
    from quellenlage.cli.output import emit
    from quellenlage.cli.workspace import search_claims

    emit(search_claims(db, " ".join(words), options.moment(as_of), limit, form, tongue), out)


@click.command()
@options.output
def schema(out: str | None) -> None:
    """The JSON Schema of the dossier."""
    import json

    from quellenlage.cli.output import emit
    from quellenlage.presentation import dossier_schema

    emit(json.dumps(dossier_schema(), ensure_ascii=False, indent=2) + "\n", out)


@click.command()
@options.database
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
def doctor(db: str, form: str) -> None:
    """What is installed and active: versions, weights with their licences, resources, the workspace."""
    from quellenlage.cli.diagnosis import report

    click.echo(report(db, form), nl=False)
