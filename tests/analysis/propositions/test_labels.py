"""Who speaks before a colon, who explains, what is said of a source, and who vouches for hearsay afterwards."""

from __future__ import annotations

import pytest

from tests.analysis.propositions.judging import best, described, propositions


@pytest.mark.parametrize(
    ("text", "words", "name", "value"),
    [
        ("Minister: Keine Hinweise auf Sabotage\n\nIn Berlin regnet es.", "Keine Hinweise auf Sabotage", "Minister", "CT-"),
        ("Polizei: Fahrer war betrunken\n\nIn Essen regnet es.", "Fahrer war betrunken", "Polizei", "CT+"),
        ("Studie: Bienen lernen schneller als gedacht\n\nIn Halle regnet es.", "Bienen lernen schneller", "Studie", "CT+"),
        ("15.45 Uhr: Landrat: Keine Evakuierung geplant\nIn Greiz regnet es.", "Keine Evakuierung geplant", "Landrat", "CT-"),
    ],
)
def test_an_office_or_a_body_before_a_colon_speaks(text: str, words: str, name: str, value: str) -> None:
    one = best(text, words)
    assert one is not None
    assert ([s.name for s in one.chain], one.chain[-1].commitment) == ([name], value), described(one)


@pytest.mark.parametrize(
    "text", ["Hochwasser: Elbe steigt weiter\n\nEs regnet.", "Wetter: Sturm zieht nach Polen\n\nEs regnet."]
)
def test_a_topic_before_a_colon_does_not(text: str) -> None:
    assert all(not one.chain for one in propositions(text))


@pytest.mark.parametrize("text", ["Trainer: Marco Vogt", "Polizei: 110", "Kontakt: Anna Lenz"])
def test_a_name_or_a_number_after_a_colon_states_nothing(text: str) -> None:
    assert propositions(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Die Feuerwehr sprach von einem möglichen Defekt.", "PS+"),
        ("Die Richterin sprach von einer mutmaßlichen Fälschung.", "PR+"),
        ("Die Feuerwehr sprach von einem schweren Defekt.", "CT+"),
    ],
)
def test_an_adjective_says_how_firm(text: str, value: str) -> None:
    assert [one.chain[-1].commitment for one in propositions(text)] == [value]


@pytest.mark.parametrize("verb", ["führte das Plus auf die Nachfrage zurück", "begründete die Sperrung mit dem Sturm"])
def test_an_explanation_is_somebodys(verb: str) -> None:
    (one,) = propositions(f"Die Bahn {verb}.")
    assert [s.name for s in one.chain] == ["Die Bahn"]


def test_a_symptom_is_no_complaint() -> None:
    assert [one.chain for one in propositions("Der Torwart klagte über Schmerzen im Knie.")] == [()]


def test_what_is_said_of_a_source_is_not_the_sources() -> None:
    one = best("Die Stadt hat laut der Stimme, die dem Anführer gehören soll, verloren.", "die dem Anführer gehören soll")
    assert one is not None
    assert [s.role for s in one.chain] == ["unnamed"]


def test_a_later_sentence_vouches_for_hearsay() -> None:
    one = best("Am Hafen sollen Schüsse gefallen sein. Das berichtet die Agentur Tass.", "sollen Schüsse gefallen sein")
    assert one is not None
    assert one.chain[-1].role != "unnamed"


def test_reported_speech_goes_on_from_words_without_a_name() -> None:
    text = "Die Wehr sagte, es gebe keine Toten. Es handele sich ersten Angaben zufolge um einen Frachter. Vier Matrosen seien verletzt."
    one = best(text, "Vier Matrosen seien verletzt")
    assert one is not None
    assert [s.role for s in one.chain] == ["unnamed"]
