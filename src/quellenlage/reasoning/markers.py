"""Words that say that an earlier report was wrong, was withdrawn, or that a number has gone on."""

from __future__ import annotations

import re
from functools import cache

from quellenlage.analysis.base.lexicon import adjective_lemma, readings
from quellenlage.model import Claim, Document
from quellenlage.reasoning.facets import facet_list
from quellenlage.reasoning.vocabulary import entries, word_list

_WORD = re.compile(r"[^\W\d_]+")
_UNTIL = re.compile(r"\bbis (?:zum )?(?:\w+tag\w{0,8}|\w+woch\w{0,8}|\d{1,2}(?:[.:]\d\d)? uhr|heute|zuletzt|jetzt)\b")
_END = re.compile(r"[.!?](?=\s|$)")
_STILL = re.compile(r"\bnoch\b(?! (?:nicht|nie|kein|einmal|unklar|offen|mehr|weiter))")
_HOW = re.compile(
    r"\bnicht (?P<how>[a-zäöüß]{4,25}) (?!(?:worden|werden|wird|wurden?|haben|habe|hat|hatten?|sein|sind|gewesen)\b)[a-zäöüß]"
)
_NOT_YET = re.compile(r"\b(?:noch|bislang|bisher|vorerst|zunächst|derzeit|zurzeit|momentan|aktuell|vorläufig) (?:nicht|kein)")
_SINCE_THEN = re.compile(r"\b(?:wieder|inzwischen|mittlerweile|nunmehr|seit (?:dem |der |dieser )?[a-zäöüß]{3,20})\b")
_AROUND, _BESIDE = 160, 50


def _near(claim: Claim, document: Document) -> str:
    """The words of a claim with its sentence's neighbours."""
    return document.text[max(0, claim.start - _AROUND) : claim.end + _AROUND].lower()


def _sentence(claim: Claim, document: Document) -> str:
    before = document.text[max(0, claim.start - _AROUND) : claim.start].lower()
    behind = document.text[claim.end : claim.end + _AROUND].lower()
    return _END.split(before)[-1] + document.text[claim.start : claim.end].lower() + _END.split(behind)[0]


def corrects(claim: Claim, document: Document) -> bool:
    """Whether the words around a claim say that something reported before was wrong."""
    near = _near(claim, document)
    return _puts_right(near) or _clarifying(near)


def corrects_in_sentence(claim: Claim, document: Document) -> bool:
    """Whether the sentence of a claim itself says that something reported before was wrong."""
    sentence = _sentence(claim, document)
    return _puts_right(sentence) or _clarifying(sentence)


def refines(claim: Claim, document: Document) -> bool:
    """Whether the words around a claim say that it makes finer what was said before („Wie die Polizei präzisierte“)."""
    return not word_list("refining").isdisjoint(_WORD.findall(_near(claim, document)))


def only_clarifies(claim: Claim, document: Document) -> bool:
    """Whether the words around a claim only say that somebody „made clear“ how it is: that puts right what this one said, no other's."""
    near, sentence = _near(claim, document), _sentence(claim, document)
    return _clarifying(near) and not _clarifying(sentence) and not _puts_right(near)


def _puts_right(near: str) -> bool:
    said = any(phrase in near for phrase in entries("corrective_phrases")) or any(p.search(near) for p in _forms())
    return said or bool(word_list("corrective") & set(_WORD.findall(near)))


def _clarifying(near: str) -> bool:
    return any(words in near for words in entries("clarifying_phrases"))


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(entry["words"]) for entry in entries("corrective_forms"))


@cache
def _own_forms() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(entry["words"]) for entry in entries("corrective_forms") if entry.get("own"))


def corrects_itself(claim: Claim, document: Document) -> bool:
    """Whether these are an outlet's words for a correction of its own report („Korrektur:“, „in einer früheren Fassung“)."""
    near = _near(claim, document)
    return any(word in near for word in entries("own_corrections")) or any(p.search(near) for p in _own_forms())


def withdraws(claim: Claim, document: Document) -> bool:
    """Whether the claim says that something was withdrawn."""
    return bool(word_list("withdrawn") & set(_WORD.findall(document.text[claim.start : claim.end].lower())))


def goes_on(claim: Claim, document: Document) -> bool:
    """Whether the claim's words say that a number or state has changed since („gestiegen“, „inzwischen“, „bis Mittwoch“)."""
    words = document.text[claim.start : claim.end].lower()
    if any(phrase in words for phrase in entries("gone_on_phrases")) or _UNTIL.search(words):
        return True
    return bool(word_list("gone_on") & set(_WORD.findall(words)))


def up_to_then(claim: Claim, document: Document) -> bool:
    """Whether a claim gives a number up to a day or an hour („bis Mittwoch“) and has no other word of a change."""
    words = document.text[claim.start : claim.end].lower()
    other = any(phrase in words for phrase in entries("gone_on_phrases")) or word_list("gone_on") & set(_WORD.findall(words))
    return bool(_UNTIL.search(words)) and not other


def denies_manner_only(denial: Claim, other: Claim) -> bool:
    """Whether a claim denies only how something was done: „ist nicht absichtlich ausgelöst worden“; the other does not say how."""
    found = _HOW.search(denial.about)
    if found is None or denial.predicate in word_list("state_verbs"):
        return False
    how = found["how"]
    manner = (
        how in facet_list("manners") or any(reading.kind == "J" for reading in readings(how)) or adjective_lemma(how) == how
    )
    manner = manner or how.endswith(("lich", "isch", "sam", "haft"))
    return manner and how not in other.about.lower()


def not_yet(claim: Claim) -> bool:
    """Whether a claim says that something has not happened so far: „noch nicht verabschiedet“, „bislang kein Abkommen“."""
    return bool(_NOT_YET.search(claim.about.lower()))


def since_then(claim: Claim) -> bool:
    """Whether a claim says that something is so again, or by now: „seit dem Morgen wieder“."""
    return bool(_SINCE_THEN.search(claim.about.lower()))


def interim(claim: Claim, document: Document) -> bool:
    """Whether a number is one on the way to another: of votes half counted, „bis 14 Uhr“."""
    return bool(_interim().search(document.text[claim.start : claim.end].lower()))


def forecast(claim: Claim, document: Document) -> bool:
    """Whether a number is one of a forecast, by the words in and around the claim."""
    return bool(_forecast().search(document.text[max(0, claim.start - _BESIDE) : claim.end + _BESIDE].lower()))


def remains(claim: Claim, document: Document) -> bool:
    """Whether a claim tells what is left of a state: „derzeit noch 300 Haushalte“."""
    return bool(_STILL.search(document.text[claim.start : claim.end].lower()))


@cache
def _interim() -> re.Pattern[str]:
    return re.compile(entries("interim"))


@cache
def _forecast() -> re.Pattern[str]:
    return re.compile(entries("forecasts"))
