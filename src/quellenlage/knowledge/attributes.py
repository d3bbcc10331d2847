"""What an attribute tells of somebody: „der am Montag in Ulm festgenommene Räuber“ was in Ulm, whatever the sentence goes on to say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from quellenlage.analysis.base.lexicon import verb_readings
from quellenlage.knowledge.events import EventClass, event_class, verb_kind
from quellenlage.knowledge.participants import EntityIndex
from quellenlage.knowledge.whereabouts import PlaceIndex, governor, rank
from quellenlage.model import Analysis, ClaimKind, Place, Predicate, Proposition, Span
from quellenlage.resources import table

ATTRIBUTE = "attribute"
"""The rule of a claim that an attribute makes."""
_DETERMINERS = frozenset(("ART", "PPOSAT", "PDAT"))
_ADVERBS = frozenset(("ADV", "ADJD"))
_NOUNS = frozenset(("ADJA", "NN", "NE", "TRUNC"))
_AND = frozenset(("und", "sowie", ","))
_MARKS = frozenset((",", "–", "-"))
_LONGEST = 12
"""Tokens between the determiner and its participle."""
_ENDINGS = ("e", "en", "er", "em", "es")
_STANDING = frozenset("in im auf bei beim an am vor nahe".split())
_LEFT = _STANDING | {"aus", "von", "vom"}
_BODIES = ("person", "vehicle")
_GOING = ("departure", "arrival", "movement")


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute's words, its verb, what that tells of, and who is meant."""

    span: Span
    lemma: str
    kind: ClaimKind
    event: EventClass
    who: str
    gaps: tuple[Span, ...] = ()
    """What of the sentence around is the attribute's alone; empty: its own words."""


def attributes(analysis: Analysis, entities: EntityIndex) -> tuple[Attribute, ...]:
    """The attributes of a text that place somebody: a participle of going, arriving, being seized, with a place or time before it.

    So do insertions without a verb („X, am Samstag in Oberhof noch Zweite, wurde …“) and the first of two participles („ist aus Wien
    abgereist und in Graz angekommen“).
    """
    return (
        *_attributes(analysis, entities),
        *_insertions(analysis, entities),
        *_conjuncts(analysis, entities),
        *_occasions(analysis, entities),
    )


def _attributes(analysis: Analysis, entities: EntityIndex) -> Iterator[Attribute]:
    for k, token in enumerate(analysis.tokens):
        first = _first(analysis, k) if token.tag == "ADJA" else None
        lemma = _lemma(token.text) if first is not None else ""
        if first is None or not lemma:
            continue
        kind, event = _told(lemma)
        who = _meant(analysis, first - 1, k, entities)
        if who is not None:
            yield Attribute(Span(analysis.tokens[first].start, token.end), lemma, kind, event, who)


def _insertions(analysis: Analysis, entities: EntityIndex) -> Iterator[Attribute]:
    tokens = analysis.tokens
    for mention, owner in zip(entities.mentions, entities.owners, strict=True):
        if mention.form != "name" or owner.kind not in _BODIES:
            continue
        first = bisect_left(tokens, mention.end, key=lambda token: token.start) + 1
        last = _closing(analysis, first)
        if last is None:
            continue
        words = {token.text for token in tokens[first:last]}
        lemma = next((verb for token in tokens[first:last] if token.form == "Part" and (verb := token.lemma)), "")
        kind, event = _told(lemma) if lemma else ("presence", EventClass("presence"))
        if not words.isdisjoint(_unsure()):
            event = EventClass()
        yield Attribute(Span(tokens[first].start, tokens[last - 1].end), lemma or "sein", kind, event, owner.id)


def _conjuncts(analysis: Analysis, entities: EntityIndex) -> Iterator[Attribute]:
    tokens = analysis.tokens
    for clause in analysis.clauses:
        predicate, subject = clause.predicate, clause.subject
        if predicate is None or predicate.finite is None or subject is None or tokens[predicate.finite].tag != "VAFIN":
            continue
        rest = range(predicate.finite + 1, predicate.tokens[-1])
        k = next((j for j in rest if tokens[j].tag == "VVPP" and tokens[j + 1].text in _AND), None)
        found = [e for m, e in entities.within(subject.start, subject.end) if e.kind in _BODIES and m.form != "adjective"]
        if k is None or len(found) != 1:
            continue
        lemma, finite = tokens[k].lemma, tokens[predicate.finite]
        kind = None if predicate.passive else verb_kind(lemma)
        event = (
            EventClass(kind)
            if kind in _GOING
            else event_class("other", Predicate((), lemma, None, passive=predicate.passive), ())
        )
        whole = Span(tokens[clause.first].start, tokens[k].end)
        pieces = (Span(whole.start, finite.start), Span(finite.end, whole.end))
        gaps = tuple(part for piece in pieces for part in _without(piece, subject))
        yield Attribute(whole, lemma, kind if kind is not None and kind in _GOING else "other", event, found[0].id, gaps)


