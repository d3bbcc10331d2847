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
