"""Temporal expressions: found in the words, valued as TIMEX3, bounded on the local clock and in UTC."""

from __future__ import annotations

from quellenlage.analysis.times.doubts import doubts
from quellenlage.analysis.times.finder import find_times
from quellenlage.analysis.times.meaning import IN_WORDS
from quellenlage.analysis.times.zones import clock_zone, window

__all__ = ["IN_WORDS", "clock_zone", "doubts", "find_times", "window"]
