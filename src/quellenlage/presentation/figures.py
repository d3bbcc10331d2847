"""Numbers as a reader reads them: a value, or the bounds that are stated."""

from __future__ import annotations

from quellenlage.model import Claim
from quellenlage.presentation.labels import Labels
from quellenlage.presentation.safe_text import one_line


def quantity_words(claim: Claim, labels: Labels) -> list[str]:
    """The numbers of a claim as bounds: „3 Menschen“, „≤ 60 km/h“, „1.400–1.600 Soldaten“, „1,4 Mrd. Euro“."""
    return [f"{_range(q.low, q.high, q.value, labels)} {one_line(q.unit)}".strip() for q in claim.quantities]


def _span(low: str, high: str) -> str:
    """„9–11 Mio.“: the unit that both share once."""
    number, _, unit = low.partition(" ")
    return f"{number}–{high}" if unit and high.endswith(f" {unit}") else f"{low}–{high}"


def _range(low: float | None, high: float | None, value: float | None, labels: Labels) -> str:
    if low is not None and high is not None:
        return labels.number(low) if low == high else _span(labels.number(low), labels.number(high))
    if high is not None:
        return f"≤ {labels.number(high)}"
    if low is not None:
        return f"≥ {labels.number(low)}"
    return f"≈ {labels.number(value)}" if value is not None else "?"
