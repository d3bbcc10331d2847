"""Claims as subjects: nouns and names of their words, participants, kind of event, numbers in their slots, and what stands around."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from quellenlage.model import Claim, ClaimTime, Entity, Knowledge, Place
from quellenlage.reasoning.arguments import without_clauses
from quellenlage.reasoning.bare_numbers import with_bare_numbers
from quellenlage.reasoning.blame import blamed
from quellenlage.reasoning.facet_times import told_of_time
from quellenlage.reasoning.facet_words import told_in_words
from quellenlage.reasoning.frames import frame_of
from quellenlage.reasoning.happenings import happening
from quellenlage.reasoning.holders import Names, holder_of
from quellenlage.reasoning.nouns import WORD, noun_key
from quellenlage.reasoning.pairs import repeats_former
from quellenlage.reasoning.predicates import found_dead, predicate
from quellenlage.reasoning.rebuttals import with_rebuttals, without_least
from quellenlage.reasoning.seats import Seat, apposed, plainly, role_of, seat_of
from quellenlage.reasoning.shares import with_holders
from quellenlage.reasoning.slots import Count, contrast, counts, denied_verbs, terms_of
from quellenlage.reasoning.story_mates import threaded
from quellenlage.reasoning.taken_up import with_things_taken_up
from quellenlage.reasoning.terms import HELD, Subject, World, world
from quellenlage.reasoning.vocabulary import deed, nouns, roads, verb_class, word_list
from quellenlage.reasoning.zero import zero

_LEAD, _AROUND, _BACK = 6, 3, 3
_BEFORE, _AFTER = 120, 80
"""The claims whose terms are a claim's context: the first of its report and those next to it."""
_DESCRIBED = re.compile(
    r"\b[Dd](?:ie|er|as|en|em|es) (?:[\w… -]{1,40}? )??(?P<attribute>[a-zäöüß]{5,30})(?:en|e) (?P<noun>[A-ZÄÖÜ][\w-]{3,40})"
)
_AT = re.compile(r"(?:Beim|Bei (?:de[mr]|einem|einer)) (?:[a-zäöüß]{3,30} )?(?P<noun>[A-ZÄÖÜ][\w-]{3,40})")
_PRONOUN = re.compile(r"(?:Er|Sie|Es) ")
_OWN = re.compile(r"(?:sein|ihr)(?:e[nmr]?)? [A-ZÄÖÜ]")
_LEADING = re.compile(r"(?:Der|Die|Das|Ein|Eine) (?:[a-zäöüß-]{3,30} ){0,2}(?P<noun>[A-ZÄÖÜ][\w-]{3,40})")
_YEAR = re.compile(r"[12]\d\d\d")
_WHOLE = re.compile(r"\b(?:[Zz]ahl|Opferzahl|Todeszahl|insgesamt|Bilanz)\b")
_AGE, _OLDEST = "alter:jahr", 120
"""An age is compared only of somebody whose name the claim has, or of a thing that is older than anybody."""
_EVENTS = frozenset(("presence", "departure", "arrival", "movement", "meeting"))


def subjects(knowledge: Knowledge, told_of_one: frozenset[str] | None = None) -> tuple[Subject, ...]:
    """All claims of several documents as subjects, in their order.

    `told_of_one` are the ids of the documents that tell the one story of the dossier (`story_mates.threaded`), where they are known.
    """
    things = world(knowledge)
    told_of_one = threaded(knowledge.documents) if told_of_one is None else told_of_one
    single = with_rebuttals(
        with_bare_numbers(
            _with_offices(_with_pronouns(with_things_taken_up([subject(claim, things) for claim in knowledge.claims])))
        )
    )
    bearing = {*things.places, *(e.id for e in knowledge.entities if any(m.form == "name" for m in e.mentions))}
    by_document: dict[str, list[frozenset[str]]] = defaultdict(list)
    for one in single:
        by_document[one.claim.document].append(one.terms)
    seen: Counter[str] = Counter()
    out: list[Subject] = []
    for one in _without_parts(single):
        at, terms = seen[one.claim.document], by_document[one.claim.document]
        seen[one.claim.document] += 1
        around = frozenset().union(*terms[:_LEAD], *terms[max(0, at - _AROUND) : at + _AROUND + 1], _beside(one))
        named = frozenset(i for i in around | one.terms if i in bearing)
        facets = () if one.rebuts else (*told_in_words(one), *told_of_time(one, things))
        told = replace(one, context=around, named=named, facets=facets, threaded=one.document.id in told_of_one)
        out.append(replace(told, happened=happening(told, _told_before(out, at))))
    return tuple(out)


