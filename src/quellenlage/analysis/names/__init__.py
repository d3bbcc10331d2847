"""Names: who and what is mentioned in one text, before it is known which thing each is."""

from __future__ import annotations

from quellenlage.analysis.names.finder import find_names

__all__ = ["find_names"]
