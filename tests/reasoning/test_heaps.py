"""Heaps of reports about one thing: time grows with their number, copies are one origin, and the dossier can be read."""

from __future__ import annotations

import os
import random
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from quellenlage.analysis.reading import read_document
from quellenlage.model import Document, Dossier, Reading
from quellenlage.pipeline import assemble
from quellenlage.presentation import render

MORNING = datetime(2024, 3, 4, 9, tzinfo=UTC)
COPY = (
    "Vor Rostock ist am Montagmorgen eine Fähre auf Grund gelaufen. Nach Angaben der Wasserschutzpolizei wurden rund 300 Menschen von Bord "
    "gebracht. Verletzt wurde niemand. Die Ursache ist noch unklar."
)
ASIDES = (
    "Ein Schlepper kam am Abend.",
    "Die Reederei schwieg.",
    "Der Wind nahm zu.",
    "Taucher suchten nach Lecks.",
    "Das Wetter war klar.",
)


def near(number: int) -> str:
    """A copy with something changed: a number, a signature."""
    return COPY.replace("300", str(200 + number % 50)) if number % 7 == 0 else f"{COPY} Redaktion {number % 300}."


def told(number: int) -> str:
    """A report of its own: another count, another captain, the opposite now and then."""
    chance = random.Random(number % 400)
    return (
        f"Die Fähre Hiddensee vor Rostock liegt weiter auf Grund. Nach Angaben der Polizei wurden {290 + number % 20} Menschen von Bord "
        f"gebracht. Kapitän Jan Moll{number % 10} sagte am {('Montag', 'Dienstag')[number % 2]}, das Schiff sei "
        f"{('', 'nicht ')[number % 2]}beschädigt. {' '.join(chance.sample(ASIDES, 2))}"
    )


KINDS = {"same": lambda _: COPY, "near": near, "told": told}
read = cache(read_document)


def readings(kind: str, count: int) -> list[Reading]:
    """So many reports as they are read; a text that comes again is read once."""
    found = []
    for number in range(count):
        text = KINDS[kind](number)
        drawn = read(Document(id="", digest="", text=text, publisher="Blatt", published=MORNING))
        own = {"id": f"d{number:05}", "digest": f"{number:05}", "publisher": f"Blatt {number % 200}"}
        found.append(replace(drawn, document=replace(drawn.document, **own, published=MORNING + timedelta(minutes=number))))
    return found


def measured(kind: str, count: int) -> tuple[Dossier, float]:
    drawn = readings(kind, count)
    started = time.process_time()
    dossier = assemble(drawn)
    return dossier, time.process_time() - started


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_time_grows_with_the_number_of_reports(kind):
    measured(kind, 40)
    fewer, more = measured(kind, 150)[1], measured(kind, 600)[1]

    assert more < 4 * 1.7 * fewer + 0.3


SHARE = float(os.environ.get("QUELLENLAGE_HEAPS", "0.2"))
"""How much of a heap is built: a fifth shows whether time grows with the number, all of it (1) takes minutes where coverage watches."""


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "whole"), [("same", 10_000), ("near", 4_000), ("told", 2_000)])
def test_heaps(kind, whole):
    """Measured against a tenth of the heap: how many seconds it takes depends on the machine and on what watches the lines run."""
    count = int(whole * SHARE)
    tenth = measured(kind, count // 10)[1]
    dossier, seconds = measured(kind, count)

    assert seconds < 10 * 1.7 * tenth + 1
    assert len(dossier.documents) == count
    if kind == "same":
        assert all(f.independent == (1, 1) for f in dossier.findings if f.type == "agreement")
        assert all(len(render(dossier, form)) < 20_000 for form in ("text", "markdown"))


def test_copies_are_shown_a_few_times_and_counted():
    dossier, _ = measured("same", 60)
    for form in ("text", "markdown"):
        shown = render(dossier, form)

        assert len(shown) < 8_000
        assert "and 57 more in the same words" in shown
        assert "57 more reports have this text: Blatt 3, Blatt 4, Blatt 5 …" in shown


def test_a_few_are_all_shown():
    shown = render(measured("same", 4)[0], "text")

    assert "more in the same words" not in shown
    assert all(f"[{4 * n + 1}]" in shown for n in range(4))


@pytest.mark.parametrize("published", [None, datetime(2999, 1, 1, tzinfo=UTC), datetime(1, 1, 1, tzinfo=UTC)])
def test_one_word_and_times_that_are_none(published):
    one = Document(id="a", digest="a", text="Eilmeldung", publisher="Blatt", published=published)
    other = replace(one, id="b", digest="b", text=COPY)
    dossier = assemble([read_document(one), read_document(other)])

    assert {document.id for document in dossier.documents} == {"a", "b"}
    assert all(render(dossier, form) for form in ("text", "markdown", "json"))
