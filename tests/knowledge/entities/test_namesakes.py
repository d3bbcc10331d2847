"""People of one full name in two reports: two where their work or their ages exclude each other, else one."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import of, report, story


def people(one: str, other: str) -> int:
    dossier = story(report(one, "Bote"), report(other, "Kurier", "2024-03-04T12:00:00+01:00"))
    return len([e for e in dossier.entities if e.kind == "person"])


TWO = [
    ("Landrätin Eva Roth sprach am Montag in Aurich.", "Die Turnerin Eva Roth siegte am Montag in Paris."),
    ("Professor Udo Held referierte am Montag in Jena.", "Kapitän Udo Held legte am Montag in Bergen an."),
    ("Kunstturner Jan Mohr stürzte in Ulm.", "Bischof Jan Mohr predigte in Rom."),
    ("Der 70 Jahre alte Rentner Max Eck wohnt in Köln.", "Der 23 Jahre alte Max Eck wurde in Rom festgenommen."),
    ("Biathletin Ina Berg gewann in Oberhof.", "Chefärztin Ina Berg warnte in Bonn vor Grippe."),
    ("Der Reeder Paul Renn verkaufte zwei Schiffe.", "Chefarzt Paul Renn operierte in Bonn."),
]
ONE = [
    ("Der 70-jährige Max Eck starb am Montag in Köln.", "Max Eck (71) starb am Montag in Köln."),
    ("Der 34 Jahre alte Fahrer Max Eck starb in Köln.", "Der 43-jährige Max Eck starb in Köln."),
    ("Handballerin Ina Berg gewann in Kiel.", "Die Sportlerin Ina Berg war in Kiel."),
    ("Professor Udo Held sprach in Jena.", "Der Mediziner Udo Held sprach in Jena."),
    ("Der Verleger Paul Renn starb.", "Unternehmer Paul Renn ist tot."),
    ("Ministerin Eva Roth kam nach Ulm.", "Eva Roth sprach in Ulm."),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_namesakes_are_two(one, other):
    assert people(one, other) == 2


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_person_with_several_words_for_work_is_one(one, other):
    assert people(one, other) == 1


def test_namesakes_are_never_physically_impossible():
    dossier = story(
        report("Die Turnerin Eva Roth siegte am Montag um 12 Uhr in Paris.", "Bote", "2024-03-04T20:00:00+01:00"),
        report("Landrätin Eva Roth sprach am Montag um 12 Uhr in Aurich.", "Kurier", "2024-03-04T21:00:00+01:00"),
    )

    assert not of(dossier, "infeasible")
