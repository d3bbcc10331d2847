"""Web pages: the article's own words (trafilatura) and what the page says of itself (JSON-LD, then meta tags)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from quellenlage.errors import ArticleError
from quellenlage.text.limits import MAX_NESTING

_CONTAINERS = "div|span|section|article|table|tbody|tr|td|ul|ol|blockquote|b|i|em|strong|font|a|center|main|aside|nav|form"
_CONTAINER = re.compile(rf"<(/?)(?:{_CONTAINERS})(?=[\s>/])", re.IGNORECASE)
_JSON_LD = re.compile(r"<script[^>]{0,300}application/ld\+json[^>]{0,300}>", re.IGNORECASE)
_ARTICLES = ("NewsArticle", "ReportageNewsArticle", "Article", "LiveBlogPosting", "BlogPosting", "AnalysisNewsArticle")
_MAX_JSON_LD = 500_000
_META = (
    ("title", ("og:title", "twitter:title", "dc.title")),
    ("publisher", ("og:site_name", "publisher", "dc.publisher")),
    ("published", ("article:published_time", "date", "dc.date.issued", "dc.date")),
    ("modified", ("article:modified_time", "last-modified")),
    ("url", ("og:url",)),
)


def html_fields(page: str, source: str) -> dict[str, Any]:
    """The contract's article fields of a web page.

    Raises:
        ArticleError: the page is nested too deeply or holds no article.
    """
    _check_nesting(page, source)
    text = _main_text(page)
    if not text:
        raise ArticleError(source, "no article text found in the HTML")
    fields = {**_meta_fields(page), **_json_ld_fields(page)}
    return {**{key: value for key, value in fields.items() if value}, "text": text}


def _check_nesting(page: str, source: str) -> None:
    depth = deepest = 0
    for tag in _CONTAINER.finditer(page):
        depth = max(0, depth - 1) if tag.group(1) else depth + 1
        deepest = max(deepest, depth)
    if deepest > MAX_NESTING:
        raise ArticleError(source, f"HTML is nested {deepest:,} deep, more than the {MAX_NESTING:,} that are read")


def _main_text(page: str) -> str | None:
    from trafilatura import extract

    text = extract(page, include_comments=False, include_tables=False, output_format="txt")
    return str(text).strip() if text else None


def _meta_fields(page: str) -> dict[str, Any]:
    from lxml import etree, html

    try:
        tree = html.document_fromstring(page.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError):
        return {}
    values: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = (tag.get("property") or tag.get("name") or "").lower()
        if name and tag.get("content"):
            values.setdefault(name, tag.get("content").strip())
    fields: dict[str, Any] = {}
    for field, names in _META:
        fields[field] = next((values[name] for name in names if values.get(name)), None)
    fields["language"] = (tree.get("lang") or "").split("-")[0].lower() or None
    if not fields["title"]:
        heading = next(iter(tree.iter("h1")), None)
        fields["title"] = " ".join(heading.text_content().split())[:500] if heading is not None else None
    return _readable_times(fields)


def _readable_times(fields: dict[str, Any]) -> dict[str, Any]:
    """A page's own dates are often no ISO 8601; such a one is unknown, not an error of the user's."""
    from quellenlage.errors import PublishedError
    from quellenlage.text.published import parse_published

    for key in ("published", "modified"):
        if fields.get(key):
            try:
                parse_published(str(fields[key]), "-")
            except PublishedError:
                fields[key] = None
    return fields


def _json_ld_fields(page: str) -> dict[str, Any]:
    for block in _json_ld_blocks(page):
        for item in _objects(block):
            kinds = item.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(kind in _ARTICLES for kind in kinds):
                return _readable_times(_from_item(item))
    return {}


def _json_ld_blocks(page: str) -> Iterator[Any]:
    for opening in _JSON_LD.finditer(page):
        end = page.find("</script", opening.end())
        if end < 0 or end - opening.end() > _MAX_JSON_LD:
            continue
        try:
            yield json.loads(page[opening.end() : end], strict=False)
        except (ValueError, RecursionError):
            continue


def _objects(block: Any) -> Iterator[dict[str, Any]]:
    items = block if isinstance(block, list) else [block]
    for item in items:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (part for part in (graph if isinstance(graph, list) else []) if isinstance(part, dict))


def _from_item(item: dict[str, Any]) -> dict[str, Any]:
    authors = item.get("author")
    authors = authors if isinstance(authors, list) else [authors]
    return {
        key: value
        for key, value in {
            "title": _text(item.get("headline")),
            "publisher": _name(item.get("publisher")),
            "published": _text(item.get("datePublished")),
            "modified": _text(item.get("dateModified")),
            "language": (_text(item.get("inLanguage")) or "").split("-")[0].lower() or None,
            "authors": [name for name in map(_name, authors) if name],
            "credit": _text(item.get("creditText")),
        }.items()
        if value
    }


def _text(value: Any) -> str | None:
    return value.strip() if isinstance(value, str) and value.strip() else None


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)
