"""Sentences of news text: every list's example, and whole texts cut by hand."""

from __future__ import annotations

import re

import pytest

from quellenlage.resources import table
from quellenlage.text.paragraphs import paragraphs
from quellenlage.text.sentences import units

_DATA = table("de/sentences.yaml")
_GROUPS = [
    *_DATA["abbreviations"].values(),
    *(_DATA[name] for name in ("starters", "months", "ordinal_before", "amount_before", "counted_off")),
]


def _cut(text: str) -> list[str]:
    return [text[unit.start : unit.end] for unit in units(text)]


def _kinds(text: str) -> list[tuple[str, str]]:
    return [(unit.kind, text[unit.start : unit.end]) for unit in units(text)]


@pytest.mark.parametrize("group", _GROUPS, ids=lambda group: group["example"][:40])
def test_the_example_of_every_list(group: dict[str, str]) -> None:
    marked = group["example"]
    assert _cut(marked.replace("|", "")) == [part.strip() for part in re.split(r"\|", marked)]
    if "not" in group:
        assert len(_cut(group["not"])) == 1


@pytest.mark.parametrize(
    "sentences",
    [
        ["Die Wahl war am 12. September 2023.", "Danach wurde gezählt."],
        ["Er kam am 3.", "Mai und ging."][:1],
        [
            "Prof. Dr. A. B. Müller kam z. B. am 5. September bzw. am 6. Sept. nach St. Pölten.",
            "Dort blieb er u. a. drei Tage.",
        ],
        ["Der Umsatz stieg um 4,5 Mio. Euro.", "Das sind rd. 3 Prozent."],
        ["„Das ist gut.", "Wir machen weiter.“", "Er lachte."],
        ["Sie zog von Hann. Münden nach Erbendorf i. d. Oberpf. und blieb.", "Er lobte Rudolf Hess.", "Dann ging er."],
        ["Er sagte: „Wir kommen!“ und ging.", "Niemand folgte."],
        ["„Kommt ihr?“, fragte sie.", "Keiner antwortete."],
        ["Was nun?", "Niemand weiß es!", "Doch… das wird sich zeigen."],
        ["Ludwig XIV. regierte lange.", "Papst Johannes Paul II. starb 2005.", "Er war Pole."],
        ["Er wohnt in der Hauptstr. 5.", "Sie wohnt nebenan."],
        ["Die Firma Muster GmbH & Co. KG meldete Insolvenz an.", "Die Gläubiger warten."],
        ["Um 20.15 Uhr begann das Spiel.", "Es endete 2:1."],
        ["Das Gesetz (Abs. 3 Nr. 2) gilt.", "So steht es im Blatt."],
        ["Der Patient starb am 4. Tag.", "Die Klinik prüft den Fall."],
        ["Sie gewann in 9,98 s.", "Das ist Rekord."],
        ["Die Temperatur fiel auf -12 Grad.", "In der Nacht schneite es."],
        ["Das Urteil fiel nach Art. 5 GG.", "Es ist rechtskräftig."],
        ["George W. Bush kam.", "Er sprach kurz."],
        ["Der Verband zählte 450.", "Trainer Jan Mohr war zufrieden.", "Gebaut werden 120.", "Mieter gibt es schon."],
        ["Gemeldet waren 80.", "Ministerin Berg sprach von einem Rekord.", "Der Klub feiert 75. Jubiläum und 500. Sieg."],
        ["Als 46. Präsident war er im Amt.", "Die Stürmerin schoss ihr 100. Tor."],
        [
            "Die Schwimmerin kam auf Platz 14.",
            "Trainerin Kern war zufrieden.",
            "Im Vorjahr war es Rang 20.",
            "Kern blieb ruhig.",
        ],
        ["Die Stadt zählt 7.000.", "Bürgermeister Ott will mehr.", "Am Freitag kam der 2.000. Besucher."],
        ["Das Tor schoss Rolf Lang (1. FC Musterstadt) kurz vor Schluss.", "Es blieb dabei."],
        ["Es siegten Ina Berg, 2. Mara Holm und 3. Eva Kurz.", "Danach regnete es."],
        ["Die Burg (engl. Castle) liegt im Süden.", "Mehrmals brannte sie."],
        ["Er spielte beim TSV.", "Oft blieb er auf der Bank."],
        ["Das Stück endet um 22 Uhr.", "Karten gibt es an der Kasse."],
        ["Der ICE 578 hielt in Kassel-Wilhelmshöhe.", "Alle stiegen aus."],
        ["Sie ist Vors. des Vereins.", "Er ist ihr Stellvertreter."],
        ["Die Hl. Messe begann.", "Der Chor sang."],
        ["Das kostet 3.50 Fr. und mehr.", "Viele zahlen es."],
        ["Wir sind am Ziel; die Reise ist vorbei."][:0] or ["Es regnet.", "Es schneit."],
    ],
    ids=lambda sentences: sentences[0][:30],
)
def test_sentences_of_news(sentences: list[str]) -> None:
    assert _cut(" ".join(sentences)) == sentences


