"""What changed in a story since a time: `quellenlage changes`."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from quellenlage.cli import options

if TYPE_CHECKING:
    from quellenlage.model import Dossier
    from quellenlage.reasoning.changes import Changes


@click.command()
@click.argument("story", required=False)
@click.option("--since", metavar="TIME", help="Since when (ISO 8601) [default: before the last report].")
@options.database
@options.as_of
@options.model
@click.option("--format", "form", type=click.Choice(("text", "json", "markdown")), default="text", show_default=True)
@options.interface
@options.output
def changes(out: str | None, as_of: str | None, since: str | None, form: str, tongue: str, **wanted: Any) -> None:
    """What changed in one story: new reports, changed articles claim by claim, findings, questions."""
    from quellenlage.cli.output import columns, emit
    from quellenlage.presentation.change_list import changes_in

    began = options.moment(since, "--since", end_of_day=False)
    emit(
        changes_in(form, *story_changes(since=began, as_of=options.moment(as_of), **wanted), width=columns(), language=tongue),
        out,
    )


def story_changes(
    db: str, story: str | None, since: datetime | None, as_of: datetime | None, *, model: str
) -> tuple[Changes, Dossier]:
    """The changes of one story, and its dossier now; without `since`, what the last of its reports changed.

    Raises:
        UnknownNameError: no story has this id or these words in its title, or there is none at all.
    """
    from quellenlage.analysis.reading import read_document
    from quellenlage.cli.workspace import story_members
    from quellenlage.pipeline import assemble, distinct
    from quellenlage.reasoning.changes import changes_between
    from quellenlage.reasoning.versions import known_at, known_then

    found, known, corrections = story_members(db, story, as_of)
    members = distinct(known)
    if since is None:
        times = sorted({time for document in members if (time := known_at(document))})
        since = times[-2] if len(times) > 1 else None
    old = {document.digest for document in known_then(members, since)} if since else set()
    readings = [read_document(document, model=model) for document in members]
    before = assemble([reading for reading in readings if reading.document.digest in old], corrections=corrections)
    now = assemble(readings, story=found, as_of=as_of, corrections=corrections)
    return changes_between(before, now, since), now
