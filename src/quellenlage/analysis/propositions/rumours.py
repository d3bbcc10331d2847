"""What people talk of: „wird als Nachfolgerin gehandelt“ is nobody's word, and the outlet does not vouch for it."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.sources import SPEAKERS
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Predicate


def is_rumoured(view: View, own: Sequence[int], predicate: Predicate) -> bool:
    """„Eva Kern wird als Nachfolgerin gehandelt“, „gilt als Kandidatin“, „ist im Gespräch“; „Öl wird als Rohstoff gehandelt“ is trade."""
    if not _talked_of(view, own, predicate):
        return False
    subject = view.clauses[view.owner[own[0]]].subject
    if subject is None:
        return False
    mention = view.mention(subject.start, subject.end)
    if mention is not None:
        return mention.kind in SPEAKERS
    return view.tokens[view.token_at(subject.start)].tag in ("PPER", "NE", "PRELS")


def _talked_of(view: View, own: Sequence[int], predicate: Predicate) -> bool:
    if predicate.lemma not in ("gelten", "sein") and not predicate.passive:
        return False
    if predicate.lemma in words("hedges", "rumoured", "verbs"):
        return predicate.passive and any(view.low(k) == "als" for k in own)
    if predicate.lemma == "gelten":
        return any(view.low(k) == "als" for k in own) and any(
            view.tokens[k].text in words("hedges", "rumoured", "candidates") for k in own
        )
    if predicate.lemma != "sein":
        return False
    return any(view.low(k) == "im" and view.tokens[k + 1].text == "Gespräch" and view.low(k + 2) != "mit" for k in own[:-1])
