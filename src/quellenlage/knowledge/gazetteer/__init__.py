"""The gazetteer: towns of 500 people and more, countries, and the name book of what news needs beyond them.

Towns come from GeoNames (CC BY 4.0), countries' extents and outlines from Natural Earth (public domain); see NOTICE.
"""

from __future__ import annotations

from quellenlage.knowledge.gazetteer.lookup import GazetteerEntry, candidates
from quellenlage.knowledge.gazetteer.shapes import outlines

__all__ = ["GazetteerEntry", "candidates", "outlines"]
