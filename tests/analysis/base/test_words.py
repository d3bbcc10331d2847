"""Tokens, tags, lemmas and verb features, by sentences; and the example of every entry of the word lists."""

from __future__ import annotations

import re
from typing import Any

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.analysis.base.lexicon import verb_readings
from quellenlage.analysis.base.tokens import spans, surface
from quellenlage.model import Token
from quellenlage.resources import table

_LEMMAS = table("de/lemmas.yaml")
_TAGS = table("de/function_words.yaml")["tags"]


def _words(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, 0, len(text))]


def _marked(example: str) -> tuple[list[Token], list[Token]]:
    """The tokens of an example and those in its brackets."""
    inside = [(m.start() - 2 * k, m.end() - 2 * k - 2) for k, m in enumerate(re.finditer(r"\[[^]]+\]", example))]
    tokens = analyse(re.sub(r"[\[\]]", "", example)).tokens
    return list(tokens), [t for t in tokens if any(start <= t.start < end for start, end in inside)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der Kreml-Sprecher kam z. B. am 5. Mai.", ["Der", "Kreml-Sprecher", "kam", "z.", "B.", "am", "5.", "Mai", "."]),
        ("Es kostet 2.500,50 Euro (rund 3 %).", ["Es", "kostet", "2.500,50", "Euro", "(", "rund", "3", "%", ")", "."]),
        ("Um 20.30 Uhr endete es 2:1.", ["Um", "20.30", "Uhr", "endete", "es", "2:1", "."]),
        ("„Ja“, sagte er – „nein“.", ["„", "Ja", "“", ",", "sagte", "er", "–", "„", "nein", "“", "."]),
        (
            "Siehe https://example.org/a?b=c und a.b@example.org.",
            ["Siehe", "https://example.org/a?b=c", "und", "a.b@example.org", "."],
        ),
        ("Die EU/Nato-Frage #Wahl @amt", ["Die", "EU/Nato-Frage", "#Wahl", "@amt"]),
        ("Wirklich?! Nein…", ["Wirklich", "?", "!", "Nein", "…"]),
        ("Nach Art. 5 ist das eine Art.", ["Nach", "Art.", "5", "ist", "das", "eine", "Art", "."]),
        ("Bürger:innen und Ost- und Westdeutsche", ["Bürger:innen", "und", "Ost-", "und", "Westdeutsche"]),
        ("Am 12.09.2023, 10–12 Uhr", ["Am", "12.09.2023", ",", "10", "–", "12", "Uhr"]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    assert _words(text) == words


def test_invisible_characters_stay_inside_a_word_but_not_on_its_surface() -> None:
    text = "Die Re\u00adgie\u00adrung a\u0308ndert\u200b es."
    words = _words(text)
    assert [surface(word) for word in words] == ["Die", "Regierung", "ändert", "es", "."]


@pytest.mark.parametrize("entry", [*_LEMMAS["lemmas"], *_LEMMAS["degrees"]], ids=lambda entry: entry["example"])
def test_the_example_of_every_lemma(entry: dict[str, Any]) -> None:
    _, marked = _marked(entry["example"])
    assert [token.lemma for token in marked] == [entry["lemma"]]


@pytest.mark.parametrize("tag", _TAGS, ids=str)
def test_the_example_of_every_closed_class(tag: str) -> None:
    _, marked = _marked(_TAGS[tag]["example"])
    assert [token.tag for token in marked] == [{"PIDAT": "PIAT"}.get(tag, tag)]


@pytest.mark.parametrize(
    ("text", "word", "lemma", "mood", "tense", "person", "number"),
    [
        ("Er sagt, er sei krank.", "sei", "sein", "Sub", "Pres", 3, "Sing"),
        ("Er sagt, er habe Zeit.", "habe", "haben", "Sub", "Pres", 3, "Sing"),
        ("Ich habe Zeit.", "habe", "haben", "Ind", "Pres", 1, "Sing"),
        ("Habe lange gewartet.", "Habe", "haben", "Ind", "Pres", 1, "Sing"),
        ("Sie hätten es gewusst.", "hätten", "haben", "Sub", "Past", 3, "Plur"),
        ("Die Züge fuhren ab.", "fuhren", "fahren", "Ind", "Past", 3, "Plur"),
        ("Die Spuren führen zum Fluss.", "führen", "führen", "Ind", "Pres", 3, "Plur"),
        ("Das Gericht wies die Klage ab.", "wies", "weisen", "Ind", "Past", 3, "Sing"),
        ("Man wisse noch nichts.", "wisse", "wissen", "Sub", "Pres", 3, "Sing"),
        ("Die Lage könne sich ändern.", "könne", "können", "Sub", "Pres", 3, "Sing"),
        ("Das Wetter bleibt mild.", "bleibt", "bleiben", "Ind", "Pres", 3, "Sing"),
        ("Der Patient werde genesen.", "werde", "werden", "Sub", "Pres", 3, "Sing"),
    ],
)
def test_verbs(text: str, word: str, lemma: str, mood: str, tense: str, person: int, number: str) -> None:
    one = next(token for token in analyse(text).tokens if token.text == word)
    assert (one.lemma, one.form, one.mood, one.tense, one.person, one.number) == (lemma, "Fin", mood, tense, person, number)


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Die Häuser brannten.", "Häuser", "Haus"),
        ("Mit den Grenzübergängen gab es Ärger.", "Grenzübergängen", "Grenzübergang"),
        ("Die größten Schiffe sanken.", "größten", "groß"),
        ("Eine jüngere Frau rief an.", "jüngere", "jung"),
        ("Die verletzten Fahrer wurden versorgt.", "Fahrer", "Fahrer"),
        ("Deutschlands Exporte steigen.", "Deutschlands", "Deutschland"),
        ("Er kam aus dem brennenden Haus.", "Haus", "Haus"),
        ("Die Forscherinnen maßen die Gletscher.", "Forscherinnen", "Forscherin"),
    ],
)
def test_nouns_and_adjectives(text: str, word: str, lemma: str) -> None:
    assert next(token.lemma for token in analyse(text).tokens if token.text == word) == lemma


