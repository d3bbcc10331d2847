"""Bytes to text: the header's word counts more than the page's own, and that more than detection. The decision is kept."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from quellenlage.errors import ArticleError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"<meta[^>]{0,300}charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_\-:.]{2,40})", re.IGNORECASE)
_META_WINDOW = 4096
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Bytes that are letters or quotation marks in Windows-1252 but control characters in ISO 8859-1: browsers read the
# declaration "iso-8859-1" as Windows-1252 for this reason (WHATWG Encoding Standard, labels).
_WHATWG = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how its bytes were decoded: `utf-8 (detected)`, `cp1252 (header)` and so on."""

    text: str
    encoding: str


def decode(data: bytes, source: str, *, header: str | None = None, html: bool = False) -> Decoded:
    """Decode an article's bytes.

    Args:
        data: the bytes as they came.
        source: what to name in an error.
        header: the charset of the HTTP header, where there is one.
        html: whether a `<meta charset>` may be looked for.

    Raises:
        ArticleError: the bytes are no text.
    """
    for name, evidence in _candidates(data, header, html=html):
        text = _try(data, name)
        if text is not None:
            return Decoded(_checked(text, source), f"{name.removesuffix('-sig')} ({evidence})")
    raise ArticleError(source, "is no text in any encoding that we know")


def _candidates(data: bytes, header: str | None, *, html: bool) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = [(name, "byte order mark") for bom, name in _BOMS if data.startswith(bom)][:1]
    if header:
        found.append((_label(header), "header"))
    if html:
        meta = _META.search(data[:_META_WINDOW])
        if meta:
            found.append((_label(meta.group(1).decode("ascii")), "meta"))
    return [*found, ("utf-8", "detected"), ("cp1252", "detected"), ("latin-1", "detected")]


def _label(name: str) -> str:
    return _WHATWG.get(name.strip().lower(), name.strip().lower())


def _try(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _checked(text: str, source: str) -> str:
    sample = text[:100_000]
    if "\x00" in sample or len(_CONTROL.findall(sample)) * 200 > len(sample):
        raise ArticleError(source, "is binary, not text")
    return text.replace("\r\n", "\n").replace("\r", "\n")
