"""In reports that hang together a cause is of the one event of its kind, whatever words name it."""

from __future__ import annotations

from tests.reasoning.reports import of, report, story

FIRST = report(
    "Am Hochgrat bei Oberstaufen ist am Montagnachmittag eine Seilbahn stehen geblieben. Die Bahn sei plötzlich zum Stillstand gekommen, sagte "
    "Einsatzleiter Florian Hummel. Warum die Bahn anhielt, ist bisher nicht bekannt.",
    "Post", "2026-03-10T08:30:00+01:00",
)  # fmt: skip
SENSOR = report(
    "Nach der Panne an der Hochgratbahn bei Oberstaufen erheben Fahrgäste schwere Vorwürfe. Ursache war laut Betriebsleiter Georg Finkbeiner ein "
    "defekter Sensor am Antrieb.",
    "Radio", "2026-03-10T12:10:00+01:00",
)  # fmt: skip
LIGHTNING = report(
    "Die Hochgratbahn bei Oberstaufen nimmt ihren Betrieb vorerst nicht wieder auf. Nach ersten Erkenntnissen der Gutachter war ein Blitzschlag der "
    "Grund für den Ausfall.",
    "Post", "2026-03-11T17:45:00+01:00",
)  # fmt: skip


def test_two_causes_of_the_one_failure_exclude_each_other():
    conflicts = of(story(FIRST, SENSOR, LIGHTNING), "conflict")

    assert [("Sensor" in f.because, "Blitzschlag" in f.because, "exclude each other" in f.because) for f in conflicts] == [
        (True,) * 3
    ]


def test_the_cause_answers_why():
    assert [
        q.status for q in story(FIRST, SENSOR).questions + story(FIRST, SENSOR, LIGHTNING).questions if "anhielt" in q.about
    ][-1] != "open"


def test_the_cause_of_an_earlier_failure_is_another_one():
    before = report(
        "Die Hochgratbahn bei Oberstaufen war im Sommer 2019 ausgefallen. Damals war ein Blitzschlag der Grund für den Ausfall.",
        "Blatt", "2026-03-11T17:45:00+01:00",
    )  # fmt: skip

    assert not [f for f in of(story(FIRST, SENSOR, before), "conflict") if "Blitzschlag" in f.because]
