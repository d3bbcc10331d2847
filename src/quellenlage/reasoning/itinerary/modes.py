"""Means of travel: what the words name, and how fast each can be at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from quellenlage.resources import table

_WORD = re.compile(r"\w+")
_NEAR_WORDS, _ATTRIBUTE = 3, 10


@dataclass(frozen=True, slots=True)
class Mode:
    """A means of travel. `absolute` is in km/h; `detour` is the usual way divided by the great circle."""

    name: str | None
    absolute: float
    detour: float
    source: str


@dataclass(frozen=True, slots=True)
class _Table:
    modes: dict[str | None, Mode]
    by_word: dict[str, str]
    by_verb: dict[str, str]
    directions: dict[str, str]
    speed_words: frozenset[str]


@cache
def _table() -> _Table:
    data: dict[str, Any] = table("de/travel.yaml")
    modes: dict[str | None, Mode] = {
        name: Mode(name, e["absolute"], e["detour"], e["source"]) for name, e in data["modes"].items()
    }
    unknown = data["unknown"]
    modes[None] = Mode(None, unknown["absolute"], unknown["detour"], unknown["source"])
    return _Table(
        modes=modes,
        by_word={word: name for name, e in data["modes"].items() for word in e["words"]},
        by_verb={verb: name for name, e in data["modes"].items() for verb in e["verbs"]},
        directions={word: end for end, words in data["prepositions"].items() for word in words},
        speed_words=frozenset(data["speed_words"]),
    )


def mode(name: str | None) -> Mode:
    """A means of travel by its name; None is an unknown one."""
    return _table().modes[name]


def named_mode(words: str, predicate: str = "") -> str | None:
    """The means that words or a predicate's lemma name; None for none, or for several."""
    found = {_table().by_word[word] for word in _WORD.findall(words) if word in _table().by_word}
    found |= {_compound(word) for word in _WORD.findall(words) if _compound(word)}
    if not found and predicate in _table().by_verb:
        found = {_table().by_verb[predicate]}
    return found.pop() if len(found) == 1 else None


def _compound(word: str) -> str:
    """„Panzerzug“, „Küstenfrachter“: the last part names the means."""
    tails = {"zug": "train", "flugzeug": "plane", "maschine": "plane", "schiff": "ship", "frachter": "ship", "tanker": "ship"}
    if (
        word[:1].isupper()
        and len(word) > 6
        and word not in ("Auszug", "Einzug", "Anzug", "Feldzug", "Entzug", "Bezug", "Abzug")
    ):
        return next((name for tail, name in tails.items() if word.endswith(tail) and word.lower() != tail), "")
    return ""


def direction(words_before: str) -> str | None:
    """Which end of a movement a place is („from“, „to“, „via“), by the last preposition before it.

    It stands within four words, or farther off over an attribute without nouns („zum 300 km nördlich gelegenen Hafen“).
    """
    for number, word in enumerate(reversed(_WORD.findall(words_before)[-_ATTRIBUTE:])):
        end = _table().directions.get(word) or _table().directions.get(word.lower())
        if end:
            return end
        if number >= _NEAR_WORDS and word[:1].isupper():
            return None
    return None


def speaks_of_speed(words: str) -> bool:
    """Whether words speak of how fast something is; every compound of „Geschwindigkeit“ counts."""
    return any(word in _table().speed_words or word.endswith("geschwindigkeit") for word in _WORD.findall(words))


def stopover_words() -> frozenset[str]:
    """The nouns for a stop on the way."""
    return frozenset(table("de/travel.yaml")["stopovers"]["nouns"])


def kind_of_infinitive(word: str, *, with_zu: bool) -> str | None:
    """Whether an infinitive is one of departure, arrival or movement: „(zu) fahren“, „weiterzufahren“."""
    data: dict[str, Any] = table("de/event_verbs.yaml")
    plain = word if with_zu else word.replace("zu", "", 1)
    return next((kind for kind in ("departure", "arrival", "movement") if {word, plain} & set(data[kind]["verbs"])), None)