def _occasions(analysis: Analysis, entities: EntityIndex) -> Iterator[Attribute]:
    """„Nach ihrem Konzert am Samstag um 20 Uhr in Wien flog X nach Oslo“: X was in Wien then."""
    tokens, nouns = analysis.tokens, frozenset(table("de/event_verbs.yaml")["attending"]["own_occasions"])
    for clause in analysis.clauses:
        predicate, subject, first = clause.predicate, clause.subject, clause.first
        if (
            clause.kind != "main"
            or predicate is None
            or predicate.finite is None
            or subject is None
            or tokens[first].text != "Nach"
        ):
            continue
        finite = predicate.finite
        noun = next((k for k in range(first + 1, min(finite, first + 4)) if tokens[k].tag == "NN"), None)
        if noun is None or tokens[first + 1].tag != "PPOSAT" or tokens[noun].text not in nouns:
            continue
        placed = sum(tokens[k].text.lower() in _STANDING for k in range(noun + 1, finite))
        found = [e for m, e in entities.within(subject.start, subject.end) if e.kind in _BODIES and m.form != "adjective"]
        if (
            placed > 1
            and tokens[noun + 1].tag in ("APPR", "APPRART")
            and len(found) == 1
            and subject.start > tokens[finite].start
        ):
            span = Span(tokens[noun + 1].start, tokens[finite - 1].end)
            yield Attribute(span, "sein", "presence", EventClass("presence"), found[0].id)


def _without(piece: Span, subject: Span) -> Iterator[Span]:
    """A stretch without the subject in it."""
    for start, end in ((piece.start, min(piece.end, subject.start)), (max(piece.start, subject.end), piece.end)):
        if start < end:
            yield Span(start, end)


@cache
def _unsure() -> frozenset[str]:
    return frozenset(table("de/event_verbs.yaml")["attending"]["unsure"])


def _closing(analysis: Analysis, first: int) -> int | None:
    """The mark that closes an insertion which begins after a mark at `first - 1`: no verb inside, a finite verb right after it."""
    tokens = analysis.tokens
    if first >= len(tokens) or tokens[first - 1].text not in _MARKS:
        return None
    mark, placed = tokens[first - 1].text, False
    for k in range(first, min(len(tokens) - 1, first + _LONGEST + 2)):
        if tokens[k].text == mark:
            return k if placed and k > first and tokens[k + 1].form == "Fin" else None
        if tokens[k].form == "Fin" or tokens[k].tag in ("KOUS", "PRELS", "PRELAT", "$.", "PTKNEG"):
            return None
        placed = placed or tokens[k].tag in ("APPR", "APPRART")
    return None


def _first(analysis: Analysis, participle: int) -> int | None:
    """The first word of the attribute after its determiner; None where no preposition and no determiner stand before it."""
    tokens, prepositions = analysis.tokens, 0
    for k in range(participle - 1, max(-1, participle - _LONGEST - 1), -1):
        tag = tokens[k].tag
        if tag[:1] in "V$" or tag in ("KOUS", "PRELS", "PTKNEG"):
            return None
        if tag in ("APPR", "APPRART"):
            prepositions = k
        if tag in _DETERMINERS and prepositions and all(t.tag in _ADVERBS for t in tokens[k + 1 : prepositions]):
            return k + 1
    return None


def _lemma(word: str) -> str:
    """The verb of a perfect participle: „festgenommene“ → festnehmen."""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending).lower()
        if stem == word.lower():
            continue
        for reading in verb_readings(stem):
            if "P" in reading.codes:
                return reading.lemma
    return ""


def _told(lemma: str) -> tuple[ClaimKind, EventClass]:
    """What a participle tells of whoever it stands before: it went or arrived itself, or it was done to them."""
    kind = verb_kind(lemma)
    if kind is not None and kind in _GOING:
        return kind, EventClass(kind)
    return "other", event_class("other", Predicate((), lemma, None, passive=True), ())


def _meant(analysis: Analysis, determiner: int, participle: int, entities: EntityIndex) -> str | None:
    """The person or vehicle that the nouns after a participle name."""
    tokens, last = analysis.tokens, participle + 1
    while last < len(tokens) and tokens[last].tag in _NOUNS:
        last += 1
    near = entities.within(tokens[determiner].start, tokens[last - 1].end)
    meant = [(m, e) for m, e in near if m.end > tokens[participle].end and e.kind in _BODIES and m.form != "adjective"]
    return next((e.id for m, e in sorted(meant, key=lambda pair: pair[0].form != "name")), None)


def place_of(attribute: Attribute, analysis: Analysis, places: PlaceIndex) -> Place | None:
    """The finest place that the attribute's words put somebody at, or that they say somebody left."""
    words = _LEFT if attribute.kind == "departure" else _STANDING
    found = []
    for mention, place in places.within(attribute.span.start, attribute.span.end):
        first = bisect_left(analysis.tokens, mention.start, key=lambda token: token.start)
        at = governor(analysis.tokens, first)
        if at is not None and mention.role == "location" and analysis.tokens[at].text.lower() in words:
            found.append((rank(place), mention.start, place))
    return min(found, key=lambda one: one[:2])[2] if found else None


def hosted(attribute: Attribute, propositions: Sequence[Proposition]) -> Proposition | None:
    """The attribute as a proposition of its own, held by whoever holds what it stands in; None where nobody commits to that."""
    span = attribute.span
    around = [p for p in propositions if p.start <= span.start and span.end <= p.end]
    host = min(around, key=lambda p: (p.end - p.start, p.start), default=None)
    if host is None:  # in the words that say who speaks: the article's own
        return Proposition(span.start, span.end, (span,), "author", "CT+", "asserted", rules=(ATTRIBUTE,))
    if host.kind == "question" or host.negated_report or (host.chain and host.chain[-1].commitment not in ("CT+", "PR+")):
        return None
    outlet = host.outlet if host.chain else "CT+"
    return replace(
        host,
        start=span.start,
        end=span.end,
        core=(span,),
        outlet=outlet,
        outlet_basis=host.outlet_basis if host.chain else "asserted",
        kind="other",
        asks=(),
        clause=None,
        rules=(ATTRIBUTE,),
    )
