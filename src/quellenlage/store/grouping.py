"""The stories of a workspace, kept in its file: a report that comes in changes what hangs on it, and nothing else is looked at.

What is read here is the very same that `quellenlage.reasoning.stories.cluster` makes of all documents, in whatever order and in
whatever portions they came in. Only the earliest version of an article is grouped; the others go with it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from quellenlage.model import Document, Story
from quellenlage.reasoning.stories import Member, story_from
from quellenlage.reasoning.stories.homes import Homes
from quellenlage.reasoning.stories.likeness import enter, remove
from quellenlage.reasoning.stories.traits import Key, Traits, traits
from quellenlage.reasoning.versions import known_at
from quellenlage.store.documents import document_from_json
from quellenlage.store.register import FileRegister

AT_ONCE = 200
"""So many documents of an older workspace are entered in one transaction."""


class Grouping:
    """Keeps the stories up to date. Changes belong to the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._run = connection.execute
        self._register = FileRegister(connection)

    def enter(self, number: int, document: Document, drawn: Traits | None = None) -> None:
        """Take a document in: what it is found by, and which reports it is like. Its story is decided by `decide`."""
        drawn = drawn or traits(document)
        published, known = (time.isoformat() if time else None for time in (document.published, known_at(document)))
        row = (number, drawn.article, drawn.version, published, known)
        self._run("INSERT INTO grouped (document, article, version, published, known) VALUES (?, ?, ?, ?, ?)", row)
        earliest = self._register.version(drawn.article)
        if earliest is not None and earliest[1] <= drawn.version:
            self._register.await_decision([earliest[0]])
            return
        changed = self._replaced(earliest[0]) if earliest else set()
        changed.update(enter(self._register, drawn))
        self._register.await_decision(changed)

    def _replaced(self, key: Key) -> set[Key]:
        """Take a version out that is not the earliest after all. The reports that hang on it."""
        place = self._register.place(key)
        hanging: set[Key] = set()
        if place is not None:
            hanging = Homes(self._register).hanging(key, place) | set(self._register.members(place.home))
            self._run("DELETE FROM story WHERE home = ?", (place.home,))
        hanging.update(remove(self._register, key))
        return hanging - {key}

    def missing(self) -> list[int]:
        """The next documents, at most 200, that were added before there was a grouping, the oldest report first."""
        query = """SELECT seq FROM document WHERE seq NOT IN (SELECT document FROM grouped)
                   ORDER BY published IS NULL, published, seq LIMIT ?"""
        return [number for (number,) in self._run(query, (AT_ONCE,))]

    def catch_up(self, numbers: Iterable[int]) -> None:
        """Enter documents that are in the workspace already."""
        for number in numbers:
            body = self._run("SELECT body FROM document WHERE seq = ?", (number,)).fetchone()[0]
            self.enter(number, document_from_json(body))

    def decide(self) -> None:
        """Put the reports that are waiting for it into their stories, and write down the stories that have changed."""
        waiting = self._register.awaiting()
        if not waiting:
            return
        changed = Homes(self._register).decide(waiting, settled=self._register.last_decided())
        self._register.decided()
        for home in sorted(changed):
            members = list(self._members(home))
            self._run("DELETE FROM story WHERE home = ?", (home,))
            if members:
                story = story_from(members, self._document)
                self._run("INSERT INTO story (home, body) VALUES (?, ?)", (home, story_to_json(story)))

    def _members(self, home: Key) -> Iterator[Member]:
        query = """SELECT grouped.published, document.id, document.digest FROM node
                   JOIN grouped ON grouped.article = node.article JOIN document ON document.seq = grouped.document
                   WHERE node.home = ?"""
        for published, key, digest in self._run(query, (home,)):
            yield Member(datetime.fromisoformat(published) if published else None, key, digest)

    def _document(self, member: Member) -> Document:
        return document_from_json(self._run("SELECT body FROM document WHERE digest = ?", (member.digest,)).fetchone()[0])


def story_to_json(story: Story) -> str:
    """All fields; times as ISO 8601 with their own offset."""
    first, last = (time.isoformat() if time else None for time in (story.first, story.last))
    values = {"id": story.id, "title": story.title, "documents": story.documents, "first": first, "last": last}
    return json.dumps(values, ensure_ascii=False)


def story_from_json(text: str) -> Story:
    """The Story that `story_to_json` wrote."""
    values: dict[str, Any] = json.loads(text)
    first, last = (datetime.fromisoformat(time) if time else None for time in (values["first"], values["last"]))
    return Story(values["id"], values["title"], tuple(values["documents"]), first, last)
