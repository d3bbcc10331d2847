"""Places: which words name one, which place they mean, and whether they mean the location, a government that acts, or neither."""

from __future__ import annotations

from quellenlage.knowledge.places.finder import find_places
from quellenlage.knowledge.places.merge import merge_places

__all__ = ["find_places", "merge_places"]