def test_a_date_is_no_mark() -> None:
    assert [t.tag for t in analyse("Am 3. Mai fuhr er ab.").tokens][:3] == ["APPRART", "ADJA", "NN"]
    assert len(analyse("Am 3. Mai fuhr er ab.").clauses) == 1


def test_a_participle_that_the_dictionary_has_under_the_whole_verb():
    assert [reading.lemma for reading in verb_readings("abgesackt")] == ["absacken"]
    assert [reading.lemma for reading in verb_readings("abgesagt")] == ["absagen"]


@pytest.mark.parametrize(
    ("form", "lemma"), [("notgelandet", "notlanden"), ("zwangsgeräumt", "zwangsräumen"), ("notlanden", "notlanden")]
)
def test_a_noun_before_a_verb_makes_participles_and_infinitives(form, lemma):
    assert [reading.lemma for reading in verb_readings(form)] == [lemma]


def test_a_noun_that_begins_like_them_is_no_verb():
    assert not verb_readings("notruf")
    assert not verb_readings("bruchteil")


@pytest.mark.parametrize(
    "text",
    [
        "In einem von der Agentur verbreiteten Video ist zu sehen, wie der Zug hält.",
        "Die von der Polizei gesuchten Männer waren am Abend in Köln.",
        "Eine sofort eingeleitete Fahndung blieb ohne Erfolg.",
    ],
)
def test_a_participle_before_its_noun_is_an_adjective(text: str) -> None:
    assert next(token.text for token in analyse(text).tokens if token.form == "Fin") in ("ist", "waren", "blieb")
    assert any(token.tag == "ADJA" for token in analyse(text).tokens)
