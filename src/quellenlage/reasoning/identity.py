"""Ids that depend on content alone: the same finding has the same id, whatever order the reports came in."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b


def content_id(prefix: str, *parts: str | Iterable[str] | None) -> str:
    """`prefix-` and 12 hexadecimal digits of blake2b over the parts; a part that is a collection counts without its order."""
    digest = blake2b(digest_size=6)
    for part in parts:
        values = [part or ""] if part is None or isinstance(part, str) else sorted(part)
        for value in values:
            digest.update(value.encode("utf-8", "surrogatepass") + b"\x1f")
        digest.update(b"\x1e")
    return f"{prefix}-{digest.hexdigest()}"
