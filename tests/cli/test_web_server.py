"""The socket that the web application listens at."""

from __future__ import annotations

import asyncio
import socket

import pytest

from quellenlage.cli.web_server import listening_socket
from quellenlage.errors import QuellenlageError
from quellenlage.web.settings import Settings


def test_answers_do_not_wait_for_acknowledgements():
    """With Nagle's algorithm on, header and body of an answer wait 40 ms for each other."""

    async def option() -> int:
        seen: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        def connected(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            seen.set_result(writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        listening = listening_socket(Settings(db="unused.db", port=0))
        async with await asyncio.start_server(connected, sock=listening):
            _, writer = await asyncio.open_connection(*listening.getsockname())
            result = await seen
            writer.close()
        return result

    assert asyncio.run(option()) != 0


def test_a_taken_port_is_named():
    with listening_socket(Settings(db="unused.db", port=0)) as first:
        port = first.getsockname()[1]
        with pytest.raises(QuellenlageError, match=f"127.0.0.1:{port}: can't listen there .*--port takes another"):
            listening_socket(Settings(db="unused.db", port=port))
