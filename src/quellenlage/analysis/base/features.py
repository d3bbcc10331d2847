"""What the tagger sees of a word and its neighbours. Training and use share this module, so they can't drift apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from quellenlage.analysis.base.lexicon import name_class, noun_kind, tags

_DIGITS = re.compile(r"\d+")


@lru_cache(maxsize=65_536)
def _shape(word: str) -> str:
    if word.isdecimal():
        return f"0{min(len(word), 5)}"
    kinds = ["A" if c.isupper() else "a" if c.islower() else "0" if c.isdecimal() else c for c in word[:24]]
    return "".join(kind for place, kind in enumerate(kinds) if place == 0 or kind != kinds[place - 1])


@lru_cache(maxsize=65_536)
def _own(word: str, first: bool) -> tuple[tuple[str, ...], str, str]:  # noqa: FBT001 - a part of the cache's key
    """The features of a word by itself, its small form and its possible tags."""
    low = _DIGITS.sub("0", word.lower())
    possible = tags(word.lower()) if first and not tags(word) else tags(word)
    if not possible and "-" in word:
        possible = "-" + tags(word.rpartition("-")[2])
    possible += name_class(word)
    shape = _shape(word)
    features = ["w=" + low, "t=" + possible, "h=" + shape, "u=" + shape + "/" + possible, "p3=" + low[:3], "p2=" + low[:2]]
    features += [f"s{length}={low[-length:]}" for length in (1, 2, 3, 4, 5, 6, 7) if len(low) > length]
    features += ["p4=" + low[:4], "p5=" + low[:5]]
    kind = noun_kind(word) if word[0].isupper() else ""
    if kind:
        features.append("n=" + kind)
    if first:
        features += ["first", "ft=" + possible, "fh=" + shape, "fn=" + kind]
    return tuple(features), low, possible


def features(words: Sequence[str]) -> list[list[str]]:
    """One list of features a word; `words` are the surfaces of one sentence."""
    start = 0
    while start < len(words) - 1 and not words[start][0].isalnum():
        start += 1
    own = [_own(word, place <= start) for place, word in enumerate(words)]
    edge = ("#", "#")
    around = [edge, edge, *((low, possible) for _, low, possible in own), edge, edge]
    found = []
    for place, (single, low, possible) in enumerate(own):
        (w2, t2), (w1, t1), _, (v1, u1), (v2, u2) = around[place : place + 5]
        found.append([
            *single,
            "w-1=" + w1, "w+1=" + v1, "w-2=" + w2, "w+2=" + v2,
            "t-1=" + t1, "t+1=" + u1, "t-2=" + t2, "t+2=" + u2,
            "w-1w=" + w1 + " " + low, "ww+1=" + low + " " + v1,
            "t-1t=" + t1 + " " + possible, "tt+1=" + possible + " " + u1, "t-1tt+1=" + t1 + " " + possible + " " + u1,
            "s-1=" + w1[-2:], "s+1=" + v1[-2:], "ts+1=" + possible + " " + v1[-2:],
        ])  # fmt: skip
    return found
