"""A story's title, from the articles' own words: the headline that says best what all of them are about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from quellenlage.model import Document
from quellenlage.reasoning.stories.features import capitalised, stem, weight

LONGEST = 110
"""A headline is cut, at the end of a word, after so many code points."""
_KICKER = re.compile(
    r"^(?:\+{2,}\s*)?(?:[\w-]{0,30}(?:ticker|blog|live|video|eilmeldung|kommentar)[\w-]{0,30}\s*(?:\+{2,}|[:|–-]+)\s*|(?:\+{2,})\s*)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"^.{12,}?[.!?](?=\s+[„\"»A-ZÄÖÜ]|\s*$)", re.DOTALL)


def headline(document: Document) -> str:
    """The document's headline without a ticker's mark; without one, its first sentence."""
    title = " ".join((document.title or "").split())
    if not title:
        lines = document.text.strip().split("\n", 1)
        found = _SENTENCE.match(lines[0][:400])
        title = (found[0] if found else lines[0][:400]).strip().rstrip(".")
    title = _KICKER.sub("", title).strip("+ ")
    return title if len(title) <= LONGEST else title[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def story_title(documents: Sequence[Document]) -> str:
    """The headline whose words most of the story's documents share, among equals the shorter one; a lead only where none has one."""
    spread: Counter[str] = Counter()
    for document in documents:
        spread.update({stem(word) for word in capitalised(f"{document.title or ''} {document.text[:400]}")})
    titles = [headline(one) for one in documents if (one.title or "").strip()] or [headline(one) for one in documents]
    return min(
        ((_fit(title, spread, len(documents)), len(title), title) for title in titles),
        key=lambda ranked: (-ranked[0], *ranked[1:]),
    )[2]


def _fit(title: str, spread: Counter[str], documents: int) -> float:
    """How much of what the documents share stands in a title; long titles pay for what is in few of them."""
    keys = {stem(word) for word in capitalised(title)}
    gain = sum(weight(key) * spread[key] / documents for key in keys)
    return round(gain - 0.02 * len(title), 6) if keys else -1.0
