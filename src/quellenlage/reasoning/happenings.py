"""What happened, of which claims tell a cause or an outcome: „Ursache war ein Kurzschluss“ is of the fire that was told of just before.

A claim of a cause, or that nobody was hurt, mostly names the event in words of its own or not at all. It is then of what the
claim before it tells. Two claims are of one happening if it is of one kind (`de/happenings.yaml`), at no two places, and of a
thing in common.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from quellenlage.analysis.base.lexicon import verb_readings
from quellenlage.reasoning import values
from quellenlage.reasoning.earlier import of_other_reports
from quellenlage.reasoning.facet_words import kind_of
from quellenlage.reasoning.nouns import CAPITALISED, HEAD, noun_key
from quellenlage.reasoning.story_mates import close, one_story
from quellenlage.reasoning.terms import Happening, Subject, World, narrow_name_shared, one_outlet, unknown_name_around
from quellenlage.reasoning.twins import bare_name, shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.vocabulary import nouns, word_list
from quellenlage.reasoning.whereabouts import THE_NOUN, in_two_towns
from quellenlage.resources import table, word_set

_ACCIDENT, _CAUSE = "accident", "ursache"
_LOW, _ENDING = re.compile(r"\b[a-zäöüß]{6,30}\b"), re.compile(r"e[nrsm]?$")
_ENOUGH = 2
_NEXT_DOOR_KM = 8.0
_SOON, _START = 2 * 86_400, 200
_MOST = 30
"""Of the earlier claims, so many are held against one: those whose events have most in common with its own."""


def _words(key: str) -> frozenset[str]:
    return word_set("de/happenings.yaml", key)


@cache
def _kinds_of_nouns() -> dict[str, str]:
    known = dict.fromkeys(_words("accident_nouns"), _ACCIDENT)
    return {
        noun: entry["name"] for entry in table("de/happenings.yaml")["happenings"] for noun in entry["nouns"].split()
    } | known


@cache
def _kinds_of_verbs() -> dict[str, str]:
    return {verb: entry["name"] for entry in table("de/happenings.yaml")["happenings"] for verb in entry["verbs"].split()}


@lru_cache(maxsize=1 << 14)
def kind_of_noun(noun: str) -> str:
    """The kind of happening that a noun's key names, by itself or by its end („Wohnungsbrand“), or an empty string."""
    known = _kinds_of_nouns()
    noun = noun.removesuffix(_CAUSE) if noun != _CAUSE else noun  # „Brandursache“ is of a fire
    if noun in known:
        return known[noun]
    return next((known[noun[cut:]] for cut in range(1, len(noun) - HEAD + 1) if noun[cut:] in known), "")


def kind_of_verb(lemma: str) -> str:
    """The kind of happening that a verb tells of by itself („entgleisen“), or an empty string."""
    return _kinds_of_verbs().get(lemma, "")


