"""What kind of event a clause tells of: presence, departure, arrival, movement, meeting, or none of these."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from quellenlage.model import Analysis, ClaimKind, Predicate
from quellenlage.resources import table

_ORDER: tuple[ClaimKind, ...] = ("departure", "arrival", "meeting", "presence", "movement")
_OPEN = ("event", "state", "other", "background")
_REFLEXIVES = ("sich", "mich", "dich", "uns", "euch", "einander")


@dataclass(frozen=True, slots=True)
class _Classes:
    verbs: dict[str, ClaimKind]
    reflexive: frozenset[str]
    person_object: frozenset[str]
    presence_nouns: frozenset[str]


@cache
def _classes() -> _Classes:
    data: dict[str, Any] = table("de/event_verbs.yaml")
    return _Classes(
        verbs={verb: kind for kind in reversed(_ORDER) for verb in data[kind]["verbs"]},
        reflexive=frozenset(data["meeting"]["reflexive"]),
        person_object=frozenset(data["meeting"]["person_object"]),
        presence_nouns=frozenset(data["presence"]["nouns"]),
    )


def event_kind(
    analysis: Analysis,
    predicate: Predicate | None,
    start: int,
    end: int,
    *,
    persons: int = 0,
    located: bool = False,
    given: str = "other",
) -> ClaimKind:
    """The kind of a claim: the grammar's own („plan“, „question“) if it has one, else the predicate's class.

    Args:
        analysis: the text's grammar.
        predicate: the claim's predicate, where one was found.
        start: the claim's start in the text.
        end: its end.
        persons: how many persons or bodies take part: „treffen“ needs two to be a meeting.
        located: whether a place is named: „sein“ with a place is presence.
        given: what the grammar says.
    """
    if given not in _OPEN:
        return given  # type: ignore[return-value]
    if predicate is None:
        return given  # type: ignore[return-value]
    classes, lemma = _classes(), predicate.lemma
    words = {token.text for token in analysis.tokens[_first(analysis, start) : _first(analysis, end)]}
    reflexive = any(word in words for word in _REFLEXIVES)
    if (lemma in classes.reflexive and reflexive) or (lemma in classes.person_object and persons > 1):
        return "meeting"
    if lemma == "gehen" and "um" in words:
        return given  # type: ignore[return-value]  # „es geht um …“
    if lemma in classes.verbs:
        return classes.verbs[lemma]
    if lemma == "sein" and located and (persons or words & classes.presence_nouns):
        return "presence"
    return given  # type: ignore[return-value]


def _first(analysis: Analysis, offset: int) -> int:
    """The first token that starts at or after an offset."""
    from bisect import bisect_left

    return bisect_left(analysis.tokens, offset, key=lambda token: token.start)
