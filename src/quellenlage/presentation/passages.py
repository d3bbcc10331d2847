"""The very words of a claim with a little of what stands around them: what opens when a reader asks „where does it say so?“."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quellenlage.model import Claim
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.safe_text import one_line

_AROUND = 160
_MOST = 1_200
_BREAK = re.compile(r"[.!?…:]\s|\n")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words before, the claim's own words, words after; `cut_before` and `cut_after` say that the article goes on."""

    before: str
    words: str
    after: str
    cut_before: bool
    cut_after: bool


def passage(claim: Claim, view: Overview) -> Passage | None:
    """The claim in its article; None where the article is not in the dossier."""
    document = view.documents.get(claim.document)
    if document is None:
        return None
    text, start, end = document.text, claim.start, min(claim.end, claim.start + _MOST)
    first = max(0, start - _AROUND)
    breaks = [found.end() for found in _BREAK.finditer(text, first, start)]
    first = breaks[-2] if len(breaks) > 1 else breaks[-1] if breaks else first
    stop = _BREAK.search(text, end, min(len(text), end + _AROUND))
    last = stop.end() if stop else min(len(text), end + _AROUND)
    before, words, after = (_spaced(text[a:b]) for a, b in ((first, start), (start, end), (end, last)))
    return Passage(before, words, after, first > 0, last < len(text))


def _spaced(text: str) -> str:
    """One line that keeps a blank at its ends, so that joined parts do not stick together."""
    line = one_line(text)
    if not line:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{line}{' ' if text[-1].isspace() else ''}"
