"""Where a claim's matter is said to be: the place named in it, the one „dort“ points back to, or none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from quellenlage.model import Analysis, Place, PlaceMention, Proposition

_THERE = frozenset(("dort", "hier", "dorthin", "hierher", "dorther", "daheim"))
_FROM = frozenset(("aus", "von", "ab", "vom"))
_TO = frozenset(("nach", "in", "zu", "zum", "zur", "ins", "bis", "an", "ans"))
_BACK = 600
"""How far back „dort“ may point, in characters: about the sentence before."""
_SPECIFIC = ("site", "station", "airport", "base", "spaceport", "port", "village", "city", "town", "district", "island", "mountain",
             "river", "lake", "strait", "canal", "border", "admin1", "region", "sea", "ocean", "country", "continent")  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlaceIndex:
    """The place mentions of one document, by position."""

    mentions: tuple[PlaceMention, ...]
    places: tuple[Place, ...]
    starts: tuple[int, ...]

    def within(self, start: int, end: int) -> list[tuple[PlaceMention, Place]]:
        """The mentions inside a span."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [(self.mentions[k], self.places[k]) for k in range(first, last) if self.mentions[k].end <= end]

    def last_before(self, offset: int) -> Place | None:
        """The place that „dort“ points at: the last one named as a location before, else the last one at all."""
        k, fallback = bisect_left(self.starts, offset) - 1, None
        while k >= 0 and self.starts[k] >= offset - _BACK:
            if self.mentions[k].role == "location":
                return self.places[k]
            fallback = fallback or self.places[k]
            k -= 1
        return fallback


def index_places(places: Iterable[Place], document: str) -> PlaceIndex:
    """The place mentions of one document, sorted."""
    pairs = [(m, p) for p in places for m in p.mentions if m.document == document]
    pairs.sort(key=lambda pair: (pair[0].start, -pair[0].end, pair[1].id))
    return PlaceIndex(tuple(m for m, _ in pairs), tuple(p for _, p in pairs), tuple(m.start for m, _ in pairs))


def whereabouts(
    proposition: Proposition, analysis: Analysis, places: PlaceIndex, kind: str
) -> tuple[Place | None, tuple[str, ...]]:
    """The claim's place and all places that it names (ids, in order).

    The most specific location wins; a departure is where somebody leaves from, an arrival where somebody gets to.
    """
    first = bisect_left(analysis.tokens, proposition.start, key=lambda token: token.start)
    last = bisect_left(analysis.tokens, proposition.end, key=lambda token: token.start)
    there = next((t for t in analysis.tokens[first:last] if t.text.lower() in _THERE), None)
    named = places.within(proposition.start, proposition.end)
    ids = tuple(dict.fromkeys(place.id for _, place in named))
    located = [(mention, place) for mention, place in named if mention.role == "location"]
    if not located:
        pointed = places.last_before(there.start) if there else None
        return pointed, ids
    ranked = sorted(located, key=lambda pair: (_direction(pair[0], analysis, kind), _rank(pair[1]), pair[0].start))
    return ranked[0][1], ids


def _rank(place: Place) -> int:
    return _SPECIFIC.index(place.kind) if place.kind in _SPECIFIC else _SPECIFIC.index("admin1")


def _direction(mention: PlaceMention, analysis: Analysis, kind: str) -> int:
    """0 if the preposition before the place fits the kind of event, 1 if it says nothing, 2 if it says the opposite."""
    wanted, unwanted = {"departure": (_FROM, _TO), "arrival": (_TO, _FROM), "movement": (_TO, _FROM)}.get(kind, (_TO, _FROM))
    k = bisect_left(analysis.tokens, mention.start, key=lambda token: token.start) - 1
    for token in reversed(analysis.tokens[max(0, k - 3) : k + 1]):
        word = token.text.lower()
        if word in wanted:
            return 0
        if word in unwanted:
            return 2 if kind in ("departure", "arrival") else 1
    return 1
