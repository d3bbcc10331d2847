"""Who may come in, and what a browser may do with what it gets.

Only the hosts that the server was started for are answered (a foreign page can't reach it under a name of its own); away from
this machine a token is needed; whatever changes something must come from a page of this server.
"""

from __future__ import annotations

import hmac
import secrets
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from quellenlage.web.settings import LOOPBACK, Settings

COOKIE = "quellenlage"
LONGEST_TARGET = 4_000

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Middleware around the whole application."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings = app, settings
        self._secret = secrets.token_bytes(32)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse with one line."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(scope, headers)
        if refusal:
            await _answer(send, *refusal)
            return
        if self._settings.token and scope["path"] == "/" and (given := _given(scope)):
            await self._enter(given, send)
            return
        scope.setdefault("state", {})["csrf"] = self.csrf()
        await self._app(scope, receive, _with_headers(send))

    def csrf(self) -> str:
        """The token that forms carry: known to pages of this server only, another one at every start."""
        return hmac.new(self._secret, b"form", sha256).hexdigest()

    def _refusal(self, scope: Scope, headers: Headers) -> tuple[int, str] | None:
        settings = self._settings
        if len(scope["path"]) + len(scope["query_string"]) > LONGEST_TARGET:
            return 414, "The address is too long."
        if settings.local and _host_name(headers.get("host", "")) not in LOOPBACK | {settings.host}:
            return 421, "This server answers to localhost only."
        if settings.token and not self._admitted(headers) and not (scope["path"] == "/" and _given(scope)):
            return 401, "A token is needed: open /?token=… once, or send „Authorization: Bearer …“."
        if scope["method"] not in ("GET", "HEAD") and not _same_origin(headers):
            return 403, "What changes something must come from a page of this server."
        return None

    def _admitted(self, headers: Headers) -> bool:
        kind, _, bearer = headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer" and self._is_token(bearer.strip()):
            return True
        try:
            cookie = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
        except CookieError:
            return False
        return cookie is not None and hmac.compare_digest(cookie.value.encode(), self._pass().encode())

    def _is_token(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), (self._settings.token or "").encode())

    def _pass(self) -> str:
        """What the cookie holds: made of the token, so that the token itself is nowhere kept."""
        return hmac.new((self._settings.token or "").encode(), b"quellenlage pass", sha256).hexdigest()

    async def _enter(self, given: str, send: Send) -> None:
        """The token in the address once: it becomes a cookie, and the address is clean again."""
        if not self._is_token(given):
            await _answer(send, 401, "That is not the token.")
            return
        cookie = f"{COOKIE}={self._pass()}; HttpOnly; SameSite=Strict; Path=/; Max-Age=2592000"
        await _answer(send, 303, "", ("location", "/"), ("set-cookie", cookie))


def _given(scope: Scope) -> str:
    query: bytes = scope["query_string"]
    return parse_qs(query.decode("latin-1")).get("token", [""])[0]


def _host_name(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _same_origin(headers: Headers) -> bool:
    """Whether the browser says that the request comes from a page of the same host; a program that is none says nothing."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host", "")


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sending


async def _answer(send: Send, status: int, words: str, *extra: tuple[str, str]) -> None:
    pairs = {"content-type": "text/plain; charset=utf-8", "cache-control": "no-store", **_HEADERS, **dict(extra)}
    headers = [(name.encode(), value.encode()) for name, value in pairs.items()]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": words.encode() + b"\n" if words else b""})
