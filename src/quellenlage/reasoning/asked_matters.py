"""Matters that one report leaves open in one set of words and another tells of in others (`de/asked_matters.yaml`).

„Wohin das Geld floss“ is told by „Er habe es in Spielhallen verloren“, „Wer das Auto fuhr“ by „Am Steuer saß die Schwester“. A claim
answers where it tells of the matter that is asked, has a value of the kind, and can only be of the same event, people or thing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning.answer_values import LASTS, names_somebody, over, to_come
from quellenlage.reasoning.facets import other_people
from quellenlage.reasoning.fates import fate, people_of
from quellenlage.reasoning.happenings import compatible, kinds_told, told_apart
from quellenlage.reasoning.nouns import NOUN, noun_key, same_noun
from quellenlage.reasoning.one_affair import of_one_affair
from quellenlage.reasoning.spots import new_spots, spots
from quellenlage.reasoning.terms import Subject, World, around
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.vocabulary import word_list
from quellenlage.resources import table, word_set

_ENOUGH, _BEFORE, _LEAST = 2, 250, 4
_TOLLS = ("die", "injure", "miss")
_FATES = frozenset(("dead", "alive", "found", "recovering", "critical", "unhurt", "caught", "hurt"))
_WAY = re.compile(r"\b(?:über|durch|mit|mithilfe|mittels|per|via|dank|aus|in|unter) [^;,]{0,60}?(?P<noun>[A-ZÄÖÜ][\w-]{2,40})")
_KNOWN_BY = re.compile(
    r"\b(?:vermisst|gesucht|verschwunden|verschollen|entlaufen|entführt|flüchtig|geflohen|gestohlen|entflohen|geflüchtet)\w{0,2}\b"
)
_POINTS = re.compile(r"(?:Er|Sie|Es|Beide|Die Männer|Die Frauen|Der Mann|Die Frau)\b|Der \d{1,3}-Jährige|Die \d{1,3}-Jährige")


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter of the file: what asks for it, what tells of it, and what both must have in common."""

    name: str
    asked: re.Pattern[str]
    told: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    value: str
    same: str
    denied: bool
    one_alone: bool


@cache
def matters() -> tuple[Matter, ...]:
    """The matters of the file."""
    return tuple(
        Matter(
            entry["name"],
            re.compile(entry["asked"]),
            re.compile(entry["told"], re.IGNORECASE) if entry["told"] else None,
            re.compile(entry["unless"], re.IGNORECASE) if entry["unless"] else None,
            entry["value"],
            entry["same"],
            bool(entry.get("denied")),
            bool(entry.get("one_alone")),
        )
        for entry in table("de/asked_matters.yaml")["matters"]
    )


def matters_asked(question: Subject) -> tuple[Matter, ...]:
    """The matters that a question asks for by its words."""
    return tuple(matter for matter in matters() if matter.asked.search(question.claim.about))


def answers_the_matter(one: Subject, question: Subject, things: World) -> bool:
    """Whether a claim tells of a matter that a question asks for, of the same event, people or thing."""
    return any(
        tells_of(one, matter) and _has_value(one, question, matter, things) and _same(one, question, matter, things)
        for matter in matters_asked(question)
    )


def tells_of(one: Subject, matter: Matter) -> bool:
    """Whether a claim tells of a matter, whoever asked."""
    about = one.claim.about
    if not one.positive and not matter.denied:
        return False
    if one.claim.kind == "plan" and matter.value not in ("time", "spot", "somebody") and matter.same != "event_noun":
        return False
    if matter.unless and matter.unless.search(about):
        return False
    if matter.told is None:
        return _toll(one) if matter.value == "toll" else fate(one) in _FATES
    return matter.told.search(about) is not None


def _toll(one: Subject) -> bool:
    return any(count.slot in _TOLLS for count in one.counts) or fate(one) in ("nobody", "dead", "hurt")


def _has_value(one: Subject, question: Subject, matter: Matter, things: World) -> bool:
    """Whether a claim has what the matter's answer must bring: a spot, somebody, a time, a toll."""
    if matter.value == "spot":
        return bool(new_spots(one, question))
    if matter.value == "somebody":
        return names_somebody(one, question, things)
    if matter.value == "time":
        lasting = question.claim.about.lower().startswith("wie lange ") and LASTS.search(one.claim.about) is not None
        told = one.when is not None and (one.when.earliest is not None or one.when.latest is not None)
        return lasting or (told and not (to_come(question) and over(one, question)))
    if matter.value in ("", "toll", "fate"):
        return True
    nouns = (noun_key(found["noun"]) for found in _WAY.finditer(one.claim.about)) if matter.value == "way" else one.terms
    return bool({noun for noun in nouns if ":" not in noun} - around(question)) or bool(one.counts)


