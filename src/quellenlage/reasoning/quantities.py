"""Verdicts on numbers of one slot: a conflict, a correction, or a number that has gone on."""

from __future__ import annotations

from datetime import timedelta

from quellenlage.reasoning import reference, values
from quellenlage.reasoning.markers import corrects, forecast, goes_on, interim, remains, up_to_then
from quellenlage.reasoning.slots import Count, value_of
from quellenlage.reasoning.terms import Subject
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import UPDATE_AFTER, Case, Verdict, corrects_this, new_version, same_voice
from quellenlage.reasoning.vocabulary import word_list

_AN_HOUR = timedelta(hours=1)
_TENTH = 0.11
_SOME = 20


def number_verdict(case: Case, first: Count, second: Count, *, state: bool | None = None) -> Verdict | None:
    """Two numbers of one slot that exclude each other: a conflict, a correction or an update; None where they are of other times.

    `state` says whether they are of what changes from hour to hour, where that is known better than by the slot and the verb.
    """
    older, newer = case.older, case.newer
    words = number_words(older, first), number_words(newer, second)
    slot = first.slot.partition(":")[0]
    grown = slot in word_list("growing") and value_of(second) > value_of(first)
    if case.apart:
        on = goes_on(newer.claim, newer.document) and not (reference.series(older, newer) or reference.long_ago(older))
        forward = (newer.when.earliest, older.when.earliest) if newer.when and older.when else (None, None)
        back = forward[0] is not None and forward[1] is not None and forward[0] < forward[1]
        return Verdict("updated", "number", "another number at a later time", words) if on and not back else None
    if reference.nested(older, newer) or (forecast(older.claim, older.document) and forecast(newer.claim, newer.document)):
        return None  # a month's mean and a day's; two forecasts
    early = interim(older.claim, older.document) or forecast(older.claim, older.document)
    if early and not reference.looks_back(newer, older) and not new_version(case):
        return Verdict("updated", "number", "another number after an interim one", words)
    if corrects(newer.claim, newer.document) and corrects_this(case) and second.former in (None, first.quantity.value):
        return Verdict("corrected", "number", "another number with a corrective marker", words)
    if new_version(case) and not (grown or gone_on(case)):
        return Verdict("corrected", "number", "another number in a newer version", words)
    grown = grown and not reference.looks_back(newer, older)
    grown = grown or (state if state is not None else not word_list("changing").isdisjoint((slot, newer.verb)))
    shrunk = (
        remains(newer.claim, newer.document) and value_of(second) < value_of(first) and reference.later(older, newer, _AN_HOUR)
    )
    if shrunk or gone_on(case) or (grown and reference.later(older, newer, UPDATE_AFTER)):
        return Verdict("updated", "number", "another number at a later time", words)
    if same_voice(case) and reference.later(older, newer, UPDATE_AFTER):
        return Verdict("updated", "number", "another number by the same voice, later", words)
    if value_of(first) == 0 or value_of(second) == 0:
        return Verdict("conflict", "polarity", "asserted by one and denied by another")  # „niemand“ and „drei“
    return Verdict("conflict", "number", "numbers that exclude each other", words)


def gone_on(case: Case) -> bool:
    """Whether the newer claim says that a number has changed since; „bis Mittwoch“ of a day already over does not."""
    newer = case.newer.claim, case.newer.document
    over = reference.looks_back(case.newer, case.older) or up_to_before(case)
    return goes_on(*newer) and not (over and up_to_then(*newer))


def up_to_before(case: Case) -> bool:
    """Whether the newer claim gives its number up to a moment before the older report came out."""
    claim, published = case.newer.claim, case.older.document.published
    times = (t for t in case.world.times.get(claim.document, ()) if claim.start <= t.expression.start < claim.end and t.window)
    ends = [t.window.latest for t in times if t.window and t.window.modifier == "bis"]
    return published is not None and any(end is not None and end <= published for end in ends)


def grown_verdict(case: Case, slots: list[tuple[Count, Count]]) -> Verdict | None:
    """A toll that has gone on from one that was left open: „mindestens drei“, „auf sechs gestiegen“."""
    if case.apart or reference.looks_back(case.newer, case.older):
        return None
    on = goes_on(case.newer.claim, case.newer.document)
    late = reference.later(case.older, case.newer, UPDATE_AFTER)
    for first, second in slots:
        still_open = second.quantity.high is None
        if outgrown(first, second) and (on or (late and still_open)):
            words = number_words(case.older, first), number_words(case.newer, second)
            return Verdict("updated", "number", "another number at a later time", words)
    return None


def outgrown(first: Count, second: Count) -> bool:
    """Whether a toll that was left open is told with more: „mindestens drei“, later „fünf“ are not the same said twice."""
    open_ended = first.quantity.high is None and first.quantity.low is not None
    told = second.quantity.value is not None or second.quantity.low is not None
    return open_ended and told and first.slot.partition(":")[0] in word_list("growing") and value_of(second) > value_of(first)


def exclude(first: Count, second: Count) -> bool:
    """Whether two numbers cannot both hold; magnitudes of two services differ by a tenth."""
    if first.slot in word_list("magnitudes") and abs(value_of(first) - value_of(second)) < _TENTH:
        return False
    if any(one.quantity.value is None and (one.quantity.low or 0) < _SOME for one in (first, second)):
        return False  # „einige“ excludes no number
    return values.numbers(first.quantity, second.quantity) is Relation.DISJOINT


def number_words(one: Subject, count: Count) -> str:
    """A number in the words of its report."""
    return one.document.text[count.quantity.start : count.quantity.end]
