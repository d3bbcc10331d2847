"""Versions of one article: the same address (or the article's own id) with another content. What was known when."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import NamedTuple

from quellenlage.model import Document
from quellenlage.reasoning.vocabulary import entries

_OPENING = 300
"""Code points at the start of a version in which it may say that it takes back what stood there."""
_EARLIEST = datetime.min.replace(tzinfo=UTC)


def article_key(document: Document) -> str:
    """What all versions of an article share: its address without the fragment, else its own id."""
    if document.url:
        return "url:" + document.url.partition("#")[0].rstrip("/")
    return "id:" + document.id.partition("@")[0]


def known_at(document: Document) -> datetime | None:
    """When this version could be read: its modification where the article gives one, else its publication."""
    return document.modified or document.published or document.retrieved


def version_order(document: Document) -> tuple[datetime, datetime, str]:
    """Versions in their order: by modification or publication, then by retrieval, then by content."""
    return known_at(document) or _EARLIEST, document.retrieved or _EARLIEST, document.digest


def histories(documents: Iterable[Document]) -> tuple[tuple[Document, ...], ...]:
    """The articles of which there is more than one version, each with its versions in order."""
    by_key: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        by_key[article_key(document)].append(document)
    return tuple(tuple(sorted(by_key[key], key=version_order)) for key in sorted(by_key) if len(by_key[key]) > 1)


class Dates(NamedTuple):
    """What decides whether a version was known at a time: which article it is of, its publication, when it could be read."""

    article: str | bytes
    published: datetime | None
    known: datetime | None


def known_among(versions: Sequence[Dates], moment: datetime) -> list[bool]:
    """Of versions, which were known at a time.

    A later version is left out where an earlier one is there; where it is the only one, its publication counts.
    """
    counts = Counter(version.article for version in versions)

    def known(version: Dates) -> bool:
        time = version.known if counts[version.article] > 1 else version.published or version.known
        return time is None or time <= moment

    return [known(version) for version in versions]


def known_then(documents: Sequence[Document], moment: datetime | None) -> tuple[Document, ...]:
    """The documents that were known at a time, in their order; see `known_among`."""
    if moment is None:
        return tuple(documents)
    dates = [Dates(article_key(one), one.published, known_at(one)) for one in documents]
    return tuple(one for one, known in zip(documents, known_among(dates, moment), strict=True) if known)


def current_then(documents: Sequence[Document], moment: datetime | None) -> tuple[Document, ...]:
    """Of each article the version that stood there at a time, in the documents' order."""
    latest: dict[str, Document] = {}
    known = known_then(documents, moment)
    for one in known:
        latest[article_key(one)] = max(latest.get(article_key(one), one), one, key=version_order)
    current = {one.digest for one in latest.values()}
    return tuple(one for one in known if one.digest in current)


@cache
def _retraction() -> re.Pattern[str]:
    data: dict[str, list[str]] = entries("retractions")
    openings = "|".join(re.escape(words) for words in data["openings"])
    reports, verbs = "|".join(data["reports"]), "|".join(data["participles"])
    return re.compile(
        rf"^\W{{0,10}}(?:{openings})\b|\b(?:{reports})\b[^.!?]{{0,80}}\b(?:{verbs})\b|\b(?:{verbs})e?n? (?:{reports})\b", re.IGNORECASE
    )  # fmt: skip


def takes_back(document: Document) -> bool:
    """Whether a version says at its start that the report is withdrawn („Meldung zurückgezogen“, „Storniert:“)."""
    opening = f"{document.title}. {document.text[:_OPENING]}" if document.title else document.text[:_OPENING]
    return bool(_retraction().search(opening))
