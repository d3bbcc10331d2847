"""The things that reasoning compares: a claim with the terms that say what it is about, and the world that its ids point into."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from quellenlage.analysis.base.lexicon import noun_reading, readings
from quellenlage.model import Claim, ClaimTime, Document, Entity, Knowledge, Place, ResolvedTime
from quellenlage.reasoning.facets import Facet
from quellenlage.reasoning.frames import Frame
from quellenlage.reasoning.nouns import PLAIN_LETTERS
from quellenlage.reasoning.seats import Seat
from quellenlage.reasoning.slots import Count
from quellenlage.reasoning.thesaurus import NONE, Senses
from quellenlage.reasoning.vocabulary import word_list

_NEXT = 160
"""Characters between a claim and one right behind it."""
_BODY, _SHORT = "organisation:", 4
_BROAD_KM = 250.0
"""A place wider than this (a country) is where many things happen at once."""


HELD, DENIED = ("CT+", "PR+"), ("CT-", "PR-")
"""The commitments of whoever takes a claim to be true, and to be false."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What a claim is about as an event: its kinds, the plain terms of what it happened to, and the places that are named."""

    kinds: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Subject:
    """A claim with what it is compared by.

    `terms` are lower-case nouns, entities and places; `verb` is the class of its predicate; `event` its kind where that is a
    kind of event („arrival“), also behind a plan or a report. `counts` are its numbers in their slots, `where`, `when` and
    `positive` what it holds after „nicht in A, sondern in B“ and without words for the present moment. `persons` are the named
    persons in it, its source left out; `context` the terms of the claims around it; `deeds` the classes of its verb and of its
    nouns („Ankunft“ is what „ankommen“ says); `denied` the classes of the verb that it denies before another („nicht gebrochen, sondern
    überspült“); `named` the places, and the persons and bodies with a name, in it and around it; `described` the things that are
    known by an attribute („die gestohlenen Kelche“); `opposed` the nouns and names that it denies, and those that it puts in their
    place; `facets` what else it gives one value of: until when, how long, why; `senses` what its verb can mean;
    `frame` who does what to whom; `rebuts` the words that it denies without a verb that says so, `charged` that they stand before it;
    `happened` the event that it is about, from its own words or the claims before it; `threaded` that its report is of the one story
    that its dossier tells.
    """

    claim: Claim
    document: Document
    terms: frozenset[str]
    verb: str
    event: str
    counts: tuple[Count, ...] = ()
    where: str | None = None
    when: ClaimTime | None = None
    positive: bool = True
    contrasted: bool = False
    opposed: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    borne: str = ""
    seat: Seat | None = None
    persons: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    described: frozenset[str] = frozenset()
    facets: tuple[Facet, ...] = ()
    senses: Senses = NONE
    frame: Frame | None = None
    rebuts: str = ""
    charged: bool = False
    happened: Happening = Happening()
    threaded: bool = False

    @property
    def published(self) -> float:
        """Publication as a number to sort by; unknown comes last."""
        return self.document.published.timestamp() if self.document.published else float("inf")


def follows(before: Subject, one: Subject) -> bool:
    """Whether a claim stands right behind another in one report: „… 300 Menschen teil, die Veranstalter sprachen von 700“."""
    return one.claim.document == before.claim.document and one.claim.start - before.claim.end <= _NEXT


@dataclass(frozen=True, slots=True)
class World:
    """What claims are about, by id, and the temporal expressions by document."""

    documents: dict[str, Document]
    entities: dict[str, Entity]
    places: dict[str, Place]
    times: dict[str, list[ResolvedTime]]
    one_body: dict[str, str] = field(default_factory=dict)
    """Bodies by another form of their name („Molkerei Almgut“, „des Klinikums Soest“), with the id of the plain one."""


def broad(key: str, things: World) -> bool:
    """Whether a name is of a place where many things happen at once: a country, a sea, a wide region."""
    place = things.places.get(key)
    return place is not None and (place.radius_km > _BROAD_KM or place.kind in ("country", "continent", "sea", "ocean"))


def name_parts(term: str) -> list[str]:
    """The single words of a name among terms, without what tells it from its namesakes; one empty word for other terms."""
    return term.partition(":")[2].partition("@")[0].split("-")


def one_outlet(one: Subject, other: Subject) -> bool:
    """Whether the reports of both claims are of one outlet."""
    return bool(one.document.publisher) and one.document.publisher == other.document.publisher


def around(one: Subject) -> frozenset[str]:
    """The terms of a claim and of the passage around it."""
    return one.context | one.terms


def narrow_name_shared(one: Subject, other: Subject, things: World) -> bool:
    """Whether a name stands around both claims that is no country's, no sea's and no wide region's."""
    return any(not broad(name, things) for name in one.named & other.named)


def unknown_name_around(one: Subject, other: Subject) -> bool:
    """Whether both passages have a word in common that no dictionary knows: a name that was not recognised („Almgut“)."""
    both = (t for t in around(one) & around(other) if ":" not in t and len(t) > _SHORT)
    return any(noun_reading(t.capitalize()) is None and not readings(t) for t in both)


def traveller_shared(one: Subject, other: Subject) -> bool:
    """Whether both claims tell of one person or one vehicle by name."""
    return any(term.startswith(("person:", "vehicle:")) for term in one.terms & other.terms)


def world(knowledge: Knowledge) -> World:
    """The things of several documents, by id."""
    times: dict[str, list[ResolvedTime]] = defaultdict(list)
    for time in knowledge.times:
        times[time.document].append(time)
    return World(
        {document.id: document for document in knowledge.documents},
        {entity.id: entity for entity in knowledge.entities},
        {place.id: place for place in knowledge.places},
        {key: sorted(found, key=lambda time: time.expression.start) for key, found in times.items()},
        _one_body(knowledge.entities),
    )


def _one_body(entities: Iterable[Entity]) -> dict[str, str]:
    bodies = {entity.id for entity in entities if entity.id.startswith(_BODY)}
    found = {}
    for key in sorted(bodies):
        words = key.removeprefix(_BODY).split("-")
        bare = "-".join(word for word in words if word not in _kinds())
        nominative = "-".join((words[0].removesuffix("s"), *words[1:]))
        found[key] = next((_BODY + name for name in (bare, nominative) if _BODY + name in bodies), key)
    return {key: name for key, name in found.items() if name != key}


@cache
def _kinds() -> frozenset[str]:
    words = word_list("kinds_of_bodies") | word_list("sold_things")
    return frozenset(word.translate(PLAIN_LETTERS) for word in words)
