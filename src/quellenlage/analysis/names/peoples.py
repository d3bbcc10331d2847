"""Countries, their adjectives and their people (resources/de/nationalities.yaml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from quellenlage.analysis.names.wordlists import Gender
from quellenlage.resources import table

ADJECTIVE_ENDINGS = ("e", "er", "en", "em", "es")


@dataclass(frozen=True, slots=True)
class People:
    """What a word says of a country: „nordkoreanischer“ (adjective) or „Russin“ (a person, several where plural)."""

    country: str
    adjective: bool = False
    gender: Gender = ""
    plural: bool = False


def _options(row: list[Any]) -> dict[str, Any]:
    return row[4] if len(row) > 4 else {}


@cache
def countries() -> dict[str, str]:
    """Every name of a country to its usual one, its genitive too („Chinas“ → „China“)."""
    found: dict[str, str] = {}
    for row in table("de/nationalities.yaml")["countries"]:
        for name in [row[0], *_options(row).get("also", [])]:
            found.setdefault(name, row[0])
            if name[-1] not in "sxz":
                found.setdefault(name + "s", row[0])
    return found


def _person_forms(row: list[Any]) -> dict[str, People]:
    found: dict[str, People] = {}
    for name in [row[3], *_options(row).get("peoples", [])]:
        if name in {"Deutscher", "Ostdeutscher"}:
            stem = name[:-2]
            found |= {
                stem + "er": People(row[0], gender="m"),
                stem + "e": People(row[0], gender="f"),
                stem + "en": People(row[0], gender="", plural=True),
            }
            continue
        weak = name.endswith("e")
        female = _options(row).get("feminine") or (name[:-1] if weak else name) + "in"
        found[name] = People(row[0], gender="m", plural=name.endswith("er"))
        found[female], found[female + "nen"] = People(row[0], gender="f"), People(row[0], gender="f", plural=True)
        found[name + ("n" if weak else "s")] = People(row[0], gender="m", plural=weak or not name.endswith("er"))
        if not weak:
            found[name + ("n" if name.endswith("er") else "en")] = People(row[0], gender="m", plural=True)
    return found


@cache
def _forms() -> dict[str, People]:
    found: dict[str, People] = {}
    for row in table("de/nationalities.yaml")["countries"]:
        for stem in [row[2], *_options(row).get("adjectives", [])]:
            for ending in ("", *ADJECTIVE_ENDINGS):
                found.setdefault(stem + ending, People(row[0], adjective=True))
                found.setdefault(stem[:1].upper() + stem[1:] + ending, People(row[0], adjective=True))
        found |= {form: said for form, said in _person_forms(row).items() if form not in countries()}
    return found


@cache
def _both() -> frozenset[str]:
    """Words that name a country and its people: „Schweden“, „Polen“."""
    rows = table("de/nationalities.yaml")["countries"]
    return frozenset(form for row in rows for form in (*_person_forms(row), f"{row[3]}n") if form in countries())  # „Ungarn“


def inhabitants(word: str, before: str, tag_before: str) -> bool:
    """Whether „Schweden“, „Polen“ means people: after a number, „viele“ or an article other than „das“, which no such country has.

    Args:
        word: the word.
        before: the word before it.
        tag_before: the tag of that.
    """
    if word not in _both():
        return False
    counted = tag_before == "CARD" and before.isalpha()
    article = tag_before in ("ART", "PIAT", "PDAT", "PPOSAT") and before.lower() not in ("das", "des", "ganz", "all")
    return counted or (tag_before == "CARD" and before.isdecimal() and len(before) < 4) or article


def people(word: str) -> People | None:
    """What a word says of a country, or None."""
    return _forms().get(word)
