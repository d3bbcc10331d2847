"""What a noun is a kind of, as the German Wiktionary defines it (`resources/thesaurus/genus.z`, made by `training/genus.py`).

„Lastzug“ is a lorry, that is a motor vehicle, that is a vehicle. A noun that the table lacks is what its last part is („Regionalzug“ is
a train). The first sense of a word is mostly the one that news mean, but not always: what rests on these kinds asks for more that
speaks for it.
"""

from __future__ import annotations

import zlib
from functools import cache, lru_cache

from quellenlage.analysis.base.lexicon import compound_parts, readings, verb_readings
from quellenlage.analysis.base.noun_keys import noun_key
from quellenlage.resources import resource, table
from quellenlage.resources.packed import SortedLines

Genera = tuple[tuple[str, ...], ...]
"""Of each sense of a noun, the first one first, the keys of what it is."""

_SHORTEST_PART, _SHORTEST_COMPOUND = 3, 7
_LINKS = ("", "s", "n", "es", "en", "er")
_PLAIN = str.maketrans("äöü", "aou")
_DEEPEST = 3
"""Steps from a noun to its kinds: what is farther says nothing any more."""


@cache
def _table() -> SortedLines:
    return SortedLines(zlib.decompress(resource("thesaurus/genus.z").read_bytes()))


def genus_key(word: str) -> str:
    """The key under which the table has a noun as it is written."""
    low = word.lower()
    return low if defined(low) else noun_key(word)


def defined(key: str) -> bool:
    """Whether the table has a noun itself."""
    return _table().value(key) is not None


@lru_cache(maxsize=1 << 14)
def genera(key: str) -> Genera:
    """What a noun's definitions say that it is, for each sense; of a compound of which they say nothing its last part."""
    written = _table().value(key)
    told = tuple(tuple(sense.split()) for sense in written.split("|")) if written is not None else ((),)
    first = "" if told[0] else _man(key) or last_part(key)
    return ((first,), *told[1:]) if first else told


def _man(key: str) -> str:
    """„arzt“ of „ärztin“: the table has women only where their definition says more than that they are."""
    men = (man for man in (key[:-2], key[:-2].translate(_PLAIN)) if key.endswith("in") and len(key) > _SHORTEST_COMPOUND - 2)
    return next((man for man in men if defined(man) and thing_class(man) == "person"), "")


@lru_cache(maxsize=1 << 14)
def last_part(key: str) -> str:
    """The key of the last part of a compound („zug“ of „regionalzug“, „fahrer“ of „suv-fahrer“); empty for other nouns."""
    if "-" in key:
        return noun_key(key.rpartition("-")[2].capitalize())
    endings, short = words_of("endings"), words_of("short")
    tails = (key[cut:] for cut in range(_SHORTEST_PART, len(key) - _SHORTEST_PART + 1))
    fit = (tail for tail in tails if (len(tail) > _SHORTEST_PART or tail in short) and tail not in endings)
    known = next((tail for tail in fit if defined(tail) and _joins(key, tail)), "")
    parts = None if known else compound_parts(key.capitalize())
    return noun_key(parts[1]) if parts and parts[1].lower() not in endings else known


def _joins(key: str, tail: str) -> bool:
    """Whether what stands before a tail is a word: „nah“ of „nahverkehrsmittel“, „hilf“ of „hilfskraft“ is none."""
    first = key.removesuffix(tail)
    forms = (first.removesuffix(link) for link in _LINKS if first.endswith(link))
    return len(key) >= _SHORTEST_COMPOUND and any(
        len(form) >= _SHORTEST_PART and (readings(form) or readings(form.capitalize())) for form in forms
    )


@lru_cache(maxsize=1 << 14)
def kinds_of(key: str, senses: int = 1) -> tuple[str, ...]:
    """What a noun is in its first senses, and what that is in turn, the nearest first; without the noun itself.

    The way ends at words as wide as a class („fahrzeug“, „person“); words that say nothing („sache“, „teil“) are no kinds.
    """
    stops, empty = words_of("widest"), words_of("empty")
    seen = {key: None}
    level = [head for sense in genera(key)[:senses] for head in sense]
    for _ in range(_DEEPEST):
        fresh = [head for head in dict.fromkeys(level) if head not in seen and head not in empty]
        seen.update(dict.fromkeys(fresh))
        level = [head for one in fresh if one not in stops for sense in genera(one)[:1] for head in sense]
    return tuple(seen)[1:]


def is_kind_of(key: str, kind: str, senses: int = 1) -> bool:
    """Whether a noun is a kind of another: „frachter“ of „schiff“, „maurer“ („Bauhandwerker“) of „handwerker“."""
    kinds = kinds_of(key, senses)
    return kind in kinds or any(last_part(one) == kind for one in kinds)


@lru_cache(maxsize=1 << 14)
def deed_of(key: str) -> str:
    """The verb of a noun that is defined by it: „einarbeiten“ of „einarbeitung“ („das Einarbeiten“); empty for other nouns."""
    heads = genera(key)[:1]
    return next((head for sense in heads for head in sense if is_nominal_infinitive(head)), "")


def is_nominal_infinitive(word: str) -> bool:
    """Whether a noun in small letters is a verb's infinitive alone: „räumen“, not „treffen“ (it has a plural), „laden“, „nachrichten“."""
    if not any(reading.lemma == word and "I" in reading.codes for reading in verb_readings(word)):
        return False
    nouns = [reading for reading in readings(word.capitalize()) if reading.kind == "N"]
    own = frozenset[str]().union(*(reading.codes for reading in nouns if reading.lemma.lower() == word))
    return not nouns or ("n" in own and own.isdisjoint("pmf"))


@cache
def words_of(group: str) -> frozenset[str]:
    """The words of a group of the data: `widest`, `empty`, `endings` or `short`."""
    return frozenset(table("de/classes_of_things.yaml")[group]["words"].split())


@cache
def _classes() -> dict[str, str]:
    classes = table("de/classes_of_things.yaml")["classes"]
    return {word: name for name, entry in classes.items() for word in entry["words"].split()}


def class_of(key: str) -> str:
    """The class that a word names by itself („boot“: ship); or empty."""
    return _classes().get(key, "")


@lru_cache(maxsize=1 << 14)
def thing_class(key: str, senses: int = 1) -> str:
    """The coarse class that a noun belongs to („ship“, „animal“, „event“): that of the nearest of its kinds that has one; or empty."""
    found = next((class_of(kind) for kind in (key, *kinds_of(key, senses)) if class_of(kind)), "")
    return found or ("event" if deed_of(key) else "")


_TELLING = frozenset(("ship", "aircraft", "vehicle", "animal", "plant", "weapon", "substance", "illness", "food", ""))


def telling_kind(kind: str) -> bool:
    """Whether a kind says what a thing is: „hund“, „schiff“, „sturm“; not „gerät“, „person“, „ort“, which much else is as well."""
    return class_of(kind) in _TELLING and kind not in words_of("widest") and kind not in words_of("empty")
