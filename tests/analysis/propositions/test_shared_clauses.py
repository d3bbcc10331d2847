"""Several sources in one clause: each has its own number or phrase and what both share; what only adds something shares nothing."""

from __future__ import annotations

import pytest

from tests.analysis.propositions.judging import propositions, shown


def told(text: str) -> list[str]:
    """„[kamen 500 … Menschen] der Polizei CT+“ for each proposition."""
    return [
        f"[{' … '.join(text[span.start : span.end] for span in one.core)}] {shown(one)}"
        for one in sorted(propositions(text), key=lambda one: text.index(one.chain[-1].name) if one.chain else -1)
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Nach Angaben der Polizei kamen 500, nach Angaben der Veranstalter 900 Menschen zu der Kundgebung.",
            [
                "[kamen 500 … Menschen zu der Kundgebung] der Polizei CT+",
                "[kamen … 900 Menschen zu der Kundgebung] der Veranstalter CT+",
            ],
        ),
        (
            "Laut Feuerwehr brannten zwölf, laut Anwohnern zwanzig Hektar Wald ab.",
            ["[brannten zwölf … Hektar Wald ab] Feuerwehr CT+", "[brannten … zwanzig Hektar Wald ab] Anwohnern CT+"],
        ),
        (
            "Die Fähre hatte der Reederei zufolge 120 Passagiere an Bord, der Küstenwache zufolge 180.",
            [
                "[Die Fähre hatte … 120 Passagiere an Bord] der Reederei CT+",
                "[Die Fähre hatte … an Bord … 180] der Küstenwache CT+",
            ],
        ),
        (
            "Der Schaden beträgt laut Versicherung zwei Millionen Euro, laut Eigentümer das Doppelte.",
            [
                "[Der Schaden beträgt … zwei Millionen Euro] Versicherung CT+",
                "[Der Schaden beträgt … das Doppelte] Eigentümer CT+",
            ],
        ),
        (
            "Nach Angaben der Polizei fuhr der Wagen bei Rot, nach Angaben des Fahrers bei Gelb über die Kreuzung.",
            [
                "[fuhr der Wagen bei Rot … über die Kreuzung] der Polizei CT+",
                "[fuhr der Wagen … bei Gelb über die Kreuzung] des Fahrers CT+",
            ],
        ),
        (
            "Bei dem Beben kamen nach Angaben der Regierung 40, nach Angaben von Ärzten 70 und nach Angaben der Rebellen 100 Menschen um.",
            [
                "[Bei dem Beben kamen … 40 … Menschen um] der Regierung CT+",
                "[Bei dem Beben kamen … 70 … Menschen um] Ärzten CT+",
                "[Bei dem Beben kamen … 100 Menschen um] der Rebellen CT+",
            ],
        ),
        (
            "500 Gäste seien gekommen, so der Verein, 900, so die Stadt.",
            ["[500 Gäste seien gekommen] der Verein CT+", "[seien gekommen … 900] die Stadt CT+"],
        ),
        (
            "Zwölf Hektar verbrannten laut Feuerwehr, zwanzig laut Anwohnern.",
            ["[Zwölf Hektar verbrannten] Feuerwehr CT+", "[verbrannten … zwanzig] Anwohnern CT+"],
        ),
        (
            "Es kamen 500, laut Veranstalter 900 Gäste.",
            ["[Es kamen 500 … Gäste] - CT+", "[Es kamen … 900 Gäste] Veranstalter CT+"],
        ),
        (
            "Laut Studie ist der Stoff giftig, aber nach Ansicht der Forscher ungefährlich.",
            ["[ist der Stoff giftig] Studie CT+", "[ist der Stoff … ungefährlich] der Forscher CT+"],
        ),
    ],
)
def test_each_source_has_its_own_words(text: str, wanted: list[str]) -> None:
    assert sorted(told(text)) == sorted(wanted)


@pytest.mark.parametrize(
    "text",
    [
        "Laut Polizei und laut Feuerwehr gab es keine Verletzten.",
        "Laut Polizei wurden zwei Männer, eine Frau und drei Kinder verletzt.",
        "Drei Männer, laut Polizei 20 bis 25 Jahre alt, flohen.",
        "Der Fahrer, laut Anklage ein 34-Jähriger, war betrunken.",
        "Nach Angaben des Vereins kamen 3.000 Zuschauer, 500 davon aus dem Ausland.",
        "Nach Angaben der Polizei waren laut Zeugen zwei Männer beteiligt.",
        "Das Museum zeigt 40 Bilder, laut Direktor die schönsten der Sammlung.",
        "Am Montag, laut Wetterdienst der heißeste Tag, waren es 39 Grad.",
        "Die Sonde flog nach Angaben der ESA an dem Mond vorbei und nach dem Manöver zur Sonne.",
        "Der Sturm kostete laut Versicherung 200 Menschen das Leben, so viele wie nie.",
    ],
)
def test_one_source_keeps_its_clause(text: str) -> None:
    assert len(propositions(text)) == 1


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Die Polizei sprach von 1.500 Teilnehmern, der Veranstalter sprach von 2.500.", "Teilnehmern … von 2.500"),
        ("Bei dem Angriff starben 20 Menschen. Die Rebellen sprachen von mehr als 40.", "Menschen … von mehr als 40"),
        ("Das Institut rechnet mit 3.000 Fällen. Die Behörde geht von 5.000 aus.", "Fällen … von 5.000"),
        ("Die Zahl der Gäste lag bei 400. Der Wirt sprach von 500.", "Gäste … von 500"),
        ("Am Abend kamen 300 Gäste. Der Wirt sprach von einem Erfolg.", "von einem Erfolg"),
        ("Die Ministerin sprach von 2.000 neuen Wohnungen.", "von 2.000 neuen Wohnungen"),
    ],
)
def test_a_number_alone_counts_what_was_counted_before(text: str, core: str) -> None:
    assert " … ".join(text[span.start : span.end] for span in propositions(text)[-1].core) == core
