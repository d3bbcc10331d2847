"""Who says what in press reports: where a source ends, who goes on, whom a demand is about, what is only told or asked."""

from __future__ import annotations

import pytest

from tests.analysis.propositions.judging import held, propositions, shown


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Gestohlen wurden nach Angaben der Polizei Werkzeuge im Wert von 500 Euro.",
            "Werkzeuge im Wert von 500 Euro",
            "der Polizei CT+",
        ),
        ("In dem Lager wurden laut Zoll Zigaretten gefunden.", "Zigaretten gefunden", "Zoll CT+"),
        ("Verletzt wurden nach Angaben von Sanitätern Kinder und Frauen.", "Kinder und Frauen", "Sanitätern CT+"),
        ("Im Ort fehlen nach Ansicht der Gewerkschaft Wohnungen.", "Im Ort fehlen", "der Gewerkschaft CT+"),
        ("Am Morgen kamen nach Angaben der Initiative Stadtgrün 300 Menschen.", "300 Menschen", "der Initiative Stadtgrün CT+"),
        ("Am Abend kam es nach Angaben der Polizei Dresden zu Krawallen.", "zu Krawallen", "Polizei Dresden CT+"),
        ("Nach Angaben des TÜV Nord fehlt ein Siegel.", "fehlt ein Siegel", "TÜV Nord CT+"),
        ("Am Steuer saß nach Polizeiangaben der 58 Jahre alte Fluglehrer.", "der 58 Jahre alte Fluglehrer", "Polizei CT+"),
        ("Den Baum fällte nach Behördenangaben der Nachbar.", "der Nachbar", "Behörden CT+"),
    ],
)
def test_a_source_ends_where_the_clause_goes_on(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Die Polizei teilte mit, der Täter sei flüchtig. Weiter hieß es, er sei bewaffnet.",
            "er sei bewaffnet",
            "Die Polizei CT+",
        ),
        ("Bürgermeister Olaf Tann sagte, die Brücke sei zu. Zur Ursache hieß es, ein Kran sei umgekippt.", "ein Kran", "? CT+"),
        (
            "Das Gericht verurteilte den Mann. Zur Begründung hieß es, er sei gefährlich.",
            "er sei gefährlich",
            "Das Gericht CT+",
        ),
        (
            "Das Amt warnte vor Eis. Der Verkehr floss. Die Busse fuhren. Ein Zug stand still. Zur Ursache hieß es, ein Baum sei gefallen.",
            "ein Baum",
            "? CT+",
        ),
        ("Es brannte, teilte die Stadt mit. Weiter hieß es, der Schaden sei hoch.", "der Schaden sei hoch", "die Stadt CT+"),
    ],
)
def test_who_goes_on_where_nobody_is_named(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Aus einem Papier der Stadt geht hervor, dass das Bad schließt.", "das Bad schließt", "der Stadt CT+"),
        ("Wie aus Gerichtsakten hervorgeht, zahlte die Firma Bestechungsgelder.", "zahlte die Firma", "Gerichtsakten CT+"),
        (
            "In Berlin fehlen 300 Lehrer. Das geht aus einer Antwort der Regierung hervor.",
            "In Berlin fehlen",
            "der Regierung CT+",
        ),
        ("Der Verein ging aus einer Fusion hervor.", "Der Verein ging", "- CT+"),
    ],
)
def test_what_papers_say(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "„Mein Chef sagt, wir müssen sparen“, erzählt eine Verkäuferin.",
            "wir müssen sparen",
            "eine Verkäuferin > Mein Chef CT+",
        ),
        ("„Man hat uns gesagt, dass es sicher ist. Es war gelogen“, sagt Uwe Kolb.", "es sicher ist", "Uwe Kolb > ? CT+"),
        ("„Es war schwer. Ich weiß, dass die Tür klemmt“, sagte Anna Seger.", "die Tür klemmt", "Anna Seger CT+"),
        (
            "Uwe Kolb ist wütend. „Die Stadt hat versprochen, dass die Schule bleibt.“",
            "die Schule bleibt",
            "Uwe Kolb > Die Stadt PR+",
        ),
    ],
)
def test_what_somebody_reports_in_their_own_words(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("„Wir haben geglaubt, dass sich die Böden erholen“, sagte Jana Lohr.", "sich die Böden erholen", "Jana Lohr Uu"),
        ("„Ich habe gedacht, das reicht“, sagte Jonas Brandl.", "das reicht", "Jonas Brandl Uu"),
        ("Analysten hatten erwartet, dass der Gewinn steigt.", "der Gewinn steigt", "Analysten Uu"),
        ("„Ich habe immer geglaubt, dass wir siegen“, sagte Jonas Brandl.", "wir siegen", "Jonas Brandl PR+"),
        ("„Ich glaube, dass wir siegen“, sagte Jonas Brandl.", "wir siegen", "Jonas Brandl PR+"),
        ("Die Ermittler vermuteten, dass der Mann floh.", "der Mann floh", "Die Ermittler PR+"),
    ],
)
def test_a_belief_of_the_past_is_none_of_today(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected


@pytest.mark.parametrize(
    ("text", "about", "expected"),
    [
        ("Der Minister sprach sich für ein Verbot aus.", "für ein Verbot", "Der Minister Uu"),
        ("Die Verteidigung plädierte auf Freispruch.", "auf Freispruch", "Die Verteidigung Uu"),
        ("Der Bundespräsident mahnte zur Besonnenheit.", "zur Besonnenheit", "Der Bundespräsident Uu"),
        ("Analysten fürchten höhere Zinsen.", "höhere Zinsen", "Analysten PR+"),
        ("Die Opposition bezweifelt die Zahlen.", "die Zahlen", "Die Opposition PR-"),
        ("Der Trainer entschuldigte sich und räumte Fehler ein.", "Fehler", "Der Trainer CT+"),
        ("„Das war knapp“, sagte der Trainer und kündigte Konsequenzen an.", "Konsequenzen", "der Trainer PR+"),
        ("Der Konzern stellte höhere Löhne in Aussicht.", "höhere Löhne", "Der Konzern PR+"),
        ("Kiew meldet Luftalarm.", "Luftalarm", "Kiew CT+"),
        ("In dem Schreiben wird vor Engpässen gewarnt.", "vor Engpässen", "dem Schreiben PS+"),
        ("Das Foto zeigt den Minister mit einem Gewehr.", "den Minister mit einem Gewehr", "Das Foto CT+"),
        ("Ein Sprecher sagte, man schließe Brandstiftung nicht aus.", "Brandstiftung", "Ein Sprecher PS+"),
        ("Der Politikerin wird Untreue vorgeworfen.", "Der Politikerin wird Untreue vorgeworfen", "? CT+"),
    ],
)
def test_reports_in_a_phrase(text: str, about: str, expected: str) -> None:
    one = propositions(text)[-1]

    assert [text[span.start : span.end] for span in one.core] == [about]
    assert shown(one) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Der Rat sprach ein Verbot aus.",
        "Die Werft meldete Insolvenz an.",
        "Der Mann meldete den Diebstahl bei der Polizei.",
        "Der Vorfall zeigt einen Mangel an Personal.",
        "In Köln brannte ein Haus und starben Menschen.",
    ],
)
def test_no_reports(text: str) -> None:
    assert all(not one.chain for one in propositions(text))


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Er forderte die Ministerin auf, zurückzutreten.", ["die Ministerin", "zurückzutreten"]),
        ("Die Anklage wirft ihm vor, die Frau getötet zu haben.", ["ihm", "die Frau getötet zu haben"]),
        ("Die Polizei bittet Zeugen, die es gesehen haben, sich zu melden.", ["Zeugen", "sich zu melden"]),
        ("Sie versprach den Wählern, die Steuern zu senken.", ["die Steuern zu senken"]),
    ],
)
def test_whom_a_demand_or_an_accusation_is_about(text: str, about: list[str]) -> None:
    one = next(one for one in propositions(text) if one.chain)

    assert [text[span.start : span.end] for span in one.core] == about