def kinds_told(one: Subject, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """The kinds of happening that a claim tells of by its verb and its nouns, those `without` left out."""
    verbs = (kind_of_verb(verb) for verb in (one.claim.predicate, one.verb))
    told = (kind_of_noun(noun) for noun in nouns(one.claim.about) - without)
    attributes = (_kind_of_participle(word) for word in _LOW.findall(one.claim.about))
    return frozenset(kind for kind in (*verbs, *told, *attributes) if kind)


@lru_cache(maxsize=1 << 14)
def _kind_of_participle(word: str) -> str:
    """The kind that an attribute or the verb of a clause within tells of: „der abgestürzte Kletterer“, „der ihn überfallen hat“."""
    verbs = _kinds_of_verbs()
    forms = {word, _ENDING.sub("", word)}
    lemmas = (reading.lemma for form in forms for reading in verb_readings(form) if "P" in reading.codes)
    return next((verbs[lemma] for lemma in lemmas if lemma in verbs), "")


def happening(one: Subject, before: Sequence[Subject]) -> Happening:
    """What a claim is about; where it names no event or nothing that it happened to, with what was told before it, the nearest first.

    A question is also about what was told right before it: „Eine Fähre rammte die Mauer. Warum das Schiff vom Kurs abkam, …“.
    """
    without = frozenset().union(*(facet.terms for facet in one.facets if facet.slot == "cause"))
    kinds, things, places = kinds_told(one, without), _things(one, without), _places(one)
    told = [(earlier, kinds_told(earlier)) for earlier in before]
    telling = [pair for pair in told if pair[1]] or told[:1]
    for number, (earlier, its) in enumerate(telling):
        asked = bool(one.claim.asks) and not number
        if (kinds and things and places and not asked) or (kinds and its and not compatible(kinds, its)):
            break
        kinds, things, places = kinds | its, things | _things(earlier, frozenset()), places | _places(earlier)
    return Happening(kinds, things, places)


def _things(one: Subject, without: frozenset[str]) -> frozenset[str]:
    """What it happened to: plain terms and names that are no places, without what is in every report of an accident."""
    silent = word_list("everywhere") | word_list("people") | word_list("cause_nouns") | word_list("offices") | without
    silent |= _words("silent")
    sources = {noun_key(word) for link in one.claim.chain for word in CAPITALISED.findall(link.name)}
    named = frozenset(term for term in one.terms if ":" in term and "@" not in term and not _event_as_name(term))
    plain = {term for term in one.terms if ":" not in term and not kind_of_noun(term) and not term.endswith("jährig")}
    parts = {_first_part(term) for term in one.terms - without if ":" not in term} - {""}
    return named | frozenset(_vehicle(term) for term in (plain | parts) - silent - sources)


def _event_as_name(term: str) -> bool:
    """Whether a name is an event's noun: „des Brandes“ read as a person."""
    return bool(kind_of_noun(noun_key(term.partition(":")[2].capitalize())))


def _vehicle(noun: str) -> str:
    """A vehicle by its kind: „Regionalbahn“ is a train."""
    group, member = kind_of(noun)
    return member if group == "vehicle" else noun


@lru_cache(maxsize=1 << 14)
def _first_part(noun: str) -> str:
    """The first part of a compound for an event is a thing too: „Busunglück“, „Lawinenabgang“; empty where there is none."""
    known = _kinds_of_nouns()
    end = next((noun[cut:] for cut in range(1, len(noun) - HEAD + 1) if noun[cut:] in known), "")
    first = noun.removesuffix(end).removesuffix("s") if end else ""
    return first if len(first) > _ENOUGH and noun not in known else ""


def _places(one: Subject) -> frozenset[str]:
    wide = ("country:", "continent:", "admin1:", "sea:", "ocean:")
    return frozenset(term for term in one.terms if "@" in term and not term.startswith(wide))


def compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of kinds can be of one event: one in common, a fire and its explosion, or „Unglück“ for any accident."""
    if one & other or _words("together") <= one | other:
        return True
    accidents = _words("accidents") | {_ACCIDENT}
    return any(_ACCIDENT in a and b & accidents for a, b in ((one, other), (other, one)))


def places_apart(one: frozenset[str], other: frozenset[str], world: World) -> bool:
    """Whether each has places and none of them is one of the other's or next to it: a district may be told of by its town."""
    first, second = ([world.places[key] for key in sorted(side) if key in world.places] for side in (one, other))
    if not first or not second or one & other:
        return False
    return all(values.places(a, b, beyond_km=_NEXT_DOOR_KM) is Relation.DISJOINT for a in first for b in second)


def told_apart(one: Subject, other: Subject) -> bool:
    """Whether two claims are of happenings of two kinds with no thing in common: a fire and an accident on the road."""
    first, second = one.happened, other.happened
    if not first.kinds or not second.kinds or compatible(first.kinds, second.kinds):
        return False
    return not shared_terms(first.things, second.things) and not close(one, other)


def happened_to_others(one: Subject, other: Subject, silent: Collection[str]) -> bool:
    """Whether two claims and those before them have no thing in common but the `silent` ones („Das Theater …“, „Die Bibliothek …“)."""
    first, second = (side.happened.things - frozenset(silent) - word_list("measured") for side in (one, other))
    return bool(first and second) and not shared_terms(first, second)


def one_happening(one: Subject, other: Subject, world: World) -> bool:
    """Whether two claims can only be of one event."""
    first, second = one.happened, other.happened
    if places_apart(first.places, second.places, world):
        return False
    if in_two_towns(one, other, world):
        return False
    story = one_story(one, other)
    if not (story or narrow_name_shared(one, other, world) or unknown_name_around(one, other)):
        return False
    shared = _shared_things(first.things, second.things)
    if not (first.kinds and second.kinds):
        return shared + (story and _one_place(first, second)) >= _ENOUGH and shared > 0
    if not compatible(first.kinds, second.kinds):
        return False
    near = shared > 1 or _one_place(first, second) or close(one, other) or narrow_name_shared(one, other, world)
    return (shared > 0 and near) or _as_known(one, other)


def _shared_things(one: frozenset[str], other: frozenset[str]) -> int:
    """How many things two events have in common; a body alone is none where each has another thing („Labor“, „Mensa der Universität“)."""
    first, second = (frozenset(t for t in side if not t.startswith("organisation:")) for side in (one, other))
    plain = shared_terms(first, second)
    return plain if first and second and not plain else shared_terms(one, other)


def _one_place(one: Happening, other: Happening) -> bool:
    """Whether a place is named in both, if only by its bare name in one („der am Watzmann abgestürzte Bergsteiger“)."""
    bare = any(bare_name(place, thing) for a, b in ((one, other), (other, one)) for place in a.places for thing in b.things)
    return bare or bool(one.places & other.places)


def _as_known(one: Subject, other: Subject) -> bool:
    """Whether a report speaks of an event of these days and one town as known: its own outlet told of it, or it names nothing more."""
    first, second = one.happened, other.happened
    if not _one_place(first, second) or abs(one.published - other.published) >= _SOON:
        return False
    bare = not (first.things and second.things)
    older, newer = sorted((one, other), key=lambda side: side.published)
    own = one_outlet(older, newer)
    return (bare and (_definite(one) or _definite(other))) or (own and _known_event(newer))


def _known_event(one: Subject) -> bool:
    """Whether the report of a claim speaks of the event as known at its start: „den Großbrand in Holzweißig“."""
    found = THE_NOUN.finditer(one.document.text[:_START])
    return any(kind_of_noun(noun_key(match["noun"])) in one.happened.kinds for match in found)


def _definite(one: Subject) -> bool:
    return any(kind_of_noun(noun_key(found["noun"])) for found in THE_NOUN.finditer(one.claim.about))


def of_like_events(one: Subject, by_key: dict[str, list[Subject]]) -> list[Subject]:
    """The earlier claims of other reports whose events have most in common with a claim's, which is filed with them."""
    event = one.happened
    return of_other_reports(one, event.things | event.places | event.kinds, by_key, _MOST)
