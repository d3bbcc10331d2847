"""Whether two claims name others: places far apart, or other people as those who do it or whom it is done to."""

from __future__ import annotations

from quellenlage.reasoning.cores import bare_arguments
from quellenlage.reasoning.happenings import places_apart
from quellenlage.reasoning.terms import Subject, World, name_parts

_COUNTRY = "country:"


def other_places(one: Subject, other: Subject, things: World) -> bool:
    """Whether both name places, and none of one is near one of the other's: an export to Oman, one to Qatar."""
    first, second = (frozenset(term for term in side.terms if term in things.places) for side in (one, other))
    countries = all(term.startswith(_COUNTRY) for term in first | second)
    return bool(first and second) and (first.isdisjoint(second) if countries else places_apart(first, second, things))


def other_persons(one: Subject, other: Subject) -> bool:
    """Whether both name people without a preposition, and not the same: „Drost setzte sich gegen Dierks durch“, „Dierks hat gewonnen“."""
    first, second = _bare_persons(one), _bare_persons(other)
    return bool(first and second) and first.isdisjoint(second)


def _bare_persons(one: Subject) -> frozenset[str]:
    """The persons that a claim names without a preposition: who it was, not against whom or after whom."""
    words = {word for each in bare_arguments(one) for word in each.head.names}
    return frozenset(key for key in one.persons if words & {*name_parts(key)})
