"""What must hold of every story: order decides nothing, copies add nothing, nothing is deleted, work stays linear."""

from __future__ import annotations

import json
import random
import time
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.presentation import render
from tests.reasoning.reports import of, report, story

REPORTS = (
    report("Bei dem Brand in Marburg wurden nach Angaben der Feuerwehr vier Menschen verletzt.", "Lahnbote"),
    report("Bei dem Brand in Marburg wurden vier Menschen verletzt, sagte ein Polizeisprecher.", "Oberhesse", "2024-03-04T09:30:00+01:00"),
    report("Neun Menschen wurden nach Angaben eines Arztes bei dem Brand in Marburg verletzt.", "Kurier", "2024-03-04T10:00:00+01:00"),
    report("Warum der Brand in Marburg ausbrach, ist noch unklar.", "Oberhesse", "2024-03-04T11:00:00+01:00"),
    report("Der Brand in Marburg wurde durch eine Kerze ausgelöst, wie die Polizei mitteilte.", "Lahnbote", "2024-03-05T09:00:00+01:00"),
    report("Korrektur: Bei dem Brand in Marburg wurden nicht vier, sondern sechs Menschen verletzt.", "Lahnbote", "2024-03-05T10:00:00+01:00"),
)  # fmt: skip


def states(dossier):
    """Conflicts, supersessions and questions by their words, and how many origins each agreement has."""
    about = {claim.id: (claim.about, claim.chain[-1].name) for claim in dossier.claims}
    opposed = {
        (f.type, f.aspect, f.how, frozenset(about[c] for c in f.claims))
        for f in dossier.findings
        if f.type in ("conflict", "supersession")
    }
    asked = {(q.about, q.status) for q in dossier.questions}
    return opposed, asked


def ranges(dossier):
    """For each claim in an agreement its range of origins."""
    return {claim: finding.independent for finding in of(dossier, "agreement") for claim in finding.claims}


@given(st.permutations(REPORTS))
def test_the_order_of_arrival_decides_nothing(reports):
    assert render(story(*reports), "json") == render(story(*REPORTS), "json")


@given(st.integers(0, len(REPORTS) - 1), st.integers(1, 3))
def test_a_copy_changes_no_state(number, copies):
    first = REPORTS[number]
    more = [
        replace(
            first,
            id=f"copy{k}",
            digest=f"{k}" * 64,
            publisher=f"Abdruck {k}",
            published=first.published + timedelta(minutes=k + 1),
        )
        for k in range(copies)
    ]
    before, after = story(*REPORTS), story(*REPORTS, *more)

    assert states(after) == states(before)
    was, now = ranges(before), ranges(after)
    for claim, (low, high) in was.items():
        assert now[claim][0] <= low
        assert now[claim][1] >= high


@given(st.lists(st.sampled_from(REPORTS), min_size=1, unique_by=lambda r: r.id))
def test_nothing_is_deleted(reports):
    whole = {claim.id for claim in story(*REPORTS).claims}
    some = story(*reports)

    assert {claim.id for claim in some.claims} <= whole
    assert len({claim.document for claim in some.claims}) == len(reports)


@given(st.integers(0, len(REPORTS) - 1))
def test_another_name_for_an_outlet_never_raises_the_low_end(number):
    """A report under another name is another unnamed reporter at most."""
    renamed = [replace(r, publisher="Anderes Blatt") if k == number else r for k, r in enumerate(REPORTS)]

    was, now = ranges(story(*REPORTS)), ranges(story(*renamed))

    assert all(now[claim][0] == was[claim][0] for claim in was if claim in now)


@pytest.mark.parametrize("count", [2, 50])
def test_one_origin_through_many_outlets_is_one(count):
    reports = [
        report(f"Nach Angaben der Polizei wurden bei dem Brand in Marburg vier Menschen verletzt. Ausgabe {k}.", f"Blatt {k}")
        for k in range(count)
    ]

    assert {f.independent for f in of(story(*reports), "agreement") if len(f.claims) == count} == {(1, 1)}


def many(count: int):
    """A story of many reports with their own words."""
    chance = random.Random(7)
    start = datetime.fromisoformat("2024-03-04T06:00:00+01:00")
    voices = ("der Polizei", "der Feuerwehr", "des Landrats", "eines Arztes", "der Stadt")
    for k in range(count):
        words = (
            f"Bei dem Brand in Marburg wurden nach Angaben {chance.choice(voices)} {chance.randint(3, 9)} Menschen verletzt. "
        )
        more = f"Der Schaden beträgt rund {chance.randint(1, 9)} Millionen Euro. Straße {k} ist gesperrt."
        yield replace(report(words + more, f"Blatt {k}"), published=start + timedelta(minutes=k))


def judging(reports) -> float:
    from quellenlage.analysis.reading import read_document
    from quellenlage.knowledge.build import build_knowledge
    from quellenlage.pipeline import distinct
    from quellenlage.reasoning import findings
    from quellenlage.reasoning.questions import find_questions

    knowledge = build_knowledge([read_document(document, model="rules") for document in distinct(reports)])
    start = time.process_time()
    findings(knowledge, ())
    find_questions(knowledge)
    return time.process_time() - start


def test_work_grows_with_the_number_of_reports_not_with_its_square():
    small, large = judging(many(100)), judging(many(400))

    assert large < 8 * small + 0.5


def test_a_dossier_says_the_same_twice():
    assert json.loads(render(story(*REPORTS), "json")) == json.loads(render(story(*REPORTS), "json"))
