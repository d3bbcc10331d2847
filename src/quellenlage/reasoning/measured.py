"""Numbers of one attribute in two reports of one story, in whatever words: the price, the length of the closure, the people in action.

Where each of two reports that tell one story gives one value of an attribute, the two are of the same thing, unless the claims name
other people, bodies or places, or bring up other things. Where a report gives several („12 Polizisten und 40 Feuerwehrleute“), those of
the same noun are compared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import product

from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning import quantities, reference, values
from quellenlage.reasoning.anchors import actors, elsewhere, other_towns
from quellenlage.reasoning.asides import of_a_whole
from quellenlage.reasoning.attribute_ways import COUNT, MONEY, SAME, attribute_words
from quellenlage.reasoning.attributes import SUM, THINGS, VOTES, Measure, measures
from quellenlage.reasoning.happenings import happened_to_others, told_apart
from quellenlage.reasoning.likeness import count_apart
from quellenlage.reasoning.nouns import same_noun
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.per_report import against_earlier
from quellenlage.reasoning.slots import Count, value_of
from quellenlage.reasoning.story_mates import close, one_story, words_shared
from quellenlage.reasoning.terms import DENIED, HELD, Subject, World, around, narrow_name_shared
from quellenlage.reasoning.twofold import brings_up_another, tell_of_two, whole_and_part
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import (
    REFINED_AFTER,
    UPDATE_AFTER,
    Case,
    Verdict,
    marked,
    new_version,
    same_outlet,
    same_voice,
)
from quellenlage.reasoning.vocabulary import word_list
from quellenlage.reasoning.voices import same, voice

_Values = Mapping[str, tuple[Measure, ...]]
"""The values of one attribute in a report: the only one or one of each source under an empty key, else by the noun that is counted."""
_FIRM = (*HELD, *DENIED)
_SOURCES = 3
_GOES_ON = frozenset(("changing", "growing"))
_ENOUGH, _FEWER = 3, 2
"""Words in common: reports of a sentence or two are much alike by two."""
_MOST = 12
"""So many earlier reports with the attribute are held against a report: the nearest in time."""
_FEW = 10
"""Below that a number of people or things is told of much in one story: only in one slot and at one time is it the same said twice."""
_ACTUALLY = re.compile(r"(?:Tatsächlich|In Wahrheit|In Wirklichkeit|Richtig)\b")
_NEAR = 0.12
"""Values told in round figures differ by at most so much of the larger one."""
_HOURS, _NEXT_DAYS, _SOON = timedelta(hours=6), timedelta(days=3), timedelta(days=14)


def measured_apart(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Pairs of claims with the one value that each of two reports gives of an attribute, in a fixed order."""
    found = against_earlier(
        subjects,
        lambda told: _values_of(_measured(told, things)),
        lambda only: _any(only).subject,
        lambda older, newer: _one_story(older, newer, things),
    )
    for _, before, only in found:
        yield from _judged(before, only, things)


def _measured(told: Sequence[Subject], things: World) -> list[Measure]:
    """The measures of a report, each read with the last one before it that is of an attribute."""
    found: list[Measure] = []
    for one in told:
        if one.claim.chain[-1].commitment in _FIRM:
            found.extend(measures(one, things, next((m for m in reversed(found) if m.count.slot not in (THINGS, SUM)), None)))
    return found


def _any(only: _Values) -> Measure:
    return next(iter(only.values()))[0]


def _one_story(older: Subject, newer: Subject, things: World) -> bool:
    """Whether two reports tell one story, with names and nouns enough in their leads; fewer are enough where more is alike."""
    if older.threaded and newer.threaded:
        return True
    known = narrow_name_shared(older, newer, things) or (close(older, newer) and not reference.later(older, newer, _NEXT_DAYS))
    return one_story(older, newer) and words_shared(older, newer) >= (_FEWER if known else _ENOUGH)


def _values_of(told: Sequence[Measure]) -> dict[str, _Values]:
    """The values that a report gives of each attribute, those of which nobody can say of what left out."""
    by_name: dict[str, list[Measure]] = defaultdict(list)
    for one in told:
        by_name[one.count.slot].append(one)
    found = {name: _told_of(every) for name, every in by_name.items()}
    return {name: only for name, only in found.items() if only}


