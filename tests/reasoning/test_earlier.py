"""Claims are held against the earlier ones of other reports that share most keys with them."""

from __future__ import annotations

from collections import defaultdict

import pytest

from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.build import build_knowledge
from quellenlage.reasoning.earlier import in_turn, of_other_reports, sharing_most
from quellenlage.reasoning.subjects import subjects
from tests.reasoning.reports import report

TEXTS = (
    "In Gera brannte eine Lagerhalle.",
    "Der Stadtrat von Hof billigte den Haushalt.",
    "Ein Sturm entwurzelte am Chiemsee zwanzig Bäume.",
)


@pytest.fixture(scope="module")
def told():
    reports = [report(text, f"Blatt {n}", f"2024-03-0{n + 1}T09:00:00+01:00") for n, text in enumerate(TEXTS)]
    claims = in_turn(subjects(build_knowledge([read_document(one, model="rules") for one in reports])))
    assert len(claims) == len(TEXTS)
    return claims


def test_claims_are_taken_in_the_order_in_which_they_were_told(told):
    assert [one.claim.about for one in told] == [text.rstrip(".") for text in TEXTS]
    assert in_turn(reversed(told)) == told


def test_those_that_share_most_keys_come_first_and_even_ones_by_id(told):
    fire, budget, storm = told
    assert sharing_most([[fire, budget], [budget], [storm, budget], [storm]], 2) == [budget, storm]
    assert sharing_most([[fire, storm]], 5) == sorted((fire, storm), key=lambda one: one.claim.id)
    assert sharing_most([], 5) == []


def test_a_claim_finds_others_than_those_of_its_own_report_and_is_filed_itself(told):
    fire, budget, storm = told
    by_key = defaultdict(list, {"halle": [fire, budget]})
    assert of_other_reports(fire, ["halle"], by_key, 5) == [budget]
    assert by_key["halle"] == [fire, budget, fire]
    assert of_other_reports(storm, ["halle", "haushalt"], by_key, 1) == [fire]  # of each key the latest one only
    assert by_key["haushalt"] == [storm]
