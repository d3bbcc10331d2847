"""The time of a claim is that of its own predicate: a time inside a noun phrase belongs to the noun."""

from __future__ import annotations

import pytest

from tests.knowledge.chains import best, dossier

_OF_A_NOUN = [
    # participles: politics, economy, crime, science, sport
    "Der Ausschuss lehnte die für kommendes Jahr geplante Erhöhung ab.",
    "Die im Mai gegründete Firma meldete Insolvenz an.",
    "Der am Montag verhaftete Mann schwieg.",
    "Forscher untersuchten den 2019 entdeckten Kometen.",
    "Der Trainer lobte den erst im Januar verpflichteten Stürmer.",
    "Das Gericht hob das bis Ende März gültige Verbot auf.",
    "Die Stadt verschob das für den 4. Juli angekündigte Fest.",
    "Der Minister kritisierte die seit Jahren steigenden Mieten.",
    # „vom“, „von“, „aus“
    "Ein Richter bestätigte den Haftbefehl vom Juni.",
    "Die Kammer verwarf den Beschluss vom 3. Februar.",
    "Forscher widerlegten eine Studie aus dem Jahr 2012.",
    "Der Verein kündigte den Vertrag von 2019.",
    # „bis“, „für“, „ab“
    "Der Torwart unterschrieb einen Vertrag bis 2030.",
    "Die Ministerin verteidigte die Haushaltspläne für 2027.",
    "Der Konzern senkte die Prognose für das kommende Jahr.",
    "Der Landtag billigte das Programm bis 2035.",
    # genitive
    "Die Behörde korrigierte die Zahlen des Jahres 2020.",
    "Der Präsident lobte die Reformen der vergangenen Jahre.",
    "Der Verband bestritt die Vorwürfe der vergangenen Woche.",
    # nouns that are no times
    "Der Vorstand sorgte sich um die Zukunft des Vereins.",
    "Die Partei beschrieb die Vergangenheit des Landes.",
    # joined days, phrases without an article, what is set for a time ahead
    "Der Veranstalter verlegte die am 3. und 4. Mai geplanten Konzerte.",
    "Ein Gutachter prüfte den zwischen 2010 und 2015 errichteten Damm.",
    "Die Kette öffnete zwei der 14 im Jahr 2020 geschlossenen Filialen.",
    "Ein am Mittwoch um 15 Uhr in Accra aufgenommenes Bild entlastet den Bankier.",
    "Am Montag veröffentlichte Zahlen belegen einen Rückgang.",
    "Die Ereignisse der Nacht erschütterten die Stadt.",
    "Der Landkreis verhängte eine Ausgangssperre bis Sonntag.",
    "Die Liga verlängerte den Vertrag bis Juni 2028.",
    # in the style of the press
    "Das Oberlandesgericht wies die im Dezember eingelegte Beschwerde des Konzerns zurück.",
    "Der erst im März von Hamburg nach Bremen gewechselte Stürmer traf doppelt.",
    "Die Kommission billigte den mehrjährigen Finanzrahmen bis 2034.",
    "Der Verband forderte Nachbesserungen am Haushaltsentwurf für das kommende Jahr.",
    "Die Forscher werteten Satellitendaten aus den Jahren 1998 bis 2020 aus.",
    "Die Staatsanwaltschaft stellte die Ermittlungen gegen den seit 2022 amtierenden Bürgermeister ein.",
    "Die Regierung nahm die für Herbst vorgesehene Kürzung zurück.",
    "Der Rechnungshof rügte die Ausgaben des vergangenen Jahres.",
    "Der am Wochenende verunglückte Bergsteiger schwebte in Lebensgefahr.",
    "Die Gewerkschaft hat ihre Mitglieder für Freitag zum Streik aufgerufen.",
]
_OF_THE_CLAIM = [
    ("Der Ausschuss lehnte am Montag die für kommendes Jahr geplante Erhöhung ab.", "am Montag"),
    ("Am 5. März meldete die im Mai gegründete Firma Insolvenz an.", "5. März"),
    ("Die Polizei nahm den am Freitag entflohenen Mann am Sonntag fest.", "am Sonntag"),
    ("Der Torwart unterschrieb am Freitag einen Vertrag bis 2030.", "am Freitag"),
    ("Die Straße war bis 7 Uhr gesperrt.", "bis 7 Uhr"),
    ("Die Kanzlerin reiste im Mai nach Oslo.", "im Mai"),
    ("Das Museum wurde 1987 eröffnet.", "1987"),
    ("Der Verein stieg 2018 ab.", "2018"),
    ("Bei der Wahl 2021 gewann die Partei.", "2021"),
    ("Das Treffen ist für Mittwoch geplant.", "Mittwoch"),
    ("Seit Montag streiken die Fahrer.", "Montag"),
    ("Die Firma meldete im Mai des Jahres 2020 Insolvenz an.", "2020"),
    ("Ende des Jahres schloss das Werk.", "Ende des Jahres"),
    ("Der Markt schloss am Abend des 3. Februar.", "3. Februar"),
    ("Im Laufe der Woche stieg der Pegel.", "Woche"),
    ("Die Brücke bleibt vom 3. April bis zum 5. April gesperrt.", "3. April"),
    ("Vom 1. April an gilt das Verbot.", "1. April"),
    ("Die Züge fuhren am Montag nicht.", "Montag"),
    ("Das Oberlandesgericht wies am Donnerstag die im Dezember eingelegte Beschwerde zurück.", "am Donnerstag"),
    (
        "Am 1. März stellte die Staatsanwaltschaft die Ermittlungen gegen den seit 2022 amtierenden Bürgermeister ein.",
        "1. März",
    ),
    ("Bis Ende Februar zählte das Amt 300 Fälle.", "Ende Februar"),
    ("In der Nacht auf Montag stürzte ein Kran auf den Neubau.", "Montag"),
    ("Der Konzern baut ab Juni Batterien in Erfurt.", "Juni"),
    ("Er leitete das Amt bis Februar.", "Februar"),
    ("Ein am Mittwoch um 15 Uhr in Accra aufgenommenes Foto zeigt den Bankier Karl Holm.", "15 Uhr"),
    ("Am Montag verletzte ein Mann zwei Polizisten.", "Montag"),
    ("In der Nacht erschütterte ein Beben die Stadt.", "Nacht"),
    ("Er trainierte die vergangenen drei Jahre die Bayern.", "drei Jahre"),
]


@pytest.mark.parametrize("text", _OF_A_NOUN)
def test_a_nouns_time_is_not_the_claims(text: str) -> None:
    claim = best(text, text)
    assert claim is not None
    assert claim.when is None, claim.when


@pytest.mark.parametrize(("text", "words"), _OF_THE_CLAIM)
def test_the_predicates_time_is_the_claims(text: str, words: str) -> None:
    claim = best(text, text)
    assert claim is not None
    assert claim.when is not None, text
    assert claim.when.time is not None
    expression = dossier(text).times[claim.when.time].expression
    said = text[expression.full_start : expression.full_end]
    assert words in said or said in words
