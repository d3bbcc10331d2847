"""Keys under which spellings of one name fall together: „Kim Jong-un“, „Kim Jong Un“; „Selenskyj“, „Selenski“, „Zelensky“.

A key never shows; it only brings spellings together that rules then compare part by part.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from quellenlage.resources import table

_WORD = re.compile(r"[^\W_]+")
_UMLAUTS = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"}
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=50_000)
def parts(name: str) -> tuple[str, ...]:
    """The parts of a name in small letters without accents: „Kim Jong-un“ → kim, jong, un."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return tuple(_WORD.findall(plain.casefold()))


@lru_cache(maxsize=50_000)
def skeleton(part: str) -> str:
    """A part of a name as it sounds, whatever language wrote it (resources/de/transliteration.yaml)."""
    sound = part
    for spelling, stands_for in _rules():
        sound = sound.replace(spelling, stands_for)
    sound = _DOUBLE.sub(r"\1", sound)
    return sound.rstrip("iyj") or sound


@lru_cache(maxsize=1)
def _rules() -> tuple[tuple[str, str], ...]:
    rules = table("de/transliteration.yaml")["rules"]
    return tuple((spelling, stands_for) for rule in rules for spelling, stands_for in rule.items() if spelling != "example")


def name_key(name: str) -> tuple[str, ...]:
    """The skeletons of all parts: equal for spellings of one name."""
    return tuple(skeleton(part) for part in parts(name))


def base_form(word: str) -> str:
    """A name without its genitive s („Putins“), as far as its end allows it."""
    if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "os", "ys", "es", "xs")):
        return word[:-1]
    return word.rstrip("'’")


def slug(name: str) -> str:
    """A name as part of an id: small letters, digits and hyphens."""
    return "-".join(parts(name.casefold().translate(_UMLAUTS))) or "unbenannt"
