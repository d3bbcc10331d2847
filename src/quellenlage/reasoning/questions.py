"""Open questions: what the reports leave open, who raised it, and what a later report says to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal

from quellenlage.model import Knowledge, OpenQuestion
from quellenlage.reasoning import values
from quellenlage.reasoning.answers import tellers
from quellenlage.reasoning.asked import asked, meets
from quellenlage.reasoning.asked_matters import matters_asked, tells_of
from quellenlage.reasoning.identity import content_id
from quellenlage.reasoning.likeness import same_verb
from quellenlage.reasoning.subjects import subjects
from quellenlage.reasoning.terms import DENIED, HELD, Subject, World, world
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.vocabulary import word_list

_ORDER = ("time", "place", "who", "why", "what", "whether")
_ALIKE = 0.5
_ENOUGH = 2
_MOST = 60
"""Of the claims that share a word with a question, so many are held against it: those that share most."""
_FIRM = (*HELD, *DENIED)


def find_questions(knowledge: Knowledge, told: Sequence[Subject] | None = None) -> tuple[OpenQuestion, ...]:
    """The open questions of several documents, those that ask the same joined, with what answered them since.

    `told` are the claims as subjects, where they are known.
    """
    if not any(claim.asks for claim in knowledge.claims):
        return ()
    things = world(knowledge)
    every = subjects(knowledge) if told is None else told
    before = dict(zip([s.claim.id for s in every[1:]], every, strict=False))
    firm = [s for s in every if not s.claim.asks and not s.claim.negated_report and s.claim.chain[-1].commitment in _FIRM]
    raised = [s for s in every if s.claim.asks]
    by_term: dict[str, list[Subject]] = defaultdict(list)
    for one in firm:
        for term in (*one.terms, *one.deeds, *(one.context - one.terms)):
            by_term[term].append(one)
    for matter in sorted({m for s in raised for m in matters_asked(s)}, key=lambda m: m.name):
        by_term[f"matter:{matter.name}"] = [one for one in firm if tells_of(one, matter)]
    found = [_question(group, by_term, before, things) for group in _joined(raised)]
    return tuple(sorted(found, key=lambda q: (q.raised_by, q.id)))


def _joined(raised: Sequence[Subject]) -> list[list[Subject]]:
    """Questions that ask the same of the same, in the order of publication."""
    groups: list[list[Subject]] = []
    by_term: dict[str, list[int]] = defaultdict(list)
    for one in sorted(raised, key=lambda s: (s.published, s.claim.document, s.claim.start)):
        near = sorted({number for term in (*one.terms, *one.deeds) for number in by_term[term][-_MOST:]})
        fit = next((number for number in near if any(_same(one, other) for other in groups[number][:_ENOUGH])), None)
        if fit is None:
            fit = len(groups)
            groups.append([])
        groups[fit].append(one)
        for term in (*one.terms, *one.deeds):
            if not by_term[term] or by_term[term][-1] != fit:
                by_term[term].append(fit)
    return groups


def _same(one: Subject, other: Subject) -> bool:
    """Whether two questions ask the same: one kind of answer, about the same people, and about the same deed."""
    if not asked(one) & asked(other):
        return False
    if meets(one) and meets(other):
        return bool(one.persons & other.persons) and _compatible(one, other)
    if meets(one) != meets(other) and (one.verb and other.verb):
        return False
    shared, smaller = shared_terms(one.terms, other.terms), min(len(one.terms), len(other.terms))
    if not smaller or shared < _ALIKE * smaller:
        return False
    if same_verb(one, other) or one.verb == other.verb:
        return shared >= min(_ENOUGH, smaller)
    plain = {t for t in one.terms & other.terms if t not in one.claim.who}
    return shared >= _ENOUGH and bool(plain) and "whether" not in asked(one)


def _compatible(one: Subject, other: Subject) -> bool:
    """Whether the people of one are among the other's."""
    return one.persons <= other.persons or other.persons <= one.persons


def _question(
    group: Sequence[Subject], by_term: Mapping[str, list[Subject]], before: Mapping[str, Subject], things: World
) -> OpenQuestion:
    wanted = {ask for s in group for ask in asked(s)}
    asks = tuple(ask for ask in _ORDER if ask in wanted)
    first = group[0]
    answers: dict[str, Subject] = {}
    for one in _candidates(group, by_term):
        for told in tellers(one, group, asks, before, things):
            answers[told.claim.id] = told
    ordered = sorted(answers.values(), key=lambda s: (s.published, s.claim.id))
    raised = tuple(s.claim.id for s in group)
    return OpenQuestion(
        id=content_id("question", raised, asks),
        asks=asks,
        about=first.claim.about,
        who=tuple(dict.fromkeys(i for s in group for i in s.claim.who)),
        raised_by=raised,
        status=_status(ordered, asks, things),
        answered_by=tuple(s.claim.id for s in ordered),
    )


def _candidates(group: Sequence[Subject], by_term: Mapping[str, list[Subject]]) -> list[Subject]:
    """The later claims that share most terms with a question."""
    score: dict[str, int] = defaultdict(int)
    found: dict[str, Subject] = {}
    keys = {term for s in group[:_ENOUGH] for term in (*s.terms, *s.deeds, *s.context)}
    keys |= {f"matter:{matter.name}" for s in group[:_ENOUGH] for matter in matters_asked(s)}
    for term in sorted(keys):
        for one in by_term.get(term, ())[: _MOST * 10]:
            if one.published > group[0].published:
                score[one.claim.id] += 1
                found[one.claim.id] = one
    best = sorted(found.values(), key=lambda s: (-score[s.claim.id], s.published, s.claim.id))
    return best[:_MOST]


def _status(answers: Sequence[Subject], asks: Sequence[str], things: World) -> Literal["open", "answered", "disputed"]:
    if not answers:
        return "open"
    moved = max((number for number, one in enumerate(answers) if one.verb in word_list("moving")), default=0)
    answers = answers[moved:]  # what was put off is no longer said
    for number, one in enumerate(answers):
        for other in answers[number + 1 :]:
            time = values.times(one.when, other.when)
            place = values.places(things.places.get(one.where or ""), things.places.get(other.where or ""))
            if Relation.DISJOINT in (time, place) and one.event == other.event == "meeting":
                return "disputed"
            if "whether" in asks and one.positive != other.positive:
                return "disputed"
    return "answered"
