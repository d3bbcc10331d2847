"""A thing that is told of by a word and then by its kind: which thing is meant, and where none is."""

from __future__ import annotations

import pytest

from quellenlage.pipeline import read_documents
from quellenlage.reasoning import subjects as module
from tests.reasoning.reports import report


def terms_of_last(monkeypatch, *texts):
    """The terms of the last claim of the first report."""
    seen = []
    plain = module.with_things_taken_up
    monkeypatch.setattr(module, "with_things_taken_up", lambda told: seen.append(plain(told)) or seen[-1])
    outlets = ("Bote", "Kurier", "Kreisblatt")
    read_documents([report(text, outlet) for text, outlet in zip(texts, outlets, strict=False)], model="rules")
    return [one for one in seen[0] if one.document.publisher == outlets[0]][-1].terms


OTHER = "In Rom schneit es."


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Bei Jena verunglückte ein Lastzug. Das Fahrzeug kippte um.", "lastzug"),
        ("Vor Kreta brach ein Tanker auseinander. Das Schiff sank.", "tanker"),
        ("In Melle entlief ein Dackel. Das Tier biss ein Mädchen.", "dackel"),
        ("In Gera brannte am Montag eine Scheune. Das Gebäude stürzte ein.", "scheune"),
    ],
)
def test_the_thing_is_meant(monkeypatch, text, thing):
    assert thing in terms_of_last(monkeypatch, text, OTHER)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Bei Jena stießen ein Lastzug und ein Traktor zusammen. Das Fahrzeug kippte um.", "lastzug"),
        ("In Melle entliefen drei Dackel und ein Kater. Die Tiere bissen ein Mädchen.", "kater"),
        ("Bei Jena verunglückte ein Lastzug. Das Fahrzeug des Bürgermeisters kippte um.", "lastzug"),
        ("Ein Pilot lachte. Die Maschine sank.", "pilot"),
    ],
)
def test_nothing_is_meant_where_it_may_be_another(monkeypatch, text, thing):
    assert thing not in terms_of_last(monkeypatch, text, OTHER)


def test_the_kind_stays_where_another_report_has_nothing_else(monkeypatch):
    found = terms_of_last(monkeypatch, "Vor Kreta brach ein Tanker auseinander. Das Schiff sank.", "Das Schiff wurde geborgen.")

    assert "tanker" not in found