def _told_of(every: Sequence[Measure]) -> _Values:
    """The one value of a report, or one of each of several sources, or one of each noun; a noun with several values is left out."""
    if every[0].count.slot not in (THINGS, SUM):
        several = _distinct(every)
        if len(several) == 1 or (len(several) <= _SOURCES and _sources(several) == len(several)):
            return {"": several}
    by_noun: dict[str, list[Measure]] = defaultdict(list)
    for one in every:
        by_noun[one.unit if one.kind == COUNT else one.noun].append(one)
    return {noun: (group[0],) for noun, group in by_noun.items() if noun and len(_distinct(group)) == 1}


def _distinct(every: Sequence[Measure]) -> tuple[Measure, ...]:
    """The first of each value that a report gives."""
    out: list[Measure] = []
    for one in every:
        if len(out) <= _SOURCES and all(_exclude(one, other) for other in out):
            out.append(one)
    return tuple(out)


def _sources(several: Sequence[Measure]) -> int:
    """How many sources give the values: „die Veranstalter sprachen von 4.000, die Polizei von 1.500“."""
    return len({one.subject.claim.chain[-1].name for one in several})


def _exclude(one: Measure, other: Measure) -> bool:
    other_vote = None not in (one.beside, other.beside) and one.beside != other.beside
    return other_vote or values.numbers(one.count.quantity, other.count.quantity) is Relation.DISJOINT


def _judged(before: _Values, only: _Values, things: World) -> Iterator[tuple[Pair, Verdict]]:
    for noun in sorted(only):
        known = (
            noun
            if noun in before
            else next((key for key in sorted(before)[:_MOST] if key and noun and same_noun(key, noun)), None)
        )
        pairs = list(product(before[known], only[noun])) if known is not None else []
        agreed = [pair for pair in pairs if not _exclude(*pair)]
        for first, second in agreed or pairs:  # what one source of each report says is not held against the others
            verdict = _verdict(first, second, things)
            if verdict is not None:
                yield Pair(first.subject, second.subject, 1.0), verdict


def _verdict(first: Measure, second: Measure, things: World) -> Verdict | None:
    older, newer = first.subject, second.subject
    if not _comparable(first, second, things):
        return None
    place = values.places(things.places.get(older.where or ""), things.places.get(newer.where or ""))
    time = values.times(older.when, newer.when)
    case = Case(older, newer, 1.0, time, place, _apart(older, newer), things)
    if _exclude(first, second) and (first.kind == VOTES or quantities.exclude(first.count, second.count)):
        if first.count.slot.partition(":")[0] in word_list("event_wide"):
            return None  # tolls are compared claim by claim
        return _other_value(case, first, second)
    return _same_value(case, first, second)


def _apart(older: Subject, newer: Subject) -> bool:
    """Whether two claims refer to different times; what somebody is accused of is of the same time in all reports of the trial."""
    charged = any(one.claim.mode == "hearsay" for one in (older, newer))
    timed = reference.explicit(older) and reference.explicit(newer)
    return reference.apart(older, newer) and (timed or not charged)


def _comparable(first: Measure, second: Measure, things: World) -> bool:
    """Whether two values can be of one thing: of the same noun where it matters, nobody else's, nowhere else, both done or both ahead."""
    older, newer = first.subject, second.subject
    if count_apart(older, newer):
        return False  # „300 Tonnen Kupfer“, „20 Tonnen Gold“
    if first.kind != second.kind or reference.ahead(older) != reference.ahead(newer) or older.positive != newer.positive:
        return False
    if first.kind != COUNT and first.unit != second.unit:
        return False  # euros and francs
    if SAME in first.marks and not _one_thing(first, second):
        return False
    ours, theirs = actors(older, things), actors(newer, things)
    if ours and theirs and not ours & theirs:
        return False
    return _exact(first, second) or not (elsewhere(older, newer, things) or other_towns(older, newer, things))


def _exact(first: Measure, second: Measure) -> bool:
    """Whether two numbers are the same one, and not a small one: what else their passages name does not matter then."""
    one, other = first.count.quantity.value, second.count.quantity.value
    return one == other and (one or 0) >= _FEW


