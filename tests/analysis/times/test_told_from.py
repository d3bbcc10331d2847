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


def test_the_time_of_the_deed_is_when_somebody_is_said_to_have_done_it() -> None:
    text = (
        "Am Montag begann der Prozess. Der Angeklagte soll am 3. Januar um 22 Uhr ein Haus angezündet haben. Er schweigt. "
        "Zur Tatzeit war er verreist."
    )
    [deed] = told(text)
    assert deed.local_earliest == datetime(2026, 1, 3, 21, 30)  # noqa: DTZ001 - a wall clock
    assert not told("Am Montag um 9 Uhr begann der Prozess. Zur Tatzeit war der Angeklagte verreist.")


def test_at_that_time_is_not_now() -> None:
    then = find_times(analyse("Am Montag um 9 Uhr tagte der Rat. Zu dieser Zeit brannte es."), PUBLISHED)[-1]
    assert then.local_earliest == datetime(2026, 3, 9, 8, 30)  # noqa: DTZ001 - a wall clock
    assert find_times(analyse("Zu dieser Zeit war das Dorf arm."), PUBLISHED)[-1].local_earliest is None


def test_few_are_fewer_than_some() -> None:
    few, some = (
        told(f"Am Montag um 9 Uhr tagte der Rat. {words} später brannte es.")
        or find_times(analyse(f"Am Montag um 9 Uhr tagte der Rat. {words} später brannte es."), PUBLISHED)[-1:]
        for words in ("Wenige Minuten", "Mehrere Minuten")
    )
    assert few[0].local_latest == datetime(2026, 3, 9, 9, 31)  # noqa: DTZ001 - a wall clock
    assert some[0].local_latest == datetime(2026, 3, 9, 10, 31)  # noqa: DTZ001 - a wall clock
