"""Where an open question's answer could lie: the places that those people plan to go to, or that answers name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from quellenlage.model import Knowledge, Movement, OpenQuestion, Place
from quellenlage.reasoning.itinerary.anchors import Anchor, sense

_MAX_CANDIDATES = 5
_GOALS = ("arrival", "movement", "meeting", "presence")
_WIDE = ("country", "continent", "sea", "ocean", "admin1", "region")


def candidates(question: OpenQuestion, knowledge: Knowledge, movements: Sequence[Movement]) -> list[Place]:
    """Where it could be: places that one of those people plans to go to, that answers name or the question itself; a town or a site."""
    places, who = {place.id: place for place in knowledge.places}, set(question.who)
    asked = set(question.raised_by) if "time" in question.asks else set()
    answers, early = set(question.answered_by), told_before_answer(question, knowledge)
    ids = [
        place
        for m in movements
        if who & set(m.who) and m.planned and early & set(m.claims)
        for place in (m.destination, *m.via)
        if place
    ]
    ids += [
        c.where for c in knowledge.claims if c.id in asked and c.where and sense(c) in _GOALS
    ]  # „wann sie in Lemberg ankommt“
    ids += [
        c.where
        for c in knowledge.claims
        if c.where and who & set(c.who) and ((c.kind == "plan" and c.id in early) or c.id in answers)
    ]
    exact = [places[i] for i in dict.fromkeys(ids) if i in places and places[i].lat is not None and places[i].kind not in _WIDE]
    return exact[:_MAX_CANDIDATES]


def told_before_answer(question: OpenQuestion, knowledge: Knowledge) -> set[str]:
    """The claims of reports that came before the first answer; all where there is none."""
    published = {document.id: document.published for document in knowledge.documents}
    answers = set(question.answered_by)
    times = [moment for c in knowledge.claims if c.id in answers and (moment := published[c.document]) is not None]
    first = min(times, default=None)
    return {c.id for c in knowledge.claims if first is None or (moment := published[c.document]) is None or moment < first}


def asked_time(question: OpenQuestion, knowledge: Knowledge) -> tuple[datetime | None, datetime | None]:
    """The window that a question itself names („wo er am Dienstag war, ist unklar“)."""
    raised = set(question.raised_by)
    whens = [c.when for c in knowledge.claims if c.id in raised and c.when and c.when.earliest and c.when.latest]
    if not whens:
        return None, None
    return min(w.earliest for w in whens if w.earliest), max(w.latest for w in whens if w.latest)


def known_before(
    question: OpenQuestion, anchors: Mapping[str, tuple[Anchor, ...]], knowledge: Knowledge
) -> dict[str, tuple[Anchor, ...]]:
    """The anchors that bound a question from before: told before its first answer, and not after the time that it asks about."""
    early, (begin, _) = told_before_answer(question, knowledge), asked_time(question, knowledge)
    return {
        entity: tuple(a for a in group if early & set(a.claims) and (begin is None or a.widest_earliest <= begin))
        for entity, group in anchors.items()
    }


def known_after(
    question: OpenQuestion, anchors: Mapping[str, tuple[Anchor, ...]], knowledge: Knowledge
) -> dict[str, tuple[Anchor, ...]]:
    """The anchors that bound a question from after: only where it names the time that it asks about."""
    _, end = asked_time(question, knowledge)
    if end is None:
        return {}
    early = told_before_answer(question, knowledge)
    return {
        entity: tuple(a for a in group if early & set(a.claims) and a.widest_earliest >= end)
        for entity, group in anchors.items()
    }
