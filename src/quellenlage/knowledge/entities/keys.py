"""Keys under which spellings of one name fall together: „Kim Jong-un“, „Kim Jong Un“; „Selenskyj“, „Selenski“, „Zelensky“.

A key never shows; it only brings spellings together that rules then compare part by part.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from quellenlage.resources import table

Key = tuple[str, ...]

_UMLAUTS = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"}
_STROKES = {ord(a): b for a, b in zip("łđøæœıðþß", ("l", "dj", "o", "ae", "oe", "i", "d", "th", "ss"), strict=True)}
"""Letters that no accent can be taken from."""
_WORD = re.compile(r"[^\W_]+")
_DOUBLE = re.compile(r"(.)\1+")
_SCHOLARLY = re.compile("[\u0306\u0302\u030c\u02bc’]")
"""Breve, circumflex and caron, as scholarly transliterations of Korean and Russian write them."""


@lru_cache(maxsize=50_000)
def parts(name: str) -> Key:
    """The parts of a name in small letters without accents: „Kim Jong-un“ → kim, jong, un."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower().translate(_STROKES)) if not unicodedata.combining(c))
    return tuple(_WORD.findall(plain.casefold()))


@lru_cache(maxsize=50_000)
def skeleton(part: str) -> str:
    """A part of a name as it sounds, whatever language wrote it (resources/de/transliteration.yaml)."""
    sound = _sounds(part, "rules")
    return _given_names().get(sound, sound)


@cache
def _given_names() -> dict[str, str]:
    """The sound of each form of a given name to that of its first form: „Oleksandr“ → „alexander“."""
    groups = [[_sounds(parts(name)[0], "rules") for name in names] for names in table("de/transliteration.yaml")["given_names"]]
    return {sound: sounds[0] for sounds in groups for sound in sounds}


@lru_cache(maxsize=50_000)
def loose_skeleton(part: str) -> str:
    """As `skeleton`, by the rules that bring scholarly and usual transliterations together: voiced and voiceless are one."""
    return _sounds(part, "scholarly")


def _sounds(part: str, rules: str) -> str:
    sound = part
    for spelling, stands_for in _rules(rules):
        sound = spelling.sub(stands_for, sound)
    sound = _DOUBLE.sub(r"\1", sound)
    return sound.rstrip("iyj") or sound


@cache
def _rules(group: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The rules in their order; `not_after` names letters after which a spelling stands for itself."""
    found: list[tuple[re.Pattern[str], str]] = []
    for rule in table("de/transliteration.yaml")[group]:
        before = f"(?<![{rule['not_after']}])" if "not_after" in rule else ""
        found += [(re.compile(before + re.escape(spelling)), sound) for spelling, sound in rule["sounds"].items()]
    return tuple(found)


@lru_cache(maxsize=50_000)
def name_key(name: str) -> Key:
    """The skeletons of all parts: equal for spellings of one name."""
    return tuple(skeleton(part) for part in parts(name))


def loose_key(name: str) -> Key:
    """The loose skeletons of all parts, by which a scholarly transliteration finds the usual one."""
    return tuple(loose_skeleton(part) for part in parts(name))


def scholarly(name: str) -> bool:
    """Whether a name has the marks of a scholarly transliteration („Kim Čŏng-ŭn“)."""
    return bool(_SCHOLARLY.search(unicodedata.normalize("NFD", name)))


def base_form(word: str) -> str:
    """A name without its genitive s („Putins“), as far as its end allows it."""
    if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "os", "ys", "es", "xs")):
        return word[:-1]
    return word.rstrip("'’")


def slug(name: str) -> str:
    """A name as part of an id: small letters, digits and hyphens."""
    umlauts = name.casefold().translate(_UMLAUTS)
    return "-".join(parts(umlauts)) or "unbenannt"
