"""From an article's fields to a Document: checks, identity, warnings."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from quellenlage.errors import ArticleError
from quellenlage.model import Document, Reason, reason
from quellenlage.text.limits import MAX_TEXT
from quellenlage.text.published import Published, parse_published

_TEXT_FIELDS = ("id", "url", "title", "publisher", "published", "modified", "retrieved", "language", "credit")
_ALIASES = {  # what news-please, Fundus and trafilatura call the contract's fields
    "maintext": "text", "plaintext": "text", "body": "text", "headline": "title", "source_domain": "publisher",
    "sitename": "publisher", "date_publish": "published", "publishing_date": "published", "date_modify": "modified",
    "lang": "language", "author": "authors",
}  # fmt: skip
_GERMAN = frozenset(
    "der die das und ist in den von zu mit im auf für nicht ein eine dem des sich hat wird bei".split(),
)
_WORD = re.compile(r"[^\W\d_]+")
_FEW_WORDS = 60
_GERMAN_SHARE = 0.08


@dataclass(frozen=True, slots=True)
class ArticleDefaults:
    """What `--published`, `--publisher`, … fill in where the article itself does not say."""

    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None


def article(**fields: Any) -> Document:
    """One article of the contract's fields: `text` (required), `published` (ISO 8601), `publisher`, `title`, `url` and so on.

    Raises:
        ArticleError: a field is missing or has the wrong type, or the text is empty or too large.
        PublishedError: a time is no ISO 8601.
    """
    return document_from_fields(fields, "article", ArticleDefaults(), encoding="given")


def document_from_fields(
    fields: Mapping[str, Any], source: str, defaults: ArticleDefaults, *, encoding: str, warnings: tuple[Reason, ...] = ()
) -> Document:
    """Make a Document of the contract's article fields (`text` is required here; HTML is turned into text before).

    Raises:
        ArticleError: a field is missing or has the wrong type, or the text is empty or too large.
        PublishedError: a time is no ISO 8601.
    """
    known = _checked_fields(fields, source)
    text = _checked_text(known.get("text"), source)
    published = _published(known, source, defaults)
    modified, retrieved = (parse_published(known[k], source) if known.get(k) else None for k in ("modified", "retrieved"))
    language = known.get("language") or defaults.language or "de"
    base: dict[str, Any] = {
        "text": text,
        "title": known.get("title") or defaults.title,
        "url": known.get("url") or defaults.url,
        "publisher": known.get("publisher") or defaults.publisher,
        "credit": known.get("credit"),
    }
    digest = _digest(base, published, language)
    return Document(
        id=known.get("id") or digest[:16],
        digest=digest,
        published=published.time if published else None,
        published_date_only=bool(published and published.date_only),
        modified=modified.time if modified else None,
        retrieved=retrieved.time if retrieved else None,
        language=language,
        authors=tuple(known.get("authors") or ()),
        encoding=encoding,
        source=source,
        warnings=(*warnings, *_warnings(text, source, language, published)),
        **base,
    )


def _checked_text(text: str | None, source: str) -> str:
    if text is None:
        raise ArticleError(source, 'has neither "text" nor "html"')
    if not text.strip():
        raise ArticleError(source, "is empty")
    if len(text) > MAX_TEXT:
        raise ArticleError(source, f"has {len(text):,} characters, more than the {MAX_TEXT:,} that are read")
    return text


def _checked_fields(fields: Mapping[str, Any], source: str) -> dict[str, Any]:
    known: dict[str, Any] = {}
    for name, value in fields.items():
        known.setdefault(_ALIASES.get(name, name) if _ALIASES.get(name) not in fields else name, value)
    for name in ("text", *_TEXT_FIELDS):
        value = known.get(name)
        if name == "id" and isinstance(value, int) and not isinstance(value, bool):
            known[name] = str(value)
        elif value is not None and not isinstance(value, str):
            raise ArticleError(source, f'field "{name}" is {_kind(value)}, not a text')
    authors = known.get("authors")
    if isinstance(authors, str):
        known["authors"] = [authors]
    elif authors is not None and not (isinstance(authors, list) and all(isinstance(a, str) for a in authors)):
        raise ArticleError(source, 'field "authors" is not a list of texts')
    return {name: _well_formed(value, name, source) for name, value in known.items()}


def _well_formed(value: Any, name: str, source: str) -> Any:
    """JSON may hold lone surrogates, which no file and no database takes."""
    if isinstance(value, str):
        try:
            value.encode("utf-8")
        except UnicodeEncodeError as error:
            raise ArticleError(source, f'field "{name}" has half a character (a lone surrogate)') from error
        if name != "text" and "\x00" in value:
            raise ArticleError(source, f'field "{name}" has a NUL character')
        if name == "text":
            return value.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")
    return value


def _kind(value: Any) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), type(value).__name__)


def _published(known: Mapping[str, Any], source: str, defaults: ArticleDefaults) -> Published | None:
    value = known.get("published") or defaults.published
    return parse_published(value, source) if value else None


def _digest(base: Mapping[str, Any], published: Published | None, language: str) -> str:
    when = published.time.astimezone(UTC).isoformat() if published else None
    content = json.dumps({**base, "published": when, "language": language}, sort_keys=True, ensure_ascii=False)
    return hashlib.blake2b(content.encode("utf-8"), digest_size=16).hexdigest()


def _warnings(text: str, source: str, language: str, published: Published | None) -> tuple[Reason, ...]:
    found: list[Reason] = []
    if published is None:
        found.append(reason("warning.no-time", source=source))
    elif published.warning:
        found.append(published.warning)
    elif published.time > datetime.now(UTC):
        found.append(reason("warning.future", source=source, time=published.time.isoformat(timespec="seconds")))
    if not language.lower().startswith("de"):
        found.append(reason("warning.language", source=source, language=language))
    elif not _looks_german(text):
        found.append(reason("warning.not-german", source=source))
    return tuple(found)


def _looks_german(text: str) -> bool:
    words = _WORD.findall(text[:5_000])
    if len(words) < _FEW_WORDS:
        return True
    return sum(word.lower() in _GERMAN for word in words) >= _GERMAN_SHARE * len(words)
