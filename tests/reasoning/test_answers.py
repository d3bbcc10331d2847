"""Open questions that a later report answers."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.reasoning.reports import report, story

FOLDER = Path(__file__).parents[1] / "cases"
CASES = [
    case
    for name in ("answers", "answers_in_other_words")
    for case in yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['first'][-40:]} {case['second'][:40]}")
def test_whether_a_question_is_answered(case, request):
    if case.get("missed"):
        request.node.add_marker(pytest.mark.xfail(reason=case["missed"], strict=True))
    dossier = story(report(case["first"]), report(case["second"], "Kurier", "2024-03-05T09:00:00+01:00"))
    asked = [question for question in dossier.questions if question.status == case["status"]]

    assert any(set(case["asks"]) <= set(question.asks) for question in asked)
