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
    """The names of ships in quotation marks: tokens `[first, last)` without the marks.

    One mention that shows the ship is enough for all of the text; what goes from port to port and tells or writes nothing is one as well.
    """
    known: set[tuple[str, ...]] = set()
    travels: set[tuple[str, ...]] = set()
    tells: set[tuple[str, ...]] = set()
    found: list[tuple[int, int, tuple[str, ...]]] = []
    for article, first, last in _candidates(tokens):
        words, before = tuple(t.text for t in tokens[first:last]), tokens[article]
        found.append((first, last, words))
        if before.tag in ("NN", "NE") and vessel_noun(before.text):
            known.add(words)
        elif before.text.lower() in ("die", "der") and " ".join(words) not in organisations():
            verbs = set(_verbs(tokens, article, last))
            known |= {words} if _sails(tokens, article, last, verbs) else set()
            marked = first > article + 1 and before.text.lower() == "die"
            travels |= {words} if marked and verbs & _sea("goes") else set()
            tells |= set() if verbs.isdisjoint(_sea("no_ship")) else {words}
    known |= travels - tells
    yield from ((first, last) for first, last, words in found if words in known)


def _candidates(tokens: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
    """Names in marks, and of two words and more after „die“ („die Costa Serena“): what stands before, first word, end."""
    for k, token in enumerate(tokens):
        last = _closing(tokens, k) if token.text in QUOTES and k else None
        if last is not None:
            yield _before_attribute(tokens, k - 1), k + 1, last
        elif token.tag == "NE" and k and tokens[k - 1].tag == "ART" and _opens_bare(tokens, k - 1):
            last = next((n for n in range(k, min(k + _LONGEST, len(tokens))) if tokens[n].tag not in ("NE", "CARD")), k)
            if last - k > 1:
                yield k - 1, k, last


def _before_attribute(tokens: Sequence[Token], k: int) -> int:
    """The article of „die zwölf Meter lange „Seeadler““; without an attribute, or an article before it, the word at hand."""
    if tokens[k].tag not in ("ADJA", "ADV", "ADJD") or not tokens[k].text.endswith(("e", "en")):
        return k  # „lange“ is taken for an adverb
    at = k - 1
    if at > 1 and tokens[at].tag == "NN" and tokens[at - 1].tag == "CARD":
        at -= 2
    return at if at >= 0 and tokens[at].tag == "ART" else k


def _opens_bare(tokens: Sequence[Token], article: int) -> bool:
    """„die Costa Serena“, „die Besatzung der Costa Serena“."""
    return tokens[article].text in ("die", "Die") or (
        tokens[article].text == "der" and article > 0 and tokens[article - 1].text in _sea("aboard_ships_only")
    )


def _sails(tokens: Sequence[Token], article: int, last: int, verbs: set[str]) -> bool:
    """Whether a name is a ship's by what it does, or by whom and what belongs to it: „die Besatzung der „Nordstern““."""
    if tokens[article].text.lower() == "der" and article and tokens[article - 1].text in _sea("aboard"):
        return True
    after = pairwise(_rest(tokens, last))
    signs = any(token.text in _sea("signs") or f"{before.text}_{token.text}" in _sea("signs") for before, token in after)
    return signs or not verbs.isdisjoint(_sea("verbs"))


def _verbs(tokens: Sequence[Token], article: int, last: int) -> Iterator[str]:
    """The lemmas of the verbs around a name in its sentence, also with their particle: „lief … aus“."""
    near = [*_start(tokens, article), *_rest(tokens, last)]
    particles = [token.text for token in near if token.tag == "PTKVZ"]
    for token in near:
        if token.tag[:1] == "V" and token.lemma:
            yield token.lemma
            yield from (particle + token.lemma for particle in particles)


def _start(tokens: Sequence[Token], article: int) -> Sequence[Token]:
    """The words right before a name, in its sentence."""
    first = article
    while first > max(0, article + 1 - _BEFORE) and tokens[first - 1].tag != "$.":
        first -= 1
    return tokens[first:article]


def _rest(tokens: Sequence[Token], closing: int) -> Sequence[Token]:
    """The words behind a name, up to the end of its sentence."""
    last = closing
    while last < min(len(tokens), closing + 1 + _AFTER) and tokens[last].tag != "$.":
        last += 1
    return tokens[closing:last]


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