def _one_thing(first: Measure, second: Measure) -> bool:
    """Whether two sizes are told of one noun; a thing and what it is made of have one weight („Goldschmuck“, „Gold“), if it is the same."""
    if not (first.noun and second.noun):
        return False
    made_of = min(first.noun, second.noun, key=len), max(first.noun, second.noun, key=len)
    return same_noun(first.noun, second.noun) or (_near(first, second) and made_of[1].startswith(made_of[0]))


def _other_value(case: Case, first: Measure, second: Measure) -> Verdict | None:
    """Two values that exclude each other, if nothing says that they are of two things or of a whole and its part."""
    older, newer = case.older, case.newer
    if case.place is Relation.DISJOINT or told_apart(older, newer) or _of_two_things(first, second):
        return None
    if whole_and_part(older, newer, first.count, second.count, case.world) or first.narrow != second.narrow:
        return None
    if (first.narrow or second.narrow) and first.noun != second.noun:
        return None
    on = quantities.gone_on(case) or new_version(case) or bool(_ACTUALLY.match(newer.claim.about))
    if _other_people(first, second) or (not on and _part_elsewhere(first, second, case.world)):
        return None
    if not on and not (_told_soon(older, newer) and close(older, newer) and _one_count(first, second)):
        return None
    counts = (first.count, second.count) if quantities.exclude(first.count, second.count) else _fewer(first, second)
    words = quantities.number_words(older, first.count), quantities.number_words(newer, second.count)
    if _ACTUALLY.match(newer.claim.about) and (same_outlet(case) or same_voice(case)):
        return Verdict("corrected", "number", "another number with a corrective marker", words)
    if quantities.up_to_before(case) or _at_one_moment(case):
        return marked(case, "number", words)  # „bis Mittwochmittag“ in a report of Thursday
    grown = value_of(second.count) > value_of(first.count) and not reference.looks_back(newer, older)
    if not _goes_on_by_itself(case, first, second, on=on, grown=grown):
        return None
    marks = first.marks & second.marks
    verdict = quantities.number_verdict(case, *counts, state="changing" in marks or ("growing" in marks and grown))
    if verdict is not None and verdict.kind == "updated" and not on:
        if _vague_voices(case):
            return None
        if not marks & _GOES_ON and all(map(_sourced, (older, newer))) and not _same_source(case):
            return marked(case, "number", words)
    return verdict


def _goes_on_by_itself(case: Case, first: Measure, second: Measure, *, on: bool, grown: bool) -> bool:
    """Whether two values can be held against each other for what they are of: a number of any things, one that grows, one of a state."""
    later = reference.later(case.older, case.newer, UPDATE_AFTER)
    if first.count.slot in (THINGS, SUM):
        return on and grown
    if "growing" in first.marks & second.marks:
        return on or (grown and later)
    return on or later or "changing" not in first.marks | second.marks


def _at_one_moment(case: Case) -> bool:
    """Whether both claims name the same hours of one day („um 8 Uhr“)."""
    when = [one.when for one in (case.older, case.newer)]
    short = all(w and w.earliest and w.latest and w.latest - w.earliest <= _HOURS for w in when)
    return short and case.time in (Relation.EQUAL, Relation.FINER, Relation.COARSER)


def _sourced(one: Subject) -> bool:
    """Whether a number is somebody's, not only the report's: „die Polizei zählte 8.000“."""
    return one.claim.chain[-1].role != "outlet" or one.claim.predicate in attribute_words("estimates")


def _same_source(case: Case) -> bool:
    """Whether both numbers come from one named origin; one outlet may quote two."""
    return same(voice(case.older.claim, case.world), voice(case.newer.claim, case.world))


def _vague_voices(case: Case) -> bool:
    """Whether somebody is only called „sie“ or „er“, who may be anybody."""
    return any(one.claim.chain[-1].name.lower() in ("er", "sie", "es") for one in (case.older, case.newer))


