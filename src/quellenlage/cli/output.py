"""Results to standard output or a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click

from quellenlage.errors import QuellenlageError
from quellenlage.model import Dossier

_MIN_WIDTH, _MAX_WIDTH = 60, 200
_PIPED_WIDTH = 100


def write(dossier: Dossier, form: str, out: str | None, tongue: str = "en") -> None:
    """Render a dossier and write it."""
    from quellenlage.presentation import render

    emit(render(dossier, form, width=columns(), colour=_colour(out), language=tongue), out)


def emit(text: str, out: str | None) -> None:
    """Write a result to a file (whole or not at all) or to standard output, as UTF-8."""
    if not text.endswith("\n"):
        text += "\n"
    if out is None or out == "-":
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
        return
    unfinished = Path(f"{out}.unfinished-{os.getpid()}")
    try:
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(out)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        raise QuellenlageError(f"{out}: can't be written ({(error.strerror or str(error)).lower()})") from error


def terminal_width() -> int | None:
    """How many columns the terminal has; None where the result goes to a file or a programme, which wants whole lines."""
    return columns() if sys.stdout.isatty() or os.environ.get("COLUMNS") else None


def columns() -> int:
    """How many columns a terminal has; without one what $COLUMNS says, else 100."""
    if not sys.stdout.isatty():
        return int(os.environ.get("COLUMNS") or _PIPED_WIDTH) if (os.environ.get("COLUMNS") or "1").isdigit() else _PIPED_WIDTH
    import shutil

    return max(_MIN_WIDTH, min(_MAX_WIDTH, shutil.get_terminal_size().columns))


def _colour(out: str | None) -> bool:
    return out is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


@contextmanager
def progress_bar(what: str, total: int | None) -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar on standard error, at a terminal and for more than one step; else None."""
    if not sys.stderr.isatty() or (total is not None and total < 2):
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def say(text: str) -> None:
    """A word about the work, on standard error."""
    click.echo(f"quellenlage: {text}", err=True)
