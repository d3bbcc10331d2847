"""What the predicate of a claim says: the class of its verb, what it can mean, and the noun that it says it with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from quellenlage.analysis.base.lexicon import readings, verb_readings
from quellenlage.model import Claim
from quellenlage.reasoning.nouns import WORD
from quellenlage.reasoning.terms import DENIED
from quellenlage.reasoning.thesaurus import Senses, phrase_in
from quellenlage.reasoning.vocabulary import bearing, class_senses, entries, verb_class, verb_meaning, word_list

_ABOARD = re.compile(
    r"\b(?:[Aa]uf|[Ii]n) (?:der|dem) (?:[^\s.,;]{2,25} ){0,4}?[\w-]*"
    r"(?:[Ff]ähre|[Ss]chiff|[Bb]oot|[Bb]us|[Zz]ug|[Mm]aschine|[Ff]lugzeug|[Hh]ubschrauber|[Ff]rachter|[Bb]ahn|[Gg]ondel)(?![\w-])"
)
_BEING = ("be", "stay", "aboard", "befinden")
_THAN = re.compile(
    r" als (?:\w{3,15} )?(?:angenommen|gedacht|erwartet|gemeldet|berichtet|geplant|vermutet|befürchtet|mitgeteilt)$"
)
"""„Der Schaden ist höher als zunächst angenommen“: what was assumed is not what happened."""
_LAST_WORDS = 3
"""The participle of a state stands among so many words at the end of its claim."""


class Predicate(NamedTuple):
    """What a verb says with its noun: the class, the meanings that the thesaurus has for it, the noun („erlitt eine Verletzung“)."""

    verb: str
    senses: Senses
    noun: str = ""


def predicate(claim: Claim, plain: Iterable[str]) -> Predicate:
    """The predicate of a claim with these nouns."""
    borne = _borne(claim, plain)
    if borne is not None:
        return Predicate(borne[0], class_senses(borne[0]), borne[1])
    name = _listed(claim)
    if name:
        return Predicate(_aboard(claim, name), class_senses(name), _noun_of_phrase(claim, plain))
    lemma = _lemma(claim)
    name, senses = verb_meaning(lemma, claim.about)
    words = phrase_in(lemma, claim.about).split()
    return Predicate(_aboard(claim, name), senses, next((noun for noun in sorted(plain) if noun in words), ""))


def _borne(claim: Claim, plain: Iterable[str]) -> tuple[str, str] | None:
    """The class of what verb and object say together, and the object: „erlitten Verletzungen“ is injure."""
    of_verb = bearing().get(claim.predicate, {})
    found = sorted(noun for noun in plain if noun in of_verb)
    return (of_verb[found[0]], found[0]) if found else None


def _listed(claim: Claim) -> str:
    """The class of a phrase of our own list, or an empty string."""
    about = f"{claim.about.lower()} "
    fitting = (e for e in entries("phrases") if e["words"] in about and e.get("with", claim.predicate) == claim.predicate)
    return next((entry["name"] for entry in fitting), "")


def _aboard(claim: Claim, name: str) -> str:
    return "aboard" if name in _BEING and _ABOARD.search(claim.about) else name


def _noun_of_phrase(claim: Claim, plain: Iterable[str]) -> str:
    """The noun of a phrase that says what a verb says: „an Bord“."""
    about = f"{claim.about.lower()} "
    words = next((entry["words"] for entry in entries("phrases") if entry["words"] in about), "").split()
    return next((noun for noun in sorted(plain) if noun in words), "")


def found_dead(claim: Claim, verb: str) -> frozenset[str]:
    """„tot gefunden“ says that somebody died and was found."""
    plain = _plain_verb(claim)
    return frozenset((plain,)) if verb == "die" and plain in word_list("beside_death") else frozenset()


def _plain_verb(claim: Claim) -> str:
    return verb_class(_lemma(claim))


def _lemma(claim: Claim) -> str:
    return _of_participle(claim) or _with_particle(claim) or claim.predicate


def _with_particle(claim: Claim) -> str:
    """The verb with the part that stands at the end of the clause, where the analysis left it out: „tritt nicht zurück“."""
    last = claim.about.rpartition(" ")[2]
    if claim.chain[-1].commitment not in DENIED or last not in word_list("particles") or claim.predicate.startswith(last):
        return ""
    whole = last + claim.predicate
    return whole if any(reading.lemma == whole for reading in verb_readings(whole)) else ""


def _of_participle(claim: Claim) -> str:
    """The verb whose participle says the state: „sind an Masern erkrankt“, „35.000 Menschen sind betroffen“."""
    if claim.predicate not in word_list("state_verbs"):
        return ""
    about = _THAN.sub("", claim.about).removesuffix(" gewesen")
    words = [word for word in WORD.findall(about)[-_LAST_WORDS:] if word.islower() and word not in word_list("no_participles")]
    state = words[-1] if words and about.endswith(words[-1]) and claim.predicate == "sein" else ""
    if state in word_list("state_words"):
        return state  # „ist bei den Gesprächen dabei“
    if state and state not in word_list("plain_adjectives") and any(r.kind == "J" for r in readings(state)):
        return state  # „ist wieder frei“
    found = (reading.lemma for word in reversed(words) for reading in verb_readings(word) if "P" in reading.codes)
    return next(found, "")
