"""What country somebody is of, of whom each report of a story tells one: the victims, the suspect, the driver, whoever is of an age.

„Bei den Opfern handelt es sich um Deutsche“ and „sind zwei Niederländer ums Leben gekommen“ are of the same people if the reports are of
one story, neither tells of people of two countries, and neither speaks of a part of them only. So is the flag of the one ship.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from quellenlage.analysis.names.peoples import countries, inhabitants, people
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning.facet_words import OF_SOME
from quellenlage.reasoning.facets import facet_entries
from quellenlage.reasoning.fates import fate
from quellenlage.reasoning.nouns import NOUN
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.per_report import against_earlier, in_their_order
from quellenlage.reasoning.slots import contrast
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import HELD, Subject, World
from quellenlage.reasoning.verdicts import Verdict, case_of, marked

_AGE = re.compile(r"\b(?P<years>\d{1,3})(?:-[Jj]ährig| Jahre alt)")
_AGED = re.compile(r"\d{1,3}-Jährig")
_WORD = re.compile(r"[^\W\d_][\w-]{1,40}")
_TAKEN_UP = re.compile(
    r"(?:Er|Sie|Es|Beide|Dabei|(?:D(?:er|ie|em|en)|Bei de[mnr]) (?:beiden )?(?:Mann|Männer|Frauen?|\d+-Jährigen?|Betroffenen?))\b"
)
"""A claim that begins so goes on about somebody who was told of before."""
_NO = re.compile(r"\bkein(?:e|en)? $")
_SUFFERED = re.compile(r"\b(?P<how>[a-zäöüß]{6,20}?)e[nrsm]? (?P<who>[A-ZÄÖÜ][\w-]{2,40})")
_TAGS = dict.fromkeys(("ein", "einen", "einem", "eines", "die", "den", "beiden"), "ART") | dict.fromkeys(
    ("zwei", "drei", "vier", "fünf", "sechs", "sieben"), "CARD"
)
_BACK = 3


@dataclass(frozen=True, slots=True)
class _From:
    """The country that somebody is told to be of, in which word, and who tells it."""

    country: str
    word: str
    teller: Subject


def homelands_apart(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Pairs of claims of two reports of one story that say of two countries that somebody is of them, in a fixed order."""
    seen: set[tuple[str, str]] = set()
    for _, before, told in against_earlier(subjects, _homelands, lambda one: one.teller, one_story):
        pair, first, second = in_their_order(before, told)
        key = pair.older.claim.id, pair.newer.claim.id
        if before.country == told.country or key in seen:
            continue
        seen.add(key)
        yield pair, marked(case_of(pair.older, pair.newer, things), "identity", (first.word, second.word))


def _homelands(told: Sequence[Subject]) -> Mapping[str, _From]:
    """The one country by whom it is told of: „victim“, „age:34“; none where a report names several."""
    found: dict[str, list[_From]] = {}
    for at, one in enumerate(told):
        if one.claim.asks or one.claim.chain[-1].commitment not in HELD:
            continue
        for country, word in _named(one).items():
            for who in _who(told, at):
                found.setdefault(who, []).append(_From(country, word, one))
    return {who: each[0] for who, each in found.items() if len({one.country for one in each}) == 1}


def _named(one: Subject) -> dict[str, str]:
    """The countries that a claim says somebody is of, with the words; without those that it denies."""
    opposed = contrast(one.claim.about)
    about = opposed[1] if opposed else one.claim.about
    return countries_of_people(about, of_origin=one.claim.predicate in _verbs("origin_verbs"))


@cache
def _verbs(key: str) -> frozenset[str]:
    return frozenset(facet_entries(key).split())


def countries_of_people(about: str, *, of_origin: bool = False) -> dict[str, str]:
    """The countries whose people words tell of: „zwei Niederländer“, „ein tschechischer Kletterer“, behind a verb „aus Litauen“."""
    found: dict[str, str] = {}
    words = list(_WORD.finditer(about))
    for at, match in enumerate(words):
        word, behind = match[0], words[at + 1][0] if at + 1 < len(words) else ""
        if _NO.search(about, 0, match.start()):
            continue
        known = people(word)
        if known is not None and word[0].isupper() and not known.adjective and not behind[:1].isupper():
            found[known.country] = word
        elif known is not None and known.adjective and word[0].islower() and _somebodys(behind):
            found[known.country] = f"{word} {behind}"
        elif word in countries() and at and inhabitants(word, words[at - 1][0], _TAGS.get(words[at - 1][0].lower(), "")):
            found[countries()[word]] = word  # „einen Ungarn“
        elif word in countries() and (of_origin or _of_citizens(about[: match.start()])):
            found[countries()[word]] = word
    return found


def _somebodys(noun: str) -> bool:
    """Whether a noun is of somebody, or of what says of what country he is („Staatsangehörigkeit“)."""
    return noun[:1].isupper() and (noun in _verbs("citizenship") or person_noun(noun) is not None)


def _of_citizens(before: str) -> bool:
    """„Bürger der Republik“ before a country."""
    last = NOUN.findall(before)[-2:]
    return any(word in _verbs("citizens") for word in last) and before.endswith((" ", "der ", "des "))


def _who(told: Sequence[Subject], at: int) -> frozenset[str]:
    """Of whom a claim tells: of what age, and what he is in the story; if it goes on about somebody, of whom the claims before do."""
    one = told[at]
    ages = {f"age:{found['years']}" for found in _AGE.finditer(one.claim.about)}
    if len(ages) > 1:
        return frozenset()
    if OF_SOME.search(one.claim.about):
        return frozenset(ages)
    roles = roles_in_the_story(one)
    if not roles and (_TAKEN_UP.match(one.claim.about) or one.claim.predicate == "handeln"):
        near = (roles_in_the_story(told[back]) for back in range(at - 1, max(-1, at - 1 - _BACK), -1))
        roles = next((its for its in near if its), frozenset())
    return frozenset(ages) | roles


@cache
def _kinds() -> list[tuple[str, frozenset[str], tuple[str, ...]]]:
    return [
        (entry["name"], frozenset(entry["classes"].split()), tuple(entry["ends"].split()))
        for entry in facet_entries("whose_homeland")
    ]


def roles_in_the_story(one: Subject) -> frozenset[str]:
    """What somebody whom a claim tells of is in the story: a victim, a suspect, a driver, a ship by its flag."""
    out = set()
    for word in NOUN.findall(one.claim.about):
        person = person_noun(word)
        sense = person.sense if person else ""
        low = word.lower()
        out |= {name for name, classes, ends in _kinds() if sense in classes or (ends and low.endswith(ends))}
    if any(
        found["how"] in _verbs("victim_attributes") and person_noun(found["who"])
        for found in _SUFFERED.finditer(one.claim.about)
    ):
        out.add("victim")
    if fate(one) in ("dead", "hurt", "critical", "missing"):
        out.add("victim")
    if one.verb == "arrest":
        out.add("suspect")
    return frozenset(out) if len(out) == 1 else frozenset()
