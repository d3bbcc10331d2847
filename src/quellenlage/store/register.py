"""The register of reports in the workspace's file: what `quellenlage.reasoning.stories` groups by, found by index alone.

Other than documents and claims these rows are derived: they change as reports come in, and could be made anew from the documents.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from struct import Struct

from quellenlage.reasoning.stories.register import Links, Place
from quellenlage.reasoning.stories.traits import Key, Traits

_NEAR = Struct("<10sdd")
_SOURCE = Struct("<B10sd")
_MOST_KEPT = 20_000


class FileRegister:
    """The register over an open workspace. Changes belong to the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._run = connection.execute
        self._drawn: dict[Key, Traits] = {}

    def enter(self, drawn: Traits) -> None:
        """Take a report in."""
        row = (drawn.key, drawn.article, drawn.version, drawn.to_bytes(), links_to_bytes(Links()))
        self._run("INSERT INTO node (key, article, version, traits, links) VALUES (?, ?, ?, ?, ?)", row)
        postings = [(term, drawn.key, weight) for term, weight in drawn.terms]
        self._connection.executemany("INSERT INTO posting (term, key, weight) VALUES (?, ?, ?)", postings)

    def remove(self, key: Key) -> None:
        """Take a report out."""
        terms = [(term, key) for term, _ in self.traits(key).terms]
        self._connection.executemany("DELETE FROM posting WHERE term = ? AND key = ?", terms)
        self._unname(key)
        self._run("DELETE FROM node WHERE key = ?", (key,))
        self._drawn.pop(key, None)

    def is_last(self, key: Key) -> bool:
        """Whether no report stands after a place."""
        return self._run("SELECT 1 FROM node WHERE key > ? LIMIT 1", (key,)).fetchone() is None

    def before(self, term: int, key: Key, most: int) -> Sequence[tuple[Key, float]]:
        """The nearest before a place."""
        query = "SELECT key, weight FROM posting WHERE term = ? AND key < ? ORDER BY key DESC LIMIT ?"
        return self._run(query, (term, key, most)).fetchall()

    def after(self, term: int, key: Key, most: int) -> Sequence[tuple[Key, float]]:
        """The nearest after a place."""
        query = "SELECT key, weight FROM posting WHERE term = ? AND key > ? ORDER BY key LIMIT ?"
        return self._run(query, (term, key, most)).fetchall()

    def traits(self, key: Key) -> Traits:
        """The traits of a report."""
        if key not in self._drawn:
            if len(self._drawn) >= _MOST_KEPT:
                self._drawn.clear()
            self._drawn[key] = Traits.from_bytes(self._run("SELECT traits FROM node WHERE key = ?", (key,)).fetchone()[0])
        return self._drawn[key]

    def links(self, key: Key) -> Links:
        """The links of a report."""
        return links_from_bytes(self._run("SELECT links FROM node WHERE key = ?", (key,)).fetchone()[0])

    def link(self, key: Key, links: Links) -> None:
        """Replace the links of a report."""
        self._unname(key)
        self._run("UPDATE node SET links = ? WHERE key = ?", (links_to_bytes(links), key))
        named = [(other, key) for other in sorted(links.named())]
        self._connection.executemany("INSERT INTO naming (other, key) VALUES (?, ?)", named)

    def _unname(self, key: Key) -> None:
        named = [(other, key) for other in self.links(key).named()]
        self._connection.executemany("DELETE FROM naming WHERE other = ? AND key = ?", named)

    def naming(self, key: Key, after: Key) -> Sequence[Key]:
        """The later reports whose links name it."""
        return self._keys("SELECT key FROM naming WHERE other = ? AND key > ?", key, after)

    def looking(self, home: Key, after: Key, until: Key | None) -> Sequence[Key]:
        """The later reports whose links name one of a story."""
        query = """SELECT DISTINCT naming.key FROM node JOIN naming ON naming.other = node.key
                   WHERE node.home = ? AND naming.key > ? AND (? IS NULL OR naming.key <= ?)"""
        return self._keys(query, home, after, until, until)

    def place(self, key: Key) -> Place | None:
        """Where a report is."""
        found = self._run("SELECT home, own FROM node WHERE key = ?", (key,)).fetchone()
        return None if found is None or found[0] is None else Place(found[0], own=bool(found[1]))

    def settle(self, key: Key, place: Place) -> None:
        """Put a report into a story."""
        self._run("UPDATE node SET home = ?, own = ? WHERE key = ?", (place.home, place.own, key))

    def first(self, home: Key, key: Key, most: int) -> Sequence[Key]:
        """The first of a story before a place."""
        query = "SELECT key FROM node WHERE home = ? AND own = 1 AND key < ? ORDER BY key LIMIT ?"
        return self._keys(query, home, key, most)

    def last(self, home: Key, key: Key, most: int) -> Sequence[Key]:
        """The last of a story before a place."""
        query = "SELECT key FROM node WHERE home = ? AND own = 1 AND key < ? ORDER BY key DESC LIMIT ?"
        return self._keys(query, home, key, most)[::-1]

    def following(self, home: Key, key: Key, most: int) -> Sequence[Key]:
        """The next of a story after a place."""
        query = "SELECT key FROM node WHERE home = ? AND own = 1 AND key > ? ORDER BY key LIMIT ?"
        return self._keys(query, home, key, most)

    def members(self, home: Key) -> Sequence[Key]:
        """All of a story."""
        return self._keys("SELECT key FROM node WHERE home = ? ORDER BY key", home)

    def version(self, article: bytes) -> tuple[Key, bytes] | None:
        """Place and version of an article's earliest version."""
        found: tuple[Key, bytes] | None = self._run("SELECT key, version FROM node WHERE article = ?", (article,)).fetchone()
        return found

    def await_decision(self, keys: Iterable[Key]) -> None:
        """Note that it is to be decided which story these reports are in."""
        self._connection.executemany("UPDATE node SET pending = 1 WHERE key = ?", [(key,) for key in keys])

    def awaiting(self) -> Sequence[Key]:
        """The reports that a decision is to be made for."""
        return self._keys("SELECT key FROM node WHERE pending = 1 ORDER BY key")

    def last_decided(self) -> Key | None:
        """The last report in the stream that no decision is to be made for."""
        return next(iter(self._keys("SELECT key FROM node WHERE pending = 0 ORDER BY key DESC LIMIT 1")), None)

    def decided(self) -> None:
        """Nothing is to be decided any more."""
        self._run("UPDATE node SET pending = 0 WHERE pending = 1")

    def _keys(self, query: str, *values: object) -> list[Key]:
        return [key for (key,) in self._run(query, values)]


def links_to_bytes(links: Links) -> bytes:
    """Source and shared text first, then each report that it was compared with."""
    head = _SOURCE.pack(links.source is not None, links.source or b"", links.shared)
    return head + b"".join(_NEAR.pack(*near) for near in links.near)


def links_from_bytes(data: bytes) -> Links:
    """The links that `links_to_bytes` wrote."""
    known, source, shared = _SOURCE.unpack_from(data)
    return Links(tuple(_NEAR.iter_unpack(data[_SOURCE.size :])), source if known else None, shared)
