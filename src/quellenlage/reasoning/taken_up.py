"""Things that a report tells of by a word and then by its kind: „Ein Lastzug verunglückte. Das Fahrzeug kippte …“ is told of the lorry."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from quellenlage.analysis.base.genus import class_of, genus_key, kinds_of
from quellenlage.reasoning.terms import Subject
from quellenlage.reasoning.vocabulary import nouns
from quellenlage.resources import table

_KIND = re.compile(
    r"\b(?:[Dd](?:as|ie|er|em|en)|[Dd]iese[rsmn]?) (?P<noun>[A-ZÄÖÜ][a-zäöüß]{3,30})\b(?! (?:de[rsmn]|von|vom|aus|mit|für|in|im|am)\b)"
)
_NOUN = re.compile(r"(?<![\w-])[A-ZÄÖÜ][a-zäöüß]{2,40}(?:-[A-ZÄÖÜ][a-zäöüß]{2,40})?(?![\w-])")
_SENSES, _DEFINED = 3, "defined"
_BACK = 260
"""Characters before a claim in which a thing stands that it takes up: about two sentences."""


@cache
def _classes() -> dict[str, str]:
    taken_up = table("de/classes_of_things.yaml")["taken_up"]
    return {noun: name for name, listed in taken_up.items() for noun in listed.split()}


@dataclass(frozen=True, slots=True)
class _TakenUp:
    """A thing taken up in a claim: the terms of its kind and its own."""

    kind: frozenset[str]
    thing: frozenset[str]


def with_things_taken_up(told: Sequence[Subject]) -> list[Subject]:
    """The claims with the thing itself among their terms instead of its kind, where the words just before tell of one only.

    Where a report has the kind and never the thing („Die Miliz hat das Schiff angegriffen“), the kind is what the reports have in common,
    and all stays as it is.
    """
    found = [_taken_up(one) for one in told]
    knowing: dict[frozenset[str], set[str]] = defaultdict(set)
    for one, taken in zip(told, found, strict=True):
        if taken is not None:
            knowing[taken.kind].add(one.claim.document)
    unknown = {
        kind for kind, documents in knowing.items() if any(kind <= s.terms and s.claim.document not in documents for s in told)
    }
    return [
        replace(one, terms=(one.terms - taken.kind) | taken.thing) if taken is not None and taken.kind not in unknown else one
        for one, taken in zip(told, found, strict=True)
    ]


def _taken_up(one: Subject) -> _TakenUp | None:
    found = _KIND.search(one.claim.about)
    kind = genus_key(found["noun"]) if found else ""
    if not found or kind not in _classes() or not _single(found["noun"], kind):
        return None
    if found.start() and one.claim.places:
        return None  # „In der Fabrik von Bergen fing die Maschine Feuer“: another place, another thing
    text = one.document.text
    start = one.claim.start + max(0, text[one.claim.start : one.claim.end].find(found[0]))
    things = _of_kind(text[max(0, start - _BACK) : start], kind)
    thing = nouns(things.pop()) if len(things) == 1 else frozenset()
    said = frozenset(nouns(found["noun"]))
    return _TakenUp(said, frozenset(thing)) if thing and said and said <= one.terms else None


def _single(word: str, key: str) -> bool:
    """Whether a noun is no plural: „das Fahrzeug“, „des Fahrzeugs“."""
    return word.lower() in (key, key + "s", key + "es")


def _of_kind(words: str, kind: str) -> set[str]:
    """The nouns among words that are of a kind and no such kind themselves; in any of their senses where none is in its first."""
    found = {key: word for word in _NOUN.findall(words) if (key := genus_key(word)) not in _classes() and _single(word, key)}
    for senses in (1, _SENSES):
        of_kind = {word for key, word in found.items() if _is_of(key, kind, senses)}
        if of_kind:
            return of_kind
    return set()


def _is_of(key: str, kind: str, senses: int) -> bool:
    wanted = _classes()[kind]
    kinds = kinds_of(key, senses)
    return kind in kinds if wanted == _DEFINED else wanted in map(class_of, kinds)
