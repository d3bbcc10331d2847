"""What became of people, in the words of `de/fates.yaml`; and states that end, found again by a road or a compound."""

from __future__ import annotations

import re

import pytest

from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.build import build_knowledge
from quellenlage.reasoning.fates import fate
from quellenlage.reasoning.subjects import subjects
from quellenlage.resources import table
from tests.reasoning.reports import of, report, story, words

MORNING, NOON, EVENING = (f"2024-03-04T{hour:02}:00:00+01:00" for hour in (8, 12, 19))
FATES = table("de/fates.yaml")["fates"]


def fates(text: str) -> set[str]:
    return {fate(one) for one in subjects(build_knowledge([read_document(report(text), model="rules")]))}


@pytest.mark.parametrize("entry", FATES, ids=lambda entry: entry["name"])
def test_a_fate_is_told_by_its_example_alone(entry):
    assert entry["name"] in fates(entry["example"].replace("[", "").replace("]", ""))
    assert entry["name"] not in fates(entry["not"])
    re.search(entry["words"], "aus dem Krankenhaus lebensgefährlich " * 3000)


@pytest.mark.parametrize("key", ["successions", "exclusions"])
def test_what_follows_or_excludes_what_is_a_fate(key):
    names = {entry["name"] for entry in FATES}

    assert all({one, *others.split()} <= names for one, others in table("de/fates.yaml")[key].items())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Der bei dem Unfall schwer verletzte Radfahrer ist gestorben.", "dead"),
        ("Der Radfahrer, der schwer verletzt wurde, lebt.", "alive"),
        ("Bei dem Brand in Ulm wurde niemand verletzt.", "nobody"),
        ("Bei dem Brand in Ulm wurde niemand schwer verletzt.", ""),
        ("Die Bundesregierung hat das Recht verletzt.", ""),
        ("Bei Gera ist ein Motorradfahrer verunglückt.", ""),
        ("Bei Gera ist ein Motorradfahrer tödlich verunglückt.", "dead"),
        ("Ob Menschen verletzt wurden, ist unklar.", ""),
    ],
)
def test_the_last_thing_told_is_the_fate(text, told):
    assert told in fates(text)


def test_one_person_without_a_number_is_a_toll_of_one():
    dossier = story(
        report(
            "In einem Sägewerk in Zwiesel hat es gebrannt. Ein Arbeiter kam mit Verbrennungen ins Krankenhaus.", "Bote", MORNING
        ),
        report("Bei dem Brand in dem Sägewerk in Zwiesel wurden vier Arbeiter verletzt.", "Kurier", EVENING),
    )

    [finding] = of(dossier, "supersession")
    assert finding.how == "updated"
    assert words(dossier, finding)[0].startswith("Ein Arbeiter")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Die Bundesstraße 27 bei Rottweil ist gesperrt.",
            "Bei Rottweil wird nach dem Erdrutsch aufgeräumt. Die B 27 ist wieder frei.",
        ),
        (
            "Wegen einer Bombe mussten in Kall 60 Anwohner ihre Wohnungen verlassen.",
            "Die Bombe in Kall ist entschärft. Die Anwohner durften am Abend zurück in ihre Wohnungen.",
        ),
        (
            "Zwischen Binz und Sassnitz fahren zurzeit keine Züge.",
            "Nach dem Sturm rollen zwischen Binz und Sassnitz die Züge wieder.",
        ),
        ("Wegen des Brands bleibt die Grundschule in Hof zu.", "Die Grundschule in Hof öffnet am Mittwoch wieder."),
    ],
)
def test_a_state_has_ended(one, other):
    dossier = story(report(one, "Bote", MORNING), report(other, "Kurier", EVENING))

    assert [finding.how for finding in of(dossier, "supersession")] == ["updated"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Die Bundesstraße 27 bei Rottweil ist gesperrt.", "Die B 14 bei Rottweil ist wieder frei."),
        (
            "Die Schule in Hof ist nach dem Sturm wieder geöffnet.",
            "Die Schule in Hof war wegen des Sturms drei Tage lang geschlossen.",
        ),
        ("Wegen des Brands bleibt die Grundschule in Hof zu.", "Das Freibad in Hof öffnet am Mittwoch wieder."),
    ],
)
def test_another_thing_or_time_is_no_end(one, other):
    dossier = story(report(one, "Bote", MORNING), report(other, "Kurier", EVENING))

    assert not of(dossier, "supersession")
