"""Why a judgement was made stands in every form in the language of its reader."""

from __future__ import annotations

from quellenlage.model import Finding
from quellenlage.presentation import render
from quellenlage.presentation.overview import overview
from tests.presentation.sample import dossier


def test_every_form_gives_the_reason_in_its_language():
    for form in ("text", "markdown", "html"):
        german, english = (" ".join(render(dossier(), form, language=code).split()) for code in ("de", "en"))

        assert "können nicht beide die Zahl sein" in german
        assert "cannot both be the number" in english
        assert "cannot both be" not in german


def test_numbers_and_times_follow_the_language():
    german = " ".join(render(dossier(), "text", language="de").split())

    assert "mindestens 634 km; bei höchstens 60 km/h (laut Jonas Weil) dauert das 10 h 34 min oder länger" in german
    assert "nicht vor Di 5. März 2024, 03:34 Uhr (Ortszeit Triest)" in german


def test_a_judgement_without_reasons_keeps_its_sentence():
    """A dossier that was made elsewhere may bring sentences only."""
    assert overview(dossier(), "de").because(Finding("f", "copy", (), "made\nelsewhere")) == "made elsewhere"
