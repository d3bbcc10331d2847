"""The text form: complete, in the width asked for, plain when piped, and deaf to what articles try."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from quellenlage.model import Dossier, Finding
from quellenlage.presentation import claims_json, render
from quellenlage.presentation.change_list import changes_text
from quellenlage.presentation.listings import claims_text, stories_text
from quellenlage.reasoning.changes import Changes
from tests.presentation.sample import CLAIMS, DOCUMENTS, dossier

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def squeezed(text):
    return " ".join(text.split())


class TestContent:
    text = squeezed(render(dossier(), "text"))

    @pytest.mark.parametrize(
        "words",
        [
            "Brandts Reise nach Triest",
            "3 reports by 3 outlets",
            "AGREED",
            "2 to 3 independent origins",
            "REPEATED",
            "one independent origin",
            "Bote (certain) → Jonas Weil (certain) | Verkehrsministerin Karla Brandt ist am Montagabend",
            "Tagblatt (passes on) → Nordpress (passes on) → Jonas Weil (certain) |",
            "DISPUTED",
            "what number?",
            "OPEN",
            "ANSWERED",
            "answered by [11] Rundschau (certain) → Lia Conti (certain)",
            "Triest: not before Tue 5 Mar 2024, 03:34 (UTC+1); expected Tue 5 Mar 2024, 06:13 (UTC+1) – on a stated assumption",
            "CORRECTED",
            "RULED OUT",
            "at least 634 km",
            "COPIES",
            "Bote, Tagblatt: from an agency; origin: Nordpress",
            "Leipzig → Triest, by train, at most 60 km/h",
            "the source did not say it",
            "passes on: tells or passes on without saying whether it is so (Uu)",
            "names no zone",
        ],
    )
    def test_it_says(self, words):
        assert words in self.text

    def test_the_order_is_fixed(self):
        sections = [
            "AGREED",
            "DISPUTED",
            "OPEN",
            "ANSWERED",
            "CORRECTED",
            "RULED OUT",
            "REPEATED",
            "COPIES",
            "REPORTS",
            "HOW TO READ",
        ]

        assert [self.text.index(s) for s in sections] == sorted(self.text.index(s) for s in sections)

    def test_in_german(self):
        assert "UMSTRITTEN" in render(dossier(), "text", language="de")


@pytest.mark.parametrize("width", [60, 80, 100, 140, 200])
def test_no_line_is_wider_than_asked(width):
    lines = render(dossier(), "text", width=width).splitlines()

    assert max(cell_len(line) for line in lines) <= width
    assert max(cell_len(line) for line in lines) > width * 0.7
    assert not [line for line in lines if line != line.rstrip()]


@pytest.mark.parametrize(("width", "kept"), [(5, 60), (1000, 200)])
def test_the_width_stays_within_bounds(width, kept):
    assert render(dossier(), "text", width=width) == render(dossier(), "text", width=kept)


def test_colour_only_when_asked():
    assert "\x1b" not in render(dossier(), "text")
    coloured = render(dossier(), "text", colour=True)
    assert "\x1b[1m" in coloured
    assert ANSI.sub("", coloured) == render(dossier(), "text")


def test_an_empty_dossier_and_one_without_claims():
    assert render(Dossier(documents=()), "text").startswith("Untitled dossier\nNo reports.")
    assert "No claims found" in render(Dossier(documents=DOCUMENTS[:1]), "text")


@pytest.mark.parametrize(
    "hostile",
    ["\x1b[2J\x1b]0;x\x07weg", "[bold]markup[/bold] :smile:", "a\u202eb\u2066c", "x" * 10_000, "שלום עולם", "a\ud800b"],
)
def test_hostile_words_do_nothing(hostile):
    shown = render(dossier(claims=(replace(CLAIMS[0], about=hostile),), findings=(), questions=()), "text", width=80)

    assert "\x1b" not in shown
    assert not re.search("[\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)
    assert max(cell_len(line) for line in shown.splitlines()) <= 80
    if "[bold]" in hostile:
        assert hostile in squeezed(shown)


def test_found_claims_one_a_line():
    lines = claims_text(claims_json(dossier())).splitlines()

    assert len(lines) == len(CLAIMS)
    words = "Brandt sei schon am Montag um 20 Uhr in Triest gewesen"
    assert lines[7] == f"Tagblatt (passes on) → Il Faro (certain) | {words} (tagblatt:277-331)"
    assert claims_text([]) == "No claims.\n"


def test_stories_are_listed_with_their_ids():
    assert stories_text([dossier().story]) == (
        "Brandts Reise nach Triest\n  3 reports, Mon 4 Mar 2024, 20:00 (UTC) to Wed 6 Mar 2024, 12:15 (UTC) · s1\n"
    )
    assert stories_text([]) == "No stories.\n"


@pytest.mark.parametrize(("origins", "called"), [((1, 3), "Repeated: "), ((2, 3), "Agreed: ")])
def test_what_may_come_from_one_origin_is_not_called_agreed(origins, called):
    new = Finding("f", "agreement", (), "Bote and Kurier report the same.", independent=origins)

    assert f"{called}Bote and Kurier" in changes_text(Changes(since=None, findings=(new,)), dossier())
