"""A generated suite: weekday x tense x zone x summer time x the year's turn, against a calendar counted here by itself."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.analysis.times import find_times, window
from quellenlage.analysis.times.calendar import easter, holiday, part_of

WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
ANCHORS = (
    "2023-12-29",
    "2024-01-01",
    "2024-02-28",
    "2024-03-30",
    "2024-03-31",
    "2024-10-26",
    "2024-10-27",
    "2024-12-31",
    "2025-06-17",
)
ZONES = ("Europe/Berlin", "Asia/Vladivostok", "America/New_York", "Pacific/Auckland", "Pacific/Pago_Pago")
TENSES = {
    "past": ("Der Minister reiste am {} ab.", "Der Minister ist am {} abgereist.", "Der Minister war am {} abgereist."),
    "future": ("Der Minister wird am {} abreisen.", "Der Minister reist am {} ab.", "Der Minister soll am {} abreisen."),
}


def _expected(today: date, weekday: int, tense: str) -> date:
    """Counted day by day: the last such day up to today, or the next from today on."""
    step = timedelta(days=-1 if tense == "past" else 1)
    day = today
    while day.weekday() != weekday:
        day += step
    return day


@pytest.mark.parametrize("anchor", ANCHORS)
@pytest.mark.parametrize("tense", TENSES)
def test_weekdays_by_tense(anchor: str, tense: str) -> None:
    today = date.fromisoformat(anchor)
    published = datetime(today.year, today.month, today.day, 15, tzinfo=ZoneInfo("Europe/Berlin"))
    for sentence, (number, name) in itertools.product(TENSES[tense], enumerate(WEEKDAYS)):
        found = find_times(analyse(sentence.format(name)), published)[0]
        expected = _expected(today, number, tense)
        assert found.value == expected.isoformat(), (sentence, name)
        for zone in ZONES:
            bounds = window(found, zone, zone_basis="place", anchor=published, home="Europe/Berlin")
            assert bounds is not None
            midnights = [
                datetime(d.year, d.month, d.day, tzinfo=ZoneInfo(zone)) for d in (expected, expected + timedelta(days=1))
            ]
            assert [bounds.earliest, bounds.latest] == [midnight.astimezone(UTC) for midnight in midnights], (
                sentence,
                name,
                zone,
            )


_WORDS = {
    "heute": (0, 1), "gestern": (-1, 0), "vorgestern": (-2, -1), "morgen": (1, 2), "übermorgen": (2, 3), "vor drei Tagen": (-3, -2),
    "in zehn Tagen": (10, 11), "vor hundert Tagen": (-100, -99),
}  # fmt: skip


@pytest.mark.parametrize("anchor", ANCHORS)
def test_days_counted_from_publication(anchor: str) -> None:
    today = datetime.fromisoformat(anchor)
    for words, (first, last) in _WORDS.items():
        found = find_times(analyse(f"Das Schiff legte {words} ab."), today.replace(hour=15))[0]
        if "in zehn" in words:
            found = find_times(analyse(f"Das Schiff legt {words} ab."), today.replace(hour=15))[0]
        assert (found.local_earliest, found.local_latest) == (today + timedelta(days=first), today + timedelta(days=last)), (
            words
        )


@pytest.mark.parametrize("anchor", ANCHORS)
def test_weeks_months_and_years(anchor: str) -> None:
    today = datetime.fromisoformat(anchor)
    monday = today - timedelta(days=today.weekday())
    first = today.replace(day=1)
    before, after = (first - timedelta(days=1)).replace(day=1), (first + timedelta(days=32)).replace(day=1)
    further = (after + timedelta(days=32)).replace(day=1)
    year = today.replace(month=1, day=1)
    expected = {
        "vergangene Woche": (monday - timedelta(days=7), monday),
        "diese Woche": (monday, monday + timedelta(days=7)),
        "nächste Woche": (monday + timedelta(days=7), monday + timedelta(days=14)),
        "vergangenen Monat": (before, first),
        "diesen Monat": (first, after),
        "nächsten Monat": (after, further),
        "vergangenes Jahr": (year.replace(year=year.year - 1), year),
        "nächstes Jahr": (year.replace(year=year.year + 1), year.replace(year=year.year + 2)),
    }
    for words, bounds in expected.items():
        found = find_times(analyse(f"Das Amt zählt {words} neu."), today.replace(hour=9))[0]
        assert (found.local_earliest, found.local_latest) == bounds, words


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2019, 4, 21), (2024, 3, 31), (2038, 4, 25)],
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@pytest.mark.parametrize(
    ("year", "day"), [(2022, "2022-11-27"), (2023, "2023-12-03"), (2024, "2024-12-01"), (2017, "2017-12-03")]
)
def test_first_advent(year: int, day: str) -> None:
    assert holiday(year, "advent 1") == date.fromisoformat(day)


@pytest.mark.parametrize("modifier", ["START", "MID", "END"])
@pytest.mark.parametrize("days", [1, 2, 7, 28, 29, 30, 31, 90, 92, 365, 366, 3652, 3653, 36524])
def test_parts_lie_in_their_period(modifier: str, days: int) -> None:
    for begin in (datetime(2024, 1, 1), datetime(2023, 2, 1), datetime(1900, 1, 1), datetime(2024, 6, 1)):  # noqa: DTZ001 - wall clocks
        end = begin + timedelta(days=days)
        first, last = part_of((begin, end), modifier)
        assert begin <= first < last <= end
