"""What a report is about, as weighted words: capitalised words (German nouns and names), headline and lead counting double.

On a natural German stream, capitalised words cluster as well as lemmas or all words do, at a higher speed.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache

from quellenlage.analysis.base.lexicon import readings
from quellenlage.knowledge.gazetteer.lookup import exact
from quellenlage.model import Document
from quellenlage.resources import table

LEAD = 350
"""The lead: the first words of a text, in code points."""
BODY = 2400
"""So much of a text says what it is about; the rest is background."""
TITLE_WEIGHT, LEAD_WEIGHT = 2.0, 1.0
RARE_BAND = 8.5
"""The band of a word that the table of common nouns does not list."""

_CAPITALISED = re.compile(r"(?<![\w@#])[A-ZÄÖÜ][\wäöüß]*(?:-[A-ZÄÖÜ]?[\wäöüß]+)*")
_OPENING = re.compile(r"(?:^|[.!?:„“”\"»«]\s*|\n\s*)$")
_ENDINGS = ("es", "en", "er", "s", "n", "e")
_STEM_FROM = 5
_COMPOUND_FROM = 10


@dataclass(frozen=True, slots=True)
class Features:
    """A unit vector over words, the publication time, and the towns and lands that are named (as stems)."""

    vector: dict[str, float]
    published: datetime | None
    places: frozenset[str] = frozenset()


@cache
def _bands() -> dict[str, float]:
    """Band of each common word's stem; the most frequent form counts."""
    bands: dict[str, float] = {}
    for band, words in table("de/common_nouns.yaml").items():
        for word in words.split():
            key = stem(word)
            bands[key] = min(float(band), bands.get(key, RARE_BAND))
    return bands


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """A noun without the ending of its case and number: coarse, the same for „Zug“, „Zuges“, „Zugs“."""
    lowered = word.lower()
    for ending in _ENDINGS:
        if lowered.endswith(ending) and len(lowered) - len(ending) >= _STEM_FROM - 1:
            return lowered[: -len(ending)]
    return lowered


@cache
def _function_words() -> frozenset[str]:
    words = table("de/sentence_openers.yaml")
    return frozenset(words["words"].split())


def capitalised(text: str) -> Iterator[str]:
    """The capitalised words of a text that are not merely the first of a sentence: function words are left out."""
    function_words = _function_words()
    for found in _CAPITALISED.finditer(text):
        word = found[0]
        if len(word) > 1 and word.lower() not in function_words:
            yield word


def weight(key: str) -> float:
    """How much a word's stem says: the rarer in the news, the more."""
    return max(0.0, _bands().get(key, RARE_BAND))


@lru_cache(maxsize=65_536)
def is_place(word: str) -> bool:
    """Whether a word is the name of a place and no noun of the dictionary."""
    return not readings(word) and (bool(exact(word)) or (word.endswith("s") and bool(exact(word[:-1]))))


def features(document: Document) -> Features:
    """The features of a document, in time linear in the part of it that is looked at."""
    counts: Counter[str] = Counter()
    named: set[str] = set()
    for words, gain in (
        (document.title or "", TITLE_WEIGHT),
        (document.text[:LEAD], LEAD_WEIGHT),
        (document.text[:BODY], 1.0),
    ):
        for word in capitalised(words):
            if is_place(word):
                named.add(stem(word))
            for part in word.split("-"):
                if len(part) > 1:
                    counts[stem(part)] += gain  # type: ignore[assignment]
    vector = {key: (1 + math.log(count)) * weight(key) for key, count in counts.items()}
    length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return Features({key: value / length for key, value in vector.items() if value}, document.published, frozenset(named))
