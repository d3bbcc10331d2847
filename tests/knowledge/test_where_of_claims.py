"""The place of a claim is where its matter is: not where a body has its seat, a team comes from, or something was before."""

from __future__ import annotations

import pytest

from tests.knowledge.chains import dossier

_WHERE = [
    # a team is no place, where it plays is
    ("Nach der Niederlage in Bochum empfängt der VfL am Samstag Mainz.", ""),
    ("Dortmund empfängt am Samstag Bremen.", ""),
    ("Am Mittwoch tritt Bochum in Freiburg an.", "Freiburg"),
    ("Am Sonntag spielt Mainz gegen Köln.", ""),
    ("Hamburg spielte am Samstag in Rostock 1:1.", "Rostock"),
    ("Kanada besiegte die USA im Finale in Mailand mit 3:2.", "Mailand"),
    ("Der Präsident empfing am Montag in Prag den Kanzler.", "Prag"),
    ("In Köln empfängt der Bürgermeister am Samstag die Gäste.", "Köln"),
    # a state's prosecutors and buildings act for it
    ("Die Anklage der USA wirft ihm Spionage vor.", ""),
    ("Der Angriff auf Einrichtungen der USA war lange geplant.", ""),
    ("Die Wälder der USA brannten.", "USA"),
    # a seat, a body's town
    ("Der Konzern mit Sitz in Stuttgart baut in Mexiko ein Werk.", "Mexiko"),
    ("Die Stiftung mit Sitz in Genf kritisierte die Regierung.", ""),
    ("Die Polizei in Essen nahm in Duisburg einen Mann fest.", "Duisburg"),
    ("Ein Museum in Basel zeigt Bilder von Paul Klee.", "Basel"),
    # what was before is not where something will be
    ("Nach dem Anschlag in Kabul berät der Bundestag am Freitag.", ""),
    ("Nach dem Brand in Ulm nahm die Polizei einen Mann fest.", "Ulm"),
    ("Er sitzt seit einem Jahr in Peking im Gefängnis.", "Peking"),
    # „dort“ behind a name that no gazetteer knows is nowhere that is known
    ("Der Zug fuhr durch Ulm und hielt in Krzywopole. Dort stieg der Mann aus.", ""),
    ("Der Zug hielt in Ulm. Dort stieg der Mann aus.", "Ulm"),
]


@pytest.mark.parametrize(("text", "place"), _WHERE)
def test_where_the_last_claim_is(text: str, place: str) -> None:
    told = dossier(text)
    names = {one.id: one.name for one in told.places}

    assert names.get(told.claims[-1].where or "", "") == place
