"""How somebody or something without a name is called: „den 38-jährigen Fahrern der Firma“ is „38-jährige Fahrer der Firma“."""

from __future__ import annotations

import re

from quellenlage.analysis.base.lexicon import adjective_lemma, noun_reading
from quellenlage.analysis.names.described import ARTICLES
from quellenlage.analysis.names.nominals import DEFINITE, POSSESSIVE
from quellenlage.analysis.names.peoples import people
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.knowledge.entities.keys import base_form
from quellenlage.knowledge.nominative import plural_form, singular_form

_DETERMINERS = DEFINITE | POSSESSIVE | {*ARTICLES}
_LONG = 7
"""Letters of a word in small letters before a noun that is an adjective even where the lexicon lacks it."""
_NOMINATIVE = ("eine", "eines")
_ONE_OF = re.compile(r"(eine[rnms]?) (?:der|dieser|seiner|ihrer) ", re.IGNORECASE)
_ENDINGS = ("en", "em", "er", "es", "e")
_PREPOSITIONS = frozenset(
    "in im an am auf aus bei durch mit nach seit über um unter von vom vor zu zum zur für gegen ohne".split()
)


def described_name(words: str, noun: int = -1, *, several: bool = False) -> str:
    """A description without its determiner, its adjectives in the form after „der“: „nordkoreanische Machthaber“.

    Args:
        words: all of it.
        noun: where its noun begins, if anything follows that („Leiter der Abteilung“); such a noun is put in the nominative.
        several: whether it is a plural.
    """
    if several_told := _ONE_OF.match(words):
        return f"{several_told[1].lower() if several_told[1].lower() in _NOMINATIVE else 'einer'} {words[several_told.end(1) + 1 :]}"
    kept, after = (words, "") if noun < 0 else (words[:noun] + words[noun:].split(" ", 1)[0], words[noun:].partition(" ")[2])
    before = kept.split()
    if len(before) > 1 and before[0].lower() in _DETERMINERS:
        before = before[1:]
    *adjectives, head = before
    if _PREPOSITIONS & {*adjectives}:  # „die in Stuttgart geborene Stürmerin“
        adjectives = []
    if head.endswith("er") and (said := person_noun(head)) is not None and said.adjectival:
        return " ".join((*adjectives, head, *after.split()))  # „41 Jahre alter Bekannter der Familie“
    return " ".join((*map(_weak, adjectives), _body(head) if noun < 0 else _nominative(head, several=several), *after.split()))


def _body(noun: str) -> str:
    """A noun for a body or thing without its genitive: „Rathauses“ is „Rathaus“."""
    reading = noun_reading(noun) if noun.endswith("s") else None
    return reading.lemma if reading is not None and noun in (reading.lemma + "es", reading.lemma + "s") else base_form(noun)


def _nominative(noun: str, *, several: bool) -> str:
    if several:
        shorter, said = plural_form(noun), person_noun(noun)
        return noun if said and said.key == shorter.lower() and shorter.endswith("e") else shorter  # „Zeugen“
    reading = noun_reading(noun)
    return singular_form(noun, reading.lemma) if reading and "m" in reading.codes else base_form(noun)


def _weak(word: str) -> str:
    """An adjective in its form after „der“; other words stay as they are."""
    said = people(word)
    inflected = (said is not None and said.adjective) or (
        not word[:1].isupper() and (len(word) > _LONG or word == "beiden" or adjective_lemma(word.lower()) is not None)
    )
    if not inflected:
        return word
    return next((word.removesuffix(ending) + "e" for ending in _ENDINGS if word.endswith(ending)), word)
