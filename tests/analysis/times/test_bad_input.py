"""What cannot be: no crash, an unresolved value, a warning."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from quellenlage import article, read_documents
from quellenlage.analysis.base import analyse
from quellenlage.analysis.times import doubts, find_times
from quellenlage.reasoning.because import because

_FIRST, _LAST = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59)  # noqa: DTZ001 - wall clocks
PUBLISHED = datetime(2024, 5, 14, 10)  # noqa: DTZ001 - a wall clock


@pytest.mark.parametrize(
    ("text", "value", "warning"),
    [
        ("Am 30. Februar endete die Frist.", "2024-02-30", "no such date"),
        ("Am 31.04.2023 endete die Frist.", "2023-04-31", "no such date"),
        ("Am 12.13.2023 endete die Frist.", "2023-13-12", "no such date"),
        ("Um 25 Uhr schloss das Lokal.", "XXXX-XX-XXTXX:XX", "no such time of day"),
        ("Um 99 Uhr schloss das Lokal.", "XXXX-XX-XXTXX:XX", "no such time of day"),
        ("Im Jahr 0 fiel Schnee.", "0000", "beyond the calendar"),
        ("Im Jahr 9999 wird es warm.", "9999", "beyond the calendar"),
        ("Am Montag, den 14. Mai 2024, tagte der Rat.", "2024-05-14", "another day of the week"),
    ],
)
def test_impossible_times_are_named(text: str, value: str, warning: str) -> None:
    found = find_times(analyse(text), PUBLISHED)
    assert [one.value for one in found] == [value]
    assert warning in because(doubts(text, found, "bote"))
    if "day of the week" not in warning:
        assert (found[0].local_earliest, found[0].local_latest) == (None, None)


@pytest.mark.parametrize(
    "text", ["Am Dienstag, den 14. Mai 2024, tagte der Rat.", "Am 29. Februar 2024 schneite es.", "Um 24 Uhr war Schluss."]
)
def test_what_is_possible_raises_no_doubt(text: str) -> None:
    assert doubts(text, find_times(analyse(text), PUBLISHED), "bote") == ()


@pytest.mark.parametrize("year", ["0", "1", "2", "999", "1000", "9997", "9998", "9999", "10000", "99999"])
@pytest.mark.parametrize(
    "frame", ["Im Jahr {} fiel Schnee.", "Am 3. Mai {} fiel Schnee.", "Im Sommer {} fiel Schnee.", "Ende {} fiel Schnee."]
)
def test_the_ends_of_the_calendar(year: str, frame: str) -> None:
    for one in find_times(analyse(frame.format(year)), PUBLISHED):
        if one.local_earliest is not None and one.local_latest is not None:
            assert one.local_earliest < one.local_latest


@pytest.mark.parametrize("published", [_FIRST, _LAST, _FIRST.replace(tzinfo=UTC), _LAST.replace(tzinfo=UTC)])
def test_publication_at_the_ends_of_the_calendar(published: datetime) -> None:
    text = "Gestern, morgen, vor zwei Jahren, in drei Wochen, am Montag, im Mai, an Ostern, am Wochenende und im vergangenen Jahrhundert."
    for one in find_times(analyse(text), published):
        if one.local_earliest is not None and one.local_latest is not None:
            assert one.local_earliest <= one.local_latest


def test_without_publication_relative_times_stay_open() -> None:
    text = "Gestern kam er an, vor zwei Tagen fuhr er ab, am Montag bleibt er, seit 2001 lebt er dort."
    found = find_times(analyse(text), None)
    assert [one.local_earliest for one in found[:3]] == [None, None, None]
    assert found[3].local_earliest == datetime(2001, 1, 1)  # noqa: DTZ001 - a wall clock


def test_a_dossier_carries_the_warning() -> None:
    dossier = read_documents(
        [article(text="Am 30. Februar endet die Frist.", published="2024-05-14T10:00:00+02:00", publisher="Bote")]
    )
    assert "30. Februar" in because(dossier.warnings)
