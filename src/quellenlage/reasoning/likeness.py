"""How far two claims speak of the same: shared terms, verbs that say the same, numbers in one slot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.reasoning import reference, values
from quellenlage.reasoning.cores import same_core
from quellenlage.reasoning.frames import rivals, same_deed, turned_round
from quellenlage.reasoning.nouns import same_noun
from quellenlage.reasoning.seats import one_role, one_seat, same_holder
from quellenlage.reasoning.shares import is_share
from quellenlage.reasoning.slots import Count, counted_as
from quellenlage.reasoning.story_mates import close, one_story
from quellenlage.reasoning.terms import Subject, traveller_shared
from quellenlage.reasoning.thesaurus import kinship
from quellenlage.reasoning.twins import others_of_a_class, shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.vocabulary import settled, word_list

_SITES = ("airport:", "station:", "site:", "base:", "spaceport:", "port:")
POINTLIKE = frozenset(("arrival", "departure", "meeting"))
"""Kinds of event that are one moment of a person."""
_ENOUGH = 2
_MUCH = 3
_LIKELY, _POSSIBLE, _CONCEIVABLE = 0.2, 0.1, 0.05
"""From such a kinship on verbs mean the same where claims share enough, or much, or all that one of them has."""
_COMPARABLE, _ONE_JOURNEY = 0.6, 0.8
_COPULAS = frozenset(("be", "werden"))
_EMPTY_VERBS = frozenset(("be", "sein", "haben", "werden", "geben", "machen", "kommen", "gehen", "sehen"))


def same_verb(one: Subject, other: Subject) -> bool:
    """Whether the verbs say the same and say something; a noun may say it („die Ankunft“, „ist angekommen“)."""
    if turned_round(one.frame, other.frame):
        return False  # „A schlug B“, „B schlug A“
    if one.verb == other.verb:
        return bool(one.verb) and one.verb not in _EMPTY_VERBS
    if one.deeds & other.deeds - _EMPTY_VERBS - {one.verb, other.verb}:
        return True
    if one.verb in other.deeds - _EMPTY_VERBS or other.verb in one.deeds - _EMPTY_VERBS:
        return True
    if same_deed(one.frame, other.frame):
        return True  # „A besiegte B“, „B unterlag A“
    return kindred(one, other)


def kindred(one: Subject, other: Subject) -> bool:
    """Whether the verbs can mean the same, and the claims share enough for them to mean it; our own groups decide before the thesaurus."""
    if one.senses.synsets.isdisjoint(other.senses.synsets) or (settled(one.verb) and settled(other.verb)):
        return False
    if not one.verb or not other.verb or {one.verb, other.verb} & _EMPTY_VERBS:
        return False
    likely = kinship(one.senses, other.senses)
    if likely < _CONCEIVABLE:
        return False
    needed = (
        _ENOUGH if likely >= _LIKELY else _MUCH if likely >= _POSSIBLE else max(_MUCH, min(len(one.terms), len(other.terms)))
    )
    return shared_terms(one.terms, other.terms) >= needed


def slots_of(one: Subject, other: Subject) -> list[tuple[Count, Count]]:
    """The numbers of two claims that stand in the same slot, where each has just one there."""
    if count_apart(one, other):
        return []
    out = []
    for first in one.counts:
        own = [c for c in one.counts if c.slot == first.slot and c.of == first.of]
        theirs = [c for c in other.counts if _one_slot(first, c, one, other) and _one_holder(c.of, first.of)]
        if len(own) == 1 and len(theirs) == 1:
            out.append((first, theirs[0]))
    return out


def count_apart(one: Subject, other: Subject) -> bool:
    """Whether two claims count two things of one class: „20 Menschen an Masern“, „40 an Grippe“; „500 Kilo Kokain“, „80 Kilo Heroin“."""
    first, second = ({count.quantity.value for count in side.counts} for side in (one, other))
    return bool(first and second) and first.isdisjoint(second) and others_of_a_class(one.terms, other.terms)


def _one_slot(first: Count, second: Count, one: Subject, other: Subject) -> bool:
    """Whether two numbers count the same: by their slots, or the same noun by verbs that can mean the same („entführt“, „verschleppt“)."""
    if same_slot(first.slot, second.slot):
        return True
    by_verbs = first.slot.endswith(f":{one.verb}") and second.slot.endswith(f":{other.verb}")
    return by_verbs and same_noun(first.slot.partition(":")[0], second.slot.partition(":")[0]) and kindred(one, other)


def _one_holder(one: str, other: str) -> bool:
    """Whether two shares may be of one holder: nobody is named for one, or one is the other's name in short („die Partei“)."""
    first, second = ({*key.partition(":")[2].split("-")} for key in (one, other))
    return not (one and other) or first <= second or second <= first


def same_slot(one: str, other: str) -> bool:
    """Whether two slots are the same: noun and its unit or verb."""
    noun, _, verb = one.partition(":")
    other_noun, _, other_verb = other.partition(":")
    return verb == other_verb and same_noun(noun, other_noun)


