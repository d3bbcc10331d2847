"""Kinds of organisations by their noun: „Verteidigungsministerium“ is a ministry, „Landgericht“ a court."""

from __future__ import annotations

from functools import cache, lru_cache

from quellenlage.resources import table


@cache
def _heads() -> tuple[tuple[str, str], ...]:
    entries = table("de/organisation_nouns.yaml")["kinds"]
    pairs = [(noun.lower(), entry["subkind"]) for entry in entries for noun in entry["nouns"].split()]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))


@lru_cache(maxsize=20_000)
def body_subkind(word: str) -> str:
    """The kind of body that a noun names, by the longest head that it ends in („Kreispolizei“); empty for other words."""
    low = word.lower()
    if not word[:1].isupper():
        return ""
    for head, subkind in _heads():
        if low == head or (low.endswith(head) and len(head) > 4):
            return subkind
        for ending in ("s", "es", "en", "n"):
            if low == head + ending:
                return subkind
    return ""
