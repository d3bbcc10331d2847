"""Files that hold many articles: JSON, JSON Lines, feeds, web archives."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from quellenlage.errors import ArticleError, InputError
from quellenlage.model import Document
from quellenlage.text.article import ArticleDefaults
from quellenlage.text.encoding import decode
from quellenlage.text.file_names import printable
from quellenlage.text.limits import MAX_FILE_BYTES, MAX_LINE_BYTES

Make = Callable[[dict[str, Any], str, ArticleDefaults, str], Document]
Read = Document | InputError


def json_lines(path: Path, defaults: ArticleDefaults, make: Make) -> Iterator[Read]:
    """The articles of a `.jsonl` file, one a line, read as a stream."""
    name = printable(path)
    number = found = 0
    with path.open("rb") as file:
        while line := file.readline(MAX_LINE_BYTES + 1):
            number += 1
            source = f"{name}:{number}"
            if len(line) > MAX_LINE_BYTES:
                while line and not line.endswith(b"\n"):
                    line = file.readline(MAX_LINE_BYTES)
                yield ArticleError(source, f"line is larger than the {MAX_LINE_BYTES // 1024 // 1024} MB that are read")
            elif line.strip():
                found += 1
                yield _json_article(line, source, defaults, make)
    if not number or not found:
        raise ArticleError(name, "is empty")


def json_text(text: str, source: str, defaults: ArticleDefaults, make: Make, *, lines: bool) -> Iterator[Read]:
    """The articles of JSON text: one object, a list of objects, or one object a line."""
    if lines:
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield _json_article(line, f"{source}:{number}", defaults, make)
        return
    value = _parsed(text, source)
    items = value if isinstance(value, list) else [value]
    if not items:
        raise ArticleError(source, "is an empty list")
    for number, item in enumerate(items, 1):
        yield _made(item, f"{source}[{number}]" if isinstance(value, list) else source, defaults, make)


def _json_article(line: bytes | str, source: str, defaults: ArticleDefaults, make: Make) -> Read:
    try:
        return _made(_parsed(line, source), source, defaults, make)
    except InputError as error:
        return error


def _parsed(text: bytes | str, source: str) -> Any:
    try:
        return json.loads(text)
    except UnicodeDecodeError as error:
        raise ArticleError(source, "is no UTF-8") from error
    except json.JSONDecodeError as error:
        raise ArticleError(source, f"is no JSON ({error.msg}, line {error.lineno} column {error.colno})") from error
    except (RecursionError, ValueError) as error:
        raise ArticleError(source, "is no JSON that can be read (nested too deeply, or a number too large)") from error


def _made(item: Any, source: str, defaults: ArticleDefaults, make: Make) -> Read:
    if not isinstance(item, dict):
        return ArticleError(source, "is no JSON object")
    try:
        return make(item, source, defaults, "utf-8 (JSON)")
    except InputError as error:
        return error


def feed(data: bytes, source: str, defaults: ArticleDefaults, make: Make) -> Iterator[Read]:
    """The entries of an RSS or Atom feed. Entities and external references are not followed."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ArticleError(source, "is no well-formed XML") from error
    publisher = next((t for t in (_child(node, "title") for node in [root, *root]) if t), None)
    entries = [node for node in root.iter() if _local(node) in ("item", "entry")]
    if not entries:
        raise ArticleError(source, "is no RSS or Atom feed, or an empty one")
    for number, entry in enumerate(entries, 1):
        yield _made(_entry_fields(entry, publisher), f"{source}#{number}", defaults, make)


def _entry_fields(entry: Any, publisher: str | None) -> dict[str, Any]:
    body = _child(entry, "encoded") or _child(entry, "content") or _child(entry, "description") or _child(entry, "summary")
    link = _child(entry, "link") or next((n.get("href") for n in entry if _local(n) == "link" and n.get("href")), None)
    fields = {
        "id": _child(entry, "guid") or _child(entry, "id"),
        "url": link,
        "title": _child(entry, "title"),
        "publisher": _child(entry, "source") or publisher,
        "published": _feed_time(_child(entry, "pubDate") or _child(entry, "published") or _child(entry, "date")),
        "modified": _feed_time(_child(entry, "updated")),
        "authors": [name for name in [_child(entry, "creator")] if name],
    }
    return {**{key: value for key, value in fields.items() if value}, "text": _without_markup(body or "")}


