"""Open questions: what the reports leave open, who raised it, and what a later report says to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from quellenlage.model import Claim, Document, Knowledge, OpenQuestion, Place
from quellenlage.reasoning import values
from quellenlage.reasoning.comparison import positive
from quellenlage.reasoning.identity import content_id
from quellenlage.reasoning.terms import Subject, subjects
from quellenlage.reasoning.values import Relation

_SHARED = 2
_ALIKE = 0.5
_CAUSE = ("weil", "wegen", "ursache", "grund", "auslöser", "motiv", "aufgrund", "anlass")


def find_questions(knowledge: Knowledge) -> tuple[OpenQuestion, ...]:
    """The open questions of several documents, those that ask the same joined, with what answered them since."""
    documents = {document.id: document for document in knowledge.documents}
    places = {place.id: place for place in knowledge.places}
    every = subjects(knowledge)
    raised = [s for s in every if s.claim.asks]
    groups = _joined(raised)
    told = [
        s for s in every if not s.claim.asks and not s.claim.negated_report and s.claim.kind != "plan" and positive(s.claim)
    ]
    found = [_question(group, told, documents, places) for group in groups]
    return tuple(sorted(found, key=lambda q: (q.raised_by, q.id)))


def _joined(raised: Sequence[Subject]) -> list[list[Subject]]:
    """Questions that ask the same of the same, in the order of publication."""
    groups: list[list[Subject]] = []
    for one in sorted(raised, key=lambda s: (s.published, s.claim.document, s.claim.start)):
        for group in groups:
            if any(_same(one, other) for other in group):
                group.append(one)
                break
        else:
            groups.append([one])
    return groups


def _same(one: Subject, other: Subject) -> bool:
    if not set(one.claim.asks) & set(other.claim.asks):
        return False
    people = set(one.claim.who) & set(other.claim.who)
    meeting = one.event == other.event == "meeting" or (_meets(one) and _meets(other))
    if meeting and people:
        return True
    shared = one.terms & other.terms
    smaller = min(len(one.terms), len(other.terms))
    return len(shared) >= min(_SHARED, max(1, smaller)) and len(shared) >= _ALIKE * smaller and smaller > 0


def _meets(one: Subject) -> bool:
    """Whether a question is about a meeting, by its verb or its noun („Ort des Gesprächs“)."""
    return (
        one.event == "meeting"
        or one.verb == "treffen"
        or bool(one.terms & {"treffen", "gespräch", "gipfel", "begegnung", "gipfeltreffen"})
    )


def _question(
    group: Sequence[Subject], told: Sequence[Subject], documents: Mapping[str, Document], places: Mapping[str, Place]
) -> OpenQuestion:
    asks = tuple(ask for ask in ("time", "place", "who", "why", "what", "whether") if any(ask in s.claim.asks for s in group))
    who = tuple(dict.fromkeys(i for s in group for i in s.claim.who))
    first = group[0]
    answers = [s for s in told if s.published > first.published and _answers(s, group, asks)]
    raised = tuple(s.claim.id for s in group)
    del documents
    return OpenQuestion(
        id=content_id("question", raised, asks),
        asks=asks,
        about=first.claim.about,
        who=who,
        raised_by=raised,
        status=_status(answers, places),
        answered_by=tuple(s.claim.id for s in sorted(answers, key=lambda s: (s.published, s.claim.id))),
    )


def _answers(one: Subject, group: Sequence[Subject], asks: Iterable[str]) -> bool:
    """Whether a later claim says what a question asks: about the same, and with a value of the kind."""
    about_same = any(_about_same(one, question) for question in group)
    return about_same and any(_has_value(one.claim, ask, group) for ask in asks)


def _about_same(one: Subject, question: Subject) -> bool:
    if _meets(question) and one.event == "meeting":
        people = set(one.claim.who) & set(question.claim.who)
        return len(people) > 1 or (len(question.claim.who) < 2 and bool(people))
    shared = one.terms & question.terms
    same_verb = one.verb == question.verb and one.verb not in ("sein", "haben", "")
    need = min(_SHARED, max(1, len(question.terms)))
    return len(shared) + same_verb >= need and len(shared) >= 1 and len(shared) >= _ALIKE * len(question.terms)


def _has_value(claim: Claim, ask: str, group: Sequence[Subject]) -> bool:
    if ask == "time":
        return claim.when is not None and claim.when.earliest is not None
    if ask == "place":
        return claim.where is not None
    if ask == "who":
        return bool(set(claim.who) - {i for s in group for i in s.claim.who})
    if ask == "why":
        return any(word in claim.about.lower() for word in _CAUSE)
    if ask == "what":
        return bool(claim.quantities)
    return ask == "whether"


def _status(answers: Sequence[Subject], places: Mapping[str, Place]) -> Literal["open", "answered", "disputed"]:
    if not answers:
        return "open"
    for number, one in enumerate(answers):
        for other in answers[number + 1 :]:
            time = values.times(one.claim.when, other.claim.when)
            place = values.places(places.get(one.claim.where or ""), places.get(other.claim.where or ""))
            if Relation.DISJOINT in (time, place) and one.event == other.event == "meeting":
                return "disputed"
    return "answered"
