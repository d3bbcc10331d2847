"""A workspace with the bundled story and a few strangers, and the application over it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from quellenlage.cli.workspace import add_documents
from quellenlage.resources import resource
from quellenlage.text import article, read_articles
from quellenlage.web import Settings, create_app

FLOOD = (
    article(
        text="Im Landkreis Wesertal sind nach Angaben der Feuerwehr am Freitagmorgen zwölf Häuser überflutet worden. Landrätin Petra Holm sagte, verletzt worden sei niemand.",
        title="Zwölf Häuser im Wesertal überflutet",
        publisher="Weserblatt",
        published="2024-05-03T10:00:00+02:00",
        url="https://weserblatt.example/flut",
    ),
    article(
        text="Nach dem Hochwasser im Landkreis Wesertal sind laut Landrätin Petra Holm 30 Häuser überflutet. Wann die Bundesstraße wieder frei ist, ist unklar.",
        title="Hochwasser im Wesertal: 30 Häuser überflutet",
        publisher="Leinekurier",
        published="2024-05-03T18:00:00+02:00",
    ),
)
EVIL = article(
    text="Der Minister sagte: „<script>alert(1)</script> ist kein Text.“ \u202eVerkehrt\u202c herum und "
    + "w" * 10_000
    + ". سيأتي الوزير غدا, sagte er.",
    title='<img src=x onerror=alert(2)> "Titel" \u202eumgekehrt',
    publisher="<b>Bote</b>",
    published="2024-06-01T10:00:00+02:00",
    url="javascript:alert(3)",
)


@pytest.fixture(scope="session")
def db(tmp_path_factory):
    from importlib.resources import as_file

    path = str(tmp_path_factory.mktemp("web") / "workspace.db")
    with as_file(resource("demo/articles.jsonl")) as articles:
        add_documents(path, [*read_articles([str(articles)]), *FLOOD, EVIL], model="free")
    return path


@pytest.fixture(scope="session")
def client(db):
    with TestClient(create_app(Settings(db=db, model="free")), base_url="http://localhost", follow_redirects=False) as found:
        yield found


@pytest.fixture(scope="session")
def stories(client):
    """The ids of the stories by the first words of their titles."""
    return {story["title"].split()[0]: story["id"] for story in client.get("/api/stories").json()}


@pytest.fixture(scope="session")
def demo(stories):
    return stories["Kim"]


@pytest.fixture(autouse=True)
def forgetful(client):
    """No cookie of one test reaches the next."""
    client.cookies.clear()
