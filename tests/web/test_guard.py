"""Who may come in: this machine, or who knows the token; and what a browser is told."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from quellenlage.web import Settings, create_app

TOKEN = "a token of 24 letters .."


@pytest.fixture
def guarded(db):
    return TestClient(
        create_app(Settings(db=db, host="0.0.0.0", token=TOKEN)), base_url="http://desk.example", follow_redirects=False
    )


def test_every_answer_forbids_what_it_does_not_need(client, demo):
    for address in ("/", f"/stories/{demo}", "/api/stories", "/nothing", "/assets/app.css"):
        headers = client.get(address).headers
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "127.0.0.1.evil.example:80"])
def test_another_name_for_this_machine_is_refused(client, host):
    assert client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8000", "[::1]:8000", "LOCALHOST:1"])
def test_the_names_of_this_machine_are_served(client, host):
    assert client.get("/", headers={"host": host}).status_code == 200


def test_without_the_token_nothing_is_shown(guarded):
    for address in ("/", "/api/stories", "/assets/app.css", "/?token=wrong", "/search?token=" + TOKEN):
        assert guarded.get(address).status_code == 401
    assert guarded.get("/", headers={"authorization": "Bearer wrong"}).status_code == 401
    assert guarded.get("/", headers={"cookie": "quellenlage=" + TOKEN}).status_code == 401


def test_the_token_opens_and_leaves_the_address(guarded):
    entry = guarded.get("/", params={"token": TOKEN})

    assert (entry.status_code, entry.headers["location"]) == (303, "/")
    assert "HttpOnly; SameSite=Strict" in entry.headers["set-cookie"]
    assert TOKEN not in entry.headers["set-cookie"]
    assert guarded.get("/").status_code == 200


def test_programs_send_it_as_a_header(guarded):
    assert guarded.get("/api/stories", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200


def test_too_long_an_address_is_refused(client):
    assert client.get("/search?q=" + "a" * 5_000).status_code == 414


@pytest.mark.parametrize("headers", [{"origin": "http://evil.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}])
def test_a_foreign_page_can_change_nothing(client, demo, headers):
    assert client.post(f"/stories/{demo}/corrections", headers=headers).status_code == 403


def test_paths_lead_nowhere(client):
    for address in ("/assets/..%2f..%2fpyproject.toml", "/assets/%2e%2e/labels.yaml", "/stories/..%2f..%2fetc%2fpasswd"):
        assert client.get(address).status_code == 404
