"""Acronyms: what looks like one („GdP“, „D66“, „UMP“), and whether its letters can stand for a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

SHORTEST, LONGEST = 2, 8
_PIECES = re.compile(r"[^\W_]+")
_SMALL = frozenset(
    "der die das des dem den und für von zur zum in im am of the for and de la du pour un une del per et".split()
)
_MOST_WORDS = 12


def is_acronym(word: str) -> bool:
    """Whether a word is written like an acronym: short, begins big, and half of it capitals or digits."""
    if not SHORTEST <= len(word) <= LONGEST or not word[0].isupper() or not word.isalnum():
        return False
    big = sum(letter.isupper() or letter.isdigit() for letter in word)
    return big >= 2 and 2 * big >= len(word)


def stands_for(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym are the initials of a name of several words, in order.

    Every great word gives its initial and may give more of its letters („THW“: Technisches Hilfswerk); small words may.
    """
    words = _PIECES.findall(name)[:_MOST_WORDS]
    if sum(word.lower() not in _SMALL for word in words) < 2:
        return False
    return _spells(acronym.casefold(), [word.casefold() for word in words])


def long_form_length(words: Sequence[str], acronym: str) -> int:
    """How many of the last words an acronym stands for: the fewest that it can; 0 where it stands for none."""
    for length in range(2, len(words) + 1):
        begin = words[-length]
        if begin[:1].isupper() and begin.lower() not in _SMALL and stands_for(acronym, " ".join(words[-length:])):
            return length
    return 0


def _spells(letters: str, words: Sequence[str]) -> bool:
    """All ways at once: after each word the numbers of letters that can be used up; a word gives at most three."""
    reached = {0}
    for word in words:
        further = set(reached) if word in _SMALL else set[int]()
        for used in reached:
            place = 0
            for taken in range(1, 4):
                if used + taken > len(letters):
                    break
                place = (
                    (0 if word[0] == letters[used] else -1) if taken == 1 else word.find(letters[used + taken - 1], place + 1)
                )
                if place < 0:
                    break
                further.add(used + taken)
        reached = further
    return len(letters) in reached
