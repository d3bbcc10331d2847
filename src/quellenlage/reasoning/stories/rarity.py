"""How much a word says about what a report is about: the rarer it is in German, the more."""

from __future__ import annotations

import zlib
from functools import cache, lru_cache

from quellenlage.resources import resource, table
from quellenlage.resources.packed import SortedLines

RAREST = 10.0
"""The rarity of a word that no table lists."""

_ENDINGS = ("es", "en", "er", "s", "n", "e")
_STEM_FROM = 5


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """A noun without the ending of its case and number: coarse, the same for „Zug“, „Zuges“, „Zugs“."""
    lowered = word.lower()
    for ending in _ENDINGS:
        if lowered.endswith(ending) and len(lowered) - len(ending) >= _STEM_FROM - 1:
            return lowered[: -len(ending)]
    return lowered


@cache
def _bands() -> dict[str, float]:
    """Band of each common word's stem in the news; the most frequent form counts."""
    bands: dict[str, float] = {}
    for band, words in table("de/common_nouns.yaml").items():
        for word in words.split():
            key = stem(word)
            bands[key] = min(float(band), bands.get(key, RAREST))
    return bands


@cache
def _written() -> SortedLines:
    """Rarities of stems in tenths, over all that is written (`training.word_rarity`)."""
    return SortedLines(zlib.decompress(resource("stories/rarity.z").read_bytes()))


@lru_cache(maxsize=65_536)
def rarity(key: str) -> float:
    """How rare a stem is, from 0 („Jahr“) to 10: what the news have often is common, whatever else people write."""
    listed = _written().value(key.replace("ß", "ss"))  # the table's source writes all words so
    return min(_bands().get(key, RAREST), RAREST if listed is None else int(listed) / 10)
