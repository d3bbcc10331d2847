"""Anchors: an entity is at a place at some moment of a window, because claims say so."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from quellenlage.knowledge.claims import COMPLETED
from quellenlage.knowledge.noun_places import OF_A_NOUN
from quellenlage.model import Claim, Knowledge, Place
from quellenlage.reasoning.itinerary.clocks import Reading, is_ahead, readings
from quellenlage.reasoning.itinerary.ends import CROSSINGS, find_ends, journey_of
from quellenlage.reasoning.itinerary.ground import Ground, ground
from quellenlage.reasoning.itinerary.modes import (
    how_near,
    how_near_km,
    is_relative,
    named_mode,
    named_modes,
    preposition,
    stopover_words,
)
from quellenlage.reasoning.itinerary.recordings import shown
from quellenlage.reasoning.itinerary.separation import widened

TRAVELS = ("departure", "arrival", "movement")
_ELSEWHERE = frozenset(("vehicle of its owner", "place of another clause", "time of another clause", OF_A_NOUN))
_STAYS = ("presence", "meeting", "act")
_WIDE = ("country", "continent", "sea", "ocean")
_WATERS = ("river", "lake", "strait", "canal")
_HOMES = ("leben", "wohnen", "residieren")
"""Who „lebt heute in Berlin“ may be anywhere today."""
_PLACE_OBJECT = ("besuchen", "besichtigen")
_STANDING = frozenset(("in", "im", "bei", "beim", "auf", "am", "vor", "nahe"))
_HALF_A_DAY, _A_DAY = timedelta(hours=12), timedelta(days=1)
_SLOW = frozenset(("ship", "yacht", "boat", "foot", "bicycle", "spacecraft"))
"""Means by which a journey may last longer than a day."""
_FIRM = ("CT+", "PR+")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Entity at place within `[earliest, latest]` (UTC); `widest_*` also take in the other readings of the words.

    `sense` is what the first of the claims tells („presence“, „arrival“, „departure“, „meeting“, „act“).
    """

    entity: str
    place: Place
    earliest: datetime
    latest: datetime
    widest_earliest: datetime
    widest_latest: datetime
    claims: tuple[str, ...]
    readings: tuple[Reading, ...] = ()
    sense: str = "presence"


def find_anchors(knowledge: Knowledge) -> dict[str, tuple[Anchor, ...]]:
    """The anchors of every entity, by time. The same place and window from several claims is one anchor."""
    known = ground(knowledge)
    merged: dict[tuple[str, str, datetime, datetime], Anchor] = {}
    for anchor in (*_told(known), *_shown(known)):
        key = (anchor.entity, anchor.place.id, anchor.earliest, anchor.latest)
        merged[key] = _joined(merged[key], anchor) if key in merged else anchor
    found: dict[str, list[Anchor]] = {}
    for anchor in merged.values():
        found.setdefault(anchor.entity, []).append(anchor)
    return {e: tuple(sorted(a, key=lambda x: (x.earliest, x.latest, x.place.id))) for e, a in sorted(found.items())}


def counts(claim: Claim) -> bool:
    """Whether a claim says that something was or is so: told by somebody who commits to it, and no plan and no denial."""
    return not claim.negated_report and claim.kind not in ("plan", "question") and claim.chain[-1].commitment in _FIRM


def sense(claim: Claim) -> str:
    """What a claim tells of: its kind, „act“, or what a plan is about."""
    if "act" in claim.rules:
        return "act"
    if "conveyed" in claim.rules:
        return "movement"
    return next((rule.partition(":")[2] for rule in claim.rules if rule.startswith("sense:")), claim.kind)


def modes_named(knowledge: Knowledge) -> dict[str, frozenset[str]]:
    """All means of travel that the claims about an entity name."""
    texts = {document.id: document.text for document in knowledge.documents}
    found: dict[str, frozenset[str]] = {}
    for claim in knowledge.claims:
        names = (
            named_modes(texts[claim.document][claim.start : claim.end], claim.predicate, by_crew=True)
            if claim.bodies
            else set()
        )
        for entity in claim.bodies if names else ():
            found[entity] = found.get(entity, frozenset()) | names
    return found


