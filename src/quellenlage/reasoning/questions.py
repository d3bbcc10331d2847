"""Open questions: what the reports leave open, who raised it, and what a later report says to it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.model import Knowledge, OpenQuestion
from quellenlage.reasoning import values
from quellenlage.reasoning.identity import content_id
from quellenlage.reasoning.likeness import same_slot, same_verb, shared_terms
from quellenlage.reasoning.nouns import noun_key, same_noun
from quellenlage.reasoning.slots import dimension
from quellenlage.reasoning.subjects import subjects
from quellenlage.reasoning.terms import Subject, World, world
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.vocabulary import entries, word_list

_TOLD = re.compile(r"[A-ZÄÖÜ][\w-]{2,40}|\d{1,3}-[Jj]ährige[nr]?")
_ORDER = ("time", "place", "who", "why", "what", "whether")
_ALIKE = 0.5
_ENOUGH = 2
_MOST = 60
"""Of the claims that share a word with a question, so many are held against it: those that share most."""
_FIRM = ("CT+", "CT-", "PR+", "PR-")
_PRONOUNS = ("Er ", "Sie ", "Es ")


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
    by_term: dict[str, list[Subject]] = defaultdict(list)
    for one in firm:
        for term in (*one.terms, *one.deeds):
            by_term[term].append(one)
    found = [_question(group, by_term, before, things) for group in _joined([s for s in every if s.claim.asks])]
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
    if not _asked(one) & _asked(other):
        return False
    if _meets(one) and _meets(other):
        return bool(one.persons & other.persons) and _compatible(one, other)
    if _meets(one) != _meets(other) and (one.verb and other.verb):
        return False
    shared, smaller = shared_terms(one.terms, other.terms), min(len(one.terms), len(other.terms))
    if not smaller or shared < _ALIKE * smaller:
        return False
    if same_verb(one, other) or one.verb == other.verb:
        return shared >= min(_ENOUGH, smaller)
    plain = {t for t in one.terms & other.terms if t not in one.claim.who}
    return shared >= _ENOUGH and bool(plain) and "whether" not in _asked(one)


def _compatible(one: Subject, other: Subject) -> bool:
    """Whether the people of one are among the other's."""
    return one.persons <= other.persons or other.persons <= one.persons


def _meets(one: Subject) -> bool:
    """Whether a claim is about a meeting, by its verb or its noun („Ort des Gesprächs“)."""
    return one.event == "meeting" or one.verb == "treffen" or bool(one.terms & word_list("meetings"))


def _asked(one: Subject) -> frozenset[str]:
    """What is asked: „die Ursache ist unklar“ asks why, „der Ort“ where, „der Zeitpunkt“ when."""
    nouns = {term for key in ("cause", "site", "moment") for term in one.terms if term in word_list(f"{key}_nouns")}
    more = {"cause": "why", "site": "place", "moment": "time"}
    named = {more[key] for key in more if nouns & word_list(f"{key}_nouns")}
    about = one.claim.about.lower()
    opened = next((entry["asks"] for entry in entries("question_openings") if about.startswith(entry["words"])), "")
    caused = ("why",) if "what" in one.claim.asks and one.verb in word_list("cause_verbs") else ()  # „Was den Brand auslöste“
    return frozenset((*one.claim.asks, *named, *caused, *([opened] if opened else ())))


def _question(
    group: Sequence[Subject], by_term: Mapping[str, list[Subject]], before: Mapping[str, Subject], things: World
) -> OpenQuestion:
    asked = {ask for s in group for ask in _asked(s)}
    asks = tuple(ask for ask in _ORDER if ask in asked)
    first = group[0]
    answers: dict[str, Subject] = {}
    for one in _candidates(group, by_term):
        for told in _tellers(one, group, asks, before, things):
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
    for term in sorted({term for s in group[:_ENOUGH] for term in (*s.terms, *s.deeds, *s.context)}):
        for one in by_term.get(term, ())[: _MOST * 10]:
            if one.published > group[0].published:
                score[one.claim.id] += 1
                found[one.claim.id] = one
    best = sorted(found.values(), key=lambda s: (-score[s.claim.id], s.published, s.claim.id))
    return best[:_MOST]


