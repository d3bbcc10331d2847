"""Who takes the floor, whom a medium has it from, and who a relative pronoun stands for."""

from __future__ import annotations

import pytest

from tests.analysis.propositions.judging import best, described


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("„Die Lage ist ernst“, sagte Eva Kern. Ihr Kollege Jan Roth widersprach. „Es gibt keine Sorge.“", "Es gibt keine Sorge", "Jan Roth"),
        ("„Wir gewinnen“, sagte Bo Lind. Trainer Ulf Kamp war skeptischer. „Das wird schwer.“", "Das wird schwer", "Ulf Kamp"),
        ("Trainer Ulf Kamp kam spät. „Das war nichts.“", "Das war nichts", "Ulf Kamp"),
        ("„Wir gewinnen“, sagte Bo Lind. Ulf Kamp war krank. „Das wird schwer.“", "Das wird schwer", "Bo Lind"),
    ],
)  # fmt: skip
def test_a_quotation_belongs_to_who_took_the_floor(text: str, words: str, name: str) -> None:
    one = best(text, words)
    assert one is not None
    assert [s.name for s in one.chain] == [name], described(one)


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        ("Der Sender berief sich auf Regierungskreise. Demnach soll der Vertrag enden.", "soll der Vertrag enden", ["Der Sender", "Regierungskreise"]),
        ("Der Klub entlässt den Trainer, berichtet die „Rheinpost“. Das Blatt beruft sich auf Insider.", "Der Klub entlässt den Trainer", ["Rheinpost", "Insider"]),
        ("Wie die Agentur Tass aus Sicherheitskreisen erfuhr, wurde der Mann überwacht.", "wurde der Mann überwacht", ["Tass", "Sicherheitskreisen"]),
        ("Die Polizei erfuhr von Zeugen, dass der Mann floh.", "der Mann floh", ["Die Polizei", "Zeugen"]),
        ("Die Polizei erfuhr von dem Unfall, weil ein Anrufer ihn meldete.", "Die Polizei erfuhr von dem Unfall", []),
    ],
)  # fmt: skip
def test_whom_somebody_has_it_from(text: str, words: str, chain: list[str]) -> None:
    one = best(text, words)
    assert one is not None
    assert [s.name for s in one.chain] == chain, described(one)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Der Minister, der gesagt hatte, er bleibe, trat zurück.", "er bleibe", "Der Minister"),
        ("Laut einem „Rheinpost“-Bericht haben die Ämter versagt.", "haben die Ämter versagt", "Rheinpost"),
        ("Einem Bericht des „Börsenblicks“ zufolge prüft der Konzern den Kauf.", "prüft der Konzern den Kauf", "Börsenblick"),
        ("Die Opposition warf ihm Zögern vor.", "warf ihm Zögern vor", "Die Opposition"),
    ],
)
def test_names_of_sources(text: str, words: str, name: str) -> None:
    one = best(text, words)
    assert one is not None
    assert [s.name for s in one.chain] == [name], described(one)


@pytest.mark.parametrize(
    ("text", "value"),
    [("Dass der Täter allein war, gilt als unwahrscheinlich.", "PR-"), ("Dass der Damm hält, ist sicher.", "CT+")],
)
def test_a_content_before_what_says_how_likely_it_is(text: str, value: str) -> None:
    one = best(text, text.split(",", maxsplit=1)[0])
    assert one is not None
    assert one.outlet == value, described(one)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Minister Uwe Brandes wiegelt ab. „Ronny Falk ist wohlauf“, sagte er.", "Ronny Falk ist wohlauf", "Uwe Brandes"),
        ("Ministerin Eva Kern war besorgt. „Otto Brand ist krank“, sagte sie.", "Otto Brand ist krank", "Eva Kern"),
        ("Ministerin Eva Kern war besorgt. „Otto Brand ist krank“, sagte er.", "Otto Brand ist krank", "er"),
    ],
)
def test_a_pronoun_is_whoever_took_the_floor(text: str, words: str, name: str) -> None:
    one = best(text, words)
    assert one is not None
    assert [s.name for s in one.chain] == [name], described(one)
