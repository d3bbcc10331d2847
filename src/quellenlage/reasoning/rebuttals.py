"""Denials that do not deny by their verb (`de/rebuttals.yaml`): „Von einer Schließung könne keine Rede sein“, „Der Vorwurf sei erfunden“.

What is denied is named there, or it is what the report told before by the word of somebody else. Such a claim is compared as a denial of
that. „Darüber ist nichts bekannt“ denies nothing: nobody holds it to be false.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from quellenlage.analysis.base.lexicon import verb_readings
from quellenlage.reasoning.nouns import CAPITALISED, noun_key
from quellenlage.reasoning.terms import DENIED, Subject
from quellenlage.reasoning.thesaurus import NONE
from quellenlage.reasoning.vocabulary import nouns, verb_class, word_list
from quellenlage.resources import table, word_set

_THAT = re.compile(r"\b(?:das|dies|dem|Das|Dies|Dem)\b(?! [A-ZÄÖÜ])")
_POINTING = ("das", "dies", "es", "beides", "all das")
_BACK, _BEFORE = 3, 500
"""A charge stands at most so many claims and code points before its denial."""
_DENY = "bestreiten"


@cache
def _forms() -> tuple[tuple[re.Pattern[str], dict[str, Any]], ...]:
    return tuple((re.compile(entry["words"]), entry) for entry in table("de/rebuttals.yaml")["forms"])


@cache
def _least() -> re.Pattern[str]:
    return re.compile(
        rf"\b[Kk]ein(?:e|en)? (?:einzige[rsn]? )?(?P<noun>{'|'.join(table('de/rebuttals.yaml')['least'].split())})\b"
    )


def without_least(about: str) -> str:
    """Words without the least that is denied: „kein Tropfen Öl“ denies the oil."""
    return _least().sub("kein", about)


def _words(key: str) -> frozenset[str]:
    return word_set("de/rebuttals.yaml", key)


def denied_words(about: str, lemma: str, *, denied: bool, by_outlet: bool = False) -> str | None:
    """What a claim denies by its form: words of it, an empty string for what was told before, or None where it denies nothing.

    Args:
        about: the claim's words.
        lemma: its verb.
        denied: whether its holder takes it to be false.
        by_outlet: whether the outlet holds it.
    """
    for pattern, entry in _forms():
        found = pattern.search(about)
        if found is None or ("verbs" in entry and lemma not in entry["verbs"].split()):
            continue
        if by_outlet and not entry.get("by_outlet"):
            continue
        if (entry.get("denied") and not denied) or (entry.get("said") and denied):
            continue
        named = found.groupdict().get("of") or ""
        return "" if named.lower() in _POINTING else named
    return about if denied and lemma in _words("verbs") else None


def with_rebuttals(told: Sequence[Subject]) -> list[Subject]:
    """The claims of several reports, those that deny in other words as denials of what they name or of the charge before them."""
    out = list(told)
    for number, one in enumerate(told):
        if one.claim.asks or one.claim.negated_report or one.contrasted:
            continue
        words = _rebutted(one)
        if words is None:
            continue
        if words and _names_something(words):
            out[number] = _of_words(one, words)
            continue
        charge = None if words and not _keys(words) else _charge(out, number)
        if charge is not None:
            out[number] = _of_charge(one, charge)
    return out


def _rebutted(one: Subject) -> str | None:
    denied = one.claim.chain[-1].commitment in DENIED
    outlet = one.claim.chain[-1].role == "outlet"
    words = denied_words(one.claim.about, one.claim.predicate, denied=denied, by_outlet=outlet)
    if words is None and denied and one.claim.predicate in word_list("denying") | _words("doubting"):
        nouns_of_charge = {noun_key(word) for word in CAPITALISED.findall(one.claim.about)} & (
            _words("charges") | _words("reports") | _words("findings")
        )
        bare = not _names_something(one.claim.about) and bool(nouns_of_charge)
        return "" if bare or _only_that(one) else None  # „Hof wies das zurück“, „Hof bestreitet die Vorwürfe“
    return words


def _only_that(one: Subject) -> bool:
    """Whether a denial has „das“ for what it denies, and else only whoever denies it."""
    return bool(_THAT.search(one.claim.about)) and not any(":" not in term for term in one.terms)


def _keys(words: str) -> set[str]:
    return {noun_key(word) for word in CAPITALISED.findall(words)} & _words("charges")


def _names_something(words: str) -> bool:
    """Whether words name more than a charge: „die Vorwürfe“ do not, „die Vorwürfe wegen des Dienstwagens“ do."""
    idle = _words("charges") | _words("reports") | _words("findings") | word_list("empty_nouns") | word_list("articles")
    return bool(nouns(words) - idle) and any(noun_key(word) not in idle for word in CAPITALISED.findall(words))


def _of_words(one: Subject, words: str) -> Subject:
    """A denial of what its own words name, without the nouns of the form („Rede“, „Unsinn“)."""
    idle = nouns(one.claim.about) - nouns(words)
    idle = {noun for noun in idle if noun not in nouns(one.claim.about.partition(words)[0])} | (idle & _idioms())
    kept = frozenset(term for term in one.terms if term not in idle and term not in _words("charges") | _words("reports"))
    verb = _deed(words)
    return replace(
        one, terms=kept, verb=verb or _DENY, deeds=frozenset(filter(None, (_DENY, verb))), positive=False, counts=(), seat=None,
        senses=NONE, frame=None, rebuts=words,
    )  # fmt: skip


def _deed(words: str) -> str:
    """The class of the verb at the end of what is denied: „Messdaten gefälscht zu haben“."""
    lower = [word for word in words.split() if word.islower() and word not in word_list("articles")]
    found = [
        r.lemma for word in lower for r in verb_readings(word) if r.codes & {"P", "I"} and not word.endswith(("e", "er", "es"))
    ]
    return next((verb_class(lemma) for lemma in reversed(found) if lemma not in ("haben", "sein", "werden")), "")


@cache
def _idioms() -> frozenset[str]:
    """The nouns that forms are made of: „Rede“ of „keine Rede“."""
    return frozenset(noun for pattern, _ in _forms() for noun in nouns(re.sub(r"[^\w ]", " ", pattern.pattern)))


def _charge(told: Sequence[Subject], number: int) -> Subject | None:
    """The claim that stands before a denial in its report and is not its own holder's."""
    denial = told[number]
    speaker = denial.claim.chain[-1].entity or denial.claim.chain[-1].name
    for before in reversed(told[max(0, number - _BACK) : number]):
        if before.claim.document != denial.claim.document or denial.claim.start - before.claim.end > _BEFORE:
            return None
        last = before.claim.chain[-1]
        if (last.entity or last.name) != speaker and before.positive and not before.claim.asks and before.terms:
            return before
    return None


def _of_charge(one: Subject, charge: Subject) -> Subject:
    """A denial of what another one was quoted with before."""
    return replace(
        one,
        terms=charge.terms,
        verb=charge.verb,
        deeds=charge.deeds,
        event=charge.event,
        persons=charge.persons,
        where=charge.where,
        when=charge.when,
        senses=charge.senses,
        frame=charge.frame,
        positive=False,
        rebuts=charge.claim.about,
        charged=True,
    )
