"""What the words of a report are to its story: names, places, nouns; told from lists and from the words beside them.

A name that two reports share („Benthin“, the insolvency lawyer) says far more than a town that they share, and who holds an office
(„Ministerin Oltmanns“) is in the news for many things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache

from quellenlage.analysis.base.lexicon import (
    adjective_lemma,
    compound_parts,
    name_class,
    noun_kind,
    readings,
    tags,
    verb_readings,
)
from quellenlage.analysis.names.nouns import known_noun
from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.knowledge.gazetteer.lookup import GazetteerEntry, exact
from quellenlage.reasoning.stories.rarity import RAREST, rarity, stem
from quellenlage.resources import table


class Kind(IntEnum):
    """What a word is. Where two reports differ over a word they share, the first of the two kinds counts."""

    HOLDER = 0
    """Who is named with an office that one person holds („Ministerin“), not with a profession."""
    NAME = 1
    PLACE = 2
    NOUN = 3
    BODY = 4
    """A common noun for an office or a body: „Landgericht“."""
    SHORT = 5
    """An abbreviation, a word of time, or the first word of a sentence that is no noun."""
    GIVEN = 6
    """A given name before another name."""
    NUMBER = 7
    PART = 8
    """A part of a compound."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a report: its stem, what it is there, how rare it is, and where it starts. `form` is as it is written."""

    key: str
    kind: Kind
    rarity: float
    start: int
    form: str


LARGE = 100_000
LARGE_AT_HOME = 15_000
"""From so many people on a town is one even without „in“ before it; in Germany, Austria and Switzerland smaller ones are."""
COMMON_BODY = 9.0
"""Less rare words for bodies and offices are common; a rarer one („Johannesspital“) names its own."""
TAKEN_APART = 5.0
"""Compounds from this rarity on are taken apart: „Möbellager“, but not „Fußball“."""
_AT_HOME = frozenset({"DE", "AT", "CH"})
_SHORT = 3
_LOWER, _UPPER = "a-zäöüß", "A-ZÄÖÜ"
_TOKEN = re.compile(
    rf"(?<![\w@#])(?:(?:(?P<before>[{_LOWER}]{{2,12}}) )?(?P<word>[{_UPPER}][^\W\d_]*(?:-[{_UPPER}]?[^\W\d_]+)*)|(?P<number>\d[\d.,]*))"
)
"""A capitalised word, with a small one before it; or a number."""
_NO_DIGIT = re.compile(r"\D")
_SURNAME_FOLLOWS = re.compile(r" [A-ZÄÖÜ]\w")
_OF_CLOCK = re.compile(r" Uhr|:\d")
_YEAR = re.compile(r"(?:19|20)\d\d")


@cache
def _function_words() -> frozenset[str]:
    return frozenset(table("de/sentence_openers.yaml")["words"].split())


@cache
def _place_prepositions() -> frozenset[str]:
    data = table("de/place_words.yaml")
    return frozenset(data["locative"]["words"].split()) | frozenset(data["contracted"]["words"].split())


@cache
def _times() -> frozenset[str]:
    """Days, months, and the parts of days with a day of the week before them („montagabend“)."""
    data = table("de/times.yaml")
    days = [day for group in data["weekdays"] for day in group]
    parts = [word for part in data["dayparts"] for word in part["words"].split()]
    return frozenset([*days, *(month for group in data["months"] for month in group), *(d + p for d in days for p in parts)])