def modes_of_entities(knowledge: Knowledge, *, without: Container[str] = ()) -> dict[str, str]:
    """The one means of travel that the claims about an entity name; entities with none or several are left out.

    `without` names claims that do not count: those about another journey.
    """
    rest = replace(knowledge, claims=tuple(claim for claim in knowledge.claims if claim.id not in without))
    return {entity: min(names) for entity, names in modes_named(rest).items() if len(names) == 1}


def stopovers(knowledge: Knowledge) -> set[str]:
    """The claims that call a stay a stop on the way („bei einem Zwischenstopp“)."""
    texts, words = {document.id: document.text for document in knowledge.documents}, stopover_words()
    return {c.id for c in knowledge.claims if c.where and words & set(texts[c.document][c.start : c.end].split())}


def _told(known: Ground) -> Iterator[Anchor]:
    for claim in known.knowledge.claims:
        if not claim.bodies or claim.when is None or not _ELSEWHERE.isdisjoint(claim.rules):
            continue
        if not counts(claim) or is_ahead(claim, known.documents):
            continue
        told = journey_of(claim, sense(claim), known)
        place = _where(claim, told, known)
        for entity in claim.bodies:
            if place is not None and (anchor := _anchor(entity, claim, place, known)):
                yield anchor
            yield from _by_journey(entity, claim, told, known)


def _shown(known: Ground) -> Iterator[Anchor]:
    for one in shown(known.knowledge):
        if counts(one.seen) and counts(one.recording):
            anchor = _anchor(one.entity, one.recording, known.places[one.place], known)
            if anchor:
                yield replace(anchor, claims=tuple(dict.fromkeys((*anchor.claims, one.seen.id))))


def _where(claim: Claim, told: str, known: Ground) -> Place | None:
    """The place that a claim puts its bodies at, widened where the words say „bei“ or „vor“; None where they say less."""
    if told == "movement":
        if claim.predicate in CROSSINGS:
            return _crossed(claim, known)
        return _taken(claim, known) if "conveyed" in claim.rules else _origin(claim, known)
    if told in ("departure", "arrival"):
        ends = find_ends(claim, told, known)
        found = ends.origins if told == "departure" else ends.destinations
        if not found:
            return _stay(claim, known)
        return _as_near(known.places[claim.where if claim.where in found else found[0]], claim, known)
    if told not in _STAYS or claim.predicate in _HOMES:
        return None
    if claim.predicate in _PLACE_OBJECT:
        objects = [place for _, place, before in known.named(claim) if not preposition(before) and place.kind not in _WIDE]
        if objects:
            return objects[0]
    return _stay(claim, known)


def _as_near(place: Place, claim: Claim, known: Ground) -> Place:
    """An end of a journey, as wide as the words before it leave it: „landete bei Lyon“."""
    said = [km for _, named, before in known.named(claim) if named.id == place.id and (km := how_near_km(preposition(before)))]
    return widened(place, min(said)) if said else place


def _stay(claim: Claim, known: Ground) -> Place | None:
    """The claim's place, as wide as the words before it leave it."""
    place = known.places.get(claim.where or "")
    standing = [before for _, named, before in known.named(claim) if named.id == claim.where]
    if place is None:
        return None
    if not standing:
        return place
    fitting = [km for before in standing if (km := how_near(before)) is not None]
    return widened(place, min(fitting)) if fitting else _other_stay(claim, known)


def _other_stay(claim: Claim, known: Ground) -> Place | None:
    """„auf dem Weg nach Kiew … in Warschau“: the only other place of the clause that it puts somebody at."""
    found = [
        widened(place, km)
        for _, place, before in known.named(claim)
        if place.id != claim.where and "," not in before and (km := how_near(before)) is not None
    ]
    return found[0] if len(found) == 1 else None


