"""The words of `de/facets.yaml`: each entry's example shows its words; how values of a facet relate; what a claim gives a value of."""

from __future__ import annotations

import re

import pytest

from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.build import build_knowledge
from quellenlage.reasoning.facet_causes import cause_class, cause_entries
from quellenlage.reasoning.facet_words import kind_of
from quellenlage.reasoning.facets import Facet, facet_entries, facet_list, opposites_of, relation
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.subjects import subjects
from tests.reasoning.reports import report

MARKED = re.compile(r"\[([^\]]+)\]")
GROUPS = [(key, entry) for key in ("kinds", "colours", "headings", "states", "shares", "turns") for entry in facet_entries(key)]


def facets(text: str) -> dict[str, Facet]:
    knowledge = build_knowledge([read_document(report(text, published="2024-03-05T20:00:00+01:00"), model="rules")])
    return {facet.slot: facet for one in subjects(knowledge) for facet in one.facets}


@pytest.mark.parametrize(("key", "entry"), GROUPS, ids=lambda value: value if isinstance(value, str) else value["example"])
def test_an_example_marks_what_the_entry_is_for(key, entry):
    assert MARKED.search(entry["example"])


@pytest.mark.parametrize("entry", facet_entries("kinds"), ids=lambda entry: entry["name"])
def test_the_marked_noun_is_of_its_kind_and_of_no_other(entry):
    words = [word for member in entry["members"] for word in member.split()]

    assert kind_of(noun_key(MARKED.findall(entry["example"])[0]))[0] == entry["name"]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("entry", cause_entries("cause_forms"), ids=lambda entry: entry["example"])
def test_a_form_of_cause_is_found_in_its_example_alone(entry):
    found = re.search(entry["words"], entry["example"].replace("[", "").replace("]", "").rstrip("."))

    assert found
    assert next(part for part in found.groupdict().values() if part).startswith(MARKED.findall(entry["example"])[0])
    assert not re.search(entry["words"], entry["not"].rstrip("."))
    re.search(entry["words"], "Ursache wegen durch " * 3000)


@pytest.mark.parametrize("entry", cause_entries("causes"), ids=lambda entry: entry["name"])
def test_the_marked_word_of_an_example_is_of_its_class(entry):
    [word] = MARKED.findall(entry["example"])

    assert cause_class(noun_key(word)) == entry["name"] or re.search(entry["words"], word)


@pytest.mark.parametrize("entry", cause_entries("told_causes"), ids=lambda entry: entry["example"])
def test_a_deed_that_is_a_cause_is_found_in_its_example_alone(entry):
    assert (
        re.search(entry["words"], entry["example"].replace("[", "").replace("]", ""))[0] == MARKED.findall(entry["example"])[0]
    )
    assert not re.search(entry["words"], entry["not"])


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        ("motordefekt", "technical"),
        ("blitzeinschlag", "nature"),
        ("pilotenfehler", "human"),
        ("hackerattacke", "attack"),
        ("haus", ""),
        ("vertrag", ""),
    ],
)
def test_causes_are_of_a_class_by_their_end_or_by_what_they_mean(noun, name):
    assert cause_class(noun) == name


@pytest.mark.parametrize("entry", facet_entries("shares"), ids=lambda entry: entry["example"])
def test_a_share_is_found_in_its_example(entry):
    found = re.search(rf"\b{entry['words']}\b", entry["example"].replace("[", "").replace("]", ""), re.IGNORECASE)

    assert found
    assert found[0] == MARKED.findall(entry["example"])[0]


@pytest.mark.parametrize("entry", facet_entries("states"), ids=lambda entry: entry["example"])
def test_states_stand_on_one_side_only(entry):
    assert not set(entry["one"].split()) & set(entry["other"].split())
    assert set(entry["other"].split()) <= opposites_of(entry["one"].split()[0])


@pytest.mark.parametrize(
    ("word", "other", "opposed"),
    [
        ("instabil", "stabil", True), ("unbewohnt", "bewohnt", True), ("illegal", "legal", True), ("offen", "verschlossen", True),
        ("stabil", "hoch", False), ("interessant", "teressant", False), ("ruhig", "still", False), ("groß", "klug", False),
    ],
)  # fmt: skip
def test_opposites(word, other, opposed):
    assert (other in opposites_of(word)) is opposed


