"""Means of travel: what the words name, and how fast each can be at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from quellenlage.knowledge.places.vocabulary import is_house
from quellenlage.knowledge.vehicles import vehicle_mode
from quellenlage.model import Wording
from quellenlage.resources import table

_WORD = re.compile(r"\w+")
_NEAR_WORDS, _ATTRIBUTE, _OCCASION, _SITE = 3, 10, 6, 3
_GOVERNING = {
    "Nach": "from",
    "nach": "from",
    "aus": "from",
    "vom": "from",
    "von": "from",
    "zum": "to",
    "zur": "to",
    "ins": "to",
    "in": "",
    "auf": "",
}
"""Prepositions before a noun with a town, and which end of a journey that makes the town."""
_DAY_PARTS = ("abend", "morgen", "mittag", "nacht")
_AT = frozenset("in im an am auf vor dem der beim bei".split())
_STANDING = frozenset(("in", "im", "an", "am", "auf"))
_ACCUSATIVE = frozenset(("die", "den", "das"))


@dataclass(frozen=True, slots=True)
class Mode:
    """A means of travel. `absolute` is in km/h; `detour` is the usual way divided by the great circle.

    `fixed` says that a thing of this kind always travels so: a ship does not fly.
    """

    name: str | None
    absolute: float
    detour: float
    source: Wording
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class _Table:
    modes: dict[str | None, Mode]
    by_verb: dict[str, str]
    directions: dict[str, str]
    speed_words: frozenset[str]
    crew: dict[str, str]


@cache
def _table() -> _Table:
    data: dict[str, Any] = table("de/travel.yaml")
    modes: dict[str | None, Mode] = {
        name: Mode(name, e["absolute"], e["detour"], Wording(**e["source"]), fixed=e.get("fixed", False))
        for name, e in data["modes"].items()
    }
    unknown = data["unknown"]
    modes[None] = Mode(None, unknown["absolute"], unknown["detour"], Wording(**unknown["source"]))
    early = data["before_2004"]
    modes["before 2004"] = Mode(None, early["absolute"], early["detour"], Wording(**early["source"]))
    return _Table(
        modes=modes,
        by_verb={verb: name for name, e in data["modes"].items() for verb in e["verbs"]},
        directions={word: end for end, words in data["prepositions"].items() for word in words},
        speed_words=frozenset(data["speed_words"]),
        crew={word: name for name, e in data["modes"].items() for word in e.get("crew", ())},
    )


def mode(name: str | None) -> Mode:
    """A means of travel by its name; None is an unknown one."""
    return _table().modes[name]


def named_mode(words: str, predicate: str = "") -> str | None:
    """The means that words or a predicate's lemma name; None for none, or for several."""
    found = named_modes(words, predicate)
    return min(found) if len(found) == 1 else None


def named_modes(words: str, predicate: str = "", *, by_crew: bool = False) -> set[str]:
    """All means that words name; the predicate's where they name none.

    `by_crew` takes in what only the nouns of persons say: an astronaut may be in orbit, but need not fly home from Houston in a capsule.
    """
    found = {name for word in _WORD.findall(words) if (name := vehicle_mode(word))}
    if by_crew:
        found |= {_table().crew[word] for word in _WORD.findall(words) if word in _table().crew}
    if not found and predicate in _table().by_verb:
        found = {_table().by_verb[predicate]}
    return found


def end_of_movement(words_before: str, sense: str) -> str | None:
    """Which end of a movement a place is („from“, „to“, „via“), by the words before it and what is told.

    „in Wien“ is where a departure begins and an arrival ends; a journey takes an accusative („in die Schweiz“).
    """
    word = preposition(words_before)
    if word in _STANDING:
        if sense == "departure":
            return "from"
        return "to" if sense == "arrival" or _is_accusative(words_before, word) else None
    if word:
        return direction_of(word)
    return {"departure": "from", "arrival": "to"}.get(sense)


def end_of_site(words_before: str) -> str | None:
    """Which end of a journey the town of a noun before it is.

    „Nach dem Gipfel in … flog sie“ and „aus dem Gefängnis in …“ set out from there, „in die Klinik in …“ ends there.
    """
    words = _WORD.findall(words_before)[-_OCCASION:]
    if len(words) < _SITE or words[-1] not in ("in", "im", "bei") or not words[-2][:1].isupper():
        return None
    k = len(words) - _SITE
    while k > 0 and not words[k][:1].isupper() and words[k] not in _GOVERNING:
        k -= 1
    word = words[k]
    if word in ("Nach", "nach") and not words[-2].lower().endswith(_occasions()):
        return None
    if word in ("in", "auf"):
        return "to" if words[k + 1].lower() in _ACCUSATIVE else None
    return _GOVERNING.get(word)


