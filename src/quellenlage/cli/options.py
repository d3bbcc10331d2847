"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

FORMATS = ("text", "json", "markdown", "html")
MODELS = ("default", "free", "rules")


def _place_to_write(_: click.Context, __: click.Parameter, out: str | None) -> str | None:
    """Says before the work, not after it, that a result can't be written there."""
    from quellenlage.errors import QuellenlageError

    if out is not None and out != "-":
        if Path(out).is_dir():
            raise QuellenlageError(f"{out}: can't be written (it is a folder)")
        if not Path(out).absolute().parent.is_dir():
            raise QuellenlageError(f"{out}: can't be written (there is no such folder)")
    return out


output = click.option(
    "-o", "--output", "out", metavar="FILE", callback=_place_to_write, help="Write here instead of to standard output."
)
formats = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="How to show it."
)
database = click.option(
    "--db", envvar="QUELLENLAGE_DB", default="quellenlage.db", show_default=True, metavar="FILE", help="The workspace."
)
as_of = click.option("--as-of", metavar="TIME", help="What was known then (ISO 8601).")
model = click.option(
    "--model",
    type=click.Choice(MODELS),
    default="default",
    show_default=True,
    help="Quotation model: default (best; weights CC BY-NC-SA), free (freely licensed) or rules (no weights).",
)

interface = click.option(
    "--interface",
    "tongue",
    type=click.Choice(("en", "de")),
    default="en",
    show_default=True,
    envvar="QUELLENLAGE_INTERFACE",
    help="Language of the words around those of the articles.",
)

workers = click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, metavar="N", help="Read with so many processes."
)


def article_defaults(function: F) -> F:
    """The options that fill in what a plain text does not carry."""
    for name, metavar, text in (
        ("--lang", "CODE", "Language of the text [default: de]."),
        ("--url", "URL", "Where it stands."),
        ("--title", "TEXT", "Its headline."),
        ("--publisher", "NAME", "Who published it."),
        ("--published", "ISO-8601", "When it was published, with zone: 2023-09-12T09:00:00+02:00."),
    ):
        function = click.option(name, metavar=metavar, help=text)(function)
    return function


def defaults(fields: dict[str, Any]) -> Any:
    """The ArticleDefaults of these options; a wrong `--published` is wrong usage."""
    from quellenlage.errors import PublishedError
    from quellenlage.text import ArticleDefaults
    from quellenlage.text.published import parse_published

    if fields.get("published"):
        try:
            parse_published(fields["published"], "--published")
        except PublishedError as error:
            raise click.BadParameter(error.reason, param_hint="--published") from error
    return ArticleDefaults(
        published=fields.get("published"),
        publisher=fields.get("publisher"),
        title=fields.get("title"),
        url=fields.get("url"),
        language=fields.get("lang"),
    )


def moment(value: str | None, option: str = "--as-of", *, end_of_day: bool = True) -> datetime | None:
    """The time of `--as-of` or `--since`; a day means its end, for `--since` its beginning."""
    from datetime import timedelta

    from quellenlage.errors import PublishedError
    from quellenlage.text.published import parse_published

    if value is None:
        return None
    try:
        parsed = parse_published(value, option)
    except PublishedError as error:
        raise click.BadParameter(f"{value!r} is no ISO 8601 date or time", param_hint=option) from error
    return parsed.time + timedelta(days=1, seconds=-1) if parsed.date_only and end_of_day else parsed.time
