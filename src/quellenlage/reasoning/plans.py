"""What became of plans: done since, put off or brought forward, called off. They contradict nobody; the later goes on from the earlier."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache
from typing import NamedTuple

from quellenlage.analysis.base.lexicon import verb_readings
from quellenlage.reasoning import reference, values
from quellenlage.reasoning.clashes import on_other_occasions, other_ones
from quellenlage.reasoning.courses import in_other_towns
from quellenlage.reasoning.earlier import in_turn, of_other_reports
from quellenlage.reasoning.facets import other_people
from quellenlage.reasoning.likeness import same_verb
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.sameness import beyond
from quellenlage.reasoning.states import otherwise_than_planned, put_off, to_come
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import HELD, Subject, World
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import DONE_SINCE, UPDATE_AFTER, Verdict, case_of, marked, same_voice
from quellenlage.reasoning.vocabulary import roads, word_list
from quellenlage.resources import table

_LATER = timedelta(minutes=30)
_MOST, _TWO = 30, 2
"""Of the earlier claims that share a term with one, so many are held against it: those that share most."""
_MUST = re.compile(
    r"\b(?<!als )(?:muss|müssen|müsse|müssten|sollte|sollten|beantragt|geplant|vorgesehen|angekündigt|angesetzt)\b"
)
_OWED = re.compile(r"\b(?:muss|müssen|müsse|müssten|beantragt)\b")
_WORD = re.compile(r"\b[a-zäöüß]{2,30}\b")
_PRETERITE = ("Ia", "Sa")
_CANCEL, _ABOARD = "cancel", "aboard"
_FORECAST = ("erwarten", "rechnen", "ausgehen")


def overtaken(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Claims of what was to be with the later claim that says what became of it, in a fixed order."""
    by_key: dict[str, list[Subject]] = defaultdict(list)
    for one in in_turn(subjects):
        if one.claim.asks or one.contrasted or one.claim.kind == "background" or not _held(one):
            continue
        keys = one.terms | {f"~{number}" for number in (*_plans_in_words(one), *_deeds_in_words(one))}
        for before in of_other_reports(one, keys, by_key, _MOST):
            verdict = _became(before, one, things) if planned(before) else None
            if verdict is not None:
                yield Pair(before, one, 1.0), verdict


def _held(one: Subject) -> bool:
    return one.positive and one.claim.chain[-1].commitment in HELD


def planned(one: Subject) -> bool:
    """Whether a claim says what is to be done: „soll“, „will“, „muss getötet werden“, or a time ahead."""
    return to_come(one) or bool(_MUST.search(one.claim.about))


def done(one: Subject) -> bool:
    """Whether a claim tells of something as done, in the perfect or in the preterite."""
    return not planned(one) and (reference.done(one) or _in_preterite(one))


def _in_preterite(one: Subject) -> bool:
    words = _WORD.findall(one.claim.about)
    return any(
        r.lemma == _stem(one) and any(c.startswith(_PRETERITE) for c in r.codes) for w in words for r in verb_readings(w)
    )


def _stem(one: Subject) -> str:
    """The verb of a claim as it is written where its particle stands apart: „fand … statt“."""
    lemma = one.claim.predicate
    return next((lemma[len(p) :] for p in _particles() if lemma.startswith(p) and verb_readings(lemma[len(p) :])), lemma)


@cache
def _particles() -> tuple[str, ...]:
    return tuple(sorted(table("de/plans.yaml")["particles"].split(), key=len, reverse=True))


