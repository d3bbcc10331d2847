"""Two sources of one report that contradict each other, and what is none: one mouth, other matters, other times, the report's own words."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import of, report, story


def contradictions(text):
    return [finding.aspect for finding in of(story(report(text)), "conflict")]


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        (
            "Bei dem Angriff auf Bunia sind nach Angaben der Armee zwölf Rebellen getötet worden. Die Miliz sprach von drei Toten.",
            "number",
        ),
        (
            "An der Kundgebung in Ulm nahmen laut Polizei 300 Menschen teil, die Veranstalter sprachen von 700 Teilnehmern.",
            "number",
        ),
        (
            "Vor dem Werk in Gera demonstrierten nach Angaben der Gewerkschaft mehr als 2.000 Beschäftigte; das Unternehmen sprach von 1.100.",
            "number",
        ),
        ("Zu der Kundgebung in Ulm kamen nach Angaben der Polizei 500, nach Angaben der Veranstalter 900 Menschen.", "number"),
        (
            (
                "Nach Angaben des Umweltamts liegt der Wert im Brunnen von Rheine bei 14 Mikrogramm. "
                "Der Betreiber sagte, der Wert im Brunnen von Rheine liege bei sieben Mikrogramm."
            ),
            "number",
        ),
        (
            (
                "Der Zeuge sagte, der Angeklagte habe am Montag um 20 Uhr das Haus in Kehl verlassen. "
                "Nach Angaben der Mutter hat der Angeklagte das Haus in Kehl am Montag um 22 Uhr verlassen."
            ),
            "time",
        ),
    ],
)
def test_two_sources_of_one_report_contradict_each_other(text, aspect):
    assert contradictions(text) == [aspect]


@pytest.mark.parametrize(
    "text",
    [
        # one mouth
        "Bei dem Brand in Ulm wurden laut Polizei drei Menschen verletzt. Später sprach Polizeisprecher Kern von fünf Verletzten.",
        # the report's own words beside a source's
        "Bei dem Brand in Ulm wurden fünf Menschen verletzt. Die Polizei sprach von drei Verletzten.",
        # other matters
        "Die Stadtwerke teilten mit, der Strompreis steige um 12 Prozent. Laut Verbraucherzentrale steigt der Gaspreis um 9 Prozent.",
        "Laut Polizei wurden in Ulm drei Menschen verletzt. Nach Angaben der Klinik wurden zwei Menschen schwer verletzt.",
        "In Ulm sind laut Feuerwehr 300 Häuser beschädigt worden. Die Versicherer gehen von 2027 an von höheren Kosten aus.",
        # two kinds of people
        "Bei Mardscha sind laut NATO drei Zivilisten getötet worden. Nach Angaben der Regierung wurden bei Mardscha 35 Talibankämpfer getötet.",
        # what was said at first
        "Zunächst war von drei Toten die Rede. Nach Angaben der Klinik in Ulm starben fünf Menschen.",
    ],
)
def test_what_contradicts_nothing(text):
    assert contradictions(text) == []
