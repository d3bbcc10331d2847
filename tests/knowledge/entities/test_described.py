"""People who are only described: who opens somebody, who is taken up by which words, and who is nobody in particular."""

from __future__ import annotations

import pytest

from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.entities import link_entities
from quellenlage.model import Document
from tests.knowledge.entities.telling import check_who_is_who

ONE = [
    ("crime: age", "[Ein 45-jähriger Mann|a] griff seine Frau an. [Der 45-Jährige|a] wurde festgenommen."),
    ("crime: role", "[Ein Taxifahrer|a] fuhr [eine Radlerin|b] an. [Der Fahrer|a] floh. [Das Opfer|b] starb."),
    (
        "crime: accused",
        "[Ein Student|a] erstach [einen Nachbarn|b]. [Der Angeklagte|a] schwieg, obwohl [der Richter|c] fragte.",
    ),
    ("crime: victim", "[Ein Räuber|a] verletzte [eine Rentnerin|b]. [Die Verletzte|b] kam in eine Klinik."),
    ("crime: hypernym", "Die Polizei nahm [einen Pfleger|a] fest. [Der Mann|a] soll Tabletten gestohlen haben."),
    ("crime: pronoun", "[Eine Kassiererin|a] wurde überfallen. [Sie|a] blieb unverletzt."),
    ("transport: synonym", "[Ein Fahrradfahrer|a] stürzte am Montag. [Der Radler|a] trug keinen Helm."),
    ("transport: group", "[Zwei Piloten|a] sprangen ab. [Die Piloten|a] wurden gerettet."),
    ("transport: pilot and copilot", "[Der Pilot|a] schlief. [Der Kopilot|b] flog. [Der Pilot|a] wachte auf."),
    ("disaster: mountains", "[Ein Bergsteiger|a] rutschte ab. [Der Alpinist|a] starb noch am Berg."),
    ("disaster: group", "[Drei Wanderer|a] verirrten sich. [Die Wanderer|a] riefen die Bergwacht."),
    ("health", "[Eine Ärztin|a] fand den Fehler. [Die Medizinerin|a] meldete ihn."),
    ("sport: born in", "[Lena Holm|a] traf zweimal. [Die in Stuttgart geborene Stürmerin|a] jubelte."),
    ("sport: town", "[Uwe Kern|a] gewann am Sonntag. [Der Berliner|a] war überrascht."),
    ("culture: age and work", "[Til Brandner|a] dreht wieder. [Der 52-jährige Schauspieler|a] freut sich."),
    ("politics: party", "[Karl Brandt (CDU)|a] lobte, [Jonas Weber (SPD)|b] tadelte. [Der SPD-Politiker|b] blieb hart."),
    ("politics: republican", "[Samuel Reed|a] trat 1990 an. [Der republikanische Politiker|a] verlor."),
    ("nation", "[Eine türkische Schülerin|a] rief an. [Die Türkin|a] weinte."),
    (
        "investigators",
        "[Die kanadischen Ermittler|a] erhoben Vorwürfe. [Die Ermittler|a] nannten Zahlen. [Die Kanadier|a] prüfen weiter.",
    ),
    ("economy", "[Ein Unternehmen|a] aus Köln baut Stellen ab. [Das Unternehmen|a] schweigt."),
    ("ministry", "[Das russische Außenministerium|a] dementierte. Das sagte [ein Sprecher|b] [des Außenministeriums|a]."),
    ("work before the title", "[Der Produzent der Platte „Nachts im Zug“|a], [Phil Sander|a], schwieg."),
    (
        "namesakes",
        "[Franz Huber (CSU)|a] sprach in Linz. [Der Bergführer Franz Huber|b] stürzte. [Der CSU-Politiker|a] schwieg.",
    ),
    ("plural pronoun", "[Zwei Piloten|a] sprangen ab, nachdem [sie|a] gefunkt hatten. [Sie|a] wurden gerettet."),
    ("demonstrative", "[Karl Holm|a] traf [Jan Mohr|b]. [Dieser|b] schwieg."),
    ("science: source", "Nach Angaben von [Forschern|a] schmilzt das Eis. [Die Forscher|a] maßen zehn Jahre lang."),
    ("weather: witnesses", "[Augenzeugen|a] zufolge brach der Deich nachts."),
    ("court: several", "[Drei Tatverdächtige|a] wurden verhaftet. [Die Beschuldigten|a] schweigen."),
    ("disaster: trait", "[Eine Frau|a] starb im Feuer. [Die Seniorin|a] war allein."),
    ("economy: work", "[Konzernchefin Ina Berg|a] sprach lange. [Die Managerin|a] hatte im Mai angefangen."),
    (
        "sport: two works",
        "[Der Brasilianer Paulo Teixeira|a] kommt. [Der Stürmer|a] ist 24. [Trainer Rolf Seger|b] lobt. [Der Coach|b] hofft.",
    ),
    ("sport: club", "Er wechselt zum [FC Halden|a]. [Der Verein|a] zahlt viel."),
    (
        "court: not her husband",
        "Ein Gericht hat [einen Arzt|a] verurteilt. [Ihr Mann|b] sei tot, sagte [eine Frau|c]. [Der Verurteilte|a] schwieg.",
    ),
    ("sea: ship", "Die Fähre „[Norland|a]“ lief auf Grund. [Das Schiff|a] hat ein Leck. [Die Fähre|a] sinkt nicht."),
    ("sea: those saved", "[Zwei Frauen|a] werden vermisst. [Die Geretteten|b] kamen in ein Lager."),
    ("whose", "[Der Täter|a] schwieg. [Die Frau|b] [des Täters|a] weinte."),
    ("woman by grammar", "[Der Abgeordneten Ali|a] half [Rita Vogt|b]. Da lachte [Ali|a]."),
]
NOBODY = [
    ("predicate", "Karl Holm ist ein Lehrer.", "ein Lehrer"),
    ("what somebody becomes", "Sie wurde zur Präsidentin gewählt.", "Präsidentin"),
    ("sought", "Der Verein sucht einen Trainer.", "einen Trainer"),
    ("supposed", "Wenn ein Schüler fehlt, ruft die Schule an.", "ein Schüler"),
    ("possible", "Ein Arzt könnte helfen.", "Ein Arzt"),
    ("compared", "Er schrie wie ein Verkäufer.", "ein Verkäufer"),
    ("asked", "Hat ein Zeuge etwas gesehen?", "ein Zeuge"),
    ("lacking", "Sie kam ohne einen Anwalt.", "einen Anwalt"),
    ("general", "Frauen verdienen weniger.", "Frauen"),
    ("population", "Die Bürger sind müde.", "Die Bürger"),
    ("figure", "Zwölf Menschen wurden verletzt.", "Zwölf Menschen"),
    ("post", "Der Minister trat vom Amt zurück.", "Amt"),
    ("adjective of a town", "Der Berliner Senat tagte.", "Der Berliner"),
    ("thing", "Der Flugzeugträger lief aus.", "Der Flugzeugträger"),
    ("things that end as people do", "Zehn Flugzeuge blieben am Boden.", "Zehn Flugzeuge"),
    ("one for all", "Der Verbraucher zahlt mehr.", "Der Verbraucher"),
    ("no one", "Kein Zeuge meldete sich.", "Kein Zeuge"),
    ("anybody", "Jeder Lehrer weiß das.", "Jeder Lehrer"),
]


@pytest.mark.parametrize(("text"), [text for _, text in ONE], ids=[name for name, _ in ONE])
def test_who_is_who(text):
    check_who_is_who(text)


@pytest.mark.parametrize(("text", "words"), [case[1:] for case in NOBODY], ids=[case[0] for case in NOBODY])
def test_nobody_in_particular(text, words):
    entities = link_entities([read_document(Document("a", "a", text))])

    assert words not in [text[m.start : m.end] for e in entities for m in e.mentions]


def test_every_link_says_why():
    text = "Ein Taxifahrer fuhr eine Radlerin an. Der Fahrer floh, das Opfer starb."
    entities = link_entities([read_document(Document("a", "a", text))])

    assert {m.why for e in entities for m in e.mentions} == {"description", "same noun", "role in what is told"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Polizei fasste einen 38-jährigen Mann.", "38-jährige Mann"),
        ("Sie sprach mit den Hubschrauberpiloten aus Linz.", "Hubschrauberpiloten"),
        ("Von den christlichdemokratischen Abgeordneten kam Kritik.", "christlichdemokratische Abgeordneten"),
        ("Die in Stuttgart geborene Geigerin trat auf.", "Geigerin"),
        ("Das beunruhigte den Leiter der Forschungsgruppe.", "Leiter der Forschungsgruppe"),
        ("Sie half einem der beiden Fahrer.", "einer der beiden Fahrer"),
        ("Ein Sprecher des Ministeriums schwieg.", "Sprecher des Ministeriums"),
    ],
)
def test_what_somebody_is_called(text, name):
    assert name in [e.name for e in link_entities([read_document(Document("a", "a", text))])]


def test_the_same_words_in_two_reports_are_two_people():
    one, other = (Document(i, i, "Ein Mann wurde verletzt. Der Mann kam in eine Klinik.") for i in "ab")
    people = [e for e in link_entities([read_document(one), read_document(other)]) if e.kind == "person"]

    assert [len({m.document for m in e.mentions}) for e in people] == [1, 1]


def test_a_body_without_an_article_is_read():
    document = Document("a", "a", "Der Beschluss kam auf Initiative Frankreichs zustande.")

    assert link_entities([read_document(document, model="rules")])
