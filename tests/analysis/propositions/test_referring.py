"""Whom a source has it from: papers in marks, circles, relative clauses and nouns that refer to somebody; what is nobody's report."""

from __future__ import annotations

import pytest

from quellenlage.resources import table
from tests.analysis.propositions.judging import held, propositions, shown

_SOURCES = table("de/source_phrases.yaml")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Einem Bericht der „Havelpost“ zufolge wurde Seidel am Montag in Prag gesehen.", "wurde Seidel", "Havelpost CT+"),
        ("Laut „Havelpost“ wurde Seidel am Montag gesehen.", "wurde Seidel", "Havelpost CT+"),
        ("Laut „Havelpost“ sagte Seidel: „Ich gehe.“", "Ich gehe", "Havelpost > Seidel CT+"),
        ("Der Minister soll nach einem Bericht des „Elbkuriers“ Akten vernichtet haben.", "vernichtet haben", "Elbkuriers CT+"),
        (
            "Wie der „Hafenbote“ aus Konzernkreisen erfuhr, wird die Werft verkauft.",
            "wird die Werft",
            "Hafenbote > Konzernkreisen CT+",
        ),
        (
            "Der „Hafenbote“ will aus Bankkreisen erfahren haben, dass die Werft schließt.",
            "die Werft",
            "Hafenbote > Bankkreisen CT+",
        ),
        ("Aus SPD-Kreisen hieß es, der Minister gehe.", "der Minister gehe", "SPD-Kreisen CT+"),
        (
            "Der Fahrer soll getrunken haben. Das will die „Taunuspost“ aus Polizeikreisen erfahren haben.",
            "Der Fahrer",
            "Taunuspost > Polizeikreisen CT+",
        ),
        (
            "Laut Landrat Lauer, der sich auf das Technische Hilfswerk berief, hält der Deich.",
            "hält der Deich",
            "Lauer > Technische Hilfswerk CT+",
        ),
        (
            "Die Preise seien gesunken, sagte die Ministerin, die sich auf eine Studie der Bank stützte.",
            "Die Preise seien gesunken",
            "die Ministerin > der Bank CT+",
        ),
        (
            "Der Sprecher verwies auf Angaben der Botschaft, wonach der Mann lebt.",
            "der Mann lebt",
            "Der Sprecher > der Botschaft CT+",
        ),
    ],
)
def test_whom_a_source_has_it_from(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (_SOURCES["referring"]["not"], "hält der Deich", "Lauer CT+"),
        (_SOURCES["districts"]["not"], "kamen Helfer", "- CT+"),
        ("Laut Trainer Mohr, der sich auf die Pause freut, ist das Team müde.", "ist das Team", "Mohr CT+"),
        ("Das will der Minister nicht erfahren haben.", "Das will der Minister", "der Minister CT-"),
        (
            "Die Werte seien niedrig, erklärte Behördenchef Jan Kuhl. Die Bürger hätten davon nichts zu befürchten.",
            "Die Bürger hätten",
            "Jan Kuhl CT-",
        ),
        (
            "Sprecher Jan Peters sagte, die Lage sei stabil. Sprecher Malte Rickerts sagte, sie sei ernst.",
            "sie sei ernst",
            "Malte Rickerts CT+",
        ),
    ],
)
def test_who_holds_it_and_nobody_more(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected


def test_the_examples_of_the_tables() -> None:
    chains = [shown(propositions(text)[-1]) for text in _SOURCES["referring"]["examples"]]

    assert all(" > " in chain for chain in chains), chains
    assert propositions(_SOURCES["districts"]["example"])[0].chain[0].role == "unnamed"
