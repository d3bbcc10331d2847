"""Numbers that are not the one value of what they are of: a part, the value before, a threshold, one of another year, a rate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from quellenlage.model import Quantity
from quellenlage.reasoning.attribute_ways import attribute_words
from quellenlage.reasoning.nouns import WORD
from quellenlage.reasoning.slots import changed_to, increments, is_part
from quellenlage.reasoning.terms import Subject
from quellenlage.resources import table

_RATE = re.compile(r" (?:pro|je|die|in der|im|am) (?P<per>[A-ZÄÖÜ][a-zäöüß]{2,20})\b")
_INSTEAD = re.compile(
    r"\b(?:statt|anstelle von|gegenüber|nicht|verglichen mit|im Vergleich zu)(?: (?:der|den|dem|die|wie))?(?: [a-zäöüß]{3,20})? $"
)
_WHOLE = re.compile(r"\b[Vv]on (?:den|diesen|ihren|seinen|insgesamt) $")
_FIRST = re.compile(r"\b(?:erste|zweite|dritte|vierte|fünfte)[nrs]? $")
_BRACKETS = re.compile(r"\([^()]{0,40}$")
_UP_TO = ("bis zu ", "Bis zu ")
_BEFORE = 40


def set_aside(number: Quantity, numbers: Sequence[Quantity], one: Subject, kind: str) -> bool:
    """Whether a number is not the one value of its attribute in its report."""
    text = one.document.text
    before = text[max(one.claim.start, number.start - _BEFORE) : number.start]
    if (
        text.startswith(_UP_TO, number.start)
        or before.endswith(_UP_TO)
        or number.start < one.claim.start
        or number.value is None
        or (kind != "speed" and is_part(number, text))
    ):
        return True
    if _INSTEAD.search(before) or _BRACKETS.search(before) or _FIRST.search(before):
        return True
    wholes = [q for q in numbers if _WHOLE.search(text[max(one.claim.start, q.start - _BEFORE) : q.start])]
    if wholes and number not in wholes:
        return True  # „Von den 42 Festgenommenen sind 30 wieder frei“
    former = [q for q in numbers if changed_to(q, numbers, text) is not None]
    if number in former or id(number) in increments(numbers, text):
        return True
    words = {word.lower() for word in WORD.findall(text[one.claim.start : one.claim.end])}
    return not words.isdisjoint(attribute_words("thresholds") | attribute_words("comparisons"))


def of_a_whole(one: Subject) -> bool:
    """Whether a claim's number is of all that there was („insgesamt“, „bundesweit“), or of a stretch of time or more places."""
    words = one.document.text[one.claim.start : one.claim.end].lower()
    return of_more(one) or not attribute_words("wholes").isdisjoint(WORD.findall(words))


def of_more(one: Subject) -> bool:
    """Whether a claim's number is of several days, of a year or of other towns too („an drei Tagen“, „in diesem Jahr“)."""
    return bool(_whole_phrases().search(one.document.text[one.claim.start : one.claim.end].lower()))


@cache
def _whole_phrases() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{table('de/attributes.yaml')['whole_phrases'].strip()})\b")


def rate_behind(number: Quantity, text: str) -> str:
    """What a number is given per („14 Euro pro Stunde“), as the end of its slot."""
    found = _RATE.match(text, number.end)
    per = found["per"].lower() if found else ""
    return f":per {per}" if per in attribute_words("rates") else ""


def stage(verbs: Iterable[str]) -> str:
    """Whether a sum is demanded or offered, as the end of its slot."""
    told = set(verbs)
    return next((f":{name}" for name, words in _stages() if not words.isdisjoint(told)), "")


@cache
def _stages() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((entry["name"], frozenset(entry["verbs"].split())) for entry in table("de/attributes.yaml")["stages"])