def test_headings_datelines_and_text_are_units_of_their_own() -> None:
    text = "Streik bei der Bahn\n\nLokführer legen Arbeit nieder\n\nBerlin (dpa) - Die Lokführer streiken ab Mittwoch. Das teilte die Gewerkschaft mit.\n\nNächste Runde im Mai\n\nDie Bahn will verhandeln."
    assert [kind for kind, _ in _kinds(text)] == [
        "heading",
        "heading",
        "dateline",
        "sentence",
        "sentence",
        "heading",
        "sentence",
    ]


def test_sentences_glued_together_are_parted() -> None:
    assert _cut("Er sprach beim WDR.Danach schwieg er.") == ["Er sprach beim WDR.", "Danach schwieg er."]
    assert _cut("Es gab Preise (Pokale usw.).Das Fest endete spät.") == [
        "Es gab Preise (Pokale usw.).",
        "Das Fest endete spät.",
    ]
    assert _cut("Sie spielt in der Primera División.Ihr Trainer lobte sie.")[0] == "Sie spielt in der Primera División."
    assert _cut("Dort sind 900 Leute beschäftigt.Aufgeteilt: 400 Frauen, 500 Männer.")[0] == "Dort sind 900 Leute beschäftigt."
    assert len(_cut("Die Linke.PDS und Web.de melden Verluste mit ASP.NET Core.")) == 1


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("Seoul (dpa) – Nordkorea hat am Montag eine Rakete gestartet und damit gedroht.", "Seoul (dpa) –"),
        ("Berlin/Paris (AFP) - Die Minister trafen sich am Abend zu langen Gesprächen.", "Berlin/Paris (AFP) -"),
        ("Kiew/Moskau – Die Lage bleibt nach Angaben beider Seiten weiter angespannt.", "Kiew/Moskau –"),
        ("Wien, 3. Mai (APA) – Die Regierung hat das Budget für das kommende Jahr beschlossen.", "Wien, 3. Mai (APA) –"),
    ],
)
def test_datelines(line: str, dateline: str) -> None:
    assert _kinds(line)[0] == ("dateline", dateline)


@pytest.mark.parametrize(
    "line",
    ["Kim – so heißt es – reiste am Abend mit dem Zug weiter nach Norden.", "Er kam (wie immer) – und blieb.", "Rom ist groß."],
)
def test_what_only_looks_like_a_dateline(line: str) -> None:
    assert [kind for kind, _ in _kinds(line)] == ["sentence"]


def test_a_ticker_is_a_heading() -> None:
    assert _kinds("EILMELDUNG +++ Erdbeben in der Türkei +++ Stärke 6,1")[0][0] == "heading"


def test_units_cover_all_that_is_no_space() -> None:
    text = "Titel\n\n  Ein Satz. \u200bNoch einer!\r\n\r\n– Punkt eins\n– Punkt zwei\n\n„Offen"
    covered = set().union(*(range(unit.start, unit.end) for unit in units(text)))
    assert all(k in covered or character.isspace() or character == "\u200b" for k, character in enumerate(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Eins.\n\nZwei.", 2),
        ("Eins.\nZwei.", 2),
        ("Eins.\r\n\r\nZwei.\r\n\r\n", 2),
        ("\n\n \n", 0),
        ("", 0),
        (
            "Dieser Absatz wurde bei rund siebzig Zeichen in der Zeile umbrochen,\nwie es manche Programme tun, und er geht darum auf der nächsten Zeile\nweiter, bis er endet.",
            1,
        ),
    ],
)
def test_paragraphs(text: str, count: int) -> None:
    found = paragraphs(text)
    assert len(found) == count
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in found)


def test_a_stop_without_a_space_parts_sentences_but_not_abbreviations() -> None:
    assert _cut("Die Partie ging verloren.Hamburg stieg ab.") == ["Die Partie ging verloren.", "Hamburg stieg ab."]
    assert len(_cut("Der Zug hielt in Hann.Münden und bei Prof.Kern im Ort.")) == 1
    assert len(_cut("Die Seite wetter-nord.net ist offline.")) == 1
