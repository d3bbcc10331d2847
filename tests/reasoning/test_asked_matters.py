"""The matters of `de/asked_matters.yaml`: each asks and is told in its example, not in what it is held against, in linear time."""

from __future__ import annotations

import pytest

from quellenlage.reasoning.asked_matters import matters, matters_asked, same_people, tells_of
from quellenlage.reasoning.one_affair import of_one_affair
from quellenlage.reasoning.spots import new_spots, spots
from quellenlage.reasoning.subjects import subjects
from quellenlage.reasoning.terms import world
from quellenlage.resources import table, word_set
from tests.reasoning.reports import report, story

ENTRIES = table("de/asked_matters.yaml")["matters"]
BY_NAME = {matter.name: matter for matter in matters()}


def two(first: str, second: str):
    """The question of a report, the claims of the next, and their world."""
    dossier = story(report(first), report(second, "Kurier", "2024-03-05T09:00:00+01:00"))
    told = subjects(dossier)
    [question] = [one for one in told if one.claim.asks]
    return question, [one for one in told if one.document.id != question.document.id], world(dossier)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["name"])
def test_a_matter_is_asked_and_told_in_its_example_alone(entry):
    question, told, _ = two(*entry["example"])
    _, other, _ = two(entry["example"][0], entry["not"])
    matter = BY_NAME[entry["name"]]

    assert matter in matters_asked(question)
    assert any(tells_of(one, matter) for one in told)
    assert not any(tells_of(one, matter) for one in other)


@pytest.mark.parametrize("matter", matters(), ids=lambda matter: matter.name)
def test_a_matter_is_searched_in_linear_time(matter):
    for pattern in (matter.asked, matter.told, matter.unless):
        if pattern:
            pattern.search("Wo das Geld auf der Strecke wieder an ein Tor kam " * 400)


@pytest.mark.parametrize(
    ("words", "spot"),
    [
        ("Der Koch ist in einer Scheune gefunden worden.", "scheune"),
        ("Die Diebe flohen über die Grenze.", "grenze"),
        ("Der Koch ist am Montag gefunden worden.", None),
        ("Der Koch ist von einer Joggerin gefunden worden.", None),
        ("Der Koch wurde nach dem Unfall gefunden.", None),
    ],
)
def test_a_spot_is_a_noun_behind_a_preposition_that_is_no_time_and_nobody(words, spot):
    [one] = subjects(story(report(words)))

    assert spots(one) == ({spot} if spot else set())


def test_a_spot_that_the_question_names_is_not_new():
    question, told, _ = two(
        "In Gera ist ein Koch verschwunden. Wo der Koch ist, ist unklar.", "Der Koch aus Gera lag in Gera in einer Scheune."
    )

    assert {spot for one in told for spot in new_spots(one, question)} == {"scheune"}


@pytest.mark.parametrize(
    ("second", "one"),
    [
        ("Der Koch aus Gera ist am Leben.", True),
        ("Bei einem anderen Unfall in Gera starb ein Koch.", False),
        ("Im Mai 2019 ist in Gera ein Koch gestorben.", False),
    ],
)
def test_a_claim_of_another_event_or_of_years_before_is_of_another_affair(second, one):
    question, told, things = two("In Gera wird ein Koch vermisst. Wo der Koch ist, ist unklar.", second)

    assert any(of_one_affair(claim, question, things) for claim in told) is one


def test_whoever_is_asked_for_may_be_elsewhere():
    question, told, things = two(
        "In Gera wird ein Koch vermisst. Wo der Koch ist, ist unklar.",
        "Der in Gera vermisste Koch ist in Jena gefunden worden.",
    )

    assert any(of_one_affair(one, question, things, elsewhere=True) for one in told)


@pytest.mark.parametrize(
    ("second", "same"),
    [
        ("Der vermisste Rentner lag in einer Laube.", True),
        ("Er lag in einer Laube.", True),
        ("Eine vermisste Schülerin lag in einer Laube.", False),
    ],
)
def test_people_are_the_same_by_their_noun_or_what_they_are_known_by(second, same):
    question, told, _ = two("In Gera wird ein Rentner vermisst. Wo der Rentner ist, ist unklar.", second)

    assert any(same_people(one, question) for one in told) is same


def test_words_for_no_spot_are_kept_as_keys():
    assert {"montag", "uhr", "angabe"} <= word_set("de/asked_matters.yaml", "no_spots")
