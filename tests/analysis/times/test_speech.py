"""Speech time and other anchors: what a time counts from when it is not the publication."""

from __future__ import annotations

from datetime import datetime

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.analysis.quotations import find_quotations
from quellenlage.analysis.times import find_times

PUBLISHED = datetime(2023, 9, 14, 10)  # noqa: DTZ001 - a Thursday on the outlet's clock


def _read(text: str) -> dict[str, tuple[str, datetime | None, datetime | None]]:
    analysis = analyse(text)
    found = find_times(analysis, PUBLISHED, quotations=find_quotations(analysis, "rules"))
    return {text[one.start : one.end]: (one.value, one.local_earliest, one.local_latest) for one in found}


def _at(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "words", "value", "earliest", "latest"),
    [
        ("„Wir reisen heute ab“, sagte der Minister am Montag.", "heute", "2023-09-11", "2023-09-11", "2023-09-12"),
        ("„Wir reisen morgen ab“, sagte der Minister am Montag.", "morgen", "2023-09-12", "2023-09-12", "2023-09-13"),
        ("„Gestern war alles ruhig“, sagte die Bürgermeisterin am Mittwoch.", "Gestern", "2023-09-12", "2023-09-12", "2023-09-13"),
        ("Am Montag sagte der Trainer: „Wir spielen morgen.“", "morgen", "2023-09-12", "2023-09-12", "2023-09-13"),
        (
            "„Nächste Woche fällt die Entscheidung“, sagte die Richterin am Freitag.",
            "Nächste Woche", "2023-W37", "2023-09-11", "2023-09-18",
        ),
        (
            "Der Sprecher sagte am Montag, der Minister werde in den nächsten Tagen abreisen.",
            "den nächsten Tagen", "PXD", "2023-09-11", "2023-09-18",
        ),
        ("„Wir reisen heute ab“, sagte der Minister.", "heute", "2023-09-14", "2023-09-14", "2023-09-15"),
        ("„Wir reisen heute ab“, sagte der Minister am Donnerstag.", "heute", "2023-09-14", "2023-09-14", "2023-09-15"),
        ("Der Minister reiste am Montag ab. „Heute fahren wir los“, sagte er.", "Heute", "2023-09-14", "2023-09-14", "2023-09-15"),
    ],
)  # fmt: skip
def test_words_count_from_when_they_were_spoken(text: str, words: str, value: str, earliest: str, latest: str) -> None:
    assert _read(text)[words] == (value, _at(earliest), _at(latest))


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        (
            "Der Anschlag vom 3. Mai erschütterte die Stadt. Drei Tage nach dem Anschlag kamen Tausende.",
            "Drei Tage",
            "2023-05-06",
            "2023-05-07",
        ),
        ("Die Wahl fand am 4. Juni statt. Zwei Wochen vor der Wahl trat er zurück.", "Zwei Wochen", "2023-05-18", "2023-05-25"),
        ("Das Beben ereignete sich am Montag. Am Tag nach dem Beben kam Hilfe.", "Tag", "2023-09-12", "2023-09-13"),
        (
            "Das Beben ereignete sich am Montag. Am Morgen nach dem Beben kam Hilfe.",
            "Morgen",
            "2023-09-12T05:00",
            "2023-09-12T10:00",
        ),
        (
            "Der Gipfel beginnt am Samstag. Am Vorabend des Gipfels wird demonstriert.",
            "Vorabend",
            "2023-09-15T18:00",
            "2023-09-16",
        ),
        ("Zwei Tage vor Weihnachten war der Markt leer.", "Zwei Tage", "2022-12-23", "2022-12-24"),
        ("Drei Tage nach dem 1. Mai war der Platz sauber.", "Drei Tage", "2023-05-04", "2023-05-05"),
        ("Am Vorabend der Wahl wurde gestritten.", "Vorabend", None, None),
        ("Drei Tage nach dem Anschlag kamen Tausende.", "Drei Tage", None, None),
    ],
)
def test_times_count_from_events(text: str, words: str, earliest: str | None, latest: str | None) -> None:
    assert _read(text)[words][1:] == (_at(earliest), _at(latest))


def test_an_event_without_a_day_gives_no_day() -> None:
    assert "Tag" not in _read("Am Tag der Tat regnete es.")
