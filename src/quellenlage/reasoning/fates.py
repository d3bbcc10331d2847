"""What became of people: hurt or not, dead or alive, found, caught, out of danger, in whatever words (`de/fates.yaml`).

Two claims are held against each other where they can only be of one event and of the same people. What comes after the other goes on
from it; what cannot both be contradicts, unless it is told so much later that it may have changed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache
from typing import Any

from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning import reference
from quellenlage.reasoning.earlier import in_turn
from quellenlage.reasoning.facets import other_people
from quellenlage.reasoning.happenings import of_like_events, one_happening
from quellenlage.reasoning.nouns import noun_key, same_noun
from quellenlage.reasoning.pairs import Pair, in_order
from quellenlage.reasoning.slots import crowd
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import HELD, Subject, World
from quellenlage.reasoning.verdicts import UPDATE_AFTER, Verdict, case_of, marked
from quellenlage.reasoning.vocabulary import word_list
from quellenlage.reasoning.zero import of_some
from quellenlage.resources import table, word_set

_NOUN = re.compile(r"[A-ZÄÖÜ][\w-]{2,40}|\d{1,3}-Jährige[nrm]?")
_CLAUSE = re.compile(r", (?:der|die|das|dem|den|deren|dessen) [^,]{3,120}(?:,|$)")
_ALL = re.compile(r"\b[Dd]ie (?:beiden|zwei|drei|vier|fünf|sechs) ")
_LATER, _CHANGES_AFTER = timedelta(minutes=30), timedelta(hours=12)
_NOBODY = "nobody"
_HURT = ("hurt", "critical")
_TOLLS = {"hurt": "injure", "dead": "die"}
_SOMEBODY = re.compile(r"^(?:Alle|Beide|Sie|Er|Einer|Eine)\b|\b(?:niemand|keiner)\b")
_ONE_PERSON = re.compile(r"^(?:Bei [^,;]{3,80} )?(?:[a-zäöüß]{2,10} )?[Ee]in(?:e|en)? ")


@cache
def _entries(key: str) -> Any:
    return table("de/fates.yaml")[key]


@cache
def _fates() -> tuple[tuple[str, frozenset[str], re.Pattern[str], re.Pattern[str] | None], ...]:
    return tuple(
        (
            entry["name"],
            frozenset(entry["verbs"].split()),
            re.compile(entry["words"]),
            re.compile(entry["unless"]) if entry["unless"] else None,
        )
        for entry in _entries("fates")
    )


@cache
def follows_from(fate: str) -> frozenset[str]:
    """The fates that can come after one."""
    return frozenset(_entries("successions").get(fate, "").split())


@cache
def _excludes(one: str, other: str) -> bool:
    return any(b in _entries("exclusions").get(a, "").split() for a, b in ((one, other), (other, one)))


def fate(one: Subject) -> str:
    """What a claim says became of people; „nobody“ where it says that nobody was hurt; empty where it tells of something else."""
    if one.claim.asks or one.contrasted or one.claim.kind == "plan":
        return ""
    if any(count.quantity.value == 0 and count.slot == "injure" for count in one.counts):
        return "" if of_some(one.claim) else _NOBODY
    if not one.positive or one.claim.chain[-1].commitment not in HELD:
        return ""
    return _named(one)


def _named(one: Subject) -> str:
    told = _CLAUSE.sub(" ", one.claim.about)
    verbs = {one.verb, *one.deeds}
    for name, classes, words, unless in _fates():
        if (classes & verbs or words.search(told)) and not (unless and unless.search(told)):
            return name if name != "hurt" or _of_people(one, plainly=bool(words.search(told))) else ""
    return ""


def tells_the_fate(one: Subject, question: Subject, things: World) -> bool:
    """Whether a claim says what became of those of whom a question asks it: „ob Fahrgäste verletzt wurden“."""
    asked, told = _named(question), fate(one)
    if (
        not asked
        or not told
        or not (told == asked or _excludes(told, asked) or (told in (_NOBODY, "unhurt", *_HURT) and asked in _HURT))
    ):
        return False
    kinds = people_of(question) - _anybody()
    people = people_of(one) - _anybody()
    alike = not kinds or not people or any(_alike(a, b) for a in kinds for b in people)
    return alike and one_happening(one, question, things)


def _alike(one: str, other: str) -> bool:
    """Whether two nouns are for the same people: „Fahrgäste“, „Insassen“."""
    return same_noun(one, other) or crowd(one) == crowd(other) != ""


def _of_people(one: Subject, *, plainly: bool) -> bool:
    """Whether somebody was hurt, and no animal and no law; `plainly` where it is told by a wound or a hospital."""
    if any(term in word_list("animals") for term in one.terms):
        return False
    return plainly or bool(one.persons or one.counts or people_of(one)) or not one.terms


def people_of(one: Subject) -> frozenset[str]:
    """The nouns for the people whom a claim tells of, without its source."""
    sources = {noun_key(word) for link in one.claim.chain for word in _NOUN.findall(link.name)}
    words = _NOUN.findall(one.claim.about)
    found = {noun_key(word) for word in words if person_noun(word) is not None or noun_key(word) in word_list("people")}
    return frozenset(found - sources)


def fates_apart(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Claims of two reports of what became of the same people, where one goes on from the other or both cannot be, in a fixed order."""
    by_key: dict[str, list[Subject]] = defaultdict(list)
    told = {s.claim.id: fate(s) for s in subjects}
    for one in in_turn(subjects):
        if not told[one.claim.id]:
            continue
        for earlier in of_like_events(one, by_key):
            pair = in_order(earlier, one)
            verdict = _between(pair, told[pair.older.claim.id], told[pair.newer.claim.id], things)
            if verdict is not None:
                yield pair, verdict


