"""The JSON form: the contract's fields, valid against the shipped schema, the same bytes for the same dossier."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.errors import UnknownNameError
from quellenlage.model import Dossier, Finding, Place, Story
from quellenlage.presentation import claims_json, dossier_json, dossier_schema, render, stories_json
from tests.presentation.sample import DOCUMENTS, at, document, dossier

VALIDATOR = jsonschema.Draft202012Validator(dossier_schema())

CONTRACT = {
    "documents": "id url title publisher published language text credit",
    "entities": "id kind name aliases mentions",
    "places": "id name lat lon radius_km country timezone mentions",
    "times": "document start end type value earliest latest",
    "claims": "id document start end kind mode chain negated_report who where when quantities about",
    "movements": "id claims who by from to via departure arrival max_kmh planned",
    "questions": "id asks about who raised_by status answered_by bounds",
    "findings": "id type claims because",
}
FINDING_FIELDS = {
    "agreement": {"independent"},
    "conflict": {"aspect"},
    "supersession": {"how", "older", "newer"},
    "infeasible": {"level"},
    "copy": {"documents", "how", "origin"},
}


@pytest.fixture(scope="module")
def shown():
    return json.loads(render(dossier(), "json"))


def test_it_is_valid(shown):
    assert list(VALIDATOR.iter_errors(shown)) == []


def test_an_empty_dossier_is_valid():
    empty = json.loads(render(Dossier(documents=()), "json"))

    assert list(VALIDATOR.iter_errors(empty)) == []
    assert (empty["schema"], empty["story"], empty["as_of"]) == ("quellenlage.dossier/1", None, None)


@pytest.mark.parametrize("part", CONTRACT)
def test_the_fields_of_the_contract_come_first(shown, part):
    wanted = CONTRACT[part].split()

    assert [list(item)[: len(wanted)] for item in shown[part]] == [wanted] * len(shown[part])
    assert shown[part]


def test_a_finding_has_the_fields_of_its_type(shown):
    every = set().union(*FINDING_FIELDS.values())
    for finding in shown["findings"]:
        assert every & set(finding) == FINDING_FIELDS[finding["type"]]
    assert {f["type"] for f in shown["findings"]} == set(FINDING_FIELDS)


def test_the_nested_fields_of_the_contract(shown):
    link = "entity name role start end commitment basis cue".split()
    bound = "place earliest latest level expected because claims reasons".split()

    assert all(list(each) == link for claim in shown["claims"] for each in claim["chain"])
    assert all(list(each) == bound for question in shown["questions"] for each in question["bounds"])
    assert shown["movements"][0]["max_kmh"] == {"value": 60.0, "claim": "c4"}
    assert shown["findings"][0]["independent"] == {"low": 1, "high": 1}


def test_spans_are_the_words(shown):
    texts = {d["id"]: d["text"] for d in shown["documents"]}

    assert texts["bote"][shown["times"][0]["start"] : shown["times"][0]["end"]] == "Montagabend"
    assert [texts[c["document"]][c["start"] : c["end"]] for c in shown["claims"]][1].startswith("Sie soll in Triest")


def test_times_carry_an_offset_and_come_back_equal(shown):
    original = [c.when.earliest for c in dossier().claims if c.when]
    again = [datetime.fromisoformat(c["when"]["earliest"]) for c in shown["claims"] if c["when"]]

    assert again == original
    assert all(time.tzinfo for time in again)
    assert shown["documents"][0]["published"] == "2024-03-04T21:00:00+01:00"


def test_the_outside_form_does_not_change_unseen():
    """Fields may be added: then this file is written anew, and the difference is looked at."""
    kept = (Path(__file__).parents[1] / "cases" / "dossiers" / "brandt.json").read_text(encoding="utf-8")

    assert render(dossier(), "json") == kept


def test_the_same_dossier_gives_the_same_bytes():
    assert render(dossier(), "json") == render(dossier(), "json")
    assert json.dumps(dossier_json(dossier()), ensure_ascii=False, indent=2) + "\n" == render(dossier(), "json")


def test_nothing_of_the_machine_goes_out():
    here = tuple(replace(d, source="/home/somebody/articles/a.txt") for d in DOCUMENTS)

    assert render(dossier(documents=here), "json") == render(dossier(), "json")


def test_the_claims_alone_are_those_of_the_dossier(shown):
    assert claims_json(dossier()) == shown["claims"]


def test_stories():
    [story] = stories_json([Story("s", "T", ("a", "b"), at(4), None)])

    assert story == {"id": "s", "title": "T", "documents": ["a", "b"], "first": "2024-03-03T23:00:00+00:00", "last": None}


@given(st.text())
def test_any_text_comes_back_as_it_was(text):
    written = render(Dossier(documents=(document("d", "x", None, text, text),)), "json")

    assert json.loads(written)["documents"][0]["title"] == text
    written.encode("utf-8")


def test_a_lone_surrogate_stays_one_character():
    written = render(Dossier(documents=(document("d", "x", None, "a\ud800b", "P"),)), "json")

    written.encode("utf-8")
    assert json.loads(written)["documents"][0]["title"] == "a\ud800b"


@pytest.mark.parametrize(
    "wrong",
    [
        {"findings": (Finding("f", "conflict", (), "so", aspect="colour"),)},
        {"findings": (Finding("f", "agreement", (), ""),)},
        {"places": (Place("p", "P", 95.0, 0.0),)},
        {"claims": (replace(dossier().claims[0], chain=()),)},
        {"claims": (replace(dossier().claims[0], kind="rumour"),)},
    ],
)
def test_the_schema_refuses_what_is_wrong(wrong):
    assert not VALIDATOR.is_valid(json.loads(render(dossier(**wrong), "json")))


def test_an_unknown_form_is_named():
    with pytest.raises(UnknownNameError, match="pdf"):
        render(dossier(), "pdf")
