"""What the pages show, computed once per state of the workspace: stories, dossiers, readings.

A dossier depends on its own articles and on the corrections only, so an article that joins another story leaves it as it is.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Generic, TypeVar

from quellenlage.errors import StoreError
from quellenlage.model import Correction, Document, Dossier, Reading, Story
from quellenlage.reasoning.versions import known_then
from quellenlage.store.browsing import Browser, State
from quellenlage.store.stories import newest_first

T = TypeVar("T")


class Kept(Generic[T]):
    """The last few values of a function, each made once even when several ask at the same time; others do not wait for it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Hashable, T] = OrderedDict()
        self._lock = threading.Lock()
        self._making: dict[Hashable, threading.Lock] = {}

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value of a key, made where it is not there yet."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
            turn = self._making.setdefault(key, threading.Lock())
        with turn:
            with self._lock:
                if key in self._values:
                    return self._values[key]
            made = make()
            with self._lock:
                self._values[key] = made
                self._making.pop(key, None)
                while len(self._values) > self._most:
                    self._values.popitem(last=False)
            return made


@dataclass(frozen=True, slots=True)
class Shelf:
    """The articles that were known at a time, all versions by id, and the stories that they make, the newest story first."""

    documents: dict[str, tuple[Document, ...]]
    stories: tuple[Story, ...]
    by_id: dict[str, Story]
    holding: dict[str, Story]

    def story(self, story_id: str) -> Story | None:
        """The story of an id."""
        return self.by_id.get(story_id)

    def story_of(self, document_id: str) -> Story | None:
        """The story that an article belongs to."""
        return self.holding.get(document_id)

    def members(self, story: Story) -> list[Document]:
        """The articles of a story."""
        return [document for i in story.documents for document in self.documents.get(i, ())]


class Archive:
    """The workspace as the pages need it; all methods may be called from any thread."""

    def __init__(self, path: str, model: str = "default") -> None:
        self.path, self.model = path, model
        self._threads = threading.local()
        self._documents: list[tuple[int, int, Document]] = []
        self._reading = threading.Lock()
        self._shelves: Kept[Shelf] = Kept(8)
        self._dossiers: Kept[Dossier] = Kept(24)
        self._readings: Kept[Reading] = Kept(400)
        self._former: dict[str, tuple[str, ...]] = {}

    def browser(self) -> Browser:
        """This thread's read-only view of the workspace."""
        if not hasattr(self._threads, "browser"):
            self._threads.browser = Browser(self.path)
        found: Browser = self._threads.browser
        return found

    def state(self) -> State:
        """Changes whenever the workspace does."""
        return self.browser().state()

    def shelf(self, as_of: datetime | None = None) -> Shelf:
        """The stories, as known at a time."""
        return self._shelves.get((self.state()[:1], as_of), lambda: self._shelf(as_of))

    def story(self, story_id: str, as_of: datetime | None = None) -> Story | None:
        """A story as it was known at a time, by its id now, then, or at any time that was asked for.

        Where an earlier report turns up or two stories become one, the id is another.
        """
        shelf = self.shelf(as_of)
        found = shelf.story(story_id)
        if found is None and story_id not in self._former:
            self.shelf()
        members = self._former.get(story_id, ()) if found is None else ()
        return found or next((shelf.holding[document] for document in members if document in shelf.holding), None)

    def dossier(self, story: Story, as_of: datetime | None = None) -> Dossier:
        """The dossier of a story, as known at a time."""
        members = self.shelf(as_of).members(story)
        key = (story, tuple(document.digest for document in members), self.state()[2:], as_of)
        return self._dossiers.get(key, lambda: self._dossier(members, story, as_of))

    def dossier_then(self, story: Story, as_of: datetime | None, since: datetime) -> Dossier:
        """The dossier of those of a story's articles that were known at an earlier time."""
        members = known_then(self.shelf(as_of).members(story), since)
        key = ("then", tuple(document.digest for document in members), self.state()[2:])
        return self._dossiers.get(key, lambda: self._dossier(list(members), None, since))

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections by hand, also those that were undone."""
        return self.browser().corrections()

    def correct(self, correction: Correction) -> None:
        """Keep a correction: every dossier made from now on follows it."""
        from quellenlage.store import Workspace

        with Workspace(self.path, create_missing=False) as workspace:
            workspace.correct(correction)

    def known(self) -> list[tuple[int, int, Document]]:
        """All articles; only those that are new are read from the file."""
        with self._reading:
            last = self._documents[-1][0] if self._documents else 0
            self._documents.extend(self.browser().documents(last))
            return list(self._documents)

    def _shelf(self, as_of: datetime | None) -> Shelf:
        bound = as_of.timestamp() if as_of else float("inf")
        stories = self._stories(as_of, bound)
        holding = {i: story for story in stories for i in story.documents}
        versions: dict[str, tuple[Document, ...]] = {}
        for document in self._known(as_of, bound):
            if document.id in holding:
                versions[document.id] = (*versions.get(document.id, ()), document)
        self._former.update((story.id, story.documents) for story in stories)
        return Shelf(versions, stories, {story.id: story for story in stories}, holding)

    def _stories(self, as_of: datetime | None, bound: float) -> tuple[Story, ...]:
        """The stories out of the file; where they can't be brought up to date there, out of all articles."""
        from quellenlage.store import Workspace

        try:
            if self.browser().waits():
                with Workspace(self.path, create_missing=False) as workspace:
                    workspace.regroup()
            return self.browser().stories(as_of)
        except StoreError:
            from quellenlage.reasoning.stories import cluster

            return newest_first(cluster(self._known(as_of, bound)))

    def _known(self, as_of: datetime | None, bound: float) -> tuple[Document, ...]:
        return known_then([document for _, known, document in self.known() if known <= bound], as_of)

    def _dossier(self, members: list[Document], story: Story | None, as_of: datetime | None) -> Dossier:
        from quellenlage.analysis.reading import read_document
        from quellenlage.pipeline import assemble, distinct

        readings = [
            self._readings.get((d.digest, d.id), partial(read_document, d, model=self.model)) for d in distinct(members)
        ]
        return assemble(readings, story=story, as_of=as_of, corrections=self.corrections())
