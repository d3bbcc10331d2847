"""Shares of a vote: whose number it is where a claim gives several, and counts that go on from forecasts."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import of, report, story, words

EVENING = [f"2024-03-03T{hour}:00:00+01:00" for hour in (18, 20, 23)]
FORECAST = "Bei der OB-Wahl in Halle kommt Jonas Wagner laut Prognose auf 38,5 Prozent der Stimmen. Dahinter folgt Franziska Böhm mit 31 Prozent."


def test_two_candidates_of_one_claim_have_their_own_numbers():
    dossier = story(
        report(FORECAST, "Bote", EVENING[0]),
        report(
            "Bei der OB-Wahl in Halle kommt Jonas Wagner nach Auszählung aller Wahllokale auf 36,9 Prozent, "
            "seine Herausforderin Franziska Böhm (CDU) auf 32,4 Prozent.",
            "Kurier",
            EVENING[2],
        ),
    )

    assert [f.how for f in of(dossier, "supersession")] == ["updated", "updated"]
    assert not of(dossier, "conflict")
    assert not of(dossier, "agreement")


@pytest.mark.parametrize(("share", "conflicts"), [("36,9", 0), ("38,9", 1)])
def test_two_results_of_one_hour(share, conflicts):
    dossier = story(
        report(
            "Nach dem Endergebnis kam Jonas Wagner in Halle auf 36,9 Prozent und Franziska Böhm auf 32,4 Prozent.",
            "Bote",
            EVENING[2],
        ),
        report(f"Bei der OB-Wahl in Halle gewann Jonas Wagner mit {share} Prozent der Stimmen.", "Kurier", EVENING[2]),
    )

    found = of(dossier, "conflict")
    assert len(found) == conflicts
    assert all("Wagner" in one for finding in found for one in words(dossier, finding))


@pytest.mark.parametrize(
    "tally", ["nach Auszählung von 99 Prozent der Stimmen", "nachdem 99 Prozent der Stimmen ausgezählt sind,"]
)
def test_how_much_is_counted_is_nobodys_share(tally):
    dossier = story(
        report("Bei der OB-Wahl in Halle kommt Ina Böhm laut Prognose auf 48,5 Prozent der Stimmen.", "Bote", EVENING[0]),
        report(f"Bei der OB-Wahl in Halle führt {tally} Ina Böhm.", "Kurier", EVENING[1]),
        report("Bei der OB-Wahl in Halle kam Ina Böhm am Ende auf 50,4 Prozent der Stimmen.", "Post", EVENING[2]),
    )

    assert not [f for f in dossier.findings if "99 Prozent" in f.because]
