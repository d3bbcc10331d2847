"""Whether two claims tell of two events of one kind, or of a whole and a part of it: their numbers then say nothing of each other.

„Bei einem Brand in einem Hotel in Lindau …“ and „Bei einem Brand in einer Sauna in Lindau …“ each bring up a thing; „gegen den Bau
eines Heims“ and „gegen die Schließung der Oper“ have another aim; „weltweit“ is more than „in Kufstein“.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.model import Place
from quellenlage.reasoning import values
from quellenlage.reasoning.asides import of_more
from quellenlage.reasoning.facets import facet_entries, facet_list
from quellenlage.reasoning.happenings import compatible
from quellenlage.reasoning.nouns import noun_key, same_noun
from quellenlage.reasoning.slots import Count, counted_as, value_of
from quellenlage.reasoning.terms import Subject, World, name_parts
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.vocabulary import canonical, word_list
from quellenlage.reasoning.whereabouts import THE_NOUN

_PHRASE = r"(?: (?!und\b|oder\b)[a-zäöüß]{2,25}){0,3} (?P<noun>[A-ZÄÖÜ][\w-]{2,40})"
_INTRODUCED = re.compile(rf"\b[Ee]ine?[nmrs]?{_PHRASE}")
"""What a report brings up: „einen Lehrer“, „in einem Hotel“."""
_SITE = re.compile(
    r"\b(?:[Aa]uf|[Vv]or|[Hh]inter|[Nn]eben|[Uu]nter|[Ii]n|[Aa]n) (?:de[rmn]|dem) (?P<noun>[A-ZÄÖÜ][\w-]{2,40})"
    r"|\b(?:[Aa]m|[Ii]m) (?P<near>[A-ZÄÖÜ][\w-]{2,40})"
)
_BEFORE = 260
_WORD = re.compile(r"[^\W\d_]{2,40}")
_ONE_AIM = {"gegen": "für"}
_ALIKE = 4
"""Letters at the end that two compounds of one head share („Wohnhaus“, „Mehrfamilienhaus“)."""
_WIDE = ("country", "continent", "admin1", "region")
_DAY = 86_400.0


def tell_of_two(one: Subject, other: Subject, silent: Collection[str] = ()) -> bool:
    """Whether each claim brings up or is about something that the other passage does not have; `silent` nouns are no things."""
    return (
        _other_things_open(one, other, silent)
        or _two_introduced(one, other)
        or _two_aims(one, other)
        or _two_sites(one, other)
        or passages_of_two(one, other)
    )


def passages_of_two(one: Subject, other: Subject) -> bool:
    """Whether the sentences before two claims that name nothing themselves („Der Schaden beträgt …“) bring up two things."""
    if _telling(one) or _telling(other) or _one_thing_happened(one, other):
        return False
    first, second = (_introduced_before(side) for side in (one, other))
    ours, theirs = _left_over(first, other), _left_over(second, one)
    return bool(ours and theirs) and not any(_alike(a, b) for a in first for b in second)


def _one_thing_happened(one: Subject, other: Subject) -> bool:
    """Whether the events that two claims are about have their kind and a thing in common, whatever else their reports bring up."""
    first, second = one.happened, other.happened
    return compatible(first.kinds, second.kinds) and shared_terms(first.things, second.things) > 0


def asked_of_another(one: Subject, question: Subject) -> bool:
    """Whether a claim brings up one thing and the report of a question another one: „den Bau eines Bads“, „den Bau eines Parkhauses“."""
    theirs = _left_over(_introduced_before(question), one)
    return (
        bool(theirs)
        and any(_only_in(noun, one, question) for noun in _introduced(one))
        and not _one_thing_happened(one, question)
    )


def _telling(one: Subject) -> frozenset[str]:
    silent = (
        word_list("everywhere") | word_list("standing_for") | word_list("people") | word_list("measured") | word_list("offices")
    )
    return frozenset(
        t for t in one.terms if t not in silent and counted_as(t) == t and not t.endswith(tuple(word_list("measured")))
    )  # fmt: skip


def brings_up_another(one: Subject, other: Subject) -> bool:
    """Whether one claim brings up a thing that the other's report does not have, and the other is about something else."""
    return any(
        any(_only_in(noun, a, b) for noun in _introduced(a)) and bool(_telling(b) - a.terms)
        for a, b in ((one, other), (other, one))
    )


