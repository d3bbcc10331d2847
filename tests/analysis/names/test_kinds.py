"""Kinds of names by the words in them and around them, bodies with the place of their seat, ships, and what is no name."""

from __future__ import annotations

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.analysis.names import find_names
from quellenlage.analysis.names.subkinds import seated
from quellenlage.resources import table

NOUNS = table("de/name_nouns.yaml")


def names(text):
    return [(m.kind, text[(m.head or m).start : (m.head or m).end]) for m in find_names(analyse(text)) if m.form == "name"]


def marked(example):
    return [part.partition("]")[0] for part in example.split("[")[1:]], example.replace("[", "").replace("]", "")


@pytest.mark.parametrize("entry", NOUNS["kinds"], ids=lambda e: e["nouns"].split()[0])
def test_a_noun_that_says_what_is_named(entry):
    wanted, text = marked(entry["example"])

    found = names(text)
    assert all(kind == entry["kind"] for kind, name in found if name in wanted), found
    assert not [name for kind, name in names(entry["not"]) if kind == entry["kind"]]


def test_what_shows_a_ship():
    wanted, text = marked(NOUNS["ships"]["example"])

    assert names(text).count(("vehicle", wanted[0])) == 2
    assert "vehicle" not in [kind for kind, _ in names(NOUNS["ships"]["not"])]


@pytest.mark.parametrize(
    ("text", "ships"),
    [
        ("Die „Nordwind“ lief am Dienstag aus Rostock aus. Zuvor hatte die „Nordwind“ Öl geladen.", ["Nordwind", "Nordwind"]),
        ("Am Montag verließ die „Seeadler“ Hamburg. Am Abend ging die „Seeadler“ vor Anker.", ["Seeadler", "Seeadler"]),
        ("Die „Polarwind“ ist in Bremerhaven angekommen.", ["Polarwind"]),
        ("Die Costa Brillante lief am Montag in Genua ein.", ["Costa Brillante"]),
        ("Die Besatzung der Ocean Hawk rettete 30 Menschen.", ["Ocean Hawk"]),
        ("Die „Abendpost“ erreichte am Montag Hamburg. Die „Abendpost“ berichtete von Streit.", []),
        ("Die Eva Kern legte am Montag in Kiel ein Papier vor.", []),
        ("Der Kapitän der Young Wolves fehlte am Samstag.", []),
    ],
)
def test_ships_that_no_noun_introduces(text: str, ships: list[str]) -> None:
    assert [name for kind, name in names(text) if kind == "vehicle"] == ships


def test_parts_of_regions():
    wanted, text = marked(NOUNS["sides"]["example"])

    assert names(text) == [("place", name) for name in wanted]
    assert names(NOUNS["sides"]["not"]) == []


def test_sums_name_nobody():
    assert names(NOUNS["counted"]["example"]) == []


SEATS = table("de/organisation_nouns.yaml")["seated"]


def test_bodies_named_by_their_seat():
    assert ("organisation", "Landgericht Kassel") in names(SEATS["example"])
    assert names(SEATS["not"]) == [("place", "Fulda")]
    assert all(seated(noun) and seated(noun + "s") for noun in SEATS["nouns"].split())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Das Amtsgericht Bad Kreuznach entschied.", "Amtsgericht Bad Kreuznach"),
        ("Nach Angaben der Staatsanwaltschaft Görlitz ist er tot.", "Staatsanwaltschaft Görlitz"),
        ("Sie liegt im Klinikum Fulda.", "Klinikum Fulda"),
        ("Das Polizeipräsidium Mittelhessen sucht Zeugen.", "Polizeipräsidium Mittelhessen"),
        ("Die Feuerwehr Hagen löschte.", "Feuerwehr Hagen"),
    ],
)
def test_a_seat(text, name):
    assert names(text) == [("organisation", name)]


