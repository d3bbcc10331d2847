"""The command line. Only the result goes to standard output; progress, warnings and errors go to standard error.

Exit status: 0 done, 1 something could not be read or written (each named, the rest done), 2 wrong usage. Everything heavy is
imported inside the commands, so that `--help` answers at once.
"""

from __future__ import annotations

import os
import sys

import click

from quellenlage import __version__
from quellenlage.cli.changing import changes
from quellenlage.cli.commands import add, demo, doctor, dossier, read, schema, search, stories
from quellenlage.cli.correcting import correct, corrections
from quellenlage.cli.serving import serve
from quellenlage.errors import QuellenlageError
from quellenlage.workers import collect_garbage_rarely

_EPILOG = """ARTICLE is a file (.txt .md .html .json .jsonl .xml .warc.gz), a folder, an http(s) address or - (standard input).

Start with:  quellenlage demo"""


@click.group(epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--analysis",
    envvar="QUELLENLAGE_ANALYSIS",
    metavar="NAME",
    help="Who tags: builtin, spacy:PACKAGE-OR-PATH, stanza:LANG or hanta (if installed) [default: builtin].",
)
@click.version_option(__version__, "-V", "--version", prog_name="quellenlage")
def quellenlage(analysis: str | None) -> None:
    """From news reports to a sourced situation picture: who says what, through whom, when, where and how firmly."""
    if analysis:
        os.environ["QUELLENLAGE_ANALYSIS"] = analysis  # so that worker processes take it as well


for command in (demo, read, add, stories, dossier, changes, search, serve, correct, corrections, schema, doctor):
    quellenlage.add_command(command)


def main() -> None:
    """Run the command line; a mistake ends as one line, never as a traceback."""
    collect_garbage_rarely()
    try:
        status = quellenlage.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("quellenlage: interrupted; what was finished before is kept", err=True)
        status = 1
    except QuellenlageError as error:
        click.echo(f"quellenlage: {error}", err=True)
        status = 1
    except UnicodeEncodeError:
        click.echo("quellenlage: an argument has bytes that are no text here; is LC_ALL or LANG right (C.UTF-8)?", err=True)
        status = 1
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone: nobody is there to be told
        status = 1
    sys.exit(status if isinstance(status, int) else 0)
