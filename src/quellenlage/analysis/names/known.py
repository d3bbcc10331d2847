"""Organisations that the data know by name (resources/de/organisations.yaml), found in running words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from quellenlage.resources import table

MAX_WORDS = 5
_OPENERS = frozenset("„“”\"»«'’‚‘")


@dataclass(frozen=True, slots=True)
class Organisation:
    """A known organisation: its usual name, its kind („agency“) and the family that it does not speak independently of."""

    name: str
    subkind: str
    family: str


@cache
def organisations() -> dict[str, Organisation]:
    """Every name, further names and genitives too, to its organisation."""
    found: dict[str, Organisation] = {}
    for group in table("de/organisations.yaml")["groups"]:
        for names in group["names"]:
            one = Organisation(names[0], group["subkind"], group["family"])
            for name in names:
                found.setdefault(name, one)
    for name, one in list(found.items()):
        if name[-1] not in "sxz" and len(name) > 2:
            found.setdefault(name + "s", one)
    return found


@cache
def _starts() -> frozenset[str]:
    return frozenset(name.split(" ", 1)[0] for name in organisations())


def known_spans(words: Sequence[str]) -> list[tuple[int, int, Organisation]]:
    """The known organisations in a row of words, longest first, as (first, last, organisation); last is exclusive."""
    found: list[tuple[int, int, Organisation]] = []
    starts, names = _starts(), organisations()
    i = 0
    while i < len(words):
        if words[i] in starts:
            for length in range(min(MAX_WORDS, len(words) - i), 0, -1):
                one = names.get(" ".join(words[i : i + length]))
                if one is not None and _credible(words, i, length):
                    found.append((i, i + length, one))
                    i += length - 1
                    break
        i += 1
    return found


def _credible(words: Sequence[str], i: int, length: int) -> bool:
    """Common words that are also names („Bild“, „Zeit“, „Focus“, „Stern“) need quotation marks or „der … Zeitung“ before."""
    if length > 1 or words[i] not in _common():
        return True
    before = words[i - 1] if i else ""
    return before in _OPENERS or before.lower().endswith(("zeitung", "magazin", "sender", "agentur", "portal", "blatt"))


@cache
def _common() -> frozenset[str]:
    return frozenset(table("de/common_words_as_names.yaml")["words"].split())


def known_flags(words: Sequence[str]) -> list[tuple[str, ...]]:
    """For each word the flags of the known organisation that it is part of: its kind, and whether it begins it."""
    flags: list[tuple[str, ...]] = [()] * len(words)
    for first, last, one in known_spans(words):
        for i in range(first, last):
            flags[i] = (one.subkind, "B" if i == first else "I")
    return flags
