"""Propositions become claims: sources become links of a chain, names become entities and places, words become times."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from quellenlage.analysis.propositions.counted import COUNTED
from quellenlage.analysis.propositions.shared_clauses import SHARED
from quellenlage.knowledge.attending import SPEAKS, attends, spoken
from quellenlage.knowledge.attributes import ATTRIBUTE, Attribute, attributes, hosted, place_of
from quellenlage.knowledge.bodies import bodies, told_here
from quellenlage.knowledge.chains import chain_of, mode_of
from quellenlage.knowledge.clause_view import Bodies
from quellenlage.knowledge.coordination import left_out, shared_time
from quellenlage.knowledge.events import EventClass, event_class, event_kind, is_awaited, is_planned_way
from quellenlage.knowledge.extent import holes, outside, put_aside
from quellenlage.knowledge.inherited_time import inherited_time, own_begin
from quellenlage.knowledge.noun_places import OF_A_NOUN, belongs_to_noun
from quellenlage.knowledge.participants import EntityIndex, kinds, participants
from quellenlage.knowledge.scenes import with_scenes
from quellenlage.knowledge.timing import claim_time, resolve
from quellenlage.knowledge.whereabouts import PlaceIndex, whereabouts
from quellenlage.model import (
    Analysis,
    Claim,
    ClaimKind,
    ClaimTime,
    Place,
    Predicate,
    Proposition,
    Quantity,
    Reading,
    ResolvedTime,
    Span,
    TimeExpression,
)

_WITH_PLACE = ("verlassen", "erreichen", "besuchen", "ansteuern")
COMPLETED = "told as completed"
"""The rule of a claim in the perfect, or in a passive of the past."""


def build_claims(
    reading: Reading, entities: EntityIndex, places: PlaceIndex
) -> tuple[tuple[Claim, ...], tuple[ResolvedTime, ...]]:
    """The claims of one document, in the order of the words, and its temporal expressions in UTC.

    `ClaimTime.time` indexes the returned times; the caller shifts it when it joins documents.
    """
    told = attributes(reading.analysis, entities)
    propositions = [*reading.propositions, *spoken(reading, places)]
    gaps = [(*holes(proposition, reading.analysis), *_inside_of(proposition, told)) for proposition in propositions]
    drafts = [_draft(reading, one, entities, places, gap) for one, gap in zip(propositions, gaps, strict=True)]
    for attribute in told:
        hosted_by = hosted(attribute, reading.propositions) if attribute.event.name else None
        if hosted_by is not None:
            propositions.append(hosted_by)
            gaps.append(())
            drafts.append(_attribute_draft(reading, hosted_by, attribute, entities, places))
    times = _resolved_times(reading, drafts, places)
    claims, by_clause = (
        [],
        {one.clause: claim for one, (claim, _) in zip(propositions, drafts, strict=True) if one.clause is not None},
    )
    for (claim, _), own_gaps, proposition in zip(drafts, gaps, propositions, strict=True):
        here, past = told_here(proposition, reading.analysis), _is_past(proposition, reading.analysis)
        gap = (*own_gaps, *put_aside(reading.document.text, claim.start, claim.end))
        timed = partial(claim_time, times, past=past, attribute=ATTRIBUTE in claim.rules)
        begin = max(claim.start, own_begin(proposition.clause, reading.analysis))
        when = _own_time(timed, here, gap) or timed(begin, claim.end, gap)
        start = times[when.time].expression.start if when and when.time is not None else None
        own = start is None or _within(start, here)
        if when is None:
            when = shared_time(proposition, claim.where, by_clause, times, reading.analysis)
            when = when or inherited_time(proposition, times, reading.analysis)
        if {SPEAKS, ATTRIBUTE}.isdisjoint(claim.rules) or (claim.bodies and claim.where and when):
            dated = replace(claim, when=when, rules=claim.rules if own else (*claim.rules, "time of another clause"))
            claims.append((proposition, dated))
    return _with_ids(with_scenes(claims, times, reading.analysis)), times


def _own_time(timed: Callable[..., ClaimTime | None], here: Sequence[Span], gap: Sequence[Span]) -> ClaimTime | None:
    """The most definite time of the clause itself: not „jetzt“ of „wie jetzt bekannt wurde, …“."""
    if len(here) < 2:
        return None
    found = [when for span in here if (when := timed(span.start, span.end, gap)) is not None]
    return min(found, key=_spread, default=None)


def _spread(when: ClaimTime) -> float:
    if when.earliest is None or when.latest is None:
        return float("inf")
    return (when.latest - when.earliest).total_seconds()


def _is_past(proposition: Proposition, analysis: Analysis) -> bool:
    predicate = analysis.clauses[proposition.clause].predicate if proposition.clause is not None else None
    return predicate is not None and predicate.tense in ("Past", "Perf") and not predicate.modal


def _within(offset: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= offset < span.end for span in spans)


def _inside_of(proposition: Proposition, told: Sequence[Attribute]) -> Iterator[Span]:
    """The attributes within a proposition: their places and times are not its own."""
    for one in told:
        if proposition.start <= one.span.start and one.span.end <= proposition.end:
            yield from one.gaps or (one.span,)


def _attribute_draft(
    reading: Reading, proposition: Proposition, attribute: Attribute, entities: EntityIndex, places: PlaceIndex
) -> tuple[Claim, Place | None]:
    """The claim that an attribute makes of whom it stands before."""
    where = place_of(attribute, reading.analysis, places)
    named = tuple(dict.fromkeys(place.id for _, place in places.within(proposition.start, proposition.end)))
    chain = chain_of(reading, proposition, entities)
    claim = Claim(
        id="",
        document=reading.document.id,
        start=proposition.start,
        end=proposition.end,
        kind=attribute.kind,
        mode=mode_of(proposition, chain),
        chain=chain,
        about=_about(reading.document.text, proposition.core),
        who=(attribute.who,),
        where=where.id if where else None,
        predicate=attribute.lemma,
        places=named,
        rules=(ATTRIBUTE, *_rules(attribute.kind, attribute.kind, attribute.event, Bodies())),
        bodies=(attribute.who,),
    )
    return claim, where


def _presence(
    told: EventClass, origin: str | None, proposition: Proposition, reading: Reading, entities: EntityIndex, places: PlaceIndex
) -> tuple[EventClass, Bodies]:
    """Who is bodily there at an event; who attends something is there by that („trat in Wien auf“). `origin` is who tells it."""
    present = partial(bodies, proposition, reading.analysis, entities, speaker=origin)
    there = present(told)
    if (not told.name or (told.undergone and not there.ids)) and attends(proposition, reading, places):
        told = EventClass("act")
        there = present(told)
    return told, there


def _draft(
    reading: Reading, proposition: Proposition, entities: EntityIndex, places: PlaceIndex, gaps: Sequence[Span]
) -> tuple[Claim, Place | None]:
    analysis, text = reading.analysis, reading.document.text
    chain = chain_of(reading, proposition, entities)
    predicate = analysis.clauses[proposition.clause].predicate if proposition.clause is not None else None
    origin = chain[-1].entity if len(chain) > 1 else None
    who = participants(proposition, analysis, entities, origin, gaps)
    kind, sense = _kinds(reading, proposition, predicate, who, entities, places)
    where, named = whereabouts(proposition, analysis, places, sense, gaps)
    lemma = predicate.lemma if predicate else ""
    told = event_class(sense, predicate, text[proposition.start : proposition.end].split())
    event, there = _presence(told, origin, proposition, reading, entities, places)
    claim = Claim(
        id="",
        document=reading.document.id,
        start=proposition.start,
        end=proposition.end,
        kind=kind,
        mode=mode_of(proposition, chain),
        chain=chain,
        about=_about(text, proposition.core or (Span(proposition.start, proposition.end),)),
        negated_report=proposition.negated_report,
        who=who,
        where=where.id if where else None,
        quantities=_quantities(reading, proposition, gaps),
        asks=proposition.asks,
        predicate=lemma,
        places=named,
        rules=(
            *proposition.rules,
            *_rules(kind, sense, event, there),
            *_completed(predicate, event),
            *_of_a_noun(proposition, reading, places, where, event),
            *_elsewhere(proposition, analysis, places, where, lemma),
        ),
        bodies=there.ids,
    )
    return claim, where


def _kinds(
    reading: Reading,
    proposition: Proposition,
    predicate: Predicate | None,
    who: Sequence[str],
    entities: EntityIndex,
    places: PlaceIndex,
) -> tuple[ClaimKind, ClaimKind]:
    """What kind of claim it is, and what it is about: „plan“ and „arrival“ for „wird in Wien erwartet“."""
    located = bool(places.within(proposition.start, proposition.end)) or proposition.kind == "state"
    persons = kinds(who, entities) + left_out(reading.analysis, proposition.clause)
    judged = partial(
        event_kind, reading.analysis, predicate, proposition.start, proposition.end, persons=persons, located=located
    )
    kind = judged(given=proposition.kind)
    if located and is_awaited(proposition.rules, kind) and kinds(who, entities, ("person", "vehicle")):
        return "plan", "arrival"
    if located and is_planned_way(reading.document.text[proposition.start : proposition.end].split(), kind):
        return "plan", "movement"
    return kind, judged()


def _quantities(reading: Reading, proposition: Proposition, gaps: Sequence[Span]) -> tuple[Quantity, ...]:
    """The numbers of a claim's own words.

    What a number without a noun counts, another says: „laut Polizei 500, laut Veranstaltern 900 Menschen“.
    """
    inside = _inside(reading.quantities, proposition.start, proposition.end)
    kept = tuple(one for one in inside if outside(one.start, one.start + 1, gaps))
    unit = ""
    if SHARED in proposition.rules:
        unit = next((one.unit for one in inside if one.unit), "")
    elif COUNTED in proposition.rules:
        unit = reading.document.text[proposition.core[0].start : proposition.core[0].end]
    return tuple(one if one.unit else replace(one, unit=unit) for one in kept)


def _rules(kind: str, sense: str, event: EventClass, there: Bodies) -> Iterator[str]:
    if sense != kind:
        yield f"sense:{sense}"
    if event.name in ("act", "conveyed"):
        yield event.name
    if there.by_vehicle:
        yield "vehicle of its owner"


def _of_a_noun(
    proposition: Proposition, reading: Reading, places: PlaceIndex, where: Place | None, event: EventClass
) -> Iterator[str]:
    """Said where every mention of the claim's place belongs to a noun: „sprach über die Lage in Sydney“."""
    if where is None or proposition.clause is None or not event.name:
        return
    clause = reading.analysis.clauses[proposition.clause]
    inside = [m for m, place in places.within(proposition.start, proposition.end) if place.id == where.id]
    if inside and all(belongs_to_noun(mention, clause, proposition.clause, reading, event) for mention in inside):
        yield OF_A_NOUN


