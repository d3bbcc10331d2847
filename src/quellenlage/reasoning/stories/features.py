"""What a report is about: its weighted names and nouns, headline and lead counting double, and where it plays."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import datetime

from quellenlage.model import Document
from quellenlage.reasoning.stories.words import Kind, Word, whereabouts, words

LEAD = 350
"""The lead: the first words of a text, in code points. It says what a report is about, however long it is."""
BODY = 2400
"""So much of a text says what it is about; the rest is background."""
TITLE_WEIGHT, LEAD_WEIGHT = 2.0, 1.0

COUNTS = {
    Kind.HOLDER: 0.8, Kind.NAME: 1.2, Kind.PLACE: 0.6, Kind.NOUN: 1.0, Kind.BODY: 0.5, Kind.SHORT: 0.4, Kind.GIVEN: 0.2,
    Kind.NUMBER: 0.0, Kind.PART: 0.35,
}  # fmt: skip
"""How much a word of a kind counts in the vector."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a place is, and how far it reaches."""

    lat: float
    lon: float
    radius_km: float


@dataclass(frozen=True, slots=True)
class Features:
    """A unit vector over words; the words of headline and lead with their kind and rarity; the places named there; the time."""

    vector: dict[str, float]
    lead: dict[str, tuple[Kind, float]]
    places: frozenset[Spot]
    published: datetime | None


@dataclass(slots=True)
class _Counted:
    """What has been counted so far."""

    gains: dict[str, float] = field(default_factory=dict)
    known: dict[str, tuple[Kind, float]] = field(default_factory=dict)
    lead: set[str] = field(default_factory=set)
    places: set[Spot] = field(default_factory=set)

    def count(self, word: Word, gain: float, *, leading: bool) -> None:
        key = word.key
        self.gains[key] = self.gains.get(key, 0.0) + gain
        known = self.known.get(key)
        if known is None or word.kind < known[0]:
            self.known[key] = (word.kind, word.rarity)
        if leading:
            self.lead.add(key)
            if word.kind is Kind.PLACE:
                place = whereabouts(word.form)
                if place:
                    self.places.add(Spot(place.lat, place.lon, place.radius_km))


def features(document: Document) -> Features:
    """The features of a document, in time linear in the part of it that is looked at."""
    counted = _Counted()
    for word in words(document.title or ""):
        counted.count(word, TITLE_WEIGHT, leading=True)
    for word in words(document.text[:BODY]):
        leading = word.start < LEAD
        counted.count(word, 1.0 + LEAD_WEIGHT * leading, leading=leading)
    vector = {key: (1 + math.log(gain)) * weight(*counted.known[key]) for key, gain in counted.gains.items()}
    length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return Features(
        {key: value / length for key, value in vector.items() if value},
        {key: counted.known[key] for key in counted.lead},
        frozenset(counted.places),
        document.published,
    )


def weight(kind: Kind, rarity: float) -> float:
    """How much a word says by what it is and how rare it is."""
    return COUNTS[kind] * rarity
