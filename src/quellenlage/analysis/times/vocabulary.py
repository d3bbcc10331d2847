"""What a word may say of time; the words themselves lie in `resources/de/times.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from quellenlage.resources import table

_ENDINGS = ("e", "en", "er", "es", "em", "")
_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,3})?")
_ORDINAL = re.compile(r"([0-3]?\d)\.")
_YEAR = re.compile(r"(?:1[0-9]|20|21)\d\d")
_CLOCK = re.compile(r"([01]?\d|2[0-4])[.:]([0-5]\d)")
_CLOCK_H = re.compile(r"([01]?\d|2[0-4])(?:[.:]?([0-5]\d))?h(?:([0-5]\d))?")
_NUMERIC_DATE = re.compile(r"([0-3]?\d)[./]([01]?\d)[./]((?:19|20|21)?\d\d)?")
_ISO = re.compile(r"((?:19|20|21)\d\d)-([01]\d)-([0-3]\d)")
_COMPOUND_UNIT = re.compile(r"[a-zäöüß]{3,16}(tage|tagen|jahr|jahre|jahren|wochen|woche|monate|monaten|stunden|minuten)")
_NO_COMPOUND_UNIT = re.compile(
    r"landtag|bundestag|parteitag|geburtstag|todestag|hochzeitstag|(?:mon|diens|donners|frei|sams|sonn)tag|vertag"
)


@dataclass(frozen=True, slots=True)
class Daypart:
    """A part of the day: its TIMEX code and its hours on the local clock (over 24: next day).

    `early` and `late` are the hours of „am frühen Morgen“ and „am späten Abend“, where these are no thirds of it.
    """

    code: str
    begin: int
    end: int
    early: tuple[int, int] | None = None
    late: tuple[int, int] | None = None


EARLY_LATE = {"frühen": "START", "früher": "START", "frühem": "START", "späten": "END", "später": "END", "spätem": "END"}
"""Adjectives before a part of the day, with the part of it that they mean."""


@cache
def data() -> dict[str, Any]:
    """The resource."""
    loaded: dict[str, Any] = table("de/times.yaml")
    return loaded


@cache
def word_set(name: str) -> frozenset[str]:
    """One of the sets of words that rules look for around a word of time."""
    return frozenset(data()["word_sets"][name].split())


@cache
def holiday_phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Holidays of several words, by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, when in data()["holiday_phrases"].items():
        first, *rest = phrase.split()
        found.setdefault(first, []).append((tuple(rest), str(when)))
    return found


@cache
def told_phrases() -> dict[str, list[tuple[tuple[str, ...], Literal["same", "soon"], int]]]:
    """Times told by the one before („kurz darauf“), by their first word: their words, kind, and after (1) or before (-1)."""
    found: dict[str, list[tuple[tuple[str, ...], Literal["same", "soon"], int]]] = {}
    for entry in data()["told_from"]:
        for phrase in entry["phrases"]:
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, entry["kind"], entry["sign"]))
    return found


@cache
def opening_words() -> frozenset[str]:
    """Words that say nothing of time by themselves but may begin an expression („diese Woche“, „im Moment“, „halb neun“)."""
    sets = (word_set(name) for name in ("determiners", "every", "same", "openers"))
    phrases = (*data()["vague_phrases"], *data()["holiday_phrases"])
    return frozenset(told_phrases()).union(*sets, (phrase.split()[0] for phrase in phrases))


@cache
def words() -> dict[str, dict[str, Any]]:
    """By word in small letters: what it may be (kind → value)."""
    found: dict[str, dict[str, Any]] = {}

    def add(word: str, kind: str, value: Any) -> None:
        found.setdefault(word, {}).setdefault(kind, value)

    source = data()
    for place, names in enumerate(source["weekdays"]):
        for name in names:
            if len(name) > 2:
                add(name, "weekday", place)
                add(name + "s", "habit_weekday", place)
                add(name + "es", "weekday", place)
    for place, names in enumerate(source["months"], 1):
        for name in names:
            add(name, "month", place)
            add(name + "s", "month", place)
    for entry in source["dayparts"]:
        early, late = (tuple(entry[key]) if key in entry else None for key in ("early", "late"))
        part = Daypart(entry["code"], entry["from"], entry["to"], early, late)
        for word in entry["words"].split():
            add(word, "after_day" if entry.get("after_day") else "part", part)
            add(word + "s", "part_genitive", part)
    for unit in source["units"]:
        for word in unit["words"].split():
            add(word, "unit", unit["code"])
    _add_groups(source, add)
    return found


def _add_groups(source: dict[str, Any], add: Any) -> None:
    for word, value in source["habits"].items():
        for ending in ("", *_ENDINGS) if word.endswith("lich") else ("",):
            add(word + ending, "habit", value)
    for word, offset in source["days"].items():
        add(word, "day", offset)
    for stem, offset in source["day_adjectives"].items():
        for ending in _ENDINGS[:-1]:
            add(stem + ending, "day_adjective", offset)
    for name, offset in (("previous", -1), ("next", 1), ("following", 1), ("this", 0)):
        for stem in source["relative"][name].split():
            for ending in _ENDINGS[:-1]:
                add(stem + ending, "relative", offset)
                if name == "following":
                    add(stem + ending, "following", True)  # noqa: FBT003 - a value
    for word, pair in source["compounds"].items():
        add(word, "compound", tuple(pair))
    for reference, group in source["vague"].items():
        for word in group.split():
            scored = word in source["vague_scored"].split()
            for ending in ("", *_ENDINGS[:-1]) if word.endswith(("ig", "zeitig")) else ("",):
                add(word + ending, "vague", (reference, scored))
    _add_periods(source, add)
    _add_quarters(add)


def _add_quarters(add: Any) -> None:
    for word, quarters in (("viertelstunde", 1), ("dreiviertelstunde", 3)):
        add(word, "quarter_hours", quarters)


def _add_periods(source: dict[str, Any], add: Any) -> None:
    for word, season in source["seasons"].items():
        add(word, "season", season)
        add(word + "s", "season", season)
    for word, when in source["holidays"].items():
        add(word, "holiday", str(when))
    for word, days in source["movable"].items():
        add(word, "holiday", int(days))
    for word, modifier in source["parts_of_period"].items():
        add(word, "period_part", modifier)
    for word, value in source["long"].items():
        for ending in ("", *_ENDINGS[:-1]):
            add(word + ending, "long", value)
    for word, number in source["number_words"].items():
        add(word, "number", number)
    for stem, number in source["ordinal_words"].items():
        for ending in ("e", "en", "er", "es", "em"):
            add(stem + ending, "ordinal_word", number)
    for word in source["approximate"].split():
        add(word, "approximate", True)  # noqa: FBT003 - a value
    for word in source["indefinite"].split():
        add(word, "indefinite", True)  # noqa: FBT003 - a value
    for word, decade in source["decades"].items():
        add(word, "decade", decade)


@lru_cache(maxsize=50_000)
def atom(text: str) -> dict[str, Any]:
    """What one token may say of time; empty for most words."""
    low = text.lower()
    found = words().get(low)
    if found is not None:
        return found
    if low[:1].isdigit():
        return _digits(low)
    return _compound(low)


def _digits(low: str) -> dict[str, Any]:
    out: dict[str, Any] = {}
    if _NUMBER.fullmatch(low):
        out["number"] = float(low.replace(".", "").replace(",", ".")) if "," in low or "." in low else int(low)
    if _YEAR.fullmatch(low):
        out["year"] = int(low)
    clock = _CLOCK.fullmatch(low)
    if clock:
        out["clock"] = (int(clock.group(1)), int(clock.group(2)))
    hours = _CLOCK_H.fullmatch(low)
    if hours:
        out["clock_h"] = (int(hours.group(1)), int(hours.group(2) or hours.group(3) or 0))
    ordinal = _ORDINAL.fullmatch(low)
    if ordinal and 1 <= int(ordinal.group(1)) <= 31:
        out["ordinal"] = int(ordinal.group(1))
    numeric = _NUMERIC_DATE.fullmatch(low)
    if numeric:
        year = numeric.group(3)
        full = None if not year else int(year) if len(year) == 4 else 2000 + int(year)
        out["numeric_date"] = (full, int(numeric.group(2)), int(numeric.group(1)))
    iso = _ISO.fullmatch(low)
    if iso:
        out["numeric_date"] = (int(iso.group(1)), int(iso.group(2)), int(iso.group(3)))
    if re.fullmatch(r"(?:19|20)\d\d[/–-]\d\d(?:\d\d)?", low):
        last = int(low[:2] + low[-2:])
        out["span_of_years"] = (int(low[:4]), low, last if last > int(low[:4]) else int(low[:4]) + 1)
    if re.fullmatch(r"\d0er-jahren?", low):
        out["decade"] = int(low[0])
    if re.fullmatch(r"\d\der", low):
        out["decade"] = int(low[0])
    if re.fullmatch(r"(?:18|19|20)\d0er(?:-jahre[n]?)?", low):
        out["full_decade"] = int(low[:3])
    return out


def _compound(low: str) -> dict[str, Any]:
    """„Montagabend“, „Dienstagnacht“, „Septemberwoche“: a weekday and a daypart in one word; „montags“."""
    for name, place in _weekday_names():
        if low.startswith(name):
            rest = low[len(name) :].lstrip("-")
            if rest == "s":
                return {"habit_weekday": place}
            if rest == "früh":
                return {"weekday_part": (place, words()["morgen"]["part"])}
            entry = words().get(rest) or words().get(rest.removesuffix("s"))
            if entry and "part" in entry:
                return {"weekday_part": (place, entry["part"])}
    unit_noun = _COMPOUND_UNIT.fullmatch(low)
    if unit_noun and not _NO_COMPOUND_UNIT.search(low):
        return {"compound_unit": words()[unit_noun.group(1)]["unit"]}
    if "-" in low:
        first, _, rest = low.partition("-")
        unit = words().get(rest.partition("-")[0], {}).get("unit")
        number = int(first) if first.isdecimal() else words().get(first, {}).get("number")
        if unit and number:
            return {"number_unit": (number, unit)}
    return {}


@cache
def _weekday_names() -> tuple[tuple[str, int], ...]:
    return tuple((name, place) for place, names in enumerate(data()["weekdays"]) for name in names if len(name) > 2)
