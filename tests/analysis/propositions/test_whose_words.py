"""Whose words they are: what belongs to a source's name and what does not, stations and papers as media, „man“ as the speaker."""

from __future__ import annotations

import re

import pytest

from tests.analysis.propositions.judging import propositions

_ARTICLE = re.compile(r"^(?:der|die|das|dem|den|ein|eine) ", re.IGNORECASE)


def names(text: str, part: str) -> list[str]:
    """The chain of the first proposition that holds `part`."""
    chain = next(one.chain for one in propositions(text) if part in text[one.start : one.end])
    return [_ARTICLE.sub("", link.name) for link in chain]


@pytest.mark.parametrize(
    ("text", "part", "chain"),
    [
        ("Unter den Toten ist laut Polizei Bochum der 32 Jahre alte Lokführer.", "Unter den Toten", ["Polizei Bochum"]),
        ("Verletzt wurde nach Angaben der Bahn der 19 Jahre alte Fahrer.", "Verletzt", ["Bahn"]),
        ("Umgestürzt ist laut Wetterdienst der rund 40 Meter hohe Turm.", "Umgestürzt", ["Wetterdienst"]),
        (
            "Nach Angaben der Leiterin der 50 Jahre alten Schule fällt der Unterricht aus.",
            "fällt",
            ["Leiterin der 50 Jahre alten Schule"],
        ),
    ],
)
def test_a_measured_attribute_belongs_to_its_noun(text: str, part: str, chain: list[str]) -> None:
    assert names(text, part) == chain


@pytest.mark.parametrize(
    ("text", "part", "chain"),
    [
        ("„Wir warten ab“, sagte Kern der „Woche am Sonntag“.", "Wir warten", ["Woche am Sonntag", "Kern"]),
        ("Der Trainer bestätigte dem kroatischen Portal „Index“ Kontakte zum Verein.", "Kontakte", ["Index", "Trainer"]),
        ("Ein Zeuge sagte dem Sender ERT, das Meer sei zurückgewichen.", "das Meer", ["ERT", "Zeuge"]),
        ("„Das ist falsch“, so Müller im Deutschlandfunk.", "Das ist", ["Deutschlandfunk", "Müller"]),
        ("Die Firma plane das, sagte die Chefin im ARD-Morgenmagazin.", "plane", ["ARD", "Chefin"]),
        ("Das Klima ändere sich, schrieb die Forscherin in der „Zeit“.", "ändere", ["Zeit", "Forscherin"]),
        ("Müller sagte, er arbeite im ZDF.", "er arbeite", ["Müller"]),
    ],
)
def test_a_medium_that_somebody_speaks_to_or_in(text: str, part: str, chain: list[str]) -> None:
    assert names(text, part) == chain


@pytest.mark.parametrize(
    ("text", "part", "chain"),
    [
        (
            "Das Amt prüfe den Fall, sagte Kern. Ein Sprecher teilte mit, man gehe davon aus, dass der Täter fliehe.",
            "der Täter",
            ["Sprecher"],
        ),
        ("Man rechne damit, dass die Kurse fallen, sagte die Analystin.", "die Kurse", ["Analystin"]),
        ("In Kiew geht man davon aus, dass der Angriff bald kommt.", "der Angriff", [""]),
    ],
)
def test_man_is_the_speaker_in_what_somebody_says(text: str, part: str, chain: list[str]) -> None:
    assert names(text, part) == chain


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Eine sofort eingeleitete Fahndung, an der die Bundespolizei beteiligt war, blieb erfolglos.", 2),
        ("Die kürzlich gegründete Firma, die Akkus baut, ist pleite.", 2),
        ("Der gestern gestartete Satellit, den die ESA baute, schweigt.", 2),
    ],
)
def test_a_participle_before_a_noun_opens_no_clause(text: str, count: int) -> None:
    assert len(propositions(text)) == count


def test_what_a_statement_is_about_is_no_statement() -> None:
    text = "„Die Lage ist, was die Preise angeht, sehr ernst“, sagte der Händler."
    assert not [one for one in propositions(text) if text[one.start : one.end].startswith("was")]


@pytest.mark.parametrize(
    ("text", "part", "chain"),
    [
        ("In dem Schreiben der Bank ist von Mängeln die Rede.", "Mängeln", ["Bank"]),
        ("Zunächst war von drei Toten die Rede.", "drei Toten", [""]),
        ("In türkischen Medien war von einem Defekt die Rede.", "Defekt", ["türkischen Medien"]),
    ],
)
def test_what_is_talked_of(text: str, part: str, chain: list[str]) -> None:
    assert names(text, part) == chain


@pytest.mark.parametrize("text", ["Die Rede von Präsident Kern war lang.", "Von Rücktritt ist keine Rede."])
def test_what_looks_like_talk(text: str) -> None:
    assert [one.mode for one in propositions(text)] == ["author"]


def test_who_finds_something_does_not_take_the_floor() -> None:
    text = "Es war Mord, teilte die Polizei mit. Ein Angler hatte den Koffer entdeckt. Verdächtig sei der Freund."
    assert names(text, "Verdächtig") == ["Polizei"]


def test_a_quotation_after_a_full_stop_makes_no_frame_of_what_is_said() -> None:
    text = "Der Minister sagte, der Fall müsse aufgeklärt werden. „Wir müssen handeln“, forderte er."
    assert names(text, "der Fall") == ["Minister"]


@pytest.mark.parametrize(
    ("text", "part", "chain"),
    [
        ("Kritik kam von der Forscherin Eva Holm: Die Studie sei zu kurz.", "Die Studie", ["Eva Holm"]),
        ("Lob kam von Trainer Jan Voss: Die Abwehr stehe sicher.", "Die Abwehr", ["Jan Voss"]),
        ("Kritik kam auf: Die Studie sei zu kurz.", "Die Studie", [""]),
        ("Wie das Portal „Aero.de“ berichtet, ist die Firma pleite.", "die Firma", ["Aero.de"]),
    ],
)
def test_whoever_reacts_and_a_title_behind_its_class(text: str, part: str, chain: list[str]) -> None:
    assert names(text, part) == chain


@pytest.mark.parametrize(
    ("text", "value"),
    [("Das Eis könnte früher schmelzen als gedacht.", "PS+"), ("Der Schaden ist höher als zunächst angenommen.", "CT+")],
)
def test_what_is_compared_with_is_no_verb_of_the_clause(text: str, value: str) -> None:
    assert [(one.outlet, one.kind) for one in propositions(text)] == [(value, "other")]


def test_what_stands_with_the_judge_is_not_judged() -> None:
    text = "Der Physiker Dirk Notz von der Universität Hamburg hält den Befund für plausibel."
    (one,) = propositions(text)
    assert [text[span.start : span.end] for span in one.core] == ["den Befund für plausibel"]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Die Erdbebenwarte gab die Stärke mit 6,7 an.", "reported"),
        ("Der Veranstalter gab die Zahl der Besucher mit rund 5000 an.", "reported"),
        ("Der Wirt gab mit seinem Auto an.", "author"),
    ],
)
def test_who_gives_a_size(text: str, mode: str) -> None:
    assert [one.mode for one in propositions(text)] == [mode]
