"""Two events of one kind, a whole and its part, and denials of a manner or of somebody else: nothing follows from their numbers and signs."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import report, story

EVENING, LATER = "2024-03-05T15:00:00+01:00", "2024-03-05T20:00:00+01:00"


def told(one: str, other: str) -> set[str]:
    dossier = story(report(one, "Bote", EVENING), report(other, "Kurier", LATER))
    return {finding.aspect or finding.type for finding in dossier.findings if finding.type not in ("copy", "agreement")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Der Neubau der Schule in Trier kostet neun Millionen Euro.", "Die neue Turnhalle der Schule in Trier kostet drei Millionen Euro."),
        ("In Wels protestierten am Montag 300 Menschen gegen das Kraftwerk.", "In Wels protestierten am Montag 2.000 Menschen für mehr Lohn."),
        ("Bei einem Brand in einem Kino in Lindau wurden vier Menschen verletzt.", "Bei einem Brand in einer Bäckerei in Lindau wurden neun Menschen verletzt."),
        ("Der Konzern Varnholt streicht weltweit 900 Stellen.", "In Gera streicht der Konzern Varnholt 120 Stellen."),
        ("In Ulm ist eine Apotheke ausgebrannt. Der Schaden beträgt 300.000 Euro.", "In Ulm ist ein Gartenhaus ausgebrannt. Der Schaden beträgt 20.000 Euro."),
        ("Bei dem Unglück vor Kos wurden 30 Passagiere gerettet.", "Bei dem Unglück vor Kos wurden vier Matrosen gerettet."),
        ("An der Studie in Bern nahmen 400 Menschen teil.", "An der Studie in Bern nahmen 150 schwangere Frauen teil."),
        ("Der Trainer hat den Vertrag mit dem SV Lohr gekündigt.", "Der Trainer hat den Vertrag mit dem SV Lohr nicht heimlich gekündigt."),
        ("Auf die Berge in Tirol kamen am Wochenende 9.000 Besucher.", "Auf die Berge in Tirol kamen am Samstag 4.000 Besucher."),
    ],
)  # fmt: skip
def test_nothing_follows(one, other):
    assert told(one, other) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Der Neubau der Schule in Trier kostet laut Stadt neun Millionen Euro.", "Der Neubau der Schule in Trier kostet laut Land zwölf Millionen Euro."),
        ("In Wels protestierten nach Angaben der Polizei 300 Menschen gegen das Kraftwerk.", "Gegen das Kraftwerk protestierten in Wels 2.000 Menschen, sagte die Gewerkschaft."),
        ("Bei dem Brand in einem Kino in Lindau wurden laut Polizei vier Menschen verletzt.", "Bei dem Brand in einem Kino in Lindau wurden laut der Feuerwehr neun Menschen verletzt."),
        ("Der Konzern Varnholt streicht nach eigenen Angaben in Gera 300 Stellen.", "In Gera streicht Varnholt 120 Stellen, sagte die Gewerkschaft."),
    ],
)  # fmt: skip
def test_of_one_event_numbers_are_compared(one, other):
    assert told(one, other) == {"number"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Die Tanzschule in Lienz nimmt zurzeit keine Schüler an.", "Die Tanzschule in Lienz nimmt seit Mai wieder Schüler an."),
        ("Das Parlament in Riga hat das Hafengesetz noch nicht gebilligt.", "Das Parlament in Riga hat das Hafengesetz am Abend gebilligt."),
        ("Auf der Strecke nach Gera fahren keine Züge.", "Auf der Strecke nach Gera fahren seit dem Morgen wieder Züge."),
    ],
)  # fmt: skip
def test_what_was_not_so_has_become_so(one, other):
    dossier = story(report(one, "Bote", EVENING), report(other, "Kurier", LATER))

    assert {finding.how or finding.type for finding in dossier.findings if finding.type != "copy"} == {"updated"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Das erste Tor für Meppen schoss Ole Graf.", "Das vierte Tor für Meppen schoss Tom Raabe."),
        ("Den ersten Satz für Ulm gewann Ben Otte.", "Den zweiten Satz für Ulm gewann Timo Auer."),
    ],
)
def test_two_of_several_are_no_conflict(one, other):
    assert told(one, other) == set()


def test_a_machine_is_of_one_owner_only_where_a_name_says_which():
    one = "Bei Split ist ein Flugzeug abgestürzt. Die Maschine gehört der Fluggesellschaft Alpina Air."
    other = "Vor Kreta ist ein Flugzeug ins Meer gestürzt. Die Maschine gehört der Fluggesellschaft Nordwind."

    assert told(one, other) == set()
