"""Nouns as keys that can be compared."""

from __future__ import annotations

import re
from functools import lru_cache

from quellenlage.analysis.base.lexicon import noun_reading

_ENDING = re.compile(r"(?:er|en|es|em|e)$")
HEAD = 5
"""A noun of at least so many letters at the end of a compound is its head: „Beben“ in „Erdbeben“."""


@lru_cache(maxsize=1 << 15)
def noun_key(word: str) -> str:
    """A noun's lemma in small letters; of a nominal adjective („Toten“, „Verletzter“) the form without its ending."""
    reading = noun_reading(word)
    key = (reading.lemma if reading else word).lower()
    if reading is None and len(key) > HEAD:
        return _ENDING.sub("", key)
    return key.removesuffix("in") if key.endswith(("erin", "orin")) and len(key) > HEAD + 1 else key
