"""Corrections by hand: `quellenlage correct merge|split|rename|reject|undo`, `quellenlage corrections`.

An ENTITY is an id or a name of the story's dossier. What is kept holds on to the words, so it counts for every later dossier.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from quellenlage.cli import options

F = TypeVar("F", bound=Callable[..., Any])


def _common(function: F) -> F:
    """The options of every correction."""
    function = click.option(
        "--by", envvar="QUELLENLAGE_BY", metavar="NAME", help="Who says so [default: the name of the account]."
    )(function)
    function = click.option("--reason", required=True, metavar="TEXT", help="Why; shown wherever the correction counts.")(
        function
    )
    return options.database(function)


def _in_story(function: F) -> F:
    """The options of a correction that names entities."""
    function = click.option("--story", metavar="STORY", help="Which story's entities [default: the newest].")(function)
    return options.model(_common(function))


_mentions = click.option(
    "--mention", "mentions", multiple=True, metavar="ARTICLE:START-END", help="One mention, by its offsets; may be repeated."
)
_articles = click.option(
    "--article", "articles", multiple=True, metavar="ID", help="All its mentions in this article; may be repeated."
)


@click.group()
def correct() -> None:
    """Correct by hand who is who. Kept in the workspace with its reason; counts from now on; can be undone."""


@correct.command()
@click.argument("entities", nargs=-1, required=True, metavar="ENTITY ENTITY...")
@_in_story
def merge(entities: tuple[str, ...], **fields: Any) -> None:
    """These are one thing; the first says what kind it is."""
    from quellenlage.cli import amending

    amending.merge(entities, **fields)


@correct.command()
@click.argument("entity")
@_mentions
@_articles
@_in_story
def split(entity: str, mentions: tuple[str, ...], articles: tuple[str, ...], **fields: Any) -> None:
    """These mentions are another thing than the rest."""
    from quellenlage.cli import amending

    amending.split(entity, mentions, articles, **fields)


@correct.command()
@click.argument("entity")
@click.argument("name")
@_in_story
def rename(entity: str, name: str, **fields: Any) -> None:
    """The entity is called NAME; the names in the articles stay as aliases."""
    from quellenlage.cli import amending

    amending.rename(entity, name, **fields)


@correct.command()
@click.argument("entity")
@_mentions
@_articles
@_in_story
def reject(entity: str, mentions: tuple[str, ...], articles: tuple[str, ...], **fields: Any) -> None:
    """These mentions (without --mention and --article: all) are no entity."""
    from quellenlage.cli import amending

    amending.reject(entity, mentions, articles, **fields)


@correct.command()
@click.argument("correction")
@_common
def undo(correction: str, **fields: Any) -> None:
    """Take back an earlier correction (or an undoing), by its id."""
    from quellenlage.cli import amending

    amending.undo(correction, **fields)


@click.command()
@options.database
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@options.output
def corrections(db: str, form: str, out: str | None) -> None:
    """All corrections by hand: what, who, when, why, and whether it counts."""
    from quellenlage.cli import amending
    from quellenlage.cli.output import emit

    emit(amending.listing(db, form), out)