@pytest.mark.parametrize(
    "text",
    ["Die Polizei Berlins ermittelt.", "Der Polizei fehlen in Dresden Leute.", "Laut Polizei brannte in Hagen ein Haus."],
)
def test_no_seat(text):
    assert [kind for kind, _ in names(text)] == ["place"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # science, weather
        ("Der Orkan Lothar zerstörte Dächer.", ("event", "Lothar")),
        # aviation, roads
        ("Die Raumfähre Discovery kehrte zurück.", ("other", "Discovery")),
        # sea
        ("Die „Marina S“ lief bei Borkum auf Grund.", ("vehicle", "Marina S")),
        ("Am Morgen sank die „Seeadler“ vor Kreta.", ("vehicle", "Seeadler")),
        ("Die zwölf Meter lange „Corda“ war in Rostock ausgelaufen.", ("vehicle", "Corda")),
        ("Die alte „Seeadler“ sank vor Kreta.", ("vehicle", "Seeadler")),
        ("Die beliebte „Titanic“ erscheint monatlich.", ("organisation", "Titanic")),
        ("An Bord der „Lady Grace“ waren 14 Seeleute.", ("vehicle", "Lady Grace")),
        # places
        ("Im Gazastreifen gab es Proteste.", ("place", "Gazastreifen")),
        ("Sie fuhr in den Golf von Bengalen.", ("place", "Golf von Bengalen")),
        ("Der Prozess in Den Haag beginnt.", ("place", "Den Haag")),
        ("Von Piräus aus fuhr sie nach Rhodos.", ("place", "Piräus")),
        ("Von Piräus aus fuhr sie nach Rhodos.", ("place", "Rhodos")),
        ("Das Schiff fährt unter der Flagge von Antigua und Barbuda.", ("place", "Antigua und Barbuda")),
        ("Der Gouverneur von Missouri rief den Notstand aus.", ("place", "Missouri")),
        # firms, bodies of other countries
        ("Die Firma Brandt & Söhne ist pleite.", ("organisation", "Brandt & Söhne")),
        ("Die Spedition Brinkmann wirbt um Fahrer.", ("organisation", "Brinkmann")),
        ("Der Autozulieferer Kessler AG streicht Stellen.", ("organisation", "Kessler AG")),
        ("Die Hoover Institution warnt vor Folgen.", ("organisation", "Hoover Institution")),
        ("Juventus verlor in Turin.", ("organisation", "Juventus")),
        ("Die Freiwillige Feuerwehr Hagen löschte.", ("organisation", "Freiwillige Feuerwehr Hagen")),
        # results, accusations
        ("Am Abend spielte AEK Athen 2:2 gegen Lille.", ("organisation", "AEK Athen")),
        ("Die Anklage wirft Holger Stein Betrug vor.", ("person", "Holger Stein")),
        # two in one
        (
            "Forscher der Universität Konstanz und des Instituts für Meereskunde warnen.",
            ("organisation", "Universität Konstanz"),
        ),
        # sport, church, media
        ("Der Deutsche Judobund tagte in Ulm.", ("organisation", "Deutsche Judobund")),
        ("In Kiel tagte der Deutsche Presserat.", ("organisation", "Deutsche Presserat")),
    ],
)
def test_a_kind(text, wanted):
    assert wanted in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Das kostet 149.800 Yuan.",
        "Auf der A 300 staute sich der Verkehr.",
        "Fischer sagten, sie hätten etwas gesehen.",
        "Frühestens im Mai wird gebaut.",
        "Mahlsteine wurden gefunden.",
        "Der Trailer zum Film erscheint morgen.",
        "Die große deutsche Bank schweigt.",
        "Ein Auto wurde in Brand gesteckt.",
        "Darüber besteht Konsens.",
        "Sie standen in einem Maisfeld.",
        "Auf der Ferieninsel brennt es.",
        "Der Chef des US-amerikanischen Herstellers schweigt.",
    ],
)
def test_no_name(text):
    assert names(text) == []


def test_the_same_person_in_two_pieces_is_one():
    text = "Präsident Micheil Sandadse kam. Später sprach Micheil Sandadse mit Gästen."

    assert names(text) == [("person", "Micheil Sandadse")] * 2


def test_a_noun_elsewhere_in_the_text_is_no_person():
    text = "Sperma wurde untersucht. Das Sperma stammt von einem Mann."

    assert names(text) == []


def test_bodies_of_other_languages():
    assert ("organisation", "Hoover Institution") in names(table("de/organisation_nouns.yaml")["foreign"]["example"])


def test_a_name_is_one_throughout_the_text():
    text = "Sie lebt in Knittelfeld in der Steiermark. Knittelfeld hilft. Wer aus Knittelfeld kam, blieb."

    assert names(text).count(("place", "Knittelfeld")) == 3


@pytest.mark.parametrize("name", ["Ulf Kern", "Anna Stein", "Jonas Wolf"])
def test_a_surname_that_is_a_noun_too(name):
    assert ("person", name) in names(f"Am Abend sprach {name} im Museum.")


def test_events_and_prizes_are_no_bodies():
    for kind in ("event", "other"):
        wanted, text = marked(NOUNS["own"][kind]["example"])
        assert set(wanted) <= {name for found, name in names(text) if found == kind} | {"Nobelpreis für Medizin"}
        assert not [name for found, name in names(text) if found == "organisation" and name in wanted]
    assert ("organisation", "Die Grünen") in names("Zur Grünen Woche kamen Tausende. Die Grünen schwiegen.")


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Gegen den Mann wurde Haftbefehl erlassen. Trainer Holzapfel sagte ab.", ["Holzapfel"]),
        ("Er warf dem Ministerpräsidenten Wortbruch vor.", []),
        ("Steinkamp lehnte ab, sagte Morgenroth.", ["Steinkamp", "Morgenroth"]),
    ],
)
def test_nouns_that_are_nobody(text, persons):
    assert [name for kind, name in names(text) if kind == "person"] == persons


def test_particles_of_surnames():
    particles = table("de/given_names.yaml")["particles"]
    wanted, text = marked(particles["example"])

    assert [name for kind, name in names(text) if kind == "person"] == [name.removeprefix("Dr. ") for name in wanted]
    assert not [name for kind, name in names(particles["not"]) if " " in name and kind == "person"]
    again = names("Mohammed bin Salman reiste ab. Bin Salman schwieg. Der Sender dankte bin Salman.")
    assert [name for _, name in again] == ["Mohammed bin Salman", "Bin Salman", "bin Salman"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Landeshauptmann Peter Kaiser kam. Am Abend sagte Kaiser ab.", ["Peter Kaiser", "Kaiser"]),
        ("Peter Kaiser kam. Der Kaiser von Japan sagte ab.", ["Peter Kaiser", "Japan"]),
        ("Die Gewerkschaft Satawu kritisierte den Schritt.", ["Satawu"]),
        ("AfD, Die Partei und FDP kamen. Die Partei will Spaß.", ["AfD", "Die Partei", "FDP", "Die Partei"]),
        ("Die Partei hatte verloren.", []),
        ("Der Ungar überreichte eine Ikone.", []),
    ],
)
def test_surnames_like_offices_and_bodies_by_their_kind(text, found):
    assert [name for _, name in names(text)] == found


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Der CDU-Landeschef und Spitzenkandidat Arne Mohr kam.", "Der CDU-Landeschef und Spitzenkandidat Arne Mohr"),
        ("Die Sängerin und Schauspielerin Ina Holm kam.", "Die Sängerin und Schauspielerin Ina Holm"),
        ("Die Trainer und Spieler Karl Holm kamen.", "Spieler Karl Holm"),
        ("Mutter und Sohn Wallert kamen.", "Sohn Wallert"),
    ],
)
def test_two_offices_of_one(text, whole):
    assert [text[m.start : m.end] for m in find_names(analyse(text)) if m.form == "name"] == [whole]


def test_a_ladder_is_no_leader():
    text = "Sie stürzte von einer Leiter. Ein Leiter half."
    assert [text[m.start : m.end] for m in find_names(analyse(text)) if m.form == "nominal"] == ["Ein Leiter"]


