"""What the words of a report are to its story."""

from __future__ import annotations

import pytest

from quellenlage.analysis.base.lexicon import compound_parts
from quellenlage.reasoning.stories.rarity import rarity, stem
from quellenlage.reasoning.stories.words import Kind, words


def kinds(text: str) -> dict[str, Kind]:
    """The kind of each word as it is written; of a word that is there twice the last."""
    return {word.form: word.kind for word in words(text) if word.kind is not Kind.PART}


@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        ("Der Anwalt Benthin prüft die Bücher.", "Benthin", Kind.NAME),
        ("Das Werk Enghagen steht still.", "Enghagen", Kind.NAME),
        ("Ministerin Tanja Oltmanns reiste ab.", "Oltmanns", Kind.HOLDER),
        ("Ministerin Tanja Oltmanns reiste ab.", "Tanja", Kind.GIVEN),
        ("Die Schülerin Melina ist wieder da.", "Melina", Kind.NAME),
        ("Trainer Holger Prehn muss gehen.", "Prehn", Kind.NAME),
        ("Der Regisseur sprach mit Georg Feilen.", "Feilen", Kind.NAME),
        ("In Bamberg brennt ein Lager.", "Bamberg", Kind.PLACE),
        ("Die Bamberger Feuerwehr löscht.", "Bamberger", Kind.PLACE),
        ("Ein Kaiserslauterer Verein feiert.", "Kaiserslauterer", Kind.PLACE),
        ("Kiel: Blindgänger entschärft", "Kiel", Kind.PLACE),
        ("Der Konflikt in Mali geht weiter.", "Mali", Kind.PLACE),
        ("Tavares hat verloren.", "Tavares", Kind.NAME),
        ("Das Mosaik zeigt einen Wagenlenker.", "Wagenlenker", Kind.NOUN),
        ("Die Nachzählung beginnt.", "Nachzählung", Kind.NOUN),
        ("Zwei Verschüttete leben.", "Verschüttete", Kind.NOUN),
        ("Das Landgericht vertagt sich.", "Landgericht", Kind.BODY),
        ("Das Johannesspital schließt.", "Johannesspital", Kind.NAME),
        ("Am Montagabend war Ruhe.", "Montagabend", Kind.SHORT),
        ("Demnach sinkt die Steuer.", "Demnach", Kind.SHORT),
        ("Die IG Metall verhandelt.", "IG", Kind.SHORT),
        ("Ein Schaden von 430 Millionen.", "430", Kind.NUMBER),
    ],
)
def test_what_a_word_is(text, form, kind):
    assert kinds(text)[form] is kind


@pytest.mark.parametrize(
    "text", ["Um 21.30 Uhr war Schluss.", "Es begann 2019.", "Am 22. Mai ist Wahl.", "Beginn 14:05 am Tor.", "Nur 7 blieben."]
)
def test_hours_days_years_and_digits_are_no_numbers_to_go_by(text):
    assert Kind.NUMBER not in kinds(text).values()


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Möbellager", ("Möbel", "Lager")),
        ("Lagerhallen", ("Lager", "Hallen")),
        ("Wagenlenkers", ("Wagen", "Lenkers")),
        ("Geburtshilfe", ("Geburt", "Hilfe")),
        ("Messerangriff", ("Messer", "Angriff")),
        ("Lager", None),
        ("Bamberg", None),
        ("Tavares", None),
        ("Streik", None),
    ],
)
def test_parts_of_a_compound(word, parts):
    assert compound_parts(word) == parts


def test_a_rare_compound_is_taken_apart_and_a_common_one_is_not():
    parts = {word.key for word in words("Das Möbellager beim Fußball") if word.kind is Kind.PART}

    assert parts == {"möbel", "lager"}


def test_the_rarer_the_more_it_says():
    ordered = ["Jahr", "Polizei", "Bamberg", "Fähre", "Hochofen", "Benthin"]

    assert sorted(ordered, key=lambda word: rarity(stem(word))) == ordered
    assert rarity(stem("Fußball")) < rarity(stem("Fähre"))  # written with ss where the table comes from
