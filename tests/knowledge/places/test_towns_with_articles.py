"""A town has no article but „das“: what has another one is a thing („der Kiel“)."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import report, story


@pytest.mark.parametrize(
    "text", ["Der Kiel der Jacht brach ab.", "Taucher untersuchten den Kiel.", "Die Kiel lief am Morgen aus."]
)
def test_a_thing_that_is_called_like_a_town(text):
    assert not story(report(text)).places


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Er reiste nach Den Haag.", "Den Haag"),
        ("Das Berlin der Zwanziger war laut.", "Berlin"),
        ("Die Jacht lief in Kiel ein.", "Kiel"),
        ("Der Rhein führt Hochwasser.", "Rhein"),
    ],
)
def test_places_stay(text, name):
    assert [place.name for place in story(report(text)).places] == [name]
