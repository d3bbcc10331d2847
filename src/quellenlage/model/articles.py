"""Articles: one version of one article as it came in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from quellenlage.model.reasons import Reason


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One version of one article as it came in.

    `id` is the article's own id or a hash of its content; `digest` is always the hash of its content, so that the same
    article read twice is the same. `published_date_only` says that only the day is known: `published` is then its midnight
    in the zone that was given or assumed. `encoding` says how the bytes were decoded and by which evidence. `warnings` say
    what had to be assumed, as values (`quellenlage.reasoning.because` says them).
    """

    id: str
    digest: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: datetime | None = None
    published_date_only: bool = False
    modified: datetime | None = None
    retrieved: datetime | None = None
    language: str = "de"
    credit: str | None = None
    authors: tuple[str, ...] = ()
    encoding: str = "utf-8 (given)"
    source: str = "-"
    warnings: tuple[Reason, ...] = ()
