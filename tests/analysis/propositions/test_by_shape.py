"""Who speaks by the shape of a sentence, whose view the sentence before was, and what a fronted question leaves open."""

from __future__ import annotations

import pytest

from tests.analysis.propositions.judging import held, propositions, shown


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("„Die Halle ist zu klein“, relativierte Bürgermeister Erk Holl.", "Die Halle ist zu klein", "Erk Holl CT+"),
        ("„Die Halle ist zu klein“, insistierte Trainer Leo Karl.", "Die Halle ist zu klein", "Leo Karl CT+"),
        ("Die Halle sei zu klein, rechtfertigte sich Landrat Udo Ley.", "Die Halle sei zu klein", "Udo Ley CT+"),
        ("Am Montag beschwichtigte Landrätin Eva Kern, die Halle sei groß genug.", "die Halle sei groß genug", "Eva Kern CT+"),
        ("„Wir hoffen, die Kinder kommen zurück“, so eine Mutter.", "die Kinder kommen zurück", "eine Mutter PS+"),
        ("Wäre das Tor gefallen, hätte der Verein gewonnen.", "hätte der Verein gewonnen", "- PS+"),
        ("Nachdem man „vielen helfen kann“, suchen die Forscher nach mehr.", "suchen die Forscher", "- CT+"),
    ],
)
def test_the_shape_says_who_speaks(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Anwalt sagte, sein Mandant habe ihm versichert, das Geld sei weg.", "Der Anwalt > sein Mandant CT+"),
        ("Wie die Zeitung „Ufer“ berichtet, erklärte Kern, er höre auf.", "Ufer > Kern CT+"),
        (
            "Wie das Blatt aus Fraktionskreisen erfuhr, wollen drei Abgeordnete nicht zustimmen.",
            "das Blatt > Fraktionskreisen CT-",
        ),
        ("Insider berichten, der Chef gehe.", "Insider CT+"),
        ("Erneut wurden Vorwürfe laut, die Richter seien bestochen.", "Vorwürfe CT+"),
        ("Aus Sicht des Landes Hessen ist der Vertrag gültig.", "des Landes Hessen CT+"),
        ("Am Steuer saß nach Überzeugung der Ermittler der Ehemann.", "der Ermittler CT+"),
        ("Die Tür öffnete nach Angaben der Polizei der Hausmeister.", "der Polizei CT+"),
        ("Analysten halten den Preis für hoch.", "Analysten PR+"),
        ("Der Minister nannte es falsch, dass die Steuer steigt.", "Der Minister CT-"),
        ("Die Ärztin ist skeptisch, ob das Mittel wirkt.", "Die Ärztin PR-"),
        ("Die Kälte erlaubt es, Eis zu lagern.", "- CT+"),
        ("Wie schon im Vorjahr brannte am Montag ein Haus ab.", "- CT+"),
        ("Es gibt keine Beweise dafür, dass das Boot gestohlen wurde.", "- Uu"),
    ],
)
def test_the_last_statement_is_held_by(text: str, expected: str) -> None:
    assert shown(propositions(text)[-1]) == expected


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Davon ist Bürgermeister Erk Holl überzeugt.", "Erk Holl CT+"),
        ("Dieser Ansicht ist das Bauamt.", "das Bauamt CT+"),
        ("So sieht es Trainerin Eva Kern.", "Eva Kern CT+"),
        ("So steht es in der Anklageschrift.", "der Anklageschrift CT+"),
        ("Das legt ein Gutachten nahe.", "ein Gutachten PR+"),
        ("Davon ist nichts zu sehen.", "- CT+"),
    ],
)
def test_whose_view_the_sentence_before_was(second: str, expected: str) -> None:
    assert held(f"Zwei Firmen teilten sich die Aufträge. {second}", "Zwei Firmen") == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Warum das Schiff sank, soll ein Gutachten klären.", "question"),
        ("Warum das Schiff sank, bleibt ein Geheimnis.", "question"),
        ("Wer schoss, will die Polizei nun herausfinden.", "question"),
        ("Wer wagt, gewinnt.", ""),
    ],
)
def test_a_question_before_a_main_clause_that_does_not_answer_it(text: str, kind: str) -> None:
    (one,) = propositions(text)

    assert (one.kind == "question") == (kind == "question")
