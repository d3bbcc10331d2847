"""What the numbers of a claim are of: a purchase price, the length of a closure, the people in action (`de/attributes.yaml`).

Slots (`slots.py`) are named by the noun or verb beside a number. Two reports of one story seldom use the same: „zahlt für die Brauerei
85 Millionen Euro“, „der Kaufpreis liegt bei 110 Millionen Euro“. An attribute is what both are of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from quellenlage.analysis.base.lexicon import noun_reading, verb_readings
from quellenlage.model import Quantity
from quellenlage.reasoning.asides import rate_behind, set_aside, stage
from quellenlage.reasoning.lengths import durations_in
from quellenlage.reasoning.nouns import HEAD, WORD, noun_key
from quellenlage.reasoning.slots import Count
from quellenlage.reasoning.terms import Subject, World, name_parts
from quellenlage.reasoning.vocabulary import canonical, verb_class, word_list
from quellenlage.resources import table, word_set

COUNT, MONEY = "count", "money"
_SUMS = (MONEY, "percent")
_BORDER = re.compile(r"[;:–!?]|, (?:und|aber|doch|während|weil|dass|obwohl|nachdem|wobei|sodass|so dass) ")
_LAST_WORD = re.compile(
    r"(?P<word>[^\W\d_]{2,12}) (?:(?:rund|etwa|gut|knapp|fast|mehr als|über|nur|insgesamt|mindestens|höchstens|bis zu) )?$"
)
_NEXT_WORDS = re.compile(r" (?P<first>[^\W\d_]{2,30})(?: (?P<second>[^\W\d_]{2,30}))?")
_NEXT_NOUN = re.compile(r" (?:(?:an|pro) |[a-zäöüß]{3,25}e[rnms]? )?(?P<noun>[A-ZÄÖÜ][\w-]{2,40})")
_PAID_FOR = re.compile(
    r"\b[Ff]ür (?:(?:den|die|das|einen|eine|ein|seinen|ihren|seine|ihre) )?(?:[a-zäöüß-]{3,25}e[nrms]? ){0,2}(?P<noun>[A-ZÄÖÜ][\w-]{2,40})"
)
_OWNED = re.compile(
    r"\b(?P<noun>[A-ZÄÖÜ][\w-]{2,40}) (?:mit|von) eine[rm] (?:[a-zäöüß]{3,20} )?"
    r"(?:\w{0,8}[Gg]ewicht|\w{0,8}[Hh]öhe|\w{0,8}[Ll]änge|Tiefe|Breite|Größe) von\b"
)
_OF = re.compile(
    r"\b(?P<noun>[A-ZÄÖÜ][\w-]{2,40}) (?:(?P<whose>der|des)|(?:für|an|auf|in|bei) (?:die|den|das|dem|der|einen|eine|ein)|am|im|beim) "
    r"(?:[a-zäöüß-]{3,25}e[nrms]? ){0,2}(?P<of>[A-ZÄÖÜ][\w-]{2,40})"
)
_OPENING = re.compile(r"(?:Der|Die|Das|Ein|Eine) (?:[a-zäöüß-]{3,30} ){0,2}(?P<noun>[A-ZÄÖÜ][\w-]{3,40})")
_NAMED, _SIZE = 1, 3
_NO_CUE = (0, "", False)
_FAR = 110
"""A noun that says what a number is of stands at most so many code points from it."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number of a claim with its attribute (the slot of `count`), the `noun` that says so, and what is counted or measured.

    `narrow` says that the noun is a compound that may say less than its head („Gebäudeschaden“); `same` that two numbers are of
    one thing only where they are told of the same noun; `parts` that one noun may count a part of the other („Polizisten“,
    „Einsatzkräfte“). `things` are those that the words say a sum or a share is of („Die Kosten für die Schule“).
    """

    subject: Subject
    count: Count
    kind: str
    noun: str = ""
    narrow: bool = False
    same: bool = False
    unit: str = ""
    parts: bool = False
    things: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to tell an attribute by; all that it names must hold."""

    name: str
    nouns: frozenset[str]
    known: frozenset[str]
    verbs: frozenset[str]
    units: frozenset[str]
    words: frozenset[str]
    without: frozenset[str]
    before: str
    behind: str
    paid_for: bool
    next: bool
    same: bool
    slot: bool
    parts: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """A number in its clause: the words around it, as far as they can tell what it is of."""

    one: Subject
    quantity: Quantity
    kind: str
    unit: str
    before: str
    behind: str
    clause: str
    verbs: frozenset[str]
    words: frozenset[str]
    bought: bool


