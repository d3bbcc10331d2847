"""Two persons named for what only one can be: the trainer, the winner, the man who was killed."""

from __future__ import annotations

import re

from quellenlage.reasoning.asked import one_event
from quellenlage.reasoning.likeness import rivals_in_deed, same_seat
from quellenlage.reasoning.seats import rivals
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.vocabulary import form, form_words, word_list

_WORD = re.compile(r"\w+")
_MOST_MORE = 1


def two_for_one_role(one: Subject, other: Subject, world: World) -> bool:
    """Whether each of two claims gives one other person for the same role."""
    if one.seat and other.seat and rivals(one.seat, other.seat) and same_seat(one, other):
        return True
    if _two_arrested(one, other) or rivals_in_deed(one, other):
        return True
    if len(one.persons) != 1 or len(other.persons) != 1 or one.persons == other.persons:
        return False
    if (
        one.verb not in form_words("naming_verbs")
        or other.verb not in form_words("naming_verbs")
        or form("one_of").search(f"{one.claim.about} {other.claim.about}")
    ):
        return False
    return _same_subject(one, other, world)


def _two_arrested(one: Subject, other: Subject) -> bool:
    """„verhaftete den Ehemann der Toten“, „ein Nachbar wurde festgenommen“: one arrest, told of two people."""
    if one.verb != "arrest" or other.verb != "arrest" or any(s.counts or s.persons for s in (one, other)):
        return False
    first, second = (s.terms & word_list("relations") for s in (one, other))
    return len(first) == len(second) == 1 and first != second and one_event(one, other)


def _same_subject(one: Subject, other: Subject, world: World) -> bool:
    """„Der in Hanau getötete Mann ist der Wirt A“, „… ist der Händler B“: the same words before the copula."""
    first, second = form("definite_subject").match(one.claim.about), form("definite_subject").match(other.claim.about)
    if first is None or second is None:
        return False
    named = (_named(one, first["rest"], world), _named(other, second["rest"], world))
    words = (set(_WORD.findall(first["subject"].lower())), set(_WORD.findall(second["subject"].lower())))
    return all(named) and len(words[0]) > 1 and len(words[0] ^ words[1]) <= _MOST_MORE


def _named(one: Subject, words: str, world: World) -> bool:
    """Whether the person is named in these words."""
    names = [world.entities[i].name.split()[-1] for i in one.persons if i in world.entities]
    return any(name in words for name in names)
