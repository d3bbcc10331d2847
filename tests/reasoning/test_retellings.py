"""Kinds of events in other words (`de/retellings.yaml`): each example tells its kind, and so does what says it again."""

from __future__ import annotations

import re

import pytest

from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.build import build_knowledge
from quellenlage.reasoning.retellings import kinds_of_noun, kinds_once, kinds_there, opposites, telling
from quellenlage.reasoning.subjects import subjects
from quellenlage.resources import table
from tests.reasoning.reports import report

KINDS = table("de/retellings.yaml")["kinds"]
MARKED = re.compile(r"\[([^\]]+)\]")


def told(text: str):
    return [telling(one) for one in subjects(build_knowledge([read_document(report(text), model="rules")]))]


@pytest.mark.parametrize("form", ["example", "again"])
@pytest.mark.parametrize("entry", KINDS, ids=lambda entry: entry["name"])
def test_each_example_tells_its_kind(entry, form):
    text = entry[form]

    assert MARKED.search(text)
    assert any(entry["name"] in one.main | one.beside for one in told(text.replace("[", "").replace("]", "")))


@pytest.mark.parametrize("entry", KINDS, ids=lambda entry: entry["name"])
def test_what_tells_of_the_weather_tells_no_kind(entry):
    assert not any(entry["name"] in one.every for one in told("Über dem Bodensee scheint am Montag die Sonne."))


@pytest.mark.parametrize("entry", [entry for entry in KINDS if entry["words"]], ids=lambda entry: entry["name"])
def test_forms_are_read_in_linear_time(entry):
    re.search(entry["words"], "stürzte fiel ging von wieder bleibt macht legt räumt " * 4000)


def test_a_noun_tells_by_its_end_and_beside_the_verb():
    assert kinds_of_noun("raubüberfall") >= {"robbery"}
    assert not kinds_of_noun("haus")
    (one,) = told("Nach dem Überfall auf den Juwelier in Celle suchten Taucher den Kanal ab.")

    assert "robbery" in one.beside
    assert "robbery" not in one.main


def test_what_an_event_is_the_cause_of_is_another_statement():
    (one,) = told("Ursache der Havarie vor Föhr war ein Fehler an der Ruderanlage.")

    assert "grounding" not in one.main


@pytest.mark.parametrize(
    ("text", "kind", "named", "number"),
    [
        ("Birgit Salm folgt auf die am Montag entlassene Ines Maurer.", "dismissal", "Ines Maurer", 0),
        ("Die beiden in Kall festgenommenen Männer stammen aus Utrecht.", "arrest", "Männer", 2),
        ("Der aus dem Tierpark entlaufene Luchs Fjodor ist satt.", "escape", "Luchs Fjodor", 0),
    ],
)
def test_a_participle_tells_an_event_of_somebody(text, kind, named, number):
    assert (kind, named, number) in {of for one in told(text) for of in one.of}


def test_a_story_has_one_quake_and_somebody_is_at_one_place():
    assert {"quake", "robbery", "abort"} <= kinds_once()
    assert "arrest" not in kinds_once()
    assert "whereabouts" in kinds_there()


@pytest.mark.parametrize("entry", table("de/retellings.yaml")["opposites"], ids=lambda entry: entry["one"].split()[0])
def test_the_example_of_opposites_has_a_word_of_one_side(entry):
    (word,) = MARKED.findall(entry["example"])

    assert word in {*entry["one"].split(), *entry["other"].split()}
    assert not any(one & other for one, other in opposites())
