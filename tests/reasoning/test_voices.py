"""Which voices may be one: bodies of one matter, those who run a house, spokesmen known from elsewhere, papers in quotation marks."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import of, report, story

RECALL = "Die Brauerei Lindner ruft nach Angaben {} 12.000 Flaschen Limonade zurück."
AGAIN = "Wie {} mitteilte, werden 12.000 Flaschen Limonade der Brauerei Lindner zurückgerufen."


def interval(one: str, other: str, *, before: str = "", behind: str = "") -> tuple[int, int]:
    (agreement,) = of(
        story(report(f"{RECALL.format(one)} {behind}", "Bote"), report(before + AGAIN.format(other), "Kurier")), "agreement"
    )
    return agreement.independent


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("der Polizei", "die Staatsanwaltschaft"),
        ("der Polizei", "das Polizeipräsidium"),
        ("des Landkreises", "das Gesundheitsamt"),
        ("der Feuerwehr", "die Leitstelle"),
    ],
)
def test_bodies_that_speak_with_one_voice_are_no_two_for_sure(one, other):
    assert interval(one, other) == (1, 2)


@pytest.mark.parametrize(("one", "other"), [("der Polizei", "die Gewerkschaft"), ("der Feuerwehr", "das Gesundheitsamt")])
def test_bodies_of_two_houses_are_two(one, other):
    assert interval(one, other) == (2, 2)


def test_two_who_run_a_house_may_run_one():
    assert interval("von Geschäftsführer Rolf Dierks", "Vorstandschefin Eva Drost")[0] == 1


def test_two_people_without_a_post_are_two():
    assert interval("des Gastwirts Rolf Dierks", "der Anwohner Udo Klee") == (2, 2)


def test_a_source_in_quotation_marks_is_a_paper_that_may_rest_on_anybody():
    assert interval("des „Lindauer Sentinel“", "die Gewerkschaft")[0] == 1
