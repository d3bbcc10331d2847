"""What an outlet has put right or repeats in a version is told once, and contradicts no later report."""

from __future__ import annotations

from tests.reasoning.reports import of, report, story, words

MORNING, NOON, EVENING = (f"2024-03-04T{hour}:00:00+01:00" for hour in ("09", "12", "18"))
ADDRESS = "https://bote.example/pesto"


def test_a_number_put_right_in_a_version_contradicts_no_later_report():
    dossier = story(
        report("Der Hersteller Holm ruft 20.000 Gläser Senf zurück.", published=MORNING, url=ADDRESS),
        report("Der Hersteller Holm ruft 26.000 Gläser Senf zurück.", published=NOON, url=ADDRESS),
        report("Der Hersteller Holm ruft 26.000 Gläser Senf zurück, teilte das Amt mit.", "Kurier", EVENING),
    )

    assert not of(dossier, "conflict")
    assert [finding.how for finding in of(dossier, "supersession")] == ["corrected"]


def test_who_still_reports_the_old_number_contradicts_the_new_one():
    dossier = story(
        report("Der Hersteller Holm ruft 20.000 Gläser Senf zurück.", published=MORNING, url=ADDRESS),
        report("Der Hersteller Holm ruft 26.000 Gläser Senf zurück.", published=NOON, url=ADDRESS),
        report("Der Hersteller Holm ruft 20.000 Gläser Senf zurück, sagte ein Händler.", "Kurier", EVENING),
    )

    assert len(of(dossier, "conflict")) == 1


def test_a_number_that_a_version_repeats_makes_one_conflict():
    dossier = story(
        report("Bei dem Brand in Lahr wurden vier Gäste verletzt.", published=MORNING, url=ADDRESS),
        report("Bei dem Brand in Lahr wurden vier Gäste verletzt. Das Hotel ist zerstört.", published=NOON, url=ADDRESS),
        report("Bei dem Brand in Lahr wurden zwei Gäste verletzt, sagte ein Arzt.", "Kurier", "2024-03-04T12:30:00+01:00"),
    )

    assert len(of(dossier, "conflict")) == 1


def test_only_what_is_taken_back_is_withdrawn():
    dossier = story(
        report("Die Stadt Emden baut ein Stadion. Die Stadt Emden hat 50.000 Einwohner.", published=MORNING),
        report("Wir nehmen die Meldung zurück, dass die Stadt Emden ein Stadion baut.", published=EVENING),
    )

    assert [words(dossier, f)[0] for f in of(dossier, "supersession")] == ["Die Stadt Emden baut ein Stadion"]


def test_one_and_not_the_other_puts_right_who_it_is():
    dossier = story(
        report("Kommissarisch leitet nun Frank Dressel die Chirurgie des Klinikums Coburg.", published=MORNING),
        report(
            "Eine Kliniksprecherin stellte klar, dass Silke Wagner und nicht Frank Dressel die Chirurgie des Klinikums Coburg leitet.",
            "Kurier",
            EVENING,
        ),
    )

    (found,) = of(dossier, "conflict") + of(dossier, "supersession")
    assert (found.how, found.aspect) == ("corrected", "identity")
    assert "„Frank Dressel“ → „Silke Wagner“" in found.because


def test_one_and_not_the_other_says_nothing_of_a_third():
    dossier = story(
        report("Kommissarisch leitet nun Frank Dressel die Chirurgie des Klinikums Coburg.", published=MORNING),
        report("Die Stadt und nicht das Land zahlt den Umbau des Klinikums Coburg.", "Kurier", EVENING),
    )

    assert not of(dossier, "conflict") + of(dossier, "supersession")


def test_not_the_one_cause_but_the_other_contradicts_another_outlet_that_has_the_one():
    dossier = story(
        report(
            "Die Brauerei Ahlkron in Neuruppin ist pleite. Ursache seien die hohen Energiekosten, sagte Anwalt Ole Kern.",
            published=MORNING,
        ),
        report(
            "Die Pleite der Brauerei Ahlkron in Neuruppin hat andere Gründe. „Ursache ist nicht die Energie, sondern der Einkauf“, "
            "sagte Betriebsrat Uwe Stark.",
            "Kurier",
            EVENING,
        ),
    )

    assert [found.aspect for found in of(dossier, "conflict")] == ["polarity"]
