"""What is only possible, wanted or talked of; clauses that make one statement with their dass-clause; clauses that tell nothing."""

from __future__ import annotations

import pytest

from quellenlage.resources import table
from tests.analysis.propositions.judging import described, propositions, shown

ATTITUDES = table("de/attitudes.yaml")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Falls der Pegel weiter steigt, werden 300 Menschen evakuiert.", "PS+"),
        ("Sollte der Damm brechen, werden drei Dörfer geräumt.", "PS+"),
        ("Sofern der Aufsichtsrat zustimmt, verkauft der Konzern die Sparte.", "PS+"),
        ("Steigt das Fieber, muss der Patient in die Klinik.", "PS+"),
        ("Der Verein verliert zehn Punkte, sollte die Berufung scheitern.", "PS+"),
        ("Nur wenn beide Kammern zustimmen, tritt das Gesetz in Kraft.", "PS+"),
        ("Die Ministerin sagte, falls der Pegel steige, würden 300 Menschen evakuiert.", "PS+"),
        ("Wenn es regnet, wird das Spiel verlegt.", "CT+"),
        ("Der Konzern verkauft die Sparte, sobald der Aufsichtsrat zustimmt.", "CT+"),
        ("Wurden gestern 30 Menschen gerettet, so waren es heute 20.", "CT+"),
        ("Eva Kern wird als Nachfolgerin gehandelt.", "PS+"),
        ("Als neue Intendantin wird die Dirigentin Ida Noll gehandelt.", "PS+"),
        ("Öl wird als Rohstoff gehandelt.", "CT+"),
        ("Die Aktie wird an der Börse gehandelt.", "CT+"),
    ],
)
def test_what_must_come_about_first_is_only_possible(text: str, value: str) -> None:
    (one,) = propositions(text)

    assert (one.chain[-1].commitment if one.chain else one.outlet) == value, described(one)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Der Mann soll schon 2022 in einen Betrug verwickelt gewesen sein.", "hearsay"),
        ("Die Brücke soll 2019 gesperrt gewesen sein.", "hearsay"),
        ("Das Schiff soll im März schwer beladen gewesen sein.", "hearsay"),
        ("Die Brücke soll ab 2029 gesperrt sein.", "author"),
        ("Die Anlage soll bis Freitag repariert sein.", "author"),
        ("Er soll gehen, damit die Partei gewinnt.", "author"),
    ],
)
def test_what_is_told_of_a_state_that_was(text: str, mode: str) -> None:
    assert [one.mode for one in propositions(text)] == [mode]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Grund sei, dass die Pumpe ausfiel, sagte ein Sprecher.", ["Grund sei, dass die Pumpe ausfiel"]),
        ("Grund sei, so der Sprecher, dass die Pumpe ausfiel.", ["Grund sei … dass die Pumpe ausfiel"]),
        ("Das Problem der Klinik ist, dass Pfleger fehlen.", ["Das Problem der Klinik ist, dass Pfleger fehlen"]),
        ("Ziel ist, dass die Schule 2030 öffnet.", ["Ziel ist, dass die Schule 2030 öffnet"]),
        ("Wichtig ist, dass alle gesund sind.", ["Wichtig ist, dass alle gesund sind"]),
        ("Es ist bedauerlich, dass der Park schließt.", ["Es ist bedauerlich, dass der Park schließt"]),
        ("Der Minister ist froh, dass die Schule öffnet.", ["Der Minister ist froh", "die Schule öffnet"]),
        ("Grund war ein Defekt.", ["Grund war ein Defekt"]),
        ("Das Amt (BSH) in Hamburg teilte mit, das Wrack sei da.", ["das Wrack sei da"]),
        ("Das Amt (BSU) in Hamburg leitete eine Prüfung ein.", ["Das Amt (BSU) in Hamburg leitete eine Prüfung ein"]),
        (
            "Der Bericht, der der Zeitung „Bote“ vorliegt, nennt Mängel.",
            ["Der Bericht, der der Zeitung „Bote“ vorliegt, nennt Mängel"],
        ),
        ("Das geht aus einem Schreiben hervor, das dem Handelsblatt vorliegt.", []),
        (
            "Der Antrag, der dem Gericht vorliegt, ist lang.",
            ["Der Antrag, der dem Gericht vorliegt, ist lang", "der dem Gericht vorliegt"],
        ),
    ],
)
def test_how_many_statements(text: str, wanted: list[str]) -> None:
    assert [" … ".join(text[span.start : span.end] for span in one.core) for one in propositions(text)] == wanted


@pytest.mark.parametrize(
    ("text", "expected", "negated_report"),
    [
        ("Von einem Skandal wollte Vogt nicht sprechen.", "Vogt CT-", False),
        ("Der Verein will von einem Rücktritt nichts wissen.", "Der Verein CT-", False),
        ("Über den Vorfall wollte die Trainerin nicht sprechen.", "die Trainerin CTu", True),
        ("Vogt wollte mit dem Team sprechen.", "- CT+", False),
        ("Der Trainer will von Kiel nach Rom fliegen.", "- CT+", False),
    ],
)
def test_what_somebody_does_not_want_to_speak_of(text: str, expected: str, *, negated_report: bool) -> None:
    (one,) = propositions(text)

    assert shown(one) == expected
    assert one.negated_report == negated_report


@pytest.mark.parametrize("kind", ["facts", "aims"])
def test_a_noun_that_leads_to_its_clause(kind: str) -> None:
    assert len(propositions(ATTITUDES["copular"][f"{kind}_example"])) == 1
    assert len(propositions(ATTITUDES["copular"]["not"])) == 2


def test_examples_of_the_lists() -> None:
    nominal, rumoured, announcing = ATTITUDES["nominal"], table("de/hedges.yaml")["rumoured"], ATTITUDES["announcing"]

    assert [shown(one) for one in propositions(nominal["shares_example"])] == ["- CT+"]
    assert [shown(one) for one in propositions(nominal["shares_not"])] == ["Die Richter PR+"]
    assert [shown(one) for one in propositions(nominal["declining_example"])] == ["der Trainer CT-"]
    assert [shown(one) for one in propositions(nominal["declining_not"])] == ["- CT+"]
    assert [one.outlet for one in propositions(rumoured["example"])] == ["PS+"]
    assert [one.outlet for one in propositions(rumoured["not"])] == ["CT+"]
    for example in announcing["phrase_examples"]:
        assert propositions(example.replace("[", "").replace("]", ""))[-1].chain[-1].role == "speaker"
    assert propositions(announcing["not"])[-1].chain[-1].role == "unnamed"
