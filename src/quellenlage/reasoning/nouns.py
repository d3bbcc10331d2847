"""Nouns as keys that can be compared: lemma in small letters, compounds that share their head."""

from __future__ import annotations

import re
from functools import lru_cache

from quellenlage.analysis.base.lexicon import noun_reading

_ENDING = re.compile(r"(?:er|en|es|em|e)$")
HEAD = 5
"""A noun of at least so many letters at the end of a compound is its head: „Beben“ in „Erdbeben“."""

PLAIN_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
"""How ids write the letters that only German has."""


@lru_cache(maxsize=1 << 15)
def noun_key(word: str) -> str:
    """A noun's lemma in small letters; of a nominal adjective („Toten“, „Verletzter“) the form without its ending."""
    reading = noun_reading(word)
    key = (reading.lemma if reading else word).lower()
    if reading is None and len(key) > HEAD:
        return _ENDING.sub("", key)
    return key.removesuffix("in") if key.endswith(("erin", "orin")) and len(key) > HEAD + 1 else key


def same_noun(one: str, other: str) -> bool:
    """Whether two keys name the same thing, also where one is a compound of the other."""
    if one == other:
        return True
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) < HEAD or ":" in long:
        return False
    return long.endswith(short) or (long.startswith(short) and long[len(short) :].startswith(("-", "n-", "s-")))
