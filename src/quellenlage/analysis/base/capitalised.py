"""Capitalised words: noun or name, where the word by itself or the one before it decides."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.lexicon import name_class, noun_kind

_NOUN_KINDS = frozenset(("N", "C"))


_SIDES = ("Nord", "Süd", "Ost", "West", "Nordost", "Nordwest", "Südost", "Südwest", "Mittel", "Zentral")
MISTAKEN_FOR_COMPOUNDS = frozenset(("XY", "ADJA", "CARD", "ADJD", "ADV", "PAV", "PTKVZ"))
"""What the tagger takes compounds with a hyphen for, mostly at the start of a sentence."""


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
    """„Bjarne Holt“: a verb with a capital right after a name is a name as well."""
    for k in range(1, len(words)):
        if tags[k][0] == "V" and tags[k - 1] == "NE" and words[k][:1].isupper() and words[k][1:].islower():
            tags[k] = "NE"


def settle_capitalised(words: Sequence[str], tags: list[str]) -> None:
    """Noun or name, over a sentence."""
    for k, word in enumerate(words):
        if word[-1] == "-" and word[0].isupper() and len(word) > 1:
            tags[k] = "TRUNC"  # „Luft- und Raumfahrt“
    _surnames(words, tags)
    _parts_of_countries(words, tags)
    _nouns_after_genitives(words, tags)
