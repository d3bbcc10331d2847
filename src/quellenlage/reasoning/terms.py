"""What a claim is about, as terms that can be compared: nouns and names of its words, its participants, its kind of event."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from quellenlage.analysis.times.vocabulary import atom
from quellenlage.model import Claim, ClaimTime, Document, Entity, Knowledge, Place, ResolvedTime
from quellenlage.reasoning import values
from quellenlage.reasoning.nouns import noun_key, same_noun
from quellenlage.reasoning.seats import Seat, one_seat, seat_of
from quellenlage.reasoning.slots import Count, contrast, counts, denied_verbs, terms_of
from quellenlage.reasoning.values import Relation
from quellenlage.resources import table

_WORD = re.compile(r"[^\W\d_]{2,40}(?:-[^\W\d_]{1,40})*")
_AGED = re.compile(r"\b(\d{1,3})-?[Jj]ährig")
_LEAD, _AROUND = 6, 3
"""The claims whose terms are a claim's context: the first of its report and those next to it."""
_EVENTS = frozenset(("presence", "departure", "arrival", "movement", "meeting"))

_SITES = ("airport:", "station:", "site:", "base:", "spaceport:", "port:")

POINTLIKE = frozenset(("arrival", "departure", "meeting"))
_ENOUGH = 2
_COPULAS = frozenset(("be", "werden"))
_EMPTY_VERBS = frozenset(("be", "sein", "haben", "werden", "geben", "machen", "kommen", "gehen"))


@dataclass(frozen=True, slots=True)
class Subject:
    """A claim with what it is compared by.

    `terms` are lower-case nouns, entities and places; `verb` is the class of its predicate; `event` its kind where that is a
    kind of event („arrival“), also behind a plan or a report. `counts` are its numbers in their slots, `where`, `when` and
    `positive` what it holds after „nicht in A, sondern in B“ and without words for the present moment. `persons` are the named
    persons in it, its source left out; `context` the terms of the claims around it; `deeds` the classes of its verb and of its
    nouns („Ankunft“ is what „ankommen“ says); `denied` the classes of the verb that it denies before another („nicht gebrochen, sondern
    überspült“); `named` the places, and the persons and bodies with a name, in it and around it.
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
    borne: str = ""
    seat: Seat | None = None
    persons: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()

    @property
    def published(self) -> float:
        """Publication as a number to sort by; unknown comes last."""
        return self.document.published.timestamp() if self.document.published else float("inf")


@dataclass(frozen=True, slots=True)
class World:
    """What claims are about, by id, and the temporal expressions by document."""

    documents: dict[str, Document]
    entities: dict[str, Entity]
    places: dict[str, Place]
    times: dict[str, list[ResolvedTime]]


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
    )


def subjects(knowledge: Knowledge) -> tuple[Subject, ...]:
    """All claims of several documents as subjects, in their order."""
    things = world(knowledge)
    single = [subject(claim, things) for claim in knowledge.claims]
    bearing = {*things.places, *(e.id for e in knowledge.entities if any(m.form == "name" for m in e.mentions))}
    by_document: dict[str, list[frozenset[str]]] = defaultdict(list)
    for one in single:
        by_document[one.claim.document].append(one.terms)
    seen: Counter[str] = Counter()
    out = []
    for one in single:
        at, terms = seen[one.claim.document], by_document[one.claim.document]
        seen[one.claim.document] += 1
        around = frozenset().union(*terms[:_LEAD], *terms[max(0, at - _AROUND) : at + _AROUND + 1])
        out.append(replace(one, context=around, named=frozenset(i for i in around | one.terms if i in bearing)))
    return tuple(out)


def subject(claim: Claim, things: World) -> Subject:
    """One claim."""
    document = things.documents[claim.document]
    sources = {link.entity for link in claim.chain if link.entity}
    who = tuple(i for i in claim.who if i not in sources) or (claim.who if len(claim.chain) == 1 else ())
    names = {word for i in claim.who if i in things.entities for word in _words_of(things.entities[i])}
    names |= {word for i in claim.places if i in things.places for word in _place_words(things.places[i])}
    plain = nouns(claim.about, names)
    borne = _borne(claim, plain)
    verb = _verb(claim) if borne is None else borne[0]
    opposed = contrast(claim.about)
    named = {i: frozenset(_words_of(things.entities[i])) for i in who if _is_named_person(i, things)}
    where, counted = claim.where, counts(claim.quantities, document.text, claim.about, verb)
    inside = (t.expression for t in things.times.get(claim.document, ()) if claim.start <= t.expression.start < claim.end)
    counted += terms_of([t for t in inside if t.type == "DURATION"], document.text)
    if opposed is not None:
        where = _named_in(opposed[1], claim.places, things) or where
        counted = tuple(c for c in counted if document.text[c.quantity.start : c.quantity.end] in opposed[1]) or counted
    plain -= {noun_key(c.quantity.unit) for c in counted if c.quantity.unit} & _list("people")
    return Subject(
        claim,
        document,
        frozenset((*plain, *who, *claim.places)),
        verb,
        _event(claim),
        counts=counted,
        where=where,
        when=_when(claim, things),
        positive=opposed is not None or claim.chain[-1].commitment in ("CT+", "PR+"),
        contrasted=opposed is not None,
        borne=borne[1] if borne else "",
        seat=seat_of(claim.about if opposed is None else opposed[1], claim.predicate, named),
        persons=frozenset(named),
        deeds=_deeds(verb, claim.predicate, plain) | _event_deeds(_event(claim)),
        denied=frozenset(verb_class(lemma) for lemma in denied_verbs(claim.about)) if opposed else frozenset(),
    )


def _deeds(verb: str, lemma: str, plain: Iterable[str]) -> frozenset[str]:
    """What happens: by the verb, and by the noun of a verb that says no more („die Landung erfolgte“, „es kam zur Festnahme“)."""
    supported = lemma in _list("support_verbs")
    return frozenset(d for d in (verb, *(deed(term) for term in plain if supported)) if d)


def _borne(claim: Claim, plain: Iterable[str]) -> tuple[str, str] | None:
    """The class of what verb and object say together, and the object: „erlitten Verletzungen“ is injure."""
    of_verb = _bearing().get(claim.predicate, {})
    found = sorted(noun for noun in plain if noun in of_verb)
    return (of_verb[found[0]], found[0]) if found else None


def _event_deeds(event: str) -> frozenset[str]:
    """The class of verbs that a kind of event stands for: a ship that „ablegt“ departs."""
    return frozenset({"arrival": ("arrive",), "departure": ("depart",)}.get(event, ()))


@cache
def _bearing() -> dict[str, dict[str, str]]:
    out: dict[str, dict[str, str]] = defaultdict(dict)
    for entry in table("de/same_events.yaml")["bearing"]:
        for verb in entry["verbs"].split():
            out[verb].update({noun_key(noun.capitalize()): entry["name"] for noun in entry["nouns"].split()})
    return dict(out)


@cache
def _list(key: str) -> frozenset[str]:
    words: str = table("de/same_events.yaml")[key]
    return frozenset(words.split())


def _verb(claim: Claim) -> str:
    about = f"{claim.about.lower()} "
    phrase = next((entry["name"] for entry in table("de/same_events.yaml")["phrases"] if entry["words"] in about), None)
    return phrase or verb_class(claim.predicate)


def _named_in(words: str, places: Iterable[str], things: World) -> str | None:
    lowered = {word.lower() for word in _WORD.findall(words)}
    return next((i for i in places if i in things.places and lowered & set(_place_words(things.places[i]))), None)


def _when(claim: Claim, things: World) -> ClaimTime | None:
    """The claim's time; where that is „nun“ or „inzwischen“, the calendar time among its words."""
    inside = [t for t in things.times.get(claim.document, ()) if claim.start <= t.expression.start < claim.end and t.window]
    dated = [t for t in inside if not t.expression.value.endswith("_REF") and t.expression.type in ("DATE", "TIME")]
    if claim.when is None or not dated or len(dated) == len(inside):
        return claim.when
    window = dated[0].window
    assert window is not None
    return ClaimTime(window.earliest, window.latest, alternatives=dated[0].alternatives)


