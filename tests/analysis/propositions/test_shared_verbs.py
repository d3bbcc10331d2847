"""Two statements with one finite verb: a negation belongs to its own participle, a particle makes its own verb; others stay one."""

from __future__ import annotations

import pytest

from quellenlage.analysis.base import analyse
from tests.analysis.propositions.judging import propositions


def signs(text: str) -> list[str]:
    """„ins Wasser gesprungen +“ for each statement, with the sign that its origin gives it."""
    found = []
    for one in propositions(text):
        words = " ".join(text[span.start : span.end] for span in one.core)
        found.append(f"{words} {(one.chain[-1].commitment if one.chain else one.outlet)[-1]}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der Mann sei ins Wasser gesprungen und nicht mehr aufgetaucht, sagte die Polizei.",
            ["Der Mann sei ins Wasser gesprungen +", "nicht mehr aufgetaucht -"],
        ),
        (
            "Die Läuferin ist gestürzt und nicht mehr angetreten, teilte der Verband mit.",
            ["Die Läuferin ist gestürzt +", "nicht mehr angetreten -"],
        ),
        (
            "Der Sender hatte das Interview geführt und nie gezeigt.",
            ["Der Sender hatte das Interview geführt +", "nie gezeigt -"],
        ),
        (
            "Die Firma hat die Prüfung nicht bestanden und den Auftrag verloren.",
            ["Die Firma hat die Prüfung nicht bestanden -", "den Auftrag verloren +"],
        ),
        (
            "Nach Angaben der Polizei war der Junge weggelaufen und nicht nach Hause gekommen.",
            ["war der Junge weggelaufen +", "nicht nach Hause gekommen -"],
        ),
        (
            "Der Täter soll das Auto gestohlen und nicht angezündet haben.",
            ["Der Täter soll das Auto gestohlen +", "nicht angezündet haben -"],
        ),
        ("Die Rakete ist gestartet, aber nicht explodiert.", ["Die Rakete ist gestartet +", "nicht explodiert -"]),
        (
            "Das Konzert wurde nicht abgesagt, sondern auf Mai verlegt.",
            ["Das Konzert wurde nicht abgesagt -", "auf Mai verlegt +"],
        ),
        (
            "Das Spiel sei nicht abgebrochen, sondern fortgesetzt worden, sagte ein Sprecher.",
            ["Das Spiel sei nicht abgebrochen -", "fortgesetzt worden +"],
        ),
        ("Das Opfer war verletzt und nicht ansprechbar.", ["Das Opfer war verletzt +", "nicht ansprechbar -"]),
        ("Er ist krank und nicht gekommen.", ["Er ist krank +", "nicht gekommen -"]),
    ],
)
def test_a_negation_belongs_to_its_own_participle(text: str, expected: list[str]) -> None:
    assert signs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Polizei teilte mit, dass der Wagen gefunden und nicht geborgen worden sei.",
            ["der Wagen gefunden +", "nicht geborgen worden sei -"],
        ),
        (
            "Die Polizei teilte mit, dass der Prozess nicht eingestellt, sondern vertagt worden sei.",
            ["der Prozess nicht eingestellt -", "vertagt worden sei +"],
        ),
        (
            "Weil die Brücke gebaut, aber nie geöffnet wurde, fährt niemand.",
            ["die Brücke gebaut +", "nie geöffnet wurde -", "fährt niemand -"],
        ),
    ],
)
def test_with_the_auxiliary_at_the_end(text: str, expected: list[str]) -> None:
    assert [one.removeprefix("dass ").removeprefix("Weil ") for one in signs(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Das Boot wurde gefunden und geborgen.",
        "Sie hat nicht gegessen und getrunken.",
        "Die Prüfung ist teuer und nicht einfach.",
        "Der Zug ist in Köln und nicht in Bonn entgleist.",
        "Der Bau wird nicht geplant und finanziert.",
    ],
)
def test_one_statement_stays_one(text: str) -> None:
    assert len(propositions(text)) == 1


def test_both_parts_have_the_auxiliary_in_their_predicate() -> None:
    first, second = (one.predicate for one in analyse("Das Boot sei gefunden und nicht geborgen worden.").clauses)

    assert first is not None
    assert second is not None
    assert [(one.lemma, one.passive, one.perfect, one.mood) for one in (first, second)] == [
        ("finden", True, True, "Sub"),
        ("bergen", True, True, "Sub"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Jacht lief am Montag in Kiel aus und am Mittwoch in Riga ein.", ["auslaufen", "einlaufen"]),
        ("Der Minister stieg in Bonn ein und in Mainz wieder aus.", ["einsteigen", "aussteigen"]),
        ("Der Betreiber schaltete den Reaktor ab und im Mai wieder ein.", ["abschalten", "einschalten"]),
        ("Die Polizei nahm den Fahrer fest und das Auto mit.", ["festnehmen", "mitnehmen"]),
        ("Die Preise zogen im Mai an.", ["anziehen"]),
        ("Der Zug hält an und fährt weiter.", ["anhalten", "weiterfahren"]),
    ],
)
def test_two_particles_of_one_verb(text: str, expected: list[str]) -> None:
    assert [one.predicate.lemma for one in analyse(text).clauses if one.predicate] == expected
