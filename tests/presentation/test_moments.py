"""Times in words: as few as the window allows, never more exact than it is, on a named clock."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from quellenlage.presentation.labels import Labels
from quellenlage.presentation.moments import moment_words, window_words, zone_named

BERLIN, WLADIWOSTOK, KOLKATA = (ZoneInfo(n) for n in ("Europe/Berlin", "Asia/Vladivostok", "Asia/Kolkata"))


def t(day, hour=0, minute=0, second=0):
    return datetime(2024, 3, day, hour, minute, second, tzinfo=BERLIN).astimezone(UTC)


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (t(4, 20), t(4, 20), "Mon 4 Mar 2024, 20:00 (UTC+1)"),
        (t(4, 17), t(4, 23), "Mon 4 Mar 2024, 17:00–23:00 (UTC+1)"),
        (t(4, 18), t(5), "Mon 4 Mar 2024, 18:00–24:00 (UTC+1)"),
        (t(4, 18), t(4, 23, 59, 59), "Mon 4 Mar 2024, 18:00–23:59 (UTC+1)"),
        (t(4), t(5), "Mon 4 Mar 2024"),
        (t(4), t(4, 23, 59, 59), "Mon 4 Mar 2024"),
        (t(4), t(11), "Mon 4 Mar 2024 to Sun 10 Mar 2024"),
        (t(4, 20), t(5, 6), "Mon 4 Mar 2024, 20:00 to Tue 5 Mar 2024, 06:00 (UTC+1)"),
        (t(4, 20), None, "not before Mon 4 Mar 2024, 20:00 (UTC+1)"),
        (None, t(4, 20), "not after Mon 4 Mar 2024, 20:00 (UTC+1)"),
        (None, None, "time unknown"),
    ],
)
def test_windows(earliest, latest, words):
    assert window_words(earliest, latest, BERLIN, Labels()) == words


def test_the_clock_is_that_of_the_zone():
    assert moment_words(t(4, 20), WLADIWOSTOK, Labels()) == "Tue 5 Mar 2024, 05:00 (UTC+10)"
    assert moment_words(t(4, 20), KOLKATA, Labels("de")) == "Di 5. März 2024, 00:30 (UTC+5:30)"
    assert moment_words(t(4, 20), UTC, Labels()).endswith("19:00 (UTC)")


def test_an_unknown_zone_is_utc():
    assert [zone_named(name) for name in ("Mars/Base", "../x", None, "")] == [UTC] * 4


def test_the_ends_of_time():
    first, last = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)

    assert window_words(first, last, WLADIWOSTOK, Labels())
