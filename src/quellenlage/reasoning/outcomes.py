"""How a matter came out: approved or stopped, convicted or acquitted, won or lost, in verbs and nouns (`de/outcomes.yaml`).

Two claims are held against each other where both tell an outcome of one matter of one kind: the same object of a decision, the same
accused, the same teams, the same strikers, the same office holder. What may come later („vertagt“, then „gebilligt“) goes on from it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache
from typing import NamedTuple

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.reasoning import reference
from quellenlage.reasoning.clashes import on_other_occasions
from quellenlage.reasoning.earlier import in_turn, of_other_reports
from quellenlage.reasoning.markers import goes_on
from quellenlage.reasoning.nouns import PLAIN_LETTERS, noun_key
from quellenlage.reasoning.pairs import Pair, in_order
from quellenlage.reasoning.sameness import beyond
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import DENIED, HELD, Subject, World, around, narrow_name_shared
from quellenlage.reasoning.twins import bare_name, shared_terms
from quellenlage.reasoning.twofold import asked_of_another
from quellenlage.reasoning.verdicts import UPDATE_AFTER, Verdict, case_of, marked
from quellenlage.reasoning.vocabulary import word_list
from quellenlage.reasoning.whereabouts import in_two_towns
from quellenlage.resources import table, word_set

_MOST = 30
_NEAR, _ANOTHER_TIME = timedelta(days=14), timedelta(days=1)
_ENOUGH, _MANY = 2, 3
_FIRST = re.compile(r"[A-ZÄÖÜ][\w-]{2,40}")
_ARTICLES = frozenset("der die das den dem des ein eine einer eines einem einen er sie es nach bei in im am".split())
_OF_PERSONS, _STRIKE = ("verdict", "post"), "streik"
_BODY = "organisation:"
_PASSIVE = re.compile(r"\b(?:wurde|wird|ist|sei|worden)\b")


class Outcome(NamedTuple):
    """Of what kind of matter a claim tells the outcome, and which."""

    matter: str
    name: str


class _Form(NamedTuple):
    matter: str
    name: str
    verbs: frozenset[str]
    words: re.Pattern[str]
    denied: str
    later: frozenset[str]


@cache
def _forms() -> tuple[_Form, ...]:
    return tuple(
        _Form(
            matter,
            entry["name"],
            frozenset(entry["verbs"].split()),
            re.compile(entry["words"]),
            entry.get("denied", ""),
            frozenset(entry.get("later", "").split()),
        )
        for matter, entries in table("de/outcomes.yaml")["matters"].items()
        for entry in entries
    )


@cache
def _later(matter: str, name: str) -> frozenset[str]:
    return next(form.later for form in _forms() if (form.matter, form.name) == (matter, name))


def _words(key: str) -> frozenset[str]:
    return word_set("de/outcomes.yaml", key)


def outcomes(one: Subject) -> tuple[Outcome, ...]:
    """The outcomes that a claim tells, of each kind of matter the first that fits; a plan tells one of a post or an event only."""
    if one.claim.asks or one.contrasted:
        return ()
    return _told(one)


def _told(one: Subject) -> tuple[Outcome, ...]:
    held = "CT+" if one.claim.asks else one.claim.chain[-1].commitment
    denied = held in DENIED
    if not denied and held not in HELD:
        return ()
    found: dict[str, Outcome] = {}
    verbs = {one.verb, one.claim.predicate, *one.deeds}
    for form in _forms():
        if form.matter in found or (one.claim.kind == "plan" and form.matter not in ("post", "event")):
            continue
        if form.verbs & verbs or form.words.search(one.claim.about):
            told = form.words.search(one.claim.about) is not None and form.name == "stays"  # „will nicht zurücktreten“ stays
            name = form.denied if denied and not told else form.name
            if name:
                found[form.matter] = Outcome(form.matter, name)
    return tuple(found.values())


def tells_the_outcome(one: Subject, question: Subject, things: World) -> bool:
    """Whether a claim tells how the matter came out of which a question asks: „ob er dem Neubau zustimmt“."""
    asked = {outcome.matter for outcome in _told(question)}
    told = {outcome.matter for outcome in outcomes(one)}
    return any(_one_matter(one, question, matter, things) for matter in sorted(asked & told)) and not asked_of_another(
        one, question
    )


def outcomes_apart(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Claims of two reports that tell two outcomes of one matter, in a fixed order."""
    told = {s.claim.id: outcomes(s) for s in subjects}
    by_key: dict[tuple[str, str], list[Subject]] = defaultdict(list)
    for one in in_turn(subjects):
        for outcome in told[one.claim.id]:
            keys = [(outcome.matter, term) for term in one.terms | one.named | _holders(one)]
            for earlier in of_other_reports(one, keys, by_key, _MOST):
                pair = in_order(earlier, one)
                verdict = _between(pair, outcome.matter, told, things)
                if verdict is not None:
                    yield pair, verdict


