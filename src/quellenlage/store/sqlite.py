"""The workspace as one SQLite file: WAL, full-text search, R*Trees for times and places.

One transaction per article: an article is in the workspace with all its claims, or not at all. A process that is killed, a
disk that is full or a Ctrl-C leaves what was added before.
"""

from __future__ import annotations

import math
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from quellenlage.errors import CorruptStoreError, SchemaVersionError, StoreError
from quellenlage.model import Correction, Document, Story
from quellenlage.reasoning.stories.traits import Traits
from quellenlage.store.corrections import correction_from_json, correction_to_json
from quellenlage.store.documents import document_from_json, document_to_json
from quellenlage.store.grouping import Grouping
from quellenlage.store.opening import may_be_written, opened, store_error
from quellenlage.store.schema import APPLICATION_ID, VERSION, create, migrate
from quellenlage.store.stories import StoryReader, newest_first

_WORD = re.compile(r"\w+")
_MAX_WORDS = 32


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim as the workspace keeps it: its JSON, the words to find it by, its bounds in time (UTC) and space (degrees)."""

    id: str
    body: str
    words: str
    sources: str
    earliest: datetime | None = None
    latest: datetime | None = None
    lat: float | None = None
    lon: float | None = None


class Workspace:
    """An open workspace. Use as a context manager."""

    def __init__(self, path: str | Path, *, create_missing: bool = True) -> None:
        """Open a workspace; an older one is migrated. One that may not be written can be read.

        Args:
            path: the SQLite file, or `:memory:`.
            create_missing: whether a missing file becomes a new workspace.

        Raises:
            CorruptStoreError: the file is no workspace or is damaged.
            SchemaVersionError: it was made by a newer version.
            StoreError: it can't be opened or does not exist.
        """
        self.path = str(path)
        in_memory = self.path == ":memory:"
        if not create_missing and not in_memory and not Path(path).exists():
            raise StoreError(f"{path}: no workspace there; `quellenlage add` makes one")
        self.read_only = not in_memory and Path(path).is_file() and not may_be_written(self.path)
        if in_memory:
            self._connection = sqlite3.connect(self.path, isolation_level=None)
        else:
            self._connection = opened(self.path, read_only=self.read_only)
        self._grouping = Grouping(self._connection)
        try:
            with self._errors():
                self._prepare()
        except BaseException:
            self._connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was added stays."""
        self._connection.close()

    def _prepare(self) -> None:
        run = self._connection.execute
        application, version = run("PRAGMA application_id").fetchone()[0], run("PRAGMA user_version").fetchone()[0]
        empty = run("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        if application != APPLICATION_ID and not (empty and application == 0):
            raise CorruptStoreError(f"{self.path}: a database, but no Quellenlage workspace")
        if version > VERSION:
            raise SchemaVersionError(f"{self.path}: made by a newer Quellenlage (schema {version}; this one knows {VERSION})")
        if self.read_only:
            if empty or version < VERSION:
                raise StoreError(
                    f"{self.path}: made by an older Quellenlage, and may not be written: open it once where it may"
                )
            return
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = NORMAL")
        run("PRAGMA foreign_keys = ON")
        if empty:
            create(self._connection)
        elif version < VERSION:
            migrate(self._connection, version)

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise store_error(self.path, error) from error

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._errors():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def has(self, digest: str) -> bool:
        """Whether an article with this content is there already."""
        with self._errors():
            return self._connection.execute("SELECT 1 FROM document WHERE digest = ?", (digest,)).fetchone() is not None

    def add(
        self,
        document: Document,
        claims: Iterable[StoredClaim],
        *,
        added: datetime | None = None,
        drawn: Traits | None = None,
    ) -> bool:
        """Add one article with its claims; False (and nothing changed) if the same content is there already.

        Args:
            document: the article.
            claims: its claims.
            added: when, if not now.
            drawn: its traits for the grouping into stories, if they are there already.
        """
        added = added or datetime.now(UTC)
        with self._transaction():
            if self.has(document.digest):
                return False
            row = self._connection.execute(
                "INSERT INTO document (digest, id, url, published, added, body) VALUES (?, ?, ?, ?, ?, ?)",
                (document.digest, document.id, document.url, _seconds(document.published), _seconds(added),
                 document_to_json(document)),
            )  # fmt: skip
            for claim in claims:
                self._add_claim(row.lastrowid, claim)
            self._grouping.enter(row.lastrowid or 0, document, drawn)
        return True

    def regroup(self) -> None:
        """Decide for all articles that came in which story they are in; in no time where that is done.

        Articles that an older version added are entered first, a few hundred in a transaction; what was done stays.
        """
        while self._one("SELECT (SELECT count(*) FROM document) - (SELECT count(*) FROM grouped)"):
            with self._transaction():
                self._grouping.catch_up(self._grouping.missing())
        if self._one("SELECT count(*) FROM node WHERE pending = 1"):
            with self._transaction():
                self._grouping.decide()

    def stories(self, *, as_of: datetime | None = None) -> tuple[Story, ...]:
        """The stories, as they are or as they were known at a time, the newest first."""
        self.regroup()
        with self._errors():
            return newest_first(StoryReader(self._connection).stories(as_of))

    def story_documents(self, story: Story, *, as_of: datetime | None = None) -> tuple[Document, ...]:
        """The articles of a story, all versions that were known at a time; ordered by publication and content."""
        with self._errors():
            return StoryReader(self._connection).members(story, as_of)

    def _one(self, query: str) -> int:
        with self._errors():
            return int(self._connection.execute(query).fetchone()[0])

    def _add_claim(self, document: int | None, claim: StoredClaim) -> None:
        run = self._connection.execute
        seq = run("INSERT INTO claim (document, id, body) VALUES (?, ?, ?)", (document, claim.id, claim.body)).lastrowid
        run("INSERT INTO claim_words (rowid, words, sources) VALUES (?, ?, ?)", (seq, claim.words, claim.sources))
        if claim.earliest and claim.latest:
            run("INSERT INTO claim_time VALUES (?, ?, ?)", (seq, _minutes(claim.earliest), _minutes(claim.latest)))
        if claim.lat is not None and claim.lon is not None:
            run("INSERT INTO claim_place VALUES (?, ?, ?, ?, ?)", (seq, claim.lon, claim.lon, claim.lat, claim.lat))

    def documents(self, *, as_of: datetime | None = None) -> tuple[Document, ...]:
        """All articles, or those that were published (where unknown: added) by then; ordered by publication and id."""
        query = "SELECT body FROM document"
        values: tuple[int, ...] = ()
        if as_of is not None:
            query += " WHERE coalesce(published, added) <= ?"
            values = (_seconds(as_of) or 0,)
        with self._errors():
            rows = self._connection.execute(query + " ORDER BY coalesce(published, added), digest", values)
            return tuple(document_from_json(body) for (body,) in rows)

    def correct(self, correction: Correction) -> bool:
        """Keep a correction by hand; False (and nothing changed) if this very one is there already."""
        with self._transaction():
            run = self._connection.execute
            if run("SELECT 1 FROM correction WHERE id = ?", (correction.id,)).fetchone():
                return False
            row = (correction.id, _seconds(correction.at), correction_to_json(correction))
            run("INSERT INTO correction (id, at, body) VALUES (?, ?, ?)", row)
        return True

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections, those undone and the undoings too, in the order in which they were made."""
        with self._errors():
            rows = self._connection.execute("SELECT body FROM correction ORDER BY seq")
            return tuple(correction_from_json(body) for (body,) in rows)

    def count(self) -> tuple[int, int]:
        """How many articles and claims there are."""
        with self._errors():
            run = self._connection.execute
            return run("SELECT count(*) FROM document").fetchone()[0], run("SELECT count(*) FROM claim").fetchone()[0]

    def search(self, words: str, *, limit: int = 50, as_of: datetime | None = None) -> Sequence[str]:
        """The claims (as JSON) in which all words occur, in the claim or the names of its sources; newest report first.

        A word finds what begins with it: „Tourismus“ finds „Tourismusprojekte“. Nothing in `words` is an operator.
        With `as_of`, what stood in the articles at that time: of an article that was changed the version of then, so that a claim
        that was withdrawn later is shown and one that came later is not. Without, the claims of all versions.
        """
        terms = [f'"{word}"*' for word in _WORD.findall(words)][:_MAX_WORDS]
        if not terms:
            return ()
        query = """SELECT claim.body, document.seq FROM claim_words JOIN claim ON claim.seq = claim_words.rowid
                   JOIN document ON document.seq = claim.document
                   WHERE claim_words MATCH ? AND coalesce(document.published, document.added) <= ?
                   ORDER BY coalesce(document.published, document.added) DESC, claim.seq LIMIT ?"""
        if as_of is None:
            with self._errors():
                return [body for body, _ in self._connection.execute(query, (" ".join(terms), 1 << 62, limit))]
        self.regroup()
        reader = StoryReader(self._connection)
        current = cache(partial(reader.current, as_of=as_of))
        with self._errors():
            rows = self._connection.execute(query, (" ".join(terms), _seconds(as_of), -1))
            return list(islice((body for body, number in rows if current(number)), limit))


def _seconds(time: datetime | None) -> int | None:
    return math.floor(time.timestamp()) if time else None


def _minutes(time: datetime) -> int:
    """Minutes since 1970, within the 32 bits of the R*Tree (years −2114 to 6053)."""
    return max(-(1 << 31), min((1 << 31) - 1, math.floor(time.timestamp() / 60)))
