"""Two reports of one thing in different words say the same or contradict each other; two things in like words do not."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
import yaml

from tests.reasoning.reports import report, story

FOLDER = Path(__file__).parents[1] / "cases" / "paraphrases"
CASES = [case for name in "abcdefghij" for case in yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))]
EVENING = datetime.fromisoformat("2024-03-05T20:00:00+01:00")


def said(case) -> set[str]:
    later = (EVENING + timedelta(hours=case.get("later", 1))).isoformat()
    outlet = "Bote" if case.get("outlet") == "same" else "Kurier"
    dossier = story(report(case["one"], "Bote", EVENING.isoformat()), report(case["other"], outlet, later))
    found = {f.aspect or f.type if f.type == "conflict" else f.how or f.type for f in dossier.findings if f.type != "copy"}
    return found - {"agreement"} if "refined" in found else found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["one"][:50])
def test_what_they_say_of_each_other(case, request):
    if case.get("missed"):
        request.node.add_marker(pytest.mark.xfail(reason=case["missed"], strict=True))
    found = said(case)

    if case["says"] == "harmless":  # whether they say the same is another question
        assert found <= {"agreement"}
    else:
        also = {case["also"]} if "also" in case else set()  # the charge itself is told by both
        assert found == (set() if case["says"] == "nothing" else {case["says"]} | also)
