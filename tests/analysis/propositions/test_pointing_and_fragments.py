"""„Diese“, „sie“ and „niemand“ as subjects; phrases in marks, pictures, promises; what is estimated and talked of; experts who add a guess."""

from __future__ import annotations

import pytest

from quellenlage.resources import table
from tests.analysis.propositions.judging import described, held, propositions, shown

ATTITUDES = table("de/attitudes.yaml")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Regierung machte die Rebellen verantwortlich. Diese wiesen den Vorwurf zurück.", "die Rebellen CT-"),
        ("Der Trainer kritisierte den Schiedsrichter. Dieser wies die Vorwürfe zurück.", "den Schiedsrichter CT-"),
        ("Die Stadt sperrte den Park. Diese Maßnahme kritisierte der Verein.", "der Verein CT+"),
        ("Zwei Ärztinnen untersuchten den Mann. Sie teilten mit, er sei gesund.", "Zwei Ärztinnen CT+"),
        ("Forscher haben Bakterien entdeckt. Das berichten sie im Fachmagazin „Natur“.", "Forscher CT+"),
        ("Häuser brannten. Sie waren alt, sagte der Bürgermeister.", "der Bürgermeister CT+"),
        ("Die Zahlen liegen vor, so Kern. Niemand habe sie bestritten.", "Kern CT-"),
        ("Die Mikroben könnten helfen zu verstehen, wie Leben möglich wäre.", "- PS+"),
        ("Die Forscher verstehen, warum das Eis schmilzt.", "Die Forscher CT+"),
        ("Die Oberstaatsanwältin sprach von einer „äußerst brutalen Tat“.", "Die Oberstaatsanwältin CT+"),
        ("Die Band sang von einem „sehr langen Weg“.", "- CT+"),
        ("Auf dem Video ist ein brennendes Haus zu sehen.", "dem Video CT+"),
        ("Vom Turm ist die Stadt zu sehen.", "- CT+"),
        ("Die „taz“ nannte die Inszenierung hingegen „überladen“.", "taz CT+"),
        ("Der Wirt nannte das Bier „Überquell“.", "- CT+"),
        ("Nach UN-Schätzungen sind 300 Menschen geflohen.", "UN CT+"),
        ("„Man habe geglaubt, dass nichts überlebt“, sagte Vogt. Demnach enthält ein Liter viele Zellen.", "Vogt CT+"),
    ],
)
def test_who_says_the_last_statement(text: str, expected: str) -> None:
    assert shown(propositions(text)[-1]) == expected


def test_a_fragment_in_marks_is_said() -> None:
    text = "„Ein Abend, der lange nachhallt“, schwärmte die Kritikerin der „FAZ“."

    assert held(text, "Ein Abend, der lange nachhallt") == "die Kritikerin CT+"


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Der Ministerpräsident versprach den Betroffenen schnelle Hilfe.", "schnelle Hilfe"),
        ("Die Firma versprach ihren Kunden hohe Rabatte.", "hohe Rabatte"),
        ("Der Zoll meldete den Behörden einen Fund.", "einen Fund"),
        ("Die Polizei bestätigte den Einsatz.", "den Einsatz"),
        ("Das Foto zeigt einen Mann mit Hut.", "einen Mann mit Hut"),
    ],
)
def test_what_is_promised_and_not_to_whom(text: str, core: str) -> None:
    (one,) = propositions(text)

    assert [text[span.start : span.end] for span in one.core] == [core], described(one)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Der Schaden wird auf drei Millionen Euro geschätzt.", ["PR+"]),
        ("Der Mann wird von allen geschätzt.", ["CT+"]),
        ("Er gilt als Kandidat für den Vorsitz.", ["PS+"]),
        ("Sie gilt als streng.", ["CT+"]),
        ("Die Trainerin ist als Nachfolgerin im Gespräch.", ["PS+"]),
        ("Der Minister ist im Gespräch mit der Zeitung.", ["CT+"]),
        ("Der Konzern rechnet mit vier Milliarden Euro, bisher waren es drei gewesen.", ["Uu", "CT+"]),
        ("Das Museum zeigt 80 Werke, die Hälfte davon war nie zu sehen.", ["CT+", "CT-"]),
        ("Die Studie zeigt, die Ursache ist ein Virus.", ["Uu"]),
    ],
)
def test_what_the_article_itself_holds(text: str, values: list[str]) -> None:
    assert [one.outlet for one in propositions(text)] == values, [described(one) for one in propositions(text)]


def test_an_expert_adds_a_guess() -> None:
    entry = ATTITUDES["experts"]

    assert shown(propositions(entry["example"])[-1]) == "Eva Holm PR+"
    assert shown(propositions(entry["not"])[-1]) == "- PR+"


def test_examples_of_the_words() -> None:
    rumoured = table("de/hedges.yaml")["rumoured"]

    assert [one.outlet for one in propositions(rumoured["candidates_example"])] == ["PS+"]
    assert [one.outlet for one in propositions(rumoured["candidates_not"])] == ["CT+"]
    assert held("Die Kosten werden geschätzt, sagte Kern.", "Die Kosten werden geschätzt") == "Kern CT+"
