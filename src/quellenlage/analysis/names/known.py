"""Organisations that the data know by name (resources/de/organisations.yaml), found in running words."""

from __future__ import annotations

from collections.abc import Sequence


def known_flags(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [()] * len(words)