def _told_before(out: Sequence[Subject], at: int) -> list[Subject]:
    """The few claims before one that is the `at`-th of its report, the nearest first, and the report's first one."""
    near = list(reversed(out[len(out) - min(at, _BACK) :])) if at else []
    return [*near, out[len(out) - at]] if at > _BACK else near


def _with_pronouns(told: Sequence[Subject]) -> list[Subject]:
    """„Die Straße nach Zernez war gesperrt. Sie ist wieder frei“: a thing that a pronoun stands for, with its places."""
    out = list(told)
    for number, (before, one) in enumerate(pairwise(told), 1):
        leading = _LEADING.match(before.claim.about)
        meant = one.claim.document == before.claim.document and leading and _PRONOUN.match(one.claim.about)
        told_of = any(":" in term for term in one.terms)
        if meant and leading and not told_of and one.claim.start - before.claim.end < _BEFORE:
            noun = nouns(leading["noun"])
            out[number] = replace(one, terms=one.terms | noun | frozenset(before.claim.places))
    return out


def _with_offices(told: Sequence[Subject]) -> list[Subject]:
    """„Innensenator Osterloh tritt zurück. Sein Nachfolger wird …“: the office that the claim before names is the successor's."""
    out = list(told)
    for number, (before, one) in enumerate(pairwise(told), 1):
        seat = one.seat
        if (
            seat
            and seat.role in word_list("successors")
            and not any(map(role_of, seat.of))
            and one.claim.document == before.claim.document
        ):
            office = next((role for word in WORD.findall(before.claim.about) if (role := role_of(word))), "")
            out[number] = replace(one, seat=replace(seat, role=office)) if office else one
    return out


def _without_parts(told: Sequence[Subject]) -> list[Subject]:
    """Of the dead or injured of a report that names their number as a whole, smaller numbers next to it are a part of it.

    „Die Zahl der Toten hat sich auf neun erhöht. Drei Arbeiter erlagen ihren Verletzungen“.
    """
    out = list(told)
    for number, one in enumerate(told):
        whole = {
            c.slot: c.quantity.value for c in one.counts if c.slot in word_list("growing") and _WHOLE.search(one.claim.about)
        }
        for at in range(max(0, number - 1), min(len(told), number + 2)) if whole else ():
            other = out[at]
            if repeats_former(other):
                continue  # „In einer früheren Fassung war von drei Verletzten die Rede“
            if at != number and other.claim.document == one.claim.document and not _WHOLE.search(other.claim.about):
                kept = tuple(c for c in other.counts if (c.quantity.value or 0) >= (whole.get(c.slot) or 0))
                out[at] = replace(other, counts=kept)
    return out


def _beside(one: Subject) -> set[str]:
    """The nouns of the words around a claim, its source among them („der Betriebsrat von Kolbe sagte“)."""
    text = one.document.text
    return nouns(text[max(0, one.claim.start - _BEFORE) : one.claim.end + _AFTER].partition(" ")[2].rpartition(" ")[0])


def subject(claim: Claim, things: World) -> Subject:
    """One claim."""
    told = tuple(things.one_body.get(i, i) for i in claim.who if not _only_described(i, things))
    who = _without_source(told, claim, things)
    plain = nouns(without_least(claim.about), _name_words(told, claim.places, things))
    verb, senses, borne = predicate(claim, plain)
    opposed = contrast(claim.about)
    named = {i: frozenset(_words_of(things.entities[i])) for i in who if _has_name(i, things)}
    persons = {i: words for i, words in named.items() if things.entities[i].kind == "person"}
    counted = _counted(claim, verb, things, aged=bool(persons), kept=opposed[1] if opposed else "")
    counted = with_holders(counted, claim, things)
    nobody = zero(claim, things.documents[claim.document].text, verb) if not counted else None
    counted = (nobody,) if nobody else counted
    places = _without_names(claim.places, persons, things)
    frame = frame_of(claim.about, claim.predicate, persons, named) if opposed is None else None
    plain -= {noun_key(c.quantity.unit) for c in counted if c.quantity.unit} & word_list("people")
    return Subject(
        claim,
        things.documents[claim.document],
        frozenset((*plain, *(term for i in who for term in _terms_of(i, things)), *places)) or roads(claim.about),
        verb,
        _event(claim),
        counts=counted,
        where=(_named_in(opposed[1], claim.places, things) if opposed else None)
        or (claim.where if claim.where in places or claim.where not in claim.places else None),
        when=_when(claim, things),
        positive=opposed is not None or nobody is not None or claim.chain[-1].commitment in HELD,
        contrasted=opposed is not None,
        opposed=_opposed(opposed, who, claim.places, things) if opposed else (frozenset(), frozenset()),
        borne=borne,
        seat=_seat(claim, opposed, persons, named),
        persons=frozenset(persons),
        deeds=_deeds(verb, claim.predicate, plain) | _event_deeds(_event(claim)) | found_dead(claim, verb),
        described=_described(claim.about),
        senses=senses,
        frame=frame,
        denied=frozenset(verb_class(lemma) for lemma in denied_verbs(claim.about)) if opposed else frozenset(),
    )


