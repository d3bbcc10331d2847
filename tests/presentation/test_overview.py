"""What every form looks up: the newest claims, how a holder's stance is said, and which stances the legend explains."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from quellenlage.pipeline import read_documents
from quellenlage.presentation import render
from quellenlage.presentation.overview import LATEST, Overview, overview
from quellenlage.text import article

START = datetime(2024, 3, 4, 8, tzinfo=UTC)


@cache
def view(*texts: str) -> Overview:
    """The overview, in German, of reports a day apart."""
    found = [
        article(text=text, publisher=f"Blatt {n}", published=(START + timedelta(days=n)).isoformat())
        for n, text in enumerate(texts)
    ]
    return overview(read_documents(found), "de")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Die Opposition verlangt Belege.", "„verlangt“"),
        ("Die Opposition forderte den Rücktritt der Ministerin.", "„forderte“"),
        ("Die Polizei sagte, der Fahrer sei betrunken gewesen.", "sicher"),
        ("Die Ministerin hat die Vorwürfe zurückgewiesen.", "verneint"),
    ],
)
def test_of_who_demands_the_verb_is_shown(text, held):
    seen = view(text)
    [claim] = seen.dossier.claims

    assert seen.held(claim, claim.chain[-1]) == held
    assert seen.held(claim, claim.chain[0]) == "gibt weiter"
    assert f"({held})" in render(seen.dossier, "markdown", language="de")
    assert f"({held})" in render(seen.dossier, "text", language="de")


def test_the_legend_has_the_words_of_the_lists():
    assert dict(view("Die Opposition verlangt Belege.").legend()) == {"Uu": "gibt weiter"}
    assert dict(view("Die Polizei sagte, der Fahrer sei betrunken gewesen.").legend()) == {"CT+": "sicher", "Uu": "gibt weiter"}


def test_the_newest_report_comes_first():
    seen = view("In Bamberg brennt ein Lager.", "Ein Akku hat den Brand ausgelöst.")

    assert [claim.about for claim in seen.latest()] == ["Ein Akku hat den Brand ausgelöst", "In Bamberg brennt ein Lager"]


def test_a_clause_inside_a_claim_is_not_shown_again():
    seen = view("Gegen den Mann, in dessen Laube die Schülerin gefunden wurde, ist Haftbefehl erlassen worden.")

    assert len(seen.latest()) == 1


def test_of_many_only_some_are_shown():
    towns = ("Ulm", "Jena", "Kiel", "Trier", "Linz", "Bern", "Graz", "Celle")

    assert len(view(*(f"In {town} brennt ein Lager." for town in towns)).latest()) == LATEST


def test_a_toll_is_told_as_it_grew():
    seen = view(
        "Bei dem Brand in einem Werk in Lahr wurden mindestens drei Arbeiter verletzt.",
        "Nach dem Brand im Werk in Lahr ist die Zahl der Verletzten auf fünf gestiegen.",
        "Die Zahl der Verletzten nach dem Brand im Werk in Lahr ist auf sieben gestiegen.",
        "Nach dem Brand im Werk in Lahr ist die Zahl der Verletzten auf neun gestiegen.",
    )

    changes = seen.findings("supersession")
    newest = [max(seen.numbers[claim] for claim in finding.claims) for finding in changes]
    assert len(changes) > 2
    assert newest == sorted(newest)