def _tellers(
    one: Subject, group: Sequence[Subject], asks: Iterable[str], before: Mapping[str, Subject], things: World
) -> list[Subject]:
    """The claims that answer: the one about the same, or the one before it where it only points back („Er folgt auf …“)."""
    questions = [question for question in group if _about_same(one, question) and not _elsewhere(one, question, things)]
    if not questions:
        return []
    told = any(_tells(one, ask, question, things) for ask in asks for question in questions)
    last = before.get(one.claim.id)
    if last is None or last.claim.document != one.claim.document or not one.claim.about.startswith(_PRONOUNS):
        return [one] if told else []
    named = "who" in asks and last.persons - {i for s in group for i in s.claim.who}
    return [*([last] if named and last.positive and not last.claim.asks else ()), *([one] if told else ())]


def _elsewhere(one: Subject, question: Subject, things: World) -> bool:
    """Whether it happens at another place than the question is about: „ob er sie dort trifft“ needs a place for an answer."""
    if "whether" not in question.claim.asks or question.where is None:
        return False
    if one.where is None:
        return question.where not in question.claim.places
    return values.places(things.places.get(one.where), things.places.get(question.where)) is Relation.DISJOINT


def _about_same(one: Subject, question: Subject) -> bool:
    if _meets(question):
        return _held(one) and _of_those_who_meet(one, question) and _others_met(one, question)
    if question.claim.about.startswith(("Wie ", "wie ")) and _counts_asked(one, question):
        named = bool(one.named & question.named)  # a name in common says as much as two nouns
        return shared_terms(_around(one), _around(question)) + named > _ENOUGH
    if _fills_the_seat(one, question):
        return True
    if question.terms & word_list("source_nouns") and one.verb in word_list("source_verbs"):
        return shared_terms(one.terms, question.context) >= _ENOUGH
    causal = "why" in _asked(question)
    verb = _same_deed(one, question)
    asking = {t for t in question.terms if t in word_list("cause_nouns") | word_list("site_nouns") | word_list("moment_nouns")}
    shared = shared_terms(one.terms - asking, question.terms - asking)
    subject = len(question.terms - asking)
    if not subject and causal and _gives_cause(one, question) and shared_terms(one.terms, _around(question)) >= _ENOUGH:
        return True  # „Die Ursache ist unklar“: „Eine Pumpe löste den Brand im Werk aus“
    if not subject:
        return same_verb(one, question) and shared_terms(_around(one), _around(question)) > _ENOUGH
    if not (verb or causal or asking) and shared < _ENOUGH:
        return False
    if "whether" in question.claim.asks and not verb:
        return False
    taken_up = question.terms <= word_list("taking_up") | word_list("standing_for")
    if (causal or taken_up) and same_verb(one, question) and shared_terms(_around(one), _around(question)) > _ENOUGH:
        return True
    if causal and not verb and question.named and one.named and not question.named & one.named:
        return False
    need = 1 if verb and one.verb not in ("be", "sein", "haben", "geben") else min(_ENOUGH, subject)
    return shared >= need and shared >= _ALIKE * subject


def _same_deed(one: Subject, question: Subject) -> bool:
    """Whether a claim tells what is asked: by its verb, or by one that says where something is („ist“, „lag“) or comes from."""
    if same_verb(one, question) or (one.verb == question.verb and "whether" in question.claim.asks):
        return True
    placing, placed = {"be", "stay"}, "place" in question.claim.asks
    lies = question.verb in placing and one.verb in placing | {"find"}
    comes = question.verb in word_list("source_verbs") and one.verb in word_list("source_verbs")
    return placed and (lies or comes)


def _around(one: Subject) -> frozenset[str]:
    return one.context | one.terms


def _fills_the_seat(one: Subject, question: Subject) -> bool:
    """„Wer sein Nachfolger wird“, „Die Identität des Toten“: who is named for the role that is told of."""
    if one.seat is None or "who" not in _asked(question):
        return False
    after = bool(question.terms & word_list("successors")) or question.verb == "succeed"
    roles = _around(question) if after else question.terms
    return one.seat.role in roles and shared_terms(_around(one), _around(question)) >= _ENOUGH


def _held(one: Subject) -> bool:
    """Whether a claim tells of a meeting itself, by its event, its verb or its noun: „das Treffen findet am Montag statt“."""
    planned = one.verb in word_list("planning") | word_list("moving") | word_list("support_verbs") or one.verb == "be"
    return one.event == "meeting" or one.verb == "treffen" or (planned and bool(one.terms & word_list("meetings")))


