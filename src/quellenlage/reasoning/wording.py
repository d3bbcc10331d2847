"""Words for findings: the name of an outlet, as a reader checks it."""

from __future__ import annotations

from urllib.parse import urlsplit

from quellenlage.model import Document


def outlet_name(document: Document) -> str:
    """The publisher's name; without one the host of the address, and without that the article's id."""
    if document.publisher and document.publisher.strip():
        return document.publisher.strip()
    host = urlsplit(document.url).hostname if document.url else None
    return (host or document.id).removeprefix("www.")
