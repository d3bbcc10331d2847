"""The one value that each of two reports of one story gives of an attribute: the same, another, one that has gone on, or of something else."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import of, report, story, words

MORNING, NOON, NEXT_WEEK = "2026-03-10T08:00:00+01:00", "2026-03-10T12:30:00+01:00", "2026-03-18T08:00:00+01:00"
NEXT_DAY = "2026-03-11T09:00:00+01:00"

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

RAT = (
    "Der Gemeinderat von Malente hat über den Bau des Strandbads entschieden. ",
    "Das Strandbad in Malente wird nach dem Beschluss des Gemeinderats gebaut. ",
)
FLUSS = (
    "In der Unstrut bei Laucha treiben tote Fische. ",
    "Nach dem Fischsterben in der Unstrut bei Laucha sucht die Behörde die Ursache. ",
)
MARSCH = (
    "In Novi Sad haben am Samstag viele Menschen gegen die Regierung demonstriert. ",
    "Nach der Demonstration gegen die Regierung in Novi Sad bleibt die Lage ruhig. ",
)
HAUS = (
    "Ein Hochhaus im Mannheimer Stadtteil Vogelstang wird wegen Mängeln beim Brandschutz geräumt. ",
    "Im Mannheimer Stadtteil Vogelstang wird ein Hochhaus wegen fehlenden Brandschutzes leer. ",
)

OTHER_VALUES = [
    (RAT, "21 Räte stimmten dafür, sechs dagegen.", "Der Rat votierte mit 19 zu 8 Stimmen für das Bad.", "conflict"),
    (MARSCH, "Die Veranstalter sprachen von 30.000 Teilnehmern.", "Die Polizei zählte 8.000 Teilnehmer.", "conflict"),
    (HAUS, "In dem Gebäude leben 312 Menschen.", "Nach Angaben des Vermieters wohnen dort nur 240 Mieter.", "conflict"),
    (FLUSS, "Helfer holten bis zum Abend drei Tonnen Fisch aus dem Wasser.", "Inzwischen sind es sieben Tonnen Fisch.", "supersession"),
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
    (RAT, "21 Räte stimmten dafür, sechs dagegen.", "Der Rat votierte mit 21 zu 6 Stimmen für das Bad."),
    (RAT, "Die Abstimmung endete mit 214 Nein zu 209 Ja.", "209 Hände gingen dafür hoch, 214 dagegen."),
    (FUND, "Bislang wurden 1.483 Silbermünzen geborgen.", "Rund 1.500 Münzen lagen in einem Topf."),
    (MARSCH, "Die Behörden nahmen 42 Menschen fest.", "Von den 42 Festgenommenen sind 30 Studenten."),
    (BANK, "Verschwunden sind 218.400 Euro aus der Kasse.", "In der Kasse fehlten der Bank 218.400 Euro, sagte ein Sprecher."),
    (SPIEL, "Das Stadion war mit 14.988 Besuchern ausverkauft.", "Rund 15.000 Zuschauer sahen die Partie."),
    (FUND, "Die Münzen haben ein Gewicht von knapp 400 Gramm.", "Die Münzen wiegen 396 Gramm."),
    (MARKT, "Der Betrieb produziert rund 600.000 Liter im Jahr.", "Die Molkerei füllte 598.000 Liter ab."),
    (WERFT, "Der Konzern will sparen, 583 Mitarbeiter verlieren ihre Stelle.", "Die 583 Mitarbeiter müssen bis zum Sommer gehen."),
    (TUNNEL, "Der Schaden wird auf 200.000 Euro geschätzt.", "Es entstand ein Sachschaden von rund 200.000 Euro."),
]  # fmt: skip

HARMLESS = [
    (RAT, "21 Räte stimmten dafür, sechs dagegen.", "Der Rat hat 27 Mitglieder."),
    (RAT, "Das Bad wurde mit 21 zu 6 Stimmen beschlossen.", "Das Spiel der Räte gegen die Feuerwehr endete mit 3 zu 2 Toren."),
    (HAUS, "In dem Gebäude leben 312 Menschen.", "46 Mieter zogen zu Verwandten."),
    (FLUSS, "Helfer holten 40 Fische aus dem Wasser.", "Die Behörde setzte 300 Karpfen aus."),
    (FUND, "Bislang wurden 1.483 Silbermünzen geborgen.", "Das Museum besitzt 9.000 Münzen."),
    (BANK, "Der Kassierer vermisst seither 218.400 Euro.", "Die Sparkasse spendete dem Verein 5.000 Euro."),
    (MARSCH, "Die Polizei nahm 42 Menschen fest.", "Zwölf der Festgenommenen kamen in Haft."),
    (HAUS, "Die Sanierung kostet acht Millionen Euro.", "Die Miete liegt bei 900 Euro im Monat."),
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


FAIR = (
    "In Bonn hat am Samstag das Stadtfest auf dem Münsterplatz begonnen. ",
    "Das Stadtfest auf dem Münsterplatz in Bonn ist zu Ende. ",
)
TRIAL = (
    "Im Prozess um den Raub von Hof hat das Landgericht ein Urteil gesprochen. ",
    "Nach dem Raub von Hof sind die Täter vom Landgericht verurteilt worden. ",
)
HARMLESS += [
    (FAIR, "Es kamen 5.000 Besucher.", "Gekommen waren an drei Tagen 20.000 Besucher."),
    (FAIR, "Zum Schutz waren 80 Polizisten im Einsatz.", "In Bonn und zehn anderen Städten waren 900 Polizisten im Einsatz."),
    (TRIAL, "Die Staatsanwaltschaft forderte fünf Jahre Haft.", "Der Mann bekam drei Jahre Haft."),
    (WERFT, "Die Werft macht 3 Millionen Euro Umsatz.", "Ihr Konkurrent Lotz macht 9 Millionen Euro Umsatz."),
    (ZUG, "Der Zug hatte 90 Minuten Verspätung.", "Andere Züge hatten bis zu 40 Minuten Verspätung."),
    (MOOR, "Im Einsatz sind 80 Einsatzkräfte.", "Aus Lingen kamen 25 Einsatzkräfte."),
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


def test_half_a_million_is_a_number():
    dossier = told(TUNNEL, "Der Schaden beträgt eine halbe Million Euro.", "Der Schaden liegt bei 1,2 Millionen Euro.")

    assert [f.aspect for f in of(dossier, "conflict")] == ["number"]


def test_a_finer_number_of_the_same_origin_some_hours_later_takes_the_place_of_the_rounded_one():
    first = report(HAUS[0] + "Nach Angaben der Polizei leben dort rund 300 Menschen.", published=MORNING)
    second = report(HAUS[1] + "Nach Angaben der Polizei wohnen dort 312 Menschen.", "Kurier", NEXT_DAY)

    assert [f.how for f in of(story(first, second), "supersession")] == ["refined"]


def test_what_is_told_up_to_a_moment_before_the_other_report_contradicts_it():
    first = report(FLUSS[0] + "Aus dem Werk sind 12.000 Liter Lauge ausgelaufen.", published=NOON)
    second = report(FLUSS[1] + "Bis Dienstagvormittag seien 30.000 Liter ausgelaufen, sagte ein Biologe.", "Kurier", NEXT_DAY)

    assert [f.aspect for f in of(story(first, second), "conflict")] == ["number"]


def test_each_of_several_sources_is_held_against_the_other_report():
    told = "Die Veranstalter sprachen von 30.000 Teilnehmern. Die Polizei zählte 8.000 Menschen."
    first, second = (
        report(MARSCH[0] + told, published=MORNING),
        report(MARSCH[1] + "Es waren 18.000 Teilnehmer.", "Kurier", NOON),
    )

    dossier = story(first, second)
    found = [words(dossier, finding) for finding in of(dossier, "conflict")]

    assert ["von 30.000 Teilnehmern", "Es waren 18.000 Teilnehmer"] in found
    assert ["Die Polizei zählte 8.000 Menschen", "Es waren 18.000 Teilnehmer"] in found


@pytest.mark.parametrize(("opening", "first", "second", "kind"), OTHER_VALUES)
def test_without_enough_in_common_two_reports_say_nothing_of_each_other(opening, first, second, kind):
    assert numbers(story(report(opening[0] + first, published=MORNING), report(second, "Kurier", NEXT_WEEK))) == []