def _introduced_before(one: Subject) -> list[str]:
    """The things that the beginning of the report and the words before a claim bring up."""
    text = one.document.text
    words = text[max(0, one.claim.start - _BEFORE) : one.claim.start]
    silent = word_list("general_people") | word_list("everywhere") | word_list("event_wide") | word_list("empty_nouns")
    found = (canonical(noun_key(match["noun"])) for match in _INTRODUCED.finditer(words))
    return [noun for noun in found if noun not in silent and counted_as(noun) == noun and not _measures(noun)]


def _left_over(nouns: list[str], other: Subject) -> list[str]:
    return [noun for noun in nouns if not any(same_noun(noun, term) for term in other.terms | other.context)]


def _two_sites(one: Subject, other: Subject) -> bool:
    """„Bei einem Unfall auf der Ringstraße …“, „Bei einem Unfall am Bahnhof …“: both bring up the event, at two sites."""
    if not all(_event_introduced(side) for side in (one, other)):
        return False
    first, second = (
        [canonical(noun_key(m["noun"] or m["near"])) for m in _SITE.finditer(side.claim.about)] for side in (one, other)
    )
    ours, theirs = ([n for n in nouns if _only_in(n, a, b)] for nouns, a, b in ((first, one, other), (second, other, one)))
    return bool(ours and theirs) and not any(_alike(a, b) for a in ours for b in theirs)


def _event_introduced(one: Subject) -> bool:
    found = (noun_key(match["noun"]) for match in _INTRODUCED.finditer(one.claim.about))
    return any(noun.endswith(tuple(word_list("event_nouns"))) for noun in found)


def _other_things_open(one: Subject, other: Subject, without: Collection[str]) -> bool:
    """„Der Umbau des Theaters kostet …“, „Die neue Orgel des Theaters kostet …“."""
    first, second = (THE_NOUN.match(side.claim.about) for side in (one, other))
    if first is None or second is None:
        return False
    names = canonical(noun_key(first["noun"])), canonical(noun_key(second["noun"]))
    silent = word_list("everywhere") | word_list("people") | word_list("event_wide") | word_list("empty_nouns")
    if not {*silent, *without}.isdisjoint(names) or any(
        counted_as(name) != name or name in word_list("measured") for name in names
    ):
        return False
    return _only_in(names[0], one, other) and _only_in(names[1], other, one) and not _alike(*names)


def _two_introduced(one: Subject, other: Subject) -> bool:
    first, second = (_introduced(side) for side in (one, other))
    ours = [noun for noun in first if _only_in(noun, one, other)]
    theirs = [noun for noun in second if _only_in(noun, other, one)]
    return bool(ours and theirs) and not any(_alike(a, b) for a in first for b in second if a in ours or b in theirs)


def _introduced(one: Subject) -> list[str]:
    if any(noun in one.terms for noun in _definite_events(one)):
        return []
    silent = word_list("general_people") | word_list("everywhere") | word_list("event_wide") | word_list("empty_nouns")
    found = (canonical(noun_key(match["noun"])) for match in _INTRODUCED.finditer(one.claim.about))
    return [
        noun for noun in found if noun in one.terms and noun not in silent and counted_as(noun) == noun and not _measures(noun)
    ]


def _definite_events(one: Subject) -> list[str]:
    """The events that a claim takes as known: „bei dem Brand“."""
    nouns = (canonical(noun_key(found["noun"])) for found in THE_NOUN.finditer(one.claim.about))
    return [noun for noun in nouns if noun.endswith(tuple(word_list("event_nouns")))]


def _measures(noun: str) -> bool:
    return noun in word_list("measured") or noun in word_list("measures") or noun.endswith(tuple(word_list("event_nouns")))


def _only_in(noun: str, one: Subject, other: Subject) -> bool:
    """Whether a noun is in a claim and nowhere in the passage of the other."""
    return noun in one.terms and not any(same_noun(noun, term) for term in other.terms | other.context)


