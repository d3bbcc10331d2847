"""One event in other words, as a thesaurus or a kind has them, and other events with like words (`words.yaml`, `kinds.yaml`, `things.yaml`)."""

from __future__ import annotations

import pytest
import yaml

from tests.reasoning.test_paraphrases import FOLDER, said

CASES = [
    case
    for name in ("words", "kinds", "things")
    for case in yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['one'][:40]} / {case['other'][:30]}")
def test_what_like_words_say_of_each_other(case, request):
    if case.get("missed"):
        request.node.add_marker(pytest.mark.xfail(reason=case["missed"], strict=True))

    assert said(case) == (set() if case["says"] == "nothing" else {case["says"]})
