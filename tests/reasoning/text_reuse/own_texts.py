"""Longer texts of our own for copy detection, put together from the authored reports of the suites."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

CASES = Path(__file__).resolve().parents[2] / "cases"


@cache
def reports(count: int = 24, pieces: int = 6) -> tuple[str, ...]:
    """Texts of about 150 words: each is made of other single reports, so no two share a sentence."""
    rows = yaml.safe_load((CASES / "stream" / "singles.yaml").read_text(encoding="utf-8"))
    texts = [text for _, text in rows]
    return tuple(" ".join(texts[at::count][:pieces]) for at in range(count))
