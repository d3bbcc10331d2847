"""Whether a claim has a value of the kind that a question asks for: a time, a place, somebody, a cause, a number."""

from __future__ import annotations

import re

from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning.asked import counts_asked, fills_the_seat
from quellenlage.reasoning.likeness import same_verb
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.vocabulary import word_list

_TOLD = re.compile(r"[A-ZÄÖÜ][\w-]{2,40}|\d{1,3}-[Jj]ährige[nr]?")


def tells(one: Subject, ask: str, question: Subject, things: World) -> bool:
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
        return fills_the_seat(one, question) or (_names_somebody(one, question, things) and same_verb(one, question))
    if ask == "why":
        return gives_cause(one, question)
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


def gives_cause(one: Subject, question: Subject) -> bool:
    """Whether a claim names a cause: by a word for one, by its verb, or by a word that points back to one."""
    words = one.claim.about.lower()
    if words.startswith(tuple(word_list("points_back"))):
        return True  # „Deshalb sei die Warnung ausgeblieben“
    named = any(word in words for word in word_list("cause_words")) or one.verb in word_list("cause_verbs")
    return named and not (one.terms <= question.terms)


def _gives_what(one: Subject, question: Subject) -> bool:
    """A number of what was counted, or where something comes from, if that was asked."""
    if question.terms & word_list("source_nouns"):
        return one.verb in word_list("source_verbs") and bool(one.terms - question.terms)
    return counts_asked(one, question)