BODIES = table("de/organisation_nouns.yaml")["firms"]


def test_firms_of_one_word():
    wanted, text = marked(BODIES["example"])

    assert [name for kind, name in names(text) if kind == "organisation"] == wanted
    assert not [name for kind, name in names(BODIES["not"]) if kind == "organisation"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Die Stiftung Klarblick hilft.", [("organisation", "Stiftung Klarblick")]),
        ("Den Drittligisten FC Altmark plagen Sorgen.", [("organisation", "FC Altmark")]),
        ("Maschinenbauer Terhorst stellt ein. Terhorst wächst.", [("organisation", "Terhorst")] * 2),
        ("Der größte Fernsehkonzern Europas wächst.", [("place", "Europas")]),
        ("Die Bäckerei Stefan Kern schließt.", [("person", "Stefan Kern")]),
        ("Die Familie Oldenkott schweigt.", [("group", "Familie Oldenkott")]),
        ("Er warf der Ärztin Beate Kroll Totschlag vor.", [("person", "Beate Kroll")]),
        ("In einem Gutachten warnt das Institut vor Rissen in der Talsperre.", []),
        ("Die Firma Karlsen ruft Käse der Sorte „Bergdohle“ zurück.", [("organisation", "Karlsen"), ("other", "Bergdohle")]),
    ],
)
def test_classes_and_what_is_no_part_of_a_name(text, wanted):
    assert names(text) == wanted


def test_places_behind_what_places_have():
    places = NOUNS["places_of"]
    wanted, text = marked(places["example"])

    assert names(text) == [("place", wanted[0])]
    assert ("place", "Goma") not in names(places["not"])


@pytest.mark.parametrize(
    ("text", "nominals"),
    [
        ("Forscher fanden eine Art, die ein Team aus Oslo beschrieben hat.", ["Forscher", "ein Team"]),
        ("Der etwa 40-Jährige sprach leise.", ["Der etwa 40-Jährige"]),
        ("Auslöser war der Brief eines Physiotherapeuten.", ["eines Physiotherapeuten"]),
        ("Sein Bruder ist ein Arzt.", ["Sein Bruder"]),
    ],
)
def test_who_is_described(text, nominals):
    assert [text[m.start : m.end] for m in find_names(analyse(text)) if m.form == "nominal"] == nominals


def test_a_mark_that_ends_a_sentence_is_no_part_of_a_name():
    text = "15.000 Euro fehlten in der Kasse! Vor Gericht schwieg er. Die Aktie von Yahoo! fiel."
    names = [text[m.start : m.end] for m in find_names(analyse(text)) if m.form == "name"]

    assert "Kasse!" not in names
    assert "Yahoo!" in names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("„Herr Kern reist nicht“, sagte sie. Herr Präsident schwieg.", [("person", "Kern")]),
        ("Hilfsorganisation Acqua Viva warnt.", [("organisation", "Acqua Viva")]),
        ("Damit verspricht sich der Konzern Synergieeffekte.", []),
        ("Der Gouverneur des Bundesstaates Puebla kam.", [("place", "Bundesstaates Puebla")]),
        ("Schäfer Uwe Dannenberg kam. Uwe Dannenberg ging.", [("person", "Uwe Dannenberg")] * 2),
        ("Er leitet den Autozulieferer Norma Mexicana.", [("organisation", "Norma Mexicana")]),
        ("Der VfL Bochum siegte. Bochum verlor danach ohne ihn. In Bochum regnet es.", None),
    ],
)
def test_names_by_what_stands_beside_them(text, wanted):
    if wanted is None:
        assert ("person", "Bochum") not in names(text)
    else:
        assert names(text) == wanted


def test_a_spokeswoman_without_an_article_is_no_group():
    def groups(text):
        return [text[m.start : m.end] for m in find_names(analyse(text)) if m.kind == "group"]

    assert groups("Die Bahn rechnet laut Sprecherin mit Verspätungen.") == []
    assert groups("Laut Augenzeuginnen brannte es.") == ["Augenzeuginnen"]
