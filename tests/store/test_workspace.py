"""The workspace: append-only, idempotent, and whole after whatever happens."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quellenlage.errors import CorruptStoreError, SchemaVersionError, StoreError, StoreFullError
from quellenlage.model import Anchor, Correction, Document, reason
from quellenlage.reasoning.because import because
from quellenlage.store import StoredClaim, Workspace
from quellenlage.store.browsing import Browser
from quellenlage.store.documents import document_from_json, document_to_json
from quellenlage.store.schema import MIGRATIONS

WARNINGS = (reason("warning.future", source="a.txt", time="2190-01-01"),)
NOON = datetime(2023, 9, 12, 12, tzinfo=UTC)


def document(n, **fields):
    return Document(
        **{"id": f"a{n}", "digest": f"d{n}", "text": f"Text {n}.", "published": NOON + timedelta(hours=n), **fields}
    )


def claim(n, words="Der Zug fährt.", sources="Kurier Interfax"):
    return StoredClaim(f"c{n}", f'{{"id": "c{n}"}}', words, sources, NOON, NOON + timedelta(hours=1), 43.1, 131.9)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "w.db"


def test_what_was_added_comes_back(path):
    with Workspace(path) as workspace:
        workspace.add(document(1, authors=("A",), warnings=WARNINGS), [claim(1)])

    with Workspace(path) as workspace:
        assert workspace.documents() == (document(1, authors=("A",), warnings=WARNINGS),)


def test_adding_twice_changes_nothing(path):
    with Workspace(path) as workspace:
        assert workspace.add(document(1), [claim(1)])
        assert not workspace.add(document(1), [claim(1)])
        assert workspace.count() == (1, 1)


def test_as_of_shows_the_earlier_picture(path):
    with Workspace(path) as workspace:
        for n in (3, 1, 2):
            workspace.add(document(n), [claim(n)])

        assert [d.id for d in workspace.documents()] == ["a1", "a2", "a3"]
        assert [d.id for d in workspace.documents(as_of=NOON + timedelta(hours=2))] == ["a1", "a2"]
        assert len(workspace.search("Zug", as_of=NOON + timedelta(hours=1))) == 1


def test_without_publication_the_time_of_adding_counts(path):
    with Workspace(path) as workspace:
        workspace.add(document(1, published=None), [], added=NOON)

        assert workspace.documents(as_of=NOON - timedelta(hours=1)) == ()
        assert len(workspace.documents(as_of=NOON)) == 1


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("zug", 1),
        ("Zug fährt", 1),
        ("interfax zug", 1),
        ("Tour", 1),
        ("Schiff", 0),
        ('") OR 1', 0),
        ("", 0),
        ("* NEAR(", 0),
        ("zug " * 500, 1),
    ],
)
def test_search(path, words, found):
    with Workspace(path) as workspace:
        workspace.add(document(1), [claim(1, "Der Zug fährt: Tourismusprojekte.")])

        assert len(workspace.search(words)) == found


@pytest.mark.parametrize(
    "statement", ["UPDATE document SET id = 'x'", "DELETE FROM document", "UPDATE claim SET id = 'x'", "DELETE FROM claim"]
)
def test_nothing_is_changed_or_deleted(path, statement):
    with Workspace(path) as workspace:
        workspace.add(document(1), [claim(1)])

    with pytest.raises(sqlite3.IntegrityError, match="never"):
        sqlite3.connect(path).execute(statement)


def test_a_failing_article_leaves_nothing(path):
    def broken():
        yield claim(1)
        raise RuntimeError

    with Workspace(path) as workspace:
        with pytest.raises(RuntimeError):
            workspace.add(document(1), broken())
        assert workspace.count() == (0, 0)
        assert workspace.add(document(1), [claim(1)])


def correction(n, **fields):
    return Correction(
        **{"id": f"k{n}", "kind": "merge", "reason": "derselbe", "by": "R", "at": NOON + timedelta(hours=n), **fields}
    )


class TestCorrections:
    def test_what_was_corrected_comes_back(self, path):
        one = correction(1, anchors=(Anchor("d1", 0, 4, "Text"), Anchor("d2", 0, 4, "Text")))
        two = correction(2, kind="undo", undoes="k1")
        with Workspace(path) as workspace:
            assert [workspace.correct(one), workspace.correct(two)] == [True, True]

        with Workspace(path) as workspace:
            assert workspace.corrections() == (one, two)

    def test_keeping_twice_changes_nothing(self, path):
        with Workspace(path) as workspace:
            workspace.correct(correction(1))

            assert not workspace.correct(correction(1))
            assert len(workspace.corrections()) == 1

    @pytest.mark.parametrize("statement", ["UPDATE correction SET id = 'x'", "DELETE FROM correction"])
    def test_none_is_changed_or_deleted(self, path, statement):
        with Workspace(path) as workspace:
            workspace.correct(correction(1))

        with pytest.raises(sqlite3.IntegrityError, match="never"):
            sqlite3.connect(path).execute(statement)


class TestOlderVersions:
    @pytest.fixture
    def first_version(self, path):
        """A workspace as the first version made it."""
        with Workspace(path) as workspace:
            workspace.add(document(1), [claim(1)])
            run = workspace._connection.execute
            for table in ("correction", "story", "naming", "posting", "node", "grouped"):
                run(f"DROP TABLE {table}")
            run("PRAGMA user_version = 1")
        return path

    def test_its_articles_are_in_stories(self, first_version):
        with Workspace(first_version) as workspace:
            workspace.add(document(2, text="Ganz etwas anderes."), [])

            assert sorted(story.documents for story in workspace.stories()) == [("a1",), ("a2",)]

    def test_one_is_migrated_and_keeps_what_it_has(self, first_version):
        with Workspace(first_version) as workspace:
            assert workspace.corrections() == ()
            assert workspace.correct(correction(1))
            assert workspace.count() == (1, 1)

    def test_it_is_migrated_once(self, first_version):
        with Workspace(first_version) as workspace:
            workspace.correct(correction(1))
        with Workspace(first_version) as workspace:
            assert len(workspace.corrections()) == 1

    def test_a_failing_migration_leaves_the_old_one(self, first_version, monkeypatch):
        def broken(connection):
            connection.execute("CREATE TABLE correction (x)")
            raise sqlite3.OperationalError("no such thing")

        monkeypatch.setitem(MIGRATIONS, 1, broken)
        with pytest.raises(StoreError, match="no such thing"):
            Workspace(first_version)
        monkeypatch.undo()
        with Workspace(first_version) as workspace:
            assert workspace.corrections() == ()


class TestWrongFiles:
    def test_no_database(self, path):
        path.write_bytes(b"no database at all" * 100)

        with pytest.raises(CorruptStoreError, match=r"w\.db"):
            Workspace(path)

    def test_a_damaged_one(self, path):
        with Workspace(path) as workspace:
            workspace.add(document(1), [claim(1)])
        content = path.read_bytes()
        path.write_bytes(content[:100] + b"\xff" * (len(content) - 100))

        with pytest.raises(CorruptStoreError), Workspace(path) as workspace:
            workspace.documents()

    def test_another_programs_database(self, path):
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE t (a)")
        connection.commit()
        connection.close()

        with pytest.raises(CorruptStoreError, match="no Quellenlage workspace"):
            Workspace(path)

    def test_a_newer_version(self, path):
        Workspace(path).close()
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA user_version = 99")
        connection.close()

        with pytest.raises(SchemaVersionError, match="schema 99"):
            Workspace(path)

    def test_none_where_one_is_needed(self, path):
        with pytest.raises(StoreError, match="no workspace there"):
            Workspace(path, create_missing=False)
        assert not path.exists()

    def test_a_folder(self, tmp_path):
        with pytest.raises(StoreError):
            Workspace(tmp_path)


def test_a_full_disk_keeps_what_was_there(path):
    with Workspace(path) as workspace:
        workspace.add(document(1), [claim(1)])
        pages = workspace._connection.execute("PRAGMA page_count").fetchone()[0]
        workspace._connection.execute(f"PRAGMA max_page_count = {pages + 3}")

        with pytest.raises(StoreFullError, match="no space left"):
            workspace.add(document(2, text="x" * 400_000), [claim(2)])
        assert [d.id for d in workspace.documents()] == ["a1"]


def test_a_killed_process_leaves_whole_articles(path):
    script = textwrap.dedent("""
        import sys
        from tests.store.test_workspace import document, claim
        from quellenlage.store import Workspace
        with Workspace(sys.argv[1]) as workspace:
            for n in range(100_000):
                workspace.add(document(n), [claim(k) for k in range(5)])
                print(n, flush=True)
    """)
    with subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True) as process:
        acknowledged = [int(process.stdout.readline()) for _ in range(20)][-1]
        os.kill(process.pid, signal.SIGKILL)

    with Workspace(path) as workspace:
        documents, claims = workspace.count()
        grouped = [key for story in workspace.stories() for key in story.documents]
    assert documents > acknowledged
    assert claims == 5 * documents
    assert len(grouped) == documents


def test_a_warning_of_an_older_workspace_keeps_its_sentence():
    """Until warnings became values, an article was kept with the English sentence."""
    stored = json.loads(document_to_json(document(1)))

    again = document_from_json(json.dumps({**stored, "warnings": ["a.txt: no publication time"]}))

    assert because(again.warnings, "de") == "a.txt: no publication time"


@pytest.mark.parametrize("view", [Workspace, Browser])
def test_what_may_not_be_written_can_be_read(path, monkeypatch, view):
    """A read-only medium: SQLite can't make its journal beside the file."""
    with Workspace(path) as workspace:
        workspace.add(document(1), [claim(1)])
        workspace.regroup()
    monkeypatch.setattr("quellenlage.store.opening.os.access", lambda *_: False)

    shown = view(path)
    assert [story.documents for story in shown.stories()] == [("a1",)]
    shown.close()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_what_may_not_be_written_says_so(path, monkeypatch):
    with Workspace(path) as workspace:
        workspace.add(document(1), [claim(1)])
    monkeypatch.setattr("quellenlage.store.opening.os.access", lambda *_: False)

    with Workspace(path) as workspace, pytest.raises(StoreError, match="may not be written"):
        workspace.add(document(2), [claim(2)])
    Path(f"{path}-wal").write_bytes(b"x")
    with pytest.raises(StoreError, match="open it once where it may be written"):
        Workspace(path)


def test_a_folder_is_no_workspace_and_is_called_one(tmp_path):
    with pytest.raises(StoreError, match="it is a folder"):
        Workspace(tmp_path)
    with pytest.raises(StoreError, match="there is no such folder"):
        Workspace(tmp_path / "no" / "w.db")


def test_who_waits_for_another_writer_is_told(path, monkeypatch):
    monkeypatch.setattr("quellenlage.store.opening.BUSY_S", 0.1)
    with Workspace(path) as workspace:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another process has been writing to it"):
            workspace.add(document(1), [claim(1)])
        other.close()
