"""Nouns that are no names: what the dictionary knows as a noun and no list of names has, and compounds of two such nouns."""

from __future__ import annotations

import zlib
from functools import cache, lru_cache

from quellenlage.analysis.base.lexicon import noun_reading, readings
from quellenlage.analysis.names.seen import word_code
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.resources import resource, table
from quellenlage.resources.packed import SortedLines

PART = 4
"""Letters that a part of a compound has at least; shorter ones stand in foreign names by chance („Morgast“)."""


@lru_cache(maxsize=20_000)
def listed_person(word: str) -> bool:
    """Whether a word, or its genitive, is on the lists of given names and surnames, or mostly a person's in the encyclopedia."""
    lists = word_lists()
    forms = {word, word.removesuffix("s").rstrip("'’")}
    return (
        any(form in lists.surname or form in lists.female or form in lists.male for form in forms) or "P" in word_code(word)[:3]
    )


@lru_cache(maxsize=20_000)
def dictionary_noun(word: str) -> bool:
    """Whether the dictionary has a noun in just this form and no list has it as a name."""
    lists = word_lists()
    noun = any(reading.kind == "N" for reading in readings(word)) or known_noun(word)
    if not noun or listed_person(word) or word_code(word)[:1] == "L":
        return False
    return not any(
        form in names for form in (word, word.removesuffix("s")) for names in (lists.place, lists.country, lists.book)
    )


def known_noun(word: str) -> bool:
    """Whether Wiktionary has a noun in just this form that the dictionary of the base lacks."""
    return _more_nouns().value(word) is not None


@cache
def _more_nouns() -> SortedLines:
    """Common nouns of the German Wiktionary that the dictionary lacks (`training.wiktionary_nouns`)."""
    return SortedLines(zlib.decompress(resource("names/nouns.z").read_bytes()))


def everyday_noun(word: str, least: int = PART) -> bool:
    """Whether a noun of the dictionary, or a compound of two whose parts have so many letters, is no surname."""
    return compound_noun(word, least) or (dictionary_noun(word) and not _may_be_surname(word))


@lru_cache(maxsize=20_000)
def compound_noun(word: str, least: int = PART) -> bool:
    """Whether a word is a compound of two nouns that no list of names has and that does not end as surnames do."""
    return not _may_be_surname(word) and noun_reading(word) is not None and compound(word, least)


def _may_be_surname(word: str) -> bool:
    lists, end = word_lists(), word.lower().removesuffix("s")
    listed = any(word in names for names in (lists.surname, lists.female, lists.male, lists.place, lists.country))
    return listed or end.endswith(_surname_ends())


@cache
def _surname_ends() -> tuple[str, ...]:
    return tuple(table("de/name_nouns.yaml")["surname_ends"]["words"].split())


def compound(word: str, least: int = PART) -> bool:
    """Whether a word is made of two of the dictionary, each of at least so many letters."""
    cuts = range(least, len(word) - least + 1)
    return any(_known_first(word[:cut]) and noun_reading(word[cut:].capitalize()) for cut in cuts)


def _known_first(part: str) -> bool:
    lists = word_lists()
    return (
        any(readings(form) for form in (part, part.removesuffix("s"), part.lower()))
        or part in lists.place
        or part in lists.book
    )
