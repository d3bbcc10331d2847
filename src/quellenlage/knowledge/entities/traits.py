"""What the words of a mention say of a person: office, country, gender."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from quellenlage.analysis.names.offices import before_head, office
from quellenlage.analysis.names.peoples import countries, people
from quellenlage.analysis.names.wordlists import Gender, word_lists
from quellenlage.model import Mention, Span
from quellenlage.resources import table

_ANYBODY = frozenset(("mann", "junge"))
"""Heads that say nothing of somebody's work: „Frau Riek“."""
_LONGEST_ACRONYM, _LONG_NOUN = 3, 6
_EITHER = ("vorstand", "star", "profi", "vize")
"""Ends of offices that women have in the masculine too."""
_BEFORE = 40
"""Characters before a mention in which a genitive may stand („Russlands Präsident“)."""


def head_text(text: str, mention: Mention) -> str:
    """The bare name of a mention, or all its words."""
    span = mention.head or Span(mention.start, mention.end)
    return text[span.start : span.end]


@cache
def _seats() -> dict[str, str]:
    seats: dict[str, str] = table("de/nationalities.yaml")["seats"]
    return {seat.lower(): country for seat, country in seats.items()}


def office_key(word: str) -> str:
    """An office in the masculine, without case and hyphen: „Umweltministerin“ → „umweltminister“."""
    held = office(word)
    if held is None:
        return word.lower().replace("-", "").rstrip("s")
    return (before_head(word) + held.head).replace("-", "")


def offices_of(text: str, mention: Mention) -> Iterator[str]:
    """The words of the office of a mention, without mere titles („Frau“, „Dr.“)."""
    if mention.office is not None:
        for word in text[mention.office.start : mention.office.end].split():
            held = office(word)
            said = held is None or (held.weight != "title" and held.head not in _ANYBODY)
            if word[:1].isupper() and said:
                yield word


def clash(some: set[str], others: set[str]) -> bool:
    """Whether two sets of offices (keys) are of two people: both known, none shared, not even in its last part.

    Heads of state and of government may follow each other; other offices must be of spheres of work that do not go together.
    „Vorgänger“ and „Nachfolger“ say nothing of the office.
    """
    some, others = ({key for key in offices if not _place_in_line(key)} for offices in (some, others))
    if not some or not others or some & others:
        return False
    kinds = [{held for key in offices if (held := office(key.capitalize())) is not None} for offices in (some, others)]
    if any(held.leads for held in kinds[0]) and any(held.leads for held in kinds[1]):
        return False
    return not {held.head for held in kinds[0]} & {held.head for held in kinds[1]}


def _place_in_line(key: str) -> bool:
    """Whether an office key only says who comes before or after: „amtsvorgänger“, „afdbewerber“."""
    held = office(key.capitalize())
    return key in _places_in_line() or (held is not None and held.head in _places_in_line())


@cache
def _places_in_line() -> frozenset[str]:
    return frozenset(table("de/offices.yaml")["places_in_line"]["heads"].lower().split())


def apart(some: set[str], others: set[str]) -> bool:
    """Whether two sets of offices are of people of one full name who are two: all their spheres of work exclude each other."""
    if not clash(some, others):
        return False
    first, second = ({found for key in offices if (found := sphere(key))} for offices in (some, others))
    return bool(first and second) and not any(one == other or {one, other} in _together() for one in first for other in second)


def sphere(key: str) -> str:
    """The sphere of work of an office key, by the noun itself or the head that it ends in; empty where everybody may have it."""
    short = (key[letters:] for letters in range(_LONGEST_ACRONYM + 1))  # „usforscher“
    held = next((found for rest in short if (found := office(rest.capitalize())) is not None), None)
    return _spheres().get(key) or (_spheres().get(held.head, "") if held else _sphere_of_noun(key.removesuffix("in")))


def _sphere_of_noun(noun: str) -> str:
    """The sphere of a noun that is no office, in the masculine, by itself or by the long noun that it ends in („kunstturner“)."""
    known = _spheres()
    return known.get(noun, "") or next((known[noun[i:]] for i in range(1, len(noun) - _LONG_NOUN + 1) if noun[i:] in known), "")


@cache
def _spheres() -> dict[str, str]:
    return {head.lower(): sphere["name"] for sphere in table("de/offices.yaml")["spheres"] for head in sphere["heads"].split()}


@cache
def _together() -> list[set[str]]:
    return [set(pair) for pair in table("de/offices.yaml")["together"]]


def nations(text: str, mention: Mention) -> frozenset[str]:
    """The countries that a mention names for its person: „der russische …“, „US-Präsident“, „Russlands Präsident“."""
    head = mention.head.start if mention.head else mention.end
    words = text[mention.start : head].split() + text[mention.head.end if mention.head else head : mention.end].split()
    before = text[max(0, mention.start - _BEFORE) : mention.start]
    if before.endswith(" "):
        words += [word for word in before.split()[-1:] if word.endswith(("s", "’", "'"))]
    return frozenset(country for word in words for country in _countries_in(word.strip(',.;:„“"»«()')))


@lru_cache(maxsize=20_000)
def _countries_in(word: str) -> tuple[str, ...]:
    first = word.partition("-")[0]
    found = [countries()[word]] if word in countries() else [countries()[first]] if first in countries() else []
    low = word.lower()
    found += [country for seat, country in _seats().items() if low.startswith(seat)]
    said = people(word)
    return (*found, said.country) if said is not None else tuple(found)


def gender(text: str, mention: Mention) -> Gender:
    """The gender that an office, a title („Frau“) or a given name says; empty where they do not."""
    names = head_text(text, mention).split()
    given = word_lists().gender(names[0]) if len(names) > 1 else ""
    said = text[mention.start : mention.head.start if mention.head else mention.end].split()
    for number, word in enumerate(said):
        held = office(word)
        if held is not None and held.gender and not held.plural:
            weak = word.endswith("e") and "der" in (before.lower() for before in said[:number])
            shown: Gender = "m" if weak else held.gender  # „der Oppositionelle“, „der Beamte“
            return given if given and held.head.endswith(_EITHER) else shown  # „Bankvorstand Petra Lohse“
    return given
