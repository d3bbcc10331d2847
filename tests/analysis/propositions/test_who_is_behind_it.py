"""Who is behind a statement: passives, go-betweens, conditions, questions inside questions, what is denied without a clause."""

from __future__ import annotations

import pytest

from tests.analysis.propositions.judging import best, held, propositions, shown


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ob die Reederei, der elf Schiffe gehören, Insolvenz anmeldet, ist nicht bekannt.", "Ob die Reederei"),
        ("Wann der Tunnel, den die Bahn baut, in Betrieb geht, steht noch nicht fest.", "Wann der Tunnel"),
        ("Wie viele Menschen sich auf dem Gelände befanden, ist noch unklar.", "Wie viele Menschen"),
    ],
)
def test_a_question_stays_open_around_a_relative_clause(text: str, words: str) -> None:
    one = best(text, text[:-1])

    assert one is not None
    assert one.kind == "question", words
    assert (one.outlet, one.chain) == ("Uu", ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dem Verein werden Kontakte zur Mafia nachgesagt.", "? CT+"),
        ("Der Firma wird Steuerbetrug zur Last gelegt.", "? CT+"),
        ("Über eine Trennung wird spekuliert.", "? PR+"),
        ("Anfangs war von einem Anschlag ausgegangen worden.", "? PR+"),
        ("Von Umweltverbänden wurde die Genehmigung scharf kritisiert.", "Umweltverbänden CT+"),
        ("Von Ärzten wurde der Beschluss als fahrlässig bezeichnet.", "Ärzten CT+"),
        ("Die Osnabrücker Tafel bezichtigte die Stadt der Lüge.", "Die Osnabrücker Tafel CT+"),
        ("Die Gewerkschaft glaubt das nicht.", "Die Gewerkschaft PR-"),
        ("Die Firma stellte die Zahlen infrage.", "Die Firma PR-"),
        ("Die Angeklagte beteuert ihre Unschuld.", "Die Angeklagte CT+"),
        ("Er glaubt nicht an einen Absturz.", "Er PR-"),
        ("Die Opposition warf dem Amt Untätigkeit vor.", "Die Opposition CT+"),
    ],
)
def test_accusations_and_doubts_without_a_clause(text: str, expected: str) -> None:
    (one,) = propositions(text)

    assert shown(one) == expected
    assert one.outlet == "Uu"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Sie wisse nichts, ließ die Dompteurin über ihre Anwältin ausrichten.",
            "Sie wisse nichts",
            "ihre Anwältin > die Dompteurin CT-",
        ),
        (
            "Über seinen Manager ließ der Sänger verbreiten, das Konzert finde statt.",
            "das Konzert finde statt",
            "seinen Manager > der Sänger CT+",
        ),
        ("Man sei bereit, zitierte die Agentur Tass Sprecher Oleg Wassin.", "Man sei bereit", "Tass > Oleg Wassin CT+"),
        ("Der Händler argumentiert, die Preise seien stabil.", "die Preise seien stabil", "Der Händler CT+"),
        ("Der Abgeordnete wurde nach eigenem Bekunden bedroht.", "Der Abgeordnete wurde", "Der Abgeordnete CT+"),
    ],
)
def test_who_speaks_and_through_whom(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Verdi kündigte einen Streik an. Sollte ihn das Gericht untersagen, werde man klagen.",
            "werde man klagen",
            "Verdi PS+",
        ),
        ("Falls der Bär als bedroht gilt, wäre es die erste Art.", "wäre es die erste Art", "- PS+"),
        ("„Wir sehen keinen Weg, die Fähre zu retten“, sagte Ole Brand.", "Wir sehen keinen Weg", "Ole Brand CT-"),
        ("Im März war der Versuch für gescheitert erklärt worden, die Werft zu verkaufen.", "der Versuch", "- CT+"),
        ("Es stimme nicht, dass die Kasse fehle, sagte der Wirt.", "die Kasse fehle", "der Wirt CT-"),
        ("Es ist falsch, dass Geld fehlt.", "Geld fehlt", "- CT-"),
        ("Der Sprecher sagte, das sei falsch.", "das sei falsch", "Der Sprecher CT+"),
        (
            "Die Kammer wandte sich gegen die Behauptung, die Impfung sei gefährlich.",
            "die Impfung sei gefährlich",
            "Die Kammer CT-",
        ),
        ("Mit an Sicherheit grenzender Wahrscheinlichkeit war es Mord.", "war es Mord", "- PR+"),
    ],
)
def test_conditions_verdicts_and_nouns_with_a_clause(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected


def test_a_question_that_was_put_is_not_what_was_answered() -> None:
    found = propositions("Auf die Frage, ob er zurücktrete, antwortete Bürgermeister Erk Holl: „Nein.“")

    assert all("ob er" not in "".join(one.rules) for one in found)
    assert not any(one.chain and one.chain[-1].commitment == "CT+" and "zurücktrete" in str(one.core) for one in found)
