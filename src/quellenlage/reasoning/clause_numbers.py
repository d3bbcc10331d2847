"""A number in its clause: the words around it, as far as they can tell what it is of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quellenlage.analysis.base.lexicon import verb_readings
from quellenlage.model import Quantity
from quellenlage.reasoning.attribute_ways import MONEY, attribute_words
from quellenlage.reasoning.nouns import WORD, noun_key
from quellenlage.reasoning.terms import Subject, World, name_parts
from quellenlage.reasoning.vocabulary import verb_class, word_list

_BORDER = re.compile(r"[;:–!?]|, (?:und|aber|doch|während|weil|dass|obwohl|nachdem|wobei|sodass|so dass) ")
_PAID_FOR = re.compile(
    r"\b[Ff]ür (?:(?:den|die|das|einen|eine|ein|seinen|ihren|seine|ihre) )?(?:[a-zäöüß-]{3,25}e[nrms]? ){0,2}(?P<noun>[A-ZÄÖÜ][\w-]{2,40})"
)
_AUXILIARIES = frozenset(("haben", "sein", "werden"))
_FAR = 110
"""A noun that says what a number is of stands at most so many code points from it."""


@dataclass(frozen=True, slots=True)
class ClauseNumber:
    """A number in its clause: the words around it, as far as they can tell what it is of."""

    one: Subject
    quantity: Quantity
    kind: str
    unit: str
    before: str
    behind: str
    clause: str
    verbs: frozenset[str]
    words: frozenset[str]
    bought: bool


def in_clause(
    number: Quantity, kinds: Mapping[int, tuple[str, str, float]], numbers: Sequence[Quantity], one: Subject, world: World
) -> ClauseNumber:
    """A number of a claim with the words of its clause, as far as the next number of its class."""
    text, claim = one.document.text, one.claim
    kind, unit, _ = kinds[id(number)]
    start = max((m.end() for m in _BORDER.finditer(text, claim.start, max(claim.start, number.start))), default=claim.start)
    edge = _BORDER.search(text, number.end, max(claim.end, number.end))
    end = edge.start() if edge else max(claim.end, number.end)
    clause = text[start:end]
    low = frozenset(word.lower() for word in WORD.findall(clause))
    alike = [other for other in numbers if other is not number and kinds[id(other)][0] == kind]
    first = max((o.end for o in alike if start <= o.end <= number.start), default=start)
    last = min((o.start for o in alike if number.end <= o.start <= end), default=end)
    return ClauseNumber(
        one, number, kind, unit, text[first : number.start][-_FAR:], text[number.end : last][:_FAR], clause,
        _verbs(one, clause), low, kind == MONEY and _bought(clause, one, world),
    )  # fmt: skip


def _verbs(one: Subject, clause: str) -> frozenset[str]:
    """The verbs of a clause by lemma and class, the claim's own among them."""
    words = (word.strip(",.()„“") for word in clause.split())
    lemmas = {one.claim.predicate, *(lemma for word in words if word[:1].islower() for lemma in _lemmas(word))}
    lemmas -= _AUXILIARIES - {one.claim.predicate}
    return frozenset(lemmas | {verb_class(lemma) for lemma in lemmas} | {one.verb}) - {""}


@lru_cache(maxsize=20_000)
def _lemmas(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reading.lemma for reading in verb_readings(word)))


def _bought(clause: str, one: Subject, world: World) -> bool:
    """Whether the words say what is paid for: a thing that is sold, a purchase, or somebody or some firm by name."""
    for found in _PAID_FOR.finditer(clause):
        noun, word = noun_key(found["noun"]), found["noun"].lower()
        if noun.endswith(tuple(word_list("sold_things") | attribute_words("purchases"))):
            return True
        if any(word in name_parts(key) or noun in name_parts(key) for key in one.terms if key in world.entities):
            return True
    return False