@dataclass(frozen=True, slots=True)
class _Common:
    """What two claims have in common beside their terms."""

    slots: Sequence[tuple[Count, Count]]
    verb: bool
    wide: bool
    pointlike: bool
    around: int


def likeness(one: Subject, other: Subject) -> float:
    """How far two claims speak of the same, from 0 to 1: shared terms over the smaller set, with verb and slot as terms.

    Two terms must be shared, of an arrival, a departure or a meeting one; where the claims count the same, one of them may be in
    the context only. „sein“ and „haben“ count for nothing.
    """
    if one.seat and other.seat and (same_seat(one, other) or same_seat_in_story(one, other)):
        return 1.0
    if rivals_in_deed(one, other) or turned_round(one.frame, other.frame):
        return 1.0
    if count_apart(one, other):
        return 0.0
    shared, slots = shared_terms(one.terms, other.terms), slots_of(one, other)
    if one.persons and one.persons == other.persons and any(is_share(first) for first, _ in slots):
        return 1.0  # two shares of the vote of one person
    common = _common(one, other, slots, shared)
    like = _by_terms(one, other, common, shared)
    return max(like, _COMPARABLE) if like < _COMPARABLE and same_at_core(one, other) else like


def same_at_core(one: Subject, other: Subject) -> bool:
    """Whether two claims of one story have the same verb, subject and objects, whatever they say beside these."""
    if one.positive != other.positive or not (one.terms and other.terms) or not one_story(one, other):
        return False
    return (same_verb(one, other) or conceivably(one, other)) and same_core(one, other)


def conceivably(one: Subject, other: Subject) -> bool:
    """Whether the verbs can mean the same at all; our own groups decide before the thesaurus."""
    return not (settled(one.verb) and settled(other.verb)) and kinship(one.senses, other.senses) >= _CONCEIVABLE


def same_seat_in_story(one: Subject, other: Subject) -> bool:
    """Whether two reports of one story give one person the same role; of what it is one of them may leave out („Den Sieg holte Mbeki“)."""
    if one.seat is None or other.seat is None or not same_holder(one.seat, other.seat):
        return False
    within = one.seat.of <= other.seat.of or other.seat.of <= one.seat.of
    return one_role(one.seat.role, other.seat.role) and within and close(one, other)


def _by_terms(one: Subject, other: Subject, common: _Common, shared: int) -> float:
    slots = common.slots
    needed = 0 if _needs_none(one, other, common) else 1 if _needs_one(one, other, common, shared) else _ENOUGH
    if common.verb and (_denies_sum(one, other) or _denies_sum(other, one)):
        shared += 1
    if shared < needed:
        return 0.0
    like = min(1.0, (shared + (common.verb or common.pointlike) + bool(slots)) / max(_smaller(one, other), _ENOUGH))
    if common.pointlike and traveller_shared(one, other):
        return max(like, _ONE_JOURNEY)  # „war in Rostock ausgelaufen“, „war am Morgen in Warnemünde gestartet“
    return max(like, _COMPARABLE) if _same_accident(one, other) else like


def _common(one: Subject, other: Subject, slots: Sequence[tuple[Count, Count]], shared: int) -> _Common:
    opposed = denies(one, other) or denies(other, one) or puts_off(one, other) or puts_off(other, one)
    wide = any(first.slot.partition(":")[0] in word_list("event_wide") for first, _ in slots)
    verb = same_verb(one, other) or opposed or wide
    pointlike = bool(one.event) and one.event == other.event and one.event in POINTLIKE
    around = shared_terms(one.context, other.context) if (slots or verb) and shared < _ENOUGH else 0
    return _Common(slots, verb, wide, pointlike, around)


def _needs_none(one: Subject, other: Subject, common: _Common) -> bool:
    """Whether the claims need no term in common: they count the same, and one says nothing else, or both passages name the same."""
    silent = bool(common.slots) and common.around >= _ENOUGH and not (_telling(one) and _telling(other))
    return silent or (
        common.wide and (bool(one.named & other.named) or one_story(one, other))
    )  # „sieben Menschen wurden verletzt“, „sieben Verletzte in …“


def _needs_one(one: Subject, other: Subject, common: _Common, shared: int) -> bool:
    """Whether one term in common is enough, for what else the claims have in common."""
    slots, verb = common.slots, common.verb
    moment, people = bool(slots) and same_moment(one, other), bool(one.persons) and one.persons == other.persons
    return (
        common.pointlike
        or (verb and moment)
        or (bool(slots) and common.around >= _ENOUGH)
        or (verb and common.around > _ENOUGH)
        or (moment and _equal_numbers(slots))
        or same_principal(one, other)
        or (bool(slots) and verb and people)  # the same deed of the same person, with a number
        or ((verb or bool(slots)) and bool(one.described & other.described))
        or puts_off(one, other)
        or puts_off(other, one)
        or _same_accident(one, other)
        or (bool(slots) and verb and bool(shared) and _compatible_numbers(slots))
    )


