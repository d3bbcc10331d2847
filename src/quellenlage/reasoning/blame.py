"""Who is named as the one behind a deed, by a name or only by a noun: „macht einen Elektriker für den Brand verantwortlich“."""

from __future__ import annotations

import re
from functools import cache

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.seats import Seat, keys_of
from quellenlage.reasoning.vocabulary import entries, word_list

_WORD = re.compile(r"[A-ZÄÖÜ][\w-]+")
_SCORE = re.compile(r"\b\d{1,2}:\d{1,2}\b")
_SHORT = 3


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(entry["words"]), entry.get("role", "blamed")) for entry in entries("blame"))


def blamed(about: str) -> Seat | None:
    """The role of the one behind a deed (or of who owns a thing, who scored), with whoever is named for it, or None."""
    for pattern, role in _phrases():
        found = pattern.search(about)
        if found:
            names, of = _names(found["who"]), keys_of(found["of"], ()) | frozenset(_SCORE.findall(found["of"]))
            return Seat(role, of, " ".join(sorted(names)), names, phrase=False) if names and of else None
    return None


def _names(words: str) -> frozenset[str]:
    """The words of a name, also behind „Reederei“, or the noun for a person („Elektriker“); what says nothing of who it is left out."""
    out, behind = [], False
    for word in _WORD.findall(words):
        key, known = noun_key(word), noun_reading(word) is not None
        kind = bool({key, word.lower()} & word_list("kinds_of_bodies"))
        empty = key in word_list("people") | word_list("groups") | word_list("unnamed_people") or word.lower() in word_list(
            "articles"
        )
        if not (kind or empty) and (behind or not known or person_noun(word) is not None):
            out.append(key if known else word.lower().removesuffix("s") if len(word) > _SHORT else word.lower())
        behind = kind
    return frozenset(out)