@cache
def _marked(mark: str) -> frozenset[str]:
    """The attributes of which an entry has a mark: `changing`, `yearly`, `parts`."""
    return frozenset(entry["name"] for entry in table("de/attributes.yaml")["attributes"] if entry.get(mark))


def of_state(slot: str) -> bool:
    """Whether what an attribute is of goes on from hour to hour: the people in action, the level of a river."""
    return slot.partition(":")[0] in _marked("changing")


def measures(one: Subject, world: World) -> tuple[Measure, ...]:
    """The numbers of a claim of which the words say what they are of, those that are not the one value left out."""
    if not one.positive or one.claim.asks:
        return ()
    text = one.document.text
    numbers = [*one.claim.quantities, *durations_in(one, world)]
    found = []
    for number in numbers:
        kind, unit, factor = _unit(number)
        if set_aside(number, numbers, one, kind):
            continue
        place = _place(number, kind, unit, numbers, one, world)
        measure = _measure(place)
        if measure is None:
            continue
        tail = rate_behind(number, text) + stage(place.verbs)
        if measure.count.slot in _marked("yearly"):
            tail = tail.replace(":per jahr", "")
        count = replace(measure.count, slot=measure.count.slot + tail, quantity=_in_base(number, factor))
        found.append(replace(measure, count=count))
    return tuple(found)


@lru_cache(maxsize=4096)
def _known_unit(unit: str) -> tuple[str, str, float] | None:
    return _units().get(unit) or _units().get(noun_key(unit))


def _unit(number: Quantity) -> tuple[str, str, float]:
    """The class of a number's unit, the unit that its class is compared in or the noun that is counted, and the factor."""
    known = _known_unit(number.unit) if number.unit else None
    return known or (COUNT, canonical(noun_key(number.unit)) if number.unit else "", 1.0)


def _in_base(number: Quantity, factor: float) -> Quantity:
    if factor == 1.0:
        return number
    low, value, high = (None if one is None else one * factor for one in (number.low, number.value, number.high))
    return replace(number, low=low, value=value, high=high)


@cache
def _units() -> dict[str, tuple[str, str, float]]:
    """By unit: its class, the unit that its class is compared in, and the factor between the two."""
    return {
        key: (group["of"], group["base"], float(factor))
        for group in table("de/attributes.yaml")["units"]
        for unit, factor in group["factors"].items()
        for key in (unit, noun_key(unit.capitalize()))
    }


@cache
def _ways() -> Mapping[str, tuple[_Way, ...]]:
    out: dict[str, list[_Way]] = {}
    for entry in table("de/attributes.yaml")["attributes"]:
        out.setdefault(entry["of"], []).append(_way(entry))
    return {kind: tuple(ways) for kind, ways in out.items()}


def _way(entry: Mapping[str, Any]) -> _Way:
    def keys(name: str) -> frozenset[str]:
        return frozenset(canonical(noun_key(word.capitalize())) for word in entry.get(name, "").split())

    def plain(name: str) -> frozenset[str]:
        return frozenset(entry.get(name, "").split())

    return _Way(
        entry["name"], keys("nouns"), keys("known"), plain("verbs"), keys("units"), plain("words"), plain("without"),
        entry.get("before", ""), entry.get("behind", ""), bool(entry.get("paid_for")), bool(entry.get("next")),
        bool(entry.get("same")), bool(entry.get("slot")), bool(entry.get("parts")),
    )  # fmt: skip


