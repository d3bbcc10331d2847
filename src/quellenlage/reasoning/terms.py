"""What a claim is about, as terms that can be compared: nouns and names of its words, its participants, its kind of event."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.times.vocabulary import atom
from quellenlage.model import Claim, Document, Entity, Knowledge, Place
from quellenlage.resources import table

_WORD = re.compile(r"[^\W\d_]{2,40}(?:-[^\W\d_]{1,40})*")
_EVENTS = frozenset(("presence", "departure", "arrival", "movement", "meeting"))

POINTLIKE = frozenset(("arrival", "departure", "meeting"))
_EMPTY_VERBS = frozenset(("sein", "haben", "werden", "geben", "machen", "kommen", "gehen"))


@dataclass(frozen=True, slots=True)
class Subject:
    """A claim with what it is compared by.

    `terms` are lower-case nouns, entities and places; `verb` is the class of its predicate; `event` its kind where that is a
    kind of event („arrival“), also behind a plan or a report.
    """

    claim: Claim
    document: Document
    terms: frozenset[str]
    verb: str
    event: str

    @property
    def published(self) -> float:
        """Publication as a number to sort by; unknown comes last."""
        return self.document.published.timestamp() if self.document.published else float("inf")


def subjects(knowledge: Knowledge) -> tuple[Subject, ...]:
    """All claims of several documents as subjects, in their order."""
    documents = {document.id: document for document in knowledge.documents}
    entities = {entity.id: entity for entity in knowledge.entities}
    places = {place.id: place for place in knowledge.places}
    return tuple(subject(claim, documents[claim.document], entities, places) for claim in knowledge.claims)


def subject(claim: Claim, document: Document, entities: dict[str, Entity], places: dict[str, Place]) -> Subject:
    """One claim."""
    names = {word for i in claim.who if i in entities for word in _words_of(entities[i])}
    names |= {word for i in claim.places if i in places for word in _place_words(places[i])}
    plain = {term for term in nouns(claim.about) if term not in names}
    terms = frozenset((*plain, *claim.who, *claim.places))
    return Subject(claim, document, terms, verb_class(claim.predicate), _event(claim))


def _words_of(entity: Entity) -> Iterable[str]:
    for name in (entity.name, *entity.aliases):
        for word in _WORD.findall(name):
            yield word.lower()
            yield word.lower() + "s"


def _place_words(place: Place) -> Iterable[str]:
    for name in (place.name, *place.aliases):
        for word in _WORD.findall(name):
            yield word.lower()
            yield word.lower() + "s"


def nouns(text: str) -> set[str]:
    """The nouns of a text as lemmas in small letters; words of time and offices of nobody left out."""
    found = set()
    for word in _WORD.findall(text):
        if not word[0].isupper() or atom(word) or word.lower() in _empty():
            continue
        reading = noun_reading(word)
        found.add((reading.lemma if reading else word).lower())
    return found


@cache
def _empty() -> frozenset[str]:
    words: str = table("de/sentence_openers.yaml")["words"]
    more: str = table("de/same_events.yaml")["empty_nouns"]
    return frozenset((*words.lower().split(), *more.split()))


@cache
def _verb_classes() -> dict[str, str]:
    groups = table("de/same_events.yaml")["verbs"]
    return {verb: group["name"] for group in groups for verb in group["verbs"].split()}


def verb_class(lemma: str) -> str:
    """The name of the group of verbs that say the same („sterben“, „umkommen“), or the verb itself."""
    return _verb_classes().get(lemma, lemma)


def _event(claim: Claim) -> str:
    if claim.kind in _EVENTS:
        return claim.kind
    sense = next((rule.removeprefix("sense:") for rule in claim.rules if rule.startswith("sense:")), "")
    return sense if sense in _EVENTS else ""


def likeness(one: Subject, other: Subject) -> float:
    """How far two claims speak of the same, from 0 to 1: shared terms over the smaller set, with the verb as one term.

    Two terms must be shared, of an arrival, a departure or a meeting one. „sein“ and „haben“ count for nothing.
    """
    shared = len(one.terms & other.terms)
    same_verb = bool(one.verb) and one.verb == other.verb and one.verb not in _EMPTY_VERBS
    pointlike = bool(one.event) and one.event == other.event and one.event in POINTLIKE
    if shared < (1 if pointlike else 2):
        return 0.0
    weight = shared + (same_verb or pointlike)
    smaller = min(len(one.terms), len(other.terms)) + (1 if one.verb and other.verb else 0)
    return weight / max(smaller, 2)