def _is_named_person(key: str, things: World) -> bool:
    entity = things.entities.get(key)
    return entity is not None and entity.kind == "person" and any(m.form == "name" for m in entity.mentions)


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


def nouns(text: str, without: Iterable[str] = ()) -> set[str]:
    """The nouns of a text as lemmas in small letters; words of time, empty words and those `without` left out."""
    found, unwanted = {f"{years}-jährig" for years in _AGED.findall(text)}, set(without)
    for word in _WORD.findall(text):
        if not word[0].isupper() or atom(word) or word.lower() in _empty() or word.lower() in unwanted:
            continue
        found.add(noun_key(word))
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


@cache
def _deeds_of_nouns() -> dict[str, str]:
    groups = table("de/same_events.yaml")["deeds"]
    return {noun_key(noun.capitalize()): group["name"] for group in groups for noun in group["nouns"].split()}


def deed(noun: str) -> str:
    """The class of verbs that a noun's key names („ankunft“: arrive), or an empty string."""
    return _deeds_of_nouns().get(noun, "")


def verb_class(lemma: str) -> str:
    """The name of the group of verbs that say the same („sterben“, „umkommen“), or the verb itself."""
    return _verb_classes().get(lemma, lemma)


def _event(claim: Claim) -> str:
    if claim.kind in _EVENTS:
        return claim.kind
    sense = next((rule.removeprefix("sense:") for rule in claim.rules if rule.startswith("sense:")), "")
    return sense if sense in _EVENTS else ""


def shared_terms(one: Iterable[str], other: Iterable[str]) -> int:
    """How many terms two sets share; a compound and its head count as shared, each term once."""
    first, second = set(one), set(other)
    both = first & second
    rest = sorted(second - both)
    count = len(both)
    for term in sorted(first - both):
        twin = next((r for r in rest if same_noun(term, r)), None)
        if twin is not None:
            rest.remove(twin)
            count += 1
    return count


