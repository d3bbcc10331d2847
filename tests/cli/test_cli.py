"""The commands as a user runs them: results, exit status, one line for each mistake."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

ARTICLE = (
    "Die Innenministerin Karla Brandt ist am Montag in Leipzig eingetroffen. Sie sagte, die Lage sei ruhig. "
    "Laut der Polizei wurden mindestens drei Menschen verletzt. Wann die Sperrung endet, ist unklar.\n"
)
PUBLISHED = ("--published", "2024-03-05T09:00:00+01:00", "--publisher", "Bote")


def run(*arguments, text=None, cwd=None, **environment):
    return subprocess.run(
        [sys.executable, "-m", "quellenlage", *map(str, arguments)],
        input=text.encode() if isinstance(text, str) else text,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, **environment},
        check=False,
        timeout=120,
    )


def children_seconds():
    """CPU seconds of the processes that have ended: a busy machine makes nothing slower by this clock."""
    spent = os.times()
    return spent.children_user + spent.children_system


def lines(done):
    return done.stderr.decode().strip().splitlines()


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


class TestRead:
    def test_a_dossier_of_standard_input(self):
        done = run("read", "-", "--format", "json", *PUBLISHED, text=ARTICLE)

        assert done.returncode == 0, done.stderr
        dossier = json.loads(done.stdout)
        assert dossier["schema"] == "quellenlage.dossier/1"
        [document] = dossier["documents"]
        assert document["text"] == ARTICLE
        assert dossier["claims"]
        assert {c["document"] for c in dossier["claims"]} == {document["id"]}

    @pytest.mark.parametrize("form", ["text", "markdown", "html"])
    def test_every_format(self, article, form):
        done = run("read", article, "--format", form, *PUBLISHED)

        assert done.returncode == 0, done.stderr
        assert "Brandt" in done.stdout.decode()

    def test_what_can_be_read_is_read(self, article, tmp_path):
        bad = tmp_path / "b.json"
        bad.write_text('{"text": 5}')
        done = run("read", bad, article, tmp_path / "nichts.txt", "--format", "json", *PUBLISHED)

        assert done.returncode == 1
        assert len(json.loads(done.stdout)["documents"]) == 1
        assert [str(bad) in lines(done)[0], "nichts.txt" in lines(done)[-1]] == [True, True]

    def test_nothing_readable_prints_nothing(self, tmp_path):
        done = run("read", tmp_path / "nichts.txt")

        assert (done.returncode, done.stdout) == (1, b"")
        assert len(lines(done)) == 1

    def test_the_same_article_twice_is_read_once(self, article, tmp_path):
        copy = tmp_path / "copy.txt"
        copy.write_text(ARTICLE, encoding="utf-8")
        done = run("read", article, copy, "--format", "json", *PUBLISHED)

        assert done.returncode == 0
        assert len(json.loads(done.stdout)["documents"]) == 1
        assert "the same article as" in done.stderr.decode()

    def test_order_makes_no_difference(self, tmp_path):
        paths = []
        for n, text in enumerate(
            (
                ARTICLE,
                "Der Konzern teilte mit, er habe 2.000 Stellen gestrichen.\n",
                "Am Dienstag landete der Kanzler in Wien.\n",
            )
        ):
            paths.append(tmp_path / f"{n}.txt")
            paths[-1].write_text(text, encoding="utf-8")
        outputs = {run("read", *order, "--format", "json", *PUBLISHED).stdout for order in (paths, paths[::-1])}

        assert len(outputs) == 1

    @pytest.mark.parametrize("value", ["gestern", "2023-02-30", "12.9.2023"])
    def test_a_wrong_time_is_wrong_usage(self, article, value):
        done = run("read", article, "--published", value)

        assert done.returncode == 2
        assert "--published" in done.stderr.decode()

    def test_output_to_a_file(self, article, tmp_path):
        out = tmp_path / "out.json"
        done = run("read", article, "--format", "json", "-o", out, *PUBLISHED)

        assert (done.returncode, done.stdout) == (0, b"")
        assert json.loads(out.read_text(encoding="utf-8"))["claims"]

    def test_a_file_that_cannot_be_written(self, article, tmp_path):
        done = run("read", article, "-o", tmp_path / "no" / "out.txt", *PUBLISHED)

        assert done.returncode == 1
        assert "can't be written (there is no such folder)" in lines(done)[-1]

    def test_where_nothing_can_be_written_is_said_before_the_work(self, tmp_path):
        done = run("read", tmp_path / "nichts.txt", "-o", tmp_path)

        assert lines(done) == [f"quellenlage: {tmp_path}: can't be written (it is a folder)"]

    def test_no_traceback_when_the_reader_goes_away(self, article):
        done = subprocess.run(
            f"{sys.executable} -m quellenlage read {article} --format json | head -c 1",
            shell=True,
            capture_output=True,
            check=False,
        )
        assert b"Traceback" not in done.stderr


class TestWorkspace:
    def test_add_stories_dossier_search(self, article, tmp_path):
        db = tmp_path / "w.db"
        assert run("add", article, "--db", db, *PUBLISHED).returncode == 0

        stories = json.loads(run("stories", "--db", db, "--format", "json").stdout)
        assert [len(s["documents"]) for s in stories] == [1]
        assert set(stories[0]) == {"id", "title", "documents", "first", "last"}

        dossier = json.loads(run("dossier", stories[0]["id"], "--db", db, "--format", "json").stdout)
        assert dossier["story"]["id"] == stories[0]["id"]

        found = json.loads(run("search", "Menschen", "verletzt", "--db", db, "--format", "json").stdout)
        assert len(found) == 1
        assert found[0]["id"] in {c["id"] for c in dossier["claims"]}

    def test_adding_twice_changes_nothing(self, article, tmp_path):
        db = tmp_path / "w.db"
        run("add", article, "--db", db, *PUBLISHED)
        done = run("add", article, "--db", db, *PUBLISHED)

        assert "0 added, 1 already there" in done.stderr.decode()

    def test_as_of(self, article, tmp_path):
        db = tmp_path / "w.db"
        run("add", article, *PUBLISHED, QUELLENLAGE_DB=str(db))

        assert json.loads(run("stories", "--as-of", "2024-03-04", "--format", "json", QUELLENLAGE_DB=str(db)).stdout) == []
        assert len(json.loads(run("stories", "--as-of", "2024-03-05", "--format", "json", QUELLENLAGE_DB=str(db)).stdout)) == 1

    def test_a_story_keeps_its_id_while_it_grows(self, article, tmp_path):
        db = tmp_path / "w.db"
        run("add", article, "--db", db, *PUBLISHED)
        [before] = json.loads(run("stories", "--db", db, "--format", "json").stdout)
        later = tmp_path / "later.txt"
        later.write_text(ARTICLE.replace("mindestens drei", "vier"), encoding="utf-8")
        run("add", later, "--db", db, "--published", "2024-03-05T15:00:00+01:00", "--publisher", "Kurier")
        [now] = json.loads(run("stories", "--db", db, "--format", "json").stdout)

        assert (len(now["documents"]), now["id"]) == (2, before["id"])
        then = run("dossier", now["id"], "--as-of", "2024-03-05T12:00:00+01:00", "--db", db, "--format", "json")
        assert len(json.loads(then.stdout)["documents"]) == 1

    @pytest.mark.parametrize("command", [["stories"], ["dossier"], ["search", "x"]])
    def test_a_missing_workspace_is_said(self, tmp_path, command):
        done = run(*command, "--db", tmp_path / "none.db")

        assert done.returncode == 1
        assert "no workspace there" in lines(done)[-1]

    def test_a_story_that_is_not_there(self, article, tmp_path):
        run("add", article, "--db", tmp_path / "w.db", *PUBLISHED)
        done = run("dossier", "nichts", "--db", tmp_path / "w.db")

        assert done.returncode == 1
        assert "no story 'nichts'" in lines(done)[-1]

    def test_a_corrupt_one_is_said_and_left_alone(self, article, tmp_path):
        db = tmp_path / "w.db"
        db.write_bytes(b"kein sqlite" * 500)
        done = run("add", article, "--db", db, *PUBLISHED)

        assert done.returncode == 1
        assert str(db) in lines(done)[-1]
        assert db.read_bytes() == b"kein sqlite" * 500

    @pytest.mark.parametrize("workers", ["1", "2"])
    @pytest.mark.skipif(signal.getsignal(signal.SIGINT) == signal.SIG_IGN, reason="a job in the background ignores Ctrl-C")
    def test_an_interrupt_keeps_what_was_finished(self, tmp_path, workers):
        source, db = tmp_path / "many.jsonl", tmp_path / "w.db"
        source.write_text("\n".join(json.dumps({"text": f"{ARTICLE} Nummer {n}."}) for n in range(5_000)), encoding="utf-8")
        with subprocess.Popen(
            [sys.executable, "-m", "quellenlage", "add", str(source), "--db", str(db), "--workers", workers],
            stderr=subprocess.PIPE,
        ) as process:
            deadline = time.monotonic() + 60
            while time.monotonic() < deadline and not (
                db.exists() and run("stories", "--db", db, "--format", "json").stdout.strip() not in (b"", b"[]")
            ):
                time.sleep(0.2)
            process.send_signal(signal.SIGINT)
            error = process.stderr.read().decode()
            status = process.wait(timeout=30)

        assert status == 1
        assert "Traceback" not in error
        assert "interrupted" in error
        assert json.loads(run("stories", "--db", db, "--format", "json").stdout)


class TestUsage:
    def test_help_is_quick(self):
        times = []
        for _ in range(5):
            start = children_seconds()
            assert run("--help").returncode == 0
            times.append(children_seconds() - start)
        assert min(times) < 0.3

    @pytest.mark.parametrize("arguments", [["unknown"], ["read"], ["read", "x", "--format", "pdf"], ["search"], ["--nothing"]])
    def test_wrong_usage_is_2(self, arguments):
        assert run(*arguments).returncode == 2

    def test_the_schema_is_a_schema(self):
        import jsonschema

        jsonschema.Draft202012Validator.check_schema(json.loads(run("schema").stdout))

    def test_doctor(self, tmp_path):
        facts = json.loads(run("doctor", "--format", "json", "--db", tmp_path / "w.db").stdout)

        assert facts["workspace"].endswith("none yet")
        assert all(r["licence"] for r in facts["resources"])


class TestDemo:
    def test_it_reads_the_bundled_story_in_five_seconds(self):
        start = children_seconds()
        done = run("demo", "--format", "json")
        seconds = children_seconds() - start

        assert done.returncode == 0, done.stderr
        dossier = json.loads(done.stdout)
        assert 6 <= len(dossier["documents"]) <= 8
        assert {f["type"] for f in dossier["findings"]} >= {"copy", "conflict"}
        assert dossier["questions"]
        assert seconds < 5