def _between(pair: Pair, first: str, second: str, things: World) -> Verdict | None:
    older, newer = pair.older, pair.newer
    if reference.apart(older, newer) or not one_happening(older, newer, things):
        return None
    if second in follows_from(first):
        later = reference.later(older, newer, _LATER) and _same_people(older, newer)
        return Verdict("updated", "", "what became of the same people since") if later else None
    if first == second and _one_then_more(older, newer, _TOLLS.get(first, "")):
        return Verdict("updated", "number", "another number at a later time")
    if _NOBODY in (first, second):
        if not {first, second} & {*_HURT} or not one_story(older, newer):
            return None
        return _nobody(older, newer, denied=older if first == _NOBODY else newer, world=things)
    if not _excludes(first, second) or not _same_people(older, newer, counted=False) or not (_known(older) and _known(newer)):
        return None
    if first in ("unhurt", "alive") and reference.later(older, newer, _CHANGES_AFTER):
        return None  # „hat überlebt“, next day „ist gestorben“
    return marked(case_of(older, newer, things), "polarity", ("", ""))


def _nobody(older: Subject, newer: Subject, *, denied: Subject, world: World) -> Verdict | None:
    """„Verletzt wurde niemand“ against „liegt mit Verbrennungen im Krankenhaus“: of people of one kind where nobody of a kind is told."""
    held = newer if denied is older else older
    kinds = people_of(denied) - _anybody()
    if kinds and not any(_alike(a, b) for a in kinds for b in people_of(held)):
        return None  # „Fahrgäste wurden nicht verletzt“, „der Fahrer erlitt einen Schock“
    if denied is older and reference.later(older, newer, UPDATE_AFTER):
        return Verdict("updated", "number", "another number at a later time")
    return marked(case_of(older, newer, world), "polarity", ("", ""))


def _one_then_more(older: Subject, newer: Subject, toll: str) -> bool:
    """„Ein Feuerwehrmann wurde verletzt“, hours later „drei Feuerwehrleute“: one person without a number is a toll of one."""
    one = _ONE_PERSON.search(older.claim.about) and not older.counts and not older.persons and people_of(older)
    more = any(count.slot == toll and (count.quantity.value or 0) > 1 for count in newer.counts)
    return bool(one) and more and reference.later(older, newer, UPDATE_AFTER)


def maybe_the_same_people(one: Subject, other: Subject) -> bool:
    """Whether two claims both tell of people, and not of two kinds of them: „60 Anwohner“, „die Bewohner“."""
    first, second = people_of(one), people_of(other)
    if not all(found or _SOMEBODY.search(side.claim.about) for found, side in ((first, one), (second, other))):
        return False
    known = first - _anybody(), second - _anybody()
    return not all(known) or any(_alike(a, b) for a in known[0] for b in known[1])


def _anybody() -> frozenset[str]:
    return word_set("de/fates.yaml", "anybody")


def _numbers(one: Subject) -> set[float]:
    return {count.quantity.value for count in one.counts if count.quantity.value}


def _known(one: Subject) -> bool:
    """Whether a claim says who it tells of, by a name or a noun."""
    return bool(one.persons or people_of(one) - _anybody())


def _same_people(one: Subject, other: Subject, *, counted: bool = True) -> bool:
    """Whether two claims can be of the same people: by name, or by a noun for them where both have one.

    Where they are `counted` both must tell of as many; else a report may tell of all and the other of some.
    """
    if one.persons and other.persons:
        return bool(one.persons & other.persons)
    if other_people(one.facets, other.facets):
        return False
    numbers = [set() if _ALL.search(side.claim.about) else _numbers(side) for side in (one, other)]
    if numbers[0] != numbers[1] and (counted or all(numbers)):
        return False
    first, second = (people_of(side) - _anybody() for side in (one, other))
    if not first or not second or first & second:
        return True
    return counted and any(same_noun(a, b) for a in first for b in second)  # else „Motorradfahrer“ and „Fahrer“ may be two
