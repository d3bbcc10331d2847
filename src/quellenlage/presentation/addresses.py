"""Addresses that came with articles, as far as they may be links."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_PLAIN = "!#$%&'()*+,/:;=?@[]~"
_SPACE = re.compile(r"[\s\x00-\x1f\x7f]")


def safe_address(url: str | None) -> str | None:
    """An http or https address that is safe in a link of HTML or Markdown; None for everything else („javascript:“)."""
    if not url or _SPACE.search(url):
        return None
    try:
        parts = urlsplit(url)
        named = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return quote(url, safe=_PLAIN, errors="replace") if named else None
