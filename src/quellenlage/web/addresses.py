"""Addresses of the application. Articles go by the hash of their content, so that no name from an article is part of a path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quellenlage.model import Claim, Document
from quellenlage.presentation.anchors import claim_anchor, words_anchor
from quellenlage.web.asking import Kept


@dataclass(frozen=True, slots=True)
class StoryLinks:
    """Where the links of a story's views lead."""

    story: str
    kept: Kept
    documents: tuple[Document, ...]
    claims: Mapping[str, Claim]
    digests: Mapping[str, str]

    def view(self, name: str = "", **more: str) -> str:
        """A view of the story; the overview where no name is given."""
        return f"/stories/{self.story}{'/' if name else ''}{name}{self.kept.query(**more)}"

    def claim(self, claim_id: str) -> str:
        """The note beside the article."""
        return self._article(claim_id) + f"#{claim_anchor(claim_id)}"

    def words(self, claim_id: str) -> str:
        """The words in the article."""
        return self._article(claim_id) + f"#{words_anchor(claim_id)}"

    def report(self, number: int) -> str:
        """An article, counted from 1 in the order of publication."""
        return self.view(f"reports/{self.documents[number - 1].digest}")

    def _article(self, claim_id: str) -> str:
        claim = self.claims.get(claim_id)
        digest = self.digests.get(claim.document, "") if claim else ""
        return self.view(f"reports/{digest}") if digest else self.view()
