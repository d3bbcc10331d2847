"""Numbers of one attribute in two reports of one story, in whatever words: the price, the length of the closure, the people in action.

Where each of two reports that tell one story gives one value of an attribute, the two are of the same thing, unless the claims name
other people, bodies or places, or bring up other things. Where a report gives several („12 Polizisten und 40 Feuerwehrleute“), those of
the same noun are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning import quantities, reference, values
from quellenlage.reasoning.anchors import actors, elsewhere, other_towns
from quellenlage.reasoning.attributes import COUNT, MONEY, Measure, measures, of_state
from quellenlage.reasoning.earlier import in_turn
from quellenlage.reasoning.happenings import happened_to_others, told_apart
from quellenlage.reasoning.markers import goes_on
from quellenlage.reasoning.nouns import same_noun
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.story_mates import close, one_story, words_shared
from quellenlage.reasoning.terms import DENIED, HELD, Subject, World, around, narrow_name_shared
from quellenlage.reasoning.twofold import brings_up_another, tell_of_two, whole_and_part
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import UPDATE_AFTER, Case, Verdict, new_version
from quellenlage.reasoning.vocabulary import word_list

_FIRM = (*HELD, *DENIED)
_ENOUGH, _FEWER = 3, 2
"""Words in common: reports of a sentence or two are much alike by two."""
_MOST = 12
"""So many earlier reports with the attribute are held against a report: the nearest in time."""
_FEW = 10
"""Below that a number of people or things is told of much in one story: only in one slot and at one time is it the same said twice."""
_NEAR = 0.12
"""Values told in round figures differ by at most so much of the larger one."""
_NEXT_DAYS, _SOON = timedelta(days=3), timedelta(days=14)


def measured_apart(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Pairs of claims with the one value that each of two reports gives of an attribute, in a fixed order."""
    reports: dict[str, list[Measure]] = defaultdict(list)
    for one in in_turn(subjects):
        if one.claim.chain[-1].commitment in _FIRM and not one.claim.asks:
            reports[one.claim.document].extend(measures(one, things))
    earlier: dict[str, list[Mapping[str, Measure]]] = defaultdict(list)
    for told in reports.values():
        for name, only in sorted(_only_values(told).items()):
            newer = next(iter(only.values())).subject
            for before in earlier[name][-_MOST:]:
                older = next(iter(before.values())).subject
                if _one_story(older, newer, things):
                    yield from _judged(before, only, things)
            earlier[name].append(only)


def _one_story(older: Subject, newer: Subject, things: World) -> bool:
    """Whether two reports tell one story, with names and nouns enough in their leads; fewer are enough where more is alike."""
    if older.threaded and newer.threaded:
        return True
    known = narrow_name_shared(older, newer, things) or (close(older, newer) and not reference.later(older, newer, _NEXT_DAYS))
    return one_story(older, newer) and words_shared(older, newer) >= (_FEWER if known else _ENOUGH)


def _only_values(told: Sequence[Measure]) -> Mapping[str, Mapping[str, Measure]]:
    """By attribute: the one value of a report, or by noun where it has several; a noun with several values is left out."""
    by_name: dict[str, list[Measure]] = defaultdict(list)
    for one in told:
        by_name[one.count.slot].append(one)
    found = {name: _by_noun(every) for name, every in by_name.items()}
    return {name: only for name, only in found.items() if only}


def _by_noun(every: Sequence[Measure]) -> Mapping[str, Measure]:
    if not any(_exclude(every[0], other) for other in every[1:]):
        return {"": every[0]}
    by_noun: dict[str, list[Measure]] = defaultdict(list)
    for one in every:
        by_noun[one.unit if one.kind == COUNT else one.noun].append(one)
    return {noun: group[0] for noun, group in by_noun.items() if noun and not any(_exclude(group[0], o) for o in group[1:])}


def _exclude(one: Measure, other: Measure) -> bool:
    return values.numbers(one.count.quantity, other.count.quantity) is Relation.DISJOINT


def _judged(before: Mapping[str, Measure], only: Mapping[str, Measure], things: World) -> Iterator[tuple[Pair, Verdict]]:
    if ("" in before) != ("" in only):
        return
    for noun in sorted(before.keys() & only.keys()):
        verdict = _verdict(before[noun], only[noun], things)
        if verdict is not None:
            yield Pair(before[noun].subject, only[noun].subject, 1.0), verdict


def _verdict(first: Measure, second: Measure, things: World) -> Verdict | None:
    older, newer = first.subject, second.subject
    if not _comparable(first, second, things):
        return None
    place = values.places(things.places.get(older.where or ""), things.places.get(newer.where or ""))
    time = values.times(older.when, newer.when)
    case = Case(older, newer, 1.0, time, place, _apart(older, newer), things)
    if quantities.exclude(first.count, second.count):
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
    if first.kind != second.kind or reference.ahead(older) != reference.ahead(newer) or older.positive != newer.positive:
        return False
    if first.kind != COUNT and first.unit != second.unit:
        return False  # euros and francs
    if first.same and not _one_thing(first, second):
        return False
    ours, theirs = actors(older, things), actors(newer, things)
    if ours and theirs and not ours & theirs:
        return False
    return not elsewhere(older, newer, things) and not other_towns(older, newer, things)


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
    on = goes_on(newer.claim, newer.document) or new_version(case)
    if not on and not (_told_soon(older, newer) and close(older, newer) and _one_count(first, second)):
        return None
    state = of_state(first.count.slot)
    if state and not on and not reference.later(older, newer, UPDATE_AFTER):
        return None
    return quantities.number_verdict(case, first.count, second.count, state=state)


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
    return not (first.parts or second.parts)


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
    return Verdict("agreement", "", "the same value of what each report gives one of")


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
