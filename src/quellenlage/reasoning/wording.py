"""Words for findings: names of outlets and lists, as a reader checks them."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from quellenlage.model import Document

MOST_NAMES = 6


def outlet_name(document: Document) -> str:
    """The publisher's name; without one the host of the address, and without that the article's id."""
    if document.publisher and document.publisher.strip():
        return document.publisher.strip()
    host = urlsplit(document.url).hostname if document.url else None
    return (host or document.id).removeprefix("www.")


def enumeration(names: Sequence[str]) -> str:
    """“A, B and C”; of more than six names the first five and how many more there are."""
    shown = list(names)
    if len(shown) > MOST_NAMES:
        shown = [*shown[: MOST_NAMES - 1], f"{len(names) - MOST_NAMES + 1} more"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else "nobody"
