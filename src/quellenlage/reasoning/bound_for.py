"""Where the ship, aircraft or lorry of a story was bound for, and under which flag it goes, as each report tells one.

„das Schiff sei auf dem Weg in den Hafen Eilat gewesen“, „Der Frachter habe Zucker nach Dschidda bringen sollen“; the words are in
`de/sites.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from quellenlage.analysis.names.peoples import countries, people
from quellenlage.reasoning import values
from quellenlage.reasoning.facet_words import kind_of
from quellenlage.reasoning.nouns import NOUN, noun_key
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.per_report import against_earlier, in_their_order
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import HELD, Subject, World
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import Verdict, case_of, marked
from quellenlage.resources import table

_FLAG = re.compile(r"\b(?:[Ff]lagge|registriert|Heimathafen|Schiffsregister)\b")
_WORD = re.compile(r"[^\W\d_][\w-]{2,40}")
_BOUND, _UNDER = "bound", "flag"


@dataclass(frozen=True, slots=True)
class _Told:
    """The place that a vehicle was bound for, or the country of its flag, and the word for it."""

    teller: Subject
    key: str
    words: str


def bound_elsewhere(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Pairs of claims that send the one vehicle of a story to two places, or give it two flags, in a fixed order."""
    for kind, before, told in against_earlier(subjects, lambda told: _told(told, things), lambda one: one.teller, one_story):
        places = things.places.get(before.key), things.places.get(told.key)
        apart = before.key != told.key if kind == _UNDER else values.places(*places) is Relation.DISJOINT
        if apart:
            pair, first, second = in_their_order(before, told)
            aspect = "identity" if kind == _UNDER else "place"
            yield pair, marked(case_of(pair.older, pair.newer, things), aspect, (first.words, second.words))


def _told(told: Sequence[Subject], things: World) -> Mapping[str, _Told]:
    """The one place and the one flag that a report tells; none where it tells several."""
    found: dict[str, list[_Told]] = {}
    for one in told:
        if not one.positive or one.claim.asks or one.claim.chain[-1].commitment not in HELD:
            continue
        place = destination(one, things) if _of_vehicle(one) else None
        if place is not None:
            found.setdefault(_BOUND, []).append(_Told(one, place, things.places[place].name))
        for country, word in _flags(one).items():
            found.setdefault(_UNDER, []).append(_Told(one, country, word))
    return {kind: each[0] for kind, each in found.items() if len({one.key for one in each}) == 1}


def _of_vehicle(one: Subject) -> bool:
    """Whether a claim tells of a vehicle, by its noun or its name."""
    nouns = (noun_key(word) for word in NOUN.findall(one.claim.about))
    return any(kind_of(noun)[0] == "vehicle" or noun == "schiff" for noun in nouns) or any(
        term.startswith("vehicle:") for term in one.terms
    )


@cache
def _forms() -> list[re.Pattern[str]]:
    return [re.compile(entry["words"]) for entry in table("de/sites.yaml")["bound_for"]]


def destination(one: Subject, things: World) -> str | None:
    """The place right behind the words that say where somebody was bound for; None where there are none or it has no place."""
    about = one.claim.about
    ends = [found.end() for form in _forms() for found in form.finditer(about)]
    named = [key for key in one.claim.places if key in things.places]
    behind = [key for key in named if ends and _at(about, things.places[key].name, min(ends)) >= 0]
    return behind[0] if len(behind) == 1 else None


def _at(about: str, name: str, start: int) -> int:
    return about.lower().find(name.split(maxsplit=1)[0].lower(), start)


def _flags(one: Subject) -> dict[str, str]:
    """The country of a flag or register: „unter der Flagge Panamas“, „in Liberia registriert“, „unter panamaischer Flagge“."""
    if _FLAG.search(one.claim.about) is None:
        return {}
    found: dict[str, str] = {}
    for word in _WORD.findall(one.claim.about):
        known = people(word)
        if word in countries():
            found[countries()[word]] = word
        elif known is not None and known.adjective and word[0].islower():
            found[known.country] = word
    return found if len(found) == 1 else {}
