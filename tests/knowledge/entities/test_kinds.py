"""Who and what is called again by its kind, and who is somebody by a definition only; cases written before the rules."""

from __future__ import annotations

import pytest

from quellenlage.analysis.names.person_nouns import person_noun
from tests.knowledge.entities.telling import check_who_is_who

ONE = [
    ("work: tiler", "[Ein Fliesenleger|a] stürzte vom Gerüst. [Der Handwerker|a] kam in eine Klinik."),
    ("mountains: snowboarder", "[Ein Snowboarder|a] löste am Sonntag eine Lawine aus. [Der Mann|a] wurde verschüttet."),
    ("post", "[Ein Briefträger|a] rief am Montag die Feuerwehr. [Der Mann|a] hatte Rauch bemerkt."),
    ("crime: dealer", "[Ein Drogendealer|a] floh vor der Polizei. [Der Dealer|a] sprang in die Isar."),
    ("culture: mason", "[Ein Steinmetz|a] fand die Münze. [Der Handwerker|a] meldete den Fund."),
    ("science: geneticist", "[Ein Genetiker|a] bestritt den Vorwurf. [Der Wissenschaftler|a] legte Daten vor."),
    ("science: physicist", "[Eine Physikerin|a] verließ das Institut. [Die Wissenschaftlerin|a] geht nach Wien."),
    ("health: surgeon", "[Ein Chirurg|a] operierte zu früh. [Der Arzt|a] räumte den Fehler ein."),
    ("transport: ferryman", "[Ein Fährmann|a] zog zwei Frauen aus dem Rhein. [Der Mann|a] blieb unverletzt."),
    ("farming: beekeeper", "[Ein Imker|a] verlor alle Völker. [Der 60-Jährige|a] will aufgeben."),
    ("court: lawyer", "[Ein Strafverteidiger|a] wurde verurteilt. [Der Anwalt|a] legte Revision ein."),
    ("art: painter", "[Eine Malerin|a] verklagte das Museum. [Die Künstlerin|a] fordert ihre Bilder."),
    ("economy: bank", "[Die Sparkasse Elmstadt|a] schließt Filialen. [Das Geldinstitut|a] nennt keine Zahlen."),
    ("economy: airline", "[Die Fluglinie Norda|a] streicht Flüge. [Die Airline|a] nennt keinen Grund."),
    ("economy: brickyard", "[Die Ziegelei Hansen|a] entlässt 40 Leute. [Das Unternehmen|a] schreibt Verluste."),
    ("sea: freighter", "Der Frachter „[Elara|a]“ hat ein Leck. [Das Schiff|a] treibt vor Kreta."),
    ("two: crafts", "[Ein Maurer|a] und [ein Arzt|b] gerieten in Streit. [Der Handwerker|a] ging zuerst."),
    ("two: sciences", "[Ein Physiker|a] widersprach [einem Chirurgen|b]. [Der Arzt|b] blieb dabei."),
    ("two: forest", "[Ein Imker|a] zeigte [einen Förster|b] an. [Der Förster|b] schwieg."),
    ("two: new", "[Ein Genetiker|a] warnte vor dem Mittel. [Ein Chemiker|b] hielt es für harmlos."),
]


MISSED = {
    "work: tiler": "the definition says „Person“, not „Handwerker“",
    "science: geneticist": "the definition says „jemand“, not „Wissenschaftler“",
    "culture: mason": "a surname that the dictionary of the base lacks as a noun",
}


@pytest.mark.parametrize(("case", "text"), ONE, ids=[case for case, _ in ONE])
def test_who_is_called_by_a_kind(case, text, request):
    if case in MISSED:
        request.node.add_marker(pytest.mark.xfail(reason=MISSED[case], strict=True))
    check_who_is_who(text)


@pytest.mark.parametrize(
    "word",
    "Fliesenleger Drogendealer Imkerin Schmuggler Pendlern Gewichtheber Podcaster Schornsteinfegermeister Umweltschützers".split(),
)
def test_a_noun_for_a_person_by_its_definition(word):
    assert person_noun(word) is not None


@pytest.mark.parametrize(
    "word", "Bohrer Sender Rasenmäher Erstligist Dresden Hartmann Büffel Vorbild Kompressor Haftbefehl".split()
)
def test_things_bodies_and_names_are_none(word):
    assert person_noun(word) is None
