"""Running the web application: on a port of this machine, over the workspace or the bundled story."""

from __future__ import annotations

import socket
import tempfile
import webbrowser
from contextlib import closing
from dataclasses import replace
from importlib.resources import as_file
from pathlib import Path

from quellenlage.cli.output import say
from quellenlage.errors import QuellenlageError
from quellenlage.web.settings import Settings

_BACKLOG = 128


def run(settings: Settings, *, with_demo: bool = False, show: bool = False) -> None:
    """Serve until interrupted.

    Raises:
        QuellenlageError: the address can't be listened at.
    """
    import uvicorn

    from quellenlage.web import create_app

    with tempfile.TemporaryDirectory(prefix="quellenlage-") as folder:
        if with_demo:
            settings = replace(settings, db=_demo(Path(folder) / "demo.db"))
        with closing(listening_socket(settings)) as listening:
            port = listening.getsockname()[1]
            host = f"[{settings.host}]" if ":" in settings.host else settings.host
            say(f"http://{host}:{port}/ shows {'the bundled story' if with_demo else settings.db}; Ctrl-C ends it")
            if show:
                webbrowser.open(f"http://{host}:{port}/")
            config = uvicorn.Config(
                create_app(settings), log_level="warning", access_log=False, server_header=False, date_header=False,
                limit_concurrency=200, timeout_keep_alive=15, h11_max_incomplete_event_size=32_768,
            )  # fmt: skip
            uvicorn.Server(config).run(sockets=[listening])


def listening_socket(settings: Settings) -> socket.socket:
    """A socket that listens at the address of the settings; port 0 takes a free one.

    Raises:
        QuellenlageError: the address can't be listened at.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # The protocol must be named: asyncio switches Nagle's algorithm off only for sockets that say they are TCP, and with it on
    # header and body of an answer wait for each other, 40 ms a request.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
        listening.listen(_BACKLOG)
    except OSError as error:
        listening.close()
        reason = (error.strerror or str(error)).lower()
        raise QuellenlageError(
            f"{settings.host}:{settings.port}: can't listen there ({reason}); --port takes another"
        ) from error
    return listening


def _demo(path: Path) -> str:
    from quellenlage.cli.inputs import InputReport, documents_of
    from quellenlage.cli.workspace import add_documents
    from quellenlage.resources import resource
    from quellenlage.text import ArticleDefaults

    with as_file(resource("demo/articles.jsonl")) as articles:
        add_documents(str(path), documents_of([str(articles)], ArticleDefaults(), InputReport()), model="default")
    return str(path)
