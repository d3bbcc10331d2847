"""Terms that name the same in two claims: equal ones, compound and head, thing and bare name, synonyms, a thing and its kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from quellenlage.analysis.base.genus import class_of, kinds_of, telling_kind, thing_class
from quellenlage.reasoning.nouns import HEAD, PLAIN_LETTERS, same_noun
from quellenlage.reasoning.thesaurus import kinship, senses
from quellenlage.reasoning.vocabulary import heads_synonyms

_BODIES = {"person", "organisation"}
_LONG = 4
"""Letters of a name that can stand alone for a thing."""
_MOSTLY = 0.25
_APART = {"illness": "illness", "substance": "goods", "plant": "goods", "food": "goods"}
"""Classes whose members are hardly two words for one thing."""
_NEAREST = 4
"""So many of its kinds are near enough to a noun to name it."""


def bare_name(one: str, other: str) -> bool:
    """Whether one is a thing and the other its bare name, which was not linked to it („die Sonde Ariadne“, „Ariadne“)."""
    if ":" not in one and ":" not in other:  # most often: two plain nouns
        return False
    if {one.partition(":")[0], other.partition(":")[0]} == _BODIES:
        return _one_word_of(one, other)
    thing, name = (one, other) if ":" in one else (other, one)
    if ":" in name or len(name) < _LONG:
        return False
    plain = name.translate(PLAIN_LETTERS)
    return any(part.startswith((name, plain)) for part in thing.partition(":")[2].split("-"))


def _one_word_of(one: str, other: str) -> bool:
    """„Kolbe“ read as a person and „der Konzern Kolbe“ as a firm."""
    first, second = ({*key.partition(":")[2].split("-")} for key in (one, other))
    return 1 in (len(first), len(second)) and (first <= second or second <= first)


def twins(one: str, other: str) -> bool:
    """Whether two terms name the same thing."""
    return same_noun(one, other) or bare_name(one, other) or synonymous(one, other)


def synonymous(one: str, other: str) -> bool:
    """Whether two nouns mostly mean the same, as the thesaurus has it; of two groups of our own list each is another thing."""
    first, second = senses("n", one), senses("n", other)
    if first.synsets.isdisjoint(second.synsets) or kinship(first, second) < _MOSTLY:
        return False
    return not (heads_synonyms(one) and heads_synonyms(other))


def of_one_kind(one: str, other: str) -> bool:
    """Whether one noun is a kind of the other („lastzug“, „lastwagen“); not of what is so wide that much else is of it too („fahrzeug“)."""
    return other in _telling_kinds(one) or one in _telling_kinds(other)


@lru_cache(maxsize=1 << 15)
def _telling_kinds(term: str) -> frozenset[str]:
    return frozenset() if ":" in term else frozenset(kind for kind in kinds_of(term)[:_NEAREST] if telling_kind(kind))


def others_of_a_class(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two sets name two illnesses, two substances, … where the other names none that is the same („masern“, „grippe“)."""
    first, second = _told_apart(frozenset(one)), _told_apart(frozenset(other))
    return any(not any(_same_or_kind(a, b) for a in first[name] for b in second[name]) for name in first.keys() & second.keys())


def _same_or_kind(one: str, other: str) -> bool:
    return one == other or twins(one, other) or of_one_kind(one, other)


@lru_cache(maxsize=1 << 12)
def _told_apart(terms: frozenset[str]) -> dict[str, list[str]]:
    """The terms that name one illness, one substance, …, not what many are („kraftstoff“), by class."""
    out: dict[str, list[str]] = {}
    for term in sorted(terms):
        group = "" if ":" in term or class_of(term) else _APART.get(thing_class(term), "")
        if group:
            out.setdefault(group, []).append(term)
    return out


def shared_terms(one: Iterable[str], other: Iterable[str]) -> int:
    """How many terms two sets share; twins count as shared, each term once; a thing and its kind beside a term that is shared."""
    first, second = frozenset(one), frozenset(other)
    both = first & second
    by_handle = _by_handle(second)
    taken = set(both)
    kin: list[tuple[str, str]] = []
    for term in sorted(first - both):
        near = sorted({other for handle in handles(term) for other in by_handle.get(handle, ()) if other not in taken})
        twin = next((other for other in near if twins(term, other)), None)
        if twin is not None:
            taken.add(twin)
        else:
            kin += [(term, other) for other in near if of_one_kind(term, other)]
    free = [(term, other) for term, other in kin if other not in taken]
    return len(taken) + (min(len({term for term, _ in free}), len({other for _, other in free})) if taken else 0)


@lru_cache(maxsize=1 << 12)
def _by_handle(terms: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """Terms by what their twins have in common with them: so no two are held against each other that cannot be twins."""
    out: dict[str, list[str]] = defaultdict(list)
    for term in terms:
        for handle in handles(term):
            out[handle].append(term)
    return dict(out)


@lru_cache(maxsize=1 << 15)
def handles(term: str) -> tuple[str, ...]:
    """Keys of which a term has one in common with each of its twins: the letters at its ends, the openings of its names, its meanings."""
    if ":" in term:
        return tuple({part[:_LONG] for part in term.partition(":")[2].split("-")})
    ends = {f"^{term[:HEAD]}", f"{term[-HEAD:]}$"} if len(term) >= HEAD else set()
    names = {term[:_LONG], term.translate(PLAIN_LETTERS)[:_LONG]} if len(term) >= _LONG else set()
    kinds = {f"~{kind}" for kind in _telling_kinds(term)} | {f"~{term}"}
    return tuple(ends | names | kinds | {f"#{synset}" for synset in senses("n", term).synsets})
