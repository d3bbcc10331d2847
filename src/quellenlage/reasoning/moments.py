"""When the event of a story happened: each report that says so gives it one moment, by whatever verb or noun.

„Das Unglück passierte um 14.10 Uhr“ and „Der Absturz sei erst um 14.50 Uhr geschehen“ are of one event if the reports are of one story and
the kinds of what happened can be one. The emergency call, the arrival of help or a death are other moments. The words are in
`de/moments.yaml`, the events in `de/happenings.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from quellenlage.analysis.times import IN_WORDS
from quellenlage.model import ResolvedTime
from quellenlage.reasoning.facets import other_people
from quellenlage.reasoning.markers import refines
from quellenlage.reasoning.pairs import Pair, in_order
from quellenlage.reasoning.per_report import against_earlier, in_their_order
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import HELD, Subject, World
from quellenlage.reasoning.the_event import as_known, one_of_both, phase_of, shares_known
from quellenlage.reasoning.verdicts import Verdict, case_of, marked, same_outlet, same_voice

_DAY, _CLOCK = timedelta(days=1), timedelta(minutes=2)
_NARROW, _LONG = timedelta(hours=7), timedelta(days=125)
"""What happened has its moment within a part of a day, what is to end within a season."""
_MOST_APART = timedelta(days=14)
_GONE, _OF_A_PERSON = "gone", ("death", "gone")
"""Whoever disappeared on Friday may be missed from Saturday on: so much is no contradiction."""
_FINER = 4
_SPARE = ((60, timedelta(minutes=30)), (15, timedelta(minutes=15)), (1, timedelta(minutes=5)))
"""So far round clock times may be from others: „um 14 Uhr“ from 14.20, „14.15 Uhr“ from 14.25, any time by five minutes."""
_BETWEEN = re.compile(r"\bzwischen (?P<first>[^,;]{2,25}?) und $")


@dataclass(frozen=True, slots=True)
class _Moment:
    """When something of some kinds happened, as a claim tells it: `words` say it, `dated` that they name a day."""

    teller: Subject
    kinds: frozenset[str]
    low: datetime
    high: datetime
    words: str
    dated: bool
    known: bool
    """Whether the event's noun or no thing at all stands in the claim, as for the one event of a report."""


