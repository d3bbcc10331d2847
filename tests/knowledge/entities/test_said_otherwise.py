"""One thing in other words: appositions, one of several, bodies called again by their kind, demonyms, heads of state."""

from __future__ import annotations

import pytest

from quellenlage import article, read_documents
from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.entities import link_entities
from quellenlage.model import Document
from quellenlage.resources import table
from tests.knowledge.entities.telling import check_who_is_who

ONE = [
    # appositions
    ("union: bare apposition", "[Ina Berg|a], [Geschäftsführerin der Kammer|a], warnte vor Streiks."),
    ("club: adjective", "[Rolf Seger|a], [langjähriger Trainer des Klubs|a], hört auf."),
    ("fire: coordinator", "[Piet Maas|a], [der Rettungskoordinator|a], gab auf."),
    ("office in brackets", "[Der Präsident des Bundes (DBV)|a], [Karl Holm|a], schwieg."),
    ("nation", "[Der Schwede|a] [Lars Öhman|a] gewann. [Der Schwede|a] lachte."),
    # one of several
    ("coup: one of", "[Einer der Putschisten|a], [Jan Mohr|a], dankte."),
    ("fire: one of", "[Ein Mann|a] wurde verletzt. [Einer der Feuerwehrleute|b] half. [Der Mann|a] lebt."),
    # ages written out
    ("age in words", "[Ein Taxifahrer|a] wurde überfallen. [Der 52 Jahre alte Mann|a] wehrte sich. [Der 52-Jährige|a] lebt."),
    # bodies by their kind
    ("economy", "Der Zulieferer [Varrentz|a] baut um. [Das Unternehmen|a] spart. [Der Konzern|a] schweigt."),
    ("economy: unknown", "Der Preis für Aktien von [Nordhavn|a] stieg. [Der Konzern|a] zahlt bar."),
    ("court", "[Das Landgericht|a] sprach ihn frei. [Das Gericht|a] glaubte ihm."),
    ("prosecution", "[Die Staatsanwaltschaft Emden|a] ermittelt. [Die Behörde|a] ließ das Haus durchsuchen."),
    ("transport: dative", "Den [Verkehrsbetrieben Nord (VBN)|a] droht ein Streik. Die Webseite der [Verkehrsbetriebe Nord|a] war nicht erreichbar."),
    ("sport: first word", "[Juventus Turin|a] steigt ab. Die Aktien von [Juventus|a] fielen."),
    # heads of state
    ("state", "[Staatspräsident Kofi Ansah|a] ist tot. [Der Parlamentspräsident|b] kehrte um. Der Tod [des Präsidenten|a] traf alle."),
    ("state: head", "[Präsident Kofi Ansah|a] traf [General Yao Mensah|b]. [Der Staatschef|a] lächelte."),
    ("court: identified", "Die Polizei nahm [einen Mann|a] fest. Es handelt sich um [einen 20-jährigen Studenten|a]. [Der Student|a] schweigt."),
    ("science: copula", "[Ina Berg|a] ist [die Leiterin des Instituts|a]. [Der Hauptgutachter|b] ist [Karl Holm|b]."),
    ("parliament: further words", "[Der Fraktionsvorsitzende|a] im Landtag, [Karl Holm|a], schwieg."),
    ("law: dashes", "Der Fall liegt bei [dem Anwalt|a] seiner Familie – [Rainer Wittner|a] – in Ulm."),
    # whose
    ("spokeswoman", "[Kanzler Olaf Kern|a] schwieg. [Kerns Sprecherin|b] sagte, er schlafe."),
    ("sister", "[Kims Schwester|b] drohte mit Krieg."),
    ("state by name", "[Der russische Präsident Boris Wolkow|a] kam. [Russlands Präsident|a] lachte."),
    # sources in the plural
    ("economy: source", "[Analysten|a] erwarten, dass der Kurs steigt. [Die Analysten|a] sind sich einig."),
    ("politics: critics", "[Kritiker|a] werfen ihm vor, er lüge."),
    ("sport: age", "[Der 23 Jahre alte Kolumbianer Luis Prado|a] gewann. [Der 23-Jährige|a] weinte."),
    ("two ships", "Die Fähre „[Norland|a]“ rammte den Frachter „[Tern|b]“. [Der Frachter|b] sank. [Die Fähre|a] lief weiter."),
    ("sea: named last", "Die Fähre „[Norland|a]“ hielt. Da kam der Frachter „[Tern|b]“. [Das Schiff|b] brannte."),
    ("ship: the other", "Die Fähre „[Norland|a]“ traf einen Frachter. [Die Fähre|a] lief weiter."),
    ("ship: named late", "Vor Kiel sank ein Frachter. Die „[Tern|a]“ war mit zwölf Passagieren unterwegs. [Der Frachter|a] war alt."),
    ("ice breaker", "Das Forschungsschiff „[Tern|a]“ sitzt fest. [Der Eisbrecher|a] wartet."),
    ("club without a name", "[Der Verein|a] spart. [Der Klub|a] verkauft. [Die Mannschaft|a] verliert."),
    ("part of the world", "[Lars Öhman|a] gewann. [Der Skandinavier|a] lachte."),
    ("hyphens", "[Jan-Niklas Meyer-Brandt|a] sprach. [Meyer-Brandt|a] fehlt am Samstag."),
    ("police", "Nach Angaben [des Polizeipräsidiums Mittelfranken|a] war es Brandstiftung."),
    # who speaks after a pronoun
    ("hospital", "[Ein Fahrer|a] liegt in der Klinik. [Er|a] sei wach, teilte [eine Sprecherin|b] mit."),
    ("relative", "[Der Täter|a] schwieg. [Die Mutter|b] [des Täters|a] weinte."),
    ("court: prosecutor", "[Oberstaatsanwältin Meike Sanders|a] war zufrieden. [Die Anklägerin|a] lachte."),
    ("rescue", "[Rettungskräfte|a] brachten ihn fort."),
]  # fmt: skip
PARTED = [
    ("sister and brother", "[Kims|a] Schwester [Kim Yo Jong|b] drohte mit Krieg."),
    ("office of a name's minister", "[Die Sprecherin|a] [des Ministers|b], [Ina Berg|a], schwieg."),
    ("who is Chinese", "[Minister Olaf Kern|a] und [Wang Yi|b] sprachen lange. [Der Chinese|c] lobte ihn."),
    ("council and councillor", "[Dem NPD-Stadtrat|a] hörte niemand zu. [Der Stadtrat|b] tagte."),
    ("two firms", "[Die Nordbank AG|a] bot 3 Euro. [Die Südbank AG|b] bot 4 Euro."),
    ("party: another chief", "[Karl Brandt (SPD)|a] trat ab. [Der SPD-Landeschef|b] aus Bremen folgte."),
    ("president of the parliament", "[Präsident Kofi Ansah|a] reiste ab. [Die Parlamentspräsidentin|b] blieb."),
    ("man and fireman", "[Ein Mann|a] stürzte. [Ein Feuerwehrmann|b] half. [Der Feuerwehrmann|b] blieb."),
]
BODIES = [
    ("Der Konzern Peter Holms wächst.", "person", ["Peter Holm"]),
    ("Er saß in der Nähe zum SPD-Stadtrat.", "organisation", []),
    ("Das Fischgericht schmeckte.", "organisation", []),
]


@pytest.mark.parametrize("text", [text for _, text in (*ONE, *PARTED)], ids=[name for name, _ in (*ONE, *PARTED)])
def test_one_thing_in_other_words(text):
    check_who_is_who(text)


@pytest.mark.parametrize(("text", "kind", "names"), BODIES)
def test_what_is_no_body(text, kind, names):
    entities = link_entities([read_document(Document("a", "a", text))])

    assert [entity.name for entity in entities if entity.kind == kind] == names


@pytest.mark.parametrize("noun", ["Frachter", "Tanker", "Schlepper"])
def test_a_ship_without_a_name_is_not_the_one_that_has_a_name(noun):
    text = f"Die Fähre „Norland“ rammte nachts einen {noun}. Der Kapitän des {noun}s war betrunken."
    ships = [e for e in link_entities([read_document(Document("a", "a", text))]) if e.kind == "vehicle"]

    assert all(text[m.start : m.end] != f"des {noun}s" for ship in ships for m in ship.mentions)
    assert ships


PEOPLE = table("de/persons.yaml")
ROWS = [
    *table("de/offices.yaml")["other_words"],
    *PEOPLE["fates"].values(),
    PEOPLE["party_members"],
    PEOPLE["clients"],
    PEOPLE["remains"],
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["example"])
def test_offices_in_other_words_and_fates(row):
    check_who_is_who(row["example"])


def test_an_age_after_a_body_was_found():
    check_who_is_who(PEOPLE["remains"]["not"])
    check_who_is_who("[Ein Wanderer|a] entdeckte die Leiche. [Die 23-Jährige|b] war seit Mai vermisst.")
    check_who_is_who("[Ein 61-Jähriger|a] fehlt. [Ein Fischer|b] fand die Leiche. [Der 61-Jährige|a] war Segler.")


PLACED = [
    ("speaker", "[Feuerwehrchef Ivo Mohr|a] sprach von 14 Toten. [Der Besitzer der Fabrik|b] sei flüchtig, sagte [Mohr|a]."),
    ("object named", "[Karl Holm|a] wurde eingewechselt. [Der Trainer|b] lobte [Holm|a] sehr."),
    ("authority", "[Der 22-Jährige|a] sei gefasst, sagte [Oberstaatsanwalt Bimler|b]. [Er|a] habe sich nicht gewehrt."),
    ("speaker of his own", "[Der Trainer|a] lobte [Karl Holm|b]. [Holm|b] sagte, [er|b] sei froh."),
    (
        "two of a clause",
        "Kritik gibt es an [Trainer Kai Albers|a]. [Innenminister Reimers|b] kündigte an, [er|b] werde [ihn|a] entlassen.",
    ),
    ("subject behind a genitive", "[Jan Mohr|a] ist vermisst. [Mohrs|a] [Bruder Marek|b] kam nach Wien. [Er|b] hofft."),
    ("ministers", "[Umweltminister Karl Holm|a] traf [Außenminister Jan Mohr|b]. [Der Umweltminister|a] schwieg."),
    ("country", "Das bestätigte [die Präsidentin|a] Moldaus, [Rodica Ciobanu|a]."),
    ("office told on", "[Der Leiter der Zweigstelle des Amtes|a] für Fischerei (LAF) in St. Peter, [Udo Prell|a], ging."),
    (
        "former",
        "[Die 29-Jährige|a] litt. [Ihr Ex-Freund|b] sei frei, sagte [die Frau|a]. [Der Ex-Freund|b] [der Frau|a] sitzt in Haft.",
    ),
    ("brothers", "[Die 29-Jährige|a] litt. [Ihr Bruder|b] half. [Der Bruder|c] [des Opfers|d] kam."),
    (
        "field",
        "Den Preis teilen [die US-Forscherin Mara Brunk|a] und [der Japaner Shin Sakata|b]. [Brunk|a] jubelt. [Die Biologin|a] lehrt.",
    ),
    ("young", "[Ein 17-Jähriger|a] stürzte. [Der Jugendliche|a] liegt in der Klinik."),
    ("body varied", "Der Agrarkonzern [Feldmann|a] wächst. Eine Sprecherin [des Bremer Konzerns|a] schwieg."),
    (
        "the nearer body",
        "Der Agrarkonzern [Feldmann|a] wächst. Auch der Saatguthersteller [Norgrana|b] wächst. [Der Konzern|b] baut.",
    ),
    ("party's part", "[Die CDU-Fraktion|a] klagt. [Die Fraktion der Grünen|b] lacht."),
    ("authorities", "Das [Robert-Koch-Institut|a] warnt. [Den Behörden|b] ist das bekannt."),
    (
        "appositions",
        "[Das Opfer|a], [ein 27 Jahre alter Vater|a], starb. [Der Fahrer|b], [ein Polizist|c] und [ein Wirt|d] halfen.",
    ),
    (
        "client by possessive",
        "[Der Trainer|a] ließ das über [seinen Anwalt|b] mitteilen. [Sein Mandant|a] habe niemanden beleidigt.",
    ),
    ("client accused", "[Der Angeklagte|a] schwieg. [Verteidiger Jan Mohr|b] ging in Revision. [Sein Mandant|a] sei im Recht."),
    ("spouse", "[Jan Kampe|a] ist frei. [Kampes Frau|b] sagte, [ihr Mann|a] sei wohlauf."),
    (
        "federation",
        "[Der Deutsche Handballbund|a] tagte. Der Handballverein [HSG Ulm|b] schwieg. [Der Verband|a] warnte. [Den Verein|b] trifft das.",
    ),
    (
        "town",
        "[Arne Lind|a] gewann vor [Jan Mohr|b] aus Ruhpolding. [Lind|a] jubelte. [Der Ruhpoldinger|b] habe Nerven gezeigt, hieß es.",
    ),
    ("acronym beside", "Die [Europäische Weltraumorganisation|a] [Esa|a] hilft. Die [Esa|a] zahlt."),
    ("oil", "[Ölminister Karl Holm|a] sprach. [Der Minister|a] reiste ab."),
    ("plain office", "[Der Spieler Karl Holm|a] kam. [Der Fußballspieler|a] lachte."),
]


@pytest.mark.parametrize(("name", "text"), PLACED, ids=[name for name, _ in PLACED])
def test_who_is_meant_by_where_words_stand(name, text):
    check_who_is_who(text)


def test_a_surname_with_an_s_behind_a_bare_office():
    drafts = [entity.name for entity in read_documents([article(text="Sprecher Malte Rickerts sagte, er gehe.")]).entities]
    assert drafts == ["Malte Rickerts"]


def test_who_is_called_by_nation_or_town_speaks_by_name():
    text = "Trainer Pawel Nowicki war verärgert. Man habe verloren, sagte der Pole. Das sei bitter, sagte ein Däne."
    claims = read_documents([article(text=text)]).claims
    assert [claim.chain[-1].name for claim in claims[1:]] == ["Pawel Nowicki", "Däne"]


@pytest.mark.parametrize("text", ["Wie Regierungssprecher Rickerts sagte, geht er.", "Trainer Harmers lobte das Team."])
def test_a_surname_with_an_s_behind_an_office_that_is_nobody_elses(text):
    assert {entity.name for entity in read_documents([article(text=text)]).entities} >= {text.split()[2 - (text[0] == "T")]}


@pytest.mark.parametrize(
    ("text", "taking_part"),
    [
        ("Drei Bergsteiger wurden gerettet. Einer von ihnen, ein Tscheche, starb.", {"Tscheche"}),
        ("Zwei Schwimmerinnen starteten. Eine von ihnen, die Norwegerin Ina Berg, gewann.", {"Ina Berg"}),
        ("Drei Bergsteiger wurden gerettet. Ein Arzt half ihnen.", {"Arzt", "Drei Bergsteiger"}),
    ],
)
def test_one_of_several_takes_part_alone(text, taking_part):
    found = read_documents([article(text=text)])
    names = {entity.id: entity.name for entity in found.entities}
    assert {names[one] for one in found.claims[-1].who} == taking_part