def _same(one: Subject, question: Subject, matter: Matter, things: World) -> bool:
    """Whether both can only be of one event of one story, and of the same people or thing where the matter is of such."""
    if not of_one_affair(one, question, things, elsewhere=matter.value == "spot"):
        return False
    if matter.same == "people":
        return same_people(one, question)
    if matter.same == "thing":
        return _same_thing(one, question)
    if matter.same == "deed_itself":
        return one.claim.predicate == question.claim.predicate and shared_terms(around(one), around(question)) > 0
    if matter.same == "passage":
        return shared_terms(around(one), around(question)) >= _ENOUGH
    if matter.same == "accident":
        asked = question.happened.kinds & (word_set("de/happenings.yaml", "accidents") | {"accident"})
        return bool(asked) and compatible(asked, one.happened.kinds | kinds_told(one))
    if matter.same == "event_noun":
        return any(same_noun(noun, term) for noun in _event_asked(question) for term in one.terms if ":" not in term)
    if matter.same in ("fire", "sinking"):
        known = shared_terms(one.happened.things, question.happened.things) > 0  # „habe den Kahn gerammt“
        return matter.same in question.happened.kinds and (known or matter.same in kinds_told(one) | one.happened.kinds)
    return not told_apart(one, question) or matter.same in ("case", "deed", "illness", "story")


def same_people(one: Subject, question: Subject) -> bool:
    """Whether a claim can be of the people of whom a question asks: by name, by a noun for them, or by what they are known by."""
    if other_people(one.facets, question.facets):
        return False
    named, asked = (_plainly_named(side) for side in (one, question))
    if named & asked:
        return True
    both_known = bool(_KNOWN_BY.search(one.claim.about)) and bool(_KNOWN_BY.search(question.document.text))
    if named and asked:
        return False
    if both_known:
        return True
    if people_of(one) & people_of(question):
        return True
    anybody = word_set("de/fates.yaml", "anybody") | word_list("taking_up")
    first, second = ((people_of(side) | _things(side)) - anybody for side in (one, question))
    if first and second:
        return shared_terms(first, second) > 0
    if not second and any(_told_before(noun, question) for noun in people_of(one)):
        return True
    around_both = shared_terms(first or around(one), second or around(question)) > 0
    return around_both or _POINTS.match(one.claim.about) is not None


def _event_asked(question: Subject) -> frozenset[str]:
    """The event of „Ob es zu einer Schlichtung kommt“, „Ob es einen Streik gibt“: the last noun before the verb."""
    words = NOUN.findall(question.claim.about)
    return frozenset((noun_key(words[-1]),)) if words else frozenset()


def _told_before(noun: str, question: Subject) -> bool:
    """Whether people are told of right before a question that only points to them: „Eine Frau … tot …, woran sie starb, ist unklar“."""
    start = question.claim.start
    return any(noun_key(word) == noun for word in NOUN.findall(question.document.text[max(0, start - _BEFORE) : start]))


def _plainly_named(one: Subject) -> frozenset[str]:
    """The persons of a claim who bear a name: „der vermisste Greifswalder“ is none."""
    about = one.claim.about
    return frozenset(p for p in one.persons if not _behind_article(p.partition(":")[2], about))


def _behind_article(name: str, about: str) -> bool:
    if "-" in name or not name.endswith("er"):
        return False
    return re.search(rf"\b[Dd](?:er|ie|en|em|es) (?:[a-zäöüß]{{3,20}} )?{re.escape(name.capitalize())}\b", about) is not None


def _things(one: Subject) -> frozenset[str]:
    """The plain nouns of a claim that are no place where it happened and no people."""
    found = spots(one)
    return frozenset(t for t in one.terms if ":" not in t and t not in found and person_noun(t.capitalize()) is None)


def _same_thing(one: Subject, question: Subject) -> bool:
    """Whether the thing of which a question asks is in a claim or in the passage around it."""
    asked = frozenset(t for t in question.terms if not t.startswith("person:"))
    if not asked:
        return shared_terms(one.terms, around(question)) > 0
    plain = [noun for noun in asked if ":" not in noun and len(noun) >= _LEAST]
    compound = any(term.endswith(noun) for noun in plain for term in one.terms if ":" not in term)  # „Geld“, „Bargeld“
    return compound or shared_terms(one.terms, asked) > 0 or shared_terms(around(one), asked) > 0
