"""Compare and derive: stories, copies, agreement, conflict, itineraries, questions."""

from __future__ import annotations

from quellenlage.reasoning.judge import findings

__all__ = ["findings"]
