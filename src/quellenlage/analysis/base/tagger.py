"""The part-of-speech tagger: STTS tags for the words of one sentence.

A conditional random field with lexicon features (see `training/tagger.py` and the card in `resources/base/`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from quellenlage.analysis.base.features import features
from quellenlage.analysis.labeller import Labeller
from quellenlage.resources import resource

_MARKS = frozenset(".!?:;…")


@cache
def _model() -> Labeller:
    return Labeller(resource("base/tagger.crfsuite").read_bytes())


def tag(words: Sequence[str]) -> list[str]:
    """One STTS tag a word; `words` are the surfaces of one sentence. Marks are `$,`, `$.` and `$(`."""
    if not words:
        return []
    found = _model().labels(features(words))
    return [mark_tag(word) or _word_tag(word, chosen) for word, chosen in zip(words, found, strict=True)]


def _word_tag(word: str, chosen: str) -> str:
    """The chosen tag; a word that the model takes for a mark („3.“ in „am 3. Mai“) is none: that would part its clause."""
    if chosen[0] != "$":
        return chosen
    return "ADJA" if word[-1] == "." else "CARD" if word[0].isdecimal() else "XY"


@lru_cache(maxsize=20_000)
def mark_tag(word: str) -> str:
    """The tag of a punctuation mark, empty for a word."""
    if any(character.isalnum() for character in word):
        return ""
    if word == ",":
        return "$,"
    if word in _MARKS or word.strip(".!?") == "":
        return "$."
    return "$(" if len(word) <= 3 and not any(character in "%§&+=€$°#@" for character in word) else ""
