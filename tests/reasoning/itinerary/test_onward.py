"""Journeys that go on, ways that are planned, vehicles that are boarded: where they begin and end."""

from __future__ import annotations

import pytest

from benchmarks.vignettes import documents
from quellenlage.pipeline import read_documents

CASES = [
    ("Außenminister Karl Holm sprach am Montag in Sarajevo mit Studenten. Am Abend reiste er nach Belgrad weiter.", "Sarajevo", "Belgrad"),
    ("Nach einem Tankstopp in Anchorage trat Ministerin Ina Berg am Montag den Weiterflug nach Tokio an.", "Anchorage", "Tokio"),
    ("Auf dem Weg von Duschanbe nach Bischkek machte Präsident Karl Holm am Montag in Osch Halt.", "Duschanbe", "Bischkek"),
    ("Am Montag verabschiedete sich Kapitänin Ina Berg in Kiel von ihrer Crew und stieg in den Zug nach Hamburg.", "Kiel", "Hamburg"),
    ("Ministerin Ina Berg traf am Montag in Wellington ein. Für Freitag ist ihr Weiterflug nach Canberra geplant.", "Wellington", "Canberra"),
    ("Am Montag um 22 Uhr bestieg der Pianist Karl Holm in Brüssel den Nachtzug. Am Dienstagvormittag stieg er in Berlin aus.", "Brüssel", "Berlin"),
    ("Die „Nordwind“ lief am Sonntag aus Rostock aus. Am Montag machte die „Nordwind“ in Tallinn fest.", "Rostock", "Tallinn"),
    ("Die Reise von Papst Karl Holm führte von Rom über Beirut nach Bagdad.", "Rom", "Bagdad"),
    ("Zunächst flog Karl Holm am Montag nach Riga, dann nach Vilnius, schließlich nach Warschau.", None, "Warschau"),
    ("Nach der Landung in Rom wurde Trainer Karl Holm am Montag verhaftet.", None, "Rom"),
    ("Fahnder fassten Karl Holm am Montag in Riva, wohin er am Sonntag geflüchtet war.", None, "Riva"),
    ("Der Radprofi Karl Holm kam am Montag in eine Klinik nach Toulouse.", None, "Toulouse"),
    ("Karl Holm startete am Sonntag in Zürich und landete am Montag um 4 Uhr bei Lyon.", "Zürich", "Lyon"),
    ("Am Montag hob in Köln die Maschine ab, in der Minister Karl Holm saß. Am Nachmittag landete er in Amman.", "Köln", "Amman"),
    ("Stunden nach seiner Freilassung in Minsk ist Karl Holm am Montag in Vilnius eingetroffen.", None, "Vilnius"),
    ("Ministerin Ina Berg sagte ihre Reise nach Kairo ab.", None, None),
    ("Kanzler Karl Holm verzichtet auf den Flug nach Seoul.", None, None),
    ("Trainer Karl Holm wollte nach Beirut reisen, musste aber absagen.", None, None),
    ("Die Sportlerin Ina Berg wurde am Montag in Wien geehrt. Am Dienstag sprach sie in Graz mit Schülern.", None, None),
    ("Auf dem Weg zum Stadion in Wien wurde der Trainer Karl Holm am Montag verletzt.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "origin", "destination"), CASES)
def test_ends(text: str, origin: str | None, destination: str | None) -> None:
    dossier = read_documents(documents({"r": [["2024-03-05T18:00:00+01:00", text]]}))
    names = {place.id: place.name for place in dossier.places}
    ends = {(names.get(m.origin or ""), names.get(m.destination or "")) for m in dossier.movements}
    assert (origin, destination) in ends if destination else not ends


def test_what_is_planned_is_planned() -> None:
    dossier = read_documents(documents({"r": [["2024-03-05T18:00:00+01:00", CASES[4][0]]]}))
    assert [m.planned for m in dossier.movements if m.origin] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Präsident Karl Holm reiste von Prag über Wien nach Zagreb. In Zagreb traf er am Montag um 12 Uhr ein.",
        "Nach dem Besuch in Riad flog Ministerin Ina Berg am Montag nach Doha weiter. Dort landete sie um 16 Uhr.",
    ],
)
def test_a_journey_and_its_end_are_one(text: str) -> None:
    [movement] = read_documents(documents({"r": [["2024-03-05T18:00:00+01:00", text]]})).movements
    assert movement.origin
    assert movement.arrival.latest


def test_the_goal_that_a_question_names_is_bounded() -> None:
    text = (
        "Generalin Ina Berg ist am Dienstag um 7 Uhr in Posen mit einem Panzerzug abgefahren. Wann sie in Lemberg ankommt, ist unklar. "
        "Der Zug fährt höchstens 90 Kilometer pro Stunde."
    )
    [question] = read_documents(documents({"r": [["2024-03-05T18:00:00+01:00", text]]})).questions
    assert [bound.level for bound in question.bounds] == ["assumed"]
