"""Whether two numbers may be of one event at all: the same place or actor near them, and no other one.

„15 Passagiere“ and „212 Passagiere“ of two reports contradict each other only if both speak of the same flight. Nouns do not tell; names
and dates do. In doubt the numbers are not compared.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from quellenlage.knowledge.entities.keys import slug
from quellenlage.reasoning import values
from quellenlage.reasoning.happenings import told_apart
from quellenlage.reasoning.likeness import same_verb
from quellenlage.reasoning.nouns import noun_key, same_noun
from quellenlage.reasoning.slots import Count
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import Subject, World, around, broad, follows, one_outlet, unknown_name_around
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.twofold import tell_of_two, whole_and_part
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.vocabulary import canonical, word_list
from quellenlage.reasoning.whereabouts import THE_NOUN

_ENOUGH = 2
_RARE, _MUCH = 100, 3
_BODY = "organisation:"


def one_matter(one: Subject, other: Subject, first: Count, second: Count, world: World) -> bool:
    """Whether the numbers of two claims, in the same slot, are of the same thing."""
    ours, theirs = actors(one, world), actors(other, world)
    other_number = values.numbers(first.quantity, second.quantity) is Relation.DISJOINT
    if other_number and first.slot != second.slot and one.verb != other.verb:
        return False  # „520 Quadratmeter Fläche“, „kaufte ein Haus mit 200 Quadratmetern Wohnfläche“
    if other_number and (told_apart(one, other) or _nobody_elsewhere(one, other, first, second)):
        return False
    if other_number and (tell_of_two(one, other) or whole_and_part(one, other, first, second, world)):
        return False
    shared_out = other_number and first.slot.partition(":")[0] in word_list("shared_out")
    if ((ours and theirs) or (shared_out and (ours or theirs))) and not ours & theirs:
        return False
    if elsewhere(one, other, world) or (shared_out and not _one_vote(one, other, world)):
        return False
    nouns = {first.slot.partition(":")[0], second.slot.partition(":")[0]}
    wide = nouns <= word_list("event_wide")
    if wide and not other_towns(one, other, world) and one_story(one, other):
        return True
    if _side_by_side(one, other) or _equal_in_time(one, other, first, second) or _same_rare_number(one, other, first, second):
        return True
    shared = [t for t in one.terms if not _counted(t, nouns) and any(same_noun(t, o) for o in other.terms)]
    moment = same_verb(one, other) and values.times(one.when, other.when) in (Relation.EQUAL, Relation.FINER, Relation.COARSER)
    deed = same_verb(one, other)
    if (shared and deed and one.described & other.described) or (moment and (shared or not (one.named and other.named))):
        return True
    names = {name for name in one.named & other.named if not _kind(name)}
    comparable = bool(shared) or moment or wide or (deed and len(_telling(one) & _telling(other)) >= _ENOUGH)
    if comparable and any(not broad(name, world) for name in names):
        return True
    if (names and len(shared) >= _ENOUGH) or len(shared) > _ENOUGH:
        return True
    if _known_sum(one, other, first, second) and names:
        return True
    near = unknown_name_around(one, other) or any(not broad(name, world) for name in names)
    if nouns & word_list("paid_once") and _definite_sum(one, first) and _definite_sum(other, second) and near:
        return True
    return _one_event(one, other) if wide else deed and _told_alike(one, other, first, second, things=bool(shared))


def _nobody_elsewhere(one: Subject, other: Subject, first: Count, second: Count) -> bool:
    """Whether nobody was hurt in one report, and many in another that is not of the same story: each accident without victims says so."""
    nobody = 0 in (first.quantity.value, second.quantity.value)
    return nobody and not one_story(one, other) and not one.described & other.described


def _side_by_side(one: Subject, other: Subject) -> bool:
    """Whether two claims of one report follow each other, in either order."""
    return follows(*sorted((one, other), key=lambda side: side.claim.start))


def _one_vote(one: Subject, other: Subject, world: World) -> bool:
    """Whether two shares may be of one vote: of the same person, or in a place that both name if one names any („in Hamburg“)."""
    ours, theirs = ({i for i in side.named if i in world.places} for side in (one, other))
    return bool(one.persons & other.persons) or bool(ours & theirs) or not (ours or theirs)


def _known_sum(one: Subject, other: Subject, first: Count, second: Count) -> bool:
    """Whether two sums of one story are given of one noun that either report takes as known: „belief sich der Auftrag auf …“."""
    noun = first.slot.partition(":")[0]
    same = first.slot == second.slot != noun and noun not in word_list("measured")  # every building has its costs
    known = _definite_sum(one, first) or _definite_sum(other, second)
    return same and known and one_story(one, other)


def _definite_sum(one: Subject, count: Count) -> bool:
    """Whether a number is of a sum that a report takes as known: „Die Ablöse beträgt neun Millionen Euro“."""
    the_sum = THE_NOUN.search(one.claim.about)
    return the_sum is not None and canonical(noun_key(the_sum["noun"])) == count.slot.partition(":")[0]


def _told_alike(one: Subject, other: Subject, first: Count, second: Count, *, things: bool) -> bool:
    """Whether two passages with the same deed have so much in common that they can only mean the same; `things` says that the claims do."""
    common = len(_telling(one) & _telling(other))
    outlet = one_outlet(one, other)
    if things and (common > _ENOUGH or (outlet and common >= _ENOUGH)):
        return True
    if first.slot != second.slot:
        return False
    people = first.slot in word_list("of_people")
    return unknown_name_around(one, other) or (common >= _ENOUGH and not people)


def _equal_in_time(one: Subject, other: Subject, first: Count, second: Count) -> bool:
    """The same number of the same time: „im Februar 2,7 Prozent“ in both."""
    if first.quantity.value is None or first.quantity.value != second.quantity.value or one.when is None or other.when is None:
        return False
    return values.times(one.when, other.when) not in (Relation.DISJOINT, Relation.UNKNOWN)


def _same_rare_number(one: Subject, other: Subject, first: Count, second: Count) -> bool:
    """The same number to the last digit, where both passages speak of something else in common too („212 Seiten“, „2.387 Läufer“)."""
    value = first.quantity.value
    if value is None or value != second.quantity.value or first.quantity.low != first.quantity.high:
        return False
    common = len(around(one) & around(other))
    if value < _RARE or not value % 10:
        return (bool(_event_nouns(one, other)) and first.slot in word_list("growing")) or common > _MUCH
    return common > 1


def _event_nouns(one: Subject, other: Subject) -> frozenset[str]:
    """Nouns for one event in both claims („Erdrutsch“, „Busunglück“): of these and their dead there is one in a story."""
    return frozenset(t for t in one.terms & other.terms if any(t.endswith(noun) for noun in word_list("event_nouns")))


def _one_event(one: Subject, other: Subject) -> bool:
    """Whether two passages, of which one names nothing, have told what happened in common words („Auto“, „Regionalexpress“)."""
    both = _telling(one) & _telling(other)
    return (
        not (one.named and other.named)
        and shared_terms(_telling(one), _telling(other)) >= _ENOUGH
        and bool(both & (one.terms | other.terms))
    )


def _telling(one: Subject) -> frozenset[str]:
    """What a passage is about, without those who are in every report of an accident."""
    common = word_list("people") | word_list("offices") | word_list("event_wide") | word_list("everywhere")
    return frozenset(term for term in around(one) if term not in common)


def _counted(term: str, nouns: Iterable[str]) -> bool:
    return any(same_noun(term, noun) for noun in nouns)


def actors(one: Subject, world: World) -> frozenset[str]:
    """The named persons and bodies in a claim itself."""
    sources = {link.entity for link in one.claim.chain}
    return frozenset(i for i in one.terms & one.named if i not in sources and i not in world.places)


def elsewhere(one: Subject, other: Subject, world: World) -> bool:
    """Whether both claims, or the passages around them, name places and all of them lie apart."""
    if _all_apart(one.terms, other.terms, world):
        return True
    if actors(one, world) & actors(other, world):
        return False
    return _all_apart(_narrow(one, world), _narrow(other, world), world)


def other_towns(one: Subject, other: Subject, world: World) -> bool:
    """Whether both claims name places and not one in common: „in Marburg“, „in Gießen“, however near."""
    ours, theirs = (one.terms & set(_narrow(one, world)), other.terms & set(_narrow(other, world)))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _narrow(one: Subject, world: World) -> list[str]:
    """The places around a claim that are no countries, and no part of a body's name („die Staatsanwaltschaft Mainz“)."""
    seats = {word for i in one.named if i.startswith(_BODY) for word in i.removeprefix(_BODY).split("-")}
    places = (i for i in one.named if i in world.places and not broad(i, world))
    return [i for i in places if slug(world.places[i].name.split()[0]) not in seats]


def _all_apart(one: Collection[str], other: Collection[str], world: World) -> bool:
    ours, theirs = ({i for i in ids if i in world.places} for ids in (one, other))
    if not ours or not theirs or ours & theirs:
        return False
    return all(values.places(world.places[a], world.places[b]) is Relation.DISJOINT for a in ours for b in theirs)


@cache
def _kind(key: str) -> bool:
    """Whether a name stands for a kind of vehicle („ein Airbus“)."""
    return not set(key.partition(":")[2].split("-")).isdisjoint(word_list("kind_names"))