def capitalised(text: str) -> Iterator[str]:
    """The capitalised words of a text that are not merely the first of a sentence: function words are left out."""
    for found in _TOKEN.finditer(text):
        word = found["word"]
        if word and len(word) > 1 and word.lower() not in _function_words():
            yield word


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a form whatever stands beside it; `placed`: surely a place, perhaps (behind a preposition) or not."""

    key: str
    alone: Kind
    placed: int
    rarity: float
    is_office: bool
    parts: tuple[tuple[str, float], ...]


@lru_cache(maxsize=131_072)
def _known(form: str) -> _Known:
    key, alone = stem(form), _alone(form)
    is_rare = alone in (Kind.NOUN, Kind.BODY) and rarity(key) >= TAKEN_APART
    parts = (compound_parts(form) or ()) if is_rare else ()
    placed = _placed(form) if len(form) >= _SHORT else 0
    held = office(form) if alone is Kind.BODY else None
    return _Known(
        key,
        alone,
        placed,
        rarity(key),
        held is not None and held.weight == "office",
        tuple((stem(part), rarity(stem(part))) for part in parts),
    )


def words(text: str) -> Iterator[Word]:
    """The names, nouns and numbers of a text, with what each is there; after a rare compound its parts."""
    held, end = _NOTHING, -1
    for found in _TOKEN.finditer(text):
        form = found["word"]
        if form is None:
            yield from _number(found)
            continue
        start = found.start("word")
        if form.lower() in _function_words() or len(form) == 1:
            continue
        if start != end + 1:
            held = _NOTHING
        for part in form.split("-") if "-" in form else (form,):
            if len(part) > 1:
                known = _known(part)
                kind = _kind(known, found["before"], held)
                if kind is Kind.GIVEN and not _SURNAME_FOLLOWS.match(text, found.end()):
                    kind = Kind.NAME
                yield Word(known.key, kind, known.rarity, start, part)
                if kind is known.alone:
                    for key, rare in known.parts:
                        yield Word(key, Kind.PART, rare, start, part)
                held = held | {Kind.GIVEN} if kind is Kind.GIVEN else _OFFICE if known.is_office else _NOTHING
        end = found.end()


def _number(found: re.Match[str]) -> Iterator[Word]:
    """A number of two digits at least, but no year, hour or day; the more digits that are no zeros at the end, the rarer."""
    written = found["number"].rstrip(".,")
    digits = _NO_DIGIT.sub("", written)
    told = (
        found["number"][-1] != "."
        and found.string[max(0, found.start() - 1)] != ":"
        and not _YEAR.fullmatch(written)
        and not _OF_CLOCK.match(found.string, found.end())
    )
    if told and len(digits) > 1:
        yield Word(f"#{written}", Kind.NUMBER, min(RAREST, 2.0 + 2.0 * len(digits.rstrip("0"))), found.start(), written)


def _kind(known: _Known, before: str | None, held: frozenset[Kind]) -> Kind:
    """What a word is: by itself, by the word before it, and by an office or a given name right before it."""
    alone, place = known.alone, known.placed
    if place and not held and (place == _SURELY or before in _place_prepositions()):
        return Kind.PLACE
    if Kind.BODY in held and (alone is Kind.NAME or (Kind.GIVEN in held and alone is not Kind.BODY)):
        return Kind.HOLDER
    if Kind.GIVEN in held and alone not in (Kind.GIVEN, Kind.BODY):
        return Kind.NAME
    return alone


_NOTHING, _OFFICE = frozenset[Kind](), frozenset({Kind.BODY})


def _alone(word: str) -> Kind:
    """What a word is by itself."""
    low, kind = word.lower(), noun_kind(word)
    if len(word) <= _SHORT or word.isupper() or low.removesuffix("s") in _times():
        return Kind.SHORT
    if kind != "N" and _is_given(word):
        return Kind.GIVEN
    if (office(word) or body_subkind(word)) and rarity(stem(word)) < COMMON_BODY:
        return Kind.BODY
    if kind in "NC" or known_noun(word) or adjective_lemma(low) or compound_parts(word) or _from_verb(low):
        return Kind.NOUN
    return Kind.SHORT if tags(low) else Kind.NAME


def _is_given(word: str) -> bool:
    return word in word_lists().female or word in word_lists().male


def _from_verb(low: str) -> bool:
    """„Nachzählung“: of a verb that the dictionary knows."""
    bare = low.removesuffix("en")
    return bare.endswith("ung") and bool(verb_readings(bare.removesuffix("ung") + "en"))


_SURELY, _PERHAPS = 2, 1


def _placed(word: str) -> int:
    """Whether a word is a place by itself, or where a preposition says so, or not at all (0)."""
    if any(entry.population >= LARGE_AT_HOME for entry in _of_dwellers(word)):
        return _SURELY
    entries = _entries(word)
    if name_class(word) == "+P" or not entries:
        return 0
    large = max(entry.population for entry in entries)
    if noun_kind(word) == "N" and name_class(word) != "+L":
        return _PERHAPS if large >= 2 * LARGE else 0
    if _is_given(word):
        return _SURELY if large >= LARGE else 0
    sure = any(
        entry.notable or entry.kind == "country" or entry.population >= (LARGE_AT_HOME if entry.country in _AT_HOME else LARGE)
        for entry in entries
    )
    return _SURELY if sure else _PERHAPS


def _entries(word: str) -> list[GazetteerEntry]:
    """The places of exactly this name, or of it without the s of its genitive."""
    forms = (word, word[:-1]) if word.endswith("s") else (word,)
    return [entry for form in forms for entry in exact(form) if entry.notable or entry.name == form]


def _of_dwellers(word: str) -> list[GazetteerEntry]:
    """The town of „Bamberger“, „Bremer“."""
    if not word.endswith("er") or len(word) <= _SHORT + 2:
        return []
    forms = (word[:-2], word[:-2] + "en", word[:-2] + "n")
    return [entry for form in forms if not readings(form) for entry in exact(form) if entry.name == form]


@lru_cache(maxsize=65_536)
def whereabouts(word: str) -> GazetteerEntry | None:
    """The place that a word most likely names: the one that news has spoken of, else the largest."""
    found = _entries(word) or _of_dwellers(word)
    return max(found, key=lambda entry: (entry.notable, entry.population, entry.lat, entry.lon), default=None)
