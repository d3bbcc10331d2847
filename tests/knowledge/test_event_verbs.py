"""Every class of resources/de/event_verbs.yaml: its example is of the class, its counter-example is not."""

from __future__ import annotations

import pytest

from benchmarks.vignettes import documents
from quellenlage.model import Claim
from quellenlage.pipeline import read_documents
from quellenlage.reasoning.itinerary.anchors import sense
from quellenlage.resources import table

CLASSES = table("de/event_verbs.yaml")


def first_claim(sentence: str) -> Claim:
    return read_documents(documents({"r": [["2024-03-05T18:00:00+01:00", sentence]]})).claims[0]


@pytest.mark.parametrize(
    "name",
    [
        name
        for name in CLASSES
        if name
        not in (
            "remote",
            "undergone",
            "conveyed",
            "act",
            "attending",
            "town_as_object",
            "coordination",
            "perceiving",
            "noun_places",
        )
    ],
)
def test_kinds(name: str) -> None:
    assert first_claim(CLASSES[name]["example"]).kind == name
    assert first_claim(CLASSES[name]["not"]).kind != name


@pytest.mark.parametrize("name", ["act", "undergone"])
def test_acts(name: str) -> None:
    assert sense(first_claim(CLASSES[name]["example"])) == "act"
    assert sense(first_claim(CLASSES[name]["not"])) != "act"


def test_conveyed() -> None:
    assert "conveyed" in first_claim(CLASSES["conveyed"]["example"]).rules


def test_coordination() -> None:
    one, two = (
        read_documents(documents({"r": [["2024-03-05T18:00:00+01:00", CLASSES["coordination"][key]]]})).claims[-1]
        for key in ("example", "not")
    )
    assert one.bodies
    assert one.when is not None
    assert not two.bodies
    assert two.when is None


def test_remote() -> None:
    assert not first_claim(CLASSES["remote"]["example"]).bodies
    assert first_claim(CLASSES["remote"]["not"]).bodies


def test_attending() -> None:
    spoken = read_documents(documents({"r": [["2024-03-05T18:00:00+01:00", CLASSES["attending"]["example"]]]})).claims
    assert [claim.about for claim in spoken if sense(claim) == "act"] == ["Ministerin Ina Berg am Montag in Graz"]
    assert sense(first_claim(CLASSES["attending"]["not"])) != "act"


def test_what_was_seen_happened_then() -> None:
    seen, told = (
        read_documents(documents({"r": [["2024-03-05T18:00:00+01:00", CLASSES["perceiving"][key]]]})).claims[-1]
        for key in ("example", "not")
    )
    assert seen.when is not None
    assert told.when is None


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Die Verhandlungen ziehen sich bis in den Sommer.", "other"),
        ("Die Autobahn bleibt bis Freitag gesperrt.", "other"),
        ("Das Gesetz geht in den Bundesrat.", "other"),
        ("Das Spiel ging in die Verlängerung.", "other"),
        ("Der Patient lebt.", "other"),
        ("Die Ministerin lebt in Rom.", "presence"),
        ("Der Minister blieb am Montag in Wien.", "presence"),
        ("Die Karawane zog nach Riga.", "movement"),
        ("Die Ministerin geht nach Wien.", "movement"),
    ],
)
def test_what_only_sounds_like_a_journey_or_a_stay(sentence: str, kind: str) -> None:
    assert first_claim(sentence).kind == kind
