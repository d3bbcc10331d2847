"""Answers that are made once per state of the workspace and then only sent: with an ETag, and compressed where the browser wants it."""

from __future__ import annotations

import gzip
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from quellenlage.store.browsing import State

_MOST_BYTES = 96_000_000
_WORTH_COMPRESSING = 600


@dataclass(frozen=True, slots=True)
class Answer:
    """A body, plain and compressed, with what its headers say."""

    body: bytes
    packed: bytes
    media: str
    etag: str
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


def answer(text: str | bytes, media: str = "text/html; charset=utf-8", *, status: int = 200, **headers: str) -> Answer:
    """An answer of a text."""
    body = (
        text.encode("utf-8", "surrogatepass" if media.startswith("application/json") else "replace")
        if isinstance(text, str)
        else text
    )
    packed = gzip.compress(body, 6, mtime=0) if len(body) > _WORTH_COMPRESSING else b""
    etag = f'"{blake2b(body, digest_size=12).hexdigest()}"'
    return Answer(body, packed, media, etag, status, tuple((k.replace("_", "-"), v) for k, v in headers.items()))


def respond(made: Answer, request: Request, *, cache: str = "no-cache") -> Response:
    """Send an answer; „304“ where the browser has it already."""
    headers = {
        "etag": made.etag,
        "cache-control": cache,
        "vary": "Accept-Encoding, Accept-Language, Cookie",
        **dict(made.headers),
    }
    if made.status == 200 and made.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    body = made.body
    if made.packed and "gzip" in request.headers.get("accept-encoding", ""):
        body, headers["content-encoding"] = made.packed, "gzip"
    return Response(body, made.status, headers, media_type=made.media)


class Answers:
    """Answers by what was asked, as long as the workspace stays as it is; the ones not used for longest go first."""

    def __init__(self) -> None:
        self._state: State | None = None
        self._made: OrderedDict[tuple[str, ...], Answer] = OrderedDict()
        self._size = 0

    async def get(self, state: State, key: tuple[str, ...], make: Callable[[], Answer]) -> Answer:
        """The answer to a question; made in another thread where it is new, so that others are not kept waiting."""
        if state != self._state:
            self._state, self._size = state, 0
            self._made.clear()
        found = self._made.get(key)
        if found is None:
            found = await run_in_threadpool(make)
            if state == self._state and found.status == 200:
                self._keep(key, found)
        else:
            self._made.move_to_end(key)
        return found

    def _keep(self, key: tuple[str, ...], made: Answer) -> None:
        self._size += len(made.body) + len(made.packed) - self._weight(self._made.get(key))
        self._made[key] = made
        while self._size > _MOST_BYTES and len(self._made) > 1:
            self._size -= self._weight(self._made.popitem(last=False)[1])

    @staticmethod
    def _weight(made: Answer | None) -> int:
        return len(made.body) + len(made.packed) if made else 0