def _completed(predicate: Predicate | None, event: EventClass) -> Iterator[str]:
    """„ist nach Dublin gereist“, „wurde nach Leipzig ausgeliefert“, „brachte X nach Riga“: a journey told so has come to its end."""
    if predicate is None or predicate.modal:
        return
    taken = predicate.tense == "Past" and (predicate.passive or event.name == "conveyed")
    if taken or predicate.tense in ("Perf", "PastPerf"):
        yield COMPLETED


def _elsewhere(
    proposition: Proposition, analysis: Analysis, places: PlaceIndex, where: Place | None, predicate: str
) -> Iterator[str]:
    """Said where the place belongs to the subject („der Fraktionschef in Bayern ist gestorben“) or to another clause."""
    starts = [m.start for m, place in places.within(proposition.start, proposition.end) if where and place.id == where.id]
    if predicate in _WITH_PLACE:  # „erreichte die Fähre Kiel“: the place stands beside the subject without a preposition
        return
    if starts and not any(_within(start, told_here(proposition, analysis)) for start in starts):
        yield "place of another clause"


def _about(text: str, core: Sequence[Span]) -> str:
    return " … ".join(" ".join(text[span.start : span.end].split()) for span in core)


def _inside(quantities: Sequence[Quantity], start: int, end: int) -> tuple[Quantity, ...]:
    first = bisect_left(quantities, start, key=lambda quantity: quantity.start)
    last = bisect_left(quantities, end, key=lambda quantity: quantity.start)
    return tuple(quantity for quantity in quantities[first:last] if quantity.end <= end)


