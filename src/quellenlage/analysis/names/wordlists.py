"""Lists of names that the recogniser looks words up in: given names, surnames, cities, regions, countries, the name book.

They are facts compiled by `python -m training.name_lists` from Faker (MIT), GeoNames (CC BY 4.0) and Natural Earth
(public domain); see resources/names/CARD.md.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from quellenlage.resources import resource

Gender = Literal["", "f", "m"]
SECTIONS = ("female", "male", "surname", "place", "country", "book")
_PLACES, _COUNTRIES = SECTIONS.index("place"), SECTIONS.index("country")
MAX_PLACE_WORDS = 4


@dataclass(frozen=True, slots=True)
class WordLists:
    """Names by what they may be. Places may have several words; `place_starts` are the first words of those.

    `book` holds places of the name book and German names of towns that are hardly anything else, `book_starts` their first words.
    """

    female: frozenset[str]
    male: frozenset[str]
    surname: frozenset[str]
    place: frozenset[str]
    country: frozenset[str]
    place_starts: frozenset[str]
    book: frozenset[str]
    book_starts: frozenset[str]

    def gender(self, given_name: str) -> Gender:
        """The gender that bears this given name in our lists, or "" where both or neither do."""
        female, male = given_name in self.female, given_name in self.male
        if female == male:
            return ""
        return "f" if female else "m"


def parse(packed: bytes) -> WordLists:
    """Read the packed lists: sections in the order of `SECTIONS`, parted by a line with a form feed."""
    sections = [part.split("\n") for part in zlib.decompress(packed).decode().split("\f\n")]
    female, male, surname, place, country, book = (frozenset(filter(None, names)) for names in sections)
    of_several = (name for k in (_PLACES, _COUNTRIES) for name in sections[k] if " " in name)
    return WordLists(female, male, surname, place, country, _first_words(of_several), book, _first_words(book))


def _first_words(names: Iterable[str]) -> frozenset[str]:
    return frozenset([name.split(" ", 1)[0] for name in names])


@cache
def word_lists() -> WordLists:
    """The packaged lists, read once."""
    return parse(resource("names/lists.z").read_bytes())