@pytest.mark.parametrize(
    ("text", "slot", "words"),
    [
        ("Die Brücke in Passau bleibt bis Ende Mai gesperrt.", "until", "Ende Mai"),
        ("Das Bad ist ab Juni geöffnet.", "from", "Juni"),
        ("Die 30-tägige Waffenruhe beginnt am Mittwoch.", "duration", "30-tägige Waffenruhe"),
        ("Der Trainer unterschrieb einen Zweijahresvertrag.", "duration", "Zweijahresvertrag"),
        ("Die Löscharbeiten in Hamm dauerten drei Stunden.", "duration", "drei Stunden"),
        ("Der SC Freudental besiegte den FC Aarburg mit 2:1 (1:0).", "score", "2:1"),
        ("Ein 19-Jähriger ist im Baggersee ertrunken.", "age:m", "19-Jähriger"),
        ("Eine 61-jährige Fahrerin wurde verletzt.", "age:f", "61-jährige Fahrerin"),
        ("Der Brand wurde durch einen Kurzschluss ausgelöst.", "cause", "einen Kurzschluss"),
        ("Er fuhr in einem roten Kleinwagen davon.", "colour", "roten Kleinwagen"),
        ("Der Sturm zieht nach Westen.", "heading", "Westen"),
        ("Kaum ein Händler hat geöffnet.", "share", "Kaum ein"),
        ("Der Gemeinderat von Bretten stimmte gegen das Windrad.", "turn:polarity:windrad", "gegen"),
        ("Das Wrack vor Fehmarn stammt aus dem 14. Jahrhundert.", "dated", ""),
        ("Der Unfall in Suhl ereignete sich am Montag um 14 Uhr.", "when", ""),
        ("Die Bankräuber von Graz stammen aus Albanien.", "kind:nation", "Albanien"),
        ("Eine Jägerin fand die Leiche im Wald bei Suhl.", "sex", "Jägerin"),
        ("Das Feuer brach im Dachgeschoss aus.", "kind:floor", "Dachgeschoss"),
        ("Das vierte Tor für Meppen schoss Tom Raabe.", "ordinal", "vierte Tor"),
        ("Am Steuer des Busses saß ein 60-Jähriger.", "sex", "60-Jähriger"),
        ("Die Firma Krell hat die Steuern verspätet bezahlt.", "manner", "verspätet"),
    ],
)
def test_a_claim_gives_a_value(text, slot, words):
    assert facets(text)[slot].words == words


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("In Gera wurden bis Dienstag 40 Menschen geimpft.", "until"),
        ("Die Strecke ist seit zwei Wochen gesperrt.", "duration"),
        ("Nach zwei Stunden wurde die Sitzung unterbrochen.", "duration"),
        ("Die 30-jährige Frau wurde verletzt.", "duration"),
        ("Zur Pause führte der SC Freudental mit 2:1.", "score"),
        ("Das Spiel begann um 20:15 Uhr.", "score"),
        ("Ein 19-Jähriger und ein 23-Jähriger sind ertrunken.", "age:m"),
        ("Das Spiel fiel auch wegen Nebels aus.", "cause"),
        ("Ein roter Kleinwagen stieß mit einem blauen Transporter zusammen.", "colour"),
        ("Der Sturm zieht nach Wien.", "heading"),
        ("Der Täter ist geflohen.", "sex"),
        ("Ein Mann und eine Frau sind geflohen.", "sex"),
        ("Die Burgmauer in Bretten wurde am Montag gebaut.", "dated"),
        ("Der Minister reiste nach Albanien.", "kind:nation"),
        ("Die Stadt sprach am Montag über das Bad.", "when"),
    ],
)
def test_a_claim_gives_none(text, slot):
    assert slot not in facets(text)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (Facet("heading", "", low=270, high=270), Facet("heading", "", low=45, high=45), "DISJOINT"),
        (Facet("heading", "", low=0, high=0), Facet("heading", "", low=315, high=315), "OVERLAP"),
        (Facet("until", "", low=100, high=101), Facet("until", "", low=101, high=102), "DISJOINT"),
        (Facet("until", "", low=100, high=101, yearly=True), Facet("until", "", low=465, high=466), "OVERLAP"),
        (Facet("duration", "", low=29, high=31, of="haft"), Facet("duration", "", low=59, high=61, of="pause"), "UNKNOWN"),
        (Facet("cause", "", frozenset(("gülle",))), Facet("cause", "", frozenset(("algen",))), "UNKNOWN"),
        (Facet("cause", "", frozenset(("=arson",))), Facet("cause", "", frozenset(("=nature",))), "DISJOINT"),
        (Facet("kind:make", "", frozenset(("=audi",))), Facet("kind:make", "", frozenset(("=audi",))), "EQUAL"),
    ],
)
def test_how_values_relate(one, other, told):
    assert relation(one, other).name == told


def test_lists_have_words():
    assert all(facet_list(key) for key in ("other_occasions", "lasting_verbs", "time_changes", "prefixes"))
