"""Reading a workspace while others write to it: which state it is in, which claims hold some words.

Opens the file read-only, so that nothing that a reader does can change it.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from quellenlage.model import Correction, Document, Story
from quellenlage.store.corrections import correction_from_json
from quellenlage.store.documents import document_from_json
from quellenlage.store.opening import opened, store_error
from quellenlage.store.stories import StoryReader, is_waiting, newest_first

_WORD = re.compile(r"\w+")
_MAX_WORDS = 32
_AT_ONCE = 500

State = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with its number and its article's number in the workspace."""

    seq: int
    document: int
    body: dict[str, Any]


class Browser:
    """A read-only view of a workspace file, for one thread. A missing file is an empty workspace."""

    def __init__(self, path: str | Path) -> None:
        self.path = str(path)
        self._connection: sqlite3.Connection | None = None
        self._state: tuple[int, State] | None = None

    def close(self) -> None:
        """Close the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def state(self) -> State:
        """Numbers that differ whenever the workspace holds something else; cheap while nothing changes."""
        if not self._opened():
            return ()
        version = self._rows("PRAGMA data_version")[0][0]
        if self._state is None or self._state[0] != version:
            tables = [name for (name,) in self._rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
            counted = [t for t in ("document", "claim", "correction") if t in tables]
            self._state = (version, tuple(self._rows(f"SELECT coalesce(max(rowid), 0) FROM {t}")[0][0] for t in counted))  # noqa: S608 - names of our own tables
        return self._state[1]

    def documents(self, after: int = 0) -> Iterator[tuple[int, int, Document]]:
        """Number, seconds since 1970 when it was known, and article, for those added after a number."""
        query = "SELECT seq, coalesce(published, added), body FROM document WHERE seq > ? ORDER BY seq"
        for seq, known, body in self._rows(query, (after,)) if self._opened() else ():
            yield seq, known, document_from_json(body)

    def waits(self) -> bool:
        """Whether there are articles that no story is decided for; `Workspace.regroup` does that."""
        with self._errors():
            return self._opened() and is_waiting(self._connected().execute)

    def stories(self, as_of: datetime | None = None) -> tuple[Story, ...]:
        """The stories that are decided, as they are or as they were known at a time, the newest first."""
        if not self._opened() or not self._rows("SELECT 1 FROM sqlite_master WHERE name = 'story'"):
            return ()
        with self._errors():
            return newest_first(StoryReader(self._connected()).stories(as_of))

    def claims(self, after: int = 0) -> Iterator[ClaimRow]:
        """The claims added after a number, in their order."""
        while self._opened():
            rows = self._rows("SELECT seq, document, body FROM claim WHERE seq > ? ORDER BY seq LIMIT 2000", (after,))
            if not rows:
                return
            for seq, document, body in rows:
                yield ClaimRow(seq, document, json.loads(body))
            after = rows[-1][0]

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections by hand in their order; none where the workspace is older than they are."""
        if not self._opened() or not self._rows("SELECT 1 FROM sqlite_master WHERE name = 'correction'"):
            return ()
        return tuple(correction_from_json(body) for (body,) in self._rows("SELECT body FROM correction ORDER BY seq"))

    def bodies(self, seqs: Sequence[int]) -> dict[int, dict[str, Any]]:
        """The claims of these numbers, at most 500."""
        some = list(seqs)[:_AT_ONCE]
        if not some or not self._opened():
            return {}
        marks = ",".join("?" * len(some))
        rows = self._rows(f"SELECT seq, body FROM claim WHERE seq IN ({marks})", some)  # noqa: S608 - question marks only
        return {seq: json.loads(body) for seq, body in rows}

    def with_words(self, words: str) -> list[int] | None:
        """The numbers of the claims that hold all words (or words that begin so); None where there is no word in `words`."""
        terms = [f'"{word}"*' for word in _WORD.findall(words)][:_MAX_WORDS]
        if not terms:
            return None
        if not self._opened():
            return []
        return [seq for (seq,) in self._rows("SELECT rowid FROM claim_words WHERE claim_words MATCH ?", (" ".join(terms),))]

    def _opened(self) -> bool:
        if self._connection is None and Path(self.path).is_file():
            self._connection = opened(self.path, read_only=True)
        return self._connection is not None

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        with self._errors():
            return self._connected().execute(query, values).fetchall()

    def _connected(self) -> sqlite3.Connection:
        assert self._connection is not None
        return self._connection

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise store_error(self.path, error) from error
