"""Interviews: who answers, with names before the turns, with „Antwort:“, or addressed by name in the first question."""

from __future__ import annotations

import pytest

from tests.analysis.propositions.judging import held

ADDRESSED = """Herr Frey, was ist da schiefgelaufen?

Wir haben zu früh nachgelassen. Der Ball lief nicht.

Der Trainer hat von einem Fehler gesprochen.

Das sehe ich anders. Ich hatte gute Sicht.

Wie geht es weiter?

Am Montag beginnt das Training. Ich freue mich darauf."""
LABELLED = """Frau Hartwig, warum hören Sie auf?

Frage: Wer wird Ihr Nachfolger?
Antwort: Das entscheidet der Rat im Oktober. Es gibt zwei Bewerber."""
EXPLAINED = """Was bedeutet das Urteil?

Die Steuer bleibt bestehen.

Wer muss zahlen?

Alle Besitzer müssen zahlen."""


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (ADDRESSED, "Der Ball lief nicht", "Frey CT-"),
        (ADDRESSED, "Am Montag beginnt das Training", "Frey CT+"),
        (ADDRESSED, "von einem Fehler", "Der Trainer CT+"),
        (LABELLED, "Es gibt zwei Bewerber", "Hartwig CT+"),
        (LABELLED, "Das entscheidet der Rat im Oktober", "Hartwig CT+"),
        (EXPLAINED, "Die Steuer bleibt bestehen", "- CT+"),
        (EXPLAINED, "Alle Besitzer müssen zahlen", "- CT+"),
    ],
)
def test_who_answers(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected
