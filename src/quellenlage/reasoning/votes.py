"""The result of a vote, however it is told: „mit 21 zu 6 Stimmen“, „21 stimmten dafür, sechs dagegen“, „214 Nein zu 209 Ja“.

Who is for and who against depends on what was voted on („26 gegen ihn“ carries a vote of no confidence). So two results are compared by
the larger and the smaller number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from quellenlage.model import Quantity
from quellenlage.reasoning.attribute_ways import attribute_words
from quellenlage.reasoning.nouns import WORD
from quellenlage.reasoning.terms import Subject
from quellenlage.resources import table

_AGAINST_EACH_OTHER = re.compile(r"(?:-?[A-ZÄÖÜ][\w-]{1,20})? ?(?:zu|gegen|:) ?(?:mit )?")
_FAR = 60


@dataclass(frozen=True, slots=True)
class Ballot:
    """The larger and the smaller number of votes."""

    more: Quantity
    fewer: Quantity


def ballot(one: Subject) -> Ballot | None:
    """The one result of a vote in a claim, or None."""
    text = one.document.text
    words = {word.lower() for word in WORD.findall(text[one.claim.start : one.claim.end])}
    if words.isdisjoint(attribute_words("votes")) or not words.isdisjoint(attribute_words("scores")):
        return None
    numbers = [
        q for q in one.claim.quantities if q.value is not None and q.value == int(q.value) and q.low == q.high == q.value
    ]
    sides = [q for q in numbers if side(q, numbers, text) in ("for", "against")]
    opposed = [(a, b) for a, b in pairwise(numbers) if _AGAINST_EACH_OTHER.fullmatch(text[a.end : b.start])]
    pair = opposed[0] if len(opposed) == 1 else (sides[0], sides[1]) if len(sides) == len(_SIDES) else None
    if pair is None:
        return None
    fewer, more = sorted(pair, key=lambda q: (q.value or 0, q.start))
    return Ballot(more, fewer)


_SIDES = ("for", "against")


def side(number: Quantity, numbers: Sequence[Quantity], text: str) -> str:
    """Whether a number is of those for or against or of those who abstain, by the nearest word behind it that says so."""
    last = min((q.start for q in numbers if q.start >= number.end), default=len(text))
    for word in WORD.findall(text[number.start : min(last, number.end + _FAR)]):
        found = _sides().get(word.lower()) or next(
            (_sides().get(part.lower()) for part in word.split("-") if part.lower() in _sides()), ""
        )
        if found:
            return found
    return ""


@cache
def _sides() -> dict[str, str]:
    return {word: entry["name"] for entry in table("de/attributes.yaml")["sides"] for word in entry["words"].split()}
