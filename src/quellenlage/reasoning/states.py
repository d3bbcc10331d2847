"""States that have ended: „Die Strecke ist gesperrt“, later „ist wieder frei“; whoever was missing has been found."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache

from quellenlage.reasoning import reference, values
from quellenlage.reasoning.asked import one_event
from quellenlage.reasoning.facets import other_people
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import Verdict
from quellenlage.reasoning.vocabulary import entries, word_list

_LATER = timedelta(minutes=30)
_MOST = 40
"""Of the earlier claims that share a word with an end, so many are looked at: those that share most."""
_TWO = 2
_ROAD = re.compile(r"\b(?P<kind>Autobahn|Bundesstraße|[AB]) ?(?P<number>\d{1,3})\b")


def ended(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Claims of a state with the later claim that says that it is over."""
    by_term: dict[str, dict[str, list[Subject]]] = defaultdict(lambda: defaultdict(list))
    for one in sorted(subjects, key=lambda s: (s.published, s.claim.document, s.claim.start, s.claim.id)):
        if not one.positive or one.claim.asks:
            continue
        over = states_over(one)
        for state in over:
            shared: Counter[str] = Counter()
            found: dict[str, Subject] = {}
            for term in sorted(one.terms):
                for before in by_term[state][term][-_MOST:]:
                    shared[before.claim.id] += 1
                    found[before.claim.id] = before
            for key in sorted(shared, key=lambda k: (-shared[k], k))[:_MOST]:
                if _of_the_same(found[key], one, things):
                    yield Pair(found[key], one, 1.0), Verdict("updated", "", "a state that has ended since")
        if one.claim.kind != "plan":
            for state in one.deeds & _states() - set(over):
                for term in one.terms:
                    by_term[state][term].append(one)


def _of_the_same(before: Subject, one: Subject, things: World) -> bool:
    if before.claim.document == one.claim.document or not reference.later(before, one, _LATER):
        return False
    if values.places(things.places.get(before.where or ""), things.places.get(one.where or "")) is Relation.DISJOINT:
        return False
    if other_people(before.facets, one.facets):
        return False
    if before.persons and one.persons and not before.persons & one.persons:
        return False
    roads = [_roads(side.claim.about) for side in (before, one)]
    if all(roads):
        return bool(roads[0] & roads[1])
    common = word_list("everywhere")
    plain = shared_terms(before.terms - common, one.terms - common)
    return plain >= _TWO or (plain > 0 and one_event(before, one))


def _roads(about: str) -> set[str]:
    """The roads that a claim names: „die Bundesstraße 27“ is „die B27“."""
    return {f"{found['kind'][0].upper()}{found['number']}" for found in _ROAD.finditer(about)}


def states_over(one: Subject) -> list[str]:
    """The states that a claim's words say are over."""
    words = one.claim.about.lower()
    return [state for state, pattern in _patterns() if pattern.search(words)]


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((entry["of"], re.compile(entry["over"])) for entry in entries("states"))


@cache
def _states() -> frozenset[str]:
    return frozenset(state for state, _ in _patterns())
