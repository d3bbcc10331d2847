"""What changed in a story since a time: `quellenlage changes`."""

from __future__ import annotations

from datetime import datetime

import click

from quellenlage.cli import options


@click.command()
@click.argument("story", required=False)
@click.option("--since", metavar="TIME", help="Since when (ISO 8601) [default: before the last report].")
@options.database
@options.as_of
@options.model
@click.option("--format", "form", type=click.Choice(("text", "json", "markdown")), default="text", show_default=True)
@options.output
def changes(story: str | None, since: str | None, db: str, as_of: str | None, model: str, form: str, out: str | None) -> None:
    """What changed in one story: new reports, changed articles claim by claim, findings, questions."""
    from quellenlage.cli.output import emit

    began = options.moment(since, "--since", end_of_day=False)
    emit(story_changes(db, story, began, options.moment(as_of), form, model=model), out)


def story_changes(
    path: str, wanted: str | None, since: datetime | None, as_of: datetime | None, form: str, *, model: str
) -> str:
    """The changes of one story; without `since`, what the last of its reports changed.

    Raises:
        UnknownNameError: no story has this id or these words in its title, or there is none at all.
    """
    from quellenlage.analysis.reading import read_document
    from quellenlage.cli.workspace import story_members
    from quellenlage.pipeline import assemble, distinct
    from quellenlage.presentation.change_list import CHANGE_FORMATS
    from quellenlage.reasoning.changes import changes_between
    from quellenlage.reasoning.versions import known_at, known_then

    story, known, corrections = story_members(path, wanted, as_of)
    members = distinct(known)
    if since is None:
        times = sorted({time for document in members if (time := known_at(document))})
        since = times[-2] if len(times) > 1 else None
    old = {document.digest for document in known_then(members, since)} if since else set()
    readings = [read_document(document, model=model) for document in members]
    before = assemble([reading for reading in readings if reading.document.digest in old], corrections=corrections)
    now = assemble(readings, story=story, as_of=as_of, corrections=corrections)
    return CHANGE_FORMATS[form](changes_between(before, now, since), now)
