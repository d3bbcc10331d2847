"""Nouns that stand for persons: offices, titles, professions (resources/de/offices.yaml), found by their last part."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from quellenlage.analysis.names.wordlists import Gender, word_lists
from quellenlage.resources import table

Weight = Literal["office", "role", "title"]
SHORTEST_SUFFIX = 4
LONGEST_HEAD = 28
ENDINGS = ("", "s", "es", "n", "en")
TITLES = frozenset(("dr.", "prof.", "professor", "herr", "frau", "dr", "lord", "sir"))
ADJECTIVAL = {"e": "", "er": "m", "en": "", "em": "m"}


@dataclass(frozen=True, slots=True)
class Office:
    """What a noun for a person says: its head in the masculine („minister“), its gender, its weight, whether plural.

    `leads` says that one person of a country holds it: head of state or of government.
    """

    head: str
    gender: Gender
    weight: Weight
    plural: bool = False
    leads: bool = False


def _feminine(head: str, irregular: dict[str, str]) -> str:
    if head in irregular:
        return irregular[head]
    return (head.removesuffix("e")) + "in"


def _forms(head: str, group: dict[str, Any]) -> dict[str, Office]:
    """All forms of one masculine head and its feminine, in lower case."""
    weight: Weight = group["weight"]
    leads = bool(group.get("leads", False))
    low = head.lower()
    female = _feminine(head, group.get("feminine", {})).lower()
    found = {female: Office(low, "f", weight, leads=leads)}
    found |= {low + ending: Office(low, "m", weight, leads=leads) for ending in ENDINGS}
    found[female + "nen"] = Office(low, "f", weight, plural=True, leads=leads)
    return found


def _adjectival(stem: str, weight: Weight) -> dict[str, Office]:
    low = stem.lower().removesuffix("e")
    return {low + ending: Office(low + "er", "m" if gender else "", weight) for ending, gender in ADJECTIVAL.items()}


@cache
def _heads() -> dict[str, Office]:
    found: dict[str, Office] = {}
    for group in table("de/offices.yaml")["groups"]:
        for head in group.get("heads", "").split():
            for form, office in _forms(head, group).items():
                found.setdefault(form, office)
        for stem in group.get("adjectival", "").split():
            found |= _adjectival(stem, group["weight"])
        found |= {word.lower(): Office(word.lower(), "", group["weight"]) for word in group.get("neutral", "").split()}
    return found


@lru_cache(maxsize=20_000)
def office(word: str) -> Office | None:
    """The office that a capitalised noun names, by the longest head that it ends in; None for other words."""
    if not word[:1].isupper():
        return None
    heads, low = _heads(), word.lower()
    if low in heads:
        return heads[low]
    for start in range(max(2, len(low) - LONGEST_HEAD), len(low) - SHORTEST_SUFFIX + 1):
        found = heads.get(low[start:])
        if found is not None and (found.weight != "title") and _compound(low[:start], low[start:]):
            return found
    return None


def before_head(word: str) -> str:
    """What stands before the head of an office, in small letters: „umwelt“ of „Umweltministerin“, „kreml-“ of „Kreml-Sprecher“."""
    held, low = office(word), word.lower()
    return next((low[:first] for first in range(len(low)) if _heads().get(low[first:]) == held), "") if held else ""


def _compound(first: str, head: str) -> bool:
    """Whether the first part may be one: long enough, and short heads (Abt, Graf, Sohn, Mann) need a hyphen."""
    return first[-1] == "-" or ((len(first) > 2 or first == "öl") and len(head) > 3 and head not in _NEED_HYPHEN)


_NEED_HYPHEN = frozenset(
    "abt star koch wirt sohn graf zar held emir agent major mann frau vater mutter bauer junge opa oma prinz tante dame dekan pater".split()
)


@cache
def _relations() -> frozenset[str]:
    return frozenset(table("de/offices.yaml")["relations"]["heads"].lower().split())


def relation(word: str) -> bool:
    """Whether a noun says whose somebody is („Anhänger“, „Bruder“), so that a genitive after it names another person."""
    held = office(word)
    return held is not None and held.head in _relations()


def genitive(name: str) -> bool:
    """Whether a name is in the genitive, as far as it shows: names of the lists that end in s („Markus“, „Hansen“, „Behrens“) do not."""
    if name.endswith(("'", "’")):
        return True
    lists = word_lists()
    return name.endswith("s") and name not in lists.surname and name not in lists.male
