"""Whether two reports name two places for what happened at one: an accident of the same thing, a find, the first case of a disease."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quellenlage.reasoning import values
from quellenlage.reasoning.likeness import first_of_all, same_moment, same_verb, shared_terms
from quellenlage.reasoning.nouns import noun_key, same_noun
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.vocabulary import canonical, word_list

THE_NOUN = re.compile(
    r"\b[Dd](?:er|ie|as|en|em|es) (?:(?:in|im|aus|am) [\w-]{2,30} )?(?:[a-zäöüß-]{3,30} ){0,2}(?P<noun>[A-ZÄÖÜ][\w-]{3,40})"
)
"""A noun with the definite article: what a report takes as known."""
_ALIKE = 1
_BETWEEN_KM = 3.0
_REGION_KM = 60.0
"""A place that both passages name and that is not wider than this tells that they speak of one event."""


def in_two_towns(older: Subject, newer: Subject, world: World) -> bool:
    """Whether both say „in“ of two places that do not touch; „bei“ may mean either of two neighbours."""
    both = [world.places.get(one.where or "") for one in (older, newer)]
    if values.places(both[0], both[1], beyond_km=_BETWEEN_KM) is not Relation.DISJOINT:
        return False
    words = (older.claim.about.lower(), newer.claim.about.lower())
    return all(
        place is not None and f"in {place.name.split()[0].lower()}" in about for place, about in zip(both, words, strict=True)
    )


def one_accident(older: Subject, newer: Subject, world: World) -> bool:
    """Whether both tell of what happens at one place, of the same thing at the same moment: „ein Zug entgleiste am Montagmorgen“."""
    told = older.verb in word_list("at_one_place") or first_of_all(older, newer)
    if not told or not same_verb(older, newer) or older.persons or newer.persons:
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
        )
        and alike >= _ALIKE
    )


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
