"""Ships and other vehicles by name: „der Frachter „Nordstern““, then „die „Nordstern““ alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.names.known import organisations
from quellenlage.model import Token
from quellenlage.resources import table

_LONGEST = 5
_AFTER = 14
"""Words behind a quoted name among which something is said that only ships do."""
_BEFORE = 5


@cache
def _tails() -> tuple[str, ...]:
    modes = table("de/travel.yaml")["modes"].values()
    return tuple(word.lower() for e in modes if e.get("fixed") for word in (*e["words"], *e["tails"]))


def vessel_noun(word: str) -> bool:
    """Whether a noun names a ship or another vehicle that may have a name: „Fähre“, „Frachtschiff“."""
    return word[:1].isupper() and word.lower().endswith(_tails())


def vessels(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The names of ships in quotation marks: tokens `[first, last)` without the marks."""
    known: set[tuple[str, ...]] = set()
    for k, token in enumerate(tokens):
        if token.text not in QUOTES or k == 0:
            continue
        last = _closing(tokens, k)
        if last is None:
            continue
        words = tuple(t.text for t in tokens[k + 1 : last])
        if (tokens[k - 1].tag == "NN" and tokens[k - 1].text.lower().endswith(_tails())) or _sails(tokens, k, last):
            known.add(words)
        if words in known:
            yield k + 1, last


def _sails(tokens: Sequence[Token], opening: int, closing: int) -> bool:
    """Whether a quoted name after „die“ is a ship's by what it does, or by whom and what belongs to it: „die Besatzung der „Nordstern““."""
    article = tokens[opening - 1].text.lower()
    if article not in ("die", "der") or " ".join(t.text for t in tokens[opening + 1 : closing]) in organisations():
        return False
    if article == "der" and opening > 1 and tokens[opening - 2].text in _sea("aboard"):
        return True
    for before, token in pairwise(tokens[closing : closing + 1 + _AFTER]):
        if token.tag == "$.":
            break
        if token.lemma in _sea("verbs") or token.text in _sea("signs") or f"{before.text}_{token.text}" in _sea("signs"):
            return True
    nearby = tokens[max(0, opening - _BEFORE) : opening - 1]
    return any(token.lemma in _sea("verbs") and token.tag[:1] == "V" for token in nearby)


@cache
def _sea(key: str) -> frozenset[str]:
    return frozenset(table("de/name_nouns.yaml")["ships"][key].split())


def _closing(tokens: Sequence[Token], opening: int) -> int | None:
    """The mark that closes a name: within a few words, all of them with a capital, a digit or an article."""
    for k in range(opening + 1, min(opening + _LONGEST + 2, len(tokens))):
        if tokens[k].text in QUOTES:
            return k if k > opening + 1 and tokens[opening + 1].text[:1].isupper() else None
        if tokens[k].tag.startswith(("$", "V")):
            return None
    return None
