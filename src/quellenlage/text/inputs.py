"""What a user names, one article after the other: files, folders, `-`, URLs, collections.

Nothing here raises for an article that can't be read: the error comes out in its place, and the rest is done.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from quellenlage.errors import ArticleError, InputError
from quellenlage.model import Document
from quellenlage.text import collections
from quellenlage.text.article import ArticleDefaults, document_from_fields
from quellenlage.text.encoding import decode
from quellenlage.text.file_names import files_in, printable
from quellenlage.text.html import html_fields
from quellenlage.text.limits import MAX_FILE_BYTES, MAX_INPUTS
from quellenlage.text.markdown import markdown_fields

Read = Document | InputError
Kind = Callable[[str], str]
"""Says which file ending a text has that came without one."""

SUFFIXES = tuple(".txt .text .md .markdown .html .htm .json .jsonl .ndjson .xml .rss .atom .warc .gz".split())
"""What is taken from a folder; a file that is named itself is read whatever its name."""


def read_articles(sources: Iterable[str], defaults: ArticleDefaults | None = None) -> Iterator[Read]:
    """Read every article of every source, in the order given (folders: by path).

    Args:
        sources: files, folders, `http(s)` URLs or `-` (standard input).
        defaults: what to fill in where an article does not say.

    Yields:
        A Document, or in its place the InputError that names the source and says why it can't be read.
    """
    defaults = defaults or ArticleDefaults()
    for source in sources:
        try:
            yield from _read_source(source, defaults)
        except InputError as error:
            yield error


def _read_source(source: str, defaults: ArticleDefaults) -> Iterator[Read]:
    if source == "-":
        yield from _read_bytes(_bounded(sys.stdin.buffer.read(MAX_FILE_BYTES + 1), source), source, _sniff, defaults)
    elif source.lower().startswith(("http://", "https://")):
        from quellenlage.text.web import fetch

        page = fetch(source)
        filled = ArticleDefaults(defaults.published, defaults.publisher, defaults.title, page.url, defaults.language)
        yield from _read_bytes(page.data, source, lambda _: page.suffix, filled, header=page.charset)
    elif "://" in source and not Path(source).exists():
        raise ArticleError(source, "is no http or https address, and nothing else is fetched")
    else:
        path = Path(source)
        if path.is_dir():
            yield from _read_folder(path, defaults)
        else:
            yield from _read_file(path, defaults)


def _read_folder(folder: Path, defaults: ArticleDefaults) -> Iterator[Read]:
    paths, closed = files_in(folder, SUFFIXES)
    for error in closed:
        yield ArticleError(printable(Path(error.filename or folder)), _reason(error))
    if not paths and not closed:
        raise ArticleError(printable(folder), "holds no article (" + ", ".join(SUFFIXES) + ")")
    if len(paths) > MAX_INPUTS:
        yield ArticleError(printable(folder), f"holds {len(paths):,} files; only the first {MAX_INPUTS:,} are read")
    for path in paths[:MAX_INPUTS]:
        try:
            yield from _read_file(path, defaults)
        except InputError as failed:
            yield failed


def _read_file(path: Path, defaults: ArticleDefaults) -> Iterator[Read]:
    source, suffix = printable(path), path.suffix.lower()
    try:
        if suffix in (".jsonl", ".ndjson"):
            yield from collections.json_lines(path, defaults, _document)
            return
        if path.name.lower().endswith((".warc", ".warc.gz")):
            yield from collections.warc(path, defaults, _document)
            return
        with path.open("rb") as file:
            data = _bounded(file.read(MAX_FILE_BYTES + 1), source)
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise ArticleError(source, _reason(error)) from error
    yield from _read_bytes(data, source, lambda _: suffix, defaults)


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()


def _bounded(data: bytes, source: str) -> bytes:
    if len(data) > MAX_FILE_BYTES:
        raise ArticleError(source, f"is larger than the {MAX_FILE_BYTES // 1024 // 1024} MB that are read")
    if not data.strip():
        raise ArticleError(source, "is empty")
    return data


def _sniff(text: str) -> str:
    """The kind of text that came without a name."""
    head = text[:2_000].lstrip().lower()
    if head.startswith(("{", "[")):
        first, _, rest = text.strip().partition("\n")
        return ".jsonl" if first.rstrip().endswith("}") and rest.lstrip().startswith("{") else ".json"
    if head.startswith(("<!doctype html", "<html")):
        return ".html"
    return ".xml" if head.startswith(("<?xml", "<rss", "<feed")) else ".txt"


def _read_bytes(
    data: bytes, source: str, kind: object, defaults: ArticleDefaults, *, header: str | None = None
) -> Iterator[Read]:
    assert callable(kind)
    html = data[:2_000].lstrip()[:1] == b"<"
    decoded = decode(data, source, header=header, html=html)
    suffix = kind(decoded.text)
    if suffix in (".xml", ".rss", ".atom"):
        yield from collections.feed(data, source, defaults, _document)
    elif suffix in (".json", ".jsonl", ".ndjson"):
        yield from collections.json_text(decoded.text, source, defaults, _document, lines=suffix != ".json")
    else:
        fields: dict[str, object] = {"text": decoded.text}
        if suffix in (".html", ".htm"):
            fields = {"html": decoded.text}
        elif suffix in (".md", ".markdown"):
            fields = markdown_fields(decoded.text, source)
        yield _document(fields, source, defaults, decoded.encoding)


def _document(fields: dict[str, object], source: str, defaults: ArticleDefaults, encoding: str) -> Document:
    """An article of its fields; `html` is turned into text, and what the article says itself counts more than the page."""
    page = fields.get("html")
    if page is not None and not fields.get("text"):
        if not isinstance(page, str):
            raise ArticleError(source, 'field "html" is not a text')
        given = {key: value for key, value in fields.items() if key not in ("html", "text") and value not in (None, "", [])}
        fields = {**html_fields(page, source), **given}
    return document_from_fields(fields, source, defaults, encoding=encoding)
