"""The workspace's tables and how one version becomes the next.

Append-only: documents, claims and corrections are never changed or deleted (triggers refuse it); a changed article is a new row with
another digest. Only what is derived from them for the stories changes.
Times are Unix seconds (UTC); the R*Tree for times holds minutes, since it stores 32-bit integers.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

APPLICATION_ID = 0x51554C4C
"""„QULL“: tells a workspace from any other SQLite file."""

VERSION = 5

_VERSION_1 = """
CREATE TABLE document (
    seq       INTEGER PRIMARY KEY,
    digest    TEXT NOT NULL UNIQUE,
    id        TEXT NOT NULL,
    url       TEXT,
    published INTEGER,
    added     INTEGER NOT NULL,
    body      TEXT NOT NULL
) STRICT;
CREATE INDEX document_id ON document (id);
CREATE INDEX document_published ON document (published);

CREATE TABLE claim (
    seq      INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (seq),
    id       TEXT NOT NULL,
    body     TEXT NOT NULL
) STRICT;
CREATE INDEX claim_document ON claim (document);

CREATE VIRTUAL TABLE claim_words USING fts5 (words, sources, content='', tokenize="unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE claim_time USING rtree_i32 (seq, earliest, latest);
CREATE VIRTUAL TABLE claim_place USING rtree (seq, west, east, south, north);

CREATE TRIGGER document_kept_1 BEFORE UPDATE ON document BEGIN SELECT RAISE (ABORT, 'documents are never changed'); END;
CREATE TRIGGER document_kept_2 BEFORE DELETE ON document BEGIN SELECT RAISE (ABORT, 'documents are never deleted'); END;
CREATE TRIGGER claim_kept_1 BEFORE UPDATE ON claim BEGIN SELECT RAISE (ABORT, 'claims are never changed'); END;
CREATE TRIGGER claim_kept_2 BEFORE DELETE ON claim BEGIN SELECT RAISE (ABORT, 'claims are never deleted'); END;
"""

_VERSION_2 = (
    """CREATE TABLE correction (
    seq  INTEGER PRIMARY KEY,
    id   TEXT NOT NULL UNIQUE,
    at   INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT""",
    "CREATE TRIGGER correction_kept_1 BEFORE UPDATE ON correction BEGIN SELECT RAISE (ABORT, 'corrections are never changed'); END",
    "CREATE TRIGGER correction_kept_2 BEFORE DELETE ON correction BEGIN SELECT RAISE (ABORT, 'corrections are never deleted'); END",
)
"""Corrections by hand about who is who. Taking one back is a row of its own."""


_VERSION_3 = (
    """CREATE TABLE grouped (
    document  INTEGER PRIMARY KEY REFERENCES document (seq),
    article   BLOB NOT NULL,
    version   BLOB NOT NULL,
    published TEXT,
    known     TEXT
) STRICT""",
    "CREATE INDEX grouped_article ON grouped (article)",
    """CREATE TABLE node (
    key     BLOB PRIMARY KEY,
    article BLOB NOT NULL UNIQUE,
    version BLOB NOT NULL,
    traits  BLOB NOT NULL,
    links   BLOB NOT NULL,
    home    BLOB,
    own     INTEGER NOT NULL DEFAULT 1,
    pending INTEGER NOT NULL DEFAULT 1
) STRICT""",
    "CREATE INDEX node_home ON node (home, own, key)",
    "CREATE INDEX node_pending ON node (key) WHERE pending = 1",
    "CREATE TABLE posting (term INTEGER, key BLOB, weight REAL NOT NULL, PRIMARY KEY (term, key)) STRICT, WITHOUT ROWID",
    "CREATE TABLE naming (other BLOB, key BLOB, PRIMARY KEY (other, key)) STRICT, WITHOUT ROWID",
    "CREATE TABLE story (home BLOB PRIMARY KEY, body TEXT NOT NULL) STRICT",
)
"""What the stories are grouped by, and the stories: derived from the documents, and changed as documents come in.

`grouped` says which article a document is a version of, `node` is an article in the stream (its earliest version), `posting` what it
is found by, `naming` which reports were held against it, `story` the story that begins with it. An older workspace has none of this at
first: its documents are entered when the stories are asked for.
"""


_VERSION_4 = tuple(f"DELETE FROM {name}" for name in ("grouped", "node", "posting", "naming", "story"))  # noqa: S608 - our own tables
"""What is kept of a report to group it by is another since: all of it is made anew when the stories are asked for."""

_VERSION_5 = ("UPDATE node SET home = NULL, own = 1, pending = 1", "DELETE FROM story")
"""What a report joins a story for is weighed otherwise since; what is kept of the reports is the same."""


def _applied(statements: Sequence[str]) -> Callable[[sqlite3.Connection], None]:
    def apply(connection: sqlite3.Connection) -> None:
        for statement in statements:
            connection.execute(statement)

    return apply


MIGRATIONS: dict[int, Callable[[sqlite3.Connection], None]] = {
    1: _applied(_VERSION_2),
    2: _applied(_VERSION_3),
    3: _applied(_VERSION_4),
    4: _applied(_VERSION_5),
}
"""From a version to the next: `MIGRATIONS[1]` turns version 1 into 2."""


def create(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty database, in one transaction."""
    tables = f"{_VERSION_1} {'; '.join((*_VERSION_2, *_VERSION_3))};"
    statements = f"BEGIN IMMEDIATE; {tables} PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}; COMMIT;"
    connection.executescript(statements)


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring an older workspace to this version, one step and one transaction after the other.

    Another process may be doing the same: whoever holds the lock looks again which version it is.
    """
    for step in range(version, VERSION):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if connection.execute("PRAGMA user_version").fetchone()[0] == step:
                MIGRATIONS[step](connection)
                connection.execute(f"PRAGMA user_version = {step + 1}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
