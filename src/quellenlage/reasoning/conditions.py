"""Two reports of one story that give one thing conditions which exclude each other: „das System habe funktioniert“, „habe versagt“.

A condition is told behind „sein“, by a verb, beside a verb („falsch berechnet“) or with an ending before its noun („ein fehlerhaftes
Update“). Which exclude each other stands in `de/opposites.yaml` and among the states of `de/facets.yaml`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache
from typing import NamedTuple

from quellenlage.reasoning import reference
from quellenlage.reasoning.contained_denials import deed_of, elsewhere
from quellenlage.reasoning.earlier import in_turn, of_other_reports
from quellenlage.reasoning.facets import facet_entries, other_people
from quellenlage.reasoning.likeness import same_verb
from quellenlage.reasoning.markers import goes_on, since_then
from quellenlage.reasoning.nouns import CAPITALISED, HEAD, WORD, noun_key
from quellenlage.reasoning.pairs import Pair, in_order
from quellenlage.reasoning.sameness import beyond
from quellenlage.reasoning.states import states_over
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import DENIED, HELD, Subject, World, narrow_name_shared
from quellenlage.reasoning.twins import of_one_kind, shared_terms, twins
from quellenlage.reasoning.verdicts import Verdict, case_of, marked
from quellenlage.reasoning.vocabulary import canonical, nouns, word_list
from quellenlage.reasoning.whereabouts import in_two_towns
from quellenlage.resources import table

_MOST = 30
_CHANGES_AFTER, _NEAR = timedelta(hours=20), timedelta(days=3)
_ATTRIBUTE = re.compile(r"\b(?P<word>[a-zäöüß]{4,25}?)e[nmrs]? (?:[a-zäöüß]{4,20}e[nmrs]? )?(?P<noun>[A-ZÄÖÜ][\w-]{2,40})")
_GOVERNED = re.compile(
    r"(?:\b(?i:in|im|ins|an|am|auf|bei|beim|mit|von|vom|zu|zum|zur|nach|vor|für|durch|gegen|über|unter|aus|seit|wegen|trotz)"
    r"|[A-ZÄÖÜ][\w-]{2,40} (?:der|des|eine[rs])) "
    r"(?:de[mnrs] |das |die |eine[mnrs]? |seine[mnrs]? |ihre[mnrs]? |[a-zäöüß]{3,20}e[nmr] ){0,2}$"
)
_PRONOUN = re.compile(r"^(?:[^,;]{0,60} )?(?:[Ee]r|[Ss]ie|[Ee]s)\b")
_PAST = re.compile(
    r"\b(?:gewesen|worden|geblieben|war|waren|h[aä]b\w*|hat|hatten?|hätten?|sei\w* [^,;]{0,40}\bge\w+t|wurden?)\b"
)
_LAST_ONLY = frozenset(("zu", "an", "aus", "rein", "rot", "wach"))


class _Entry(NamedTuple):
    one: frozenset[str]
    other: frozenset[str]
    one_form: re.Pattern[str] | None
    other_form: re.Pattern[str] | None
    lasting: bool


class Condition(NamedTuple):
    """Which pair of opposites a claim tells one side of, of which thing it says so („attribute“), and whether it denies that."""

    entry: int
    side: int
    thing: str
    denied: bool


@cache
def _entries() -> tuple[_Entry, ...]:
    every = (*table("de/opposites.yaml")["conditions"], *facet_entries("states"))
    return tuple(
        _Entry(
            frozenset(str(entry["one"]).split()),
            frozenset(str(entry["other"]).split()),
            re.compile(entry["one_form"]) if entry.get("one_form") else None,
            re.compile(entry["other_form"]) if entry.get("other_form") else None,
            bool(entry.get("lasting")),
        )
        for entry in every
    )


@cache
def _sides() -> dict[str, tuple[tuple[int, int], ...]]:
    """For each word the pairs of opposites that it stands in, with its side."""
    out: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, entry in enumerate(_entries()):
        for side, words in enumerate((entry.one, entry.other)):
            for word in sorted(words):
                out[word].append((number, side))
    return {word: tuple(found) for word, found in out.items()}


def conditions(one: Subject) -> frozenset[Condition]:
    """The conditions that a claim tells; none of a pair of opposites of which it has both sides."""
    if one.claim.asks or one.contrasted or one.claim.kind == "plan" or one.rebuts:
        return frozenset()
    held = one.claim.chain[-1].commitment
    denied = held in DENIED
    if not denied and not (one.positive and held in HELD):
        return frozenset()
    found = {Condition(number, side, "", denied) for number, side in _of_the_claim(one)}
    found |= {Condition(number, side, noun, denied=False) for number, side, noun in _of_attributes(one)}
    sides: dict[int, set[int]] = defaultdict(set)
    for each in found:
        sides[each.entry].add(each.side)
    return frozenset(each for each in found if len(sides[each.entry]) == 1)


def _of_the_claim(one: Subject) -> Iterator[tuple[int, int]]:
    told = WORD.findall(one.claim.about)
    behind = told[-1:] if one.claim.predicate in word_list("state_verbs") else []
    words = {word for word in told if word not in _LAST_ONLY or word in behind} | {one.claim.predicate}
    for word in sorted(words):
        yield from _sides().get(word, ())
    for number, entry in enumerate(_entries()):
        for side, form in enumerate((entry.one_form, entry.other_form)):
            if form is not None and form.search(one.claim.about):
                yield number, side


def _of_attributes(one: Subject) -> Iterator[tuple[int, int, str]]:
    for found in _ATTRIBUTE.finditer(one.claim.about):
        for number, side in _sides().get(found["word"], ()):
            yield number, side, canonical(noun_key(found["noun"]))


def conditions_apart(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Claims of two reports that give one thing two conditions, in a fixed order."""
    by_key: dict[tuple[int, str], list[Subject]] = defaultdict(list)
    told = {one.claim.id: conditions(one) for one in subjects}
    for one in in_turn(subjects):
        mine = told[one.claim.id]
        keys = sorted({(each.entry, thing[-HEAD:]) for each in mine for thing in _found_by(one, each)})
        for earlier in of_other_reports(one, keys, by_key, _MOST) if keys else ():
            pair = in_order(earlier, one)
            if _exclude(pair, told[pair.older.claim.id], told[pair.newer.claim.id], things):
                yield pair, marked(case_of(pair.older, pair.newer, things), "polarity", ("", ""))


