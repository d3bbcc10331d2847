"""The same place in several documents is one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quellenlage.model import Place


def merge_places(per_document: Sequence[tuple[Place, ...]]) -> tuple[Place, ...]:
    """Join the places of several documents by id, in the order of first mention."""
    found: dict[str, Place] = {}
    for places in per_document:
        for place in places:
            known = found.get(place.id)
            if known is None:
                found[place.id] = place
                continue
            names = {known.name, *known.aliases, place.name, *place.aliases} - {known.name}
            found[place.id] = replace(known, aliases=tuple(sorted(names)), mentions=(*known.mentions, *place.mentions))
    return tuple(found.values())
