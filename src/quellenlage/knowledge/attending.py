"""Who is where because of the words around: whoever speaks in a town, or does something „bei seinem Besuch in …“, is there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from itertools import accumulate
from sys import maxsize
from typing import Any

from quellenlage.knowledge.bodies import told_here
from quellenlage.knowledge.events import speaking
from quellenlage.knowledge.whereabouts import PlaceIndex, leaves_from
from quellenlage.model import Analysis, Clause, Proposition, Quotation, Reading, Span, TimeExpression, Token
from quellenlage.resources import table

SPEAKS = "speaks there"
"""The rule of a claim that only says that somebody spoke somewhere."""
_LOCATIVE = frozenset(("in", "im", "auf", "bei", "an", "am", "vor"))
_STANDS_FREE = frozenset(("ADV", "ADJD", "PPER", "PRF", "CARD", "APZR", "PTKVZ", "PROAV"))
_PHRASE = frozenset(("ART", "ADJA", "PPOSAT", "NE", "NN", "TRUNC", "CARD"))
_LONGEST = 5
_CLOCK = re.compile(r"T\d\d:\d\d")


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = table("de/event_verbs.yaml")["attending"]
    return data


def attends(proposition: Proposition, reading: Reading, places: PlaceIndex) -> bool:
    """Whether the subject of a clause is where it says: it speaks there, or does it at something that is held there."""
    clause = reading.analysis.clauses[proposition.clause] if proposition.clause is not None else None
    if clause is None or clause.predicate is None or clause.subject is None:
        return False
    predicate = clause.predicate
    if predicate.lemma in _data()["absent"]:
        return False
    does = not (predicate.passive or predicate.negated or predicate.modal) and (
        predicate.lemma in speaking()
        or predicate.lemma in _data()["watching"]
        or (predicate.lemma not in _data()["elsewhere"] and _has_clock_time(proposition, reading))
    )
    tokens = reading.analysis.tokens
    return any(
        leaves_from(tokens, at)
        or at_an_occasion(tokens, at)
        or (does and _stands_free(reading, at, clause.first, clause.subject))
        for at in _prepositions(proposition, reading.analysis, places)
    )


def spoken(reading: Reading, places: PlaceIndex) -> Iterator[Proposition]:
    """„…“, sagte X am Montag in Wien: the clauses with nothing but cue and source that say where somebody spoke."""
    analysis = reading.analysis
    passed_on = _passed_on(reading.quotations)
    told = {proposition.clause for proposition in reading.propositions if proposition.mode == "author"}
    for number, clause in enumerate(analysis.clauses):
        if number in told or clause.kind not in ("main", "inquit") or clause.predicate is None or clause.subject is None:
            continue
        finite = clause.predicate.finite
        if finite is None or clause.predicate.lemma not in speaking():
            continue
        if clause.predicate.mood == "Sub" or passed_on(analysis.tokens[finite].start):
            continue
        around = _around(finite, clause, analysis.tokens)
        whole = _stretch(around, analysis.tokens)
        core = _without_verb(around, {finite, *clause.predicate.tokens}, analysis.tokens)
        one = Proposition(whole.start, whole.end, core, "author", "CT+", "asserted", clause=number, rules=(SPEAKS,))
        if attends(one, reading, places):
            yield one


def _passed_on(quotations: Sequence[Quotation]) -> Callable[[int], bool]:
    """Whether an offset is inside a quotation: there somebody else says that somebody spoke."""
    spans = sorted((span.start, span.end) for one in quotations if one.type != "Reported" for span in one.content)
    reach = list(accumulate((end for _, end in spans), max))

    def inside(offset: int) -> bool:
        k = bisect_right(spans, (offset, maxsize)) - 1
        return k >= 0 and reach[k] > offset

    return inside


def _around(finite: int, clause: Clause, tokens: Sequence[Token]) -> range:
    """The words of a clause around its verb, up to the next comma or mark on both sides."""
    first, last = finite, finite + 1
    while first > clause.first and tokens[first - 1].tag[0] != "$":
        first -= 1
    while last < clause.last and tokens[last].tag[0] != "$":
        last += 1
    return range(first, last)


def _stretch(words: range, tokens: Sequence[Token]) -> Span:
    return Span(tokens[words.start].start, tokens[words.stop - 1].end)


def _without_verb(words: range, verb: Collection[int], tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Who and where without „sagte“: „der Minister am Freitag in Hannover“ reads like the presence that it is."""
    runs: list[range] = []
    for k in words:
        if k in verb:
            continue
        runs = [*runs[:-1], range(runs[-1].start, k + 1)] if runs and runs[-1].stop == k else [*runs, range(k, k + 1)]
    return tuple(_stretch(run, tokens) for run in runs) or (_stretch(words, tokens),)


def _prepositions(proposition: Proposition, analysis: Analysis, places: PlaceIndex) -> Iterator[int]:
    """The prepositions that put the clause's own places somewhere: „in“ in „in der Stadt Wien“."""
    tokens = analysis.tokens
    own = told_here(proposition, analysis)
    for mention, _ in places.within(proposition.start, proposition.end):
        if mention.role != "location" or not any(span.start <= mention.start < span.end for span in own):
            continue
        k = bisect_left(tokens, mention.start, key=lambda token: token.start) - 1
        lowest = max(-1, k - _LONGEST)
        while k > lowest and tokens[k].tag in _PHRASE:
            k -= 1
        if k > lowest and (tokens[k].text.lower() in _LOCATIVE or leaves_from(tokens, k)):
            yield k


def at_an_occasion(tokens: Sequence[Token], at: int) -> bool:
    """„nach seiner Ankunft in“, „bei einem Besuch in“: a noun of being there, after a preposition that says „then“."""
    if at < 2 or tokens[at - 1].tag != "NN":
        return False
    k = at - 2
    while k >= 0 and tokens[k].tag in ("ART", "PPOSAT", "ADJA"):
        k -= 1
    return k >= 0 and any(
        tokens[k].text.lower() in group["after"] and tokens[at - 1].lemma in group["nouns"] for group in _data()["occasions"]
    )


def _stands_free(reading: Reading, at: int, first: int, subject: Span) -> bool:
    """Whether a phrase says where it is spoken, not where what stands before it is: „warnte vor Hochwasser in Wien“."""
    tokens = reading.analysis.tokens
    if at <= first:
        return True
    before = tokens[at - 1]
    named = before.tag == "NE" and subject.start <= before.start < subject.end
    if before.text in ("Ortszeit", "Zeit"):  # „um 9.30 Uhr Ortszeit in New York“
        return True
    return named or before.tag in _STANDS_FREE or before.tag[:1] in "V$" or _is_time(reading.times, before)


def _has_clock_time(proposition: Proposition, reading: Reading) -> bool:
    """Whether the words say when by the clock: what somebody does at an hour, in a town, is done with their own body."""
    first = bisect_left(reading.times, proposition.start, key=lambda time: time.start)
    last = bisect_left(reading.times, proposition.end, key=lambda time: time.start)
    return any(_CLOCK.search(reading.times[k].value) for k in range(first, last))


def _is_time(times: Sequence[TimeExpression], token: Token) -> bool:
    k = bisect_left(times, token.end, key=lambda time: time.start) - 1
    return k >= 0 and times[k].start <= token.start < times[k].end
