"""Answers: made once, compressed, known by the browser; new as soon as the workspace is; the description fits the routes."""

from __future__ import annotations

import json
import shutil

from starlette.testclient import TestClient

from quellenlage.cli.workspace import add_documents
from quellenlage.presentation import dossier_schema
from quellenlage.text import article
from quellenlage.web import Settings, create_app
from quellenlage.web.application import ROUTES


def test_what_the_browser_has_is_not_sent_again(client, demo):
    first = client.get(f"/stories/{demo}")
    again = client.get(f"/stories/{demo}", headers={"if-none-match": first.headers["etag"]})

    assert first.headers["content-encoding"] == "gzip"
    assert (again.status_code, again.content) == (304, b"")


def test_files_that_pages_load_may_be_kept(client):
    page = client.get("/").text
    address = page.partition('href="/assets/page.css')[2].partition('"')[0]
    answer = client.get("/assets/page.css" + address)

    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"] == "text/css; charset=utf-8"


def test_an_article_that_comes_in_is_seen_at_once(db, tmp_path):
    own = str(tmp_path / "own.db")
    shutil.copy(db, own)
    client = TestClient(create_app(Settings(db=own, model="rules")), base_url="http://localhost")
    before = client.get("/api/stories").json()
    news = article(
        text="Die Raumsonde Ariadne ist am Sonntag auf dem Mond gelandet, teilte die Agentur mit.",
        published="2025-01-01T00:00:00Z",
    )
    add_documents(own, [news], model="rules")

    assert len(client.get("/api/stories").json()) == len(before) + 1
    assert client.get("/api/claims?q=Ariadne").json()["total"] >= 1


def test_the_dossier_is_the_one_of_the_command_line(client, demo, db):
    from quellenlage.cli.workspace import story_dossier
    from quellenlage.presentation import dossier_json

    served = client.get(f"/api/stories/{demo}/dossier").json()

    assert served == json.loads(json.dumps(dossier_json(story_dossier(db, demo, None, model="free"))))


def test_the_description_names_every_route(client):
    described = set(client.get("/api/openapi.json").json()["paths"])

    assert described == {path for _, path, _ in ROUTES if path.startswith("/api/")}


def test_json_errors_are_json(client):
    assert client.get("/api/stories/nothing", headers={"accept-language": "en"}).json() == {"error": "There is no such page."}
    assert client.get("/api/schema").json() == json.loads(json.dumps(dossier_schema()))
