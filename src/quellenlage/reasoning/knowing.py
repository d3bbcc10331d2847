"""Since when somebody knew of something, told from either side: who learnt of it, and who told him (`de/knowing.yaml`).

„Erstmals von dem Fund erfahren habe man am 10. Oktober“ and „den Betrieb bereits am 2. Oktober über den Fund unterrichtet“ cannot both
hold: nobody learns on the tenth what he was told on the second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.per_report import against_earlier, in_their_order
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import DENIED, HELD, Subject, World
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.verdicts import Verdict, case_of, marked
from quellenlage.reasoning.vocabulary import word_list
from quellenlage.resources import table, word_set

_WORD = re.compile(r"[^\W\d_][\w-]*")
_DAY, _LONGEST = timedelta(days=1), timedelta(days=32)
_PAPER = "papers"


@dataclass(frozen=True, slots=True)
class _Known:
    """From when on somebody knew of things, or did not yet (`held` is false), in the words that say when."""

    teller: Subject
    things: frozenset[str]
    low: datetime
    high: datetime
    words: str
    first: bool
    held: bool


def known_since(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Pairs of claims that give two times from which somebody knew of one thing, in a fixed order."""
    for _, before, known in against_earlier(subjects, lambda told: _known(told, things), lambda one: one.teller, one_story):
        if not shared_terms(before.things, known.things) or not _one_knower(before.teller, known.teller):
            continue
        pair, first, second = in_their_order(before, known)
        case = case_of(pair.older, pair.newer, things)
        gap = max(first.low, second.low) - min(first.high, second.high)
        if first.held and second.held and gap >= _DAY and (first.first or second.first):
            yield pair, marked(case, "time", (first.words, second.words))
        elif first.held != second.held and gap < _DAY:
            yield pair, marked(case, "polarity", ("", ""))


def _known(told: Sequence[Subject], things: World) -> Mapping[str, _Known]:
    """The first time that a report tells somebody knew of something."""
    found = [known for one in told if (known := _of_claim(one, things)) is not None]
    return {"known": min(found, key=lambda known: known.low)} if found else {}


@cache
def _forms() -> dict[str, frozenset[str]]:
    return {
        verb: frozenset(entry.get("says", "").split())
        for entry in table("de/knowing.yaml")["knowing"]
        for verb in entry["verbs"].split()
    }


def tells_of_knowing(one: Subject) -> bool:
    """Whether a claim tells that somebody knew, learnt or was told of something."""
    says = _forms().get(one.claim.predicate)
    return says is not None and (not says or not says.isdisjoint(_WORD.findall(one.claim.about)))


def _of_claim(one: Subject, things: World) -> _Known | None:
    words = set(_WORD.findall(one.claim.about))
    commitment = one.claim.chain[-1].commitment
    if not tells_of_knowing(one) or one.claim.asks or one.claim.kind == "plan" or commitment not in (*HELD, *DENIED):
        return None
    inside = [
        t
        for t in things.times.get(one.claim.document, ())
        if one.claim.start <= t.expression.start < one.claim.end and t.window is not None and not t.expression.deictic
    ]
    dated = [
        t for t in inside if t.window and t.window.modifier in ("", "am", "seit") and t.expression.type in ("DATE", "TIME")
    ]
    when = next(
        (t for t in reversed(dated) if one.when is None or t.window is None or t.window.earliest == one.when.earliest), None
    )
    if when is None or when.window is None or when.window.earliest is None or when.window.latest is None:
        return None
    low = when.window.earliest
    high = low + _DAY if when.window.modifier == "seit" else when.window.latest
    silent = word_list("everywhere") | word_list("people")
    about = frozenset(t for t in one.terms if ":" not in t) - silent
    papers = {_PAPER} if any(t.endswith(tuple(word_set("de/knowing.yaml", "papers"))) for t in about) else set()
    if high - low > _LONGEST or not about:
        return None
    first = bool({word.lower() for word in words} & word_set("de/knowing.yaml", "first"))
    text = one.document.text[when.expression.start : when.expression.end]
    return _Known(one, about | papers, low, high, text, first, held=commitment in HELD and one.positive)


def _one_knower(one: Subject, other: Subject) -> bool:
    """Whether nothing says that two others knew: each claim names another person and none in common."""
    return not one.persons or not other.persons or bool(one.persons & other.persons)
