"""What each report of a story tells one of: when and where it happened, who did it, of what country, of what time, known since when."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import yaml

from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.build import build_knowledge
from quellenlage.reasoning.doers import deed_of
from quellenlage.reasoning.homelands import countries_of_people, roles_in_the_story
from quellenlage.reasoning.knowing import tells_of_knowing
from quellenlage.reasoning.sites import deed_at_one_place, sites_in
from quellenlage.reasoning.subjects import subjects
from quellenlage.reasoning.the_event import phase_of
from quellenlage.resources import table
from tests.reasoning.reports import report, story

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "one_per_report.yaml").read_text(encoding="utf-8"))
EVENING = "2024-03-05T20:00:00+01:00"
MARK = re.compile(r"[\[\]]")
MARKED = re.compile(r"\[([^\]]+)\]")


def said(case) -> set[str]:
    first = datetime.fromisoformat(case.get("published", EVENING))
    later = (first + timedelta(hours=case.get("later", 12))).isoformat()
    outlet = "Bote" if case.get("outlet") == "same" else "Kurier"
    dossier = story(report(case["one"], "Bote", first.isoformat()), report(case["other"], outlet, later))
    return {f.aspect or f.type if f.type == "conflict" else f.how or f.type for f in dossier.findings if f.type != "copy"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["other"][:60])
def test_what_they_say_of_each_other(case):
    found = said(case) - {"agreement"}

    assert found == (set() if case["says"] == "harmless" else {case["says"]})


def claims(text: str):
    return subjects(build_knowledge([read_document(report(MARK.sub("", text)), model="rules")]))


@pytest.mark.parametrize("entry", table("de/moments.yaml")["moments"], ids=lambda entry: entry["example"])
def test_a_moment_is_told_by_its_verb_and_by_no_other(entry):
    assert [phase_of(one)[0] for one in claims(entry["example"])][:1] == [entry["phase"]]
    assert entry["phase"] not in [phase_of(one)[0] for one in claims(entry["not"])]


@pytest.mark.parametrize("entry", table("de/doers.yaml")["doers"], ids=lambda entry: entry["example"])
def test_a_deed_is_told_by_its_verb(entry):
    assert [deed_of(one) for one in claims(entry["example"])] == [entry["name"]]


@pytest.mark.parametrize("entry", table("de/sites.yaml")["sites"], ids=lambda entry: entry["name"])
def test_a_site_is_found_with_its_class(entry):
    [site] = [site for one in claims(entry["example"]) for site in sites_in(one)]

    assert (site[0], site[2]) == (entry["name"], MARKED.search(entry["example"])[1])


@pytest.mark.parametrize("entry", table("de/sites.yaml")["deeds_at_one_place"], ids=lambda entry: entry["name"])
def test_a_deed_at_one_place_is_told_by_its_verb(entry):
    assert [deed_at_one_place(one) for one in claims(entry["example"])] == [entry["name"]]


@pytest.mark.parametrize("entry", table("de/sites.yaml")["bound_for"], ids=lambda entry: entry["example"])
def test_the_words_before_a_destination(entry):
    found = re.search(entry["words"], MARK.sub("", entry["example"]))

    assert found[0].strip() == MARKED.search(entry["example"])[1]


@pytest.mark.parametrize("entry", table("de/knowing.yaml")["knowing"], ids=lambda entry: entry["example"])
def test_since_when_somebody_knew_is_told_by_its_verb(entry):
    assert all(tells_of_knowing(one) for one in claims(entry["example"]))


@pytest.mark.parametrize("entry", table("de/facets.yaml")["whose_homeland"], ids=lambda entry: entry["name"])
def test_whose_country_is_told_by_a_noun(entry):
    assert roles_in_the_story(claims(entry["example"])[0]) == {entry["name"]}
    assert not roles_in_the_story(claims(entry["not"])[0])


@pytest.mark.parametrize(
    ("words", "countries"),
    [
        ("zwei Niederländer", {"Niederlande"}),
        ("ein tschechischer Kletterer", {"Tschechien"}),
        ("ist kein Tscheche", set()),
        ("die Deutsche Bahn", set()),
        ("nicht Bürger der Republik Moldau", {"Moldau"}),
        ("ein schwedisches Auto", set()),
    ],
)
def test_the_countries_of_people_in_words(words, countries):
    assert set(countries_of_people(words)) == countries
