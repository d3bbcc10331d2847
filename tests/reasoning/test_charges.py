"""Charges and what the accused answers in words of his own; what one report takes for granted and another denies."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import of, report, story


def conflicts(one: str, other: str) -> list[str]:
    dossier = story(report(one, "Bote", "2024-03-05T20:00:00+01:00"), report(other, "Kurier", "2024-03-06T08:00:00+01:00"))
    return [finding.aspect for finding in of(dossier, "conflict")]


CHARGES = [
    (
        "Henrik Brandis soll einen Auftrag an eine Firma seines Schwagers vermittelt haben, berichtet die „Neue Weser-Zeitung“.",
        "Henrik Brandis hat Vorwürfe zurückgewiesen, er habe der Firma seines Schwagers einen Auftrag verschafft.",
    ),
    (
        "Klinikchefin Rita Holm hat nach Angaben eines Pflegers Akten von Patienten in den Müll geworfen.",
        "Rita Holm bestritt, dass sie Akten von Patienten im Müll entsorgt habe.",
    ),
    (
        "Trainer Ivo Maras soll der Kasse des Vereins 4.000 Euro entnommen haben.",
        "Ivo Maras erklärte, er habe sich nie an der Kasse des Vereins bedient.",
    ),
]
OTHERS = [
    (
        "Henrik Brandis soll einen Auftrag an eine Firma seines Schwagers vermittelt haben.",
        "Henrik Brandis bestritt, dass er die Wohnung in Celle gekauft habe.",
    ),
    (
        "Rita Holm soll Akten von Patienten in den Müll geworfen haben.",
        "Ein Pfleger bestritt, dass er Akten von Patienten im Müll entsorgt habe.",
    ),
    ("Ivo Maras lobte die Kasse des Vereins.", "Der Verein teilte mit, er habe in Ulm kein Grundstück gekauft."),
]
GRANTED = [
    (
        "Der Auftrag wurde nach Angaben des Ministeriums nach einer europaweiten Ausschreibung an die Nordtec GmbH vergeben.",
        "Nach Informationen des Kuriers gab es für den Auftrag an die Nordtec GmbH keine Ausschreibung.",
    ),
    (
        "Der Rat beschloss das Freibad in Lahr nach einer langen Debatte.",
        "In Lahr gab es im Rat keine Debatte über das Freibad.",
    ),
    (
        "Die Mannschaft stimmte nach Angaben des Kapitäns in einer geheimen Abstimmung gegen Trainer Ivo Maras.",
        "Eine Abstimmung über Trainer Ivo Maras gab es in der Mannschaft nicht, sagte der Torwart.",
    ),
]
NOT_GRANTED = [
    ("Die Polizei schoss bei einer Kontrolle in Bonn auf einen Mann.", "In Bonn gab es am Montag keine Kontrollen."),
    ("Nach einer Pause ging das Spiel in Ulm weiter.", "In Ulm gab es keine Verletzten."),
    ("Die Fraktion forderte eine Debatte über das Freibad in Lahr.", "In Lahr gab es im Rat keine Debatte über das Freibad."),
    ("Der Rat in Lahr stimmte nach einer Debatte ab.", "Im Landtag in Kiel gab es keine Debatte über das Schulgesetz."),
]


@pytest.mark.parametrize(("one", "other"), CHARGES)
def test_the_accused_contradicts_in_words_of_his_own(one, other):
    assert conflicts(one, other) == ["polarity"]


@pytest.mark.parametrize(("one", "other"), [*OTHERS, *NOT_GRANTED])
def test_other_deeds_and_other_people_do_not_contradict(one, other):
    assert conflicts(one, other) == []


@pytest.mark.parametrize(("one", "other"), GRANTED)
def test_what_one_takes_for_granted_another_denies(one, other):
    assert conflicts(one, other) == ["polarity"]
