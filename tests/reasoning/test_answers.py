"""Open questions that a later report answers."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import report, story


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        (
            "Unbekannte haben die Galerie Holm in Graz überfallen. Wer hinter dem Überfall steckt, ist unklar.",
            "Hinter dem Überfall auf die Galerie Holm in Graz steckt nach Angaben der Polizei eine Bande aus Triest.",
            "answered",
        ),
        (
            "Ein Frachter ist beschossen worden. Wer das Schiff angriff, war zunächst unklar.",
            "Die Huthi-Miliz hat das Schiff angegriffen, teilte die Marine mit.",
            "answered",
        ),
        (
            "Ein Frachter ist beschossen worden. Wer das Schiff angriff, war zunächst unklar.",
            "Das Schiff hat nach Angaben der Marine Kurs auf Oman genommen.",
            "open",
        ),
    ],
)
def test_bodies_and_groups_answer_who(first, second, status):
    dossier = story(report(first), report(second, "Kurier", "2024-03-05T09:00:00+01:00"))

    assert [(question.asks, question.status) for question in dossier.questions] == [(("who",), status)]
