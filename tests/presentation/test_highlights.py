"""Pieces of a report: together they are its text, whatever was found in it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quellenlage.model import Dossier
from quellenlage.presentation.overview import overview
from quellenlage.presentation.page.highlights import paragraphs
from quellenlage.presentation.page.marks import marks
from tests.presentation.sample import CLAIMS, DOCUMENTS, dossier

VIEW = overview(dossier())


def pieces(document, view=VIEW):
    found = paragraphs(document, view.by_document[document.id], marks(view)[document.id])
    return [piece for paragraph in found for piece in paragraph]


def test_pieces_are_the_text_without_the_gaps_between_paragraphs():
    for document in DOCUMENTS:
        assert "".join(p.text for p in pieces(document)) == document.text.replace("\n\n", "")


def test_a_claim_is_its_words():
    for claim in CLAIMS:
        document = VIEW.documents[claim.document]
        words = "".join(p.text for p in pieces(document) if claim in p.claims)
        assert words == document.text[claim.start : claim.end]


def test_sources_cues_times_and_places_are_marked():
    marked = {(p.mark.kind, p.text) for p in pieces(DOCUMENTS[0]) if p.mark}

    assert {("source", "Polizei"), ("cue", "nach Angaben"), ("time", "Montagabend"), ("place", "Leipzig")} <= marked


def test_the_innermost_claim_comes_first():
    outer = replace(CLAIMS[0], id="outer", start=0, end=200)
    view = overview(dossier(claims=(*CLAIMS, outer)))
    inside = [p for p in pieces(DOCUMENTS[0], view) if len(p.claims) > 1]

    assert inside
    assert all(p.claims[-1].id == "outer" for p in inside)


@given(st.text(alphabet="ab \n", max_size=40), st.lists(st.tuples(st.integers(-3, 45), st.integers(-3, 45)), max_size=8))
def test_any_spans_in_any_text(text, spans):
    document = replace(DOCUMENTS[0], text=text)
    claims = tuple(replace(CLAIMS[2], id=str(n), start=a, end=b) for n, (a, b) in enumerate(spans))
    view = overview(Dossier(documents=(document,), claims=claims))
    found = pieces(document, view)

    assert "".join("".join(p.text for p in found).split()) == "".join(text.split())
    for claim in claims:
        if 0 <= claim.start < claim.end <= len(text):
            words = "".join(p.text for p in found if claim in p.claims)
            assert "".join(words.split()) == "".join(text[claim.start : claim.end].split())
