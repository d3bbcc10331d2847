"""Numbers with what they count, and what their wording allows („rund 1.500“, „mindestens drei“, „Dutzende“).

A number that belongs to a temporal expression is none here. The bounds' factors are conventions, kept as data with an
example each in `resources/de/quantities.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from quellenlage.model import Analysis, Quantity, TimeExpression, Token
from quellenlage.resources import table

_DIGITS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|\d+\.\d+")
_ONES = "ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun"
_TENS = "zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig"
_COMPOUND = re.compile(rf"({_ONES})und({_TENS})")
_MAX_ADJECTIVES = 2
_MODIFIER_WORDS = 4
_ONE_AFTER = 3
"""So many words make the longest of those before „ein“ that is a number."""
_NOUNS = ("NN", "NE")
_ADJECTIVES = ("ADJA", "PIAT", "PDAT", "CARD")


@dataclass(frozen=True, slots=True)
class _Words:
    modifiers: dict[str, tuple[float | None, float | None]]
    vague: dict[str, tuple[float, float]]
    numbers: dict[str, float]
    times: dict[str, float]
    multipliers: dict[str, float]
    fractions: dict[str, float]
    units: dict[str, str]
    one: dict[str, frozenset[str]]
    sums: tuple[str, ...]
    several: frozenset[str]
    several_bounds: tuple[float, float]
    labels: frozenset[str]


@cache
def _words() -> _Words:
    data: dict[str, Any] = table("de/quantities.yaml")
    return _Words(
        modifiers={w: (e["low"], e["high"]) for e in data["modifiers"] for w in e["words"]},
        vague={w: (e["low"], e["high"]) for e in data["vague"] for w in e["words"]},
        numbers={("null" if w is None else w): v for w, v in data["words"].items()},
        times=data["times_words"],
        multipliers=data["multipliers"],
        fractions=data["fractions"]["words"],
        units=data["units"],
        one={key: frozenset(data["one"][key]) for key in ("forms", "after", "people", "victims", "behind")},
        sums=tuple(data["sums"]["nouns"]),
        several=frozenset(data["several"]["words"]),
        several_bounds=(data["several"]["low"], data["several"]["high"]),
        labels=frozenset((data["labels"]["nouns"] + " " + data["labels"]["letters"]).split()),
    )


@dataclass(frozen=True, slots=True)
class _Number:
    value: float
    low: float
    high: float
    after: int


def find_quantities(analysis: Analysis, times: Sequence[TimeExpression] = ()) -> tuple[Quantity, ...]:
    """The quantities of a text, in order. Tokens inside one of `times` are passed over."""
    tokens, taken, found, i = analysis.tokens, _taken(analysis.tokens, times), [], 0
    while i < len(tokens):
        quantity, after = (None, i + 1) if taken[i] else _quantity(tokens, i, taken)
        if quantity is not None:
            found.append(quantity)
        i = after
    return tuple(found)


def _taken(tokens: Sequence[Token], times: Sequence[TimeExpression]) -> list[bool]:
    spans = sorted((t.start, t.end) for t in times)
    taken, k = [False] * len(tokens), 0
    for i, token in enumerate(tokens):
        while k < len(spans) and spans[k][1] <= token.start:
            k += 1
        taken[i] = k < len(spans) and spans[k][0] < token.end
    return taken


def _quantity(tokens: Sequence[Token], i: int, taken: Sequence[bool]) -> tuple[Quantity | None, int]:
    words, text = _words(), tokens[i].text
    several = _several(tokens, i)
    if several is not None:
        return several
    if text in words.vague or text.lower() in words.vague:
        low, high = words.vague.get(text) or words.vague[text.lower()]
        unit, end = _unit(tokens, i + 1)
        if unit:
            return Quantity(tokens[i].start, tokens[end - 1].end, None, low, high, unit), end
        return None, i + 1
    number = _number(tokens, i)
    if number is None:
        return None, i + 1
    number = _range(tokens, number, between=i > 0 and tokens[i - 1].text.lower() == "zwischen")
    first, least, most = _modified(tokens, i - _behind_article(tokens, i), number)
    unit, end = ("mal", number.after) if text.lower() in words.times else _unit(tokens, number.after)
    if not unit and text[0].isdigit() and (taken[min(number.after, len(tokens) - 1)] or _is_label(tokens, i)):
        return None, number.after
    return Quantity(tokens[first].start, tokens[end - 1].end, number.value, least, most, unit), end


def _behind_article(tokens: Sequence[Token], i: int) -> bool:
    """Whether a part of a multiplier has its article before it: „rund eine halbe Million“."""
    words = _words()
    return tokens[i].text.lower() in words.fractions and i > 0 and tokens[i - 1].text.lower() in words.one["forms"]


def _several(tokens: Sequence[Token], i: int) -> tuple[Quantity, int] | None:
    """„mehrere hundert Tonnen“, „ein paar Dutzend Traktoren“: some of a multiplier."""
    words = _words()
    for size in (1, 2):
        place = i + size
        if place >= len(tokens) or tokens[place].text not in words.multipliers:
            continue
        if " ".join(token.text for token in tokens[i:place]).lower() in words.several:
            factor, (low, high) = words.multipliers[tokens[place].text], words.several_bounds
            unit, end = _unit(tokens, place + 1)
            return Quantity(tokens[i].start, tokens[end - 1].end, None, low * factor, high * factor, unit), end
    return None


def _is_label(tokens: Sequence[Token], i: int) -> bool:
    """Whether a bare number only tells one thing from others of its kind: „Autobahn 59“."""
    return i > 0 and tokens[i - 1].text in _words().labels


def _number(tokens: Sequence[Token], i: int) -> _Number | None:
    words, text = _words(), tokens[i].text
    value = 1.0 if _one(tokens, i) else _value(text)
    if value is None and i + 1 < len(tokens) and tokens[i + 1].text in words.multipliers:
        value = words.fractions.get(text.lower())  # „eine halbe Million“
    if value is None:
        return None
    after = i + 1
    if after < len(tokens) and tokens[after].text in words.multipliers:
        value *= words.multipliers[tokens[after].text]
        after += 1
    return _Number(value, value, value, after)


def _one(tokens: Sequence[Token], i: int) -> bool:
    """Whether „ein“ is a number: „mindestens ein Toter“, „ein Mensch“, not „ein Verletzter sagte“."""
    one = _words().one
    if tokens[i].text.lower() not in one["forms"]:
        return False
    if any(" ".join(t.text for t in tokens[i - size : i]).lower() in one["after"] for size in range(1, min(_ONE_AFTER, i) + 1)):
        return True
    noun = tokens[i + 1].text if i + 1 < len(tokens) else ""
    behind = tokens[i + 2].text if i + 2 < len(tokens) else "."
    return noun in one["people"] or (noun in one["victims"] and behind in one["behind"])


@lru_cache(maxsize=20_000)
def _value(text: str) -> float | None:
    words, lower = _words(), text.lower()
    if _DIGITS.fullmatch(text) and len(text) < 16:
        plain = text.replace(".", "") if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text) else text
        return float(plain.replace(",", "."))
    if lower in words.numbers:
        return words.numbers[lower]
    if lower in words.times:
        return words.times[lower]
    compound = _COMPOUND.fullmatch(lower)
    if compound:
        ones = 1 if compound.group(1) == "ein" else words.numbers[compound.group(1)]
        return words.numbers[compound.group(2)] + ones
    return None


def _range(tokens: Sequence[Token], first: _Number, *, between: bool) -> _Number:
    """„zwei bis drei“, „zwischen 10 und 20“: the upper number is the value, the lower one its bound."""
    joins = ("und",) if between else ("bis", "–", "-")
    if first.after + 1 < len(tokens) and tokens[first.after].text in joins:
        second = _number(tokens, first.after + 1)
        if second and second.value > first.value:
            return _Number(second.value, first.low, second.high, second.after)
    return first


def _modified(tokens: Sequence[Token], i: int, number: _Number) -> tuple[int, float | None, float | None]:
    modifiers = _words().modifiers
    for size in range(min(_MODIFIER_WORDS, i), 0, -1):
        phrase = " ".join(token.text for token in tokens[i - size : i]).lower()
        if phrase in modifiers and not (phrase == "über" and i > 1 and _is_sum(tokens[i - 2])):
            low, high = modifiers[phrase]
            return i - size, None if low is None else number.low * low, None if high is None else number.high * high
    return i, number.low, number.high


def _is_sum(token: Token) -> bool:
    """Whether „über“ behind a noun gives its sum: „ein Auftrag über zwei Millionen Euro“."""
    return token.text[:1].isupper() and token.text.lower().endswith(_words().sums)


def _unit(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """What is counted, and the token after it; ("", i) where the text does not say."""
    units, j = _words().units, i
    if j + 2 < len(tokens) and tokens[j].text == "km" and tokens[j + 1].text == "/" and tokens[j + 2].text == "h":
        return "km/h", j + 3
    if j + 2 < len(tokens) and units.get(tokens[j].text) == "km" and _per_hour(tokens[j + 1].text, tokens[j + 2].text):
        return "km/h", j + 3
    if (
        j + 3 < len(tokens)
        and units.get(tokens[j].text) == "km"
        and [t.text for t in tokens[j + 1 : j + 4]] == ["in", "der", "Stunde"]
    ):
        return "km/h", j + 4
    if j < len(tokens) and tokens[j].text in units:
        return units[tokens[j].text], j + 1
    while j < len(tokens) and j - i < _MAX_ADJECTIVES and _describes(tokens[j]):
        j += 1
    if j < len(tokens) and (tokens[j].tag in _NOUNS or (not tokens[j].tag and tokens[j].text[:1].isupper())):
        return units.get(tokens[j].text, tokens[j].text), j + 1
    return "", i


def _per_hour(preposition: str, noun: str) -> bool:
    """„Kilometer pro Stunde“, „Kilometer die Stunde“."""
    return preposition in ("pro", "je", "die") and noun == "Stunde"


def _describes(token: Token) -> bool:
    return token.tag in _ADJECTIVES if token.tag else token.text[:1].islower()
