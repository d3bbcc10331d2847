"""Whether a claim has a value of the kind that a question asks for: a time, a place, somebody, a cause, a number."""

from __future__ import annotations

import re
from datetime import timedelta

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning.answer_forms import (
    answer_words,
    asks_who_is_behind,
    asks_who_somebody_is,
    caught,
    roles_told,
    says,
)
from quellenlage.reasoning.asked import counts_asked, fills_the_seat, meets
from quellenlage.reasoning.likeness import same_verb
from quellenlage.reasoning.nouns import noun_key, same_noun
from quellenlage.reasoning.spots import new_spots
from quellenlage.reasoning.terms import HELD, Subject, World, around
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.vocabulary import canonical, word_list

_ENOUGH, _AHEAD, _A_DAY = 2, "termin", timedelta(days=1)
_WILL = re.compile(r"^[Ww]ann\b.*\b(?:wird|werden|soll|sollen|stattfindet|stattfinden|beginnt|öffnet)$")
LASTS = re.compile(
    r"(?<!vor )(?<!seit )\b(?:\d{1,3}|eine?n?|einem|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|mehrere|einige)"
    r" (?:[a-zäöüß]{3,12} )?(?:Minute|Stunde|Tag|Woche|Monat|Jahr)(?:en?|n|s)?\b"
)
_TOLD = re.compile(r"[A-ZÄÖÜ][\w-]{2,40}|\d{1,3}-[Jj]ährige[nr]?")
_DIED_OF = re.compile(r"\b(?:an|durch|infolge|wegen) (?:den |einem |einer |eines |\w+en )?[A-ZÄÖÜ]")
_PASSIVE = re.compile(r"\b(?:wurden?|worden|wird|werden)\b")
_AGENT = re.compile(r"\b(?:von|vom|durch|Von|Vom|Durch)\b")
_SPOT = re.compile(
    r"\b(?:am|im|bei|beim|in|nahe|an|auf) (?:der |dem |den )?(?P<name>[A-ZÄÖÜ][\w-]{3,40}(?: [A-ZÄÖÜ][\w-]{3,40})?)"
)


def tells(one: Subject, ask: str, question: Subject, things: World) -> bool:
    """Whether a claim has a value of the kind that is asked."""
    if not one.positive:
        return ask == "whether" and (one.claim.kind != "plan" or one.claim.chain[-1].commitment == "CT-")
    if one.claim.kind == "plan" and not (ask == "whether" and same_step(one, question)):
        if ask == "what":
            return one.claim.chain[-1].commitment in HELD and counts_asked(
                one, question
            )  # „bekommt 1.200 Plätze, kündigte er an“
        return ask in ("time", "place") and one.when is not None and one.claim.chain[-1].commitment in HELD
    if ask == "time":
        if to_come(question) and over(one, question):
            return False  # „Ein Termin steht noch nicht fest“: „führt die Stadt seit 2018“
        lasting = question.claim.about.lower().startswith(("wie lange ", "bis wann "))
        return one.when is not None and (one.when.earliest is not None or (lasting and one.when.latest is not None))
    if ask == "place":
        known = {*question.claim.places, *(() if meets(question) else question.named)}
        elsewhere = one.where is not None and one.where not in known
        return (
            elsewhere
            or names_the_origin(one, question)
            or _gives_origin(one, question)
            or _names_a_spot(one, question)
            or _told_where(one, question)
        )
    if ask == "who":
        told = (same_verb(one, question) and not _suffered(one, question)) or names_who(one, question)
        return fills_the_seat(one, question) or (told and names_somebody(one, question, things))
    if ask == "why":
        return gives_cause(one, question)
    return ask == "whether" if ask != "what" else _gives_what(one, question)


def names_somebody(one: Subject, question: Subject, things: World) -> bool:
    """Whether a claim has somebody whom the question did not name: a person, a body, a group („eine Bande aus Triest“)."""
    further = set(one.claim.who) - set(question.claim.who)
    if any(things.entities[i].kind in ("person", "organisation", "group") for i in further if i in things.entities):
        return True
    told = [word for word in _TOLD.findall(one.claim.about) if noun_key(word) not in question.terms]
    if any(noun_key(word) in word_list("groups") for word in told):
        return True
    return any(person_noun(word) is not None for word in told)  # „Den Zug steuerte eine 24-jährige Auszubildende“


def _suffered(one: Subject, question: Subject) -> bool:
    """„Wer sie stieß“: „Die Frau, die gestoßen wurde, ist Lehrerin“ names whom it happened to."""
    about = one.claim.about
    active = question.claim.about.startswith(("Wer ", "wer ")) and not _PASSIVE.search(question.claim.about)
    return active and bool(_PASSIVE.search(about)) and not _AGENT.search(about)


def to_come(question: Subject) -> bool:
    """Whether a question asks for a time that lies ahead: „wann abgestimmt wird“, „einen Termin dafür“."""
    return _AHEAD in question.terms or bool(_WILL.search(question.claim.about))


def over(one: Subject, question: Subject) -> bool:
    """Whether a claim's time was over when the question was asked, or had begun long before („seit 2018“)."""
    first, asked = (one.when.earliest or one.when.latest) if one.when else None, question.document.published
    return first is not None and asked is not None and first < asked - _A_DAY


