"""What the numbers of a claim are of: a purchase price, the length of a closure, the people in action (`de/attributes.yaml`).

Slots (`slots.py`) are named by the noun or verb beside a number. Two reports of one story seldom use the same: „zahlt für die Brauerei
85 Millionen Euro“, „der Kaufpreis liegt bei 110 Millionen Euro“. An attribute is what both are of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning.asides import rate_behind, set_aside, stage
from quellenlage.reasoning.attribute_ways import COUNT, MONEY, SAME, Way, attribute_words, in_base, marks_of, unit_of, ways
from quellenlage.reasoning.clause_numbers import ClauseNumber, in_clause
from quellenlage.reasoning.lengths import durations_in
from quellenlage.reasoning.nouns import HEAD, WORD, noun_key
from quellenlage.reasoning.slots import Count
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.vocabulary import canonical, word_list
from quellenlage.reasoning.votes import ballot

VOTES, THINGS, SUM = "votes", "things", "sum"
_SUMS = (MONEY, "percent")
_LAST_WORD = re.compile(
    r"(?P<word>[^\W\d_]{2,12}) (?:(?:rund|etwa|gut|knapp|fast|mehr als|über|nur|insgesamt|mindestens|höchstens|bis zu) )?$"
)
_NEXT_WORDS = re.compile(r" (?P<first>[^\W\d_]{2,30})(?: (?P<second>[^\W\d_]{2,30}))?")
_NEXT_NOUN = re.compile(r" (?:(?:an|pro) |[a-zäöüß]{3,25}e[rnms]? )?(?P<noun>[A-ZÄÖÜ][\w-]{2,40})")
_OWNED = re.compile(
    r"\b(?P<noun>[A-ZÄÖÜ][\w-]{2,40}) (?:mit|von) eine[rm] (?:[a-zäöüß]{3,20} )?"
    r"(?:\w{0,8}[Gg]ewicht|\w{0,8}[Hh]öhe|\w{0,8}[Ll]änge|Tiefe|Breite|Größe) von\b"
)
_OF = re.compile(
    r"\b(?P<noun>[A-ZÄÖÜ][\w-]{2,40}) (?:(?P<whose>der|des)|(?:für|an|auf|in|bei) (?:die|den|das|dem|der|einen|eine|ein)|am|im|beim) "
    r"(?:[a-zäöüß-]{3,25}e[nrms]? ){0,2}(?P<of>[A-ZÄÖÜ][\w-]{2,40})"
)
_PAYER = re.compile(
    r"\bkoste\w{0,3} (?:den|die|das) (?P<payer>[A-ZÄÖÜ][\w-]{2,40})(?= (?:rund |etwa |fast |gut |knapp )?(?:\d|[a-zäöü]{3,20} Million))"
)
_OPENING = re.compile(r"(?:Der|Die|Das|Ein|Eine) (?:[a-zäöüß-]{3,30} ){0,2}(?P<noun>[A-ZÄÖÜ][\w-]{3,40})")
_NAMED, _SIZE = 1, 3
_NEXT, _MANY, _TELLING = 160, 20, 2
_NO_CUE = (0, "", False)
_FAR = 110
"""A noun that says what a number is of stands at most so many code points from it."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number of a claim with its attribute (the slot of `count`), the `noun` that says so, and what is counted or measured.

    `narrow` says that the noun is a compound that may say less than its head („Gebäudeschaden“); `marks` are those of the way that it was
    told by: `same`, `parts`, `changing`, `growing`. `things` are those that the words say a sum or a share is of („Die Kosten für die
    Schule“);
    `beside` is the smaller number of a vote.
    """

    subject: Subject
    count: Count
    kind: str
    noun: str = ""
    narrow: bool = False
    unit: str = ""
    marks: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    beside: float | None = None


def measures(one: Subject, world: World, before: Measure | None = None) -> tuple[Measure, ...]:
    """The numbers of a claim of which the words say what they are of, those that are not the one value left out.

    Args:
        one: the claim.
        world: what its ids point into.
        before: the last such number of its report: whoever „kommt auf 900.000 Euro“ or „zählte 28.000 Menschen“ gives another value of it.
    """
    if not one.positive or one.claim.asks:
        return ()
    vote = ballot(one)
    if vote is not None:
        return (Measure(one, Count(VOTES, vote.more), VOTES, beside=vote.fewer.value),)
    numbers = [*one.claim.quantities, *durations_in(one, world)]
    kinds = {id(number): unit_of(number) for number in numbers}
    kept = [number for number in numbers if not set_aside(number, numbers, one, kinds[id(number)][0])]
    places = [(in_clause(number, kinds, numbers, one, world), kinds[id(number)][2]) for number in kept]
    found = [(measure, number, factor) for number, factor in places for measure in _all_of(number, before)]
    return tuple(_finished(measure, number, factor) for measure, number, factor in found)


def _all_of(number: ClauseNumber, before: Measure | None) -> Iterator[Measure]:
    """What a number is of; a telling sum is also compared as such, whatever each report calls it."""
    measure = _measure(number) or _taken_up(number, before)
    bare = _bare(number) if measure is None or number.kind == MONEY else None
    yield from (one for one in (measure, bare) if one is not None)


def _finished(measure: Measure, number: ClauseNumber, factor: float) -> Measure:
    """A measure with what it is given per and whether it is demanded at the end of its slot, in the unit of its class."""
    slot = measure.count.slot
    tail = rate_behind(number.quantity, number.one.document.text) + stage(number.verbs)
    if "yearly" in measure.marks:
        tail = tail.replace(":per jahr", "")
    return replace(measure, count=replace(measure.count, slot=slot + tail, quantity=in_base(number.quantity, factor)))


def _taken_up(number: ClauseNumber, before: Measure | None) -> Measure | None:
    """Another value of what was told of just before: „Die Polizei zählte 28.000 Menschen“."""
    if before is None or number.kind != before.kind or number.one.claim.predicate not in attribute_words("estimates"):
        return None
    if number.one.claim.start - before.subject.claim.end > _NEXT or (number.kind == COUNT and number.unit not in _anybody()):
        return None
    return replace(before, subject=number.one, count=replace(before.count, quantity=number.quantity), unit=number.unit)


@cache
def _anybody() -> frozenset[str]:
    return word_list("general_people") | {""}


def _measure(number: ClauseNumber) -> Measure | None:
    """What a number is of: by the way that says most of those that hold, the nearest noun first."""
    holding = [way for way in ways().get(number.kind, ()) if not way.slot and _holds(way, number)]
    slot = "" if any(way.units and way.words for way in holding) else _whole_slot(number)
    if slot:
        return Measure(number.one, Count(slot, number.quantity), number.kind, unit=number.unit, marks=marks_of(slot))
    cues = {way: _cue(way, number) for way in holding if way.nouns}
    found = [(_rank(way), cues.get(way) or _NO_CUE, way) for way in holding if not way.nouns or cues[way] is not None]
    if not found:
        return None
    rank, (_, noun, narrow), way = min(found, key=lambda one: (one[0], one[1][0], one[1][2]))
    if SAME in way.marks and (rank > _NAMED or not way.before):
        noun = _next_noun(number) if way.next else _nearest_noun(number)
    count, things = Count(way.name, number.quantity), _things(number, noun) if number.kind in _SUMS else frozenset[str]()
    return Measure(number.one, count, number.kind, noun, narrow, number.unit, way.marks, things)


def _bare(number: ClauseNumber) -> Measure | None:
    """So many things of any kind („1.483 Silbermünzen“), or a sum of which no word says what it is („218.400 Euro“)."""
    value, marks = number.quantity.value or 0, frozenset((SAME,))
    if number.kind == COUNT and number.unit and value >= _MANY and number.unit not in _anything():
        return Measure(number.one, Count(THINGS, number.quantity), COUNT, number.unit, unit=number.unit, marks=marks)
    if number.kind == MONEY and len(f"{value:.0f}".rstrip("0")) >= _TELLING:
        return Measure(number.one, Count(SUM, number.quantity), MONEY, f"{value:.0f}", unit=number.unit, marks=marks)
    return None


@cache
def _anything() -> frozenset[str]:
    return word_list("general_people") | word_list("of_anything") | word_list("measures") | word_list("amounts")


def _things(number: ClauseNumber, noun: str) -> frozenset[str]:
    """What a sum or a share is said to be of: „die Kosten für die Schule“, „der Umbau der Schule kostet …“."""
    named = [m for m in _OF.finditer(number.clause) if noun and canonical(noun_key(m["noun"])) == noun]
    subject = _OPENING.match(number.clause) if not noun else None
    words = {m["of"]: bool(m["whose"]) for m in named} | ({subject["noun"]: True} if subject else {})
    silent = word_list("people") | word_list("everywhere") | word_list("measures") | {noun}
    words |= {m["payer"]: False for m in _PAYER.finditer(number.clause)}
    keys = {canonical(noun_key(word)): whose for word, whose in words.items() if noun_reading(word)}
    return frozenset(
        key for key, whose in keys.items() if key not in silent and not (whose and key in word_list("standing_for"))
    )


def _rank(way: Way) -> int:
    """Words next to the number say more than a noun near it, and that more than a verb; sizes that anything can have come last."""
    if way.nouns:
        return _NAMED if SAME not in way.marks or way.before else _SIZE
    if way.before or way.behind:
        return _SIZE + 1 if SAME in way.marks else 0
    return _SIZE + 2 if SAME in way.marks else _NAMED + 1


def _whole_slot(number: ClauseNumber) -> str:
    """The slot that a number of people already has, if that is an attribute („die“, „injure:schwer“; „segler:rescue“ is rescue)."""
    if number.kind != COUNT:
        return ""
    names = {way.name for way in ways()[COUNT]}
    for count in number.one.counts:
        head, _, verb = count.slot.partition(":")
        if count.quantity.start != number.quantity.start or _of_some(count.slot):
            continue
        if head in names:
            return count.slot
        if verb in _slots() and person_noun(number.unit.capitalize()):
            return verb
    return ""


@cache
def _slots() -> frozenset[str]:
    return frozenset(way.name for way in ways()[COUNT] if way.slot)


def _of_some(slot: str) -> bool:
    """„zwei Verletzte starben“: some of them."""
    return slot.partition(":")[2] in word_list("of_people")


def _holds(way: Way, number: ClauseNumber) -> bool:
    """Whether all that a way asks for beside its noun is there."""
    if way.units and not _counted(number.unit, way.units):
        return False
    if (way.verbs and way.verbs.isdisjoint(number.verbs)) or (way.words and way.words.isdisjoint(number.words)):
        return False
    if not way.without.isdisjoint(number.verbs) or (way.paid_for and not number.bought):
        return False
    if way.before:
        last = _LAST_WORD.search(number.before)
        if last is None or last["word"].lower() != way.before:
            return False
    return not way.behind or way.behind in _first_words(number)


def _first_words(number: ClauseNumber) -> tuple[str, ...]:
    found = _NEXT_WORDS.match(number.behind)
    return tuple(word for word in (found["first"], found["second"]) if word) if found else ()


def _counted(unit: str, units: Iterable[str]) -> bool:
    return any(unit == one or (len(one) >= HEAD and unit.endswith(one)) for one in units)


def _cue(way: Way, number: ClauseNumber) -> tuple[int, str, bool] | None:
    """How far the nearest noun of a way is from the number, the noun, and whether it is a compound that may say less than its head."""
    found = [
        (distance, noun, noun not in way.nouns and noun not in way.known)
        for distance, noun in _nouns_near(number)
        if noun in way.nouns or noun in way.known or any(len(one) >= HEAD and noun.endswith(one) for one in way.nouns)
    ]
    return min(found, default=None)


def _nouns_near(number: ClauseNumber) -> Iterator[tuple[int, str]]:
    """The nouns around a number with their distance: one right behind it is nearest, then those before it, then those behind."""
    for match in WORD.finditer(number.before):
        if match[0][0].isupper():
            yield len(number.before) - match.end(), canonical(noun_key(match[0]))
    following = _NEXT_NOUN.match(number.behind)
    if following:
        yield -1, canonical(noun_key(following["noun"]))
    for match in WORD.finditer(number.behind):
        if match[0][0].isupper():
            yield _FAR + match.start(), canonical(noun_key(match[0]))


def _next_noun(number: ClauseNumber) -> str:
    found = _NEXT_NOUN.match(number.behind)
    return canonical(noun_key(found["noun"])) if found else ""


def _nearest_noun(number: ClauseNumber) -> str:
    """The thing that a size is of: „Goldschmuck mit einem Gewicht von …“, else the first noun („Der Mast ist 120 Meter hoch“)."""
    owned = _OWNED.search(number.clause)
    if owned:
        return canonical(noun_key(owned["noun"]))
    silent = word_list("measures") | word_list("measured") | word_list("empty_nouns")
    nouns = (canonical(noun_key(word)) for word in WORD.findall(number.clause) if word[0].isupper() and noun_reading(word))
    return next((noun for noun in nouns if noun not in silent), "")
