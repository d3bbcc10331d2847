"""What people talk of: „wird als Nachfolgerin gehandelt“ is nobody's word, and the outlet does not vouch for it."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.sources import SPEAKERS
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Predicate


def is_rumoured(view: View, own: Sequence[int], predicate: Predicate) -> bool:
    """„Eva Kern wird als Nachfolgerin gehandelt“; „Öl wird als Rohstoff gehandelt“ is about trade."""
    if predicate.lemma not in words("hedges", "rumoured", "verbs") or not any(view.low(k) == "als" for k in own):
        return False
    subject = view.clauses[view.owner[own[0]]].subject
    if subject is None:
        return False
    mention = view.mention(subject.start, subject.end)
    if mention is not None:
        return mention.kind in SPEAKERS
    return view.tokens[view.token_at(subject.start)].tag in ("PPER", "NE", "PRELS")
