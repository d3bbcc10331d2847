"""Durations as quantities, in minutes, with what their words allow: „gut drei Stunden“, „fast fünf Stunden“."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quellenlage.model import Quantity, TimeExpression
from quellenlage.reasoning.terms import Subject, World
from quellenlage.resources import table

MINUTE = "Minute"
_PART = re.compile(r"(?P<size>\d{1,4}(?:\.\d{1,3})?)(?P<unit>[YMWDHS])")
_DAY, _MONTH = 1440.0, 43_830.0
_DATES = {"Y": 12 * _MONTH, "M": _MONTH, "W": 7 * _DAY, "D": _DAY}
_CLOCKS = {"H": 60.0, "M": 1.0, "S": 1 / 60}
_BEFORE = re.compile(
    r"\b(?:seit|nach|vor|in|binnen|innerhalb|alle|pro|jede[nrs]?|um|erst|schon)(?: (?:von|den|der|etwa|rund|gut|knapp))? $",
    re.IGNORECASE,
)
"""Words before a duration that is no length of what the clause tells of."""
_AGED = re.compile(r" (?:alt|später|zuvor|danach|vorher|nach|vor|lang nach)\b")
_NEAR = 24


def durations_in(one: Subject, world: World) -> Iterator[Quantity]:
    """The lengths of time in a claim."""
    text = one.document.text
    for time in world.times.get(one.claim.document, ()):
        expression = time.expression
        inside = one.claim.start <= expression.start < one.claim.end and expression.type == "DURATION"
        if not inside or _AGED.match(text, expression.end):
            continue
        if _BEFORE.search(text[max(0, expression.start - _NEAR) : expression.start]):
            continue
        minutes = in_minutes(expression)
        if minutes:
            yield Quantity(
                expression.start, expression.end, minutes, *_bounds(text[expression.start : expression.end], minutes), MINUTE
            )


def in_minutes(expression: TimeExpression) -> float:
    """The length of a duration („PT3H“, „P3Y6M“) in minutes, or zero."""
    dates, _, clocks = expression.value.removeprefix("P").partition("T")
    parts = [(_DATES, part) for part in _PART.finditer(dates)] + [(_CLOCKS, part) for part in _PART.finditer(clocks)]
    return sum(float(part["size"]) * units.get(part["unit"], 0.0) for units, part in parts)


def _bounds(words: str, minutes: float) -> tuple[float | None, float | None]:
    """What the words before a number allow („gut“, „fast“)."""
    low, high = next((factors for phrase, factors in _modifiers() if words.lower().startswith(phrase)), (1.0, 1.0))
    return None if low is None else minutes * low, None if high is None else minutes * high


@cache
def _modifiers() -> tuple[tuple[str, tuple[float | None, float | None]], ...]:
    pairs = [
        (f"{words} ", (entry["low"], entry["high"]))
        for entry in table("de/quantities.yaml")["modifiers"]
        for words in entry["words"]
    ]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))
