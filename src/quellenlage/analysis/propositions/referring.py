"""Whom a source refers to: „laut Lauer, der sich auf das Hilfswerk berief, …“, „verwies auf Angaben der Botschaft, wonach …“."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quellenlage.analysis.base.noun_phrases import phrase_end
from quellenlage.analysis.propositions.adverbials import Adverbial
from quellenlage.analysis.propositions.frames import Frame
from quellenlage.analysis.propositions.lexicon import words
from quellenlage.analysis.propositions.sources import phrase_after, source
from quellenlage.analysis.propositions.view import View
from quellenlage.analysis.propositions.writings import is_report_noun, written_by
from quellenlage.model import SourceMention

_ON = ("auf", "an")
_BACK = 12
"""Words before a clause with „wonach“ among which „auf Angaben …“ stands."""


def phrase_with_appeal(view: View, phrase: Adverbial, sentence: Sequence[int]) -> Adverbial:
    """A source phrase whose source is told of as referring to somebody else: that one is the origin."""
    origin = _appealed_behind(view, phrase.source, sentence) if phrase.source is not None and phrase.relay is None else None
    if origin is None or phrase.source is None:
        return phrase
    return replace(phrase, source=origin, relay=replace(phrase.source, role="relay"))


def frame_with_appeal(view: View, one: Frame, sentence: Sequence[int]) -> Frame:
    """A frame whose last source refers to somebody else, in a relative clause behind it or with „verwies auf …, wonach“."""
    origin = _appealed_behind(view, one.sources[-1], sentence) or _referred_to(view, one)
    if origin is None or one.silent:
        return one
    return replace(one, sources=(*one.sources[:-1], replace(one.sources[-1], role="relay"), origin))


def _appealed_behind(view: View, one: SourceMention | None, sentence: Sequence[int]) -> SourceMention | None:
    """„…, der sich auf das Technische Hilfswerk berief“: right behind the words that name the source."""
    if one is None or one.end is None or one.role == "unnamed":
        return None
    comma = view.token_at(one.end)
    for k in sentence:
        clause = view.clauses[k]
        predicate = clause.predicate
        if clause.kind != "relative" or clause.first != comma + 1 or view.low(comma) != "," or predicate is None:
            continue
        own = view.own[k]
        if predicate.lemma not in words("source_phrases", "referring", "reflexive") or predicate.negated:
            continue
        if any(view.low(j) == "sich" for j in own):
            return _object_of(view, own)
    return None


def _object_of(view: View, own: Sequence[int]) -> SourceMention | None:
    """Whom „auf …“ names."""
    k = next((k for k in own if view.low(k) in _ON and view.tokens[k].tag == "APPR"), None)
    span = phrase_after(view, k + 1, own[-1] + 1) if k is not None else None
    if span is None:
        return None
    paper = written_by(view, view.token_at(span.start), view.token_at(span.end))
    return source(view, paper.start, paper.end)


def _referred_to(view: View, one: Frame) -> SourceMention | None:
    """„verwies auf Angaben der Botschaft, wonach …“: whose statement the clause is."""
    predicate = view.clauses[one.clause].predicate
    if predicate is None or predicate.lemma not in words("source_phrases", "referring", "verbs") or not one.contents:
        return None
    first = view.clauses[one.contents[0]].first
    if view.low(first) not in ("wonach", "nach", "laut", "denen", "dem", "der") or view.low(first - 1) != ",":
        return None
    for k in range(first - 2, max(-1, first - _BACK), -1):
        if view.low(k) in _ON and view.tokens[k].tag == "APPR":
            noun = next((j for j in range(k + 1, first - 1) if view.tokens[j].tag in ("NN", "NE")), None)
            if (
                noun is None
                or phrase_end(view.tokens, k + 1, first - 1) < first - 1
                or not is_report_noun(view.tokens[noun].text)
            ):
                return None
            paper = written_by(view, k + 1, first - 1)
            return source(view, paper.start, paper.end)
        if view.tokens[k].tag[:1] == "V":
            return None
    return None
