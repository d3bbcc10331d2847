"""Nouns that name the same: equal keys, compounds that share their head."""

from __future__ import annotations

from quellenlage.analysis.base.noun_keys import HEAD, noun_key

__all__ = ["HEAD", "PLAIN_LETTERS", "noun_key", "same_noun"]

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
