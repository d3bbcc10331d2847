"""Clauses that deny what was said before them without repeating it: „Präsident Ley widersprach“, „Das sieht die Gewerkschaft anders“."""

from __future__ import annotations

from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.reported_phrases import after_preposition, is_pointing
from quellenlage.analysis.propositions.sources import can_tell
from quellenlage.analysis.propositions.view import View
from quellenlage.model import SourceMention
from quellenlage.resources import table


def denies_all(look: View, number: int, lemma: str, subject: SourceMention | None) -> bool:
    """Whether a clause says that somebody denies what stands before, in a verb that is listed for it."""
    entries = [one for one in table("de/attitudes.yaml")["nominal"]["whole_denials"] if one["lemma"] == lemma]
    if not entries or subject is None or not (can_tell(look, subject) or subject.name.lower() in _PRONOUNS):
        return False
    own = look.own[number]
    low = {look.low(k) for k in own}
    points = any(is_pointing(look, k) for k in own)
    return any(
        low.issuperset(entry.get("words", ()))
        and (points or not entry.get("pointing"))
        and not (entry.get("alone") and _has_object(look, number, subject))
        and not (entry.get("of_false") and not _of_false(look, number))
        for entry in entries
    )


_PRONOUNS = frozenset(("er", "sie", "der", "die", "dieser", "diese"))


def _of_false(look: View, number: int) -> bool:
    """„von einer Falschmeldung“: the first noun behind „von“ calls false what was said, and no clause says what it is about."""
    own = look.own[number]
    at = next((k for k in own if look.low(k) in ("von", "vom")), None)
    noun = next((k for k in own if at is not None and k > at and look.tokens[k].tag == "NN"), None)
    return noun == own[-1] and look.tokens[noun].text in words("attitudes", "judged_reports", "false")


def _has_object(look: View, number: int, subject: SourceMention) -> bool:
    """Whether a clause has a noun that is neither of its subject nor governed by a preposition."""
    own, described = look.own[number], look.clauses[number].subject
    spans = [(subject.start, subject.end), (described.start, described.end) if described is not None else (None, None)]
    for place, k in enumerate(own):
        inside = any(start is not None and end is not None and start <= look.tokens[k].start < end for start, end in spans)
        if look.tokens[k].tag in ("NN", "NE") and not inside and not after_preposition(look, own, place):
            return True
    return False
