"""Why a judgement was made stands in every form in the language of its reader."""

from __future__ import annotations

from quellenlage import article, read_articles, read_documents
from quellenlage.model import Document, Finding
from quellenlage.presentation import render
from quellenlage.presentation.overview import overview
from quellenlage.text import ArticleDefaults
from tests.presentation.sample import dossier

NAIVE = ArticleDefaults(published="2024-05-14T10:00")


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


def test_warnings_are_in_the_language_of_the_reader():
    for form in ("text", "markdown", "html"):
        german = " ".join(render(dossier(), form, language="de").split())

        assert "nennt keine Zeitzone" in german.replace("\\", "")
        assert "names no zone" not in german
        assert "1 Korrektur von Hand" in german


def test_a_warning_that_many_reports_share_is_said_once():
    reports = [article(text=f"Im Ort {n} fiel am Montag Schnee.", publisher=f"Blatt {n}") for n in range(8)]
    view = overview(read_documents(reports), "de")

    assert len(view.warnings()) == 1
    assert view.warnings()[0].startswith("Blatt ")
    assert "3 weitere: ohne Zeit der Veröffentlichung" in view.warnings()[0]


def test_a_warning_names_the_report_and_no_file_of_the_machine(tmp_path):
    file = tmp_path / "bericht.txt"
    file.write_text("Am 30. Februar endet die Frist.", encoding="utf-8")
    read = read_documents(one for one in read_articles([str(file)], NAIVE) if isinstance(one, Document))

    for form in ("text", "markdown", "html", "json"):
        assert str(tmp_path) not in render(read, form)
    said = overview(read).warnings()
    assert any("30. Februar" in one and "no such date" in one for one in said)
    assert any("names no zone" in one for one in said)