def test_whom_a_ban_hits_passes_nothing_on() -> None:
    assert held("Das Gericht untersagte der Zeitung, den Namen zu nennen.", "den Namen zu nennen") == "Das Gericht Uu"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Zeugen werden gebeten, sich zu melden.", 0),
        ("Wer etwas gesehen hat, wird gebeten, sich zu melden.", 0),
        ("Autofahrer wurden aufgefordert, die Brücke zu meiden.", 1),
    ],
)
def test_appeals_are_no_statements(text: str, count: int) -> None:
    found = propositions(text)

    assert len(found) == count
    assert all(not one.chain for one in found)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Der Mann steht im Verdacht, Kinder misshandelt zu haben.", "Kinder misshandelt zu haben", "? PR+"),
        (
            "Laut Staatsanwaltschaft wird ihm vorgeworfen, die Kasse geplündert zu haben.",
            "die Kasse geplündert",
            "Staatsanwaltschaft CT+",
        ),
        ("Videos, die Explosionen zeigen sollen, kursieren.", "die Explosionen zeigen sollen", "? CT+"),
        ("Auf Bildern ist zu sehen, dass die Brücke fehlt.", "die Brücke fehlt", "Bildern CT+"),
    ],
)
def test_what_is_only_suspected_or_shown(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected
