"""What speaks for a report's being of a story."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from quellenlage.model import Document
from quellenlage.reasoning.stories.centre import centre
from quellenlage.reasoning.stories.evidence import Evidence, evidence, log_odds, similarity, telling
from quellenlage.reasoning.stories.features import Spot
from quellenlage.reasoning.stories.traits import Traits, spot, spread, traits

START = datetime(2024, 5, 6, 8, tzinfo=UTC)


def drawn(text: str, title: str = "", days: float = 0) -> Traits:
    return traits(
        Document(id=text, digest=text, text=text, title=title, publisher="Blatt", published=START + timedelta(days=days))
    )


def between(one: Traits, other: Traits) -> Evidence:
    before = centre([one])
    return evidence(other, before, similarity(one.vector, other.vector), telling(other, [before]))


FIRE = "In Bamberg brennt das Möbellager des Händlers Brinkhove. 140 Feuerwehrleute sind am Hafen."


@pytest.mark.parametrize(
    ("text", "days", "joined"),
    [
        ("Ein Akku hat den Brand im Möbellager in Bamberg ausgelöst, sagt die Polizei.", 2, True),
        ("Brinkhove meldet nach dem Feuer Kurzarbeit an.", 8, True),
        ("Der Stadtrat von Bamberg hat höhere Parkgebühren beschlossen.", 1, False),
        ("In Schweinfurt brennt die Scheune eines Landwirts. 80 Feuerwehrleute sind vor Ort.", 1, False),
        ("Die Bamberger Symphoniker reisen nach Japan.", 3, False),
        ("Ein Akku hat den Brand im Möbellager in Bamberg ausgelöst, sagt die Polizei.", 400, False),
    ],
)
def test_a_follow_up_is_told_from_what_is_near_by_chance(text, days, joined):
    assert (log_odds(between(drawn(FIRE), drawn(text, days=days))) > 0) == joined


@pytest.mark.parametrize(
    ("here", "there", "far"),
    [
        ("in Bamberg", "in Schweinfurt", True),
        ("in Rostock", "in Warnemünde", False),
        ("in Osnabrück", "in Belm", False),
        ("in Hamburg", "in München", True),
        ("in Bayern", "in Bamberg", False),
        ("in Bamberg", "am Hafen", False),
    ],
)
def test_elsewhere_is_where_no_place_is_near_another(here, there, far):
    assert between(drawn(f"Es brennt {here}."), drawn(f"Es brennt {there}.")).elsewhere == far


@pytest.mark.parametrize(
    "place", [Spot(54.1, 12.1, 6.8), Spot(-33.9, 18.4, 27.0), Spot(-89.9, -179.9, 0.0), Spot(61.7, 99.1, 4000.0)]
)
def test_a_place_in_one_number(place):
    lat, lon, reach = spread(spot(place))

    assert abs(lat - place.lat) <= 0.051
    assert abs(lon - place.lon) <= 0.051
    assert min(place.radius_km, 2044) - 4 <= reach <= place.radius_km
    assert 0 <= spot(place) < 1 << 32


def test_what_is_stored_is_read_back():
    one = drawn(FIRE, "Großbrand am Bamberger Hafen")

    assert Traits.from_bytes(one.to_bytes()) == one
    assert one.lead
    assert one.places


def test_of_a_long_text_only_headline_and_lead_name_what_it_is_about():
    background = "Der Anwalt Benthin sagte nichts. " * 20
    far = drawn(f"{FIRE} {'Es war sehr heiß an diesem Tag. ' * 20} {background}")

    assert between(far, drawn("Benthin tritt zurück.")).name == 0


@pytest.mark.parametrize("name", ["Benthin", "Oltmanns", "Brinkhove"])
def test_what_a_long_lead_shares_by_chance_counts_less(name):
    long = f"{name} war dabei. " + " ".join(
        f"{other} kam mit." for other in "Wexlar Tomrick Zellbau Kradow Pinnhof Sturvel Grelling".split()
    )

    assert (
        0
        < between(drawn(f"{name} tritt zurück."), drawn(long)).name
        < between(drawn(f"{name} tritt zurück."), drawn(f"{name} ist krank.")).name
    )
