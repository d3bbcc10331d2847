"""Words in which reports answer (`de/answers.yaml`): what was the cause, who was behind it, who somebody is, and what is the opposite."""

from __future__ import annotations

import re
from functools import cache

from quellenlage.analysis.base.lexicon import verb_readings
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.terms import Subject
from quellenlage.resources import table, word_set

_WORD = re.compile(r"[^\W\d_]{2,40}")
_BEHIND = re.compile(r"\b[Ww]er\b.{0,20}\b(?:hinter|dahinter|verantwortlich)\b")
_WHO_IS = re.compile(r"^[Ww]er\b.{3,80}\b(?:ist|sind|war|waren|sei|seien)$")
_BECOMES = re.compile(r"[Ww]as (?:aus|mit) (?:de[mnr]|seine[mr]|ihre[mr]) (?:[a-zäöüß]{3,20} )?(?P<noun>[A-ZÄÖÜ][\w-]{2,40}) ")
_IDENTITY = "identität"
_DAY_FOR_IT = re.compile(r"\b(?:Termin|Zeitpunkt|Datum|Zeitplan)\b.{0,30}\b(?:[dh]ier?für|dafür|dazu|hierzu|davon)\b")


@cache
def _patterns(key: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(entry["words"]) for entry in table("de/answers.yaml")[key])


def answer_words(key: str) -> frozenset[str]:
    """A list of words of the file."""
    return word_set("de/answers.yaml", key)


def says(one: Subject, key: str) -> bool:
    """Whether a claim's words have one of the forms under `key`."""
    return any(pattern.search(one.claim.about) for pattern in _patterns(key))


def caught(one: Subject) -> bool:
    """Whether a claim tells that somebody was caught or is held for a deed."""
    words = {word.lower() for word in _WORD.findall(one.claim.about)}
    return one.verb == "arrest" or not words.isdisjoint(answer_words("caught"))


def asks_who_is_behind(question: Subject) -> bool:
    """„Wer hinter dem Überfall steckt“, „Wer für den Anschlag verantwortlich ist“."""
    return bool(_BEHIND.search(question.claim.about))


def asks_who_somebody_is(question: Subject) -> bool:
    """„Die Identität des Toten“, „Wer die Täter sind“."""
    return _IDENTITY in question.terms or bool(_WHO_IS.match(question.claim.about) and not asks_who_is_behind(question))


def becomes_of_it(one: Subject, question: Subject) -> bool:
    """„Was aus dem Gelände wird“: „Auf dem Gelände soll ein Rechenzentrum entstehen“, in reports with a name in common."""
    found = _BECOMES.match(question.claim.about)
    thing = noun_key(found["noun"]) if found else ""
    told = thing in one.terms and not {one.verb, one.claim.predicate}.isdisjoint(answer_words("becoming"))
    return told and any(not name.startswith("country:") for name in one.named & question.named)


def points_back_for_a_day(question: Subject) -> bool:
    """„Einen Termin dafür nannte die Stadt nicht“."""
    return bool(_DAY_FOR_IT.search(question.claim.about))


def infinitives_told(one: Subject) -> frozenset[str]:
    """The infinitives in a claim: „lässt die Bürger abstimmen“."""
    words = (word for word in _WORD.findall(one.claim.about) if word[0].islower())
    return frozenset(reading.lemma for word in words for reading in verb_readings(word) if "I" in reading.codes)


@cache
def dated_alike() -> tuple[frozenset[str], ...]:
    """Verbs for one thing of which a day is told: „die Bürger entscheiden“, „stimmen ab“."""
    return tuple(frozenset(entry["verbs"].split()) for entry in table("de/answers.yaml")["dated_alike"])


def roles_told(words: str) -> frozenset[str]:
    """What role the people have whom words are about: they did it („culprits“), died („dead“), or drove („drivers“)."""
    nouns = {noun_key(word) for word in _WORD.findall(words) if word[0].isupper()}
    return frozenset(role for role in ("culprits", "dead", "drivers") if not nouns.isdisjoint(answer_words(role)))


@cache
def _opposed() -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for entry in table("de/answers.yaml")["opposites"]:
        one, other = entry["one"].split(), entry["other"].split()
        for verbs, against in ((one, other), (other, one)):
            for verb in verbs:
                out.setdefault(verb, set()).update(against)
    return {verb: frozenset(against) for verb, against in out.items()}


def opposite(one: Subject, other: Subject) -> bool:
    """Whether the verb of one says that what the other's verb says did not happen („zugelassen“, „zurückgewiesen“)."""
    theirs = {other.verb, other.claim.predicate}
    return any(not theirs.isdisjoint(_opposed().get(verb, ())) for verb in (one.verb, one.claim.predicate))
