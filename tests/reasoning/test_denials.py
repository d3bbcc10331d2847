"""Denials in other words than what they deny, and what they do not deny."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import of, report, story

FIRST, NEXT, LATER = "2026-02-03T09:00:00+01:00", "2026-02-04T09:00:00+01:00", "2026-02-13T09:00:00+01:00"


def findings(first, second, published=NEXT):
    dossier = story(report(first, "Bote", FIRST), report(second, "Kurier", published))
    conflicts = [finding.aspect for finding in of(dossier, "conflict")]
    return conflicts, [finding.how for finding in of(dossier, "supersession")]


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (
            "Die Rebellen haben nach Armeeangaben die Brücke von Goma gesprengt.",
            "Die Rebellen haben die Sprengung der Brücke von Goma bestritten.",
        ),
        ("Der Verband wirft dem Gewichtheber Timo Kraus Doping vor.", "Timo Kraus bestritt das Doping."),
        (
            "Die Schulleiterin Hanne Riek hat das Internat verlassen, sagte ein Lehrer.",
            "„Frau Riek hat das Internat nicht verlassen“, sagte ihr Anwalt.",
        ),
        (
            "Die Fabrik in Aue wird im Sommer geschlossen, sagte ein Betriebsrat.",
            "Die Fabrik in Aue wird nicht geschlossen, sagte Firmenchef Jan Ertl.",
        ),
    ],
)
def test_a_denial_in_other_words(claim, denial):
    assert findings(claim, denial) == (["polarity"], [])


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        # whoever denies having done it does not deny that it happened
        (
            "Die Bande hat den Überfall auf eine Bank in Emden bestritten.",
            "Der Überfall auf die Bank in Emden ereignete sich nach Angaben der Polizei um 9 Uhr.",
        ),
        (
            "Die Armee bestritt den Beschuss der Stadt Goma.",
            "Der Beschuss der Stadt Goma begann nach Angaben von Anwohnern um 4 Uhr.",
        ),
        # another matter
        (
            "Die Fabrik in Aue wird geschlossen, sagte ein Betriebsrat.",
            "Die Schule in Aue wird nicht geschlossen, sagte der Landrat.",
        ),
    ],
)
def test_what_is_not_denied(claim, other):
    assert findings(claim, other) == ([], [])


@pytest.mark.parametrize(
    ("denial", "done"),
    [
        ("„Frau Kehl hört nicht auf“, sagte ihr Sprecher.", "Trainerin Ute Kehl hat am Donnerstag aufgehört."),
        ("Die Werft in Emden wird nicht verkauft, sagte der Chef.", "Die Werft in Emden ist am Donnerstag verkauft worden."),
    ],
)
def test_what_was_denied_may_happen_later(denial, done):
    assert findings(denial, done, LATER) == ([], ["updated"])
