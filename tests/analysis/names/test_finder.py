"""Names and descriptions in sentences of many domains, and texts that want to break the search."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.analysis.base import analyse
from quellenlage.analysis.names import find_names


def found(text, form=None, kind=None):
    return [
        text[m.start : m.end]
        for m in find_names(analyse(text))
        if (form is None or m.form == form) and (kind is None or m.kind == kind)
    ]


NAMES = [
    # politics
    (
        "Der russische Umweltminister Alexander Koslow sprach in Moskau.",
        "person",
        ["Der russische Umweltminister Alexander Koslow"],
    ),
    ("Am Abend sprach Ministerpräsident Kessel.", "person", ["Ministerpräsident Kessel"]),
    ("Ursula von der Leyen lud ein. Von der Leyen dankte.", "person", ["Ursula von der Leyen", "Von der Leyen"]),
    ("Der SPD-Vorsitzende Lars Klinge gab nach.", "person", ["Der SPD-Vorsitzende Lars Klinge"]),
    # crime
    (
        "Die Gewerkschaft der Polizei (GdP) warnt. Die GdP fordert mehr Stellen.",
        "organisation",
        ["Gewerkschaft der Polizei", "GdP", "GdP"],
    ),
    # economy
    ("Der Konzern „Nordlicht Energie“ baut Stellen ab.", "organisation", ["Nordlicht Energie"]),
    ("Die Aktie der Deutschen Bank fiel.", "organisation", ["Deutschen Bank"]),
    # media
    ("Der Fernsehsender „Kanal Süd“ zeigte die Bilder.", "organisation", ["Kanal Süd"]),
    ("Der Spiegel berichtete darüber.", "organisation", ["Der Spiegel"]),
    ("Die Welt ist groß.", "organisation", []),
    # sport
    ("Trainer Ralf Mönch verlässt Ulm. Mönch dankte den Fans.", "person", ["Trainer Ralf Mönch", "Mönch"]),
    # weather
    ("Der Deutsche Wetterdienst warnt vor Sturm, um 18 Uhr MESZ ist er da.", "organisation", ["Deutsche Wetterdienst"]),
    # courts
    ("Der Anhänger Nawalnys stand vor Gericht.", "person", ["Nawalnys"]),
    # towns beside persons, and persons that look like something else
    ("Am Montag verließ General Karl Holm Moskau.", "person", ["General Karl Holm"]),
    ("Am Abend erreichte Idris Bello Niamey.", "person", ["Idris Bello"]),
    ("Um neun verließ Bello Dakar mit dem Zug.", "person", ["Bello"]),
    ("Am Montag brach Karl Holm von Wien aus auf.", "person", ["Karl Holm"]),
    ("Am Dienstag besuchte Anna Rostock die Werft.", "person", ["Anna Rostock"]),
    ("Der Diplomat Jan van Dakar reiste ab.", "person", ["Der Diplomat Jan van Dakar"]),
    ("Die Ministerin sprach mit Ina Berg in Wien.", "organisation", []),
    ("Die Ministerin sprach mit Ina Berg in Wien.", "person", ["Ina Berg"]),
    ("Teheran droht mit Vergeltung.", "person", []),
    ("Brüssel will die Regeln verschärfen.", "place", ["Brüssel"]),
    # towns, people and offices that look like persons, places or bodies
    ("Neue Bürgermeisterin von Prüm ist Silke Hennes.", "place", ["Prüm"]),
    ("Neue Bürgermeisterin von Prüm ist Silke Hennes.", "person", ["Silke Hennes"]),
    ("Der Gouverneur von Ordu dankte den Helfern.", "person", []),
    ("Im Finale siegte die Tschechin Vera Nowotna-Kralova.", "person", ["Vera Nowotna-Kralova"]),
    ("Der Franzose Luc Garnier verteidigt seinen Titel.", "person", ["Luc Garnier"]),
    ("Das Institut für Luft- und Raumfahrtmedizin in Köln warnt.", "organisation", ["Institut für Luft- und Raumfahrtmedizin"]),
    ("Karl von Freudenberg trat zurück. Freudenbergs Nachfolger ist noch nicht bekannt.", "place", []),
    ("Viele gaben der Partei Stimmen.", "organisation", []),
    ("Die Hilfen für die Fischer sind beschlossen.", "person", []),
    # science
    ("Professorin Ines Kaltenbach forscht in Jena.", "person", ["Professorin Ines Kaltenbach"]),
]


@pytest.mark.parametrize(("text", "kind", "expected"), NAMES, ids=[text[:30] for text, _, _ in NAMES])
def test_names(text, kind, expected):
    assert found(text, "name", kind) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Polizei sperrte die Straße.", ["Die Polizei"]),
        ("Laut Polizei starben zwei Menschen.", ["Polizei"]),
        ("Im niedersächsischen Landtag gab es Streit.", ["niedersächsischen Landtag"]),
        ("Sie sprach mit dem Präsidenten.", ["dem Präsidenten"]),
        ("Er kam vom Präsidenten.", ["Präsidenten"]),
        ("Der Gouverneur der Region Primorje schwieg.", ["Der Gouverneur der Region Primorje"]),
        ("Die Ermittler suchen Zeugen.", ["Die Ermittler"]),
        ("Mehrere Organisationen klagten.", []),
        ("Kinder spielten im Garten.", []),
        ("Das Feuer ist durch Brandstiftung entstanden.", []),
        ("Der Notsender des Bootes schwieg.", []),
    ],
)
def test_descriptions(text, expected):
    assert found(text, "nominal") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Ärztin ging. Sie war müde.", ["Sie"]),
        ("Die Ärztinnen gingen. Sie waren müde.", ["Sie"]),
        ("Es gab einen Vertrag, in dem sie sich zu Ruhe verpflichtete.", ["sie"]),
        ("Können Sie das sagen?", []),
        ("Er gab ihm recht.", ["Er", "ihm"]),
    ],
)
def test_pronouns(text, expected):
    assert found(text, "pronoun") == expected


def test_an_adjective_of_a_country_is_evidence_and_no_place():
    text = "Der nordkoreanische Machthaber traf finnische Gäste."

    assert found(text, "adjective") == ["finnische"]
    assert found(text, "name", "place") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\u200b\u202e",
        "(GdP) (GdP) (GdP)",
        "„„„„ Polizei “ (",
        "Polizei (" * 50,
        "Am Ende kam Anna",
        "von der " * 100 + "Leyen",
        "Scho\u00adlz sprach. MU\u0308LLER SPRACH. 😀 Scholz 😀",
    ],
)
def test_odd_texts(text):
    mentions = find_names(analyse(text))

    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))


@given(
    st.lists(
        st.sampled_from(
            "Die Polizei Köln ( GdP ) „ “ Anna Ursula von der Leyen sie er , . Kim s' Präsident 😀 \u200b".split(" ")
        ),
        max_size=40,
    )
)
def test_mentions_lie_in_the_text_and_not_in_each_other(words):
    text = " ".join(words)
    mentions = find_names(analyse(text))

    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(m.head is None or m.start <= m.head.start < m.head.end <= m.end for m in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))


def test_long_texts_take_linear_time():
    def cost(times):
        analysis = analyse(
            "Die Gewerkschaft der Polizei (GdP) und Ursula von der Leyen sprachen mit Anna Berg, sie sagte es. " * times
        )
        began = time.process_time()
        find_names(analysis)
        return time.process_time() - began

    cost(20)
    assert cost(800) < 12 * cost(200) + 0.2
