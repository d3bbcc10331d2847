"""Corrections on the command line: made once, they count for every later dossier until they are undone."""

from __future__ import annotations

import json

import pytest

from tests.cli.test_cli import lines, run

FIRST = "Kai Sommer lobte am Montag in Leipzig die Mannschaft. Sommer sagte, der Sieg sei verdient."
SECOND = "Kai Sommer klagte am Montag in Leipzig über Lärm nach dem Sieg. Sommer sagte, die Mannschaft störe."
WHO = ("--reason", "Namensvetter", "--by", "Redaktion")


@pytest.fixture
def workspace(tmp_path):
    articles = [
        {
            "id": "sport",
            "text": FIRST,
            "published": "2024-03-05T09:00:00+01:00",
            "publisher": "Bote",
            "title": "Kai Sommer in Leipzig",
        },
        {
            "id": "stadt",
            "text": SECOND,
            "published": "2024-03-05T10:00:00+01:00",
            "publisher": "Bote",
            "title": "Kai Sommer in Leipzig",
        },
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, articles)), encoding="utf-8")
    assert run("add", "a.jsonl", cwd=tmp_path).returncode == 0
    return tmp_path


def persons(workspace):
    dossier = json.loads(run("dossier", "--format", "json", cwd=workspace).stdout)
    return {e["id"]: e["name"] for e in dossier["entities"] if e["kind"] == "person"}


def names(workspace):
    return sorted(persons(workspace).values())


def test_a_split_is_kept_listed_and_undone(workspace):
    assert names(workspace) == ["Kai Sommer"]

    done = run("correct", "split", "Kai Sommer", "--article", "stadt", *WHO, cwd=workspace)
    assert done.returncode == 0, done.stderr
    identity = done.stdout.decode().split()[0]
    assert names(workspace) == ["Kai Sommer", "Kai Sommer"]

    [row] = json.loads(run("corrections", "--format", "json", cwd=workspace).stdout)
    assert (row["id"], row["kind"], row["by"], row["reason"], row["in_force"]) == (
        identity, "split", "Redaktion", "Namensvetter", True,
    )  # fmt: skip

    assert run("correct", "undo", identity, *WHO, cwd=workspace).returncode == 0
    assert names(workspace) == ["Kai Sommer"]
    assert "(undone)" in run("corrections", cwd=workspace).stdout.decode()


def test_rename_merge_and_reject(workspace):
    assert run("correct", "split", "Kai Sommer", "--article", "stadt", *WHO, cwd=workspace).returncode == 0
    first, second = persons(workspace)
    ambiguous = run("correct", "rename", "Kai Sommer", "Kai Sommer (Trainer)", *WHO, cwd=workspace)
    assert (ambiguous.returncode, lines(ambiguous)) == (1, [f"quellenlage: 'Kai Sommer' is the name of 2: {first}, {second}"])

    assert run("correct", "rename", first, "Kai Sommer (Trainer)", *WHO, cwd=workspace).returncode == 0
    assert names(workspace) == ["Kai Sommer", "Kai Sommer (Trainer)"]
    assert run("correct", "merge", first, second, *WHO, cwd=workspace).returncode == 0
    assert names(workspace) == ["Kai Sommer (Trainer)"]
    assert run("correct", "reject", first, *WHO, cwd=workspace).returncode == 0
    assert names(workspace) == []


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("merge", "Niemand", "Keiner", *WHO), 1, "no entity 'Niemand'"),
        (("merge", "Kai Sommer", "Sommer", *WHO), 1, "two different entities"),
        (("split", "person:kai-sommer", *WHO), 2, "--mention or --article"),
        (("split", "person:kai-sommer", "--mention", "hier", *WHO), 2, "ARTICLE:START-END"),
        (("split", "person:kai-sommer", "--mention", "sport:0-1", *WHO), 1, "no mention sport:0-1"),
        (("rename", "person:kai-sommer", "X"), 2, "--reason"),
        (("undo", "k0", *WHO), 1, "no correction 'k0'"),
    ],
)
def test_mistakes_end_as_one_line_and_keep_nothing(workspace, arguments, status, said):
    done = run("correct", *arguments, cwd=workspace)

    assert done.returncode == status
    assert said in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert len(lines(done)) == 1 or status == 2
    assert run("corrections", cwd=workspace).stdout.decode() == "No corrections.\n"
