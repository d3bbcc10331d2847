"""The places of one document."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.knowledge.gazetteer.lookup import GazetteerEntry
from quellenlage.knowledge.places.capitals import called_capitals
from quellenlage.knowledge.places.relative import relative_place
from quellenlage.knowledge.places.resolving import choose, is_far_fetched, setting
from quellenlage.knowledge.places.roles import role
from quellenlage.knowledge.places.spotting import spot
from quellenlage.model import Analysis, Mention, Place, PlaceMention, PlaceRole


def find_places(analysis: Analysis, mentions: Sequence[Mention], *, document: str) -> tuple[Place, ...]:
    """The places that a text names, each with its mentions, in the order of first mention.

    Args:
        analysis: the text's grammar.
        mentions: its names: persons' names are never places.
        document: the document's id, for the mentions.
    """
    spotted = list(spot(analysis, mentions))
    scene = setting(analysis, spotted)
    named = [(one, choose(one, analysis, scene)) for one in spotted]
    called = [(one, one.entries[0]) for one in called_capitals(analysis, named)]
    clubs = frozenset(analysis.text[m.start : m.end].split()[-1] for m in mentions if m.subkind == "club" and m.form == "name")
    found: dict[str, tuple[GazetteerEntry, list[PlaceMention], set[str]]] = {}

    def note(entry: GazetteerEntry, start: int, end: int, name: str, part: PlaceRole) -> None:
        _, places, names = found.setdefault(place_id(entry), (entry, [], set()))
        places.append(PlaceMention(document, start, end, part))
        names.add(name)

    for one, entry in sorted((*named, *called), key=lambda pair: pair[0].first):
        if is_far_fetched(one, entry, scene):
            continue
        note(entry, one.start, one.end, one.name, role(analysis, one, entry, clubs))
        away = relative_place(analysis.tokens, one.first, one.last, entry) if not one.part else None
        if away is not None:
            note(away.entry, analysis.tokens[away.first].start, one.end, away.entry.name, "location")
    return tuple(_place(key, entry, places, names) for key, (entry, places, names) in found.items())


def place_id(entry: GazetteerEntry) -> str:
    """A readable id that says which place it is: „city:chassan@42.43,130.65“."""
    name = "-".join("".join(c if c.isalnum() else " " for c in entry.name.casefold()).split())
    return f"{entry.kind}:{name}@{entry.lat:.2f},{entry.lon:.2f}"


def _place(key: str, entry: GazetteerEntry, mentions: Sequence[PlaceMention], names: set[str]) -> Place:
    name = _shown(entry, names)
    return Place(
        id=key,
        name=name,
        lat=entry.lat,
        lon=entry.lon,
        radius_km=entry.radius_km,
        country=entry.country or None,
        timezone=entry.timezone or None,
        kind=entry.kind,
        bbox=entry.bbox,
        aliases=tuple(sorted((names | {entry.name}) - {name})),
        mentions=tuple(mentions),
    )


def _shown(entry: GazetteerEntry, names: set[str]) -> str:
    """The name as German news writes it: the shortest form in the text for towns, the book's own name for the rest."""
    if entry.kind not in ("city", "town"):
        return entry.name
    return min(names, key=lambda name: (len(name), name))
