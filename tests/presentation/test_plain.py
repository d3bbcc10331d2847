"""What a finding says in one sentence, a claim in its article, and who can be where."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from quellenlage.model import Finding
from quellenlage.presentation import plain
from quellenlage.presentation.overview import overview
from quellenlage.presentation.page.courses import courses
from quellenlage.presentation.page.reachable import reachable
from quellenlage.presentation.page.source_graph import source_graph
from quellenlage.presentation.passages import passage
from tests.presentation.sample import BOTE, CLAIMS, DOCUMENTS, at, dossier


@pytest.fixture(params=["en", "de"])
def view(request):
    return overview(dossier(), request.param)


def test_a_source_is_the_origin_and_where_it_stands(view):
    by_id = view.claims

    assert plain.source(by_id["c5"], view) == "Polizei (in Bote)"
    assert plain.source(by_id["c9"], view) == view.holder(by_id["c9"].chain[0])


def test_every_finding_has_a_sentence_with_its_sources(view):
    for finding in view.findings("agreement"):
        assert "„" in plain.agreed(finding, view)
    for finding in view.findings("conflict"):
        said = plain.disputed(finding, view)
        assert all(plain.source(claim, view) in said for claim in view.known(finding.claims)[:4])
    for finding in view.findings("supersession"):
        assert view.labels.of("changes", finding.how) in plain.changed(finding, view)


def test_a_number_in_dispute_is_shown_as_a_number():
    view = overview(dossier())
    finding = Finding("f", "conflict", ("c5", "c7"), "because", aspect="number")

    assert (
        plain.disputed(finding, view)
        == "What number? Polizei (in Bote): 3 Menschen; eine Sanitäterin (in Tagblatt): 5 Menschen."
    )


def test_an_answer_says_who_gives_it(view):
    question = replace(view.dossier.questions[0], status="answered", answered_by=("c8",))

    assert plain.answer(question, view).startswith("Il Faro (in Tagblatt): „Brandt sei schon")
    assert plain.answer(replace(question, answered_by=()), view) == ""


def test_a_passage_holds_the_very_words(view):
    for claim in CLAIMS:
        found = passage(claim, view)
        text = view.documents[claim.document].text
        assert found.words == " ".join(text[claim.start : claim.end].split())
        assert " ".join(f"{found.before}{found.words}{found.after}".split()) in " ".join(text.split())


def test_a_passage_says_where_the_article_goes_on():
    found = passage(CLAIMS[0], overview(dossier()))

    assert (found.cut_before, found.cut_after) == (False, True)
    assert found.before == "Leipzig (Nordpress) – "
    assert passage(replace(CLAIMS[0], start=0, end=len(BOTE)), overview(dossier())).cut_after is False
    assert passage(replace(CLAIMS[0], document="none"), overview(dossier())) is None


def test_what_can_be_reached_grows_with_time(view):
    course = courses(view)[0]
    start = course.start
    sizes = [reachable(view, start + timedelta(hours=hours))[0].km for hours in (1, 2, 3)]

    assert sizes[1] - sizes[0] == pytest.approx(course.speed())
    assert sizes[2] - sizes[1] == pytest.approx(course.speed())
    assert reachable(view, start) == ()
    assert reachable(view, None) == ()
    assert reachable(view, at(4) + timedelta(days=3_000)) == ()


def test_the_edge_is_as_far_away_as_it_says():
    from quellenlage.knowledge.geodesy import great_circle_km

    area = reachable(overview(dossier()), courses(overview(dossier()))[0].start + timedelta(hours=5))[0]
    origin = area.course.origin
    for lon, lat in area.ring():
        assert great_circle_km(origin.lat, origin.lon, lat, lon) == pytest.approx(area.km, rel=0.01)


def test_copies_are_one_node_when_they_are_collapsed():
    copied = Finding("f", "copy", (), "same", how="agency", documents=("bote", "tagblatt"))
    view = overview(replace(dossier(), findings=(copied,)))
    apart, together = source_graph(view), source_graph(view, collapsed=True)

    assert {"Bote", "Tagblatt"} <= set(apart.names.values())
    assert "Bote = Tagblatt" in together.names.values()
    assert sum(edge.count for edge in together.edges) < sum(edge.count for edge in apart.edges)
    assert {document.id for document in DOCUMENTS} == {"bote", "tagblatt", "rundschau"}
