"""The HTML form as text: whole, self-contained, and every word of an article is a word."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from quellenlage.model import Dossier, Story, reason
from quellenlage.presentation import render
from tests.presentation.sample import CLAIMS, DOCUMENTS, ENTITIES, PLACES, TEXTS, TIMES, document, dossier

VOID = {"meta", "br", "link", "img", "input", "hr"}


class Page(HTMLParser):
    """Tags and their attributes, the text, and whether tags are closed in order."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.open, self.wrong, self.words = [], [], [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data):
        self.words.append(data)

    def ids(self):
        return [attrs["id"] for _, attrs in self.tags if "id" in attrs]

    def named(self, tag):
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.fixture(scope="module")
def html():
    return render(dossier(), "html")


@pytest.fixture(scope="module")
def page(html):
    return Page(html)


def test_tags_are_closed_and_ids_are_unique(page):
    assert (page.wrong, page.open) == ([], [])
    assert len(page.ids()) == len(set(page.ids()))


def test_every_link_inside_leads_somewhere(page):
    targets = {attrs["href"][1:] for attrs in page.named("a") if attrs["href"].startswith("#")}

    assert targets <= set(page.ids())


def test_every_claim_has_a_permalink_and_words(page):
    for claim in CLAIMS:
        assert f"c-{claim.id}" in page.ids()
        assert f"w-{claim.id}" in page.ids()


def test_nothing_is_loaded(html, page):
    assert not [tag for tag, _ in page.tags if tag in {"link", "img", "iframe", "object", "embed", "base", "form"}]
    assert "url(" not in html
    assert "@import" not in html
    assert [attrs for attrs in page.named("script") if attrs] == []
    policy = next(attrs["content"] for attrs in page.named("meta") if attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not [attrs for _, attrs in page.tags if "style" in attrs or any(name.startswith("on") for name in attrs)]


def test_the_words_of_the_reports_are_complete(page):
    shown = re.sub(r"\s+", " ", "".join(page.words))
    for number, claim in enumerate(CLAIMS, 1):
        words = TEXTS[claim.document][claim.start : claim.end]
        assert f"{number}{words}" in shown


def test_what_it_shows(html):
    for words in (
        "Brandts Reise nach Triest", "one independent origin", "Jonas Weil", "not before Tue 5 Mar 2024, 03:34 (UTC+1)",
        "at least 634 km", "tells or passes on without saying whether it is so", 'class="timeline"', 'class="map"', 'class="space-time"', 'class="graph"',
        "prefers-color-scheme: dark", "@media print",
    ):  # fmt: skip
        assert words in html


def test_every_picture_has_a_name_and_a_table(page):
    assert all(attrs["aria-label"] and attrs["role"] in ("img", "group") for attrs in page.named("svg"))
    assert len(page.named("svg")) == 5
    assert [attrs["id"] for attrs in page.named("section")] == SECTIONS
    assert len(page.named("table")) == 5  # timeline, map, journeys, sources, people


SECTIONS = [
    "agreed", "disputed", "open", "answered", "corrected", "ruled_out", "repeated", "copies",
    "timeline", "map", "journeys", "sources", "people", "legend", "reports", "warnings",
]  # fmt: skip


def test_in_german():
    shown = render(dossier(), "html", language="de")

    assert '<html lang="de">' in shown
    assert "Umstritten" in shown


def test_the_same_dossier_gives_the_same_page(html):
    assert render(dossier(), "html") == html


@pytest.mark.parametrize(
    "less", [{"claims": (), "findings": (), "questions": (), "movements": ()}, {"places": ()}, {"times": ()}]
)
def test_less_is_shown_too(less):
    page = Page(render(dossier(**less), "html"))

    assert (page.wrong, page.open) == ([], [])


def test_an_empty_dossier():
    assert "No reports." in render(Dossier(documents=()), "html")


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{7*7}}</style></title>--><!--\u202eevil\u2066"


def test_hostile_words_are_words():
    evil_document = replace(
        DOCUMENTS[0], title=HOSTILE, publisher=HOSTILE, credit=HOSTILE, url="javascript:alert(1)", text=HOSTILE + BODY
    )
    claims = tuple(
        replace(c, id=c.id + '" onclick="x', document=evil_document.id, about=HOSTILE, chain=tuple(replace(k, name=HOSTILE) for k in c.chain))
        for c in CLAIMS[:5]
    )  # fmt: skip
    evil = dossier(
        documents=(evil_document,), claims=claims, findings=(), questions=(), warnings=(reason("warning.not-german", source=HOSTILE),), story=Story(HOSTILE, HOSTILE, ()),
        entities=tuple(replace(e, name=HOSTILE) for e in ENTITIES), places=tuple(replace(p, name=HOSTILE, mentions=()) for p in PLACES),
        times=(),
    )  # fmt: skip
    html = render(evil, "html")
    page = Page(html)

    assert (page.wrong, page.open) == ([], [])
    assert len(page.named("script")) == 1
    assert page.named("img") == []
    assert not [attrs for _, attrs in page.tags if any(name.startswith("on") for name in attrs)]
    assert not [a for a in page.named("a") if not a["href"].startswith("#")]
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", html)
    assert "{{7*7}}" in "".join(page.words)


BODY = " " + TEXTS["bote"]


def test_long_and_odd_reports_are_quick():
    text = ("x" * 10_000 + " ") * 5 + "\n" * 50_000 + "שלום " * 10_000 + "„" * 20_000
    start = time.process_time()
    html = render(Dossier(documents=(document("d", text, None, "T", "P"),)), "html")

    assert time.process_time() - start < 3
    assert len(html) < 3 * len(text.encode())


def test_time_grows_with_the_number_of_reports_and_no_faster():
    def seconds(number):
        documents = tuple(replace(d, id=f"{d.id}{n}") for n in range(number) for d in DOCUMENTS)
        claims = tuple(replace(c, id=f"{c.id}-{n}", document=f"{c.document}{n}") for n in range(number) for c in CLAIMS)
        times = tuple(replace(t, document=f"{t.document}{n}") for n in range(number) for t in TIMES)
        start = time.process_time()
        render(dossier(documents=documents, claims=claims, times=times, findings=(), questions=(), movements=()), "html")
        return time.process_time() - start

    seconds(5)
    assert seconds(160) < 8 * seconds(40) + 0.2


def test_a_page_of_many_claims_is_small_and_quick():
    many = tuple(replace(CLAIMS[n % len(CLAIMS)], id=f"k{n}") for n in range(1_000))
    start = time.process_time()
    html = render(dossier(claims=many), "html")

    assert time.process_time() - start < 5
    assert len(html.encode()) < 2_500_000
