"""Which later claims answer a question: those about the same that have what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from quellenlage.reasoning import values
from quellenlage.reasoning.answer_forms import (
    answer_words,
    becomes_of_it,
    dated_alike,
    infinitives_told,
    opposite,
    points_back_for_a_day,
)
from quellenlage.reasoning.answer_values import (
    gives_cause,
    names_the_origin,
    names_what,
    names_who,
    names_why,
    over,
    same_step,
    says_how_long,
    tells,
    tells_the_sum,
)
from quellenlage.reasoning.asked import asked, counts_asked, fills_the_seat, meets, one_event
from quellenlage.reasoning.asked_matters import answers_the_matter
from quellenlage.reasoning.causes import explains, told_of_another
from quellenlage.reasoning.fates import tells_the_fate
from quellenlage.reasoning.likeness import same_verb
from quellenlage.reasoning.nouns import same_noun
from quellenlage.reasoning.one_affair import of_one_affair
from quellenlage.reasoning.outcomes import tells_the_outcome
from quellenlage.reasoning.terms import Subject, World, around
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.twofold import asked_of_another
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.vocabulary import deed, word_list

_ALIKE = 0.5
_ENOUGH = 2
_BEING = ("be", "handeln")
_PRONOUNS = ("Er ", "Sie ", "Es ")


def tellers(
    one: Subject, group: Sequence[Subject], asks: Iterable[str], before: Mapping[str, Subject], things: World
) -> list[Subject]:
    """The claims that answer: the one about the same, or the one before it where it only points back („Er folgt auf …“)."""
    if any(answers_the_matter(one, question, things) for question in group):
        return [one]
    if "time" in asks and any(_dates_what_was_told(one, question, before.get(question.claim.id), things) for question in group):
        return [one]
    if "why" in asks and any(explains(one, question, things) for question in group):
        return [one]
    if any(_says_how_it_went(one, question, asks, things) for question in group):
        return [one]
    questions = [question for question in group if _about_same(one, question) and not _elsewhere(one, question, things)]
    if "why" in asks:
        questions = [question for question in questions if not told_of_another(one, question)]
    if "whether" in asks:
        questions = [question for question in questions if not asked_of_another(one, question)]
    if not questions:
        return []
    told = any(tells(one, ask, question, things) for ask in asks for question in questions)
    last = before.get(one.claim.id)
    if last is None or last.claim.document != one.claim.document or not one.claim.about.startswith(_PRONOUNS):
        return [one] if told else []
    named = "who" in asks and last.persons - {i for s in group for i in s.claim.who}
    return [*([last] if named and last.positive and not last.claim.asks else ()), *([one] if told else ())]


def _says_how_it_went(one: Subject, question: Subject, asks: Iterable[str], things: World) -> bool:
    """Whether a claim says what became of people, how a matter came out, or what becomes of a thing, where that is what is asked."""
    if "whether" in asks and (tells_the_fate(one, question, things) or tells_the_outcome(one, question, things)):
        return True
    if "time" in asks and says_how_long(one, question) and one_event(one, question):
        return True
    return "what" in asks and becomes_of_it(one, question)


def _dates_what_was_told(one: Subject, question: Subject, last: Subject | None, things: World) -> bool:
    """„Die Bürger müssen entscheiden. Einen Termin dafür nannte sie nicht“: a day to come for the deed of the claim before."""
    if last is None or last.claim.document != question.claim.document or not points_back_for_a_day(question):
        return False
    if one.when is None or one.when.earliest is None or over(one, question) or not of_one_affair(one, question, things):
        return False
    told, dated = ({side.verb, side.claim.predicate, *side.deeds, *infinitives_told(side)} for side in (last, one))
    return bool((told & dated) - answer_words("undated")) or any(told & group and dated & group for group in dated_alike())


def _elsewhere(one: Subject, question: Subject, things: World) -> bool:
    """Whether it happens at another place than the question is about: „ob er sie dort trifft“ needs a place for an answer."""
    if "whether" not in question.claim.asks or question.where is None:
        return False
    if one.where is None:
        return question.where not in question.claim.places
    return values.places(things.places.get(one.where), things.places.get(question.where)) is Relation.DISJOINT


def _about_same(one: Subject, question: Subject) -> bool:
    if meets(question):
        return _held(one) and _of_those_who_meet(one, question) and _others_met(one, question)
    if question.claim.about.startswith(("Wie ", "wie ")) and counts_asked(one, question):
        named = bool(one.named & question.named)  # a name in common says as much as two nouns
        return shared_terms(around(one), around(question)) + named > _ENOUGH
    if fills_the_seat(one, question) or names_the_origin(one, question):
        return True
    if question.terms & word_list("source_nouns") and one.verb in word_list("source_verbs"):
        return shared_terms(one.terms, question.context) >= _ENOUGH
    if _in_the_asked_form(one, question) and one_event(one, question):
        return True
    causal = "why" in asked(question)
    verb = _same_deed(one, question)
    asking = {t for t in question.terms if t in word_list("cause_nouns") | word_list("site_nouns") | word_list("moment_nouns")}
    shared = shared_terms(one.terms - asking, question.terms - asking)
    subject = len(question.terms - asking)
    if not subject and causal and gives_cause(one, question) and shared_terms(one.terms, around(question)) >= _ENOUGH:
        return True  # „Die Ursache ist unklar“: „Eine Pumpe löste den Brand im Werk aus“
    if not subject:
        return same_verb(one, question) and shared_terms(around(one), around(question)) > _ENOUGH
    if not (verb or causal or asking) and shared < _ENOUGH:
        return False
    if "whether" in question.claim.asks and not verb:
        return False
    taken_up = question.terms <= word_list("taking_up") | word_list("standing_for")
    if (causal or taken_up) and same_verb(one, question) and shared_terms(around(one), around(question)) > _ENOUGH:
        return True
    if causal and not verb and question.named and one.named and not question.named & one.named:
        return False
    need = 1 if verb and one.verb not in ("be", "sein", "haben", "geben") else min(_ENOUGH, subject)
    return shared >= need and shared >= _ALIKE * subject


def _in_the_asked_form(one: Subject, question: Subject) -> bool:
    """Whether a claim says in so many words who it was, why it happened, where it comes from, how long it lasts, or what it cost."""
    wanted, about = asked(question), question.claim.about.lower()
    whether = "whether" in wanted and (
        same_step(one, question)
        or (one.verb in _BEING and question.verb in _BEING and bool(one.terms & question.terms))
        or any(deed(term) in one.deeds for term in question.terms if deed(term))
        or (not question.terms and (same_verb(one, question) or opposite(one, question)))
    )
    lasting = "time" in wanted and about.startswith(("wie lange ", "bis wann "))
    return (
        whether
        or ("who" in wanted and names_who(one, question))
        or ("why" in wanted and names_why(one, question))
        or ("what" in wanted and any(form(one, question) for form in (tells_the_sum, counts_asked, names_what)))
        or ("place" in wanted and question.verb in word_list("at_one_place") and one.verb in (question.verb, "find"))
        or ("place" in wanted and about.startswith("woher ") and one.verb in word_list("source_verbs"))
        or (lasting and any(deed(term) in one.deeds for term in question.terms if deed(term)))
    )


def _same_deed(one: Subject, question: Subject) -> bool:
    """Whether a claim tells what is asked: by its verb, or by one that says where something is („ist“, „lag“) or comes from."""
    whether = "whether" in question.claim.asks
    if same_verb(one, question) or (whether and (one.verb == question.verb or opposite(one, question))):
        return True
    placing, placed = {"be", "stay"}, "place" in question.claim.asks
    lies = question.verb in placing and one.verb in placing | {"find"}
    comes = question.verb in word_list("source_verbs") and one.verb in word_list("source_verbs")
    return placed and (lies or comes)


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
