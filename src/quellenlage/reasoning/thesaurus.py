"""Words that can say the same, from OpenThesaurus (`resources/thesaurus/synsets.z`, made by `training/thesaurus.py`).

A word stands in one synset for each thing that it can mean. Two words with a synset in common say the same only if both are meant so:
the fewer meanings they have, the likelier. What rests on them asks for more that the claims have in common.
"""

from __future__ import annotations

import re
import zlib
from functools import cache, lru_cache
from typing import NamedTuple

from quellenlage.resources import resource
from quellenlage.resources.packed import SortedLines

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_EMPTY = frozenset(
    "der die das den dem des ein eine einen einem einer eines sein seine seinen seiner seinem seines ihr ihre ihren ihrer ihrem "
    "ihres".split()
)
"""Articles and possessives: „nahm ihren Hut“ is „den Hut nehmen“."""
_PREPOSITIONS = frozenset("im in am an auf bei beim vom von zum zur zu aus mit nach über unter vor für gegen um durch".split())


class Senses(NamedTuple):
    """What a word can mean: the number of its meanings, and the synsets that it shares with other words."""

    meanings: int
    synsets: frozenset[str]


NONE = Senses(0, frozenset())


@cache
def _table() -> SortedLines:
    return SortedLines(zlib.decompress(resource("thesaurus/synsets.z").read_bytes()))


@lru_cache(maxsize=1 << 14)
def senses(kind: str, word: str) -> Senses:
    """The meanings of a verb (`v`; `r` with „sich“), an adjective (`a`) or a noun's key (`n`)."""
    return _senses(_table().value(f"{kind} {word}") or "")


def _senses(written: str) -> Senses:
    count, *synsets = written.split() or ("0",)
    return Senses(int(count), frozenset(synsets))


def verb_senses(lemma: str, about: str) -> Senses:
    """The meanings of a verb among the words of its claim: with its noun („kamen ums Leben“), with „sich“, or by itself."""
    phrase = phrase_in(lemma, about)
    if phrase:
        return _phrases(lemma)[phrase]
    reflexive = senses("r", lemma) if " sich " in f" {about} " else NONE
    return reflexive if reflexive.meanings else senses("v", lemma)


def phrase_in(lemma: str, about: str) -> str:
    """The words before a verb that make a phrase with it and stand in a claim („ums leben“), the longest; or an empty string."""
    known = _phrases(lemma)
    if not known:
        return ""
    words = " ".join(word for word in (found.lower() for found in _WORD.findall(about)) if word not in _EMPTY)
    standing = (phrase for phrase in known if _stands(phrase, f" {words} "))
    return max(standing, key=lambda phrase: (len(phrase), phrase), default="")


def _stands(phrase: str, words: str) -> bool:
    """Whether a phrase stands among words; a noun alone not behind a preposition („im Rat“ is no „Rat geben“)."""
    before, found, _ = words.partition(f" {phrase} ")
    return bool(found) and (" " in phrase or before.rpartition(" ")[2] not in _PREPOSITIONS)


@lru_cache(maxsize=1 << 12)
def _phrases(verb: str) -> dict[str, Senses]:
    written = _table().value(f"p {verb}") or ""
    entries = (entry.partition("=") for entry in written.split(";") if entry)
    return {words: _senses(found) for words, _, found in entries}


def kinship(one: Senses, other: Senses) -> float:
    """How likely two words say the same, from 0 to 1: the part of their meanings that they share."""
    shared = len(one.synsets & other.synsets)
    return shared * shared / (one.meanings * other.meanings) if shared else 0.0