def moments_apart(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Pairs of claims that give the event of one story two moments, or a finer one by the same voice, in a fixed order."""
    found = against_earlier(subjects, lambda told: _moments(told, things), lambda moment: moment.teller, one_story)
    for phase, before, moment in found:
        soon = phase == "end" or max(before.low, moment.low) - min(before.high, moment.high) < _MOST_APART
        one = _one_person(before.teller, moment.teller) if phase in _OF_A_PERSON else _one_event(before, moment)
        verdict = _verdict(before, moment, things, _DAY if phase == _GONE else timedelta()) if soon and one else None
        if verdict is not None:
            yield in_order(before.teller, moment.teller), verdict


def _moments(told: Sequence[Subject], things: World) -> Mapping[str, _Moment]:
    """The one moment of each phase that a report gives its event; of nested ones the finest, of two others none."""
    found: dict[str, list[_Moment]] = {}
    for one in told:
        phase, kinds = phase_of(one)
        if phase and one.positive and not one.claim.asks and one.claim.chain[-1].commitment in HELD:
            moment = _moment(one, kinds, phase, things)
            if moment is not None:
                found.setdefault(phase, []).append(moment)
    out = {}
    for phase, moments in found.items():
        finest = min(moments, key=lambda m: m.high - m.low)
        if all(_overlap(finest, other) for other in moments):
            out[phase] = finest
    return out


def _moment(one: Subject, kinds: frozenset[str], phase: str, things: World) -> _Moment | None:
    when, published = one.when, one.document.published
    if when is None or when.earliest is None or when.latest is None or published is None:
        return None
    time = _finest(one, when.earliest, things)
    if time is None or time.expression.of_noun or time.expression.rule == IN_WORDS:
        return None  # „halb vier“ may be in the morning or in the afternoon
    low, high = when.earliest, when.latest
    first = _BETWEEN.search(one.document.text[one.claim.start : time.expression.start])
    if first is not None:
        low = high.replace(hour=0, minute=0) if first["first"] == "Mitternacht" else low
        if low == when.earliest and high - low < _CLOCK:
            return None  # „zwischen drei und fünf Uhr“, of which only the end was read
    ahead = low > published
    if phase == "end":
        return (
            _Moment(one, kinds, low, high, _said(time, one), dated=True, known=True) if ahead and high - low <= _LONG else None
        )
    if phase == _GONE and time.window is not None and time.window.modifier == "seit":
        high = low + (_DAY if _names_day(time) else _CLOCK / 2)
    if one.claim.kind in ("plan", "background") or high - low > _NARROW + _DAY:
        return None
    dated = any(_names_day(t) for t in _inside(one, things))
    if ahead and not dated:
        low, high = low - _DAY, high - _DAY  # „Der Absturz sei um 14.50 Uhr geschehen“ in the morning's paper
    if low > published:
        return None
    return _Moment(one, kinds, low, high, _said(time, one), dated, as_known(one))


def _inside(one: Subject, things: World) -> list[ResolvedTime]:
    times = things.times.get(one.claim.document, ())
    return [t for t in times if one.claim.start <= t.expression.start < one.claim.end and not t.expression.of_noun]


def _finest(one: Subject, earliest: datetime, things: World) -> ResolvedTime | None:
    """The expression in a claim that gives its time; none where the time was told elsewhere."""
    inside = [t for t in _inside(one, things) if t.window is not None and t.window.earliest == earliest]
    return min(inside, key=lambda t: len(t.expression.value), default=None) if len(inside) < 2 else inside[-1]


def _names_day(time: ResolvedTime) -> bool:
    return "T" not in time.expression.value or not time.expression.value.rpartition("T")[2][:1].isdigit()


def _said(time: ResolvedTime, one: Subject) -> str:
    return one.document.text[time.expression.start : time.expression.end]


def _overlap(one: _Moment, other: _Moment) -> bool:
    return one.low < other.high and other.low < one.high


def _one_event(before: _Moment, moment: _Moment) -> bool:
    """Whether two moments can only be of one event; of two days only where both tell of it as known, or that something ends."""
    if before.known and moment.known and not (before.kinds and moment.kinds):
        return True
    one = one_of_both(before.teller, before.kinds, moment.teller, moment.kinds)
    return one and ((before.known and moment.known) or not _day_apart(before, moment))


def _one_person(one: Subject, other: Subject) -> bool:
    """Whether two claims tell of one who died or is missed: by name, or a noun that is spoken of as known; of no several."""
    if any((count.quantity.value or 0) > 1 for side in (one, other) for count in side.counts):
        return False
    if one.persons and other.persons:
        return bool(one.persons & other.persons)
    return shares_known(one, other) and not other_people(one.facets, other.facets)


def _day_apart(before: _Moment, moment: _Moment) -> bool:
    return before.dated and moment.dated and max(before.low, moment.low) - min(before.high, moment.high) > _DAY / 2


def _verdict(before: _Moment, moment: _Moment, things: World, slack: timedelta) -> Verdict | None:
    pair, first, second = in_their_order(before, moment)
    older, newer = pair.older, pair.newer
    case = case_of(older, newer, things)
    words = first.words, second.words
    if _overlap(first, second):
        finer = (
            first.low <= second.low
            and second.high <= first.high
            and (second.high - second.low) * _FINER <= first.high - first.low
        )
        if finer and (same_outlet(case) or same_voice(case) or refines(newer.claim, newer.document)):
            return Verdict("refined", "time", "a finer time by the same voice", words)
        return None
    gap = max(first.low, second.low) - min(first.high, second.high)
    if not (first.dated and second.dated) and gap > _DAY / 2:
        gap = abs(gap - round(gap / _DAY) * _DAY)  # the day is not said: only the clocks are compared
    return marked(case, "time", words) if gap > max(_spare(first), _spare(second), slack) else None


def _spare(moment: _Moment) -> timedelta:
    """How far another time may be from this one that is only rounded otherwise; a part of the day has no sharp edge."""
    if moment.high - moment.low > _CLOCK:
        return timedelta(hours=1) if moment.high - moment.low < _DAY / 2 else timedelta()
    return next(spare for step, spare in _SPARE if moment.low.minute % step == 0)