def _local(node: Any) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _child(node: Any, name: str) -> str | None:
    for child in node:
        if _local(child) == name:
            text = "".join(child.itertext()).strip()
            if text:
                return text
    return None


def _feed_time(value: str | None) -> str | None:
    """RFC 822 (RSS) or ISO 8601 (Atom); what is neither is unknown."""
    from email.utils import parsedate_to_datetime

    from quellenlage.errors import PublishedError
    from quellenlage.text.published import parse_published

    if not value:
        return None
    try:
        return parsedate_to_datetime(value).isoformat()
    except (ValueError, TypeError, IndexError):
        pass
    try:
        return parse_published(value, "-").time.isoformat()
    except PublishedError:
        return None


def _without_markup(body: str) -> str:
    if "<" not in body:
        return body
    from lxml import etree, html

    try:
        tree = html.fragment_fromstring(body, create_parent="div")
    except (etree.ParserError, ValueError):
        return body
    for block in tree.iter("p", "br", "div", "li", "h1", "h2", "h3", "h4"):
        block.tail = "\n\n" + (block.tail or "") if block.tag != "br" else "\n" + (block.tail or "")
    return str(tree.text_content()).strip()


def warc(path: Path, defaults: ArticleDefaults, make: Make) -> Iterator[Read]:
    """The HTML responses of a web archive (WARC 1.0/1.1, plain or gzip), each read up to the size of one article."""
    opener = gzip.open if path.name.lower().endswith(".gz") else open
    name = printable(path)
    number = 0
    with opener(path, "rb") as file:
        try:
            while (record := _warc_record(file)) is not None:
                number += 1
                headers, body = record
                if headers.get("warc-type") == "response" and b"html" in body[:4_000].lower():
                    yield _warc_article(headers, body, f"{name}#{number}", defaults, make)
        except (EOFError, zlib.error, OSError, ValueError) as error:
            yield ArticleError(f"{name}#{number + 1}", f"is damaged ({error})")
    if not number:
        raise ArticleError(name, "holds no WARC record")


def _warc_record(file: Any) -> tuple[dict[str, str], bytes] | None:
    line = file.readline(1_000)
    while line and not line.strip():
        line = file.readline(1_000)
    if not line:
        return None
    if not line.startswith(b"WARC/"):
        raise ValueError("no WARC header where one should be")
    headers: dict[str, str] = {}
    while (line := file.readline(10_000)).strip():
        name, _, value = line.decode("utf-8", "replace").partition(":")
        headers[name.strip().lower()] = value.strip()
    length = int(headers.get("content-length", "0"))
    body = file.read(min(length, MAX_FILE_BYTES))
    remaining = length - len(body)
    while remaining > 0 and (skipped := file.read(min(remaining, 1 << 20))):
        remaining -= len(skipped)
    return headers, body


def _warc_article(headers: dict[str, str], body: bytes, source: str, defaults: ArticleDefaults, make: Make) -> Read:
    head, _, page = body.partition(b"\r\n\r\n")
    charset = None
    for line in head.decode("latin-1").split("\r\n"):
        name, _, value = line.partition(":")
        if name.lower() == "content-type" and "charset=" in value.lower():
            charset = value.lower().partition("charset=")[2].strip(" \"';")
    try:
        if b"content-encoding: gzip" in head.lower():
            page = zlib.decompressobj(31).decompress(page, MAX_FILE_BYTES)
        decoded = decode(page, source, header=charset, html=True)
        fields = {"html": decoded.text, "url": headers.get("warc-target-uri"), "retrieved": headers.get("warc-date")}
        return make(fields, source, defaults, decoded.encoding)
    except InputError as error:
        return error
    except zlib.error:
        return ArticleError(source, "its compressed body is damaged")