def _of_those_who_meet(one: Subject, question: Subject) -> bool:
    """Whether somebody meets whom the question names; where it names nobody („Wann das Treffen stattfindet“), all named before it."""
    if question.persons:
        return bool(one.persons & question.persons) or shared_terms(one.terms, question.persons) > 1
    people = {i for i in question.named if i.startswith("person:")}
    return len(people) > 1 and shared_terms(one.terms, people) == len(people)


def _others_met(one: Subject, question: Subject) -> bool:
    """Whether those whom the question names besides are met: all, or whoever bears the same office."""
    others = [i for i in question.claim.who if i not in one.persons]
    if not others or len(question.claim.who) == len(one.persons & set(question.claim.who)):
        return True
    plain = {t for t in question.terms if t not in question.claim.who and t not in question.claim.places}
    return not any(i in question.persons for i in others) and all(any(same_noun(t, o) for o in one.terms) for t in plain)


def _tells(one: Subject, ask: str, question: Subject, things: World) -> bool:
    """Whether a claim has a value of the kind that is asked."""
    if not one.positive:
        return ask == "whether" and one.claim.kind != "plan"
    if one.claim.kind == "plan":
        return ask in ("time", "place") and one.when is not None and one.claim.chain[-1].commitment in ("CT+", "PR+")
    if ask == "time":
        lasting = question.claim.about.lower().startswith(("wie lange ", "bis wann "))
        return one.when is not None and (one.when.earliest is not None or (lasting and one.when.latest is not None))
    if ask == "place":
        return (one.where is not None and one.where not in question.claim.places) or _gives_origin(one, question)
    if ask == "who":
        return _fills_the_seat(one, question) or (_names_somebody(one, question, things) and same_verb(one, question))
    if ask == "why":
        return _gives_cause(one, question)
    return ask == "whether" if ask != "what" else _gives_what(one, question)


def _names_somebody(one: Subject, question: Subject, things: World) -> bool:
    """Whether a claim has somebody whom the question did not name: a person, a body, a group („eine Bande aus Triest“)."""
    further = set(one.claim.who) - set(question.claim.who)
    if any(things.entities[i].kind in ("person", "organisation", "group") for i in further if i in things.entities):
        return True
    told = [word for word in _TOLD.findall(one.claim.about) if noun_key(word) not in question.terms]
    if any(noun_key(word) in word_list("groups") for word in told):
        return True
    return any(person_noun(word) is not None for word in told)  # „Den Zug steuerte eine 24-jährige Auszubildende“


def _gives_origin(one: Subject, question: Subject) -> bool:
    """„Woher der Erreger kommt“: „Der Erreger kommt aus dem Trinkwasser“."""
    asked = question.claim.about.startswith(("Woher ", "woher ")) and one.verb in word_list("source_verbs")
    return asked and bool(re.search(r"\b(?:aus|von|vom) ", one.claim.about)) and bool(one.terms - question.terms)


def _gives_cause(one: Subject, question: Subject) -> bool:
    words = one.claim.about.lower()
    if words.startswith(tuple(word_list("points_back"))):
        return True  # „Deshalb sei die Warnung ausgeblieben“
    named = any(word in words for word in word_list("cause_words")) or one.verb in word_list("cause_verbs")
    return named and not (one.terms <= question.terms)


def _gives_what(one: Subject, question: Subject) -> bool:
    """A number of what was counted, or where something comes from, if that was asked."""
    if question.terms & word_list("source_nouns"):
        return one.verb in word_list("source_verbs") and bool(one.terms - question.terms)
    return _counts_asked(one, question)


def _counts_asked(one: Subject, question: Subject) -> bool:
    """Whether a claim has a number of what the question is about („Wie hoch die Ablöse ist“)."""
    many = question.claim.about.lower().startswith(("wie viele ", "wieviele "))
    if many and any(q.unit and noun_key(q.unit) in question.terms for q in one.claim.quantities):
        return True  # „Wie viele Gäste im Haus waren“: „84 Gäste waren im Haus“
    terms = {*question.terms, *question.deeds, *_dimension(question.claim.about)}
    return any(
        same_slot(count.slot, f"{term}:{count.slot.partition(':')[2]}") for count in one.counts for term in terms
    )  # fmt: skip


def _dimension(about: str) -> list[str]:
    """What „Wie alt“, „Wie hoch“, „Wie lang“ ask for, by the adjective."""
    words = about.lower().split(maxsplit=2)
    return [noun for noun in (dimension(words[1:2]),) if noun] if words[:1] == ["wie"] else []


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
