"""Denials that name nothing which the claim of another report of the story has not."""

from __future__ import annotations

import pytest

from quellenlage.resources import table
from tests.reasoning.reports import of, report, story

LEADS = (
    "Der Streit um den Vorfall im Hafenviertel von Grimma geht weiter.",
    "Zum Vorfall im Hafenviertel von Grimma gibt es Streit.",
)
EARLY, LATE = "2024-03-05T08:00:00+01:00", "2024-03-05T13:00:00+01:00"


def told(one: str, other: str):
    """The findings of two reports with one lead, each sentence by another speaker."""
    dossier = story(
        report(f"{LEADS[0]} „{one.removesuffix('.')}“, sagte Polizeichefin Nora Kamp.", "Bote", EARLY),
        report(f"{LEADS[1]} „{other.removesuffix('.')}“, sagte Anwalt Jens Ruhland.", "Kurier", LATE),
    )
    return [f for f in dossier.findings if f.type in ("conflict", "supersession")]


@pytest.mark.parametrize(
    "entry",
    [*table("de/opposites.yaml")["implied"], *table("de/implied_deeds.yaml")["implied"]],
    ids=lambda entry: entry["denied"].split()[0],
)
def test_a_deed_is_denied_by_one_without_which_it_cannot_have_been(entry):
    denial, held = entry["example"]
    assert [f.aspect for f in told(held, denial)] == ["polarity"]


@pytest.mark.parametrize(
    ("held", "denial"),
    [
        ("Der Kämmerer habe die Aktionäre getäuscht.", "Niemand ist getäuscht worden."),
        ("Auf der Rampe war Eis.", "Eis sei auf der Rampe keines gewesen."),
        ("Mehrere Fremde haben an der Sitzung abgestimmt.", "Fremde haben nicht abgestimmt."),
        ("In der Scheune gab es eine Explosion.", "Eine Explosion hat es nicht gegeben."),
        ("Die Gießerei ist Opfer eines Angriffs von Erpressern geworden.", "Es gab keinen Angriff."),
        ("Dieser Brunnen sei die Quelle der Keime.", "Sein Brunnen sei nicht die Quelle der Keime."),
        ("Die Wachleute haben einen Dieb festgenommen.", "Wir haben niemanden festgenommen."),
    ],
)
def test_all_that_is_denied_stands_in_the_claim(held, denial):
    assert [f.aspect for f in told(held, denial)] == ["polarity"]


@pytest.mark.parametrize(
    ("held", "denial"),
    [
        ("Der Kämmerer habe die Aktionäre getäuscht.", "Die Prüfer seien nicht getäuscht worden."),
        ("Die Werft will die Fähre bald reparieren.", "Die Werft dürfe vorerst nicht mehr reparieren."),
        ("Die Feuerwehr warnt vor einer Explosion.", "Eine Explosion hat es nicht gegeben."),
        ("In Wurzen besteht der Verdacht auf Geflügelpest.", "In Borna gebe es keinen Verdacht auf Geflügelpest."),
        ("Die Zahl der Erkrankten liegt bei 16.", "Sein Brunnen sei nicht die Quelle der Infektionen."),
        ("Die Wachleute haben einen Dieb festgenommen.", "Die Brüder des Diebs haben wir nicht festgenommen."),
        ("Der Fahrer ist verurteilt worden.", "Die Verurteilung des Fahrers ist noch nicht rechtskräftig."),
        ("Einige Fahrgäste waren angeschnallt.", "Die meisten Fahrgäste waren nicht angeschnallt."),
        ("Die Fähre wurde 1998 gebaut.", "Die Fähre wurde nicht in Polen gebaut."),
        ("Die Geiseln seien verletzt worden.", "Die Geiseln seien nicht getötet worden."),
        ("Die Polizei fürchtet einen Angriff auf die Bank.", "Es gab keinen Angriff auf die Bank."),
        ("Der Damm sei beschädigt worden.", "Der Damm sei nicht gesprengt worden."),
        ("Die Truppen haben das Dorf beschossen.", "Die Truppen haben das Dorf nicht eingenommen."),
        ("Der Arzt habe den Patienten operiert.", "Der Arzt habe den Patienten nicht geimpft."),
    ],
)
def test_a_denial_of_something_else_says_nothing(held, denial):
    assert told(held, denial) == []


def test_what_an_outlet_denies_in_its_own_words_puts_right_what_it_reported():
    dossier = story(
        report("Der Hof in Grimma ist seit Montag gesperrt, sagte ein Bauer.", "Bote", EARLY),
        report("Der Hof in Grimma war nicht gesperrt. Unser Informant hatte sich geirrt.", "Bote", LATE),
    )
    assert [f.how for f in of(dossier, "supersession")] == ["corrected"]
    assert of(dossier, "conflict") == []


def test_a_correction_of_something_else_in_the_report_makes_no_correction_of_a_denial():
    dossier = story(
        report("Nach der Wahl in Grimma hätten Fremde abgestimmt, sagte der Bauer Olaf Klee.", "Bote", EARLY),
        report(
            "Der Stadtrat hat das Ergebnis der Wahl in Grimma korrigiert. Am Ausgang ändere das nichts. "
            "Fremde hätten nicht abgestimmt, sagte Bürgermeisterin Eva Roth.",
            "Kurier",
            LATE,
        ),
    )
    assert [f.aspect for f in of(dossier, "conflict")] == ["polarity"]


def test_only_so_many_is_no_denial():
    dossier = story(
        report("Das Werk in Grimma will 500 Stellen streichen, sagte der Betriebsrat.", "Bote", EARLY),
        report("Das Werk in Grimma will 350 Stellen streichen, mehr nicht, sagte Vorstandschef Ole Kern.", "Kurier", LATE),
    )
    assert [f.aspect for f in dossier.findings if f.type in ("conflict", "supersession")] == ["number"]


@pytest.mark.parametrize(
    ("held", "denial"),
    [
        ("Ein Kutter habe das Boot gerammt.", "Zu einer Berührung ist es nie gekommen."),
        ("Die Prüfer sprachen von massivem Abrechnungsbetrug.", "Es gibt keine Hinweise auf Betrug."),
        ("Der Minister habe mit einem Veto gedroht und den Antrag streichen lassen.", "Wir haben nie mit einem Veto gedroht."),
        ("Ins Krankenhaus sind auch getötete Urlauber gebracht worden.", "Urlauber sind nicht zu Schaden gekommen."),
        ("Die Gruppe habe Akten von 4.000 Kunden kopiert.", "Kundendaten sind nicht abgeflossen."),
    ],
)
def test_what_is_denied_is_told_by_another_form(held, denial):
    assert [f.aspect for f in told(held, denial)] == ["polarity"]


def test_what_somebody_said_at_first_and_takes_back_contradicts_nobody():
    dossier = story(
        report(
            "Die Klinik in Grimma ist Ziel eines Angriffs. Die Täter haben Akten kopiert, sagte Polizeichefin Nora Kamp.",
            "Bote",
            EARLY,
        ),
        report(
            "Klinikchef Jens Ruhland räumt den Angriff in Grimma ein. Seine erste Auskunft, nichts sei kopiert worden, bedaure er.",
            "Kurier",
            LATE,
        ),
    )
    assert of(dossier, "conflict") == []
