"""Open questions: what the reports leave open, who raised it, and what a later report says to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from quellenlage.model import Finding, Knowledge, OpenQuestion
from quellenlage.reasoning.answers import tellers
from quellenlage.reasoning.asked import asked, meets
from quellenlage.reasoning.asked_matters import matters_asked, tells_of
from quellenlage.reasoning.disputes import contradicting, disputed, still_said
from quellenlage.reasoning.identity import content_id
from quellenlage.reasoning.likeness import same_verb
from quellenlage.reasoning.subjects import subjects
from quellenlage.reasoning.terms import DENIED, HELD, Subject, World, world
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.vocabulary import word_list

_ORDER = ("time", "place", "who", "why", "what", "whether")
_ALIKE = 0.5
_ENOUGH = 2
_MOST = 60
"""Of the claims that share a word with a question, so many are held against it: those that share most."""
_FIRM = (*HELD, *DENIED)


@dataclass(frozen=True, slots=True)
class _Told:
    """The claims that may answer by what they tell of, the claim before each, and what was found of them."""

    by_term: Mapping[str, list[Subject]]
    before: Mapping[str, Subject]
    things: World
    findings: Sequence[Finding]
    conflicts: frozenset[frozenset[str]]
    denials: Sequence[Subject]


def find_questions(
    knowledge: Knowledge, told: Sequence[Subject] | None = None, findings: Sequence[Finding] = ()
) -> tuple[OpenQuestion, ...]:
    """The open questions of several documents, those that ask the same joined, with what answered them since.

    `told` are the claims as subjects, where they are known, `findings` what the claims say of each other.
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
    context = _Told(
        by_term, before, things, findings, contradicting(findings), [one for one in firm if one.opposed[0] and one.persons]
    )
    found = [_question(group, context) for group in _joined(raised)]
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


def _question(group: Sequence[Subject], told: _Told) -> OpenQuestion:
    wanted = {ask for s in group for ask in asked(s)}
    asks = tuple(ask for ask in _ORDER if ask in wanted)
    first = group[0]
    answers = _answers(group, asks, told, earlier=False)
    status = _status(answers, group, asks, told)
    if status == "open":
        before = _answers(group, asks, told, earlier=True)
        if disputed(still_said(before, told.findings, told.denials), group, asks, told.conflicts, told.things):
            answers, status = before, "disputed"
    raised = tuple(s.claim.id for s in group)
    return OpenQuestion(
        id=content_id("question", raised, asks),
        asks=asks,
        about=first.claim.about,
        who=tuple(dict.fromkeys(i for s in group for i in s.claim.who)),
        raised_by=raised,
        status=status,
        answered_by=tuple(s.claim.id for s in answers),
    )


def _answers(group: Sequence[Subject], asks: Sequence[str], told: _Told, *, earlier: bool) -> list[Subject]:
    """What answers a question: of the later reports, or what it was raised with and the `earlier` ones, in the order of publication."""
    answers: dict[str, Subject] = {}
    for one in _candidates(group, told.by_term, earlier=earlier):
        for answer in tellers(one, group, asks, told.before, told.things):
            answers[answer.claim.id] = answer
    return sorted(answers.values(), key=lambda s: (s.published, s.claim.id))


def _candidates(group: Sequence[Subject], by_term: Mapping[str, list[Subject]], *, earlier: bool) -> list[Subject]:
    """The later claims that share most terms with a question, or those told until then."""
    score: dict[str, int] = defaultdict(int)
    found: dict[str, Subject] = {}
    keys = {term for s in group[:_ENOUGH] for term in (*s.terms, *s.deeds, *s.context)}
    keys |= {f"matter:{matter.name}" for s in group[:_ENOUGH] for matter in matters_asked(s)}
    for term in sorted(keys):
        for one in by_term.get(term, ())[: _MOST * 10]:
            if (one.published <= group[0].published) is earlier:
                score[one.claim.id] += 1
                found[one.claim.id] = one
    best = sorted(found.values(), key=lambda s: (-score[s.claim.id], s.published, s.claim.id))
    return best[:_MOST]


def _status(
    answers: Sequence[Subject], group: Sequence[Subject], asks: Sequence[str], told: _Told
) -> Literal["open", "answered", "disputed"]:
    if not answers:
        return "open"
    moved = max((number for number, one in enumerate(answers) if one.verb in word_list("moving")), default=0)
    said = still_said(answers[moved:], told.findings, told.denials)  # what was put off is no longer said
    return "disputed" if disputed(said, group, asks, told.conflicts, told.things) else "answered"
