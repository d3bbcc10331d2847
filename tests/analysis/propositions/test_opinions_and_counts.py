"""Whose opinion and whose count it is: told without a verb of saying, by a number alone, or in the subjunctive behind somebody else."""

from __future__ import annotations

import pytest

from quellenlage.resources import table
from tests.analysis.propositions.judging import held, propositions, shown

_ATTITUDES = table("de/attitudes.yaml")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Opposition sieht in dem Gesetz einen Angriff auf die Pressefreiheit.", ["Die Opposition CT+"]),
        ("Darin sieht der Verband einen Verstoß gegen das Kartellrecht.", ["der Verband CT+"]),
        ("Die Anwältin erkennt darin keinen Verfahrensfehler.", ["Die Anwältin CT-"]),
        ("Der Betriebsrat sah in dem Verkauf eine große Chance.", ["Der Betriebsrat CT+"]),
        ("Für Ministerin Ina Berg ist das Urteil ein Skandal.", ["Ina Berg CT+"]),
        ("Für die Staatsanwaltschaft ist der Fall klar.", ["die Staatsanwaltschaft CT+"]),
        ("Für die Gewerkschaft ist das Angebot nicht akzeptabel.", ["die Gewerkschaft CT-"]),
        ("Für Trainer Lutz Kessler war der Elfmeter ein Witz.", ["Lutz Kessler CT+"]),
    ],
)
def test_an_opinion_is_whose_it_is(text: str, expected: list[str]) -> None:
    assert [shown(one) for one in propositions(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Die Zeugin sah in dem Haus einen Mann.",
        "Die Polizei sah in der Nacht ein Licht.",
        "Für Trainer Lutz Kessler war es der dritte Sieg in Folge.",
        "Für Montag ist Regen angesagt.",
        "Für den Sommer ist die Lage klar.",
        "Das Museum sieht im Mai einen Umbau vor.",
    ],
)
def test_what_is_seen_counted_or_dated_is_no_opinion(text: str) -> None:
    assert not any(one.chain for one in propositions(text))


@pytest.mark.parametrize("kind", ["seeing", "for_whom"])
def test_the_examples_of_opinions(kind: str) -> None:
    assert all(one.chain for one in propositions(_ATTITUDES["opinions"][kind]["example"]))
    assert not any(one.chain for one in propositions(_ATTITUDES["opinions"][kind]["not"]))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Die Veranstalter sprachen von 800 Teilnehmern, die Polizei kam auf 400.", "kam auf 400", "die Polizei CT+"),
        ("Die Veranstalter sprachen von 800 Teilnehmern, die Polizei zählte rund 400.", "zählte rund 400", "die Polizei CT+"),
        ("Der Verband rechnet mit 500 Fällen, die Behörde zählte bisher 120.", "zählte bisher 120", "die Behörde CT+"),
        ("800 Demonstranten zogen durch Kassel. Die Polizei zählte 400.", "zählte 400", "Die Polizei CT+"),
        ("Das Ministerium meldete 40 Tote, die Hilfsorganisation kam auf 70.", "40 Tote", "Das Ministerium CT+"),
        ("Das Ministerium meldete 40 Tote, die Hilfsorganisation kam auf 70.", "kam auf 70", "die Hilfsorganisation CT+"),
    ],
)
def test_a_number_alone_is_the_count_of_its_subject(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Union gewann 30 Sitze. Die Liberalen kamen auf zwölf.", "kamen auf zwölf"),
        ("Kessler erzielte 20 Tore, Mohr kam auf 12.", "kam auf 12"),
        ("Der Verein zählt 300 Mitglieder.", "zählt 300"),
        ("Der Zug mit 200 Reisenden kam auf Gleis 3 an.", "kam auf Gleis 3"),
    ],
)
def test_what_is_won_or_had_is_no_count(text: str, words: str) -> None:
    assert held(text, words) == "- CT+"


