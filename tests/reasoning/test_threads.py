"""Most reports of a dossier hang together: then each of them is of its story; in a heap of unrelated ones nothing is."""

from __future__ import annotations

from quellenlage.reasoning.story_mates import threaded
from tests.reasoning.reports import of, report, story, words

FIRST = report(
    "In der Nacht ist bei Loitz eine Lagerhalle der Agrargesellschaft Peenetal niedergebrannt. 60 Feuerwehrleute waren im Einsatz.",
    "Bote", "2025-11-04T06:40:00+01:00",
)  # fmt: skip
SECOND = report(
    "Beim Großbrand in Loitz ist die Lagerhalle mit 900 Tonnen Stroh zerstört worden. Den Schaden schätzt die Polizei auf 500.000 Euro.",
    "Kurier", "2025-11-04T11:00:00+01:00",
)  # fmt: skip
OWNER = report(
    "Der Chef der Agrargesellschaft Peenetal widerspricht der Polizei. Den Schaden beziffert er auf 1,2 Millionen Euro.",
    "Nordblatt", "2025-11-05T09:00:00+01:00",
)  # fmt: skip
ELSEWHERE = report(
    "Der FC Aarburg hat sein Heimspiel gegen Luzern gewonnen. 3.000 Zuschauer kamen.", "Sport", "2025-11-05T10:00:00+01:00"
)


def test_reports_with_hardly_a_word_in_common_are_of_one_story_by_a_third():
    assert threaded([FIRST, SECOND, OWNER]) == {FIRST.id, SECOND.id, OWNER.id}


def test_the_order_of_the_reports_decides_nothing():
    assert threaded([OWNER, SECOND, FIRST]) == threaded([FIRST, SECOND, OWNER])


def test_another_story_stays_outside():
    assert ELSEWHERE.id not in threaded([FIRST, SECOND, OWNER, ELSEWHERE])


def test_two_reports_are_judged_by_themselves():
    assert not threaded([FIRST, SECOND])


def test_a_heap_has_no_story():
    heap = [
        ELSEWHERE,
        report("Der Landtag in Kiel hat das Schulgesetz verabschiedet.", "Kurier", "2025-11-05T10:00:00+01:00"),
        report("Bei Bergamo sind zwei Wanderer abgestürzt.", "Bote", "2025-11-05T11:00:00+01:00"),
        report("Die Notenbank senkt die Zinsen auf zwei Prozent.", "Blatt", "2025-11-05T12:00:00+01:00"),
    ]

    assert not threaded(heap)


def test_a_toll_of_years_before_does_not_go_on():
    dossier = story(
        report("Beim Anschlag auf die Moschee in Peschawar starben elf Menschen. Anfang 2023 waren dort mehr als 80 Menschen getötet worden.",
               "Journal", "2025-11-04T09:00:00+01:00"),
        report("Die Zahl der Toten nach dem Anschlag in Peschawar ist auf 15 gestiegen.", "Kurier", "2025-11-04T19:00:00+01:00"),
        report("Nach dem Anschlag auf die Moschee in Peschawar sucht die Polizei zwei Männer.", "Bote", "2025-11-05T07:00:00+01:00"),
    )  # fmt: skip

    assert ["elf Menschen" in words(dossier, f)[0] for f in of(dossier, "supersession")] == [True]


def test_accidents_of_one_kind_in_several_towns_are_no_story():
    towns = ("Rostock", "Passau", "Trier", "Görlitz", "Kassel")
    fires = [
        report(f"In {town} ist in der Nacht eine Lagerhalle abgebrannt. 40 Feuerwehrleute waren im Einsatz. Die Brandursache ist noch unklar.",
               f"Blatt {number}", f"2025-11-0{number + 1}T09:00:00+01:00")
        for number, town in enumerate(towns)
    ]  # fmt: skip

    assert not threaded(fires)
