"""Two reports of one thing in different words say the same or contradict each other; two things in like words do not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.reasoning.reports import report, story

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "paraphrases" / "a.yaml").read_text(encoding="utf-8"))


def said(case) -> set[str]:
    dossier = story(
        report(case["one"], "Bote", "2024-03-05T20:00:00+01:00"), report(case["other"], "Kurier", "2024-03-05T21:00:00+01:00")
    )
    return {f.aspect or f.type if f.type == "conflict" else f.how or f.type for f in dossier.findings if f.type != "copy"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["one"][:50])
def test_what_they_say_of_each_other(case, request):
    if case.get("missed"):
        request.node.add_marker(pytest.mark.xfail(reason=case["missed"], strict=True))
    found = said(case)

    assert found == (set() if case["says"] == "nothing" else {case["says"]})
