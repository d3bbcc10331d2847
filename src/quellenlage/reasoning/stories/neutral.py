"""Headlines that say as a fact what one party says: no title for a story while there is a neutral one."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from quellenlage.model import Document
from quellenlage.reasoning.stories.rarity import stem
from quellenlage.reasoning.stories.words import Kind, capitalised, words
from quellenlage.resources import table
from quellenlage.text.sentences import units

LEAD = 600
"""In so many code points a report says who is accused, and by whom."""
MOST_SHARED = 2
"""So many names and nouns of a headline in a sentence (or all) make the sentence what it is about."""
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[„“\"»«‚]([^„“”\"»«]{2,200})[“”\"»«‘]")


@cache
def _data() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = table("de/headline_claims.yaml")
    return found


@cache
def _listed(group: str, name: str = "words") -> frozenset[str]:
    return frozenset(_data()[group][name].split())


def is_claim(title: str, document: Document) -> bool:
    """Whether a headline says as a fact what one party says, as far as it and the beginning of its report show."""
    low = {word.lower() for word in _WORD.findall(title)}
    lead = document.text[:LEAD]
    return bool(
        low & _listed("first_person")
        or any(len(quoted.split()) >= _data()["quoted"]["least"] for quoted in _QUOTED.findall(title))
        or _has_speaker(title, lead)
        or (low & _listed("verdicts") and not _listed("verdicts", "courts") & set(_WORD.findall(lead.lower())))
        or _is_contested(title, low, lead)
    )


def _has_speaker(title: str, lead: str) -> bool:
    """„Brandis: Reise war privat“ where Brandis is said to have said something; „Polizei: Fahrer war betrunken“."""
    before, colon, after = title.partition(": ")
    told = list(words(before)) if colon and after and len(before.split()) <= MOST_NAMED else []
    if not told:
        return False
    if told[-1].kind is Kind.BODY:
        return True
    names = {word.form for word in told if word.kind in (Kind.NAME, Kind.HOLDER)}
    said = _listed("speakers", "verbs")
    return any(names & set(found) and said & set(found) for found in map(_WORD.findall, _sentences(lead)))


MOST_NAMED = 4
"""Who speaks before a colon has no more words than this."""


def _is_contested(title: str, low: set[str], lead: str) -> bool:
    """Whether the headline leaves out that what it says is an accusation, a denial or hearsay."""
    if _tells_of_dispute(low) or low & _listed("contested", "told"):
        return False
    keys = {stem(word) for word in capitalised(title)}
    for sentence in _sentences(lead):
        said = {word.lower() for word in _WORD.findall(sentence)}
        shared = keys & {stem(word) for word in capitalised(sentence)}
        if shared and len(shared) >= min(MOST_SHARED, len(keys)) and (_tells_of_dispute(said) or _is_hearsay(said)):
            return True
    return False


def _tells_of_dispute(said: set[str]) -> bool:
    return bool(said & _listed("contested") or (said & _listed("contested", "wirft") and "vor" in said))


def _is_hearsay(said: set[str]) -> bool:
    """„soll … bezahlt haben“, but not „soll im Mai gesperrt werden“."""
    return bool(said & _listed("contested", "told") and said & _listed("contested", "done"))


def _sentences(text: str) -> list[str]:
    return [text[unit.start : unit.end] for unit in units(text)[:4]]
