"""Where a claim's matter is: what binds a place to it, and what „dort“ and „in der Stadt“ point at."""

from __future__ import annotations

import pytest

from benchmarks.places import document
from quellenlage.pipeline import read_documents


def where(text):
    """The place of the last claim."""
    dossier = read_documents([document(text)])
    last = max(dossier.claims, key=lambda claim: (claim.start, claim.end))
    return next((place.name for place in dossier.places if place.id == last.where), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ein Mann aus Dresden ist bei Chemnitz verunglückt.", "Chemnitz"),
        ("Der in Graz geborene Schauspieler starb in Linz.", "Linz"),
        ("In Bayern brannte bei Passau ein Wald.", "Passau"),
        ("Die Fähre fuhr über Naxos nach Paros.", "Paros"),
        ("Das Boot sank 30 Kilometer vor Kos.", "30 Kilometer vor Kos"),
        ("Bei seinem Japan-Besuch schwieg er.", "Japan"),
        ("Die Ukraine-Politik bleibt umstritten.", None),
        ("Das Dorf wurde von Russland beschossen.", None),
        ("Sie war in Tallinn. Dort sprach sie.", "Tallinn"),
        ("Der Gouverneur der Region Primorje, Oleg Koss, erklärte, dass Weber dort gewesen sei.", "Region Primorje"),
        ("In Luzk schlugen Raketen ein. In der Stadt fiel der Strom aus.", "Luzk"),
        ("In Luzk schlugen Raketen ein. In der Stadt Riwne fiel der Strom aus.", "Riwne"),
        ("Auf Rhodos brannte es. Auf der Insel starben zwei Menschen.", "Rhodos"),
        ("Der Bus nach Prag verunglückte bei Chemnitz.", "Chemnitz"),
        ("Die Straße nach Görlitz ist gesperrt.", None),
        ("Er fuhr mit dem Bus nach Prag.", "Prag"),
        ("Der Wagen kam aus Richtung Tübingen.", None),
        ("Der Botschafter ist aus Warschau angereist.", None),
        ("Der Chemiker rief aus Genf an.", "Genf"),
        ("Zeitgleich mit dem Gipfel in Paris tagte der Rat in Monaco.", "Monaco"),
        ("Stunden nach seiner Freilassung in Minsk traf der Autor in Vilnius ein.", "Vilnius"),
        ("Nach dem Unfall in Köln sperrte die Polizei die Brücke.", "Köln"),
        ("Vor dem Parlament in Wien demonstrierten Studenten.", "Wien"),
    ],
)
def test_where(text, expected):
    assert where(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nach dem Gipfel in Wien flog sie nach Graz.", "Graz"),
        ("Der Jet ist auf dem Weg von Oslo nach Graz in Linz gelandet.", "Linz"),
        ("Die Maschine landete nicht in Graz, sondern in Linz.", "Linz"),
        ("Sie sprach statt in Graz in Linz.", "Linz"),
        ("Im Nationalstadion von Lima sprach der Papst.", "Lima"),
    ],
)
def test_the_place_that_the_words_bind_to_what_happens(text, name):
    assert where(text) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Botschafter ist aus Warschau angereist.", None),
        ("Die Mannschaft kehrte am Montag aus Brasilien nach Mainz zurück.", "Mainz"),
        ("Ein Wagen mit Leipziger Kennzeichen stand vor dem Haus in Gotha.", "Gotha"),
        ("Die Täter stahlen in der Nacht Nürnberger Lebkuchen.", None),
        ("Im alten Wiener Rathaus wurde sie empfangen.", "Wien"),
        ("In Lübeck-Kücknitz wurde gelöscht.", "Lübeck"),
        ("Der Lübeck-Besucher starb.", None),
        ("Die Stadt Emden klagt gegen den Bund.", None),
        ("Die Stadt Emden liegt am Meer.", "Emden"),
        ("Der Landkreis Vechta hat das Gutachten in Auftrag gegeben.", None),
    ],
)
def test_what_is_from_a_place_or_acts_for_it_is_not_there(text, expected):
    assert where(text) == expected