def _smaller(one: Subject, other: Subject) -> int:
    """The size of the smaller set of terms, with the verb as a term."""
    if {one.verb, other.verb} <= _COPULAS and one.persons and other.persons and not one.persons & other.persons:
        return min(len(one.terms - one.persons), len(other.terms - other.persons))  # two names for one role
    return min(len(one.terms), len(other.terms)) + (1 if one.verb and other.verb else 0)


def _telling(one: Subject) -> frozenset[str]:
    """The terms that say more than what is counted („die Zahl der Todesopfer stieg“) and who was named before („das Unternehmen“)."""
    counted = {count.slot.partition(":")[0] for count in one.counts}
    silent = word_list("standing_for") | word_list("everywhere")
    return frozenset(t for t in one.terms if t not in silent and counted_as(t) not in counted)


def same_seat(one: Subject, other: Subject) -> bool:
    """Whether two claims name somebody for the same role that one alone can have."""
    if one.seat and other.seat and one.seat.of & other.seat.of <= word_list("any_things") and not _thing_by_name(one, other):
        return False
    return one_seat(one.seat, other.seat, shared_terms(one.context, other.context)) or _seat_by_names(one, other)


def _seat_by_names(one: Subject, other: Subject) -> bool:
    """Whether two reports of one story tell of one seat that each places by another name: „des Lienzer Gymnasiums“, „am Iselkai“."""
    if (
        one.seat is None
        or other.seat is None
        or not (one.seat.phrase and other.seat.phrase)
        or one.seat.role != other.seat.role
    ):
        return False
    both, beyond = one.seat.of & other.seat.of, one.seat.of ^ other.seat.of
    named = all(":" not in key and noun_reading(key.capitalize()) is None for key in beyond)
    elsewhere = one.where is not None and other.where is not None and one.where != other.where
    return any(noun_reading(key.capitalize()) is not None for key in both) and named and not elsewhere and close(one, other)


def _thing_by_name(one: Subject, other: Subject) -> bool:
    """Whether the passages of two claims about „die Maschine“ or „das Haus“ name a person, body, vehicle or town in common."""
    both = one.named & other.named
    wide = ("country:", "continent:", "admin1:", "sea:", "ocean:")
    return not (one.seat and one.seat.of and other.seat and other.seat.of) or any(not name.startswith(wide) for name in both)


def rivals_in_deed(one: Subject, other: Subject) -> bool:
    """„verkauft die Werft in Emden an A“, „Die Werft in Emden geht an B“: another one for a role in one deed that one alone has."""
    if not rivals(one.frame, other.frame) or shared_terms(one.terms, other.terms) < _ENOUGH:
        return False
    return all(word_list("others_too").isdisjoint(s.claim.about.lower().split()) for s in (one, other))


def denies(one: Subject, other: Subject) -> bool:
    """Whether a claim denies the other's verb before it names another one: „nicht gebrochen, sondern überspült“."""
    return other.verb in one.denied and other.verb != one.verb


def _denies_sum(one: Subject, other: Subject) -> bool:
    """„hat kein Geld angenommen“ beside „hat 50.000 Euro angenommen“."""
    sums = any(count.slot.endswith(tuple(word_list("currencies"))) for count in other.counts)
    return sums and not one.positive and bool(one.terms & word_list("money"))


def _same_accident(one: Subject, other: Subject) -> bool:
    """The same happens, of what happens to one thing at one place only."""
    return (
        one.positive == other.positive
        and same_verb(one, other)
        and (one.verb in word_list("at_one_place") or first_of_all(one, other))
    )


def first_of_all(one: Subject, other: Subject) -> bool:
    """Whether both speak of the first time: it was at one place only."""
    return all(word_list("first") & set(s.claim.about.lower().split()) for s in (one, other))


def puts_off(one: Subject, other: Subject) -> bool:
    """Whether a claim moves to another day what the other plans: „wird verschoben“, „ist für Montag geplant“."""
    return (
        one.verb in word_list("moving")
        and (other.claim.kind == "plan" or reference.ahead(other))
        and (other.verb in word_list("planning") or other.verb in one.deeds)
        and bool(other.terms)
    )


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
    if one.verb not in word_list("once"):
        return False
    sites = {term for term in one.terms & other.terms if term.startswith(_SITES)}
    return bool(one.persons and one.persons == other.persons) or bool(sites)


def _compatible_numbers(slots: Iterable[tuple[Count, Count]]) -> bool:
    return all(values.numbers(first.quantity, second.quantity) is not Relation.DISJOINT for first, second in slots)


def _equal_numbers(slots: Iterable[tuple[Count, Count]]) -> bool:
    return all(first.quantity.value == second.quantity.value for first, second in slots)