def _without_names(places: Sequence[str], persons: Names, things: World) -> tuple[str, ...]:
    """The places of a claim without those that are a part of somebody's name („Rio Brandt“)."""
    names = {word for words in persons.values() for word in words}
    return tuple(i for i in places if i not in things.places or things.places[i].name.split()[0].lower() not in names)


def _opposed(
    words: tuple[str, str], who: Sequence[str], places: Sequence[str], things: World
) -> tuple[frozenset[str], frozenset[str]]:
    """The terms of what a claim denies and of what it puts in its place; nothing that stands in both."""
    both = []
    for part in words:
        low = {word.lower() for word in WORD.findall(part)}
        named = {i: set(_words_of(things.entities[i])) for i in who if _has_name(i, things)}
        named |= {i: set(_place_words(things.places[i])) for i in places if i in things.places}
        here = {i for i, names in named.items() if low & names}
        both.append(here | nouns(part, {word for i in here for word in named[i]}))
    denied, kept = both
    return frozenset(denied - kept), frozenset(kept - denied)


def _without_source(told: Sequence[str], claim: Claim, things: World) -> tuple[str, ...]:
    """Those whom a claim tells of, its source only where it tells of that itself or has no other."""
    sources = {link.entity for link in claim.chain if link.entity}
    others = tuple(i for i in told if i not in sources or _told_of(i, claim, things))
    return others or (tuple(told) if len(claim.chain) == 1 else ())


def _name_words(told: Sequence[str], places: Iterable[str], things: World) -> set[str]:
    """The words of the names in a claim: they are no nouns."""
    names = {word for i in told if i in things.entities for word in _words_of(things.entities[i])}
    return names | {word for i in places if i in things.places for word in _place_words(things.places[i])}


def _counted(claim: Claim, verb: str, things: World, *, aged: bool, kept: str) -> tuple[Count, ...]:
    """The numbers and terms of a claim in their slots, ages only if it names somebody; of „nicht 40, sondern 14“ the `kept` ones."""
    text = things.documents[claim.document].text
    happening = _circumstance(claim.about) if verb in word_list("light_verbs") else ""
    inside = (t.expression for t in things.times.get(claim.document, ()) if claim.start <= t.expression.start < claim.end)
    found = counts(claim.quantities, text, claim.about, happening or verb)
    found += terms_of([t for t in inside if t.type == "DURATION"], text)
    found = tuple(c for c in found if aged or c.slot != _AGE or (c.quantity.value or 0) > _OLDEST)
    return tuple(c for c in found if kept and text[c.quantity.start : c.quantity.end] in kept) or found


def _only_described(identity: str, things: World) -> bool:
    """Whether somebody has no name and stands in one report alone: „ein Mann“ is compared by the words, not as this very man."""
    thing = things.entities.get(identity)
    if thing is None or thing.kind not in ("person", "group") or any(mention.form == "name" for mention in thing.mentions):
        return False
    return len({mention.document for mention in thing.mentions}) == 1


def _told_of(key: str, claim: Claim, things: World) -> bool:
    """Whether a claim is about its own source: „Das Amt hat nach eigenen Angaben keine Warnung erhalten“, „er sei nie dort gewesen“."""
    entity = things.entities.get(key)
    if entity is None:
        return False
    low = {word.lower() for word in WORD.findall(claim.about)}
    if entity.kind == "person" and _OWN.match(claim.about) and key == claim.chain[-1].entity:
        return True  # „Steffes kündigte seinen Rücktritt an“
    return not low.isdisjoint(_words_of(entity)) or any(
        m.form == "pronoun" and m.document == claim.document and claim.start <= m.start < claim.end for m in entity.mentions
    )


