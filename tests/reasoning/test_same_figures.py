"""The same figure in two reports of one story is told of one thing, unless something else in the claims is against it."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import of, report, story, words

EARLY, NOON, LATE = "2024-03-05T08:00:00+01:00", "2024-03-05T12:00:00+01:00", "2024-03-05T18:00:00+01:00"
FRAME = "Im Streit um den Steinbruch von Grimma gibt es neue Vorwürfe gegen den Betreiber Kolbe."


def agreed(first: str, second: str) -> bool:
    """Whether two sentences of two reports of one story stand in one agreement."""
    dossier = story(
        report(f"{FRAME} {first}", "Bote", EARLY),
        report(f"Zum Steinbruch von Grimma und dem Betreiber Kolbe: {second}", "Kurier", NOON),
        report("Der Steinbruch von Grimma war am Montag Thema im Stadtrat.", "Blatt", LATE),
    )
    groups = [words(dossier, finding) for finding in of(dossier, "agreement")]
    return any(any(w in first for w in group) and any(w in second for w in group) for group in groups)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ein Bote übergab 83.000 Euro in bar.", "83.000 Euro sind an den Bauleiter geflossen."),
        ("Für die Sprengung haben 61 Anwohner ihre Häuser verlassen.", "In der Turnhalle übernachteten 61 Menschen."),
        ("Die Firma hat 212 Lastwagen angemeldet.", "Mit 212 Lastwagen fährt sie täglich durch den Ort."),
        ("Der Lärm erreichte 87 Dezibel.", "Gemessen wurden 87 Dezibel."),
    ],
)
def test_one_figure_of_one_thing(first, second):
    assert agreed(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ein Bote übergab 83.000 Euro in bar.", "Nicht 83.000, sondern 38.000 Euro sind an den Bauleiter geflossen."),
        ("Die Gewerbesteuer soll um 43 Punkte steigen.", "Steigen soll die Grundsteuer, und zwar um 43 Punkte."),
        ("Neun der 21 Anlagen sollen schließen.", "Elf der 21 Anlagen sollen schließen."),
        ("Der Lärm erreichte 87 Dezibel.", "Der Brunnen ist 87 Meter tief."),
        ("Im Jahr 2012 waren dort 61 Anwohner erkrankt.", "In der Turnhalle übernachteten 61 Menschen."),
        ("Neun Anwohner haben geklagt.", "Neun Arbeiter verloren ihre Stelle."),
    ],
)
def test_an_equal_number_of_something_else(first, second):
    assert not agreed(first, second)


def test_a_paper_that_passes_on_an_origin_is_not_another_one():
    dossier = story(
        report("Für die Freilassung der Schüler von Kaduna ist Lösegeld geflossen. Wie die Zeitung „Lagos Kurier“ unter Berufung auf einen "
               "Beamten berichtet, übergab ein Mittelsmann 83 Millionen Naira.", "Bote", EARLY),
        report("Nach der Entführung von Schülern in Kaduna hat der Staat laut „Lagos Kurier“ 83 Millionen Naira gezahlt.", "Blatt", NOON),
        report("Die Schüler von Kaduna sind nach Hause zurückgekehrt.", "Kurier", LATE),
    )  # fmt: skip

    figures = [f for f in of(dossier, "agreement") if any("83 Millionen" in w for w in words(dossier, f))]
    assert [f.independent[0] for f in figures] == [1]
