"""Who is aboard a vehicle that moves: „die Maschine mit X“, „darunter X“, „in der X saß“; else whose vehicle it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from quellenlage.knowledge.body_subjects import CLAUSES_BACK, subject_of, told_before
from quellenlage.knowledge.clause_view import Bodies, ClauseView, distinct, view_of
from quellenlage.knowledge.events import is_way
from quellenlage.knowledge.vehicles import is_vehicle
from quellenlage.model import Span, Token

_OWNER_BACK = 300
"""How far before „Sein Zug“ its owner may be named, in characters."""
_POSSESSIVES = ("sein", "seine", "seiner", "seinem", "ihr", "ihre", "ihrer", "ihrem", "dessen", "deren")
_RIDING = frozenset("sitzen reisen sein befinden fliegen fahren".split())
_ABOARD = frozenset(("in", "mit", "an"))


def aboard(view: ClauseView) -> Bodies:
    """„Die Maschine mit Harder landete“: who is aboard; „Sein Sonderzug fuhr ab“: whose it is."""
    span = view.clause.subject
    if span is None:
        return Bodies()
    first, last = view.token(span.start), view.token(span.end)
    words = view.analysis.tokens[first:last]
    told = told_before(view, span)
    if told is not None:
        return aboard(told)
    if any(is_way(token.text) for token in words):
        return Bodies(_on_way(view, words, span))
    if not any(is_vehicle(token.text) for token in words):
        return Bodies()
    inside = [owner.id for mention, owner in view.mentions if owner.kind == "person" and view.before(mention) == "mit"]
    inside.extend((*included(view), *_riders(view)))
    if inside:
        return Bodies(distinct(inside))
    owner = _owner(view, words, span)
    return Bodies((owner,), by_vehicle=True) if owner else Bodies()


def included(view: ClauseView) -> tuple[str, ...]:
    """„Die Geiseln, darunter X“, „die Evakuierten, unter ihnen X“: who of a group is named."""
    tokens = view.analysis.tokens
    found = []
    for mention, owner in view.mentions:
        stands = view.token_before(mention) if owner.kind == "person" else None
        if stands is None:
            continue
        low = stands.text.lower()
        before = view.token(stands.start) - 1
        if low in ("von", "des") and before >= 0 and tokens[before].text in ("Leitung", "Führung") and view.clause.subject:
            found.append(owner.id)  # „die Delegation unter Leitung von X“
        if low == "darunter" or (low in ("ihnen", "denen") and before >= 0 and tokens[before].text.lower() == "unter"):
            found.append(owner.id)
    return tuple(found)


def _riders(view: ClauseView) -> Iterator[str]:
    """„Die Maschine, in der X saß, landete“: who the relative clause says is aboard."""
    analysis = view.analysis
    for k in range(view.number + 1, len(analysis.clauses)):
        clause = analysis.clauses[k]
        if clause.sentence != view.clause.sentence:
            return
        inside = clause.kind == "relative" and clause.parent == view.number and clause.subject is not None
        if (
            inside
            and clause.predicate
            and clause.predicate.lemma in _RIDING
            and analysis.tokens[clause.first].text.lower() in _ABOARD
        ):
            yield from subject_of(view_of(analysis, k, view.entities), None)


def _on_way(view: ClauseView, words: Sequence[Token], span: Span) -> tuple[str, ...]:
    """„Für X endete die Odyssee in Y“, „Die Flucht des Mörders X endete in Y“, „Seine Reise begann in Y“."""
    meant = [
        owner.id for mention, owner in view.mentions if owner.kind == "person" and view.before(mention) in ("für", "von", "des")
    ]
    owner = None if meant else _owner(view, words, span)
    return distinct(meant) or ((owner,) if owner else ())


def _owner(view: ClauseView, words: Sequence[Token], span: Span) -> str | None:
    named = [owner.id for _, owner in view.entities.within(span.start, span.end) if owner.kind == "person"]
    if named:
        return named[0]
    if not words or words[0].text.lower() not in _POSSESSIVES:
        return None
    told = _subject_before(view)
    if told is not None:
        return told
    last = bisect_right(view.entities.starts, span.start)
    for k in range(last - 1, max(-1, last - 12), -1):
        if view.entities.owners[k].kind == "person" and span.start - view.entities.mentions[k].end <= _OWNER_BACK:
            return view.entities.owners[k].id
    return _named_later(view, span)


def _subject_before(view: ClauseView) -> str | None:
    """The person who is the subject of the last main clause before: whose „ihr Weiterflug“ is, rather than whom she met."""
    clauses = view.analysis.clauses
    for k in range(view.number - 1, max(-1, view.number - CLAUSES_BACK), -1):
        if clauses[k].kind != "main" or clauses[k].subject is None:
            continue
        found = subject_of(view_of(view.analysis, k, view.entities), None)
        return next((one for one in reversed(found) if view.entities.is_person(one)), None)
    return None


def _named_later(view: ClauseView, span: Span) -> str | None:
    """„Sein Zug hat Wien verlassen, hieß es aus dem Umfeld von Präsident …“: the first person after, in the same sentence."""
    end = view.analysis.sentences[view.clause.sentence].end
    found = view.entities.within(span.end, end)
    return next((owner.id for _, owner in found if owner.kind == "person"), None)
