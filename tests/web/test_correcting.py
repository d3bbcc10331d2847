"""Corrections on the page: made with a reason, by somebody, at once in the dossier, undone, and never by a foreign page."""

from __future__ import annotations

import re
import shutil

import pytest
from starlette.testclient import TestClient

from quellenlage.web import Settings, create_app


@pytest.fixture
def desk(db, tmp_path):
    own = str(tmp_path / "own.db")
    shutil.copy(db, own)
    with TestClient(create_app(Settings(db=own, model="free")), base_url="http://localhost", follow_redirects=False) as client:
        yield client


def sent(client, demo, query="", **fields):
    page = client.get(f"/stories/{demo}/corrections{query}")
    token = re.search(r'name="csrf" value="([0-9a-f]+)"', page.text).group(1)
    values = {"csrf": token, "reason": "Probe", "by": "Rita Ähre", **fields}
    return client.post(f"/stories/{demo}/corrections", data=values)


def names(client, demo):
    return {entity["id"]: entity["name"] for entity in client.get(f"/api/stories/{demo}/dossier").json()["entities"]}


def test_a_rename_counts_at_once_and_is_told(desk, demo):
    kept = sent(desk, demo, kind="rename", entity="person:kim-jong-un", name="Kim Jong-un")
    page = desk.get(kept.headers["location"].partition("#")[0]).text

    assert kept.status_code == 303
    assert "Kim Jong-un" in names(desk, demo).values()
    assert "Rita Ähre" in page
    assert "Probe" in page
    assert "Kim Jong-un" in desk.get(f"/stories/{demo}/people").text


def test_two_become_one_and_are_two_again(desk, demo):
    before = names(desk, demo)
    one, other = [i for i in before if i.startswith("person:")][:2]
    assert sent(desk, demo, kind="merge", entity=[one, other]).status_code == 303
    assert len(names(desk, demo)) == len(before) - 1

    page = desk.get(f"/stories/{demo}/corrections").text
    identity = re.search(r'name="undoes" value="(\w+)"', page).group(1)
    assert sent(desk, demo, kind="undo", undoes=identity).status_code == 303
    assert names(desk, demo) == before


def test_mentions_are_split_off_and_rejected(desk, demo):
    before = names(desk, demo)
    page = desk.get(f"/stories/{demo}/corrections?entity=person:wladimir-putin").text
    boxes = re.findall(r'name="mention" value="([^"]+)"', page)
    assert sent(desk, demo, kind="split", entity="person:wladimir-putin", mention=boxes[:1]).status_code == 303
    assert len(names(desk, demo)) == len(before) + 1


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "merge", "entity": ["person:kim-jong-un"]},
        {"kind": "rename", "entity": "person:nobody", "name": "x"},
        {"kind": "rename", "name": "x"},
        {"kind": "split", "entity": "person:kim-jong-un"},
        {"kind": "reject", "entity": "person:kim-jong-un"},
        {"kind": "undo", "undoes": "k0"},
        {"kind": "delete", "entity": "person:kim-jong-un"},
        {"kind": "rename", "entity": "person:kim-jong-un", "name": "Kim", "reason": " "},
    ],
)
def test_what_can_not_be_is_said_and_changes_nothing(desk, demo, fields):
    before = names(desk, demo)
    answer = sent(desk, demo, **fields)

    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert names(desk, demo) == before


def test_without_the_token_of_the_page_nothing_changes(desk, demo):
    for token in ("", "0" * 64):
        answer = desk.post(f"/stories/{demo}/corrections", data={"csrf": token, "kind": "undo", "reason": "x", "by": "x"})
        assert answer.status_code == 403


def test_only_small_forms_are_read(desk, demo):
    address = f"/stories/{demo}/corrections"

    assert desk.post(address, content=b"{}", headers={"content-type": "application/json"}).status_code == 415
    assert desk.post(address, data={"reason": "x" * 70_000}).status_code == 413
    assert desk.put(address).status_code == 405


def test_the_form_is_never_kept_for_others(desk, demo):
    assert desk.get(f"/stories/{demo}/corrections").headers["cache-control"] == "no-store"
    assert 'name="csrf"' not in desk.get(f"/stories/{demo}").text


def test_a_passage_shows_what_was_understood(desk, demo):
    document = desk.get(f"/api/stories/{demo}/dossier").json()["documents"][0]
    start = document["text"].index("Kim Jong Un")
    address = f"/stories/{demo}/reports/{document['digest']}"
    page = desk.get(f"{address}?start={start}&end={start + 11}").text

    assert 'id="passage"' in page
    assert "corrections?entity=person%3Akim-jong-un" in page
    for query in ("?start=5&end=2", "?start=x&end=9", "?start=999999&end=9999999"):
        assert 'id="passage"' not in desk.get(address + query).text


def people(client, words):
    return {one["value"]: one["claims"] for one in client.get("/api/claims", params={"q": words}).json()["counts"]["person"]}


def test_the_search_follows_a_rename_and_its_undoing(desk, demo):
    before = people(desk, "Kim")
    assert sent(desk, demo, kind="rename", entity="person:kim-jong-un", name="Marschall Kim").status_code == 303

    after = people(desk, "Kim")
    found = desk.get("/api/claims", params={"person": "Marschall Kim"}).json()
    assert after["Marschall Kim"] >= before["Kim Jong Un"]
    assert "Kim Jong Un" not in after
    assert found["total"] >= after["Marschall Kim"] > 0

    page = desk.get(f"/stories/{demo}/corrections").text
    identity = re.search(r'name="undoes" value="(\w+)"', page).group(1)
    sent(desk, demo, kind="undo", undoes=identity)
    assert people(desk, "Kim") == before


def test_the_search_follows_a_merge(desk, demo):
    one, other = "person:kim-jong-un", "person:wladimir-putin"
    name = names(desk, demo)[one]
    assert sent(desk, demo, kind="merge", entity=[one, other]).status_code == 303

    assert desk.get("/api/claims", params={"person": "Wladimir Putin"}).json()["total"] == 0
    assert desk.get("/api/claims", params={"person": name}).json()["total"] > 0


def test_other_stories_keep_their_names(desk, demo):
    before = people(desk, "Häuser")
    sent(desk, demo, kind="rename", entity="person:kim-jong-un", name="Marschall Kim")

    assert people(desk, "Häuser") == before
