"""The one value that each of two reports of one story gives of an attribute: the same, another, one that has gone on, or of something else."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import of, report, story, words

MORNING, NOON, NEXT_WEEK = "2026-03-10T08:00:00+01:00", "2026-03-10T12:30:00+01:00", "2026-03-18T08:00:00+01:00"

# Each story with its two openings.
WERFT = (
    "Die Werft Hansen in Flensburg hat einen neuen Eigentümer. ",
    "Der Reeder Ohlsen steigt bei der Werft Hansen in Flensburg ein. ",
)
TORMANN = (
    "Torhüter Luca Wenzel verlässt den SC Altmark und geht zum VfB Torgau. ",
    "Beim VfB Torgau steht künftig Luca Wenzel vom SC Altmark im Tor. ",
)
TUNNEL = (
    "Ein brennender Lastwagen hat am Dienstag im Arlinger Tunnel bei Pforzheim den Verkehr lahmgelegt. ",
    "Nach dem Brand eines Lastwagens ist der Arlinger Tunnel bei Pforzheim wieder frei. ",
)
MOOR = (
    "Im Moor bei Meppen ist ein Feuer ausgebrochen. ",
    "Das Feuer im Moor bei Meppen breitet sich aus. ",
)
BANK = (
    "Die Sparkasse in Bad Orb ist am Dienstag überfallen worden. ",
    "Nach dem Überfall auf die Sparkasse in Bad Orb sucht die Polizei die Räuber. ",
)
ZUG = (
    "Der Intercity nach Emden ist bei Papenburg mit einem Traktor zusammengestoßen. ",
    "Bei Papenburg hat ein Intercity auf dem Weg nach Emden einen Traktor gerammt. ",
)
SPIEL = (
    "Im Pokal hat der VfL Waldau den SV Herzberg im Stadion an der Elster geschlagen. ",
    "Der SV Herzberg ist nach der Niederlage beim VfL Waldau aus dem Pokal ausgeschieden. ",
)
MARKT = (
    "Die Molkerei Wiesengrund in Sonthofen stellt Käse her. ",
    "Bei der Molkerei Wiesengrund in Sonthofen wächst das Geschäft mit Käse. ",
)
RASER = (
    "Ein Sportwagen ist in Ahlen in eine Bushaltestelle gerast. ",
    "In Ahlen hat ein Sportwagen die Bushaltestelle am Bahnhof gerammt. ",
)
FUND = (
    "Bei Grabungen auf dem Burgberg von Altena ist ein Silberschatz entdeckt worden. ",
    "Der Silberschatz vom Burgberg in Altena stammt aus dem Mittelalter. ",
)

OTHER_VALUES = [
    (WERFT, "Für die Werft zahlt der Reeder Ohlsen 85 Millionen Euro.", "Der Kaufpreis liegt bei 110 Millionen Euro.", "conflict"),
    (TORMANN, "Die Ablöse beträgt 300.000 Euro.", "Der VfB Torgau überweist für Luca Wenzel 250.000 Euro.", "conflict"),
    (TUNNEL, "Die Sperrung dauerte gut drei Stunden.", "Die Röhre war fast fünf Stunden lang gesperrt.", "conflict"),
    (RASER, "Der Fahrer soll mit 140 Kilometern pro Stunde gefahren sein.", "Das Auto war höchstens 105 km/h schnell.", "conflict"),
    (BANK, "Eine Zeugin sah drei maskierte Männer.", "Am Werk waren nach Angaben der Polizei vier Täter.", "conflict"),
    (BANK, "Die Beute beträgt 40.000 Euro.", "Erbeutet wurden laut Polizei 86.000 Euro.", "conflict"),
    (ZUG, "Der Zug hatte 90 Minuten Verspätung.", "Die Verspätung lag bei 140 Minuten.", "conflict"),
    (MOOR, "120 Feuerwehrleute kämpfen gegen die Flammen.", "Inzwischen sind 180 Einsatzkräfte vor Ort.", "supersession"),
    (MOOR, "Es brennen 40 Hektar Fläche.", "Das Feuer hat sich inzwischen auf 90 Hektar ausgedehnt.", "supersession"),
]  # fmt: skip

SAME_VALUES = [
    (SPIEL, "Das Stadion war mit 14.988 Besuchern ausverkauft.", "Rund 15.000 Zuschauer sahen die Partie."),
    (FUND, "Die Münzen haben ein Gewicht von knapp 400 Gramm.", "Die Münzen wiegen 396 Gramm."),
    (MARKT, "Der Betrieb produziert rund 600.000 Liter im Jahr.", "Die Molkerei füllte 598.000 Liter ab."),
    (WERFT, "Der Konzern will sparen, 583 Mitarbeiter verlieren ihre Stelle.", "Die 583 Mitarbeiter müssen bis zum Sommer gehen."),
    (TUNNEL, "Der Schaden wird auf 200.000 Euro geschätzt.", "Es entstand ein Sachschaden von rund 200.000 Euro."),
]  # fmt: skip

HARMLESS = [
    (WERFT, "Für die Werft zahlt der Reeder Ohlsen 85 Millionen Euro.", "Der Umsatz liegt bei 110 Millionen Euro."),
    (WERFT, "Für die Werft zahlt der Reeder Ohlsen 85 Millionen Euro.", "Ein Hotel in Kiel kaufte Ohlsen für 12 Millionen Euro."),
    (TORMANN, "Die Ablöse beträgt 300.000 Euro.", "Statt der 500.000 Euro Ablöse im Vorjahr war Altmark nun bescheidener."),
    (TUNNEL, "Die Sperrung dauerte gut drei Stunden.", "Die Feuerwehr war fast fünf Stunden lang im Einsatz."),
    (TUNNEL, "Die Sperrung dauerte drei Stunden.", "Nach zwei Stunden wurde eine Röhre freigegeben."),
    (RASER, "Der Fahrer soll mit 140 Kilometern pro Stunde gefahren sein.", "Erlaubt sind dort 50 Kilometer pro Stunde."),
    (BANK, "Eine Zeugin sah drei maskierte Männer.", "Zwei der Täter wurden festgenommen."),
    (ZUG, "Der Zug hatte 90 Minuten Verspätung.", "Der Zug war mit 140 km/h unterwegs."),
    (MOOR, "120 Feuerwehrleute kämpfen gegen die Flammen.", "Zwei Feuerwehrleute wurden verletzt."),
    (MOOR, "120 Feuerwehrleute kämpfen gegen die Flammen.", "40 Polizisten sichern das Gelände."),
    (SPIEL, "Das Stadion war mit 14.988 Besuchern ausverkauft.", "Darunter waren 2.000 Gäste aus Herzberg."),
    (SPIEL, "Rund 15.000 Zuschauer sahen die Partie.", "Im Vorjahr kamen 9.000 Zuschauer."),
    (MARKT, "Der Betrieb produziert 600.000 Liter im Jahr.", "Abgefüllt werden 50.000 Liter pro Monat."),
    (FUND, "Der Turm ist 40 Meter hoch.", "Die Mauer ist drei Meter hoch."),
]  # fmt: skip


def numbers(dossier) -> list[str]:
    return [f.aspect for kind in ("conflict", "supersession") for f in of(dossier, kind) if f.aspect == "number"]


def told(opening, first: str, second: str):
    return story(report(opening[0] + first, published=MORNING), report(opening[1] + second, "Kurier", NOON))


def between(dossier, first: str, second: str) -> bool:
    """Whether two sentences agree."""
    groups = [words(dossier, finding) for finding in of(dossier, "agreement")]
    return any(any(a[-12:] in first for a in group) and any(a[-12:] in second for a in group) for group in groups)


@pytest.mark.parametrize(("opening", "first", "second", "kind"), OTHER_VALUES)
def test_another_value_of_what_each_report_gives_one_of(opening, first, second, kind):
    assert [f.aspect for f in of(told(opening, first, second), kind)] == ["number"]


@pytest.mark.parametrize(("opening", "first", "second"), SAME_VALUES)
def test_the_same_value_is_told_by_both(opening, first, second):
    dossier = told(opening, first, second)

    assert between(dossier, first, second)
    assert numbers(dossier) == []


@pytest.mark.parametrize(("opening", "first", "second"), HARMLESS)
def test_numbers_of_other_things_say_nothing_of_each_other(opening, first, second):
    assert numbers(told(opening, first, second)) == []


@pytest.mark.parametrize(("opening", "first", "second", "kind"), OTHER_VALUES)
def test_without_enough_in_common_two_reports_say_nothing_of_each_other(opening, first, second, kind):
    assert numbers(story(report(opening[0] + first, published=MORNING), report(second, "Kurier", NEXT_WEEK))) == []