def _part_elsewhere(first: Measure, second: Measure, things: World) -> bool:
    """Whether one number is of a whole and the other of a part of it: of several days, of more places, of a place that only one names."""
    small, large = sorted((first, second), key=lambda one: value_of(one.count))
    if of_a_whole(large.subject) and not of_a_whole(small.subject):
        return True
    ours, theirs = ({i for i in one.subject.terms if i in things.places} for one in (small, large))
    if ours and theirs and ours != theirs:
        return True
    return first.kind == COUNT and bool(ours - large.subject.named)


def _other_people(first: Measure, second: Measure) -> bool:
    """Whether two terms are of two people by their nouns: „der Haupttäter“, „der Fahrer“."""
    if "persons" not in first.marks & second.marks:
        return False
    general = word_list("general_people") | word_list("unnamed_people")
    ours, theirs = ({n for n in one.subject.terms if person_noun(n.capitalize())} - general for one in (first, second))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _fewer(first: Measure, second: Measure) -> tuple[Count, Count]:
    """Two results of a vote by those who lost, where these differ."""
    one, other = (
        replace(m.count, quantity=replace(m.count.quantity, value=m.beside, low=m.beside, high=m.beside))
        for m in (first, second)
    )
    return one, other


def _of_two_things(first: Measure, second: Measure) -> bool:
    """Whether the claims bring up two things; what says what is measured and those who do it are none („der Fahrer“, „das Auto“)."""
    older, newer = first.subject, second.subject
    silent = {
        first.noun,
        second.noun,
        *(noun for one in (older, newer) for noun in one.terms if person_noun(noun.capitalize())),
    }
    if _unknown(first, newer) or _unknown(second, older):
        return True
    if first.things and second.things and not any(same_noun(a, b) for a in first.things for b in second.things):
        return True
    if tell_of_two(older, newer, silent):
        return True
    return first.kind == MONEY and (brings_up_another(older, newer) or happened_to_others(older, newer, silent))


def _unknown(one: Measure, other: Subject) -> bool:
    """Whether a sum or a share is of things that the other passage does not have."""
    return any(not any(same_noun(thing, term) for term in around(other)) for thing in one.things)


def _one_count(first: Measure, second: Measure) -> bool:
    """Whether two numbers count by one noun, or by nouns of which none counts a part of the other („drei Männer“, „vier Täter“)."""
    if first.kind != COUNT or not (first.unit and second.unit) or same_noun(first.unit, second.unit):
        return True
    return "parts" not in first.marks | second.marks


def _told_soon(older: Subject, newer: Subject) -> bool:
    return not reference.later(older, newer, _SOON)


def _same_value(case: Case, first: Measure, second: Measure) -> Verdict | None:
    """The same value, or one of them in round figures."""
    if case.place is Relation.DISJOINT or case.time is Relation.DISJOINT or not _near(first, second):
        return None
    both_timed = reference.explicit(case.older) and reference.explicit(case.newer)
    if case.apart and (both_timed or (first.kind == COUNT and not _whole(first, second))):
        return None
    if quantities.outgrown(first.count, second.count):
        return None
    if values.numbers(first.count.quantity, second.count.quantity) is Relation.COARSER and _one_voice(case):
        words = quantities.number_words(case.older, first.count), quantities.number_words(case.newer, second.count)
        return Verdict("refined", "number", "a finer number by the same voice", words)
    return Verdict("agreement", "", "the same value of what each report gives one of")


def _one_voice(case: Case) -> bool:
    """Whether both are of one outlet, or of one origin some hours later."""
    return same_outlet(case) or (same_voice(case) and reference.later(case.older, case.newer, REFINED_AFTER))


def _whole(first: Measure, second: Measure) -> bool:
    """Whether a number is of the event as a whole, or so large that it is told of nothing else in a story."""
    return (
        first.count.slot in word_list("event_wide")
        or min(first.count.quantity.value or 0, second.count.quantity.value or 0) >= _FEW
    )


def _near(first: Measure, second: Measure) -> bool:
    one, other = first.count.quantity, second.count.quantity
    if one.value is None or other.value is None or None in (one.low, one.high, other.low, other.high):
        return one.value is not None and (one.value, one.low, one.high) == (other.value, other.low, other.high)
    return abs(one.value - other.value) <= _NEAR * max(one.value, other.value)
