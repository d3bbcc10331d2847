"""Kinds of organisations by their noun: „Verteidigungsministerium“ is a ministry, „Landgericht“ a court."""

from __future__ import annotations

from functools import cache, lru_cache

from quellenlage.resources import table

_ENDINGS = ("s", "es")
_SHORT = 4
"""Nouns of so few letters („Bank“, „Zoll“) are no ends of other words."""


@cache
def _heads() -> dict[str, str]:
    entries = table("de/organisation_nouns.yaml")["kinds"]
    return {noun.lower(): entry["subkind"] for entry in entries for noun in entry["nouns"].split()}


@cache
def _deceptive() -> tuple[str, ...]:
    """Words that end like a body and are none: „Brandstiftung“."""
    return tuple(word.lower() for word in table("de/organisation_nouns.yaml")["no_bodies"]["nouns"].split())


@cache
def _longest() -> int:
    return max(map(len, _heads()))


@cache
def _roots() -> dict[str, str]:
    """Each noun to the shortest of its kind that it ends in: „bundesregierung“ → „regierung“."""
    heads = _heads().items()
    return {
        head: min((other for other, kind in heads if kind == subkind and head.endswith(other)), key=len)
        for head, subkind in heads
    }


@lru_cache(maxsize=20_000)
def _head(word: str) -> tuple[str, str]:
    """The longest noun for a body that a word is or ends in, and its kind."""
    low = word.lower()
    if not word[:1].isupper() or not word.replace("-", "").isalpha() or low.removesuffix("s").endswith(_deceptive()):
        return "", ""
    forms = [
        low.removesuffix("en") if low.endswith("isten") else low,
        *(low.removesuffix(ending) for ending in _ENDINGS if low.endswith(ending)),
    ]
    ends = {form[k:] for form in forms for k in range(max(0, len(form) - _longest()), len(form) - _SHORT)}
    head = min(_heads().keys() & {*forms, *ends}, key=lambda noun: (-len(noun), noun), default="")
    return head, _heads().get(head, "")


def body_subkind(word: str) -> str:
    """The kind of body that a noun names, by the longest head that it ends in („Kreispolizei“); empty for other words."""
    return _head(word)[1]


@cache
def club_words() -> frozenset[str]:
    """Words that only names of clubs have: „FC“, „VfB“."""
    return frozenset(table("de/organisation_nouns.yaml")["clubs"].split())


def body_head(word: str) -> str:
    """The plainest noun for the body that a word names, in small letters: „Bundesregierung“ → „regierung“; empty for other words."""
    return _roots().get(_head(word)[0], "")


@cache
def _seated() -> tuple[str, ...]:
    nouns = table("de/organisation_nouns.yaml")["seated"]["nouns"].lower().split()
    return tuple(noun + ending for noun in nouns for ending in ("", *_ENDINGS))


@lru_cache(maxsize=20_000)
def seated(word: str) -> bool:
    """Whether a noun makes the name of a body with the place of its seat: „Landgericht“, „Polizeipräsidium“, also in the genitive."""
    return word[:1].isupper() and word.lower().endswith(_seated())


@cache
def _calling_again() -> frozenset[str]:
    return frozenset(table("de/organisation_nouns.yaml")["calling_again"]["nouns"].lower().split())


@cache
def other_adjectives() -> tuple[str, ...]:
    """How adjectives begin that make another body of a kind: „der andere Verein“."""
    return tuple(table("de/organisation_nouns.yaml")["other_bodies"]["adjectives"].split())


def varies(noun: str) -> bool:
    """Whether a compound only tells more of a kind („Chemiekonzern“, „Traditionsverein“) and of no other body („Mutterkonzern“)."""
    low, others = noun.lower(), tuple(table("de/organisation_nouns.yaml")["other_bodies"]["beginnings"].split())
    return low.endswith(tuple(_calling_again())) and low not in _calling_again() and not low.startswith(others)


@lru_cache(maxsize=20_000)
def contestant(word: str) -> bool:
    """Whether a noun may be what a report of sport calls a club: „der Aufsteiger“, also in the genitive."""
    return word[:1].isupper() and word.removesuffix("s") in _contestants()


@cache
def _contestants() -> frozenset[str]:
    return frozenset(table("de/organisation_nouns.yaml")["contestants"]["nouns"].split())


def calls_again(noun: str) -> bool:
    """Whether a noun says hardly more of a body than its kind: „Konzern“, „Klub“, „Behörde“."""
    return noun.lower() in _calling_again()
