"""One entity for one thing within an article: parts of names, offices, bodies, acronyms, pronouns; every link says why."""

from __future__ import annotations

import time

import pytest

from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.entities import link_entities
from quellenlage.model import Document


def linked(text):
    """The words of each entity's mentions, and the reasons of the links."""
    entities = link_entities([read_document(Document("a", "a", text))])
    return [([text[m.start : m.end] for m in e.mentions], e) for e in entities]


def together(text, *forms):
    """Whether all forms are mentions of one entity."""
    return any(set(forms) <= set(words) for words, _ in linked(text))


SAME = [
    (
        "age",
        "Die Sängerin Lena Holm ist tot. Die 47-Jährige starb am Montag in Graz.",
        ("Die Sängerin Lena Holm", "Die 47-Jährige"),
    ),
    (
        "age given",
        "Uwe Kern, 38, und Jan Mohr, 52, stürzten. Der 52-Jährige kam in eine Klinik.",
        ("Jan Mohr", "Der 52-Jährige"),
    ),
    (
        "age described",
        "Der 38-jährige Fahrer fuhr fort. Lena Holm traf den 38-Jährigen.",
        ("Der 38-jährige Fahrer", "den 38-Jährigen"),
    ),
    (
        "seat",
        "Das Urteil des Landgerichts Bochum fiel. Das Landgericht Bochum tagte.",
        ("Landgerichts Bochum", "Landgericht Bochum"),
    ),
    ("politics", "Kremlchef Wladimir Putin schwieg. Putin reiste ab.", ("Kremlchef Wladimir Putin", "Putin")),
    (
        "apposition",
        "Der Gouverneur der Region Primorje, Oleg Koschemjako, kam.",
        ("Der Gouverneur der Region Primorje", "Oleg Koschemjako"),
    ),
    ("no comma", "Das sagte der Chef des Verwaltungsrats Ulrich Mohr.", ("der Chef des Verwaltungsrats", "Ulrich Mohr")),
    (
        "office",
        "Umweltministerin Eva Brandl lud ein. Die Ministerin sprach lange.",
        ("Umweltministerin Eva Brandl", "Die Ministerin"),
    ),
    ("genitive", "Barack Obama kam nach Berlin. Obamas Rede gefiel.", ("Barack Obama", "Obamas")),
    ("acronym", "Die Gewerkschaft der Polizei (GdP) warnt. Später lenkte die GdP ein.", ("Gewerkschaft der Polizei", "GdP")),
    ("foreign acronym", "Die Partei „Koalition für Einheit“ (CUD) gewann. Die CUD feiert.", ("Koalition für Einheit", "CUD")),
    (
        "government",
        "Die spanische Regierung tagte. Die Regierung beschloss den Plan.",
        ("Die spanische Regierung", "Die Regierung"),
    ),
    ("compound", "Die Bundesregierung tagte. Die Regierung beschloss den Plan.", ("Die Bundesregierung", "Die Regierung")),
    ("company", "Die Deutsche Bank meldet Gewinn. Die Bank zahlt mehr.", ("Deutsche Bank", "Die Bank")),
    (
        "legal form",
        "Die Deutsche Telekom AG wurde verklagt. Die Deutsche Telekom schwieg.",
        ("Deutsche Telekom AG", "Deutsche Telekom"),
    ),
    ("broadcaster", "Das ZDF zeigt den Film. Der Sender kürzte ihn.", ("ZDF", "Der Sender")),
    ("town", "Die Polizei Köln sucht Zeugen. Die Polizei bittet um Hinweise.", ("Die Polizei", "Die Polizei")),
    ("pronoun", "Trainer Ralf Mönch kam spät. Er sprach kurz.", ("Trainer Ralf Mönch", "Er")),
    ("subject", "Jonas Weber kam 2008. Beim Besuch von Obama wurde er bewacht.", ("Jonas Weber", "er")),
    ("body", "Die Gewerkschaft Verdi lehnt ab. Sie fordert mehr Lohn.", ("Verdi", "Sie")),
    ("speaker", "Bürgermeisterin Karla Brandt sagte, sie sei froh.", ("Bürgermeisterin Karla Brandt", "sie")),
]
APART = [
    ("age of two", "Uwe Kern und Jan Mohr stürzten. Der 52-Jährige kam in eine Klinik.", ("Jan Mohr", "Der 52-Jährige")),
    ("age and gender", "Die Sängerin Lena Holm sang. Der 38-Jährige schwieg.", ("Die Sängerin Lena Holm", "Der 38-Jährige")),
    ("brothers", "Timo Radek traf. Sein Bruder Jan Radek hielt.", ("Timo Radek", "Jan Radek")),
    (
        "two governments",
        "Die norwegische Regierung liefert. Die dänische Regierung warnt.",
        ("Die norwegische Regierung", "Die dänische Regierung"),
    ),
    ("object", "Karl Brandl traf ihn am Montag.", ("Karl Brandl", "ihn")),
    ("gender", "Silke Nolte ging. Er blieb.", ("Silke Nolte", "Er")),
    ("two people", "Anna Berg traf Ina Kurz. Beim Essen lachte sie.", ("Ina Kurz", "sie")),
    ("police and its union", "Die Gewerkschaft der Polizei (GdP) klagt. Die Polizei schwieg.", ("GdP", "Die Polizei")),
    ("a bracket of another kind", "Das Bundesamt für Umwelt (SPD) schwieg.", ("Bundesamt", "SPD")),
]


@pytest.mark.parametrize(("text", "forms"), [case[1:] for case in SAME], ids=[case[0] for case in SAME])
def test_one_thing(text, forms):
    assert together(text, *forms), [words for words, _ in linked(text)]


@pytest.mark.parametrize(("text", "forms"), [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_two_things(text, forms):
    assert not together(text, *forms), [words for words, _ in linked(text)]


def test_every_link_says_why():
    text = " ".join(text for _, text, _ in SAME)

    assert [m for _, entity in linked(text) for m in entity.mentions if not m.why] == []


def test_an_oblique_name_is_kept_in_the_nominative():
    [name] = [e.name for _, e in linked("Er sprach mit der Humanistischen Union.") if e.kind == "organisation"]

    assert name == "Humanistische Union"


def test_long_texts_take_linear_time():
    def cost(times):
        reading = read_document(
            Document("a", "a", "Die Regierung tagte. Anna Berg sagte, sie sei froh. Er kam, sie ging. " * times), model="rules"
        )
        began = time.process_time()
        link_entities([reading])
        return time.process_time() - began

    cost(20)
    assert cost(600) < 12 * cost(150) + 0.2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Viktor Harms kam am Montag nach Emden.", ["Viktor Harms"]),
        ("Am Montag traf Luc Martens in Ulm ein.", ["Luc Martens"]),
        ("Am Montag Viktor Harms zu hören ist selten.", ["Viktor Harms"]),
        ("Die Rede Barack Obamas gefiel.", ["Barack Obama"]),
        ("Barack Obamas Rede gefiel.", ["Barack Obama"]),
        ("Wegen Barack Obamas wurde gesperrt.", ["Barack Obama"]),
    ],
)
def test_an_s_is_the_name_s_own_where_no_genitive_may_stand(text, names):
    assert [entity.name for _, entity in linked(text) if entity.kind == "person"] == names
