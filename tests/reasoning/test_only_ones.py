"""Whom or what each report of a story has one of is the same one: its age, its colour, what became of it."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import of, report, story

EVENING, MORNING, NOON = "2026-11-09T22:00:00+01:00", "2026-11-10T08:00:00+01:00", "2026-11-10T13:00:00+01:00"

AGES = [
    (
        (
            "Bei einem Streit vor einer Bar in Offenbach ist ein 29 Jahre alter Mann durch Schüsse lebensgefährlich verletzt worden. Die Schüsse fielen"
            " in der Bieberer Straße."
        ),
        "Der Mann, der in der Bieberer Straße in Offenbach angeschossen wurde, ist tot. Der 28-Jährige erlag seinen Verletzungen.",
        28,
    ),
    (
        (
            "Ein 62 Jahre alter Radfahrer ist beim Zusammenstoß mit einem Lastwagen in Celle schwer verletzt worden. Der Unfall geschah auf der"
            " Hannoverschen Straße."
        ),
        (
            "Der Radfahrer, der auf der Hannoverschen Straße in Celle unter einen Lastwagen geriet, ist gestorben. Der 64-Jährige erlag"
            " im Krankenhaus seinen Verletzungen."
        ),
        64,
    ),
    (
        "Am Hochkalter ist eine 35 Jahre alte Bergsteigerin abgestürzt und schwer verletzt worden. Die Bergwacht Ramsau barg sie.",
        "Die am Hochkalter abgestürzte Bergsteigerin wurde von der Bergwacht Ramsau geborgen. Die 37-Jährige erlitt schwere Verletzungen.",
        37,
    ),
]


@pytest.mark.parametrize(("first", "second", "age"), AGES)
def test_two_ages_of_the_one_victim_contradict_each_other(first, second, age):
    dossier = story(report(first, published=EVENING), report(second, "Kurier", NOON))

    assert [f.aspect for f in of(dossier, "conflict")] == ["identity"]
    assert str(age) in of(dossier, "conflict")[0].because


def test_what_became_of_the_one_victim_goes_on_though_the_age_is_another():
    first, second, _ = AGES[0]
    dossier = story(report(first, published=EVENING), report(second, "Kurier", NOON))

    assert [f.how for f in of(dossier, "supersession")] == ["updated"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Nach den Schüssen in Offenbach flüchtete der Täter in einem weißen Mercedes. Die Schüsse fielen in der Bieberer Straße.",
            "Ein silberner Mercedes, mit dem der Täter nach den Schüssen in der Bieberer Straße in Offenbach floh, ist gefunden worden.",
        ),
        (
            "Der Räuber verließ die Sparkasse in Lahr und entkam auf einem roten Motorrad. Der Überfall auf die Sparkasse dauerte drei Minuten.",
            "Nach dem Überfall auf die Sparkasse in Lahr sucht die Polizei einen Räuber, der mit einem schwarzen Motorrad entkam.",
        ),
    ],
)
def test_two_colours_of_the_one_thing_contradict_each_other(first, second):
    dossier = story(report(first, published=EVENING), report(second, "Kurier", MORNING))

    assert [f.aspect for f in of(dossier, "conflict")] == ["identity"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (AGES[0][0], AGES[0][1].replace("28", "29")),
        (AGES[0][0], AGES[0][1].replace("28", "61")),
        (AGES[1][0].replace("62 Jahre alter", "etwa 60 Jahre alter"), AGES[1][1]),
        (AGES[1][0].replace("Ein 62 Jahre alter Radfahrer ist", "Zwei Radfahrer im Alter von 62 Jahren sind"), AGES[1][1]),
        (AGES[1][0] + " Auch ein 60 Jahre alter Beifahrer wurde verletzt.", AGES[1][1]),
        (
            AGES[0][0],
            "Nach den Schüssen in der Bieberer Straße in Offenbach ist ein Verdächtiger gefasst worden. Der 31-Jährige sitzt in Haft.",
        ),
        (
            "In Celle ist ein 62 Jahre alter Radfahrer beim Zusammenstoß mit einem Lastwagen schwer verletzt worden.",
            "In Emden ist ein 64 Jahre alter Fischer von einem Kutter gefallen und schwer verletzt worden.",
        ),
        (
            "In Lahr stieß ein roter Golf auf der Schillerstraße mit einem weißen Opel zusammen.",
            "Bei dem Unfall auf der Schillerstraße in Lahr stieß ein weißer Opel mit einem roten Golf zusammen.",
        ),
        (
            "In Lahr stießen auf der Schillerstraße ein roter Golf und ein blauer Golf zusammen. Der rote Golf war zu schnell.",
            "Bei dem Unfall auf der Schillerstraße in Lahr war der blaue Golf zu langsam.",
        ),
    ],
)
def test_what_may_be_of_two_says_nothing(first, second):
    dossier = story(report(first, published=EVENING), report(second, "Kurier", NOON))

    assert not of(dossier, "conflict")
