"""Search and browse across stories: words, person, place, time, source, certainty, with counts of what else is there."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from quellenlage.model import Document, Story
from quellenlage.reasoning.versions import current_then
from quellenlage.store.browsing import State
from quellenlage.web.archive import Archive
from quellenlage.web.catalogue import FACETS, Catalogue
from quellenlage.web.catalogue_sets import mask
from quellenlage.web.following import Following

PAGE = 25
_MOST_PAGES = 400


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; empty fields restrict nothing."""

    words: str = ""
    facets: tuple[tuple[str, str], ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    page: int = 1
    as_of: datetime | None = None

    @property
    def skip(self) -> int:
        """How many hits come before this page."""
        return (max(1, min(self.page, _MOST_PAGES)) - 1) * PAGE


@dataclass(frozen=True, slots=True)
class Hit:
    """A claim in its JSON form with its article and story."""

    claim: Mapping[str, Any]
    document: Document
    story: Story | None


@dataclass(frozen=True, slots=True)
class Result:
    """A page of hits, how many there are in all, and the counts by facet."""

    hits: tuple[Hit, ...]
    total: int
    counts: Mapping[str, list[tuple[str, int]]]
    titles: Mapping[str, str]


class Finder:
    """Finds claims in an archive."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._catalogue = Catalogue()
        self._following = Following(archive, self._catalogue)
        self._followed: State | None = None
        self._turn = threading.Lock()
        self._lock = threading.Lock()
        self._order: tuple[State, datetime | None, list[int], dict[int, Document], dict[str, int]] | None = None

    def prepare(self) -> None:
        """Read what is new, so that the next search is quick."""
        self._up_to_date()
        self._newest_first(None)

    def find(self, wanted: Wanted) -> Result:
        """The claims that fit, the newest article first."""
        browser, catalogue = self._archive.browser(), self._catalogue
        self._up_to_date()
        order, documents, stories = self._newest_first(wanted.as_of)
        found = catalogue.everything()
        matching = browser.with_words(wanted.words)
        if matching is not None:
            found &= mask(matching)
        if wanted.since or wanted.until:
            found &= catalogue.within(wanted.since, wanted.until)
        if wanted.as_of:
            found &= sum_of(stories)
        for facet, value in wanted.facets:
            found &= stories.get(value, 0) if facet == "story" else catalogue.having(facet, value)
        seqs = catalogue.ordered(found, order, wanted.skip, PAGE)
        bodies = browser.bodies(seqs)
        shelf = self._archive.shelf(wanted.as_of)
        hits = tuple(
            Hit(bodies[seq], document, shelf.story_of(document.id))
            for seq in seqs
            if seq in bodies and (document := documents[catalogue.document_of[seq]])
        )
        titles = {story.id: story.title for story in shelf.stories}
        return Result(hits, found.bit_count(), catalogue.counts(found, stories), titles)

    def place(self, claim_id: str) -> tuple[Document, Story] | None:
        """The article and the story of a claim, for a permalink."""
        catalogue = self._catalogue
        self._up_to_date()
        seq = self._seq(claim_id)
        if seq is None:
            return None
        document = self._newest_first(None)[1][catalogue.document_of[seq]]
        story = self._archive.shelf().story_of(document.id)
        return (document, story) if story else None

    def claim(self, claim_id: str) -> dict[str, Any] | None:
        """A claim in its JSON form."""
        self._up_to_date()
        seq = self._seq(claim_id)
        return self._archive.browser().bodies([seq]).get(seq) if seq is not None else None

    def _seq(self, claim_id: str) -> int | None:
        return self._catalogue.by_id.get(claim_id, self._following.numbers.get(claim_id))

    def _up_to_date(self) -> None:
        """Take in new claims, and the names that corrections give to those of their stories."""
        state = self._archive.state()
        if state == self._followed:
            return
        with self._turn:
            if state != self._followed:
                self._catalogue.update(self._archive.browser())
                self._catalogue.follow(self._following.names())
                self._followed = state

    def _newest_first(self, as_of: datetime | None) -> tuple[list[int], dict[int, Document], dict[str, int]]:
        """Article numbers, the newest first; articles by number; for each story the set of its claims."""
        with self._lock:
            state = self._archive.state()
            if self._order is None or self._order[:2] != (state, as_of):
                shelf = self._archive.shelf(as_of)
                documents = [document for versions in shelf.documents.values() for document in versions]
                shown = {document.digest for document in (current_then(documents, as_of) if as_of else documents)}
                known = [entry for entry in self._archive.known() if entry[2].digest in shown]
                order = [seq for seq, _, _ in sorted(known, key=lambda e: (-e[1], e[0]))]
                stories: dict[str, int] = {}
                for seq, _, document in known:
                    story = shelf.holding[document.id].id
                    stories[story] = stories.get(story, 0) | self._claims_of(seq)
                self._order = (state, as_of, order, {seq: document for seq, _, document in known}, stories)
            return self._order[2], self._order[3], self._order[4]

    def _claims_of(self, document: int) -> int:
        if document not in self._catalogue.documents:
            return 0
        first, last = self._catalogue.documents[document]
        return ((1 << (last - first + 1)) - 1) << first


def sum_of(sets: Mapping[str, int]) -> int:
    """All that is in any of the sets."""
    held = 0
    for each in sets.values():
        held |= each
    return held


__all__ = ["FACETS", "Finder", "Hit", "Result", "Wanted"]