def is_of_before(words_before: str) -> bool:
    """„Stunden nach seiner Freilassung in …“: the town of what was before, no end of the way."""
    words = _WORD.findall(words_before)[-_OCCASION:]
    if len(words) < _SITE or words[-1] not in ("in", "im", "bei") or not words[-2][:1].isupper():
        return False
    for word in reversed(words[:-2]):
        if word.lower() in ("nach", "seit"):
            return True
        if word[:1].isupper() or word.lower() in _GOVERNING:
            return False
    return False


@cache
def _occasions() -> tuple[str, ...]:
    return tuple(table("de/travel.yaml")["occasions"]["nouns"])


def _is_accusative(words_before: str, word: str) -> bool:
    words = [w.lower() for w in _WORD.findall(words_before)]
    place = len(words) - 1 - words[::-1].index(word)
    return place + 1 < len(words) and words[place + 1] in _ACCUSATIVE


@cache
def _locative() -> dict[str, float]:
    return {word: float(e["km"]) for e in table("de/travel.yaml")["locative"].values() for word in e["words"]}


@cache
def _relative() -> frozenset[str]:
    return frozenset(table("de/travel.yaml")["relative"])


def preposition(words_before: str) -> str:
    """The preposition right before a place, over an article and attributes; empty where another noun or a verb stands between."""
    prepositions, times = _prepositions(), _time_nouns()
    for number, word in enumerate(reversed(_WORD.findall(words_before)[-_ATTRIBUTE:])):
        if word.lower() in prepositions or word in prepositions:
            return str(word.lower())
        if (word[:1].isupper() and number >= 2) or word in times or word.endswith(_DAY_PARTS) or word[:1].isdigit():
            return ""
    return ""


@cache
def _prepositions() -> frozenset[str]:
    return frozenset((*_locative(), *_table().directions))


@cache
def _time_nouns() -> frozenset[str]:
    return frozenset(table("de/travel.yaml")["time_nouns"])


def how_near(words_before: str) -> float | None:
    """How far from a place with these words before it something may be; None where they do not put it there."""
    words = _WORD.findall(words_before)[-_NEAR_WORDS - 1 :]
    around, leaving = table("de/travel.yaml")["around"], table("de/event_verbs.yaml")["attending"]["leaving"]
    if words[-1:] and words[-1] in leaving["from"] and len(words) > 1:
        if words[-2] in around["nouns"]:
            return float(around["km"])
        if words[-2] in leaving["nouns"] and {word.lower() for word in words[:-2]} & {*leaving["after"], "beim"}:
            return 0.0
    if words[-1:] == ["von"] and len(words) > 2 and is_house(words[-2]) and words[-3].lower() in _AT:
        return 0.0  # „am Flughafen von Keflavik“
    return None if is_relative(words_before) else how_near_km(preposition(words_before))


def is_relative(words_before: str) -> bool:
    """Whether the place is only what another one is told from: „300 km nördlich von …“, „in der Nähe von …“, „zwischen A und B“."""
    words = _WORD.findall(words_before)[-_NEAR_WORDS - 2 :]
    if len(words) > _NEAR_WORDS and words[-1].lower() in ("in", "im"):
        words = words[-2:]  # „auf dem Weg nach Graz in Wien“
    return bool(_relative() & set(words))


def is_on_the_way(words_before: str) -> bool:
    """„auf dem Weg nach …“, „unterwegs nach …“: who is so is not there."""
    return bool(_on_the_way() & set(_WORD.findall(words_before)[-_NEAR_WORDS:]))


def names_stopover(words_before: str) -> bool:
    """„nach einem Zwischenstopp in …“."""
    return bool(stopover_words() & set(_WORD.findall(words_before)[-2:]))


@cache
def _on_the_way() -> frozenset[str]:
    return frozenset(table("de/travel.yaml")["on_the_way"])


def how_near_km(word: str) -> float | None:
    """How far off something may be with a locative preposition („in“ 0, „bei“, „vor“); None for other words."""
    return _locative().get(word)


def direction_of(word: str) -> str | None:
    """Which end of a movement a preposition makes a place."""
    return _table().directions.get(word) or _table().directions.get(word.capitalize())  # „Richtung“


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
