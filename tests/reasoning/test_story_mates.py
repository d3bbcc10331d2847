"""Reports of one story count the same dead and injured, though a later one names neither place nor event; other events stay apart."""

from __future__ import annotations

import pytest

from quellenlage.reasoning.story_mates import alike
from tests.reasoning.reports import of, report, story, words

MORNING, NOON, EVENING, LATER = (
    "2024-03-04T08:00:00+01:00",
    "2024-03-04T12:00:00+01:00",
    "2024-03-04T19:00:00+01:00",
    "2024-03-06T09:00:00+01:00",
)
EXPLOSION = (
    "Bei einer Explosion in einer Mühle bei Worms ist am Montag mindestens ein Mensch ums Leben gekommen. Acht weitere Beschäftigte wurden "
    "verletzt, wie die Feuerwehr mitteilte."
)
FOLLOWING = (
    "Einsatzkräfte haben in der Mühle bei Worms die Leiche eines Arbeiters geborgen. Damit stieg die Zahl der Toten auf drei. Die Explosion "
    "hatte das halbe Werk zerstört."
)


def steps(dossier):
    return {(f.how, *(dossier_words.strip() for dossier_words in words(dossier, f))) for f in of(dossier, "supersession")}


def test_a_toll_without_a_place_goes_on_from_the_first_report():
    dossier = story(report(EXPLOSION, "Bote", MORNING), report(FOLLOWING, "Kurier", EVENING))

    assert [f.how for f in of(dossier, "supersession")] == ["updated"]
    assert "Damit stieg die Zahl der Toten auf drei" in {w for step in steps(dossier) for w in step}


def test_more_who_were_injured_beside_the_dead_are_all_the_injured():
    dossier = story(
        report(EXPLOSION, "Bote", MORNING),
        report("Nach der Explosion in der Mühle bei Worms werden elf Verletzte in Kliniken behandelt.", "Kurier", MORNING),
    )

    assert [f.aspect for f in of(dossier, "conflict")] == ["number"]


def test_what_was_reported_before_and_put_right_is_no_conflict():
    dossier = story(
        report(EXPLOSION, "Bote", MORNING),
        report(
            "Nach der Explosion in der Mühle bei Worms wird gegen den Werkleiter ermittelt.\n\nKorrektur: In einer früheren Fassung hatten "
            "wir berichtet, acht Menschen seien verletzt worden. Tatsächlich waren es neun.",
            "Bote",
            LATER,
        ),
    )

    assert not of(dossier, "conflict")
    assert [(f.how, words(dossier, f)[1]) for f in of(dossier, "supersession")] == [("corrected", "Tatsächlich waren es neun")]


@pytest.mark.parametrize(
    "other",
    [
        "Bei einem Busunglück nahe Graz sind sechs Menschen ums Leben gekommen.",
        "Bei einer Explosion in einer Mühle bei Gera sind vier Menschen ums Leben gekommen.",
        "Bei einem Lawinenabgang in Tirol starben zwei Skifahrer, sieben wurden verletzt.",
        "2019 waren bei einer Explosion in einer Mühle bei Worms fünf Menschen ums Leben gekommen.",
        "Die Grippewelle in Hessen hat bisher 40 Menschen das Leben gekostet.",
    ],
)
def test_other_events_are_not_compared(other):
    dossier = story(report(EXPLOSION, "Bote", MORNING), report(other, "Kurier", EVENING))

    assert not of(dossier, "conflict")
    assert not of(dossier, "supersession")


def test_reports_of_one_story_are_alike_within_months():
    first, second = report(EXPLOSION, "Bote", MORNING), report(FOLLOWING, "Kurier", EVENING)

    assert alike(first, second)
    assert not alike(first, report(FOLLOWING, "Kurier", "2024-10-04T19:00:00+02:00"))
    assert not alike(first, report("Der Landtag in Kiel hat das Schulgesetz verabschiedet.", "Kurier", NOON))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ein Passagierflugzeug mit 80 Urlaubern ist über der Javasee verschwunden. Das Flugzeug war in Jakarta gestartet.",
            "Eine Frachtmaschine mit Medikamenten musste in Gander umkehren. Das Flugzeug war in Ramstein gestartet.",
        ),
        (
            "Nach dem Untergang eines Fischkutters vor Kamtschatka suchen Taucher weiter. Zwei Tote konnten nicht geborgen werden.",
            "In der Grippesaison meldeten Kliniken in Spanien bis zu 400 Tote am Tag, darunter viele Ältere.",
        ),
        (
            "Der Rat will das Freibad erhalten. Die Entscheidung fällt am Dienstag.",
            "Die Gewerkschaft prüft ein Angebot der Werft. Die Entscheidung fällt am Freitag.",
        ),
    ],
)
def test_reports_of_nothing_in_common_say_nothing_of_each_other(one, other):
    dossier = story(report(one, "Bote", MORNING), report(other, "Kurier", NOON))

    assert not [f for f in dossier.findings if f.type in ("conflict", "agreement", "supersession")]