def _found_by(one: Subject, condition: Condition) -> frozenset[str]:
    """The things that a condition is found again by: what has it, and what else the claim names as plain nouns."""
    return _things(one, condition) | (frozenset() if condition.thing else frozenset(t for t in one.terms if ":" not in t))


def _things(one: Subject, condition: Condition) -> frozenset[str]:
    """What has the condition: the noun of an attribute, else the subject; behind a pronoun what the event happened to."""
    if condition.thing:
        return frozenset((condition.thing,))
    about = one.claim.about
    free = (found[0] for found in CAPITALISED.finditer(about) if not _GOVERNED.search(about, 0, found.start()))
    subject = next((noun for noun in (canonical(noun_key(word)) for word in free) if noun in one.terms), "")
    if subject:
        return frozenset((subject,)) - word_list("general_people")
    return one.happened.things if _PRONOUN.search(about) else frozenset()


def _exclude(pair: Pair, first: frozenset[Condition], second: frozenset[Condition], things: World) -> bool:
    older, newer = pair.older, pair.newer
    soon = not reference.later(older, newer, _NEAR) and narrow_name_shared(older, newer, things)
    if (
        not (soon or one_story(older, newer))
        or reference.apart(older, newer)
        or in_two_towns(older, newer, things)
        or elsewhere(older, newer)
    ):
        return False
    if reference.ahead(older) != reference.ahead(newer) or other_people(older.facets, newer.facets):
        return False
    both = [(a, b) for a in first for b in second if a.entry == b.entry and _opposed(a, b, older, newer)]
    if not both or not any(_one_thing(a, b, older, newer) for a, b in both):
        return False
    if all(_entries()[a.entry].lasting for a, _ in both):
        return _narrow_nothing(older, newer)
    changed = goes_on(newer.claim, newer.document) or since_then(newer.claim) or bool(states_over(newer))
    later = reference.later(older, newer, _CHANGES_AFTER) and not _PAST.search(newer.claim.about)
    return not changed and not later and _narrow_nothing(older, newer)


def _opposed(one: Condition, other: Condition, older: Subject, newer: Subject) -> bool:
    """The two sides, or one side told and denied; what stands beside a verb is of that verb („richtig berechnet“, „falsch gebaut“)."""
    if (one.side != other.side) != (one.denied == other.denied) or (one.denied and other.denied):
        return False
    plain = not one.thing and not other.thing
    return not plain or _tells(older, one) or _tells(newer, other) or same_verb(older, newer)


def _tells(one: Subject, condition: Condition) -> bool:
    """Whether the condition is the claim's verb, or stands behind „sein“."""
    entry = _entries()[condition.entry]
    words, form = ((entry.one, entry.one_form), (entry.other, entry.other_form))[condition.side]
    behind = WORD.findall(one.claim.about)[-1:]
    told = {one.claim.predicate, *behind} & (words | word_list("state_verbs"))
    return bool(told) or bool(form and form.search(one.claim.about))


def _one_thing(one: Condition, other: Condition, older: Subject, newer: Subject) -> bool:
    first, second = _things(older, one), _things(newer, other)
    if not one.thing and not other.thing and shared_terms(older.terms, newer.terms) and _deed_and_noun(older, newer):
        return True
    return any(a == b or twins(a, b) or of_one_kind(a, b) for a in first for b in second)


def _deed_and_noun(one: Subject, other: Subject) -> bool:
    """Whether one names as a thing what the other tells as done: „billigte einstimmig“, „der Beschluss fiel nicht einstimmig“."""
    return any(deed_of(term) & b.deeds for a, b in ((one, other), (other, one)) for term in a.terms)


def _narrow_nothing(older: Subject, newer: Subject) -> bool:
    """Whether one of the claims names nothing that the other does not: both can only be of the same."""
    silent = word_list("people") | word_list("everywhere") | word_list("event_nouns") | _of_forms(older) | _of_forms(newer)
    left = [
        frozenset(t for t in beyond(*sides) if "@" not in t and t not in silent and t not in sides[1].context)
        for sides in ((older, newer), (newer, older))
    ]
    return not left[0] or not left[1]


def _of_forms(one: Subject) -> frozenset[str]:
    """The nouns of the words by which a claim tells a condition: „vom Netz getrennt“ is of no net."""
    forms = (form for entry in _entries() for form in (entry.one_form, entry.other_form) if form is not None)
    found = (form.search(one.claim.about) for form in forms)
    return frozenset(noun for match in found if match for noun in nouns(f"… {match[0]}"))
