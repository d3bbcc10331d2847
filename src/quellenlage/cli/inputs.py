"""Articles for a command: what can't be read is named on standard error and counted, and the rest is done."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import click

from quellenlage.errors import InputError
from quellenlage.model import Document
from quellenlage.reasoning.because import because
from quellenlage.text import ArticleDefaults, read_articles

_SHOWN = 20


class InputReport:
    """Counts what could not be read; `finish` ends the command with the right status."""

    def __init__(self) -> None:
        self.failed = 0

    def failure(self, error: InputError) -> None:
        """Name one input that could not be read."""
        self.failed += 1
        click.echo(f"quellenlage: {error}", err=True)

    def finish(self) -> None:
        """Exit with 1 if anything failed."""
        if self.failed:
            sys.exit(1)


def documents_of(sources: Iterable[str], defaults: ArticleDefaults, report: InputReport) -> Iterator[Document]:
    """The documents that can be read; the same content twice is passed on once, with a word about it."""
    seen: dict[str, str] = {}
    warned = 0
    for item in read_articles(sources, defaults):
        if isinstance(item, InputError):
            report.failure(item)
        elif item.digest in seen:
            click.echo(f"quellenlage: {item.source}: the same article as {seen[item.digest]}; read once", err=True)
        else:
            seen[item.digest] = item.source
            for warning in item.warnings:
                warned += 1
                if warned <= _SHOWN:
                    click.echo(f"quellenlage: {because((warning,))}", err=True)
            yield item
    if warned > _SHOWN:
        click.echo(f"quellenlage: and {warned - _SHOWN} more warnings", err=True)
