"""Capitalised words: noun or name, where the word by itself or the one before it decides."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.lexicon import name_class, noun_kind

_NOUN_KINDS = frozenset(("N", "C"))


_SIDES = ("Nord", "Süd", "Ost", "West", "Nordost", "Nordwest", "Südost", "Südwest", "Mittel", "Zentral")
MISTAKEN_FOR_COMPOUNDS = frozenset(("XY", "ADJA", "CARD", "ADJD", "ADV", "PAV", "PTKVZ"))
"""What the tagger takes compounds with a hyphen for, mostly at the start of a sentence."""
_OPENING_NOUNS = frozenset(("ART", "PPOSAT", "PDAT", "PIAT", "CARD", "ADJA", "APPR", "APPRART"))
_ENDING_NOUNS = frozenset(("$.", "$,", "APPR", "APPRART", "ART", "PRF", "PTKNEG", "PPER"))
"""What stands before a noun, and what ends its phrase."""


def shouted(words: Sequence[str]) -> bool:
    """Whether a sentence stands in capitals."""
    return sum(word.isupper() for word in words) * 2 > len(words)


def compound_with_hyphen(word: str, tag: str) -> str:
    """The tag of a compound with a hyphen: „al-Dschasira“, „Bergen-Belsen“, „Bekaa-Ebene“."""
    last = word.rpartition("-")[2]
    if not last[:1].isupper() or (tag == "CARD" and any(character.isdigit() for character in word)):
        return tag
    if tag in ("XY", "ADJA", "CARD"):
        return "NE"
    if not word[0].isupper():
        return tag
    return "NN" if noun_kind(last) in _NOUN_KINDS and not name_class(word) else "NE"


def _parts_of_countries(words: Sequence[str], tags: list[str]) -> None:
    """„Westafrika“, „Norddeutschlands“, „Verband Nord“: a side of a country or continent is a name, and after a noun by itself."""
    for k, word in enumerate(words):
        if word in _SIDES and tags[k] == "NN" and k and tags[k - 1] in ("NN", "NE"):
            tags[k] = "NE"
        if tags[k] == "NN" and word.startswith(_SIDES):
            rests = (word.removeprefix(side) for side in _SIDES if word.startswith(side))
            if any(rest[:1].islower() and name_class(rest.capitalize()) == "+L" for rest in rests):
                tags[k] = "NE"


def _nouns_after_genitives(words: Sequence[str], tags: list[str]) -> None:
    """„Moskaus Lesart“: after a place's or a body's genitive a word of the dictionary is a noun."""
    for k in range(1, len(words)):
        if tags[k - 1] == tags[k] == "NE" and words[k - 1][-1] == "s" and name_class(words[k - 1][:-1]) in ("+L", "+O"):
            tags[k] = "NN" if noun_kind(words[k]) in _NOUN_KINDS and not name_class(words[k]) else "NE"


def _surnames(words: Sequence[str], tags: list[str]) -> None:
    """„Bjarne Holt“, „Sprecher Malte Rickert“: a verb with a capital after a name is one as well, a finite one after a noun too."""
    for k in range(1, len(words)):
        follows = tags[k - 1] == "NE" or (tags[k - 1] == "NN" and tags[k] == "VVFIN")
        if tags[k][0] == "V" and follows and words[k][:1].isupper() and words[k][1:].islower():
            tags[k] = "NE"


def _adjectives_as_surnames(words: Sequence[str], tags: list[str]) -> None:
    """„…, so Alt“, „so Trainer Sauer“: an adjective with a capital after „so“ or a noun, with no noun behind it, is a name."""
    for k in range(1, len(words)):
        if tags[k] not in _DESCRIBING or not (words[k][:1].isupper() and words[k][1:].islower()):
            continue
        follows = tags[k - 1] in ("NN", "NE") or (words[k - 1] == "so" and k > 1 and words[k - 2] in (",", "–"))
        if follows and (k + 1 == len(words) or tags[k + 1] not in ("NN", "NE", "ADJA", "KON")):
            tags[k] = "NE"


def _titles(words: Sequence[str], tags: list[str]) -> None:
    """„Die „taz“ schrieb“: a word alone in marks after the article, with no noun behind it, is a name however it is written."""
    for k in range(2, len(words) - 2):
        if words[k - 1] not in _OPENING or words[k + 1] not in _CLOSING or tags[k] in ("NN", "NE", "FM"):
            continue
        if words[k - 2].lower() in _ARTICLES and tags[k + 2] not in ("NN", "NE", "ADJA", "CARD", "TRUNC"):
            tags[k] = "NE"


_DESCRIBING = frozenset(("ADJD", "ADJA", "ADV"))
_ARTICLES = frozenset(("der", "die", "das", "dem", "des", "den"))
_OPENING = frozenset('„“"»«‚›')
_CLOSING = frozenset('“”"«»‘‹')


def _adjectives_that_stand_alone(words: Sequence[str], tags: list[str]) -> None:
    """„Ein Verletzter sagte“: an adjective with a capital amid a sentence, with no noun behind it, is one itself."""
    for k in range(1, len(words)):
        if tags[k] == "ADJA" and words[k][:1].isupper() and words[k][1:].islower() and tags[k - 1] in _OPENING_NOUNS:
            behind = tags[k + 1] if k + 1 < len(words) else "$."
            if behind[0] == "V" or behind in _ENDING_NOUNS:
                tags[k] = "NN"


def settle_capitalised(words: Sequence[str], tags: list[str]) -> None:
    """Noun or name, over a sentence."""
    for k, word in enumerate(words):
        if word[-1] == "-" and word[0].isupper() and len(word) > 1:
            tags[k] = "TRUNC"  # „Luft- und Raumfahrt“
    _adjectives_that_stand_alone(words, tags)
    _surnames(words, tags)
    _parts_of_countries(words, tags)
    _nouns_after_genitives(words, tags)
    _adjectives_as_surnames(words, tags)
    _titles(words, tags)