def _alike(one: str, other: str) -> bool:
    return same_noun(one, other) or one[-_ALIKE:] == other[-_ALIKE:]


@cache
def _aims() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<how>{'|'.join(facet_entries('aims').split())}){_PHRASE}", re.IGNORECASE)


def _two_aims(one: Subject, other: Subject) -> bool:
    """Whether both are for, against, about or with something, and it is not the same: „für das Bad“, „für die Parkgebühren“."""
    first, second = (_aims_of(side) for side in (one, other))
    return any(
        first[how] and second[how] and not any(_alike(a, b) for a in first[how] for b in second[how])
        and not any(_known_there(a, other) for a in first[how]) and not any(_known_there(b, one) for b in second[how])
        for how in sorted(first.keys() & second.keys())
    )  # fmt: skip


def _aims_of(one: Subject) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for found in _aims().finditer(one.claim.about):
        noun = canonical(noun_key(found["noun"]))
        silent = word_list("people") | word_list("empty_nouns") | word_list("everywhere") | word_list("measures")
        if noun not in silent and counted_as(noun) == noun and not noun.endswith(tuple(word_list("event_nouns"))):
            out.setdefault(_ONE_AIM.get(found["how"].lower(), found["how"].lower()), []).append(noun)
    return out


def _known_there(noun: str, other: Subject) -> bool:
    named = {part for term in other.terms | other.context if ":" in term for part in name_parts(term)}
    return noun in named or any(same_noun(noun, term) for term in other.terms | other.context)


def whole_and_part(one: Subject, other: Subject, first: Count, second: Count, world: World) -> bool:
    """Whether the smaller number is one of a part: of a place within a wide one, of a group among people, of one day of several."""
    (small, part), (large, whole) = sorted(((first, one), (second, other)), key=lambda pair: value_of(pair[0]))
    if first.slot.partition(":")[0] in word_list("magnitudes"):
        return False
    if of_more(whole) and not of_more(part):
        return True
    scopes = [facet_list("scopes") & set(_words(side)) for side in (part, whole)]
    if scopes[1] and not scopes[0] and part.where:
        return True
    places = world.places.get(part.where or ""), world.places.get(whole.where or "")
    if _within(*places):
        return True
    if _width(whole) > _DAY * 1.5 and values.times(part.when, whole.when) is Relation.FINER:
        return True
    return _finer_group(small, large, part, whole)


def _within(place: Place | None, wide: Place | None) -> bool:
    if place is None or wide is None or wide.kind not in _WIDE or place.kind in _WIDE:
        return False
    return values.places(place, wide) is Relation.FINER


def _finer_group(small: Count, large: Count, part: Subject, whole: Subject) -> bool:
    """„400 Menschen“, „180 Frauen“; „30 Passagiere“, „vier Besatzungsmitglieder“; „90 Flüchtlinge“, „35 minderjährige Flüchtlinge“."""
    if small.slot == "aboard":
        return False
    units = [noun_key(count.quantity.unit) if count.quantity.unit else "" for count in (small, large)]
    if units[0] == units[1]:
        words = [_between_number_and_unit(count, side) for count, side in ((small, part), (large, whole))]
        return bool(words[0] - words[1]) and not words[1]
    people = word_list("people")
    general = word_list("general_people")
    if not all(unit in people or noun_reading(unit.capitalize()) for unit in units if unit):
        return False
    return units[0] in people - general and units[1] in people and not _alike(*units)


def _between_number_and_unit(count: Count, side: Subject) -> set[str]:
    words = side.document.text[count.quantity.start : count.quantity.end].split()
    told = {word for word in words[1:-1] if word.islower() and word.isalpha()}
    return {word for word in told if word.endswith(("e", "en", "er"))} - facet_list("no_groups")


def _width(one: Subject) -> float:
    if one.when is None or one.when.earliest is None or one.when.latest is None:
        return 0.0
    return (one.when.latest - one.when.earliest).total_seconds()


def _words(one: Subject) -> Iterable[str]:
    return (word.lower() for word in _WORD.findall(one.claim.about))