def _place(number: Quantity, kind: str, unit: str, numbers: Sequence[Quantity], one: Subject, world: World) -> _Place:
    text, claim = one.document.text, one.claim
    start = max((m.end() for m in _BORDER.finditer(text, claim.start, max(claim.start, number.start))), default=claim.start)
    edge = _BORDER.search(text, number.end, max(claim.end, number.end))
    end = edge.start() if edge else max(claim.end, number.end)
    clause = text[start:end]
    low = frozenset(word.lower() for word in WORD.findall(clause))
    alike = [other for other in numbers if other is not number and _unit(other)[0] == kind]
    first = max((o.end for o in alike if start <= o.end <= number.start), default=start)
    last = min((o.start for o in alike if number.end <= o.start <= end), default=end)
    return _Place(
        one, number, kind, unit, text[first : number.start][-_FAR:], text[number.end : last][:_FAR], clause,
        _verbs(one, clause), low, kind == MONEY and _bought(clause, one, world),
    )  # fmt: skip


def _verbs(one: Subject, clause: str) -> frozenset[str]:
    """The verbs of a clause by lemma and class, the claim's own among them."""
    words = (word.strip(",.()„“") for word in clause.split())
    lemmas = {one.claim.predicate, *(lemma for word in words if word[:1].islower() for lemma in _lemmas(word))}
    return frozenset(lemmas | {verb_class(lemma) for lemma in lemmas} | {one.verb}) - {""}


@lru_cache(maxsize=20_000)
def _lemmas(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reading.lemma for reading in verb_readings(word)))


@cache
def _of_sale() -> frozenset[str]:
    return word_set("de/attributes.yaml", "purchases")


def _bought(clause: str, one: Subject, world: World) -> bool:
    """Whether the words say what is paid for: a thing that is sold, a purchase, or somebody or some firm by name."""
    for found in _PAID_FOR.finditer(clause):
        noun, word = noun_key(found["noun"]), found["noun"].lower()
        if noun.endswith(tuple(word_list("sold_things") | _of_sale())):
            return True
        if any(word in name_parts(key) or noun in name_parts(key) for key in one.terms if key in world.entities):
            return True
    return False


def _measure(place: _Place) -> Measure | None:
    """What a number is of: by the way that says most of those that hold, the nearest noun first."""
    ways = [way for way in _ways().get(place.kind, ()) if not way.slot and _holds(way, place)]
    slot = "" if any(way.units and way.words for way in ways) else _whole_slot(place)
    if slot:
        return Measure(place.one, Count(slot, place.quantity), place.kind, unit=place.unit, parts=slot in _marked("parts"))
    cues = {way: _cue(way, place) for way in ways if way.nouns}
    found = [(_rank(way), cues.get(way) or _NO_CUE, way) for way in ways if not way.nouns or cues[way] is not None]
    if not found:
        return None
    rank, (_, noun, narrow), way = min(found, key=lambda one: (one[0], one[1][0], one[1][2]))
    if way.same and (rank > _NAMED or not way.before):
        noun = _next_noun(place) if way.next else _nearest_noun(place)
    count, things = Count(way.name, place.quantity), _things(place, noun) if place.kind in _SUMS else frozenset[str]()
    return Measure(place.one, count, place.kind, noun, narrow, way.same, place.unit, way.parts, things)


def _things(place: _Place, noun: str) -> frozenset[str]:
    """What a sum or a share is said to be of: „die Kosten für die Schule“, „der Umbau der Schule kostet …“."""
    named = [m for m in _OF.finditer(place.clause) if noun and canonical(noun_key(m["noun"])) == noun]
    subject = _OPENING.match(place.clause) if not noun else None
    words = {m["of"]: bool(m["whose"]) for m in named} | ({subject["noun"]: True} if subject else {})
    silent = word_list("people") | word_list("everywhere") | word_list("measures") | {noun}
    keys = {canonical(noun_key(word)): whose for word, whose in words.items() if noun_reading(word)}
    return frozenset(
        key for key, whose in keys.items() if key not in silent and not (whose and key in word_list("standing_for"))
    )


