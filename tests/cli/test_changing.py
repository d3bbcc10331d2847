"""`quellenlage changes`: what changed in a story since a time."""

from __future__ import annotations

import json

import pytest

from tests.cli.test_cli import run

REPORTS = (
    {"url": "https://bote.example/1", "publisher": "Bote", "published": "2024-03-04T09:00:00+01:00",
     "text": "In Hagen ist am Montag ein Kran umgestürzt. Dabei sollen zwei Menschen verletzt worden sein."},
    {"url": "https://bote.example/1", "publisher": "Bote", "published": "2024-03-04T09:00:00+01:00",
     "modified": "2024-03-04T11:00:00+01:00",
     "text": "In Hagen ist am Montag ein Kran umgestürzt. Dabei sind zwei Menschen verletzt worden. Die Polizei ermittelt."},
    {"url": "https://kurier.example/1", "publisher": "Kurier", "published": "2024-03-04T12:00:00+01:00",
     "text": "In Hagen ist am Montag ein Kran umgestürzt, wie die Feuerwehr mitteilte."},
)  # fmt: skip


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    folder = tmp_path_factory.mktemp("changes")
    (folder / "a.jsonl").write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in REPORTS), encoding="utf-8")
    database = folder / "w.db"
    assert run("add", folder / "a.jsonl", "--db", database).returncode == 0
    return database


def changes(workspace, *arguments):
    done = run("changes", "--db", workspace, "--format", "json", *arguments)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_changed_article_claim_by_claim(workspace):
    found = changes(workspace, "--since", "2024-03-04T10:00:00+01:00")

    [version] = found["versions"]
    assert {(c["how"], (c["newer"] or c["older"])["about"]) for c in version["claims"]} == {
        ("firmer", "Dabei sind zwei Menschen verletzt worden"),
        ("new", "Die Polizei ermittelt"),
    }
    assert len(found["reports"]) == 1


def test_without_a_time_what_the_last_report_changed(workspace):
    found = changes(workspace)

    assert not found["versions"]
    assert [f["type"] for f in found["findings"]] == ["agreement"]


def test_as_it_was_known_then(workspace):
    found = changes(workspace, "--as-of", "2024-03-04T10:30:00+01:00")

    assert len(found["reports"]) == 1
    assert not found["versions"]


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_in_words(workspace, form):
    done = run("changes", "--db", workspace, "--since", "2024-03-04T10:00:00+01:00", "--format", form)

    assert done.returncode == 0
    assert "firmer: „Dabei sollen zwei Menschen verletzt worden sein“" in done.stdout.decode()


def test_a_wrong_time_is_wrong_usage(workspace):
    done = run("changes", "--db", workspace, "--since", "gestern")

    assert done.returncode == 2
    assert b"ISO 8601" in done.stderr


def test_the_words_around_those_of_the_articles_can_be_german(workspace):
    told = run("changes", "--db", workspace, "--since", "2024-03-04T10:00:00+01:00", "--interface", "de").stdout.decode()

    assert told.startswith("Was sich seit Mo 4. März 2024, 10:00 (UTC+1) geändert hat")
    assert "die ältere Fassung sagt es nicht" in " ".join(told.split())
    assert max(len(line) for line in told.splitlines()) <= 100
