"""Where a source ends and its clause goes on: „Gestohlen wurde nach Angaben der Polizei | Schmuck im Wert von 3.000 Euro“."""

from __future__ import annotations

from quellenlage.analysis.base.lexicon import Reading, adjective_lemma, noun_reading, readings
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Span

_NAMED = frozenset(("NN", "NE", "FM"))


def source_end(view: View, opener: int, first: int, end: int) -> int:
    """Where the source that begins at token `first` ends: at the latest at `end`, before a noun that only stands beside it.

    Before the finite verb of a main clause stands nothing but the source, so it is only looked at behind it and in clauses with
    their verb last. Names stay whole, and what gives something its name stays with it („Polizeisprecher Koch“, „Stiftung Warentest“).
    """
    clause = view.clauses[view.owner[opener]] if view.owner[opener] >= 0 else None
    finite = clause.predicate.finite if clause is not None and clause.predicate is not None else None
    if clause is None or (finite is not None and finite >= end and clause.kind not in ("subordinate", "relative")):
        return end
    for k in range(first + 1, end):
        if view.tokens[k - 1].tag in _NAMED and (
            _stands_alone(view, k) or (finite is not None and _opens_subject(view, k, finite, end))
        ):
            return k
    return end


def _opens_subject(view: View, k: int, finite: int, end: int) -> bool:
    """„Die Tür öffnete nach Angaben der Polizei | der Hausmeister“: „der“ before a masculine, where the clause has no other subject."""
    if view.low(k) != "der" or view.tokens[k].tag != "ART" or k + 1 >= end or view.tokens[finite].number != "Sing":
        return False
    subject = view.clauses[view.owner[k]].subject
    if (
        subject is not None
        and not view.tokens[k].start <= subject.start < view.tokens[end - 1].end
        and not _is_object(view, subject)
    ):
        return False
    reading = noun_reading(view.tokens[k + 1].text)
    return reading is not None and "m" in reading.codes and not reading.codes & {"f", "n"}


def _is_object(view: View, subject: Span) -> bool:
    """A phrase taken for the subject that need not be one: „die Tür“, „das Feuer“ are nobody."""
    head = view.tokens[view.token_at(subject.end) - 1].text
    return person_noun(head) is None and view.mention(subject.start, subject.end) is None


def _stands_alone(view: View, k: int) -> bool:
    """Whether a noun right behind another begins a phrase of its own: a common noun that is no part of a name."""
    token, before = view.tokens[k], view.tokens[k - 1]
    reading = _common(token.text, proper=token.tag == "NE")
    if reading is None or token.text in words("source_phrases", "named_behind", "sides") or before.text.endswith("."):
        return False
    if before.tag == "NN" and noun_reading(before.text) is None and adjective_lemma(before.text.lower()) is not None:
        return False  # „des Multilateralen Investitionsfonds“
    if token.tag == "NE" and person_noun(before.text) is not None:
        return False
    mention = view.mention(token.start, token.end)
    named = mention is not None and mention.form == "name"
    if mention is not None and named and (mention.start < token.start or mention.kind in ("person", "organisation")):
        return False
    plural = "p" in reading.codes and "s" not in reading.codes
    return plural or before.text not in words("source_phrases", "named_behind", "words")


def _common(word: str, *, proper: bool) -> Reading | None:
    """The reading of a common noun; what is tagged as a name has to stand in the dictionary itself („Dutzende“, not „Woz-nyak“)."""
    if not proper:
        return noun_reading(word)
    return next((reading for reading in readings(word) if reading.kind == "N"), None)