def _became(plan: Subject, one: Subject, things: World) -> Verdict | None:
    """What a later claim says became of a plan, or None where it is of something else."""
    if not reference.later(plan, one, _LATER) or not one_story(plan, one) or not _of_one_matter(plan, one):
        return None
    if one.verb == _CANCEL != plan.verb and (plan.verb in one.deeds or plan.verb in word_list("planning")):
        return Verdict("updated", "", "a plan that was called off")
    in_words = realises(plan, one)
    alike = same_verb(plan, one) and plan.verb != _ABOARD and one.verb not in word_list("light_verbs")
    if not (alike or in_words):
        return None
    told = done(one) or (in_words and not planned(one))
    owed = _OWED.search(plan.claim.about) is not None
    if told and (owed or otherwise_than_planned(plan, one)) and not _before(plan, one):
        return Verdict("updated", "time" if reference.explicit(plan) else "", DONE_SINCE)
    if alike and to_come(plan) and to_come(one) and values.times(plan.when, one.when) is Relation.DISJOINT:
        return _another_time(plan, one, things)
    return None


def _another_time(plan: Subject, one: Subject, things: World) -> Verdict | None:
    """A time that takes another's place by its words („erst am 1. Mai“), or by the same voice some hours later."""
    case = case_of(plan, one, things)
    told = put_off(one) and one.claim.predicate not in _FORECAST
    if not told and not (same_voice(case) and reference.later(plan, one, UPDATE_AFTER)):
        return None
    verdict = marked(case, "time", ("", ""))
    return verdict if verdict.kind == "corrected" else Verdict("updated", "time", "an event put off or brought forward")


def realises(plan: Subject, one: Subject) -> bool:
    """Whether a deed is what a plan comes to in other words: „Das Urteil soll fallen“, „wurde verurteilt“."""
    return not _plans_in_words(plan).isdisjoint(_deeds_in_words(one))


def _plans_in_words(one: Subject) -> frozenset[int]:
    return frozenset(n for n, form in enumerate(_realised()) if form.plan.search(one.claim.about.lower()))


def _deeds_in_words(one: Subject) -> frozenset[int]:
    return frozenset(n for n, form in enumerate(_realised()) if form.deed.search(one.claim.about.lower()))


def _alone(plan: Subject, one: Subject) -> bool:
    """Whether a deed is of such a kind that a story has one of it: the verdict."""
    return any(_realised()[number].alone for number in _plans_in_words(plan) & _deeds_in_words(one))


class _Form(NamedTuple):
    """A plan, what it comes to, and whether a story has one of it alone."""

    plan: re.Pattern[str]
    deed: re.Pattern[str]
    alone: bool


@cache
def _realised() -> tuple[_Form, ...]:
    entries = table("de/plans.yaml")["realised"]
    return tuple(_Form(re.compile(e["plan"]), re.compile(e["done"]), bool(e.get("alone"))) for e in entries)


def _before(plan: Subject, one: Subject) -> bool:
    """Whether a deed was done before its plan was told: another one."""
    begun, published = one.when.latest if one.when else None, plan.document.published
    return begun is not None and published is not None and begun <= published


def _of_one_matter(plan: Subject, one: Subject) -> bool:
    """Whether both claims are of one thing: none of them brings up a town, a person, a road or two things of its own."""
    if in_other_towns(plan, one) or other_people(plan.facets, one.facets):
        return False
    if (
        (plan.persons and one.persons and not plan.persons & one.persons)
        or other_ones(plan, one)
        or on_other_occasions(plan, one)
    ):
        return False
    ways = [roads(side.claim.about) for side in (plan, one)]
    if all(ways) and not ways[0] & ways[1]:
        return False
    silent = word_list("everywhere") | word_list("general_people")
    if _alone(plan, one) and not (plan.terms - silent and one.terms - silent and len(plan.terms) > _TWO):
        return True
    wide = () if realises(plan, one) else ("country:",)
    first, second = (frozenset(t for t in side.terms - silent if not t.startswith(wide)) for side in (plan, one))
    shared = shared_terms(first, second)
    if not shared_terms(*(frozenset(t for t in side if "@" not in t) for side in (first, second))) and not realises(plan, one):
        return False  # two things of one town
    more = min(len(beyond(*sides) - silent) for sides in ((plan, one), (one, plan)))
    return shared > 0 and more <= shared
