"""Where a source ends and its clause goes on: „Gestohlen wurde nach Angaben der Polizei | Schmuck im Wert von 3.000 Euro“."""

from __future__ import annotations

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.view import View

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
        if view.tokens[k - 1].tag in _NAMED and _stands_alone(view, k):
            return k
    return end


def _stands_alone(view: View, k: int) -> bool:
    """Whether a noun right behind another begins a phrase of its own: a common noun that is no part of a name."""
    token = view.tokens[k]
    reading = noun_reading(token.text) if token.tag in ("NN", "NE") else None
    if reading is None or token.text in words("source_phrases", "named_behind", "sides"):
        return False
    if person_noun(view.tokens[k - 1].text) is not None and token.tag == "NE":
        return False
    mention = view.mention(token.start, token.end)
    if (
        mention is not None
        and mention.form == "name"
        and (mention.start < token.start or mention.kind in ("person", "organisation"))
    ):
        return False
    plural = "p" in reading.codes and "s" not in reading.codes
    return plural or view.tokens[k - 1].text not in words("source_phrases", "named_behind", "words")
