"""The command that starts the web application."""

from __future__ import annotations

import click

from quellenlage.cli import options


@click.command()
@options.database
@options.model
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Where to listen; anything but this machine needs a token."
)
@click.option("--port", type=click.IntRange(0, 65_535), default=8000, show_default=True, help="0 takes a free one.")
@click.option("--token", envvar="QUELLENLAGE_TOKEN", metavar="TEXT", help="Who comes in must know it (16 characters or more).")
@click.option("--demo", "with_demo", is_flag=True, help="Show the bundled story instead of a workspace.")
@click.option("--open/--no-open", "show", default=False, show_default=True, help="Open it in the browser.")
def serve(db: str, model: str, host: str, port: int, token: str | None, with_demo: bool, show: bool) -> None:
    """The web application: stories, articles, pictures and search over the workspace. Ctrl-C ends it."""
    from quellenlage.web.settings import LOOPBACK, SHORTEST_TOKEN, Settings

    if host not in LOOPBACK and not token:
        raise click.UsageError(f"--host {host} can be reached from elsewhere: set --token or $QUELLENLAGE_TOKEN")
    if token is not None and len(token) < SHORTEST_TOKEN:
        raise click.UsageError(f"the token must have {SHORTEST_TOKEN} characters or more")
    from quellenlage.cli.web_server import run

    run(Settings(db=db, host=host, port=port, token=token, model=model), with_demo=with_demo, show=show)
