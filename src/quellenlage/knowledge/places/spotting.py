"""Where place names stand in a text: longest names first, never inside a person's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from quellenlage.analysis.base.tokens import surface
from quellenlage.knowledge.gazetteer.lookup import GazetteerEntry, candidates, exact
from quellenlage.model import Analysis, Mention, Token
from quellenlage.resources import table

MAX_WORDS = 5
_BOOK_KINDS = frozenset(("city", "town"))
_CASES = frozenset(("ART", "APPR", "APPRART", "KON"))


@dataclass(frozen=True, slots=True)
class Spotted:
    """Tokens `[first, last)` that may name a place, with what the gazetteer knows under the name."""

    first: int
    last: int
    name: str
    entries: tuple[GazetteerEntry, ...]


@cache
def _common() -> frozenset[str]:
    return frozenset(table("de/place_words.yaml")["common"]["words"].split())


@cache
def _locative() -> frozenset[str]:
    return frozenset(table("de/place_words.yaml")["locative"]["words"].split())


def spot(analysis: Analysis, mentions: Sequence[Mention]) -> Iterator[Spotted]:
    """The place names of a text, in order, without overlap."""
    tokens = analysis.tokens
    blocked, named = _by_token(tokens, mentions)
    words = [surface(token.text) for token in tokens]
    for sentence in analysis.sentences:
        k = sentence.first
        while k < sentence.last:
            found = None
            if not blocked[k] and words[k][:1].isupper() and tokens[k].tag[:1] != "$":
                found = _longest(words, tokens, k, sentence.last, blocked, named)
            if found is None:
                k += 1
            else:
                yield found
                k = found.last


def _by_token(tokens: Sequence[Token], mentions: Sequence[Mention]) -> tuple[list[bool], list[bool]]:
    """Which tokens belong to the name of a person or organisation, and which to a name that the recogniser calls a place."""
    blocked, named = [False] * len(tokens), [False] * len(tokens)
    place = 0
    for mention in sorted(mentions, key=lambda m: m.start):
        span = mention.head if mention.form == "name" and mention.head else mention
        while place < len(tokens) and tokens[place].end <= span.start:
            place += 1
        k = place
        while k < len(tokens) and tokens[k].start < span.end:
            if mention.form == "name" and mention.kind in ("person", "organisation"):
                blocked[k] = mention.kind == "person" or mention.subkind != ""
            if mention.form == "name" and mention.kind == "place":
                named[k] = True
            k += 1
    return blocked, named


def _longest(
    words: Sequence[str], tokens: Sequence[Token], k: int, last: int, blocked: Sequence[bool], named: Sequence[bool]
) -> Spotted | None:
    for length in range(min(MAX_WORDS, last - k), 0, -1):
        end = k + length
        if length > 1 and (any(blocked[k:end]) or tokens[end - 1].tag in _CASES):
            continue
        name = " ".join(words[k:end]).replace("( ", "(").replace(" )", ")")
        entries = exact(name) or (candidates(name) if length == 1 or named[k] else ())
        if entries and (length > 1 or _credible(words, tokens, k, entries, is_named=named[k])):
            return Spotted(k, end, name, entries)
    return None


def _credible(
    words: Sequence[str], tokens: Sequence[Token], k: int, entries: Sequence[GazetteerEntry], *, is_named: bool
) -> bool:
    """Whether one word that the gazetteer knows is meant as a place here."""
    best, tag = entries[0], tokens[k].tag
    before = words[k - 1].lower() if k else ""
    if words[k] in _common() or words[k].removesuffix("s") in _common():
        return (
            before in _locative()
            and before not in ("am", "im", "zum", "zur", "vom", "beim")
            and tag in ("NE", "NN")
            and is_named
        )
    if best.kind not in _BOOK_KINDS:
        return tag in ("NE", "NN", "FM", "ADJD", "XY") and not (
            best.kind == "river" and len(words[k]) < 4 and tag != "NE" and not is_named
        )
    if is_named:
        return True
    if tag != "NE":
        return False
    return best.population >= 100_000 or before in _locative()
