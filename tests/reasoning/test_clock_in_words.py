"""„Halb vier“ is half past three in the morning or in the afternoon: it contradicts neither."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import of, report, story

NOON, EVENING = "2026-03-10T12:00:00+01:00", "2026-03-10T19:00:00+01:00"


@pytest.mark.parametrize(
    ("first", "second", "contradicts"),
    [
        ("Die Fähre lief am Montag um 15.30 Uhr in Rostock aus.", "Die Fähre lief am Montag um halb vier in Rostock aus.", False),
        ("Die Fähre lief am Montag um 3.30 Uhr in Rostock aus.", "Die Fähre lief am Montag um halb vier in Rostock aus.", False),
        ("Die Fähre „Nordlicht“ lief am Montag um 3.30 Uhr in Rostock aus.",
         "Die Fähre „Nordlicht“ lief am Montagnachmittag um halb vier in Rostock aus.", True),
    ],
)  # fmt: skip
def test_a_clock_time_in_words_has_two_halves(first, second, contradicts):
    dossier = story(report(first, "Bote", NOON), report(second, "Kurier", EVENING))

    assert bool(of(dossier, "conflict")) is contradicts
