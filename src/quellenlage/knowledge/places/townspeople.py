"""Adjectives in -er that say of which town something is: „Moskauer“, „Bremer“, „Münchner“, „Dresdner“."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from quellenlage.knowledge.gazetteer.lookup import GazetteerEntry, exact
from quellenlage.knowledge.places.vocabulary import capitals, words

_LEAST_PEOPLE = 90_000
"""Smaller towns' adjectives are too often surnames or common words („Lager“, „Fischer“)."""
_IRREGULAR = {
    "Zürcher": "Zürich",
    "Basler": "Basel",
    "Hannoveraner": "Hannover",
    "Jenaer": "Jena",
    "Venezianer": "Venedig",
    "Römer": "Rom",
    "Mailänder": "Mailand",
    "Florentiner": "Florenz",
    "Neapolitaner": "Neapel",
    "Bologneser": "Bologna",
    "Haager": "Den Haag",
    "Tokioter": "Tokio",
}


@lru_cache(maxsize=20_000)
def town_of(word: str) -> str | None:
    """The town whose adjective this is, where it is a known one."""
    if len(word) < 5 or not word.endswith("er") or not word[:1].isupper():
        return None
    for name in _stems(word):
        if name in words("common"):
            continue
        entries = exact(name)
        if entries and _is_known(entries[0], name):
            return name
    return None


def _is_known(entry: GazetteerEntry, name: str) -> bool:
    large = entry.kind in ("city", "town") and entry.population >= _LEAST_PEOPLE
    return large and (entry.name == name or name in capitals())


def _stems(word: str) -> Iterator[str]:
    if word in _IRREGULAR:
        yield _IRREGULAR[word]
        return
    stem = word[:-2]
    if stem.endswith("n"):
        yield stem[:-1] + "en"
    yield stem
    yield stem + "en"