def _crossed(claim: Claim, known: Ground) -> Place | None:
    """„überquerte um 3 Uhr die Grenze bei …“, „passierte den Bosporus“; a town beside a water says it more exactly."""
    found = [
        (place.kind in _WATERS, widened(place, how_near_km(preposition(before)) or 0.0))
        for _, place, before in known.named(claim)
        if not is_relative(before) and place.kind not in _WIDE
    ]
    dry = [place for water, place in found if not water] or [place for _, place in found]
    return dry[0] if len(dry) == 1 else None


def _origin(claim: Claim, known: Ground) -> Place | None:
    """„flog um 8 Uhr von Dakar nach Paris“: at the hour of its departure a journey is where it begins."""
    when = claim.when
    if when is None or when.earliest is None or when.latest is None or when.latest - when.earliest > _HALF_A_DAY:
        return None
    found = find_ends(claim, "movement", known).origins
    return known.places[found[0]] if len(found) == 1 else None


def _by_journey(entity: str, claim: Claim, told: str, known: Ground) -> Iterator[Anchor]:
    """„ist am Dienstag von Bonn nach Riga gereist“: at the goal that day or the next, where it began that day or the one before.

    So is a journey told of a day in the preterite; an hour in it is that of the departure („flog um 8 Uhr nach Rom“).
    """
    when = claim.when
    if told != "movement" or claim.predicate in CROSSINGS or when is None or when.earliest is None or when.latest is None:
        return
    whole_days = when.latest - when.earliest > _HALF_A_DAY
    words = known.texts[claim.document][claim.start : claim.end]
    if COMPLETED not in claim.rules or named_mode(words, claim.predicate) in _SLOW:
        return
    ends = find_ends(claim, "movement", known)
    if len(ends.destinations) == 1 and (anchor := _anchor(entity, claim, known.places[ends.destinations[0]], known)):
        yield _stretched(anchor, timedelta(0), _A_DAY, "arrival")
    if whole_days and len(ends.origins) == 1 and (anchor := _anchor(entity, claim, known.places[ends.origins[0]], known)):
        yield _stretched(anchor, _A_DAY, timedelta(0), "departure")


def _stretched(anchor: Anchor, before: timedelta, after: timedelta, told: str) -> Anchor:
    """The anchor with a window that begins earlier and ends later."""
    return replace(
        anchor,
        earliest=anchor.earliest - before,
        latest=anchor.latest + after,
        widest_earliest=anchor.widest_earliest - before,
        widest_latest=anchor.widest_latest + after,
        readings=tuple(Reading(r.clock, r.earliest - before, r.latest + after) for r in anchor.readings),
        sense=told,
    )


def _taken(claim: Claim, known: Ground) -> Place | None:
    """„wurde in Sokoto verschleppt“: who is taken away is there; „nach Graz gebracht“ is at the hour of the departure where it began."""
    if find_ends(claim, "movement", known):
        return _origin(claim, known)
    standing = {preposition(before) for _, place, before in known.named(claim) if place.id == claim.where}
    return _stay(claim, known) if standing and standing <= _STANDING else None


def _anchor(entity: str, claim: Claim, place: Place, known: Ground) -> Anchor | None:
    if place.lat is None or place.lon is None:
        return None
    travels = sense(claim) in (*TRAVELS, "presence")  # only a journey may be told on the clock of its other end
    others = [p for _, p, _ in known.named(claim) if p.id != place.id] if travels else []
    found = readings(claim, place, known, others)
    if not found:
        return None
    told = sense(claim)
    return Anchor(
        entity,
        place,
        found[0].earliest,
        found[0].latest,
        min(reading.earliest for reading in found),
        max(reading.latest for reading in found),
        (claim.id,),
        found,
        "departure" if told == "movement" else told,
    )


def _joined(one: Anchor, other: Anchor) -> Anchor:
    return replace(
        one,
        widest_earliest=min(one.widest_earliest, other.widest_earliest),
        widest_latest=max(one.widest_latest, other.widest_latest),
        claims=tuple(sorted({*one.claims, *other.claims})),
        readings=tuple(dict.fromkeys((*one.readings, *other.readings))),
    )
