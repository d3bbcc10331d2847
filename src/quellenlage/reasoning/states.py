"""States that go on until they are over, as a claim tells of them: „ist gesperrt“, „ist wieder frei“, „soll morgen wieder frei sein“."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from quellenlage.reasoning import reference, values
from quellenlage.reasoning.arguments import without_clauses
from quellenlage.reasoning.terms import Subject
from quellenlage.reasoning.values import Relation
from quellenlage.resources import table

_SINCE = re.compile(r"\b[Ss]eit\b")
_AHEAD = re.compile(r"\b(?:soll|sollen|solle|sollten|sollte|will|wollen|wolle|wollten|wollte|dürfte|dürften|könnte|könnten)\b")
_HEARSAY = re.compile(r"\b(?:haben|(?:worden|gewesen|geworden|geblieben|gekommen|gegangen|gefahren|gestorben|gefallen) sein)$")
_WAS = re.compile(r"\b(?:war|waren|hatte|hatten)\b")
_NO_MORE = re.compile(r"\b(?:nicht|niemand|keine?[rsnm]?|nirgends)\b.{0,80}\bmehr\b")


class Phase(NamedTuple):
    """How far a claim has it with a state: that it is `over` or goes on, and whether that is only `ahead`."""

    state: str
    over: bool
    ahead: bool


class _State(NamedTuple):
    name: str
    verbs: frozenset[str]
    words: re.Pattern[str] | None
    negated: re.Pattern[str] | None
    instead: re.Pattern[str] | None
    over: re.Pattern[str]
    unless: re.Pattern[str] | None


@cache
def _states() -> tuple[_State, ...]:
    return tuple(
        _State(
            entry["name"],
            frozenset(entry.get("verbs", "").split()),
            _pattern(entry, "words"),
            _pattern(entry, "negated"),
            _pattern(entry, "instead"),
            re.compile(entry["over"]),
            _pattern(entry, "unless"),
        )
        for entry in table("de/states.yaml")["states"]
    )


def _pattern(entry: dict[str, Any], key: str) -> re.Pattern[str] | None:
    return re.compile(entry[key]) if key in entry else None


@cache
def _form(key: str) -> re.Pattern[str]:
    return re.compile(table("de/states.yaml")[key])


@cache
def _marked(key: str) -> frozenset[str]:
    return frozenset(entry["name"] for entry in table("de/states.yaml")["states"] if entry.get(key))


def of_people(state: str) -> bool:
    """Whether it is people who are in a state."""
    return state in _marked("people")


def of_what_moves(state: str) -> bool:
    """Whether a state ends at another place than it began: who was missing is found somewhere else."""
    return state in _marked("moves")


def disputed(state: str) -> bool:
    """Whether two sides may tell a state otherwise at one time: „der Streik geht weiter“, „der Streik ist beendet“."""
    return state in _marked("disputed")


def of_an_event(state: str) -> bool:
    """Whether the event that a report is about can stand for the thing in a state."""
    return state in _marked("event")


def phases(one: Subject) -> list[Phase]:
    """The states of which a claim tells, each once; that a state was so and is no more is none of them."""
    if one.claim.asks:
        return []
    ahead = to_come(one)
    over = states_over(one)
    on = [name for name in _told(one) if name not in over]
    return [*(Phase(name, over=True, ahead=ahead) for name in over), *(Phase(name, over=False, ahead=ahead) for name in on)]


def to_come(one: Subject) -> bool:
    """Whether a claim only says what is to be: a plan, a time ahead, or „soll“; „fehlt seit heute Nacht“ is so already."""
    return wished(one) or (reference.ahead(one) and not _SINCE.search(one.claim.about))


def wished(one: Subject) -> bool:
    """Whether a claim says that something is meant to be: „soll öffnen“; „öffnet morgen“ is certain, „soll geöffnet haben“ is hearsay."""
    return bool(_AHEAD.search(one.claim.about)) and not _HEARSAY.search(one.claim.about)


def states_over(one: Subject) -> list[str]:
    """The states that a claim's words say are over, or will be."""
    words = one.claim.about.lower()
    if not one.positive:
        return [name for name in _told_of(one, words) if _NO_MORE.search(words)]
    if _form("partly").search(words):
        return []
    found = (s.name for s in _states() if s.over.search(words) and not (s.unless and s.unless.search(words)))
    return list(dict.fromkeys(found))


def goes_on(one: Subject) -> bool:
    """Whether a claim says that a state goes on as it was: „bleibt bis Freitag gesperrt“."""
    return bool(_form("going_on").search(one.claim.about.lower()))


def of_another(one: Subject) -> bool:
    """Whether a claim says that it is of another thing than the one before: „Auch in Altheim …“."""
    return bool(_form("another").search(one.claim.about.lower()))


def kept_up(one: Subject) -> list[str]:
    """The states of which a claim says that the end that was announced did not come: „Die Fähren fielen den ganzen Tag aus“."""
    words = one.claim.about.lower()
    return list(dict.fromkeys(s.name for s in _states() if one.positive and s.instead and s.instead.search(words)))


def put_off(one: Subject) -> bool:
    """Whether a claim says that a time is another one than was announced: „erst am Freitag“."""
    return bool(_form("put_off").search(one.claim.about.lower()))


def otherwise_than_planned(plan: Subject, one: Subject) -> bool:
    """Whether what was announced came another day, or the words say that it is otherwise: that it came as announced is nothing new."""
    told = _form("otherwise").search(one.claim.about.lower()) is not None
    return told or values.times(plan.when, one.when) is Relation.DISJOINT


def ended_since(older: Subject, newer: Subject) -> bool:
    """Whether a claim tells of a state that the other says is over: „ist gesperrt“, „ist wieder frei“."""
    return not {phase.state for phase in phases(older) if not phase.over}.isdisjoint(states_over(newer))


def again(one: Subject) -> bool:
    """Whether a claim says that something is so again: „erneut gesperrt“."""
    return bool(_form("again").search(one.claim.about.lower()))


def _told(one: Subject) -> list[str]:
    words = one.claim.about.lower()
    if not one.positive:
        return [s.name for s in _states() if s.negated and s.negated.search(words)]
    return list(dict.fromkeys(_told_of(one, words)))


def _told_of(one: Subject, words: str) -> Iterator[str]:
    """The states that are named, whether they are denied or not."""
    for state in _states():
        named = bool(state.verbs & (one.deeds | {one.verb})) or bool(state.words and state.words.search(words))
        if named or (state.negated and state.negated.search(words)):
            yield state.name


def was(one: Subject) -> bool:
    """Whether a state is told as one of some time before: „um 8 Uhr waren 9.000 Haushalte ohne Strom“."""
    told = without_clauses(one.claim.about)
    return told.endswith(" gewesen") or bool(_WAS.search(told))
