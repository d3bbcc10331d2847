"""An article that is changed, corrected and taken back at its address: what was known when, and what became of each claim."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from tests.cli.test_cli import run

MORNING, NOON, AFTERNOON, NEXT_DAY = "2024-03-04T10:00", "2024-03-04T12:30", "2024-03-04T16:30", "2024-03-05T12:00"
TRAIN = {
    "url": "https://bote.example/zug",
    "publisher": "Bote",
    "title": "Zug bei Lauda entgleist",
    "published": "2024-03-04T09:00:00+01:00",
}
RECALL = {"url": "https://kurier.example/holm", "publisher": "Kurier", "published": "2024-03-04T16:00:00+01:00"}
REPORTS = (
    TRAIN | {"text": "Bei Lauda ist am Montagmorgen ein Zug entgleist. Nach Angaben der Feuerwehr wurden mindestens zwölf Menschen verletzt. "
                     "Die Ursache ist unklar."},
    TRAIN | {"modified": "2024-03-04T11:30:00+01:00",
             "text": "Bei Lauda ist am Montagmorgen ein Zug entgleist. Nach Angaben der Feuerwehr wurden 17 Menschen verletzt. "
                     "Die Ursache ist unklar."},
    TRAIN | {"modified": "2024-03-04T15:00:00+01:00",
             "text": "Bei Lauda ist am Montagmorgen ein Zug entgleist. Nach Angaben der Feuerwehr wurden 15 Menschen verletzt. "
                     "Die Feuerwehr hat ihre frühere Angabe korrigiert."},
    TRAIN | {"modified": "2024-03-05T10:00:00+01:00",
             "text": "Bei Lauda ist am Montagmorgen ein Zug entgleist. Nach Angaben der Feuerwehr wurden 15 Menschen verletzt. "
                     "Ursache war nach Angaben der Bahn eine gebrochene Weiche."},
    RECALL | {"title": "Bahnvorstand tritt zurück",
              "text": "Nach dem Unglück bei Lauda ist Bahnvorstand Peter Holm zurückgetreten. Das teilte der Konzern mit."},
    RECALL | {"title": "Meldung zurückgezogen", "modified": "2024-03-04T17:00:00+01:00",
              "text": "Meldung zurückgezogen: Der Bericht über einen Rücktritt von Peter Holm nach dem Unglück bei Lauda ist falsch."},
)  # fmt: skip


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    folder = tmp_path_factory.mktemp("versions")
    backwards = reversed(REPORTS)  # nothing depends on which version came in first
    (folder / "a.jsonl").write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in backwards), encoding="utf-8")
    assert run("add", folder / "a.jsonl", "--db", folder / "w.db").returncode == 0
    return folder / "w.db"


def answer(workspace, *arguments):
    done = run(*arguments, "--db", workspace, "--format", "json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def found(workspace, words, as_of=None):
    return [claim["about"] for claim in answer(workspace, "search", words, *(("--as-of", as_of) if as_of else ()))]


@pytest.mark.parametrize(
    ("as_of", "injured"),
    [("2024-03-04T08:00", []), (MORNING, ["mindestens zwölf"]), (NOON, ["17"]), (AFTERNOON, ["15"]), (NEXT_DAY, ["15"])],
)
def test_search_shows_what_stood_there_then(workspace, as_of, injured):
    claims = found(workspace, "verletzt", as_of)

    assert len(claims) == len(injured)
    assert all(number in claim for number, claim in zip(injured, claims, strict=True))


def test_what_was_taken_back_later_was_known_then(workspace):
    assert any("zurückgetreten" in claim for claim in found(workspace, "Holm", AFTERNOON))
    assert not any("zurückgetreten" in claim for claim in found(workspace, "Holm", NEXT_DAY))


def test_without_a_time_nothing_that_was_ever_said_is_left_out(workspace):
    assert len(found(workspace, "verletzt")) == 4


def test_each_step_claim_by_claim(workspace):
    versions = answer(workspace, "changes", "--since", "2024-03-04T08:30")["versions"]
    told = [
        {(claim["how"], (claim["newer"] or claim["older"])["about"]) for claim in version["claims"]} for version in versions
    ]

    assert [version["retracted"] for version in versions] == [False, False, True, False]
    assert ("changed", "wurden 17 Menschen verletzt") in told[0]
    assert ("changed", "wurden 15 Menschen verletzt") in told[1]
    assert any(how == "withdrawn" and "zurückgetreten" in about for how, about in told[2])
    assert any(how == "new" and "Weiche" in about for how, about in told[3])
    assert not any("entgleist" in about for step in told for _, about in step)


def test_a_version_is_no_copy(workspace):
    dossier = answer(workspace, "dossier")

    assert len(dossier["documents"]) == len(REPORTS)
    assert not [finding for finding in dossier["findings"] if finding["type"] == "copy"]


def test_versions_follow_each_other(workspace):
    versions = answer(workspace, "changes", "--since", "2024-03-04T08:30")["versions"]
    train = [version for version in versions if not version["retracted"]]

    assert all(before["newer"] == after["older"] for before, after in pairwise(train))