def _rank(way: _Way) -> int:
    """Words next to the number say more than a noun near it, and that more than a verb; sizes that anything can have come last."""
    if way.nouns:
        return _NAMED if not way.same or way.before else _SIZE
    if way.before or way.behind:
        return _SIZE + 1 if way.same else 0
    return _SIZE + 2 if way.same else _NAMED + 1


def _whole_slot(place: _Place) -> str:
    """The slot that a number of people already has, if that is an attribute („die“, „injure:schwer“)."""
    slots = (c.slot for c in place.one.counts if c.quantity.start == place.quantity.start and place.kind == COUNT)
    names = {way.name for way in _ways()[COUNT]}
    return next((slot for slot in slots if slot.partition(":")[0] in names and not _of_some(slot)), "")


def _of_some(slot: str) -> bool:
    """„zwei Verletzte starben“: some of them."""
    return slot.partition(":")[2] in word_list("of_people")


def _holds(way: _Way, place: _Place) -> bool:
    """Whether all that a way asks for beside its noun is there."""
    if way.units and not _counted(place.unit, way.units):
        return False
    if (way.verbs and way.verbs.isdisjoint(place.verbs)) or (way.words and way.words.isdisjoint(place.words)):
        return False
    if not way.without.isdisjoint(place.verbs) or (way.paid_for and not place.bought):
        return False
    if way.before:
        last = _LAST_WORD.search(place.before)
        if last is None or last["word"].lower() != way.before:
            return False
    return not way.behind or way.behind in _first_words(place)


def _first_words(place: _Place) -> tuple[str, ...]:
    found = _NEXT_WORDS.match(place.behind)
    return tuple(word for word in (found["first"], found["second"]) if word) if found else ()


def _counted(unit: str, units: Iterable[str]) -> bool:
    return any(unit == one or (len(one) >= HEAD and unit.endswith(one)) for one in units)


def _cue(way: _Way, place: _Place) -> tuple[int, str, bool] | None:
    """How far the nearest noun of a way is from the number, the noun, and whether it is a compound that may say less than its head."""
    found = [
        (distance, noun, noun not in way.nouns and noun not in way.known)
        for distance, noun in _nouns_near(place)
        if noun in way.nouns or noun in way.known or any(len(one) >= HEAD and noun.endswith(one) for one in way.nouns)
    ]
    return min(found, default=None)


def _nouns_near(place: _Place) -> Iterator[tuple[int, str]]:
    """The nouns around a number with their distance: one right behind it is nearest, then those before it, then those behind."""
    for match in WORD.finditer(place.before):
        if match[0][0].isupper():
            yield len(place.before) - match.end(), canonical(noun_key(match[0]))
    following = _NEXT_NOUN.match(place.behind)
    if following:
        yield -1, canonical(noun_key(following["noun"]))
    for match in WORD.finditer(place.behind):
        if match[0][0].isupper():
            yield _FAR + match.start(), canonical(noun_key(match[0]))


def _next_noun(place: _Place) -> str:
    found = _NEXT_NOUN.match(place.behind)
    return canonical(noun_key(found["noun"])) if found else ""


def _nearest_noun(place: _Place) -> str:
    """The thing that a size is of: „Goldschmuck mit einem Gewicht von …“, else the first noun („Der Mast ist 120 Meter hoch“)."""
    owned = _OWNED.search(place.clause)
    if owned:
        return canonical(noun_key(owned["noun"]))
    silent = word_list("measures") | word_list("measured") | word_list("empty_nouns")
    nouns = (canonical(noun_key(word)) for word in WORD.findall(place.clause) if word[0].isupper() and noun_reading(word))
    return next((noun for noun in nouns if noun not in silent), "")
