"""One page from the web, when a user names its address. Nothing else in Quellenlage opens a connection."""

from __future__ import annotations

import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from quellenlage.errors import ArticleError
from quellenlage.text.limits import MAX_FILE_BYTES

_TIMEOUT_S = 20
_SUFFIXES = {"html": ".html", "xhtml": ".html", "rss": ".xml", "atom": ".xml", "xml": ".xml", "json": ".json", "plain": ".txt"}


@dataclass(frozen=True, slots=True)
class Page:
    """What an address answered. `suffix` is the file ending that its content type stands for."""

    url: str
    data: bytes
    suffix: str
    charset: str | None


class _WebOnly(urllib.request.HTTPRedirectHandler):
    """A page may send us elsewhere on the web, never to a file."""

    def http_error_302(self, req: Any, fp: Any, code: int, msg: str, headers: Any) -> Any:
        if urlsplit(headers.get("location", "")).scheme not in ("", "http", "https"):
            raise urllib.error.URLError("redirected away from the web")
        return super().http_error_302(req, fp, code, msg, headers)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def fetch(url: str) -> Page:
    """Fetch one page.

    Raises:
        ArticleError: the address can't be reached, or its answer is too large or empty.
    """
    request = urllib.request.Request(url, headers={"User-Agent": "Quellenlage/0.1", "Accept": "text/html,*/*;q=0.5"})  # noqa: S310
    try:
        with urllib.request.build_opener(_WebOnly).open(request, timeout=_TIMEOUT_S) as response:
            data = response.read(MAX_FILE_BYTES + 1)
            kind, charset, final = response.headers.get_content_subtype(), response.headers.get_content_charset(), response.url
    except urllib.error.HTTPError as error:
        raise ArticleError(url, f"the server answered {error.code} {error.reason}") from error
    except (urllib.error.URLError, OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise ArticleError(url, f"can't be reached ({getattr(reason, 'strerror', None) or reason})") from error
    if len(data) > MAX_FILE_BYTES:
        raise ArticleError(url, f"is larger than the {MAX_FILE_BYTES // 1024 // 1024} MB that are read")
    if not data.strip():
        raise ArticleError(url, "is empty")
    return Page(final, data, next((s for name, s in _SUFFIXES.items() if name in kind), ".html"), charset)
