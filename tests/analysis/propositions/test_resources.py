"""Every class of verbs and every reading of a modal in the resources is proven by its own example."""

from __future__ import annotations

import pytest

from quellenlage.resources import table
from tests.analysis.propositions.test_suite import covering, described

EXAMPLES = [
    (name, example) for name, data in table("de/attitudes.yaml")["classes"].items() for example in data.get("examples", [])
]
MODALS = [
    (f"{verb}.{key}", data[key])
    for verb, data in table("de/modal_readings.yaml").items()
    for key in data
    if key.endswith("_example") and isinstance(data[key], dict)
]


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[f"{n}-{e['content'][:20]}" for n, e in EXAMPLES])
def test_a_class_of_verbs(name: str, example: dict[str, object]) -> None:
    one = covering(str(example["text"]), str(example["content"]))

    assert one is not None, name
    assert one.chain, described(one)
    assert one.chain[-1].commitment == example["value"], described(one)
    assert one.negated_report == example.get("negated_report", False), described(one)


@pytest.mark.parametrize(("name", "example"), MODALS, ids=[name for name, _ in MODALS])
def test_a_reading_of_a_modal(name: str, example: dict[str, str]) -> None:
    one = covering(example["text"], example["text"].rstrip("."))

    assert one is not None, name
    reading = {"plan": one.kind == "plan" and not one.chain, "hearsay": one.mode == "hearsay", "claim": bool(one.chain)}
    assert reading[example["reading"]], described(one)


@pytest.mark.parametrize("entry", table("de/attitudes.yaml")["refusals"], ids=lambda entry: str(entry["example"])[:30])
def test_a_refusal_is_no_report(entry: dict[str, str]) -> None:
    from tests.analysis.propositions.test_suite import propositions

    assert any(one.negated_report for one in propositions(entry["example"])), entry["example"]


def test_a_long_text_is_read_in_linear_time() -> None:
    import time

    from tests.analysis.propositions.test_suite import propositions

    sentence = "Der Sprecher sagte, die Lage sei ruhig. Wer den Brand legte, ist unklar. „Wir warten“, sagte die Ministerin. "
    times = []
    for repeat in (50, 400):
        began = time.process_time()
        propositions(sentence * repeat)
        times.append(time.process_time() - began)
    assert times[1] < times[0] * 8 * 3 + 0.5
