"""Every class of verbs, every reading of a modal and every way to leave something open is proven by its own example."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from quellenlage.resources import table
from tests.analysis.propositions.judging import best, described, propositions

ATTITUDES = table("de/attitudes.yaml")
QUESTIONS = table("de/open_questions.yaml")
HEDGES = table("de/hedges.yaml")
EXAMPLES = [(name, example) for name, data in ATTITUDES["classes"].items() for example in data.get("examples", [])]
EXAMPLES += [
    (name, example) for name in ("phrases", "accompanied", "judged_reports") for example in ATTITUDES[name]["examples"]
]
MODALS = [
    (f"{verb}.{key}", data[key])
    for verb, data in table("de/modal_readings.yaml").items()
    for key in data
    if key.endswith("_example") and isinstance(data[key], dict)
]


def under(data: Any, key: str) -> Iterator[str]:
    """The sentences of all entries of a tree under keys that end in `key`."""
    if isinstance(data, list):
        for one in data:
            yield from under(one, key)
    elif isinstance(data, dict):
        for name, value in data.items():
            if name == key or name.endswith((f"_{key}", f"_{key}s")) or name == f"{key}s":
                yield from [value] if isinstance(value, str) else value
            elif isinstance(value, (dict, list)):
                yield from under(value, key)


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[f"{n}-{e['content'][:20]}" for n, e in EXAMPLES])
def test_a_class_of_verbs(name: str, example: dict[str, object]) -> None:
    one = best(str(example["text"]), str(example["content"]))

    assert one is not None, name
    assert one.chain, described(one)
    assert one.chain[-1].commitment == example["value"], described(one)
    assert one.negated_report == example.get("negated_report", False), described(one)


@pytest.mark.parametrize(("name", "example"), MODALS, ids=[name for name, _ in MODALS])
def test_a_reading_of_a_modal(name: str, example: dict[str, str]) -> None:
    one = best(example["text"], example["text"].rstrip("."))

    assert one is not None, name
    reading = {"plan": one.kind == "plan" and not one.chain, "hearsay": one.mode == "hearsay", "claim": bool(one.chain)}
    assert reading[example["reading"]], described(one)


@pytest.mark.parametrize("sentence", list(under(ATTITUDES["refusals"], "example")))
def test_a_refusal_is_no_report(sentence: str) -> None:
    assert any(one.negated_report for one in propositions(sentence)), [described(one) for one in propositions(sentence)]


@pytest.mark.parametrize("sentence", list(under(ATTITUDES["refusals"], "not")))
def test_what_looks_like_a_refusal_is_none(sentence: str) -> None:
    assert not any(one.negated_report for one in propositions(sentence)), [described(one) for one in propositions(sentence)]


@pytest.mark.parametrize("sentence", list(under(QUESTIONS, "example")))
def test_a_way_to_leave_a_question_open(sentence: str) -> None:
    text = sentence.replace("[", "").replace("]", "")

    assert any(one.kind == "question" and one.asks for one in propositions(text)), [
        described(one) for one in propositions(text)
    ]


@pytest.mark.parametrize("sentence", list(under(QUESTIONS, "not")))
def test_what_looks_like_an_open_question_is_none(sentence: str) -> None:
    assert not any(one.asks for one in propositions(sentence)), [described(one) for one in propositions(sentence)]


@pytest.mark.parametrize("entry", [*HEDGES["adverbs"], *HEDGES["phrases"]], ids=lambda entry: entry["example"][:40])
def test_a_hedge(entry: dict[str, str]) -> None:
    text = entry["example"].replace("[", "").replace("]", "")
    one = best(text, text.rstrip("."))

    assert one is not None
    assert one.outlet == entry["value"], described(one)
    if "not" in entry:
        other = best(entry["not"], entry["not"].rstrip("."))
        assert other is not None
        assert other.outlet in ("CT+", "CT-"), described(other)


@pytest.mark.parametrize("entry", HEDGES["impersonal"], ids=lambda entry: entry["example"][:40])
def test_how_likely_the_article_holds_it(entry: dict[str, str]) -> None:
    one = best(entry["example"], entry["example"].partition("dass ")[2].rstrip("."))

    assert one is not None
    assert (one.outlet, one.chain) == (entry["value"], ()), described(one)


def test_a_report_that_was_named_before_goes_on() -> None:
    entry = table("de/source_phrases.yaml")["pointing_back"]

    assert propositions(entry["example"])[-1].chain[-1].name == "Die Werft"
    assert propositions(entry["not"])[-1].chain[-1].name != "Die Werft"


def test_a_decision_is_no_denial() -> None:
    entry = ATTITUDES["nominal"]

    assert [one.chain for one in propositions(entry["decided_on_example"])] == [()]
    assert [one.chain[-1].commitment for one in propositions(entry["decided_on_not"])] == ["CT-"]


def test_a_verdict_in_quotation_marks() -> None:
    entry = ATTITUDES["judgements"]

    assert [one.mode for one in propositions(entry["verdicts_example"])] == ["reported"]
    assert [one.mode for one in propositions(entry["verdicts_not"])] == ["author"]


@pytest.mark.parametrize("words", ["contests", "granted"])
def test_an_object_that_makes_a_verb_no_report(words: str) -> None:
    entry = ATTITUDES["nominal"]

    assert not any(one.chain for one in propositions(entry[f"{words}_example"]))
    assert all(one.chain for one in propositions(entry[f"{words}_not"]))


@pytest.mark.parametrize("words", ["estimating", "denying"])
def test_an_object_that_says_nothing_alone(words: str) -> None:
    sentence = ATTITUDES["nominal"][f"{words}_example"]
    one = propositions(sentence)[0]

    assert one.chain, described(one)
    assert [(span.start, span.end) for span in one.core] == [(0, len(sentence) - 1)], described(one)


SOURCES = table("de/source_phrases.yaml")
NAMED = [
    ("later", [], ["der Prüfer"]),
    ("circles", [""], ["dem Büro der Ministerin"]),
    ("written", ["der Bank"], ["der Filiale der Bank"]),
    ("pages", ["des Vereins"], [""]),
    ("nobody", [], None),
]


@pytest.mark.parametrize(("entry", "example", "other"), NAMED, ids=[name for name, _, _ in NAMED])
def test_whom_words_of_reporting_name(entry: str, example: list[str], other: list[str] | None) -> None:
    def origins(text: str) -> list[str]:
        return ["" if link.role == "unnamed" else link.name for one in propositions(text) for link in one.chain]

    assert origins(SOURCES[entry]["example"]) == example
    if other is not None:
        assert origins(SOURCES[entry]["not"]) == other


def test_a_talk_with_a_medium() -> None:
    chain = propositions(SOURCES["relay"]["talks_example"])[0].chain

    assert [(link.role, link.name) for link in chain] == [("relay", "Bote"), ("speaker", "Kern")]


def test_what_is_kept_is_held_for_nothing() -> None:
    entry = ATTITUDES["judgements"]

    assert [one.chain for one in propositions(entry["kept_example"])] == [()]
    assert [one.chain[-1].commitment for one in propositions(entry["kept_not"])] == ["PR+"]


def test_what_is_expected_is_probable() -> None:
    entry = HEDGES["expected"]

    assert [one.outlet for one in propositions(entry["example"])] == ["PR+"]
    assert [one.outlet for one in propositions(entry["not"])] == ["CT+"]


def test_what_contradicts_a_report_denies_it() -> None:
    entry = ATTITUDES["contradicted"]

    assert propositions(entry["example"].replace("[", "").replace("]", ""))[-1].chain[-1].commitment == "CT-"
    assert propositions(entry["not"])[-1].chain[-1].commitment == "CT+"
