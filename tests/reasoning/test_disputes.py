"""When a question stays disputed: two origins whose answers exclude each other, and what does not count as that."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from quellenlage.resources import table
from tests.reasoning.reports import report, story

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "disputed_questions.yaml").read_text(encoding="utf-8"))
MARKED = re.compile(r"\[([^\]]+)\]")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['status']} {case['reports'][-1][2][:40]}")
def test_what_becomes_of_a_question_that_several_reports_speak_to(case):
    dossier = story(*(report(text, outlet, f"2024-03-{day}:00:00+01:00") for day, outlet, text in case["reports"]))
    source = {claim.id: claim.document for claim in dossier.claims}
    raised = dossier.documents[case["raised"] - 1].id
    of_it = [question for question in dossier.questions if raised in {source[claim] for claim in question.raised_by}]

    assert [question.status for question in of_it] == [case["status"]]
    assert (len(of_it[0].answered_by) > 1) or case["status"] != "disputed"


@pytest.mark.parametrize("entry", table("de/asked_matters.yaml")["signs_of_causes"], ids=lambda entry: entry["name"])
def test_a_sign_of_a_cause_is_found_in_its_example_alone(entry):
    found = re.search(entry["words"], entry["example"].replace("[", "").replace("]", ""))

    assert found
    assert found[0] == MARKED.findall(entry["example"])[0]
    assert not re.search(entry["words"], entry["not"])
    re.search(entry["words"], "Das Tor der Bahn war " * 2000)
