"""Which news agencies an article names as its source: in its credit, its dateline or its last line."""

from __future__ import annotations

import re
from functools import cache

from quellenlage.model import Document
from quellenlage.resources import table

_CLOSING = re.compile(
    r"\(([^()\n]{2,60})\)[.]?$"  # (dpa)
    r"|\n([\w/ ,.-]{2,50})$"  # dpa/sz, as a line of its own
    r"|(?:Quelle|Mit Material von|Material)[: ]([^\n]{2,80})$"
)
HEAD, TAIL = 160, 160
"""How many code points of an article's beginning and end may hold a dateline or a signature."""


@cache
def _names() -> dict[str, str]:
    return {name.casefold(): entry["id"] for entry in table("de/agency_credits.yaml") for name in entry["names"]}


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_names(), key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)", re.IGNORECASE)


def _agencies_in(words: str) -> set[str]:
    return {_names()[found[0].casefold()] for found in _pattern().finditer(words)}


def _signature(text: str) -> str:
    """The parts of a text in which an agency signs: „Berlin (dpa)“ at its beginning, „dpa/sz“ or „(dpa)“ at its end."""
    head, tail = text[:HEAD], text[-TAIL:].rstrip()
    dateline = re.match(r"[^.()!?\n]{0,60}\(([^()\n]{2,60})\)", head)
    closing = _CLOSING.search(tail)
    parts = [dateline[1]] if dateline else []
    return " ; ".join(parts + [part for part in (closing.groups() if closing else ()) if part])


def publishing_agency(document: Document) -> str | None:
    """The agency that published the document itself, as its wire report."""
    publisher = (document.publisher or "").strip().casefold()
    return _names().get(publisher)


def credited_agencies(document: Document) -> frozenset[str]:
    """The agencies that the document credits; empty where it names none, which does not mean that it used none."""
    own = publishing_agency(document)
    found = _agencies_in(document.credit or "") | _agencies_in(_signature(document.text))
    return frozenset(found | ({own} if own else set()))
