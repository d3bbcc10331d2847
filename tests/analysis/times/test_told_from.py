"""Times told by the one before: „zur selben Zeit“, „kurz darauf“, „Stunden später“."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.analysis.times import find_times
from quellenlage.analysis.times.amounts import UNSCORED
from quellenlage.model import TimeExpression
from quellenlage.resources import table

PUBLISHED = datetime(2026, 3, 10, 9)  # noqa: DTZ001 - a wall clock
ENTRIES = [(entry[key], key == "example") for entry in table("de/times.yaml")["told_from"] for key in ("example", "not")]


def told(text: str) -> list[TimeExpression]:
    return [one for one in find_times(analyse(text), PUBLISHED) if one.rule == UNSCORED]


@pytest.mark.parametrize(("marked", "expected"), ENTRIES)
def test_examples_of_the_resource(marked: str, expected: bool) -> None:
    bracket = re.search(r"\[(.+?)\]", marked)
    assert bracket is not None
    assert [one.start for one in told(re.sub(r"[\[\]]", "", marked))] == [bracket.start()] * expected


@pytest.mark.parametrize(
    "text",
    [
        "Gleichzeitig warnte die Bank vor Risiken.",
        "Am Montag sank der Kurs, und gleichzeitig stieg der Goldpreis.",
        "Sie stand am Montag um 8 Uhr kurz davor, den Titel zu gewinnen.",
        "Im Jahr 2019 wurde die Klinik eröffnet. Drei Sätze folgen. Noch einer. Kurz darauf brannte sie.",
        "Am Montag um 10 Uhr tagte der Rat. Es regnete. Es war kalt. Zur selben Zeit brannte es.",
    ],
)
def test_nothing_is_told_where_no_time_was(text: str) -> None:
    assert not told(text)


def test_after_a_whole_year_soon_is_no_time() -> None:
    assert not told("2019 wurde die Klinik eröffnet. Kurz darauf brannte sie.")


def test_what_it_counts_from_is_named() -> None:
    text = "Am Montag um 10 Uhr (MESZ) startete die Sonde. Eine Stunde später riss die Funkverbindung ab."
    clock, later = find_times(analyse(text), PUBLISHED)[-2:]
    assert text[clock.start :].startswith("10 Uhr")
    assert later.counted_from == clock.start
    assert later.zone == clock.zone == "Europe/Berlin"


def test_what_is_told_of_the_past_has_begun() -> None:
    [later] = told("Am Dienstag um 8 Uhr schloss die Börse. Wenig später brach der Kurs ein.")
    assert later.local_latest == PUBLISHED
