"""A story is not called after what one party says while a neutral title is to be had."""

from __future__ import annotations

import pytest

from quellenlage.model import Document
from quellenlage.reasoning.stories.neutral import is_claim
from quellenlage.reasoning.stories.titles import story_title
from quellenlage.resources import table

EXAMPLES = [
    (entry[side]["title"], entry[side]["text"], side == "example")
    for entry in table("de/headline_claims.yaml").values()
    for side in ("example", "not")
]


def report(title: str | None, text: str) -> Document:
    return Document(id=f"{title}{text}", digest=f"{title}{text}", text=text, title=title, publisher="Blatt")


@pytest.mark.parametrize(
    ("title", "text", "claim"),
    [
        *EXAMPLES,
        ("Trainer Prehn: Wir steigen nicht ab", "Holger Prehn gibt sich zuversichtlich.", True),
        ("Polizei: Fahrer war betrunken", "Der Fahrer war nach Angaben der Polizei betrunken.", True),
        ("Bauern: „Der Wolf muss endlich weg“", "Die Bauern im Allgäu sind aufgebracht.", True),
        ("Klinikchef nahm Geld von Pharmafirma", "Der Klinikchef soll Geld von einer Pharmafirma angenommen haben.", True),
        ("Verein fälschte Bilanz", "Ein Prüfer wirft dem Verein vor, die Bilanz gefälscht zu haben.", True),
        ("Oltmanns: Impfung ist sicher", "Die Impfung sei sicher, sagte Ministerin Oltmanns in Hannover.", True),
        ("Forscherin ist eine Betrügerin", "Kollegen zweifeln an den Daten der Forscherin.", True),
        ("Kiel: Blindgänger entschärft", "Ein Blindgänger ist in Kiel entschärft worden.", False),
        ("Ostbahn: Lokführer nehmen Vertrag an", "Die Lokführer der Ostbahn haben dem Vertrag zugestimmt.", False),
        ("Vorwürfe gegen Brandis", "Helga Brandis soll sich eine Reise bezahlt haben lassen.", False),
        ("Minister soll Geld angenommen haben", "Der Minister soll Geld angenommen haben.", False),
        ("Mönchgut kehrt in den Hafen zurück", "Die Fähre „Mönchgut“ ist zurück im Hafen.", False),
        ("Neue Brücke wird im Juni fertig", "Die Brücke soll im Juni fertig sein. Sie kostet drei Millionen Euro.", False),
        ("Trainer beurlaubt", "Der Verein hat seinen Trainer beurlaubt. Ein Nachfolger steht noch nicht fest.", False),
        ("Sonde landet auf dem Mars", "Die Sonde ist gelandet. Das teilte die Raumfahrtagentur mit.", False),
        ("Gericht spricht Arzt schuldig", "Das Landgericht hat einen Arzt der Untreue für schuldig befunden.", False),
        ("Inflation sinkt auf 2,1 Prozent", "Die Inflation ist gesunken, sagte die Präsidentin des Amtes.", False),
    ],
)
def test_what_one_party_says(title, text, claim):
    assert is_claim(title, report(title, text)) == claim


def test_a_neutral_headline_is_the_title():
    party = report(
        "Brandis: Habe die Reise selbst gezahlt", "Helga Brandis hat die Vorwürfe zur Reise nach Brasilien zurückgewiesen."
    )
    neutral = report("Vorwürfe gegen Brandis", "Helga Brandis soll sich eine Reise nach Brasilien bezahlt haben lassen.")

    assert story_title([party, neutral]) == "Vorwürfe gegen Brandis"


def test_without_one_it_is_a_first_sentence_that_says_whose_words_they_are():
    only = report(
        "Ministerin ließ Konzern zahlen", "Die Ministerin soll sich eine Reise von einem Konzern bezahlt haben lassen."
    )

    assert story_title([only]) == "Die Ministerin soll sich eine Reise von einem Konzern bezahlt haben lassen"


def test_a_headline_without_a_text_is_better_than_nothing():
    assert story_title([report("„Wir haben nichts gewusst“", "")]) == "„Wir haben nichts gewusst“"
