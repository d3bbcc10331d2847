"""The pages as text: every view is there, in both languages, whole, and harmless whatever the articles say."""

from __future__ import annotations

import re

import pytest

from tests.presentation.test_page import Page

VIEWS = ["", "/reports", "/timeline", "/map", "/journeys", "/sources", "/conflicts", "/questions", "/people"]


def html(client, address, **headers):
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.text


def test_the_first_page_lists_the_stories_the_newest_first(client, stories):
    page = html(client, "/")
    titles = [page.index(f"/stories/{stories[name]}") for name in ("Kim",)]
    hochwasser = page.index("Wesertal")

    assert hochwasser < titles[0]
    assert "8 reports" in page


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_is_whole(client, stories, view, language):
    for story in stories.values():
        page = Page(html(client, f"/stories/{story}{view}", **{"accept-language": language}))
        assert (page.wrong, page.open) == ([], [])
        assert len(page.ids()) == len(set(page.ids()))
        assert page.named("html") == [{"lang": language}]
        assert {attrs["href"][1:] for attrs in page.named("a") if attrs["href"].startswith("#")} <= set(page.ids())


def test_every_link_between_pages_leads_somewhere(client, demo):
    seen, waiting = set(), [f"/stories/{demo}", "/", "/search?q=Kim"]
    while waiting and len(seen) < 150:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = client.get(address)
        assert answer.status_code in (200, 303), address
        if "text/html" in answer.headers.get("content-type", "") and "export" not in address:
            links = [a["href"].partition("#")[0] for a in Page(answer.text).named("a")]
            waiting += [link for link in links if link.startswith(("/stories", "/claims", "/search"))]
    assert len(seen) > 60


def test_the_overview_has_its_order(client, demo):
    page = html(client, f"/stories/{demo}")
    order = [page.index(f'<section id="{name}"') for name in ("settled", "disputed", "open", "latest", "changed")]

    assert order == sorted(order)


def test_where_nothing_is_judged_the_newest_claims_come_first(client, stories):
    page = html(client, f"/stories/{stories['<img']}")

    assert page.index('<section id="latest"') < page.index('<section id="settled"')


def test_a_chip_opens_the_very_words(client, demo):
    page = html(client, f"/stories/{demo}")
    chip = re.search(r'<details class="chip.*?</details>', page, re.DOTALL).group()

    assert "<mark" in chip
    assert re.search(rf'href="/stories/{demo}/reports/[0-9a-f]+#w-', chip)


def test_what_changed_since_a_time(client, demo):
    none = html(client, f"/stories/{demo}?since=2023-09-14", **{"accept-language": "en"})
    some = html(client, f"/stories/{demo}?since=2023-09-12T12:00", **{"accept-language": "en"})

    assert "Nothing changed since then." in none
    assert "Kein Treffen in Wladiwostok" in some.partition('id="changed"')[2]


def test_as_of_shows_what_was_known_then(client, demo):
    story = client.get("/api/stories?as_of=2023-09-11T20:00:00%2B02:00").json()[0]
    page = html(client, f"/stories/{story['id']}?as_of=2023-09-11T20:00:00%2B02:00", **{"accept-language": "en"})

    assert len(story["documents"]) == 3
    assert "3 reports" in page
    assert "as_of=2023-09-11" in page


def test_a_story_keeps_its_address_when_it_was_smaller(client, demo):
    then = client.get(f"/stories/{demo}?as_of=2023-09-11T20:00:00%2B02:00", headers={"accept-language": "en"})

    assert "3 reports" in then.text
    answer = client.get(f"/stories/{demo}?as_of=2020-01-01")
    assert (answer.status_code, "No report of this story was known at that time" in answer.text) == (404, True)


@pytest.mark.parametrize("address", ["/stories/{}?as_of=gestern", "/stories/{}/map?at=1", "/?since=x", "/search?from=morgen"])
def test_a_time_that_is_none_is_refused(client, demo, address):
    answer = client.get(address.format(demo))

    assert answer.status_code == 400
    assert "ISO 8601" in answer.text


@pytest.mark.parametrize(
    "address", ["/stories/nothing", "/stories/{}/nothing", "/stories/{}/reports/0", "/claims/c0", "/assets/../x", "/x"]
)
def test_what_is_not_there_is_said(client, demo, address):
    answer = client.get(address.format(demo), headers={"accept-language": "de"})

    assert answer.status_code == 404
    assert "gibt es nicht" in answer.text


