"""Reading the stories of a workspace, as they are or as they were known at a time, without reading its articles."""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from quellenlage.model import Document, Story
from quellenlage.reasoning.stories import Member, cluster, story_from
from quellenlage.reasoning.stories.traits import Key, is_dated
from quellenlage.reasoning.versions import Dates, known_among
from quellenlage.store.documents import document_from_json
from quellenlage.store.grouping import story_from_json

T = TypeVar("T")
_AT_ONCE = 500
_EARLY = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Row:
    """A version of an article in the workspace, without its text."""

    number: int
    member: Member
    dates: Dates
    version: bytes
    key: Key
    earliest: bytes
    home: Key


class StoryReader:
    """Reads the stories; a workspace in which reports wait for a decision has to decide first."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection.execute

    def stories(self, as_of: datetime | None = None) -> tuple[Story, ...]:
        """All stories in no order, as they are or as they were known at a time."""
        if as_of is None:
            return tuple(story_from_json(body) for (body,) in self._run("SELECT body FROM story"))
        known = self.known(as_of)
        if self._is_beginning(known):
            return self._then(known)
        return cluster(self.documents([row.number for row in known]))

    def current(self, number: int, as_of: datetime) -> bool:
        """Whether an article's text is the one that stood there at a time, no later version having replaced it."""
        query = "SELECT article FROM grouped WHERE document = ?"
        [article] = self._run(query, (number,)).fetchone()
        known = self.known(as_of, article)
        return bool(known) and number == max(known, key=lambda row: row.version).number

    def known(self, as_of: datetime, article: bytes | None = None) -> list[Row]:
        """The versions that were known at a time, of all articles or of one."""
        query = """SELECT document.seq, document.id, document.digest, grouped.published, grouped.known, grouped.article, grouped.version,
                   node.key, node.version, node.home FROM grouped JOIN document ON document.seq = grouped.document
                   JOIN node ON node.article = grouped.article WHERE coalesce(document.published, document.added) <= ?"""
        values: tuple[object, ...] = (math.floor(as_of.timestamp()),)
        if article is not None:
            query, values = f"{query} AND grouped.article = ?", (*values, article)
        rows = [
            Row(number, Member(_time(published), key, digest), Dates(group, _time(published), _time(known)), version, *node)
            for number, key, digest, published, known, group, version, *node in self._run(query, values)
        ]
        return [row for row, is_known in zip(rows, known_among([row.dates for row in rows], as_of), strict=True) if is_known]

    def _is_beginning(self, known: Sequence[Row]) -> bool:
        """Whether these are the beginning of the stream: then nobody's story hangs on a report that is missing."""
        nodes = {row.key for row in known if row.version == row.earliest}
        if {row.key for row in known} != nodes or not all(map(is_dated, nodes)):
            return False
        last = max(nodes, default=b"")
        return bool(self._run("SELECT count(*) FROM node WHERE key <= ?", (last,)).fetchone()[0] == len(nodes))

    def _then(self, known: Sequence[Row]) -> tuple[Story, ...]:
        members: dict[Key, list[Member]] = defaultdict(list)
        for row in known:
            members[row.home].append(row.member)
        whole = dict(
            self._run("SELECT node.home, count(*) FROM grouped JOIN node USING (article) GROUP BY node.home").fetchall()
        )
        return tuple(
            self._written(home) if len(group) == whole[home] else story_from(group, self._document)
            for home, group in members.items()
        )

    def _written(self, home: Key) -> Story:
        return story_from_json(self._run("SELECT body FROM story WHERE home = ?", (home,)).fetchone()[0])

    def _document(self, member: Member) -> Document:
        return document_from_json(self._run("SELECT body FROM document WHERE digest = ?", (member.digest,)).fetchone()[0])

    def members(self, story: Story, as_of: datetime | None = None) -> tuple[Document, ...]:
        """The articles of a story, all versions that were known at a time; ordered by publication and content."""
        rows = self.known(as_of) if as_of else None
        ids = set(story.documents)
        if rows is not None:
            numbers = [row.number for row in rows if row.member.id in ids]
        else:
            numbers = [n for part in _parts(story.documents) for n in self._numbers(part)]
        found = self.documents(numbers)
        return tuple(
            sorted(found, key=lambda one: (one.published is None, one.published and one.published.timestamp(), one.digest))
        )

    def _numbers(self, ids: Sequence[str]) -> list[int]:
        marks = ",".join("?" * len(ids))
        return [n for (n,) in self._run(f"SELECT seq FROM document WHERE id IN ({marks})", ids)]  # noqa: S608 - question marks only

    def documents(self, numbers: Sequence[int]) -> list[Document]:
        """The articles of these numbers, in no order."""
        found: list[Document] = []
        for part in _parts(numbers):
            marks = ",".join("?" * len(part))
            rows = self._run(f"SELECT body FROM document WHERE seq IN ({marks})", part)  # noqa: S608 - question marks only
            found.extend(document_from_json(body) for (body,) in rows)
        return found


def newest_first(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Stories by their last report; those without any time at the end."""
    return tuple(sorted(stories, key=lambda story: (story.last or _EARLY, story.id), reverse=True))


def is_waiting(run: Callable[[str], sqlite3.Cursor]) -> bool:
    """Whether there are articles whose story is not decided yet."""
    if not run("SELECT 1 FROM sqlite_master WHERE name = 'grouped'").fetchone():
        return bool(run("SELECT 1 FROM document LIMIT 1").fetchone())
    if run("SELECT 1 FROM node WHERE pending = 1 LIMIT 1").fetchone():
        return True
    counts = [run(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("document", "grouped")]  # noqa: S608 - our own tables
    return bool(counts[0] != counts[1])


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _parts(values: Sequence[T]) -> list[Sequence[T]]:
    return [values[at : at + _AT_ONCE] for at in range(0, len(values), _AT_ONCE)]
