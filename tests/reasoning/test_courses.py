"""A later report that goes on from an earlier one: a state that has ended, an end that came otherwise than announced; look-alikes say nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.reasoning.test_paraphrases import said

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "courses.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["one"][:50])
def test_what_has_gone_on(case, request):
    if case.get("missed"):
        request.node.add_marker(pytest.mark.xfail(reason=case["missed"], strict=True))
    found = said(case)

    if case["says"] == "harmless":
        assert found <= {"agreement"}
    else:
        assert found - {"agreement"} == (set() if case["says"] == "nothing" else {case["says"]})
