"""Why a judgement was made stands in every form in the language of its reader."""

from __future__ import annotations

from quellenlage import article, read_articles, read_documents
from quellenlage.model import Document, Finding, reason
from quellenlage.presentation import render
from quellenlage.presentation.overview import overview
from quellenlage.presentation.plain import value
from quellenlage.text import ArticleDefaults
from tests.presentation.sample import dossier

NAIVE = ArticleDefaults(published="2024-05-14T10:00")
DAY = "2024-05-14T10:00:00+02:00"
CLASH = reason("clash.values", one="nie", other="war da", aspect=reason("aspect.number"))


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
    assert all(one.startswith("„Am 30. Februar") for one in said)
    assert any("30. Februar" in one and "no such date" in one for one in said)
    assert any("names no zone" in one for one in said)


def test_beside_the_claims_nothing_is_said_twice():
    """A finding's sentence names its outlets and words; where they stand above it only the rest is said."""
    words = "Brandt sei nie in Triest gewesen"
    told = reason("conflict", older_source="Bote", older=words, newer_source="Kurier", newer="sie war da", clash=CLASH)
    finding = Finding("f", "conflict", (), "", reasons=(told,))

    assert words in overview(dossier(), "de").because(finding)
    assert overview(dossier(), "de").beside(finding) == "„nie“ und „war da“ können nicht beide die Zahl sein."


def test_the_number_that_is_compared_is_shown_and_not_all_of_the_claim():
    reports = [
        article(
            text="Vier Menschen wurden verletzt, zwei davon schwer, teilte die Polizei mit.", publisher="Bote", published=DAY
        ),
    ]
    view = overview(read_documents(reports), "de")
    claim = view.dossier.claims[0]
    step = reason("step.values", aspect=reason("aspect.number"), one="Vier Menschen", other="fünf Menschen")
    finding = Finding(
        "f", "supersession", (claim.id,), "", aspect="number", reasons=(reason("supersession.updated", step=step),)
    )

    assert value(claim, finding, view) == "Vier Menschen"
    assert value(claim, Finding("g", "conflict", (claim.id,), "", aspect="number"), view) == "4 Menschen, 2"


def test_an_outlet_that_is_not_named_is_called_so_in_the_language_of_the_reader():
    view = overview(read_documents([article(text="Am Montag fiel Schnee.", published=DAY)]), "en")

    assert view.holder(view.dossier.claims[0].chain[0]) == "unknown outlet"