def test_a_permalink_leads_to_the_words(client, demo):
    claim = client.get(f"/api/stories/{demo}/dossier").json()["claims"][3]
    answer = client.get(f"/claims/{claim['id']}")

    assert answer.status_code == 303
    assert f'id="w-{claim["id"]}"' in client.get(answer.headers["location"]).text


def test_the_language_is_chosen_and_remembered(client):
    german = client.get("/?lang=de", headers={"accept-language": "en"})

    assert '<html lang="de">' in german.text
    assert "lang=de" in german.headers["set-cookie"]
    client.cookies.clear()
    assert '<html lang="en">' in client.get("/", headers={"accept-language": "fr, en;q=0.5, de;q=0.4"}).text
    assert '<html lang="de">' in client.get("/", headers={"accept-language": "de-AT,de;q=0.9"}).text


def test_words_of_strangers_stay_words(client, stories):
    evil = next(story for title, story in stories.items() if title.startswith("<"))
    for view in [*VIEWS, "/export.html"]:
        page = html(client, f"/stories/{evil}{view}")
        tags = Page(page)
        assert "<script>alert" not in page
        assert not tags.named("img")
        assert not [a for a in tags.named("a") if a["href"].startswith("javascript")]
        assert "\u202e" not in page


def test_exports_are_files(client, demo):
    for form, kind in (("html", "text/html"), ("md", "text/markdown"), ("json", "application/json")):
        answer = client.get(f"/stories/{demo}/export.{form}")
        assert answer.headers["content-type"].startswith(kind)
        assert answer.headers["content-disposition"] == f'attachment; filename="quellenlage-{demo}.{form}"'
    assert "default-src &#39;none&#39;" in client.get(f"/stories/{demo}/export.html").text


def test_an_empty_workspace_says_how_to_begin(tmp_path):
    from starlette.testclient import TestClient

    from quellenlage.web import Settings, create_app

    client = TestClient(create_app(Settings(db=str(tmp_path / "none.db"))), base_url="http://localhost")

    assert "quellenlage add" in client.get("/").text
    assert client.get("/search?q=Kim").status_code == 200
    assert not (tmp_path / "none.db").exists()


def test_a_changed_article_is_told_claim_by_claim(tmp_path):
    from starlette.testclient import TestClient

    from quellenlage.cli.workspace import add_documents
    from quellenlage.text import article
    from quellenlage.web import Settings, create_app

    first = "Bei dem Brand in Altdorf wurden nach Angaben der Polizei drei Menschen verletzt. Die Halle ist zerstört."
    second = "Bei dem Brand in Altdorf wurden nach Angaben der Polizei fünf Menschen verletzt. Die Halle ist zerstört."
    fields = {
        "url": "https://bote.example/brand",
        "title": "Brand in Altdorf",
        "publisher": "Bote",
        "published": "2024-05-03T08:00:00+02:00",
    }
    versions = [article(text=first, **fields), article(text=second, modified="2024-05-03T12:00:00+02:00", **fields)]
    db = str(tmp_path / "versions.db")
    add_documents(db, versions, model="rules")
    client = TestClient(create_app(Settings(db=db, model="rules")), base_url="http://localhost")
    story = client.get("/api/stories").json()[0]["id"]
    page = html(client, f"/stories/{story}?since=2024-05-03T10:00:00%2B02:00", **{"accept-language": "de"})

    assert "Geänderte Artikel" in page
    assert "fünf Menschen" in page.partition("Geänderte Artikel")[2]
    assert "Geänderte Artikel" not in html(client, f"/stories/{story}?since=2024-05-03T13:00:00%2B02:00")


def test_a_german_page_reads_german(client, demo):
    """Only the link to the English page is in English: no reason, no number, no sentence around the articles' words."""
    for view in ("", "/conflicts", "/questions", "/journeys", "/sources", "/map"):
        page = html(client, f"/stories/{demo}{view}", **{"accept-language": "de"})

        assert page.count(' lang="en"') == 1, view
        for words in ("is reported at", "cannot both", "not before", "great circle", "had it first", " km/h at most"):
            assert words not in page, (view, words)
