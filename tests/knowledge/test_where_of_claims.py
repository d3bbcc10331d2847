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
    ("Das Spiel zwischen Kaiserslautern und Bielefeld endete 2:2.", ""),
    ("Die Strecke zwischen Aalen und Ulm ist gesperrt.", "Aalen"),
    ("Forscher der University of Chicago fanden in Kanada ein Fossil.", "Kanada"),
    ("In Sankt Augustin bei Bonn brannte ein Haus.", "Sankt Augustin"),
    ("Bei Bonn brannte ein Haus.", "Bonn"),
    ("Auf der A 2 bei Rennau, Fahrtrichtung Berlin, brannte ein Auto.", "Rennau"),
    ("Sie hat in Wien Jura studiert.", "Wien"),
    ("Auf der A 9 bei Hof brannte ein Lastwagen.", "Hof"),
    ("Der Diener war bei Hof beliebt.", ""),
    # „dort“ behind a name that no gazetteer knows is nowhere that is known
    ("Der Zug fuhr durch Ulm und hielt in Krzywopole. Dort stieg der Mann aus.", ""),
    ("Der Zug hielt in Ulm. Dort stieg der Mann aus.", "Ulm"),
]


@pytest.mark.parametrize(("text", "place"), _WHERE)
def test_where_the_last_claim_is(text: str, place: str) -> None:
    told = dossier(text)
    names = {one.id: one.name for one in told.places}

    assert names.get(told.claims[-1].where or "", "") == place


_TOLD = [
    # who was seen is a claim of its own; what follows is nobody's words
    ("Am Sonntag wurde Karl Ott in Ulm gesehen, am Mittwoch stellte er sich in Bonn der Polizei.", ["Ulm", "Bonn"]),
    (
        "Am Sonntag war sie in Caracas gesehen worden, am Mittwoch meldete sie sich in Bogotá bei den Behörden.",
        ["Caracas", "Bogotá"],
    ),
    ("Ein Bär wurde am Montag in Tirol beobachtet, am Dienstag riss er in Bayern Schafe.", ["Tirol", "Bayern"]),
]


@pytest.mark.parametrize(("text", "places"), _TOLD)
def test_who_was_seen_is_no_frame(text: str, places: list[str]) -> None:
    told = dossier(text)
    names = {one.id: one.name for one in told.places}

    assert [names.get(claim.where or "", "") for claim in told.claims] == places
    assert {claim.mode for claim in told.claims} == {"author"}


_OCCASIONS = [
    # after an occasion of one's own: culture, politics, sport, crime; not another's, not without a place or a time
    ("Nach ihrem Konzert am Samstag um 20 Uhr in Wien flog Sängerin Ole Finn nach Oslo.", "Wien"),
    ("Nach seiner Freilassung am Montag in Dakar flog der Journalist Idris Sow nach Paris.", "Dakar"),
    ("Nach ihrem Sieg am Sonntag in Levi reiste Elsa Norling nach Sölden.", "Levi"),
    ("Nach seiner Rede in Wien flog der Minister Kurt Alm nach Oslo.", ""),
    ("Nach dem Anschlag am Montag in Kabul flog der Minister Kurt Alm nach Oslo.", ""),
    ("Nach ihrer Kritik am Montag in Kabul flog die Ministerin Ina Alm nach Oslo.", ""),
]


@pytest.mark.parametrize(("text", "place"), _OCCASIONS)
def test_who_was_at_an_occasion_of_their_own(text: str, place: str) -> None:
    told = dossier(text)
    names = {one.id: one.name for one in told.places}
    there = [names.get(claim.where or "", "") for claim in told.claims if "attribute" in claim.rules]

    assert there == ([place] if place else [])
