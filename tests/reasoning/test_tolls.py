"""Tolls that go on: step by step, by how badly people were hurt, put right behind the new number, and not the same said twice."""

from __future__ import annotations

from tests.reasoning.reports import of, report, story, words

HOURS = [f"2024-03-04T{hour:02}:00:00+01:00" for hour in (9, 12, 15, 18)]


def test_a_toll_goes_on_step_by_step():
    dossier = story(
        report("Bei dem Brand in einem Werk in Lahr wurden mindestens drei Arbeiter verletzt.", "Bote", HOURS[0]),
        report("Nach dem Brand im Werk in Lahr ist die Zahl der Verletzten auf fünf gestiegen.", "Kurier", HOURS[1]),
        report("Die Zahl der Verletzten nach dem Brand im Werk in Lahr ist auf sieben gestiegen.", "Rundschau", HOURS[2]),
    )

    steps = [(f.older, f.newer) for f in of(dossier, "supersession")]
    assert len(steps) == 2
    assert steps[0][1] == steps[1][0] or steps[1][1] == steps[0][0]
    assert not of(dossier, "conflict")


def test_the_badly_hurt_are_no_number_of_all_who_were_hurt():
    dossier = story(
        report("Bei dem Busunglück in Graz wurden neun Fahrgäste verletzt.", "Bote", HOURS[0]),
        report("Bei dem Busunglück in Graz wurden zwei Fahrgäste schwer verletzt.", "Kurier", HOURS[1]),
        report("Bei dem Busunglück in Graz gab es vier Schwerverletzte.", "Rundschau", "2024-03-04T12:20:00+01:00"),
    )

    assert [sorted(words(dossier, f)) for f in (*of(dossier, "conflict"), *of(dossier, "supersession"))] == [
        sorted(
            (
                "Bei dem Busunglück in Graz wurden zwei Fahrgäste schwer verletzt",
                "Bei dem Busunglück in Graz gab es vier Schwerverletzte",
            )
        )
    ]


def test_a_former_number_told_behind_the_new_one_is_put_right():
    dossier = story(
        report("Bei der Explosion in Bonn sind drei Menschen verletzt worden.", "Bote", HOURS[0]),
        report(
            "Die Zahl der Verletzten nach der Explosion in Bonn liegt bei sieben. In einer früheren Fassung war von drei Verletzten die Rede.",
            "Bote",
            HOURS[1],
        ),
        report("Bei der Explosion in Bonn wurden sieben Menschen verletzt.", "Kurier", HOURS[2]),
    )

    assert not of(dossier, "conflict")
    assert [f.how for f in of(dossier, "supersession")] == ["corrected"]


def test_at_least_three_and_five_are_not_the_same_said_twice():
    dossier = story(
        report("Bei dem Beben auf Kos starben mindestens drei Menschen.", "Bote", HOURS[0]),
        report("Bei dem Beben auf Kos starben fünf Menschen.", "Kurier", HOURS[1]),
    )

    assert not of(dossier, "agreement")


def test_a_cause_is_told_of_what_the_report_was_about():
    dossier = story(
        report("In einer Schule in Celle hat es gebrannt. Die Ursache war zunächst unklar.", "Bote", HOURS[0]),
        report("Eine Kerze hat den Brand in der Schule in Celle ausgelöst.", "Kurier", HOURS[1]),
        report("Ein Kurzschluss hat einen Brand in einer Scheune in Leer ausgelöst.", "Rundschau", HOURS[2]),
    )

    (question,) = dossier.questions
    about = {claim.id: claim.about for claim in dossier.claims}
    assert [about[claim] for claim in question.answered_by] == ["Eine Kerze hat den Brand in der Schule in Celle ausgelöst"]


def test_a_former_number_behind_a_toll_that_has_risen_is_put_right():
    dossier = story(
        report("Bei einem Brand in einem Werk in Lahr sind mindestens drei Arbeiter verletzt worden.", "Bote", HOURS[0]),
        report(
            "Die Zahl der Verletzten nach dem Brand im Werk in Lahr ist auf sieben gestiegen. In einer früheren Fassung war von drei Verletzten die Rede.",
            "Bote",
            HOURS[2],
        ),
    )

    assert "corrected" in [f.how for f in of(dossier, "supersession")]
    assert not of(dossier, "conflict")


def test_what_was_said_at_first_is_no_number_of_now():
    dossier = story(
        report("Bei dem Brand in Lahr wurden mindestens drei Menschen verletzt.", "Bote", HOURS[0]),
        report(
            "Nach dem Brand in Lahr ist die Zahl der Verletzten auf neun gestiegen. Zunächst war von drei Verletzten die Rede gewesen.",
            "Kurier",
            HOURS[1],
        ),
    )

    assert [f.how for f in of(dossier, "supersession")] == ["updated"]
    assert not of(dossier, "agreement")
    assert not of(dossier, "conflict")


def test_those_aboard_are_counted_by_whatever_they_are_called():
    dossier = story(
        report("Der Ausflugsdampfer „Isolde“ war mit 214 Passagieren auf dem Weg von Passau nach Linz.", "Bote", HOURS[0]),
        report("Nach dem Unfall der „Isolde“ bei Passau: An Bord waren 241 Fahrgäste.", "Kurier", HOURS[1]),
        report("An Bord der „Isolde“, die bei Passau verunglückte, waren 214 Reisende.", "Rundschau", HOURS[2]),
    )

    assert {f.aspect for f in of(dossier, "conflict")} == {"number"}
    assert len(of(dossier, "agreement")) == 1


def test_hurt_passengers_are_not_all_passengers():
    dossier = story(
        report("Der Bus war bei Passau mit 40 Fahrgästen auf dem Weg nach Linz.", "Bote", HOURS[0]),
        report("Bei dem Busunfall bei Passau wurden sieben Fahrgäste verletzt.", "Kurier", HOURS[1]),
    )

    assert not of(dossier, "conflict")


def test_nobody_is_a_number_from_which_a_toll_goes_on():
    dossier = story(
        report("Nach dem Brand in Lahr sagte die Feuerwehr: „Verletzte gibt es nicht.“", "Bote", HOURS[0]),
        report(
            "Bei dem Brand in Lahr wurde niemand verletzt, teilte die Stadt mit.", "Bote am Mittag", "2024-03-04T09:30:00+01:00"
        ),
        report("Nach dem Brand in Lahr gibt es vier Verletzte.", "Kurier", HOURS[2]),
    )

    assert {f.how for f in of(dossier, "supersession")} == {"updated"}
    assert not of(dossier, "conflict")


def test_nobody_of_some_is_no_number_of_all():
    dossier = story(
        report("Bei dem Brand in Lahr wurde von der Belegschaft niemand verletzt.", "Bote", HOURS[0]),
        report("Bei dem Brand in Lahr wurde niemand schwer verletzt.", "Rundschau", HOURS[0]),
        report("Bei dem Brand in Lahr gab es keine weiteren Verletzten.", "Anzeiger", HOURS[0]),
        report("Bei dem Brand in Lahr wurden vier Menschen verletzt.", "Kurier", HOURS[2]),
    )

    assert not of(dossier, "supersession")
    assert not of(dossier, "conflict")
