"""What interrupts a clause: the content of a noun, an apposition, „sagte Kern“; the clause goes on with its verb after it."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.fields import Stretch
from quellenlage.analysis.base.noun_phrases import may_be_subject, phrase_end
from quellenlage.model import Token

AHEAD = 4
"""Stretches looked at for the verb of a phrase that a clause interrupts."""
_OPENS_PHRASE = frozenset(("ART", "PPER", "PPOSAT", "PDAT", "PIAT", "NE", "NN", "PIS", "ADJA"))


def awaits_its_verb(tokens: Sequence[Token], row: Sequence[Stretch]) -> bool:
    """„Kern sagte, der Vorwurf, sie habe betrogen, sei absurd“: a bare phrase whose verb, in the subjunctive, comes after a clause."""
    first = row[0]
    if first.finite or first.opening or first.linked or first.mark != "," or len(row) < 3:
        return False
    if tokens[first.first].tag not in ("ART", "PPOSAT", "PDAT") or phrase_end(tokens, first.first, first.last) != first.last:
        return False
    if not may_be_subject(tokens, first.first, first.last):
        return False
    apposed = not row[1].finite and not row[1].opening and phrase_end(tokens, row[1].first, row[1].last) == row[1].last
    if not apposed and (not row[1].finite or row[1].finite[0] == row[1].first):
        return False
    return any(
        later.mark == "," and later.finite and later.finite[0] == later.first and tokens[later.first].mood == "Sub"
        for later in row[2:]
    )


def inserted_inquit(tokens: Sequence[Token], row: Sequence[Stretch]) -> bool:
    """„Die Lage, sagte Kern, sei ernst“: verb first in the indicative, and after it the verb in the subjunctive that is waited for."""
    if len(row) < 2 or any(one.mark != "," or one.linked or one.opening for one in row):
        return False
    said, goes_on = row
    if said.finite[:1] != (said.first,) or goes_on.finite[:1] != (goes_on.first,):
        return False
    moods = [(tokens[one.first].mood, tokens[one.first].tense) for one in row]
    return moods[0][0] == "Ind" and moods[1] == ("Sub", "Pres")


def content_of_noun(tokens: Sequence[Token], before: Stretch, stretch: Stretch) -> bool:
    """„Der Vorwurf, sie habe betrogen, sei absurd“: what a noun is about, in the subjunctive, between the noun and its verb."""
    finite = tokens[stretch.finite[0]]
    return (
        stretch.mark == ","
        and not stretch.linked
        and (finite.mood, finite.tense) == ("Sub", "Pres")
        and tokens[before.last - 1].tag in ("NN", "NE")
        and tokens[stretch.first].tag in _OPENS_PHRASE
    )


def behind_abbreviation(tokens: Sequence[Token], waiting: Sequence[Stretch], stretch: Stretch) -> bool:
    """„Die Bundesstelle (BSU) in Hamburg leitete …“: what hangs on a phrase goes on behind the bracket, up to the verb."""
    first = tokens[stretch.first]
    goes_on = first.text[:1].islower() and (first.tag in ("APPR", "APPRART") or first.text in ("des", "der"))
    return stretch.mark == ")" and goes_on and waiting[-1].mark == "(" and waiting[0].mark != "(" and not stretch.linked
