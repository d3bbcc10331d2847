"""Anchors: an entity is at a place at some moment of a window, because claims say so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from quellenlage.model import Claim, Knowledge, Place
from quellenlage.reasoning.itinerary.modes import named_mode, stopover_words
from quellenlage.reasoning.itinerary.recordings import shown

_KINDS = ("presence", "arrival", "departure", "meeting")
_WIDEST = timedelta(days=3)
"""A window wider than this says too little of where somebody was."""
_FIRM = ("CT+", "PR+")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Entity at place within `[earliest, latest]` (UTC); `widest_*` also take in the other readings of the words."""

    entity: str
    place: Place
    earliest: datetime
    latest: datetime
    widest_earliest: datetime
    widest_latest: datetime
    claims: tuple[str, ...]


def find_anchors(knowledge: Knowledge) -> dict[str, tuple[Anchor, ...]]:
    """The anchors of every entity, by time. The same place and window from several claims is one anchor."""
    places = {place.id: place for place in knowledge.places}
    merged: dict[tuple[str, str, datetime, datetime], Anchor] = {}
    for claim in knowledge.claims:
        if not counts(claim) or claim.kind not in _KINDS:
            continue
        for entity in claim.who if claim.kind == "meeting" else claim.who[:1]:
            anchor = _anchor(entity, claim, places)
            if anchor:
                key = (entity, anchor.place.id, anchor.earliest, anchor.latest)
                known = merged.get(key)
                merged[key] = anchor if known is None else _joined(known, anchor)
    for entity, seen, recording in shown(knowledge):
        anchor = _anchor(entity, recording, places) if counts(seen) and counts(recording) else None
        if anchor:
            key = (entity, anchor.place.id, anchor.earliest, anchor.latest)
            both = replace(anchor, claims=tuple(dict.fromkeys((*anchor.claims, seen.id))))
            merged[key] = _joined(merged[key], both) if key in merged else both
    found: dict[str, list[Anchor]] = {}
    for anchor in merged.values():
        found.setdefault(anchor.entity, []).append(anchor)
    return {e: tuple(sorted(a, key=lambda x: (x.earliest, x.latest, x.place.id))) for e, a in sorted(found.items())}


def counts(claim: Claim) -> bool:
    """Whether a claim says that something was or is so: told by somebody who commits to it, and no plan and no denial."""
    return not claim.negated_report and claim.kind not in ("plan", "question") and claim.chain[-1].commitment in _FIRM


def modes_of_entities(knowledge: Knowledge) -> dict[str, str]:
    """The one means of travel that the claims about an entity name; entities with none or several are left out."""
    texts = {document.id: document.text for document in knowledge.documents}
    found: dict[str, set[str]] = {}
    for claim in knowledge.claims:
        name = named_mode(texts[claim.document][claim.start : claim.end], claim.predicate) if claim.who else None
        if name:
            found.setdefault(claim.who[0], set()).add(name)
    return {entity: min(names) for entity, names in found.items() if len(names) == 1}


def stopovers(knowledge: Knowledge) -> set[str]:
    """The claims that call a stay a stop on the way („bei einem Zwischenstopp“)."""
    texts, words = {document.id: document.text for document in knowledge.documents}, stopover_words()
    return {c.id for c in knowledge.claims if c.where and words & set(texts[c.document][c.start : c.end].split())}


def _anchor(entity: str, claim: Claim, places: Mapping[str, Place]) -> Anchor | None:
    place, when = places.get(claim.where or ""), claim.when
    if place is None or place.lat is None or when is None or when.earliest is None or when.latest is None:
        return None
    if when.latest - when.earliest > _WIDEST:
        return None
    readings = [w for w in when.alternatives if w.earliest and w.latest]
    return Anchor(
        entity,
        place,
        when.earliest,
        when.latest,
        min([when.earliest, *(w.earliest for w in readings if w.earliest)]),
        max([when.latest, *(w.latest for w in readings if w.latest)]),
        (claim.id,),
    )


def _joined(one: Anchor, other: Anchor) -> Anchor:
    return Anchor(
        one.entity,
        one.place,
        one.earliest,
        one.latest,
        min(one.widest_earliest, other.widest_earliest),
        max(one.widest_latest, other.widest_latest),
        tuple(sorted({*one.claims, *other.claims})),
    )