def _resolved_times(
    reading: Reading, drafts: Sequence[tuple[Claim, Place | None]], places: PlaceIndex
) -> tuple[ResolvedTime, ...]:
    """Every expression in the zone of the tightest claim around it that has a place, else of a place in its sentence."""
    zones: dict[int, tuple[int, str]] = {}
    starts = [expression.start for expression in reading.times]
    for claim, place in drafts:
        if place is None or not place.timezone:
            continue
        for k in range(bisect_left(starts, claim.start), bisect_left(starts, claim.end)):
            width = claim.end - claim.start
            if k not in zones or width < zones[k][0]:
                zones[k] = (width, place.timezone)
    chosen = {
        expression.start: zones[k][1] if k in zones else _zone_around(reading, expression, places)
        for k, expression in enumerate(reading.times)
    }
    for expression in sorted(reading.times, key=lambda one: one.start):
        if expression.counted_from in chosen:  # „eine Stunde später“: what has passed since is the same on every clock
            chosen[expression.start] = chosen[expression.counted_from]
    return tuple(resolve(one, reading.document, chosen[one.start]) for one in reading.times)


def _zone_around(reading: Reading, expression: TimeExpression, places: PlaceIndex) -> str | None:
    """The clock of a place of the sentence; „Ortszeit“ without one is that of the place told of before."""
    zone = _sentence_zone(reading, expression.start, places)
    if zone or not expression.local_clock:
        return zone
    before = places.last_before(expression.start)
    return before.timezone if before else None


def _sentence_zone(reading: Reading, offset: int, places: PlaceIndex) -> str | None:
    k = bisect_left(reading.analysis.sentences, offset + 1, key=lambda sentence: sentence.start) - 1
    if k < 0:
        return None
    sentence = reading.analysis.sentences[k]
    located = [(m, p) for m, p in places.within(sentence.start, sentence.end) if m.role == "location" and p.timezone]
    nearest = min(located, key=lambda pair: abs(pair[0].start - offset), default=None)
    return nearest[1].timezone if nearest else None


def _with_ids(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Content-hash ids: the same claim has the same id in every run and every dossier."""
    seen: dict[str, int] = {}
    out = []
    for claim in sorted(claims, key=lambda c: (c.start, c.end, c.mode, len(c.chain))):
        chain = [(link.role, link.name if link.role != "outlet" else "", link.commitment) for link in claim.chain]
        key = json.dumps([claim.document, claim.start, claim.end, claim.mode, claim.negated_report, chain], ensure_ascii=False)
        digest = hashlib.blake2b(key.encode(), digest_size=8).hexdigest()
        seen[digest] = seen.get(digest, 0) + 1
        out.append(replace(claim, id=f"c{digest}" + (f"-{seen[digest]}" if seen[digest] > 1 else "")))
    return tuple(out)
