"""How a matter came out, in the words of `de/outcomes.yaml`; and conflicts that say nothing because the matter has gone on."""

from __future__ import annotations

import re

import pytest

from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.build import build_knowledge
from quellenlage.reasoning.outcomes import outcomes
from quellenlage.reasoning.subjects import subjects
from quellenlage.resources import table
from tests.reasoning.reports import of, report, story

MATTERS = table("de/outcomes.yaml")["matters"]
FORMS = [(matter, entry) for matter, entries in MATTERS.items() for entry in entries]


def told(text: str) -> set[tuple[str, str]]:
    claims = subjects(build_knowledge([read_document(report(text), model="rules")]))
    return {(outcome.matter, outcome.name) for one in claims for outcome in outcomes(one)}


@pytest.mark.parametrize(("matter", "entry"), FORMS, ids=lambda value: value if isinstance(value, str) else value["name"])
def test_an_outcome_is_told_by_its_example_alone(matter, entry):
    assert (matter, entry["name"]) in told(entry["example"].replace("[", "").replace("]", ""))
    assert (matter, entry["name"]) not in told(entry["not"])
    re.search(entry["words"], "Klage Streik Rücktritt stimmte bleibt " * 2000)


@pytest.mark.parametrize(("matter", "entry"), FORMS, ids=lambda value: value if isinstance(value, str) else value["name"])
def test_what_comes_later_or_is_denied_is_an_outcome_of_the_matter(matter, entry):
    names = {other["name"] for other in MATTERS[matter]}

    assert {*entry.get("later", "").split(), *entry.get("denied", "").split()} <= names


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Der Windpark bei Arnsberg wird nicht genehmigt.", ("decision", "rejected")),
        ("Ministerin Rita Holm tritt nicht zurück.", ("post", "stays")),
        ("Das Konzert in Ulm findet nicht statt.", ("event", "cancelled")),
    ],
)
def test_what_is_denied_is_the_opposite(text, outcome):
    assert outcome in told(text)


def test_a_plan_decides_nothing():
    assert not told("Der Rat will den Bau am Montag genehmigen.")


def test_an_older_toll_told_again_contradicts_nobody():
    dossier = story(
        report("Die Zahl der Legionellen-Fälle in Heidenheim ist auf 38 gestiegen.", "Bote", "2024-03-04T09:00:00+01:00"),
        report(
            "In Heidenheim zählt das Gesundheitsamt mittlerweile 52 an Legionellen Erkrankte.",
            "Kurier",
            "2024-03-06T09:00:00+01:00",
        ),
        report(
            "38 Menschen sind in Heidenheim an Legionellen erkrankt, die Angst ist groß.",
            "Rundschau",
            "2024-03-08T09:00:00+01:00",
        ),
    )

    assert not of(dossier, "conflict")


def test_another_toll_than_the_older_one_contradicts():
    dossier = story(
        report(
            "In Heidenheim sind nach Angaben des Gesundheitsamts 52 Menschen an Legionellen erkrankt.",
            "Kurier",
            "2024-03-06T09:00:00+01:00",
        ),
        report(
            "38 Menschen sind in Heidenheim an Legionellen erkrankt, sagt ein Arzt.", "Rundschau", "2024-03-06T10:00:00+01:00"
        ),
    )

    assert [finding.aspect for finding in of(dossier, "conflict")] == ["number"]
