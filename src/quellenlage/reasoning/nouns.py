"""Nouns that name the same: equal keys, compounds that share their head."""

from __future__ import annotations

import re

from quellenlage.analysis.base.noun_keys import HEAD, noun_key

__all__ = ["CAPITALISED", "HEAD", "NOUN", "PLAIN_LETTERS", "WORD", "noun_key", "same_noun"]

WORD = re.compile(r"[^\W\d_]{2,40}(?:-[^\W\d_]{1,40})*")
"""A word of letters, with hyphens or without."""
NOUN = re.compile(r"[A-ZÄÖÜ][^\W\d_]{1,40}(?:-[^\W\d_]{1,40})*")
"""Such a word with a capital, as nouns have."""
CAPITALISED = re.compile(r"[A-ZÄÖÜ][\w-]{2,60}")
"""A noun or a part of a name, which may have digits („A380“); no short ones."""
PLAIN_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
"""How ids write the letters that only German has."""


def same_noun(one: str, other: str) -> bool:
    """Whether two keys name the same thing, also where one is a compound of the other."""
    if one == other:
        return True
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) < HEAD or ":" in long:
        return False
    return long.endswith(short) or (long.startswith(short) and long[len(short) :].startswith(("-", "n-", "s-")))