def says_how_long(one: Subject, question: Subject) -> bool:
    """„Wie lange er ausfällt“: „muss drei Monate pausieren“; „Wie lange der Ausstand dauert“: „nach drei Tagen zu Ende gegangen“."""
    lasting = question.claim.about.lower().startswith("wie lange ") and LASTS.search(one.claim.about)
    deeds = [{side.verb, side.claim.predicate, *side.deeds} & answer_words("lasting_deeds") for side in (one, question)]
    told = {t for t in question.terms | question.persons if t not in word_list("taking_up")}
    about = shared_terms(one.terms, told) > 0 or (not told and bool(one.persons & around(question)))
    return bool(lasting) and all(deeds) and about


def names_the_origin(one: Subject, question: Subject) -> bool:
    """„Woher der Erreger kommt“: „Als Quelle der Keime hat das Amt einen Kühlturm ausgemacht“."""
    asked = question.claim.about.startswith(("Woher ", "woher ")) and not one.terms.isdisjoint(answer_words("origins"))
    return asked and shared_terms(one.terms, around(question)) >= _ENOUGH and bool(one.terms - around(question))


def _gives_origin(one: Subject, question: Subject) -> bool:
    """„Woher der Erreger kommt“: „Der Erreger kommt aus dem Trinkwasser“."""
    asked = question.claim.about.startswith(("Woher ", "woher ")) and one.verb in word_list("source_verbs")
    return asked and bool(re.search(r"\b(?:aus|von|vom) ", one.claim.about)) and bool(one.terms - question.terms)


def gives_cause(one: Subject, question: Subject) -> bool:
    """Whether a claim names a cause: by a word for one, by its verb, or by a word that points back to one."""
    words = one.claim.about.lower()
    if words.startswith(tuple(word_list("points_back"))) or names_why(one, question):
        return True  # „Deshalb sei die Warnung ausgeblieben“
    named = any(word in words for word in word_list("cause_words")) or one.verb in word_list("cause_verbs")
    return named and not (one.terms <= question.terms)


def names_who(one: Subject, question: Subject) -> bool:
    """Whether a claim says in the asked form who somebody is, or who was behind it („Verantwortlich war …“)."""
    if asks_who_is_behind(question):
        return says(one, "responsible")
    if not asks_who_somebody_is(question):
        return False
    wanted, told = roles_told(question.claim.about), roles_told(one.claim.about)
    if wanted and told and not wanted & told:
        return False  # „Wer der Tote ist“: „Der Fahrer ist ein 40-Jähriger“
    return says(one, "identified") or (wanted == {"culprits"} and caught(one))


def names_why(one: Subject, question: Subject) -> bool:
    """Whether a claim names a cause or a fault, of what the question is about where it says of what."""
    if "todesursache" in question.terms and one.verb == "die" and _DIED_OF.search(one.claim.about):
        return True
    source = {noun_key(word) for link in question.claim.chain for word in _TOLD.findall(link.name)}
    about = question.terms - word_list("cause_nouns") - source
    told = (says(one, "causes") or says(one, "faults")) and _of_that_kind(one, question)
    return told and (not about or shared_terms(one.terms, about) > 0) and not one.terms <= question.terms


def same_step(one: Subject, question: Subject) -> bool:
    """Whether both tell of one step in a case: „ob sie in Berufung geht“, „Berufung einzulegen“."""
    return bool(one.terms & question.terms & answer_words("steps"))


def names_what(one: Subject, question: Subject) -> bool:
    """„Welches Gas austrat“, „Was gestohlen wurde“: the same deed with a thing that was not told of before."""
    asked_for = question.claim.about.lower().startswith(("was ", "welche", "welches", "welcher"))
    return asked_for and same_verb(one, question) and bool({t for t in one.terms if ":" not in t} - around(question))


def _of_that_kind(one: Subject, question: Subject) -> bool:
    """Whether a passage is about a fire where „die Brandursache“ is asked for."""
    kinds = (canonical(t.removesuffix("ursache").removesuffix("s")) for t in question.terms if t.endswith("ursache"))
    return all(not kind or kind in ("unglück", "tod") or any(same_noun(kind, t) for t in around(one)) for kind in kinds)


def tells_the_sum(one: Subject, question: Subject) -> bool:
    """„Zum Kaufpreis machten sie keine Angaben“: „Der Konzern zahlt 310 Millionen Euro“."""
    sums = any(q.unit and noun_key(q.unit) in word_list("currencies") for q in one.claim.quantities)
    return sums and one.verb in ("pay", "kosten") and bool(question.terms & answer_words("prices"))


def _names_a_spot(one: Subject, question: Subject) -> bool:
    """Whether a claim tells with the asked deed of a spot that no gazetteer has („am Hohen Riffler“)."""
    if not (same_verb(one, question) or "find" in (one.verb, *one.deeds)):
        return False
    spots = (found["name"].split() for found in _SPOT.finditer(one.claim.about))
    return any(all(noun_reading(w) is None and noun_key(w) not in around(question) for w in words) for words in spots)


def _told_where(one: Subject, question: Subject) -> bool:
    """„Wohin die Täter flohen“: „Sie flohen über die Grenze“, the asked deed with a spot that the question does not name."""
    opened = question.claim.about.lower().startswith(("wo ", "wohin "))
    return opened and one.claim.predicate == question.claim.predicate and bool(new_spots(one, question))


def _gives_what(one: Subject, question: Subject) -> bool:
    """A number of what was counted, or where something comes from, if that was asked."""
    if question.terms & word_list("source_nouns"):
        return one.verb in word_list("source_verbs") and bool(one.terms - question.terms)
    return counts_asked(one, question) or tells_the_sum(one, question) or names_what(one, question)
