"""Search across stories: words, facets, time, counts; and the sets of numbers that it is made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.web.catalogue import facets
from quellenlage.web.catalogue_sets import mask, members
from quellenlage.web.spans import Spans


def search(client, query):
    return client.get(f"/api/claims?{query}").json()


def test_words_find_claims_in_all_stories(client):
    assert search(client, "q=Häuser")["total"] == 2
    assert search(client, "q=Häuser+überflutet+zwölf")["total"] == 1
    assert search(client, "q=zzz")["total"] == 0


def test_without_words_everything_is_there(client):
    found = search(client, "")

    assert found["total"] > 50
    assert len(found["claims"]) == 25
    assert search(client, "page=2")["claims"][0]["id"] not in {claim["id"] for claim in found["claims"]}


def test_facets_restrict_and_count(client):
    everything = search(client, "q=Kim")
    for facet in ("person", "place", "source", "certainty", "kind", "story"):
        for entry in everything["counts"][facet]:
            narrowed = client.get("/api/claims", params={"q": "Kim", facet: entry["value"]}).json()
            assert narrowed["total"] == entry["claims"], (facet, entry)


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("Die Polizei", "Polizei"), ("der Bürgermeister", "Bürgermeister"), ("Eine Sprecherin der Stadt", "Sprecherin der Stadt"),
        ("Die Zeit", "Die Zeit"), ("Der Bote", "Der Bote"), ("Polizei", "Polizei"), ("Die Linke", "Die Linke"),
    ],
)  # fmt: skip
def test_a_source_is_counted_without_its_article(name, source):
    claim = {"chain": [{"name": name, "commitment": "CT+"}], "kind": "event"}

    assert ("source", source) in list(facets(claim))


def test_a_time_finds_what_may_lie_in_it(client):
    assert search(client, "from=2023-09-11&to=2023-09-11&q=Chassan")["total"] >= 1
    assert search(client, "from=2030-01-01")["total"] == 0


def test_as_of_leaves_out_what_came_later(client):
    early = search(client, "as_of=2023-09-11T12:00:00%2B02:00")

    assert {claim["chain"][0]["name"] for claim in early["claims"]} == {"Elbe-Bote"}


def test_operators_are_words(client):
    for words in ('"', "Kim OR", "NEAR(", "-Kim", "*", "a" * 300, "\u0000"):
        assert client.get("/search", params={"q": words}).status_code == 200


@given(st.sets(st.integers(0, 3_000)))
def test_a_set_of_numbers_is_a_number(numbers):
    assert set(members(mask(numbers))) == numbers
    assert mask(numbers).bit_count() == len(numbers)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=60), st.integers(-5, 55), st.integers(-5, 55))
def test_spans_are_found_as_one_by_one(pairs, since, until):
    spans = [(float(min(pair)), float(max(pair)), number) for number, pair in enumerate(pairs)]
    expected = {number for earliest, latest, number in spans if earliest <= until and latest >= since}

    assert set(members(Spans(spans).within(since, until))) == expected


@pytest.mark.parametrize("page", ["0", "-1", "abc", "99999999", "²"])
def test_a_page_that_is_none_is_the_first_or_empty(client, page):
    assert client.get("/search", params={"page": page}).status_code == 200