def _terms_of(key: str, things: World) -> Iterable[str]:
    """A participant as a term: its id where it has a name, else its noun („der Arzt“), which another report has too."""
    entity = things.entities.get(key)
    if entity is None or _has_name(key, things) or entity.kind == "place":
        return (key,)
    found = nouns(entity.name)
    return found or (key,)


def _described(about: str) -> frozenset[str]:
    """Things with the definite article and an attribute: „die gestohlenen Kelche“, „des abgestürzten Flugzeugs“."""
    return frozenset(f"{found['attribute']} {noun_key(found['noun'])}" for found in _DESCRIBED.finditer(about))


def _seat(claim: Claim, opposed: tuple[str, str] | None, persons: Names, named: Names) -> Seat | None:
    """The role that a claim gives to somebody; of „nicht A, sondern B“ only who is named after „sondern“ is meant."""
    words, kept = claim.about, ""
    if opposed is not None:
        words, kept = f"{claim.about.partition(' nicht')[0]} {opposed[1]}", opposed[1]
        low = {word.lower() for word in WORD.findall(kept)}
        persons = {key: names for key, names in persons.items() if not low.isdisjoint(names)}
    words = without_clauses(words)
    words, lemma = plainly(words, claim.predicate)
    each = (seat_of(part, lemma, persons) or holder_of(part, lemma, persons, named) for part in (kept, words) if part)
    found = next((seat for seat in each if seat is not None), None)
    return found or blamed(without_clauses(claim.about)) or apposed(claim.about, persons)


def _deeds(verb: str, lemma: str, plain: Iterable[str]) -> frozenset[str]:
    """What happens: by the verb, and by the noun of a verb that says no more („die Landung erfolgte“, „es kam zur Festnahme“)."""
    supported = lemma in word_list("support_verbs")
    return frozenset(d for d in (verb, *(deed(term) for term in plain if supported)) if d)


def _event_deeds(event: str) -> frozenset[str]:
    """The class of verbs that a kind of event stands for: a ship that „ablegt“ departs."""
    return frozenset({"arrival": ("arrive",), "departure": ("depart",)}.get(event, ()))


def _circumstance(about: str) -> str:
    """What happens by the words before a verb that says little: „Bei dem Austausch kamen … frei“."""
    found = _AT.match(about)
    return deed(noun_key(found["noun"])) if found else ""


def _named_in(words: str, places: Iterable[str], things: World) -> str | None:
    lowered = {word.lower() for word in WORD.findall(words)}
    return next((i for i in places if i in things.places and lowered & set(_place_words(things.places[i]))), None)


def _when(claim: Claim, things: World) -> ClaimTime | None:
    """The claim's time; where that is „nun“ or „inzwischen“, the calendar time among its words."""
    inside = [t for t in things.times.get(claim.document, ()) if claim.start <= t.expression.start < claim.end and t.window]
    dated = [t for t in inside if not t.expression.value.endswith("_REF") and t.expression.type in ("DATE", "TIME")]
    if claim.when is None:
        dated = [t for t in dated if t.expression.of_noun and _YEAR.fullmatch(t.expression.value)]  # „das Unglück von 2014“
    if not dated or (claim.when is not None and len(dated) == len(inside)):
        return claim.when
    window = dated[0].window
    assert window is not None
    return ClaimTime(window.earliest, window.latest, alternatives=dated[0].alternatives)


def _has_name(key: str, things: World) -> bool:
    entity = things.entities.get(key)
    return entity is not None and entity.kind != "place" and any(m.form == "name" for m in entity.mentions)


def _words_of(entity: Entity) -> Iterable[str]:
    for name in (entity.name, *entity.aliases):
        for word in WORD.findall(name):
            yield word.lower()
            yield word.lower() + "s"


def _place_words(place: Place) -> Iterable[str]:
    for name in (place.name, *place.aliases):
        for word in WORD.findall(name):
            yield word.lower()
            yield word.lower() + "s"


def _event(claim: Claim) -> str:
    if claim.kind in _EVENTS:
        return claim.kind
    sense = next((rule.removeprefix("sense:") for rule in claim.rules if rule.startswith("sense:")), "")
    return sense if sense in _EVENTS else ""
