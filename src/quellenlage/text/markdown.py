"""Markdown and front matter: the words without their markup."""

from __future__ import annotations

import json
import re
from typing import Any

from quellenlage.errors import ArticleError

_FRONT_MATTER = re.compile(r"---[ \t]*\n((?:(?!---[ \t]*(?:\n|\Z))[^\n]*\n){0,200})---[ \t]*(?:\n|\Z)")
_HEADING = re.compile(r"^#{1,6}[ \t]+([^\n]*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_QUOTE = re.compile(r"^[ \t]{0,3}>[ \t]?", re.MULTILINE)
_IMAGE = re.compile(r"!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n*_]{1,2000}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=\S)([^\n*_]{1,2000}?)(?<=\S)\1(?![\w*_])")
_COLONS = re.compile(r"^((?:title|publisher|credit):[ \t]+)([^\s'\"\[{|>&*!#%@`][^\n]*?: [^\n]*)$", re.MULTILINE)
"""A field in plain words with a colon and a space among them."""
_FIELDS = ("id", "title", "publisher", "published", "modified", "url", "language", "credit", "authors")


def markdown_fields(source_text: str, source: str) -> dict[str, Any]:
    """The contract's article fields of a Markdown file: front matter (YAML), a leading heading as title, plain text.

    Raises:
        ArticleError: the front matter is no YAML mapping.
    """
    fields: dict[str, Any] = {}
    front = _FRONT_MATTER.match(source_text)
    body = source_text
    if front:
        fields, body = _front_matter(front.group(1), source), source_text[front.end() :]
    body = body.lstrip("\n")
    first, _, rest = body.partition("\n")
    if first.startswith("# ") and "title" not in fields:
        fields["title"], body = first[2:].strip(), rest.lstrip("\n")
    return {**fields, "text": plain(body)}


def plain(body: str) -> str:
    """The words of Markdown: headings, emphasis, links and quotes lose their marks."""
    body = _IMAGE.sub(r"\1", body)
    body = _LINK.sub(r"\1", body)
    body = _HEADING.sub(r"\1", body)
    body = _QUOTE.sub("", body)
    return _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", body))


def _front_matter(block: str, source: str) -> dict[str, Any]:
    import yaml

    try:
        loaded = yaml.safe_load(_with_colons_quoted(block)) or {}
    except (yaml.YAMLError, RecursionError) as error:
        raise ArticleError(source, f"front matter is no YAML{_where(error)}") from error
    except ValueError as error:  # a day or an hour that does not exist, a number too long
        raise ArticleError(source, f"front matter has a value that can't be ({str(error).splitlines()[0]})") from error
    if not isinstance(loaded, dict):
        raise ArticleError(source, "front matter is no YAML mapping")
    fields = {key: loaded[key] for key in _FIELDS if loaded.get(key) is not None}
    return {key: _as_text(value) for key, value in fields.items()}


def _with_colons_quoted(block: str) -> str:
    """„title: Nach Seilbahnpanne: Kritik“ is no YAML, but how headlines are: the words of such a field are quoted."""
    return _COLONS.sub(lambda found: found[1] + json.dumps(found[2].rstrip(), ensure_ascii=False), block)


def _where(error: Exception) -> str:
    """(line 3)“ of the file: the block begins on its second line."""
    mark = getattr(error, "problem_mark", None)
    return f" (line {mark.line + 2})" if mark else ""


def _as_text(value: Any) -> Any:
    """YAML reads „title: 2024“ as a number and a day as a date; in an article both are words."""
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
