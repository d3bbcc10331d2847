"""Zones: the place's clock, clocks that the words name, summer time, the date line, and what is the same instant everywhere."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from quellenlage import article, read_documents
from quellenlage.analysis.base import analyse
from quellenlage.analysis.times import clock_zone, find_times, window
from quellenlage.analysis.times.zones import local_now
from quellenlage.model import TimeExpression, TimeWindow

PUBLISHED = datetime(2023, 9, 12, 10, tzinfo=ZoneInfo("Europe/Berlin"))


def _one(text: str, published: datetime = PUBLISHED) -> TimeExpression:
    return find_times(analyse(text), published)[0]


def _window(expression: TimeExpression, zone: str, published: datetime = PUBLISHED) -> TimeWindow:
    found = window(expression, zone, zone_basis="place", anchor=published, home="Europe/Berlin")
    assert found is not None
    return found


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "earliest", "latest"),
    [
        ("Europe/Berlin", "2023-09-11T16:00", "2023-09-11T22:00"),
        ("Asia/Vladivostok", "2023-09-11T08:00", "2023-09-11T14:00"),
        ("America/Los_Angeles", "2023-09-12T01:00", "2023-09-12T07:00"),
        ("Pacific/Kiritimati", "2023-09-11T04:00", "2023-09-11T10:00"),
        ("Pacific/Pago_Pago", "2023-09-12T05:00", "2023-09-12T11:00"),
        ("Asia/Kathmandu", "2023-09-11T12:15", "2023-09-11T18:15"),
    ],
)
def test_an_evening_is_an_evening_at_the_place(zone: str, earliest: str, latest: str) -> None:
    found = _window(_one("Am Montagabend brannte ein Lager."), zone)
    assert (found.earliest, found.latest) == (_utc(earliest), _utc(latest))


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("um 18 Uhr Moskauer Zeit", "Europe/Moscow"),
        ("um 18 Uhr (MESZ)", "Europe/Berlin"),
        ("um 18 Uhr New Yorker Zeit", "America/New_York"),
        ("um 18 Uhr deutscher Zeit", "Europe/Berlin"),
        ("um 18 Uhr UTC", "Etc/UTC"),
        ("um 18 Uhr (UTC+3)", "Etc/GMT-3"),
        ("um 18 Uhr GMT", "Etc/UTC"),
        ("um 18.30 Uhr Kiewer Ortszeit", "Europe/Kyiv"),
        ("am Montagabend japanischer Zeit", "Asia/Tokyo"),
        ("gegen 18 Uhr Schweizer Zeit", "Europe/Zurich"),
    ],
)
def test_a_named_clock_wins_over_the_place(words: str, zone: str) -> None:
    expression = _one(f"Die Rakete startete {words}.")
    assert expression.zone == zone
    found = _window(expression, "Asia/Pyongyang")
    assert (found.zone, found.zone_basis) == (zone, "named")


@pytest.mark.parametrize(
    "words", ["um 18 Uhr", "um 18 Uhr, Zeit genug für alle", "um 18 Uhr zur besten Zeit", "um 18 Uhr in Moskau"]
)
def test_other_words_name_no_clock(words: str) -> None:
    assert _one(f"Die Rakete startete {words}.").zone == ""


def test_a_clock_named_last_holds_for_the_parts_before() -> None:
    found = find_times(analyse("Sie landete am Montagabend um 20 Uhr Moskauer Zeit und sprach am Dienstag."), PUBLISHED)
    assert [one.zone for one in found] == ["Europe/Moscow", "Europe/Moscow", ""]


def test_two_clocks_for_one_instant() -> None:
    found = find_times(analyse("Das Beben kam am Montag um 20.15 Uhr Ortszeit (13.15 Uhr MESZ)."), PUBLISHED)
    assert [(one.zone, one.local_clock) for one in found] == [("", True), ("", True), ("Europe/Berlin", False)]


def test_an_hour_that_summer_time_skips_and_one_that_comes_twice() -> None:
    spring, autumn = datetime(2024, 4, 2, 9, tzinfo=PUBLISHED.tzinfo), datetime(2024, 10, 29, 9, tzinfo=PUBLISHED.tzinfo)
    skipped = _window(find_times(analyse("Am 31. März 2024 um 2.30 Uhr hielt der Zug."), spring)[-1], "Europe/Berlin")
    twice = _window(find_times(analyse("Am 27. Oktober 2024 um 2.30 Uhr hielt der Zug."), autumn)[-1], "Europe/Berlin")
    assert (skipped.earliest, skipped.latest) == (_utc("2024-03-31T01:30"), _utc("2024-03-31T01:31"))
    assert (twice.earliest, twice.latest) == (_utc("2024-10-27T00:30"), _utc("2024-10-27T01:31"))


def test_days_of_23_and_25_hours() -> None:
    for day, hours in (("31. März 2024", 23), ("27. Oktober 2024", 25), ("1. Mai 2024", 24)):
        found = _window(_one(f"Am {day} fiel Schnee."), "Europe/Berlin")
        assert found.earliest is not None
        assert found.latest is not None
        assert found.latest - found.earliest == timedelta(hours=hours)


@pytest.mark.parametrize(
    "words", ["Vor zwei Stunden sank das Schiff.", "In drei Stunden läuft es aus.", "Derzeit liegt es im Hafen."]
)
def test_a_distance_from_now_is_the_same_instant_everywhere(words: str) -> None:
    expression = _one(words)
    here, there = _window(expression, "Europe/Berlin"), _window(expression, "Asia/Vladivostok")
    assert (here.earliest, here.latest) == (there.earliest, there.latest)


def test_since_monday_begins_there_and_runs_until_now() -> None:
    found = _window(_one("Seit Montag steht der Zug."), "Asia/Vladivostok")
    assert (found.earliest, found.latest) == (_utc("2023-09-10T14:00"), PUBLISHED.astimezone(UTC))


@pytest.mark.parametrize(
    ("published", "zone", "now"),
    [
        (datetime(2023, 9, 11, 22, 30, tzinfo=UTC), "Europe/Berlin", "2023-09-12T00:30"),
        (datetime.fromisoformat("2023-09-12T00:30:00+02:00"), "Europe/Berlin", "2023-09-12T00:30"),
        (datetime.fromisoformat("2023-01-12T00:30:00+01:00"), "Europe/Berlin", "2023-01-12T00:30"),
        (datetime.fromisoformat("2023-09-12T00:30:00+10:00"), "Etc/GMT-10", "2023-09-12T00:30"),
        (datetime.fromisoformat("2023-09-12T00:30:00-05:00"), "Etc/GMT+5", "2023-09-12T00:30"),
        (datetime(2023, 9, 12, 0, 30, tzinfo=timezone(timedelta(hours=5, minutes=30))), "Europe/Berlin", "2023-09-11T21:00"),
        (datetime(2023, 9, 12, 0, 30, tzinfo=ZoneInfo("Asia/Seoul")), "Asia/Seoul", "2023-09-12T00:30"),
    ],
)
def test_the_outlets_clock(published: datetime, zone: str, now: str) -> None:
    assert clock_zone(published) == zone
    assert local_now(published) == datetime.fromisoformat(now)


def test_a_day_alone_may_be_over() -> None:
    day = datetime(2023, 9, 12, tzinfo=ZoneInfo("Europe/Berlin"))
    found = find_times(analyse("Seit Montag wird gestreikt."), day, date_only=True)[0]
    assert found.local_latest == datetime(2023, 9, 12, 23, 59)  # noqa: DTZ001 - wall clock


def test_the_place_of_the_event_decides_and_the_outlets_reading_stays() -> None:
    text = "Der Zug kam am Montagabend in Wladiwostok an. In Hamburg regnete es am Montagabend."
    dossier = read_documents([article(text=text, published="2023-09-12T10:00:00+02:00", publisher="Kurier")])
    far, near = dossier.times
    assert far.window is not None
    assert near.window is not None
    assert (far.window.zone, far.window.earliest) == ("Asia/Vladivostok", _utc("2023-09-11T08:00"))
    assert [other.zone for other in far.alternatives] == ["Europe/Berlin"]
    assert near.window.earliest == _utc("2023-09-11T16:00")
    assert near.alternatives == ()


def test_of_two_places_in_a_sentence_the_nearer_one_has_the_clock() -> None:
    text = "Der Minister reise nach Wladiwostok, sagte sein Sprecher am Montag in Wien."
    dossier = read_documents([article(text=text, published="2023-09-14T10:00:00+02:00", publisher="Kurier")])
    assert dossier.times[0].window is not None
    assert dossier.times[0].window.zone == "Europe/Vienna"