def _between(pair: Pair, matter: str, told: dict[str, tuple[Outcome, ...]], things: World) -> Verdict | None:
    older, newer = pair.older, pair.newer
    first, second = (next(o for o in told[side.claim.id] if o.matter == matter) for side in (older, newer))
    if first.name == second.name or not _one_matter(older, newer, matter, things):
        return None
    if second.name in _later(matter, first.name) and reference.later(older, newer, UPDATE_AFTER):
        gone_on = goes_on(newer.claim, newer.document) or reference.later(older, newer, _ANOTHER_TIME) or matter != "decision"
        return Verdict("updated", "", "another outcome since") if gone_on else None
    if first.name in _later(matter, second.name) or reference.later(older, newer, _ANOTHER_TIME):
        changed = goes_on(newer.claim, newer.document) and matter == "decision" and reference.later(older, newer, UPDATE_AFTER)
        if changed or reference.later(older, newer, _ANOTHER_TIME):
            return Verdict("updated", "", "another outcome since") if changed else None
    return marked(case_of(older, newer, things), "polarity", ("", ""))


def _one_matter(one: Subject, other: Subject, matter: str, things: World) -> bool:
    """Whether two claims tell the outcome of one matter."""
    if abs(one.published - other.published) > _NEAR.total_seconds() or in_two_towns(one, other, things):
        return False
    if not (one_story(one, other) or narrow_name_shared(one, other, things)):
        return False
    if on_other_occasions(one, other) and matter != "decision":
        return False
    if matter in _OF_PERSONS:
        if matter == "verdict":
            return bool(one.persons) and one.persons == other.persons
        return bool(_holders(one) & _holders(other)) and not _dismisses(one) and not _dismisses(other)
    if matter == "match" and not _same_team_first(one, other):
        return False
    return _same_object(one, other, matter)


def _same_object(one: Subject, other: Subject, matter: str) -> bool:
    """Whether two claims are of the same thing, and neither of one that the other does not name."""
    if matter == "decision" and (_of_faction(one) or _of_faction(other)):
        return False
    silent = _words("deciders") | word_list("everywhere")
    silent |= {_STRIKE} if matter == "strike" else frozenset()
    silent |= {term for side in (one, other) for facet in side.facets if facet.slot == "cause" for term in facet.terms}
    objects = [frozenset(t for t in side.terms if _tells(t, silent)) for side in (one, other)]
    if matter == "strike" and not all(objects):
        return shared_terms(around(one), around(other)) >= _ENOUGH  # „Der Ausstand ist zu Ende“
    shared = shared_terms(*objects)
    if matter == "decision" and not shared_terms(*(frozenset(t for t in side if not t.startswith(_BODY)) for side in objects)):
        return False  # „eine Forderung nach dem Sicherheitsrat“, „die vom Sicherheitsrat angenommen wurde“
    more = [frozenset(t for t in beyond(*sides) if t not in silent) for sides in ((one, other), (other, one))]
    if all(any(":" in term for term in side) for side in more):
        return False  # „eine Beschwerde Ungarns“, „eine Beschwerde Polens“
    least = min(len(side) for side in more)
    return shared > 0 and (least == 0 or (least == 1 and shared >= _MANY))


def _holders(one: Subject) -> frozenset[str]:
    """Whose post a claim is about: the persons in it, or whoever says it („schließt einen Rücktritt aus“)."""
    speaker = one.claim.chain[-1].entity
    return one.persons or (frozenset((speaker,)) if speaker and speaker.startswith("person:") else frozenset())


def _tells(term: str, silent: frozenset[str]) -> bool:
    """Whether a term says what is decided, and is no place and nobody who decides („der Europäische Gerichtshof“)."""
    if ":" in term:
        return "@" not in term and not any(part in silent for part in term.partition(":")[2].split("-"))
    return term not in silent


def _dismisses(one: Subject) -> bool:
    """Whether somebody dismisses another: „Ministerin Holm entlässt ihren Staatssekretär“ says nothing of her own post."""
    return one.verb == "dismiss" and _named_first(one) in one.persons and not _PASSIVE.search(one.claim.about)


def _of_faction(one: Subject) -> bool:
    """Whether it is a party or a member that votes („Die CDU im Landtag stimmte gegen …“)."""
    first = _first_name(one)
    return first in _words("factions") or first.endswith("fraktion")


def _first_name(one: Subject) -> str:
    words = (word for word in _FIRST.findall(one.claim.about) if word.lower() not in _ARTICLES)
    return noun_key(next(words, ""))


def _same_team_first(one: Subject, other: Subject) -> bool:
    """Whether the same team stands first in both; of a draw the order says nothing („Das Derby zwischen A und B“)."""
    if any(outcome.name == "drawn" for side in (one, other) for outcome in outcomes(side)):
        return shared_terms(one.terms, other.terms) >= _ENOUGH
    first, second = _named_first(one), _named_first(other)
    return bool(first) and (first == second or bare_name(first, second))


def _named_first(one: Subject) -> str:
    """The first name of a body or person in a claim."""
    about = one.claim.about.lower().translate(PLAIN_LETTERS)
    at: dict[str, int] = {}
    for term in sorted(one.terms):
        parts = (
            term.partition(":")[2].split("-")
            if term.startswith(("organisation:", "person:"))
            else [term]
            if ":" not in term
            else []
        )
        starts = [about.find(part.translate(PLAIN_LETTERS)) for part in parts if len(part) > _ENOUGH]
        if starts and min(starts) >= 0 and (":" in term or noun_reading(term.capitalize()) is None):
            at[term] = min(starts)
    return min(at, key=lambda term: (at[term], term), default="")
