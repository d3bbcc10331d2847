"""States that have ended: „Die Strecke ist gesperrt“, later „ist wieder frei“; whoever was missing has been found."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache

from quellenlage.reasoning import reference, values
from quellenlage.reasoning.asked import one_event
from quellenlage.reasoning.earlier import in_turn, sharing_most
from quellenlage.reasoning.facets import other_people
from quellenlage.reasoning.nouns import HEAD
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import Verdict
from quellenlage.reasoning.vocabulary import entries, roads, word_list

_LATER = timedelta(minutes=30)
_MOST = 40
"""Of the earlier claims that share a word with an end, so many are looked at: those that share most."""
_TWO, _MOVED = 2, "evacuate"


def ended(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Claims of a state with the later claim that says that it is over."""
    by_term: dict[str, dict[str, list[Subject]]] = defaultdict(lambda: defaultdict(list))
    for one in in_turn(subjects):
        if one.claim.asks:
            continue
        over = states_over(one) if one.positive else []
        for state in over:
            for before in sharing_most((by_term[state][key][-_MOST:] for key in _keys(one)), _MOST):
                if _of_the_same(before, one, state, things):
                    yield Pair(before, one, 1.0), Verdict("updated", "", "a state that has ended since")
        if one.claim.kind != "plan":
            for state in sorted(_states_told(one) - set(over)):
                for term in _keys(one):
                    by_term[state][term].append(one)


def _in_other_towns(one: Subject, other: Subject) -> bool:
    """Whether both claims name towns and not one in common: „der Bahnhof in Ulm“, „der Bahnhof in Neu-Ulm“."""
    first, second = ({term for term in side.terms if "@" in term and not term.startswith("country:")} for side in (one, other))
    return bool(first and second) and first.isdisjoint(second)


def _states_told(one: Subject) -> frozenset[str]:
    """The states that a claim tells of: by its verb, or by words („fahren derzeit nicht“)."""
    words = one.claim.about.lower()
    told = frozenset(state for state, pattern in _told_in_words() if pattern.search(words))
    return told | (one.deeds & _states() if one.positive else frozenset())


def _keys(one: Subject) -> frozenset[str]:
    """The keys under which a state is found again: its terms and their ends, roads, and the places and bodies that are named around it."""
    ends = (f"…{term[-HEAD:]}" for term in one.terms if ":" not in term)
    return frozenset((*one.terms, *ends, *roads(one.claim.about), *one.named))


def _of_the_same(before: Subject, one: Subject, state: str, things: World) -> bool:
    if before.claim.document == one.claim.document or not reference.later(before, one, _LATER):
        return False
    named = [roads(side.claim.about) for side in (before, one)]
    if all(named) and one_story(before, one):
        return bool(named[0] & named[1])
    if values.places(things.places.get(before.where or ""), things.places.get(one.where or "")) is Relation.DISJOINT:
        return False
    if other_people(before.facets, one.facets):
        return False
    if before.persons and one.persons and not before.persons & one.persons:
        return False
    if all(named):
        return bool(named[0] & named[1])
    common = word_list("everywhere")
    first, second = (frozenset(term for term in side.terms - common if "@" not in term) for side in (before, one))
    moved = state == _MOVED and first & word_list("people") and second & word_list("people") and bool(before.named & one.named)
    if moved and one_story(before, one):
        return True  # „60 Anwohner mussten ihre Häuser verlassen“, „Die Bewohner durften zurück“
    if not shared_terms(first, second) or _in_other_towns(before, one):
        return False
    plain = shared_terms(before.terms - common, one.terms - common)
    return plain >= _TWO or (plain > 0 and (one_event(before, one) or one_story(before, one)))


def states_over(one: Subject) -> list[str]:
    """The states that a claim's words say are over."""
    words = one.claim.about.lower()
    found = (state for state, pattern, unless in _patterns() if pattern.search(words) and not (unless and unless.search(words)))
    return list(dict.fromkeys(found))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]:
    return tuple(
        (entry["of"], re.compile(entry["over"]), re.compile(entry["unless"]) if "unless" in entry else None)
        for entry in entries("states")
    )


@cache
def _told_in_words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((entry["of"], re.compile(entry["words"])) for entry in entries("states") if "words" in entry)


@cache
def _states() -> frozenset[str]:
    return frozenset(state for state, _, _ in _patterns())
