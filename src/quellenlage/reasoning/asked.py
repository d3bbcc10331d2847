"""What a question asks for, and whether a claim has what is asked by its role or its number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from quellenlage.reasoning.answer_forms import opposite
from quellenlage.reasoning.likeness import same_slot
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.slots import counted_as, dimension
from quellenlage.reasoning.terms import Subject, around
from quellenlage.reasoning.twins import bare_name, shared_terms
from quellenlage.reasoning.vocabulary import entries, word_list
from quellenlage.resources import table, word_set

_ENOUGH, _MUCH = 2, 3
_HOW_COULD = re.compile(
    r"wie (?:es|das|der|die|ein|eine)\b.{3,80}"
    r"\b(?:konnte|konnten|gelang|gelangt|gelangte|geriet|geraten|gekommen|kam|fiel|fielen|stürzte|stürzten|rutschte)\b"
)
"""„Wie das Tier aus dem Gehege gelangen konnte“ asks for the cause."""
_WHY = re.compile(
    r"was (?:de[nr]|die|das) .{3,60}\b(?:zu fall|zum \w{4,20}|ins \w{4,20}|aus der bahn|vom kurs ab) ?(?:brachte|gebracht hat)$"
    r"|was .{3,60}\b(?:bewog|veranlasste|zwang|bewogen hat|veranlasst hat|gezwungen hat)$"
    r"|was (?:genau |letztlich |schließlich )?zu[mr]? .{3,80}\b(?:führte|geführt hat|geführt haben)$"
    r"|woran .{3,80}\b(?:starb(?:en)?|gestorben\b.*|verendet(?:en)?|eingingen|lag|liegt|scheiterte)$"
)
"""„Was zum Untergang führte“, „Woran er starb“."""


def asked(one: Subject) -> frozenset[str]:
    """What is asked: „die Ursache ist unklar“ asks why, „der Ort“ where, „der Zeitpunkt“ when."""
    nouns = {term for key in ("cause", "site", "moment") for term in one.terms if term in word_list(f"{key}_nouns")}
    more = {"cause": "why", "site": "place", "moment": "time"}
    named = {more[key] for key in more if nouns & word_list(f"{key}_nouns")}
    about = one.claim.about.lower()
    opened = next((entry["asks"] for entry in entries("question_openings") if about.startswith(entry["words"])), "")
    opened = opened or ("why" if _HOW_COULD.match(about) or _WHY.match(about) else "")
    caused = ("why",) if "what" in one.claim.asks and one.verb in word_list("cause_verbs") else ()  # „Was den Brand auslöste“
    return frozenset((*one.claim.asks, *named, *caused, *([opened] if opened else ())))


def meets(one: Subject) -> bool:
    """Whether a claim is about a meeting, by its verb or its noun („Ort des Gesprächs“)."""
    return one.event == "meeting" or one.verb == "treffen" or bool(one.terms & word_list("meetings"))


def one_event(one: Subject, other: Subject) -> bool:
    """Whether two passages name the same town, thing or person and tell of more in common than what is in every report."""
    ours, theirs = ({i.partition("@")[0] for i in s.named if not i.startswith("country:")} for s in (one, other))
    named = bool(ours & theirs) or _says_the_name(ours, other) or _says_the_name(theirs, one)
    common, names = word_list("everywhere") | word_list("offices"), one.named | other.named
    first, second = (
        {t for t in around(s) if t not in common and t not in s.named and not any(bare_name(i, t) for i in names)}
        for s in (one, other)
    )
    shared = shared_terms(first, second)
    known = any(i.startswith(("person:", "organisation:", "vehicle:")) for i in ours & theirs)
    return shared > _MUCH or known or (named and shared > 0)


def _says_the_name(names: Iterable[str], other: Subject) -> bool:
    """Whether a passage has a name in its words that was not read as one there („der vor Rügen vermisste Segler“)."""
    return any(bare_name(name, term) for name in names for term in around(other) if ":" not in term)


def fills_the_seat(one: Subject, question: Subject) -> bool:
    """„Wer sein Nachfolger wird“, „Die Identität des Toten“: who is named for the role that is told of."""
    if one.seat is None or "who" not in asked(question):
        return False
    after = (
        bool(question.terms & (word_list("successors") | word_set("de/answers.yaml", "posts"))) or question.verb == "succeed"
    )
    roles = around(question) if after else question.terms
    told = (
        one.seat.role in roles
        or _role_of_doing(question.claim.predicate) == one.seat.role
        or (
            one.seat.role in word_list("heads")
            and bool((roles | {_role_of_doing(question.claim.predicate)}) & word_list("heads"))
        )
    )
    return told and shared_terms(around(one), around(question)) >= _ENOUGH


@cache
def _role_of_doing(verb: str) -> str:
    """The role of whoever does what a question asks for: „wer die Mannschaft betreut“."""
    return next((entry["role"] for entry in table("de/answers.yaml")["doing_of_roles"] if verb in entry["verbs"].split()), "")


def counts_asked(one: Subject, question: Subject) -> bool:
    """Whether a claim has a number of what the question is about („Wie hoch die Ablöse ist“)."""
    if opposite(one, question):
        return False  # „Wie viele Stellen entstehen“: „900 Stellen gestrichen“
    many = question.claim.about.lower().startswith(("wie viele ", "wieviele "))
    of = question.terms or question.context  # „Wie viele es sind“
    if many and any(q.unit and noun_key(q.unit) in of for q in one.claim.quantities):
        return True  # „Wie viele Gäste im Haus waren“: „84 Gäste waren im Haus“
    terms = {*question.terms, *question.deeds, *_dimension(question.claim.about)}
    return any(
        same_slot(count.slot, f"{term}:{count.slot.partition(':')[2]}") or count.slot == counted_as(term)
        for count in one.counts
        for term in terms
    )  # fmt: skip


def _dimension(about: str) -> list[str]:
    """What „Wie alt“, „Wie hoch“, „Wie lang“ ask for, by the adjective."""
    words = about.lower().split(maxsplit=2)
    return [noun for noun in (dimension(words[1:2]),) if noun] if words[:1] == ["wie"] else []
