"""Nouns for people that no list of ours has, by what the dictionary says that they are: „Fliesenleger“, „Snowboarderin“, „Drogendealer“."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from quellenlage.analysis.base.genus import defined, genera, is_nominal_infinitive, last_part
from quellenlage.analysis.base.lexicon import adjective_lemma, name_class, noun_reading, readings, tags
from quellenlage.analysis.names.nouns import listed_person
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.names.wordlists import Gender, word_lists

_PEOPLE = frozenset(
    "person mensch fachmann fachkraft handwerker wissenschaftler künstler sportler musiker soldat anhänger".split()
)
"""What a definition says of somebody by what he or she does, and of nothing else."""
_DOING = tuple("er ier metz ist ant ent oge eur or mann at it ar graf nom et soph junge kraft knecht".split())
"""Ends of nouns for men by what they do; without them a noun may be a nickname, a role in a play, or anything else."""
_SHORTEST, _SHORTEST_TAIL = 5, 5
_OF_ADJECTIVES = ("iger", "igen", "ester", "hnter")
_OF_FIRMS = ("anbieter", "geber", "verleiher", "erzeuger", "lieferant")
"""Ends of nouns that are as often a firm („der Stromanbieter“)."""
_TOWNS = ("+L", "+D")
_ENDINGS = ("", "s", "es", "n", "en")


class DefinedPerson(NamedTuple):
    """The masculine key of a noun for somebody, its gender, and whether its form is of several (empty where it does not tell)."""

    key: str
    gender: Gender
    number: Literal["", "s", "p"]


@lru_cache(maxsize=20_000)
def defined_person(word: str) -> DefinedPerson | None:
    """Whom a capitalised noun names by its definition; None for what may be a thing, a body or a name."""
    low = word.lower()
    if (
        len(low) < _SHORTEST
        or not low.isalpha()
        or not word[1:].islower()
        or low.endswith(_OF_ADJECTIVES)
        or _another_word(low)
    ):
        return None
    for ending in ("innen", "in"):
        man = _man(low.removesuffix(ending)) if low.endswith(ending) else ""
        if man:
            return DefinedPerson(man, "f", "s" if ending == "in" else "p")
    for ending in _ENDINGS:
        man = _man(low.removesuffix(ending)) if low.endswith(ending) else ""
        if man:
            several = ending in ("n", "en") and man.endswith(("er", "or", "eur"))
            return DefinedPerson(man, "m", "p" if several else "")
    return None


def _another_word(low: str) -> bool:
    """„Flüstern“, „Anders“: a verb or an adverb, not an inflected noun."""
    return is_nominal_infinitive(low) or (low.endswith(("s", "n")) and bool(tags(low)))


def _man(low: str, steps: int = 2) -> str:
    """The key of a masculine noun that means somebody in all of its senses, else an empty string."""
    word = low.capitalize()
    if (
        not low.endswith(_DOING)
        or low.endswith(_OF_FIRMS)
        or not _masculine(word)
        or _may_be_a_name(word)
        or body_subkind(word)
    ):
        return ""
    if defined(low):
        heads = [head for sense in genera(low) for head in sense or ("",)]
        return low if all(head in _PEOPLE or (head and steps and _man(head, steps - 1)) for head in heads) else ""
    tail = last_part(low)
    return low if len(tail) >= _SHORTEST_TAIL and defined(tail) and low.endswith(tail) and _man(tail, steps) else ""


def _masculine(word: str) -> bool:
    """Whether nothing speaks against a masculine; of an adjective with a capital („Bedürftiger“) its article tells more."""
    reading = noun_reading(word)
    return adjective_lemma(word.lower()) is None and (reading is None or ("m" in reading.codes and reading.lemma == word))


def _may_be_a_name(word: str) -> bool:
    """„Hartmann“, „Dresdner“: a surname, or who is from a town, unless the dictionary has the noun („Dealer“)."""
    if readings(word):
        return False
    return listed_person(word) or name_class(word) in _TOWNS or word.removesuffix("er") in word_lists().place
