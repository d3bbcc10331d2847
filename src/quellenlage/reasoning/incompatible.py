"""Whether anything that two claims of one story say is against it that they tell the same, whatever words each has for it."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

from quellenlage.analysis.base.lexicon import verb_readings
from quellenlage.reasoning import quantities, reference, values
from quellenlage.reasoning.clashes import other_ones
from quellenlage.reasoning.comparison import nothing_differs
from quellenlage.reasoning.cores import with_another
from quellenlage.reasoning.facets import facet_list
from quellenlage.reasoning.frames import turned_round
from quellenlage.reasoning.likeness import slots_of
from quellenlage.reasoning.nouns import WORD
from quellenlage.reasoning.retellings import listed, telling
from quellenlage.reasoning.terms import Subject, World, name_parts
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import Case

_NAMED = ("person:", "organisation:", "vehicle:")
_PRETERITE = frozenset(("Ia1s", "Ia3s", "Ia1p", "Ia3p"))
_EARLIER = frozenset(("war", "waren", "hatte", "hatten"))
_LONG = timedelta(days=30)
_SHORT = 3
_AGED = "-jährig"
_AGAIN, _OPENED = "wieder", "reopening"


def differ(one: Subject, other: Subject, things: World) -> bool:
    """Whether two claims have another sense, time, place, number or name, or tell of another one of several."""
    if one.positive != other.positive or turned_round(one.frame, other.frame) or with_another(one, other):
        return True
    if _planned_and_done(one, other) or _at_another_time(one, other):
        return True
    place = values.places(things.places.get(one.where or ""), things.places.get(other.where or ""))
    apart = reference.explicit(one) and reference.explicit(other) and reference.apart(one, other)
    case = Case(one, other, 1.0, values.times(one.when, other.when), place, apart, things)
    if place is Relation.DISJOINT or not nothing_differs(case):
        return True
    if _told_as_background(one) != _told_as_background(other):
        return True
    return other_ones(one, other) or _other_names(one, other) or _other_counts(one, other)


def _planned_and_done(one: Subject, other: Subject) -> bool:
    first, second = (reference.ahead(side) for side in (one, other))
    told = other if first else one
    return first != second and (reference.done(told) or _in_the_past(told.claim.about))


@lru_cache(maxsize=1 << 14)
def _in_the_past(about: str) -> bool:
    """Whether a finite verb stands in the preterite („verurteilte“)."""
    codes = (
        {code for reading in verb_readings(word) for code in reading.codes} for word in WORD.findall(about) if word.islower()
    )
    return any(_PRETERITE & each and not any(code.startswith("Ir") for code in each) for each in codes)


def _at_another_time(one: Subject, other: Subject) -> bool:
    """Whether one says that it is another time, or one of several („erneut“, „im Hinspiel“); what opens again is no other time."""
    words = facet_list("other_occasions") | listed("another_time")
    if all(_OPENED in telling(side).main for side in (one, other)):
        words -= {_AGAIN}
    first, second = (words & set(side.claim.about.lower().split()) for side in (one, other))
    return first != second


def _told_as_background(one: Subject) -> bool:
    """Whether a claim tells of what was long before: „war bereits 2019 verurteilt worden“."""
    return long_over(one) and not _EARLIER.isdisjoint(one.claim.about.split())


def long_over(one: Subject) -> bool:
    """Whether a claim tells of a time that was over a month before its report came out („Im vergangenen Jahr …“)."""
    return reference.long_ago(one, _LONG)


def _other_names(one: Subject, other: Subject) -> bool:
    """Whether both name people or bodies, or ages, and none of them is in both."""
    if one.persons and other.persons and one.persons.isdisjoint(other.persons):
        return True
    first, second = (frozenset(t for t in side.terms if t.startswith(_NAMED)) for side in (one, other))
    parts = ({part for term in side for part in name_parts(term) if len(part) > _SHORT} for side in (first, second))
    if first and second and not shared_terms(first, second) and next(parts).isdisjoint(next(parts)):
        return True  # „Karst & Söhne“ and „Ulrich Karst“ may be one
    ages = [frozenset(t for t in side.terms if t.endswith(_AGED)) for side in (one, other)]
    return bool(ages[0] and ages[1] and ages[0].isdisjoint(ages[1]))


def _other_counts(one: Subject, other: Subject) -> bool:
    """Whether both count people or things, and no number of one can be one of the other's."""
    slots = slots_of(one, other)
    if any(quantities.exclude(a, b) or quantities.outgrown(a, b) or quantities.outgrown(b, a) for a, b in slots):
        return True  # „mindestens drei“ and later „sechs“ are not the same said twice
    first, second = ([c for c in side.counts if not c.quantity.unit or ":" not in c.slot] for side in (one, other))
    return bool(first and second) and all(quantities.exclude(a, b) for a in first for b in second)