def same_verb(one: Subject, other: Subject) -> bool:
    """Whether the verbs say the same and say something; a noun may say it („die Ankunft“, „ist angekommen“)."""
    if one.verb == other.verb:
        return bool(one.verb) and one.verb not in _EMPTY_VERBS
    if one.deeds & other.deeds - _EMPTY_VERBS - {one.verb, other.verb}:
        return True
    return one.verb in other.deeds - _EMPTY_VERBS or other.verb in one.deeds - _EMPTY_VERBS


def slots_of(one: Subject, other: Subject) -> list[tuple[Count, Count]]:
    """The numbers of two claims that stand in the same slot, where each has just one there."""
    out = []
    for first in one.counts:
        own = [c for c in one.counts if c.slot == first.slot]
        theirs = [c for c in other.counts if same_slot(first.slot, c.slot)]
        if len(own) == 1 and len(theirs) == 1:
            out.append((first, theirs[0]))
    return out


def same_slot(one: str, other: str) -> bool:
    """Whether two slots are the same: noun and its unit or verb."""
    noun, _, verb = one.partition(":")
    other_noun, _, other_verb = other.partition(":")
    return verb == other_verb and same_noun(noun, other_noun)


def likeness(one: Subject, other: Subject) -> float:
    """How far two claims speak of the same, from 0 to 1: shared terms over the smaller set, with verb and slot as terms.

    Two terms must be shared, of an arrival, a departure or a meeting one; where the claims count the same, one of them may be in
    the context only. „sein“ and „haben“ count for nothing.
    """
    shared = shared_terms(one.terms, other.terms)
    if one.seat and other.seat and same_seat(one, other):
        return 1.0
    slots = slots_of(one, other)
    opposed = denies(one, other) or denies(other, one)
    wide = any(first.slot in _list("event_wide") for first, _ in slots)
    verb = same_verb(one, other) or opposed or wide
    pointlike = bool(one.event) and one.event == other.event and one.event in POINTLIKE
    around = shared_terms(one.context, other.context) if (slots or verb) and shared < _ENOUGH else 0
    timed = verb and bool(slots) and same_moment(one, other)
    needed = 1 if pointlike or timed or (slots and around >= _ENOUGH) or (verb and around > _ENOUGH) else _ENOUGH
    if slots and around >= _ENOUGH and not (one.terms and other.terms):
        needed = 0
    if (slots and same_moment(one, other) and _equal_numbers(slots)) or same_principal(one, other):
        needed = min(needed, 1)
    if wide and one.named & other.named:
        needed = 0  # „sieben Menschen wurden verletzt“, „sieben Verletzte in Schorndorf“
    if slots and verb and shared and _compatible_numbers(slots):
        needed = min(needed, 1)
    if shared < needed:
        return 0.0
    weight = shared + (verb or pointlike) + bool(slots)
    smaller = min(len(one.terms), len(other.terms)) + (1 if one.verb and other.verb else 0)
    if {one.verb, other.verb} <= _COPULAS and one.persons and other.persons and not one.persons & other.persons:
        smaller = min(len(one.terms - one.persons), len(other.terms - other.persons))  # two names for one role
    return min(1.0, weight / max(smaller, _ENOUGH))


def same_seat(one: Subject, other: Subject) -> bool:
    """Whether two claims name somebody for the same role that one alone can have."""
    return one_seat(one.seat, other.seat, shared_terms(one.context, other.context))


def denies(one: Subject, other: Subject) -> bool:
    """Whether a claim denies the other's verb before it names another one: „nicht gebrochen, sondern überspült“."""
    return other.verb in one.denied and other.verb != one.verb


def same_moment(one: Subject, other: Subject) -> bool:
    """Whether both name a time with both ends, and the times have a part in common."""
    return values.times(one.when, other.when) in (Relation.EQUAL, Relation.FINER, Relation.COARSER, Relation.OVERLAP)


def same_principal(one: Subject, other: Subject) -> bool:
    """Whether both tell the same of one named person or one site, and it happens once: „Olaf Rieck ist tot“, „… ist gestorben“.

    So do two sentences of one speaker with the same verb and a term in common: a quotation in two wordings.
    """
    if not same_verb(one, other):
        return False
    speaker = one.claim.chain[-1].entity
    if speaker and speaker == other.claim.chain[-1].entity and one.terms & other.terms:
        return True
    if one.verb not in _list("once"):
        return False
    sites = {term for term in one.terms & other.terms if term.startswith(_SITES)}
    return bool(one.persons and one.persons == other.persons) or bool(sites)


def _compatible_numbers(slots: Iterable[tuple[Count, Count]]) -> bool:
    return all(values.numbers(first.quantity, second.quantity) is not Relation.DISJOINT for first, second in slots)


def _equal_numbers(slots: Iterable[tuple[Count, Count]]) -> bool:
    return all(first.quantity.value == second.quantity.value for first, second in slots)
