"""Questions and answers: sentences that ask, and the turns of an interview."""

from __future__ import annotations

from dataclasses import replace

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.propositions.commitments import Held
from quellenlage.analysis.propositions.interrogatives import asked_from
from quellenlage.analysis.propositions.interviews import answering
from quellenlage.analysis.propositions.sources import source, unnamed
from quellenlage.analysis.propositions.view import View
from quellenlage.model import Proposition, SourceMention, Span

_LABEL = 4
"""Words that the name before an answer may have."""
_TURNS = 2
"""Paragraphs that a name must open for a text to be an interview."""
_FAR = 60
"""Words after a clause among which its question mark is looked for."""
LABELS = frozenset(("antwort", "a"))
_ENDS = frozenset((".", "?", "!", ":", "…"))


def is_asked(view: View, number: int) -> bool:
    """Whether a clause is part of a question: a question mark is the first mark that ends a sentence after it."""
    clause = view.clauses[number]
    tokens = view.tokens
    last = min(view.analysis.sentences[clause.sentence].last, clause.last + _FAR)
    return next((tokens[k].text for k in range(clause.last, last) if tokens[k].text in _ENDS), "") == "?"


def asked(view: View, number: int, span: Span, holder: Held, *, interview: bool) -> Proposition:
    """A question that the text or somebody in it puts; only the article's own, outside interviews, leaves something open."""
    clause = view.clauses[number]
    heading = view.analysis.sentences[clause.sentence].kind == "heading"
    asks = () if holder.chain or heading or interview else asked_from(view, clause.first, clause.last)
    chain = tuple(replace(link, commitment="Uu") for link in holder.chain)
    return Proposition(
        start=span.start, end=span.end, core=(span,), mode=holder.mode, outlet="Uu", outlet_basis=holder.basis, chain=chain,
        cue=holder.cue, kind="question", asks=asks, clause=number, rules=(*holder.rules, "question mark"),
    )  # fmt: skip


def turns(view: View) -> dict[int, SourceMention]:
    """Who speaks in which paragraph of an interview („Lindt: Erstaunlich gut. Ich habe geschlafen.“)."""
    found: dict[int, SourceMention] = {}
    seen = -1
    for sentence in view.analysis.sentences:
        if sentence.paragraph != seen:
            seen = sentence.paragraph
            speaker = _label(view, sentence.first, sentence.last)
            if speaker is not None:
                found[seen] = speaker
    names: dict[str, int] = {}
    for speaker in found.values():
        names[speaker.name] = names.get(speaker.name, 0) + 1
    kept = {k: speaker for k, speaker in found.items() if names[speaker.name] >= _TURNS or speaker.role == "unnamed"}
    named = answering(view) if any(speaker.role == "unnamed" for speaker in kept.values()) else None
    return {k: named if named is not None and speaker.role == "unnamed" else speaker for k, speaker in kept.items()}


def _label(view: View, first: int, last: int) -> SourceMention | None:
    colon = next((k for k in range(first + 1, min(first + 1 + _LABEL, last)) if view.tokens[k].text == ":"), None)
    if colon is None:
        return None
    start, end = view.tokens[first].start, view.tokens[colon - 1].end
    words = view.analysis.text[start:end]
    if words.lower() in LABELS:
        return unnamed(words, Span(start, end))
    mention = view.mention(start, end)
    alone = view.tokens[first]
    if mention is None and colon == first + 1 and alone.tag in ("NE", "NN") and noun_reading(alone.text) is None:
        return source(view, start, end)  # „Kast: …“, a name that nothing else gives away; it has to come twice
    if mention is None or mention.kind != "person" or mention.start > start or mention.end < end:
        return None
    return source(view, start, end)
