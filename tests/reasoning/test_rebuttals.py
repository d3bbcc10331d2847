"""Denials that do not deny by their verb: what they deny is named there, or it is the charge that the report told before."""

from __future__ import annotations

import re

import pytest

from quellenlage.reasoning.rebuttals import denied_words, without_least
from quellenlage.resources import table
from tests.reasoning.reports import of, report, story

FORMS = table("de/rebuttals.yaml")["forms"]


@pytest.mark.parametrize("entry", FORMS, ids=lambda entry: entry["example"])
def test_a_form_finds_what_is_denied_in_its_example(entry):
    about = entry["example"].replace("[", "").replace("]", "").rstrip(".")
    found = re.search(entry["words"], about)

    assert found
    assert found[0] == re.search(r"\[(.+)\]", entry["example"])[1]
    assert denied_words(about, entry.get("verbs", "sein").split()[0], denied=not entry.get("said")) == entry.get("of", "")
    assert not re.search(entry["words"], entry["not"].rstrip("."))


@pytest.mark.parametrize("entry", FORMS, ids=lambda entry: entry["example"])
def test_a_form_is_searched_in_linear_time(entry):
    re.search(entry["words"], "Die Vorwürfe gegen den Klub über das Werk nannte er " * 1000)


CHARGES = {
    "politics": (
        "Bürgermeister Karl Hof soll Wahlzettel vernichtet haben.",
        "Bürgermeister Karl Hof hat laut SPD Wahlzettel vernichtet.",
    ),
    "health": (
        "Die Klinik Nordsee hat laut Pflegern Akten gefälscht.",
        "Nach Angaben eines Arztes hat die Klinik Nordsee Akten gefälscht.",
    ),
    "sport": (
        "Stürmer Jan Lutz hat laut Schiedsrichter den Trainer geschlagen.",
        "Jan Lutz soll den Trainer geschlagen haben.",
    ),
    "war": (
        "Die Armee von Rusland hat laut Anwohnern die Brücke in Kidal gesprengt.",
        "Die Armee von Rusland hat nach Angaben der UN die Brücke in Kidal gesprengt.",
    ),
}
ANSWERS = (
    "Die Vorwürfe seien frei erfunden, sagte Sprecherin Ute Rahn.",
    "„Das stimmt nicht“, sagte Sprecherin Ute Rahn.",
    "An den Vorwürfen sei nichts dran, sagte Sprecherin Ute Rahn.",
    "Davon könne keine Rede sein, sagte Sprecherin Ute Rahn.",
    "Sprecherin Ute Rahn wies die Anschuldigungen zurück.",
)
NO_ANSWERS = (
    "Dazu lägen keine Erkenntnisse vor, sagte Sprecherin Ute Rahn.",
    "Davon sei nichts bekannt, sagte Sprecherin Ute Rahn.",
    "Sprecherin Ute Rahn wollte sich zu den Vorwürfen nicht äußern.",
    "Die Vorwürfe würden geprüft, sagte Sprecherin Ute Rahn.",
)


def conflicts(one: str, other: str) -> list[str]:
    dossier = story(report(one, "Bote", "2024-03-05T20:00:00+01:00"), report(other, "Kurier", "2024-03-06T08:00:00+01:00"))
    documents = {claim.id: claim.document for claim in dossier.claims}
    return [f.aspect for f in of(dossier, "conflict") if len({documents[claim] for claim in f.claims}) > 1]


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("domain", CHARGES)
def test_a_denial_of_the_charge_before_it_contradicts_other_reports_of_the_charge(domain, answer):
    charge, elsewhere = CHARGES[domain]

    assert conflicts(elsewhere, f"{charge} {answer}") == ["polarity"]


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("domain", CHARGES)
def test_a_charge_and_its_denial_in_one_report_contradict_each_other(domain, answer):
    charge, _ = CHARGES[domain]
    (found,) = of(story(report(f"{charge} {answer}")), "conflict")

    assert found.aspect == "polarity"


@pytest.mark.parametrize(
    "answer",
    [
        "Sprecherin Ute Rahn nannte das haltlos.",
        "Sprecherin Ute Rahn widersprach am Abend.",
        "Sprecherin Ute Rahn wies dies von sich.",
        "Sprecherin Ute Rahn bezweifelt die Darstellung.",
    ],
)
def test_a_denial_without_an_object_is_of_the_charge_before_it(answer):
    charge, elsewhere = CHARGES["health"]

    assert conflicts(elsewhere, f"{charge} {answer}") == ["polarity"]


@pytest.mark.parametrize("answer", NO_ANSWERS)
@pytest.mark.parametrize("domain", CHARGES)
def test_who_knows_nothing_denies_nothing(domain, answer):
    charge, elsewhere = CHARGES[domain]

    assert conflicts(elsewhere, f"{charge} {answer}") == []


def test_a_report_that_its_own_outlet_calls_wrong_is_no_denial_of_what_stands_before():
    assert denied_words("Der Bericht des Boten war falsch", "sein", denied=False, by_outlet=True) is None


def test_the_least_of_a_thing_stands_for_all_of_it():
    assert without_least("Es sei kein einziger Tropfen Öl ausgetreten") == "Es sei kein Öl ausgetreten"
