"""What two claims say at their core: the same verb of the same people and things, whatever each adds in circumstances.

„In einem Recyclingbetrieb ist in der Nacht ein Großfeuer ausgebrochen“ and „Das Feuer war kurz nach zwei ausgebrochen“ say the same in one
story, though each has what the other has not. Subject and objects must fit, and so must what both have behind one preposition.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from quellenlage.reasoning.arguments import Phrase, finite_verb, phrases, tokens_of
from quellenlage.reasoning.frames import Filler, filler, fits
from quellenlage.reasoning.nouns import CAPITALISED, PLAIN_LETTERS
from quellenlage.reasoning.story_mates import close
from quellenlage.reasoning.terms import Subject, name_parts
from quellenlage.reasoning.twins import twins
from quellenlage.reasoning.vocabulary import word_list

_SITUATING = frozenset(("nach", "während", "seit", "wegen", "trotz", "laut"))
"""Prepositions of when and why: what stands behind them in two claims may be two things of one event."""
_PARTNERS = frozenset(("gegen", "mit", "an"))
_JOURNEYS = ("departure", "arrival", "movement", "presence", "meeting")


def same_core(one: Subject, other: Subject) -> bool:
    """Whether subject and objects of two claims with verbs that say the same are the same, as far as both have them."""
    weak = word_list("light_verbs") | word_list("weak_verbs")
    if one.verb in weak or other.verb in weak:
        return False
    if one.event in _JOURNEYS and other.event in _JOURNEYS:
        return False  # the same journey is more than the same traveller
    if _several(one) or _several(other) or _other_numbers(one, other):
        return False
    first, second = _arguments_of(one), _arguments_of(other)
    small, large = sorted((first, second), key=lambda each: len(each[0]))
    if not small[0] or not all(any(fit(a, b) for b in (*large[0], *large[1].get("von", ()))) for a in small[0]):
        return False
    named = any(a.head.names & b.head.names for a in first[0] for b in second[0])
    if not named and not close(one, other):
        return False  # things without a name, in two reports that have little in common
    return all(_behind(first[1][key], second[1][key]) for key in first[1].keys() & second[1].keys() if key not in _SITUATING)


def with_another(one: Subject, other: Subject) -> bool:
    """Whether two claims name others behind one preposition of partners: „gegen die SG Staßfurt“, „gegen den HC Plauen“."""
    first, second = _arguments_of(one)[1], _arguments_of(other)[1]
    return any(
        all(a.head.names and b.head.names and not _one_thing(a.head, b.head) for a in first[key] for b in second[key])
        for key in _PARTNERS & first.keys() & second.keys()
    )


def bare_arguments(one: Subject) -> tuple[Argument, ...]:
    """Subject and objects of a claim, without a preposition."""
    return _arguments_of(one)[0]


def _several(one: Subject) -> bool:
    """Whether a claim says that it is of another one of several, or of a part („ein weiterer“, „zwei der Verletzten“)."""
    return not (word_list("parts") | word_list("further")).isdisjoint(one.claim.about.lower().split())


def _other_numbers(one: Subject, other: Subject) -> bool:
    """Whether both give numbers, and none in common."""
    first, second = ({q.value for q in s.claim.quantities} for s in (one, other))
    return bool(first and second) and first.isdisjoint(second)


def _names(one: Subject, terms: Iterable[str]) -> frozenset[str]:
    """The words of a claim that are parts of names."""
    parts = {part for term in terms if ":" in term for part in name_parts(term)}
    low = {word.lower() for word in CAPITALISED.findall(one.claim.about)}
    return frozenset(word for word in low if word in parts or word.translate(PLAIN_LETTERS) in parts)


class Argument(NamedTuple):
    """Who or what a phrase names, and whose or of what it is („den Bau einer Eishalle“)."""

    head: Filler
    of: Filler


_Arguments = tuple[tuple[Argument, ...], dict[str, tuple[Argument, ...]]]


def _arguments_of(one: Subject) -> _Arguments:
    """Subject and objects of a claim, and what stands behind each preposition."""
    return _arguments(one.claim.about, one.claim.predicate, _names(one, one.persons), _names(one, one.terms))


@lru_cache(maxsize=1 << 14)
def _arguments(about: str, lemma: str, people: frozenset[str], known: frozenset[str]) -> _Arguments:
    tokens = tokens_of(about)
    found = phrases(tokens, finite_verb(tokens, lemma), (), people)
    bare = tuple(_filled(phrase, known) for phrase in found if not phrase.before)
    behind: dict[str, tuple[Argument, ...]] = {}
    for phrase in found:
        if phrase.before:
            behind[phrase.before] = (*behind.get(phrase.before, ()), _filled(phrase, known))
    return tuple(each for each in bare if each.head.names or each.head.nouns), behind


def _filled(phrase: Phrase, known: frozenset[str]) -> Argument:
    return Argument(filler(phrase, known), filler(replace(phrase, words=phrase.attached, attached=()), known))


def fit(one: Argument, other: Argument) -> bool:
    """Whether two arguments name one thing, and one of the same where both say whose or of what."""
    both_of = (one.of.names or one.of.nouns) and (other.of.names or other.of.nouns)
    return _one_thing(one.head, other.head) and (not both_of or _one_thing(one.of, other.of))


def _one_thing(one: Filler, other: Filler) -> bool:
    told = fits(one, other)
    if told is None and not (one.names and other.names):
        return any(twins(a, b) for a in sorted(one.nouns) for b in sorted(other.nouns))
    return bool(told)


def _behind(one: Sequence[Argument], other: Sequence[Argument]) -> bool:
    return any(fit(a, b) for a in one for b in other)
