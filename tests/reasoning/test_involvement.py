"""Who is said to be behind a deed, and who says that he is not."""

from __future__ import annotations

import re

import pytest

from quellenlage.resources import table
from tests.reasoning.reports import of, report, story
from tests.reasoning.test_contained_denials import told

BEHIND, NO_PART = (table("de/opposites.yaml")[key] for key in ("behind", "no_part"))


@pytest.mark.parametrize("entry", BEHIND, ids=lambda entry: entry["example"])
def test_a_form_finds_who_is_said_to_be_behind_it(entry):
    about = entry["example"].replace("[", "").replace("]", "").rstrip(".")
    found = re.search(entry["words"], about)

    assert found
    assert found["who"] == re.search(r"\[(.+)\]", entry["example"])[1]
    assert not re.search(entry["words"], entry["not"].rstrip("."))


@pytest.mark.parametrize("entry", NO_PART, ids=lambda entry: entry["example"])
def test_a_form_finds_that_somebody_has_no_part_in_it(entry):
    about = entry["example"].replace("[", "").replace("]", "").rstrip(".")
    found = re.search(entry["words"], about)

    assert found
    assert found[0] == re.search(r"\[(.+)\]", entry["example"])[1]
    assert not re.search(entry["words"], entry["not"].rstrip("."))


@pytest.mark.parametrize("entry", [*BEHIND, *NO_PART], ids=lambda entry: entry["example"])
def test_a_form_is_searched_in_linear_time(entry):
    re.search(entry["words"], "Der Minister sieht die Gruppe hinter dem Angriff für den Anschlag im Auftrag " * 1000)


@pytest.mark.parametrize(
    ("held", "denial"),
    [
        ("Hinter dem Überfall stehe die Gruppe Alfaris.", "Die Gruppe Alfaris hat mit dem Überfall nichts zu tun."),
        ("Der Minister sieht den iranischen Geheimdienst hinter dem Angriff.", "Der Iran hat damit nichts zu tun."),
        ("Die Regierung macht die Miliz Alfaris für den Brand verantwortlich.", "Alfaris war an dem Brand nicht beteiligt."),
        ("Hinter dem Betrug stecke die Firma Brenkov.", "Die Firma Brenkov steckt nicht hinter dem Betrug."),
    ],
)
def test_who_is_named_has_no_part_in_it(held, denial):
    assert [f.aspect for f in told(held, denial)] == ["polarity"]


@pytest.mark.parametrize(
    ("held", "denial"),
    [
        ("Hinter dem Überfall stehe die Gruppe Alfaris.", "Die Gruppe Morgentau hat mit dem Überfall nichts zu tun."),
        ("Der Minister sieht den iranischen Geheimdienst hinter dem Angriff.", "Die Türkei hat damit nichts zu tun."),
        ("Hinter dem Betrug stecke die Firma Brenkov.", "Die Firma Brenkov ist nicht in Grimma."),
    ],
)
def test_another_one_or_another_matter_is_no_denial(held, denial):
    assert told(held, denial) == []


def test_a_charge_and_its_denial_in_one_report():
    dossier = story(
        report(
            "Die Verdächtigen in Grimma sollen nach Überzeugung der Staatsanwaltschaft vom iranischen Geheimdienst bezahlt worden sein. "
            "Die Männer hätten keinerlei Verbindung zu iranischen Behörden, sagte Botschafter Reza Hamun."
        )
    )
    assert [found.aspect for found in of(dossier, "conflict")] == ["polarity"]
