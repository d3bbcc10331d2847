"""Where a source ends and its clause goes on: „Gestohlen wurde nach Angaben der Polizei | Schmuck im Wert von 3.000 Euro“."""

from __future__ import annotations

from functools import cache

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.lexicon import Reading, adjective_lemma, noun_reading, readings
from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Span

_NAMED = frozenset(("NN", "NE", "FM"))
_SUBJECT_OF_A_BODY = frozenset(("NN", "ADJA", "NE"))
"""What a body is for has no article: „Amt für Statistik“; „spendete der Stiftung für die Opfer“ is no name."""


def source_end(view: View, opener: int, first: int, end: int) -> int:
    """Where the source that begins at token `first` ends: at the latest at `end`, before a noun that only stands beside it.

    Before the finite verb of a main clause stands nothing but the source, so it is only looked at behind it and in clauses with
    their verb last. Names stay whole, and what gives something its name stays with it („Polizeisprecher Koch“, „Stiftung Warentest“).
    """
    end = _behind_marks(view, first, end)
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


def _behind_marks(view: View, first: int, end: int) -> int:
    """„nach einem Bericht des „Elbkuriers“ | Akten“: behind the marks of a source's name it goes on with something else."""
    opened = next((k for k in range(first, end) if view.tokens[k].text in QUOTES), end)
    closed = next((k for k in range(opened + 2, end) if view.tokens[k].text in QUOTES), end)
    bare = opened > first and view.tokens[opened - 1].tag == "ART"  # not „einer im Blatt „Neue Natur“ veröffentlichten Studie“
    return closed + 1 if bare and closed + 1 < end and view.tokens[closed + 1].tag in ("NN", "CARD", "ADJA", "PIAT") else end


def whole_name(view: View, last: int, limit: int) -> int:
    """The end of the name of a body of which the source up to token `last` is the beginning.

    „nach Angaben der Bundesstelle | für Seeunfalluntersuchung“: what it is for is no part of the claim.
    """
    head = view.tokens[last - 1]
    if head.tag not in _NAMED or last >= limit:
        return last
    end, mention = last, view.mention(head.start, head.end)
    if mention is not None and mention.kind == "organisation" and mention.form == "name" and mention.end > head.end:
        end = min(limit, view.token_at(mention.end))
    elif (
        view.low(last) == "für"
        and head.text.lower().endswith(_bodies_for_something())
        and last + 1 < limit
        and view.tokens[last + 1].tag in _SUBJECT_OF_A_BODY
    ):
        end = phrase_end(view.tokens, last + 1, limit)
    return _with_more_of_it(view, end, limit) if end > last else end


def _with_more_of_it(view: View, k: int, limit: int) -> int:
    """„für Meeresforschung | und Küstenschutz der Universität Kiel“: what else a body is for, and whose it is."""
    if k + 1 < limit and view.low(k) == "und" and view.tokens[k + 1].tag == "NN":
        k += 2
    if k + 1 < limit and view.low(k) in ("der", "des") and body_subkind(view.tokens[k + 1].text.removesuffix("s")):
        k = phrase_end(view.tokens, k, limit)
    return k


@cache
def _bodies_for_something() -> tuple[str, ...]:
    return tuple(form for noun in words("source_phrases", "for_something", "words") for form in (noun, noun + "s", noun + "es"))


def behind_its_letters(view: View, k: int, limit: int) -> int:
    """The token behind „(BSU)“, where that stands at token `k`: neither a part of the name nor of the claim."""
    if k + 2 >= len(view.tokens) or (view.low(k), view.low(k + 2)) != ("(", ")"):
        return k
    letters = sum(character.isupper() for character in view.tokens[k + 1].text)
    return min(limit, k + 3) if letters > 1 else k


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
    if _somebody_else(view, k):
        return True
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


def _somebody_else(view: View, k: int) -> bool:
    """„Gewonnen hat nach Angaben der Kommission | Eva Roth“: a person's whole name behind a body is not that body's."""
    body = view.tokens[k - 1].text
    mention = view.mention(view.tokens[k].start, view.tokens[k].end)
    if mention is None or (mention.kind, mention.form) != ("person", "name") or mention.start != view.tokens[k].start:
        return False
    whole = " " in view.analysis.text[mention.start : mention.end]
    return whole and bool(body_subkind(body)) and body not in words("source_phrases", "named_behind", "words")


def _common(word: str, *, proper: bool) -> Reading | None:
    """The reading of a common noun; what is tagged as a name has to stand in the dictionary itself („Dutzende“, not „Woz-nyak“)."""
    if not proper:
        return noun_reading(word)
    return next((reading for reading in readings(word) if reading.kind == "N"), None)
