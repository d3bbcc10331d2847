"""Temporal expressions: found in the words, valued as TIMEX3, bounded on the local clock and in UTC."""

from __future__ import annotations

from quellenlage.analysis.times.finder import find_times
from quellenlage.analysis.times.speech import reanchor
from quellenlage.analysis.times.zones import window

__all__ = ["find_times", "reanchor", "window"]
