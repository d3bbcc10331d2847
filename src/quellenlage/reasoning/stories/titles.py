"""A story's title, from the articles' own words: the headline that says best what all of them are about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

from quellenlage.model import Document
from quellenlage.reasoning.stories.neutral import is_claim
from quellenlage.reasoning.stories.rarity import rarity, stem
from quellenlage.reasoning.stories.words import capitalised
from quellenlage.reasoning.versions import takes_back
from quellenlage.resources import table
from quellenlage.text.sentences import units

LONGEST = 110
"""A headline is cut, at the end of a word, after so many code points."""
LEAD = 600
"""In so many code points the first sentence of a text must end."""
LEAST_CLAUSE = 50
"""A headline that is too long is cut at a comma, if so much stands before it."""
FOR_A_CUT = 1.5
"""How much a headline that had to be cut pays: as much as a common noun weighs."""
FEWEST_WORDS = 4
"""A first sentence of fewer words („Es ist ein Rekord.“, „Na also.“) is no headline where another one is to be had."""
_DATELINE = re.compile(r"^[A-ZÄÖÜ][^().!?\n]{1,60}\([^()\n]{2,40}\)\s{0,2}[-–—:.]{1,2}\s{1,2}")
_ASIDE = re.compile(r" \([^()\n]{1,60}\)")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data: dict[str, dict[str, Any]] = table("de/headlines.yaml")
    marks, days = data["marks"]["words"].split(), data["times"]["days"].split()
    as_verbs, verbs = ("|".join(data["tails"][name].split()) for name in ("after_as", "verbs"))
    parts = "|".join(data["times"]["parts"].split())
    mark = rf"[\w-]{{0,30}}(?:{'|'.join(marks)})[\w-]{{0,30}}\s{{0,2}}(?:\+{{2,}}|[:|–-]+)\s*"
    return {
        "mark": re.compile(rf"^(?:\+{{2,}}\s*)?(?:{mark}|\+{{2,}}\s*)", re.IGNORECASE),
        "tail": re.compile(rf"^(?:wie .{{2,120}} (?:{as_verbs})|(?:{verbs}) .{{2,120}})$"),
        "time": re.compile(
            rf"(?<=\w) am (?:{'|'.join(days)})(?:{parts})?(?: (?:früh|(?:gegen|um|kurz nach|kurz vor) [\d.:]{{1,5}} Uhr))?"
            r"(?! (?:und|oder|bis|de[mnr]|vor|in|nach)\b)(?=[ .]|$)"
        ),
    }


def headline(document: Document) -> str:
    """The document's headline without a ticker's mark; without one, what its first sentence says."""
    title = " ".join((document.title or "").split())
    return _shortened(_without_mark(title) if title else _lead(document.text))


def _shortened(told: str) -> str:
    return told if len(told) <= LONGEST else _cut(told)


def _without_mark(words: str) -> str:
    return _patterns()["mark"].sub("", words).strip("+ ")


def _lead(text: str) -> str:
    """The first sentence without dateline, full stop, and the words that say when and by whom it was told."""
    beginning = text[:LEAD].strip()
    sentences = [" ".join(beginning[unit.start : unit.end].split()) for unit in units(beginning)[:4] if unit.kind != "dateline"]
    first = next((one for one in sentences if len(one.split()) >= FEWEST_WORDS), sentences[0] if sentences else "")
    told = _ASIDE.sub("", _without_mark(_DATELINE.sub("", first))).rstrip(".: ")
    before, comma, after = told.rpartition(", ")
    if comma and _patterns()["tail"].match(after) and len(before.split()) >= FEWEST_WORDS:
        told = before
    return _patterns()["time"].sub("", told)


def _cut(words: str) -> str:
    """The first words, to the last comma that leaves enough of them, else to the end of a word."""
    beginning = words[:LONGEST].rsplit(" ", 1)[0]
    clause = beginning.rfind(",")
    return (beginning[:clause] if clause >= LEAST_CLAUSE else beginning).rstrip(" ,;:–-") + " …"


def story_title(documents: Sequence[Document]) -> str:
    """The headline whose words most of the story's documents share, among equals the shorter one; a lead only where none has one.

    What takes a report back is no title while there is another report; what one party says („Minister schuldig“) is none while a
    neutral headline is there, or else a first sentence, which says whose words they are.
    """
    spread: Counter[str] = Counter()
    for document in documents:
        spread.update({stem(word) for word in capitalised(f"{document.title or ''} {document.text[:400]}")})
    standing = [one for one in documents if not takes_back(one)] or documents

    def rank(title: str) -> tuple[float, int, str]:
        return -_fit(title, spread, len(documents)), len(title), title

    titled = sorted((rank(headline(one)), at) for at, one in enumerate(standing) if (one.title or "").strip())
    neutral = next((ranked[2] for ranked, at in titled if not is_claim(ranked[2], standing[at])), None)
    if neutral is not None:
        return neutral
    leads = [_shortened(_lead(one.text)) for one in standing if one.text.strip()]
    return min(map(rank, leads or map(headline, standing)))[2]


def _fit(title: str, spread: Counter[str], documents: int) -> float:
    """How much of what the documents share stands in a title; long titles pay for what is in few of them."""
    keys = sorted({stem(word) for word in capitalised(title)})
    gain = sum(rarity(key) * spread[key] / documents for key in keys)
    return round(gain - 0.02 * len(title) - FOR_A_CUT * title.endswith(" …"), 6) if keys else -10.0
