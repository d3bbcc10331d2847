"""Places of words in noun phrases and subjects, as the tagger of roles sees them."""

from __future__ import annotations

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.analysis.quotations import find_quotations
from quellenlage.analysis.quotations.phrases import phrases, saying
from quellenlage.analysis.quotations.places import places


def seen(text: str) -> dict[str, str]:
    """Mark and subject of each word; of a word that stands twice, the last one."""
    where = places(analyse(text))
    pairs = zip(where.analysis.tokens, phrases(where), strict=True)
    return {token.text: f"{one.mark} {one.preposition} {one.subject}".strip() for token, one in pairs}


def test_a_phrase_knows_its_edges_its_case_and_its_preposition() -> None:
    found = seen("Der Trainer sagte dem Verein am Montag nach dem langen Training ab.")

    assert found["Der"] == "Bn  B"
    assert found["Trainer"] == "En  I"
    assert found["sagte"] == "--"
    assert found["Verein"] == "Eo"
    assert found["langen"] == "Io nach"


def test_a_time_is_no_speaker() -> None:
    assert seen("Anfang September erklärte die Richterin den Fall.")["September"] == "Et"


def test_how_the_verb_of_a_clause_reports() -> None:
    analysis = analyse("Die Ärztin sagte, die Klinik bleibe offen. Ihr wurde gekündigt.")

    assert [saying(clause) for clause in analysis.clauses] == ["say", "-", "-P"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Die Anlage sei sicher, versicherte der Betreiber des Werks den Anwohnern bei einem Treffen.",
            "der Betreiber des Werks",
        ),
        (
            "„Wir haben Fehler gemacht“, räumte der Vorstand des Vereins gegenüber den Mitgliedern ein.",
            "der Vorstand des Vereins",
        ),
        ("Die Ernte sei verloren, klagte der Bauernverband am Dienstag in Kassel.", "der Bauernverband"),
        ("Der Sensor sei defekt gewesen, teilte die Raumfahrtagentur den Partnern mit.", "die Raumfahrtagentur"),
    ],
)
def test_who_speaks_is_a_whole_phrase_and_no_more(text: str, speaker: str) -> None:
    found = [text[span.start : span.end] for one in find_quotations(analyse(text)) for span in one.speaker]

    assert found == [speaker]
