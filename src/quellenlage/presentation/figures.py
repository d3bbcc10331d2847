"""Numbers as a reader reads them: a value, or the bounds that are stated."""

from __future__ import annotations

from quellenlage.model import Claim
from quellenlage.presentation.safe_text import one_line


def quantity_words(claim: Claim) -> list[str]:
    """The numbers of a claim as bounds: „3 Menschen“, „≤ 60 km/h“, „1,400–1,600 Soldaten“."""
    return [f"{_range(q.low, q.high, q.value)} {one_line(q.unit)}".strip() for q in claim.quantities]


def _range(low: float | None, high: float | None, value: float | None) -> str:
    if low is not None and high is not None:
        return f"{low:,g}" if low == high else f"{low:,g}–{high:,g}"
    if high is not None:
        return f"≤ {high:,g}"
    if low is not None:
        return f"≥ {low:,g}"
    return f"≈ {value:,g}" if value is not None else "?"
