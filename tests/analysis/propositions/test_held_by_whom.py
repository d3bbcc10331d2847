"""What an article tells and does not hold itself: suspicions, rumours, denials with words of their own, possibilities."""

from __future__ import annotations

import pytest

from quellenlage.resources import table
from tests.analysis.propositions.judging import best, described, propositions

NOUNS = table("de/content_nouns.yaml")


def held(text: str, part: str) -> tuple[str, list[str], str]:
    """The outlet's commitment, the names of the chain and the origin's commitment for the statement of `part`."""
    one = best(text, part)
    assert one is not None, text
    return one.outlet, [link.name for link in one.chain], one.chain[-1].commitment if one.chain else one.outlet


@pytest.mark.parametrize("kind", NOUNS["kinds"], ids=[kind["name"] for kind in NOUNS["kinds"]])
def test_the_content_of_a_noun_is_not_the_outlets(kind: dict[str, str]) -> None:
    before, _, rest = kind["example"].partition("[")
    part, _, after = rest.partition("]")
    outlet, _, value = held(before + part + after, part)
    assert (outlet, value) == (("Uu", kind["held"]) if "held" in kind else (kind["possible"], kind["possible"]))


@pytest.mark.parametrize("text", NOUNS["not"])
def test_facts_stay_the_outlets(text: str) -> None:
    assert held(text, text.partition("dass ")[2].partition(",")[0])[0] == "CT+"


@pytest.mark.parametrize(
    ("text", "part", "chain", "value"),
    [
        (
            "Der Anwalt wies den Vorwurf, sein Mandant habe betrogen, zurück.",
            "sein Mandant habe betrogen",
            ["Der Anwalt"],
            "CT-",
        ),
        ("Den Verdacht, die Bank habe gelogen, bestritt die Chefin.", "die Bank habe gelogen", ["die Chefin"], "CT-"),
        ("Der Trainer dementierte das Gerücht, er gehe.", "er gehe", ["Der Trainer"], "CT-"),
        ("Der Vorwurf, sie habe gedopt, sei absurd, sagte Kern.", "sie habe gedopt", ["Kern"], "CT-"),
        ("Kern sagte, die Gefahr, dass der Damm breche, sei gebannt.", "der Damm breche", ["Kern"], "PS+"),
    ],
)
def test_who_holds_the_content_of_a_noun(text: str, part: str, chain: list[str], value: str) -> None:
    assert held(text, part) == ("Uu", chain, value)


@pytest.mark.parametrize(
    ("text", "part", "value"),
    [
        ("Der Minister wies das zurück: „Das Wasser ist sauber.“", "Das Wasser ist sauber", "CT+"),
        ("Die Ärztin dementierte das umgehend: „Ich habe nie Geld genommen.“", "Ich habe nie Geld genommen", "CT-"),
        ("Der Konzern dementierte: Es gebe keine Pläne.", "Es gebe keine Pläne", "CT-"),
        ("Der Konzern dementierte, es gebe Pläne.", "es gebe Pläne", "CT-"),
        ("Der Spieler bestritt, dass er gewettet habe.", "er gewettet habe", "CT-"),
    ],
)
def test_a_denial_and_the_deniers_own_words(text: str, part: str, value: str) -> None:
    assert held(text, part)[2] == value


def test_that_is_denied_and_something_said() -> None:
    text = "Der Trainer bestritt das: „Ich war zu Hause.“"
    assert [one.chain[-1].commitment for one in propositions(text)] == ["CT-", "CT+"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Der Vorwurf, die Firma habe bestochen, sei falsch, sagte Kern.", "Der Vorwurf, die Firma habe bestochen, sei falsch"),
        ("Kern sagte, der Trainer, ein Däne, sei entlassen.", "der Trainer, ein Däne, sei entlassen"),
        ("Kern sagte, der Pegel, der gestiegen war, sinke wieder.", "der Pegel, der gestiegen war, sinke wieder"),
        ("Die Lage, sagte Kern am Montag, sei ernst.", "Die Lage, sagte Kern am Montag, sei ernst"),
    ],
)
def test_an_interrupted_clause_goes_on(text: str, part: str) -> None:
    one = best(text, part)
    assert one is not None
    assert text[one.start : one.end] == part, [described(each) for each in propositions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Bestätigen wollte die Staatsanwältin das nicht.",
        "Kommentieren mochte die Bank den Bericht nicht.",
        "Äußern wollte sich Kern nicht.",
    ],
)
def test_a_refusal_with_the_infinitive_in_front(text: str) -> None:
    assert [(one.outlet, one.negated_report) for one in propositions(text)] == [("Uu", True)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ein Abbruch ist möglich.", "PS+"),
        ("Auch ein Anschlag ist nicht ausgeschlossen.", "PS+"),
        ("Ein Streik ist unwahrscheinlich.", "PR-"),
        ("Der Täter kann geflohen sein.", "PS+"),
        ("Die Anmeldung ist online möglich.", "CT+"),
        ("Der Zug kann wieder fahren.", "CT+"),
    ],
)
def test_possibilities_and_what_can_be_done(text: str, value: str) -> None:
    assert [one.outlet for one in propositions(text)] == [value]


def test_a_return_that_is_not_possible_is_denied() -> None:
    assert [one.outlet for one in propositions("Eine Rückkehr ist noch nicht möglich.")] == ["CT-"]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Zeugen wollen den Mann erkannt haben.", "Zeugen"),
        (
            "Einer im Blatt „Neue Natur“ veröffentlichten Studie zufolge schmilzt das Eis.",
            "Einer im Blatt „Neue Natur“ veröffentlichten Studie",
        ),
    ],
)
def test_holders_that_look_like_something_else(text: str, holder: str) -> None:
    assert [one.chain[-1].name for one in propositions(text)] == [holder]


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister warnte vor Krieg, ruderte später aber zurück.",
        "Die Bilder sollen am Donnerstag gezeigt werden.\n\n„Hera“ war im Mai gestartet.",
    ],
)
def test_what_stands_beside_a_report_is_the_articles(text: str) -> None:
    assert any(one.mode == "author" for one in propositions(text)), [described(one) for one in propositions(text)]


def test_what_is_unthinkable_is_denied_once() -> None:
    assert [one.chain[-1].commitment for one in propositions("Es sei undenkbar, dass der Rat zustimmt, sagte Kern.")] == ["CT-"]
