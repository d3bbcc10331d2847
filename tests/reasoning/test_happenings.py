"""Happenings: the words of `de/happenings.yaml`, what a claim is about where it names no event itself, and whether two are of one."""

from __future__ import annotations

import re

import pytest

from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.build import build_knowledge
from quellenlage.reasoning.happenings import compatible, kind_of_noun, kinds_told, one_happening
from quellenlage.reasoning.subjects import subjects
from quellenlage.reasoning.terms import world
from quellenlage.resources import table
from tests.reasoning.reports import report

MARKED = re.compile(r"\[([^\]]+)\]")
ENTRIES = table("de/happenings.yaml")["happenings"]


def read(*texts: str):
    knowledge = build_knowledge([read_document(report(text, f"Blatt {n}"), model="rules") for n, text in enumerate(texts)])
    told = subjects(knowledge)
    return told, world(knowledge)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["name"])
def test_an_example_tells_of_its_kind(entry):
    told, _ = read(entry["example"].replace("[", "").replace("]", ""))

    assert MARKED.search(entry["example"])
    assert any(entry["name"] in kinds_told(one) for one in told)


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("wohnungsbrand", "fire"),
        ("busunglück", "accident"),
        ("brandursache", "fire"),
        ("lawinenabgang", "slide"),
        ("haus", ""),
        ("ursache", ""),
    ],
)
def test_a_noun_is_of_a_kind_by_its_end(noun, kind):
    assert kind_of_noun(noun) == kind


def test_a_claim_that_names_no_event_is_about_the_one_told_before():
    told, _ = read("In Wetzlar ist eine Brücke eingestürzt. Ursache war nach Angaben der Feuerwehr ein Materialfehler.")
    about = told[1].happened

    assert about.kinds == {"collapse"}
    assert about.things == {"brücke"}
    assert about.places == {term for term in told[0].terms if term.startswith("town:wetzlar")}


def test_nothing_of_another_report_is_before_a_claim():
    told, _ = read("In Wetzlar ist eine Brücke eingestürzt.", "Ursache war nach Angaben der Stadt ein Materialfehler.")

    assert not told[1].happened.kinds


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Bei Rottweil ist eine Regionalbahn entgleist.", "Bei dem Zugunglück in Rottweil wurden 20 Menschen verletzt.", True),
        ("In Gera hat eine Schule gebrannt.", "In Gera hat ein Kino gebrannt.", False),
        ("In Gera hat eine Schule gebrannt.", "In Jena hat eine Schule gebrannt.", False),
        ("In Gera hat eine Schule gebrannt.", "In Gera streiken die Lehrer der Schule.", False),
        ("In Gera hat eine Schule gebrannt.", "Bei dem Brand in Gera wurde niemand verletzt.", True),
        ("In Gera hat eine Schule gebrannt.", "Bei einem Brand in Gera wurde niemand verletzt.", False),
    ],
)
def test_whether_two_claims_are_of_one_happening(one, other, same):
    told, things = read(one, other)

    assert one_happening(*told, things) is same


def test_an_accident_may_be_told_as_one_of_any_kind():
    assert compatible(frozenset(("accident",)), frozenset(("sinking",)))
    assert not compatible(frozenset(("accident",)), frozenset(("resignation",)))
    assert not compatible(frozenset(("fire",)), frozenset(("sinking",)))
    assert compatible(frozenset(("fire",)), frozenset(("explosion",)))
