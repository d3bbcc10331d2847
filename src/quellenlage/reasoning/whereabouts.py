"""Whether two reports name two places for what happened at one: an accident of the same thing, a find, the first case of a disease."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quellenlage.model import Place
from quellenlage.reasoning import values
from quellenlage.reasoning.likeness import first_of_all, same_moment, same_verb
from quellenlage.reasoning.nouns import noun_key, same_noun
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.vocabulary import canonical, entries, word_list

THE_NOUN = re.compile(
    r"\b[Dd](?:er|ie|as|en|em|es) (?:(?:in|im|aus|am) [\w-]{2,30} )?(?:[a-zäöüß-]{3,30} ){0,2}(?P<noun>[A-ZÄÖÜ][\w-]{3,40})"
)
"""A noun with the definite article: what a report takes as known."""
_ALIKE = 1
_BETWEEN_KM, _ISLAND = 1.0, "island"
_DAYS = 3 * 86_400
_TOWNS = ("city", "town", "village", "island", "municipality")
_WATERS = ("sea", "ocean", "lake", "river")
"""Two waters of one kind are two places, however far they reach; the position of a river says little of where it is."""
_REGION_KM = 60.0
"""A place that both passages name and that is not wider than this tells that they speak of one event."""


def in_two_towns(older: Subject, newer: Subject, world: World) -> bool:
    """Whether both tell of two places of which neither is in the other: „in“ of two towns, „bei“ or „vor“ of two that are not next door."""
    one, other = (world.places.get(side.where or "") for side in (older, newer))
    if one is None or other is None or one.id == other.id or None in (one.lat, one.lon, other.lat, other.lon):
        return False
    if one.kind == other.kind and one.kind in _WATERS:
        return not _waters_nested(one, other)
    if one.kind not in _TOWNS or other.kind not in _TOWNS or _nested(one, other):
        return False
    words = [_preposition(side, place) for side, place in ((older, one), (newer, other))]
    if not all(words):
        return False
    if one.kind == other.kind == _ISLAND:
        return True
    return set(words) == {"in"} or values.places(one, other, beyond_km=_BETWEEN_KM) is Relation.DISJOINT


def _waters_nested(one: Place, other: Place) -> bool:
    """Whether a water is a part of the other: the Ägäis of the Mittelmeer."""
    names = [place.name.lower() for place in (one, other)]
    wide = {wide.lower(): parts.lower() for wide, parts in entries("waters_within").items()}
    return any(b in wide.get(a, "") for a, b in (names, names[::-1]))


def _nested(one: Place, other: Place) -> bool:
    """Whether one is a part of the other by its name („Köln-Deutz“, „Halle-Neustadt“), not a town beside it („Neu-Ulm“)."""
    short, long = sorted((one.name.lower(), other.name.lower()), key=len)
    return long.startswith(short)


def _preposition(one: Subject, place: Place) -> str:
    """How a claim says that it happened there: „in“, or „bei“ for anything beside the place; empty where it says it in another way."""
    name = re.escape(place.name.split()[0].lower())
    found = re.search(rf"\b(?P<how>in|bei|nahe|vor|unweit von|in der nähe von|nach) {name}", one.claim.about.lower())
    return "" if found is None else "in" if found["how"] in ("in", "nach") else "bei"


def one_accident(older: Subject, newer: Subject, world: World) -> bool:
    """Whether both tell of what happens at one place, of the same thing at the same moment: „ein Zug entgleiste am Montagmorgen“."""
    told = not {older.verb, older.claim.predicate}.isdisjoint(word_list("at_one_place")) or first_of_all(older, newer)
    of_known = older.verb in word_list("once") | word_list("staying") and (
        older.described & newer.described or _both_open(older, newer)
    )
    if not (told or of_known) or not same_verb(older, newer) or older.persons != newer.persons:
        return False
    if _other_things_open(older, newer):
        return False
    things = {t for t in older.terms if t not in world.places and any(same_noun(t, other) for other in newer.terms)}
    named = {t for t in older.named & newer.named if t not in world.places}
    region = any(0 < world.places[i].radius_km < _REGION_KM for i in older.named & newer.named if i in world.places)
    alike = shared_terms(_plain(older, world), _plain(newer, world))
    return (
        bool(things)
        and (
            same_moment(older, newer)
            or bool(named)
            or region
            or _definite(older, newer, things, world)
            or bool(older.described & newer.described)
            or (_both_open(older, newer) and abs(older.published - newer.published) < _DAYS)
        )
        and alike >= _ALIKE
    )


def _both_open(older: Subject, newer: Subject) -> bool:
    """Whether both begin with the same thing as known: „Das Spiel gegen Lahr findet …“."""
    first, second = (THE_NOUN.match(side.claim.about) for side in (older, newer))
    return first is not None and second is not None and first["noun"] == second["noun"]


def _other_things_open(older: Subject, newer: Subject) -> bool:
    """Whether the claims begin with two things as known: „Das neue Werk des Konzerns …“, „Das neue Lager des Konzerns …“."""
    first, second = (THE_NOUN.match(side.claim.about) for side in (older, newer))
    if first is None or second is None:
        return False
    one, other = (canonical(noun_key(found["noun"])) for found in (first, second))
    return one in older.terms - newer.terms and other in newer.terms - older.terms and not same_noun(one, other)


def _definite(older: Subject, newer: Subject, things: Iterable[str], world: World) -> bool:
    """Whether both speak of the thing as known, and their passages share more: „die Gemälde aus dem Museum“."""
    shared = shared_terms(_plain(older, world), _plain(newer, world))
    return shared > 1 and any(_known(older, thing) and _known(newer, thing) for thing in things)


def _known(one: Subject, thing: str) -> bool:
    nouns = THE_NOUN.finditer(one.claim.about)
    return any(same_noun(thing, canonical(noun_key(found["noun"]))) for found in nouns)


def _plain(one: Subject, world: World) -> frozenset[str]:
    """What a claim and the passage around it are about, without places."""
    return frozenset(t for t in one.context | one.terms if t not in world.places)
