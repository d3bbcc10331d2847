"""Where the links of a view lead: inside one file, or to the pages of the web application.

What a picture or a part shows is the same in both; only the addresses differ.
"""

from __future__ import annotations

from typing import Protocol

from quellenlage.presentation.anchors import claim_anchor, words_anchor


class Links(Protocol):
    """Addresses of what a reader can open."""

    def claim(self, claim_id: str) -> str:
        """Where what is known of a claim stands."""

    def words(self, claim_id: str) -> str:
        """Where its words stand in the report."""

    def report(self, number: int) -> str:
        """Where a report stands, counted from 1 in the order of publication."""


class InPage:
    """All on one page: the self-contained dossier."""

    def claim(self, claim_id: str) -> str:
        """The note beside the report."""
        return f"#{claim_anchor(claim_id)}"

    def words(self, claim_id: str) -> str:
        """The words in the report."""
        return f"#{words_anchor(claim_id)}"

    def report(self, number: int) -> str:
        """The report."""
        return f"#d{number}"
