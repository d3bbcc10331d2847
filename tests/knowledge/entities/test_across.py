"""Entities over several articles: 76 cases of our own in ten domains, half of them held out; traps first of all."""

from __future__ import annotations

from itertools import permutations

import pytest
import yaml

from benchmarks.entities import CASES, bcubed, gnqa, kim, score_case, unmarked
from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.entities import link_entities
from quellenlage.model import Document
from quellenlage.resources import table
from quellenlage.text.article import article

BUILD = yaml.safe_load((CASES / "across.yaml").read_text(encoding="utf-8"))
HELD_OUT = yaml.safe_load((CASES / "across-holdout.yaml").read_text(encoding="utf-8"))
NOT_YET = frozenset(("Katastrophe: Mann ohne Vornamen",))
"""Cases that go wrong, named so that nobody takes them for right; docs/entities.md says so too."""


@pytest.fixture(scope="module")
def scores():
    return {case["name"]: score_case(case["articles"]) for case in (*BUILD, *HELD_OUT)}


def f1(cases, scores):
    return bcubed(
        ((c["name"], i.gold), (c["name"], i.system) if i.system else None) for c in cases for i in scores[c["name"]].items
    )[2]


def test_there_are_enough():
    assert len({case["name"] for case in (*BUILD, *HELD_OUT)}) >= 60
    assert len({case["name"].split(":")[0] for case in (*BUILD, *HELD_OUT)}) >= 10


@pytest.mark.parametrize("name", [case["name"] for case in BUILD])
def test_a_case(name, scores):
    wrong = list(scores[name].wrong())

    assert bool(wrong) == (name in NOT_YET), wrong


def test_the_hold_out_as_a_whole(scores):
    assert f1(BUILD, scores) >= 0.96
    assert f1(HELD_OUT, scores) >= 0.9


@pytest.mark.parametrize("case", [case for case in BUILD if len(case["articles"]) > 1][::3], ids=lambda c: c["name"])
def test_the_order_of_arrival_does_not_matter(case):
    readings = [read_document(Document(f"a{k}", f"a{k}", unmarked(text)[0])) for k, text in enumerate(case["articles"])]

    assert len({link_entities(list(order)) for order in permutations(readings)}) == 1


def test_every_mention_says_why():
    for case in BUILD[::5]:
        readings = [read_document(Document(f"a{k}", f"a{k}", unmarked(text)[0])) for k, text in enumerate(case["articles"])]
        assert [m for e in link_entities(readings) for m in e.mentions if not m.why] == []


@pytest.mark.shared
def test_articles_annotated_by_reading(shared):
    texts = list(gnqa())
    if not texts:
        pytest.skip("GNQA is not on this machine")

    assert len(texts) == 20
    assert bcubed(((n, i.gold), (n, i.system) if i.system else None) for n, s in texts for i in s.items)[2] >= 0.85


@pytest.mark.shared
def test_the_model_report(shared):
    texts = list(kim())
    if not texts:
        pytest.skip("the model report is not on this machine")

    assert bcubed((i.gold, i.system) for _, s in texts for i in s.items)[2] >= 0.95


class TestBCubed:
    def test_all_right(self):
        assert bcubed([(1, "a"), (1, "a"), (2, "b")]) == (1.0, 1.0, 1.0)

    def test_all_in_one(self):
        precision, recall, _ = bcubed([(1, "a"), (2, "a")])
        assert (precision, recall) == (0.5, 1.0)

    def test_what_was_not_found_is_wrong_for_both(self):
        assert bcubed([(1, "a"), (1, None)])[:2] == (0.5, 0.25)

    def test_nothing(self):
        assert bcubed([]) == (0.0, 0.0, 0.0)


def test_marks_are_taken_out_of_a_text():
    assert unmarked("[Kim|k] und [er|x] da") == ("Kim und er da", [(0, 3, "k"), (8, 10, "x")])
    assert article(text=unmarked("[Kim|k]")[0]).text == "Kim"


@pytest.mark.parametrize(("example", "people"), [("example", 1), ("not", 2)])
def test_who_comes_before_or_after_somebody_may_hold_any_office(example, people):
    texts = table("de/offices.yaml")["places_in_line"][example].replace("[", "").replace("]", "").split(" | ")
    found = link_entities([read_document(Document(str(k), str(k), text)) for k, text in enumerate(texts)])

    assert len([e for e in found if "Holm" in e.name]) == people


def test_a_candidate_is_a_politician():
    texts = ("Der AfD-Bewerber Dirk Scholz erreicht 19 Prozent.", "Scholz (AfD) erhielt 20,1 Prozent.")
    found = link_entities([read_document(Document(str(k), str(k), text)) for k, text in enumerate(texts)])

    assert len([e for e in found if "Scholz" in e.name]) == 1


def test_a_title_says_nothing_of_work_and_quotation_marks_nothing_of_kind():
    def things(*texts):
        readings = [read_document(Document(f"a{k}", f"a{k}", text)) for k, text in enumerate(texts)]
        return {e.name: sorted({m.document for m in e.mentions}) for e in link_entities(readings) if e.kind != "place"}

    assert things("Schulleiterin Hanne Riek geht, sagte er.", "„Frau Riek bleibt“, sagte sie.")["Hanne Riek"] == ["a0", "a1"]
    assert things("Die Fähre „Marina Blu“ verließ Ancona.", "Die „Marina Blu“ ist in Izmir.")["Marina Blu"] == ["a0", "a1"]
    assert "Gorch Peters" in things("Das Schulschiff „Gorch Peters“ lief ein.")
