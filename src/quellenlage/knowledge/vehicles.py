"""Words for vehicles, by the table of means of travel."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from quellenlage.resources import table

_SHORTEST = 6


@cache
def _words() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    data: dict[str, Any] = table("de/travel.yaml")
    modes = data["modes"].items()
    return (
        {word: name for name, e in modes for word in e["words"]},
        {tail: name for name, e in modes for tail in e.get("tails", ())},
        frozenset(data["no_vehicles"]),
    )


@lru_cache(maxsize=20_000)
def vehicle_mode(word: str) -> str | None:
    """The means of travel that a noun names: „Panzerzug“ → train; None for other words."""
    words, tails, other = _words()
    if word in words:
        return words[word]
    if word[:1].isupper() and len(word) > _SHORTEST and word not in other:
        return next((name for tail, name in tails.items() if word.endswith(tail) and word.lower() != tail), None)
    return None


def is_vehicle(word: str) -> bool:
    """Whether a noun names a vehicle."""
    return vehicle_mode(word) is not None
