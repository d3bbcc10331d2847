"""Names of places on the page. A claim's is made of its id, so that a link to it stays good when the dossier grows."""

from __future__ import annotations

import re

_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]")


def claim_anchor(claim_id: str) -> str:
    """Where what is known of a claim stands."""
    return f"c-{_UNSAFE.sub('_', claim_id)}"


def words_anchor(claim_id: str) -> str:
    """Where its words stand in the report."""
    return f"w-{_UNSAFE.sub('_', claim_id)}"