def test_the_example_of_counts() -> None:
    entry = _ATTITUDES["nominal"]

    assert shown(propositions(entry["counting_example"])[-1]) == "Die Polizei CT+"
    assert shown(propositions(entry["counting_not"])[-1]) == "- CT+"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "„Wir streiken“, sagte Gewerkschafterin Ina Berg. Die Regierung habe mit Kündigungen gedroht.",
            "mit Kündigungen",
            "Ina Berg > Die Regierung PR+",
        ),
        (
            "Der Anwalt sagte, sein Mandant sei unschuldig. Die Staatsanwaltschaft habe Fehler eingeräumt.",
            "Fehler eingeräumt",
            "Der Anwalt > Die Staatsanwaltschaft CT+",
        ),
        (
            "Der Anwalt sagte, sein Mandant sei unschuldig. Die Staatsanwaltschaft habe Fehler eingeräumt. Er werde klagen.",
            "Er werde klagen",
            "Der Anwalt CT+",
        ),
        ("Kern sagte, er gehe. Er habe mit Rücktritt gedroht.", "mit Rücktritt", "Er PR+"),
        ("Der Verein schweigt. Die Regierung hat mit Kündigungen gedroht.", "mit Kündigungen", "Die Regierung PR+"),
    ],
)
def test_a_report_in_the_subjunctive_is_told_by_whoever_spoke_before(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected


@pytest.mark.parametrize("entry", _ATTITUDES["nominal"]["whole_denials"], ids=lambda entry: entry["example"])
def test_who_denies_what_was_said_before(entry: dict[str, str]) -> None:
    (one,) = propositions(entry["example"])

    assert [source.commitment for source in one.chain] == ["CT-"]


@pytest.mark.parametrize("text", _ATTITUDES["nominal"]["whole_denials_not"])
def test_what_denies_nothing(text: str) -> None:
    assert not any(source.commitment == "CT-" for one in propositions(text) for source in one.chain)


@pytest.mark.parametrize("text", _ATTITUDES["opinions"]["sure"]["examples"])
def test_whoever_is_sure_says_so(text: str) -> None:
    words = text.partition("[")[2].partition("]")[0]
    (one,) = [p for p in propositions(text.replace("[", "").replace("]", "")) if words in text]

    assert [source.commitment for source in one.chain] == ["CT+"]


def test_things_are_sure_of_nothing() -> None:
    text = _ATTITUDES["opinions"]["sure"]["not"].replace("[", "").replace("]", "")

    assert not any(one.chain for one in propositions(text))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Dass Truppen beteiligt waren, hält der Experte für wenig wahrscheinlich.", "Truppen beteiligt waren", "Experte PR-"),
        ("Dass der Plan aufgeht, hält die Kammer für wahrscheinlich.", "der Plan aufgeht", "Kammer PR+"),
        ("Das Werk soll schließen. Die Chefin nennt das eine Unterstellung.", "nennt das eine", "Die Chefin CT-"),
        ("Meldungen, denen zufolge sie geht, bezeichnete die Firma als frei erfunden.", "sie geht", "die Firma CT-"),
        ("Gerüchte, wonach der Pilot trank, wies die Airline Nordair als falsch zurück.", "der Pilot trank", "Nordair CT-"),
        ("Offenbar hat Peking auf die Absage gedrängt.", "hat Peking auf die Absage gedrängt", "- PR+"),
        ("Offenbar hat die Bank vor dem Verkauf gewarnt.", "hat die Bank vor dem Verkauf", "- PR+"),
        ("Ursu hielt dagegen: Ohne Bahnen drohe das Ende, die Wagen dürften bald stehen.", "die Wagen dürften", "Ursu PR+"),
        ("Ohne Regen drohe eine Missernte, der Boden sei trocken, sagte Kern.", "der Boden sei trocken", "Kern CT+"),
        ("Die Stadt will Bahnen kaufen. Das kündigte Bürgermeister Jan Kolb an.", "will Bahnen kaufen", "Jan Kolb CT+"),
        ("Die Preise steigen. Das verspricht Ärger.", "Die Preise steigen", "- CT+"),
        ("Kern kündigte an, der Bau beginne bald.", "der Bau beginne bald", "Kern PR+"),
        ("Dafür gebe es keinerlei Belege, sagte Kern.", "gebe es keinerlei Belege", "Kern CT-"),
        ("Der Rat hatte mitnichten zugestimmt.", "mitnichten zugestimmt", "- CT-"),
        ("Die Bank hat vor dem Verkauf gewarnt.", "vor dem Verkauf", "Die Bank PS+"),
    ],
)
def test_what_is_called_false_unlikely_or_inferred(text: str, words: str, expected: str) -> None:
    assert held(text, words).endswith(expected)
