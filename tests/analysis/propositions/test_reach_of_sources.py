"""How far a source reaches: over ranges, into relative clauses, behind somebody else; what is told of nobody, and what for."""

from __future__ import annotations

import pytest

from quellenlage import article, read_documents
from tests.analysis.propositions.judging import best, described, held, propositions, shown


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Zugelassen war das Boot für 20 Gäste, nach Schätzungen der Küstenwache könnten es aber 60 gewesen sein.",
            ["", "Küstenwache"],
        ),
        ("Die Halle fasst 3000 Besucher, nach Angaben der Polizei waren aber 4500 gekommen.", ["", "Polizei"]),
        ("Der Zug fuhr ohne Halt weiter und wird nach Berechnungen der Bahn gegen Mitternacht eintreffen.", ["", "Bahn"]),
        ("Das Konzert begann pünktlich und endete laut Polizei friedlich.", ["", "Polizei"]),
        ("Nach Angaben der Bahn fuhr der Zug um 8 Uhr ab und kam um 10 Uhr an.", ["Bahn", "Bahn"]),
        ("Laut Polizei stieg der Mann aus und lief davon.", ["Polizei", "Polizei"]),
        ("Die Lage sei ernst und die Zahl der Fälle steige, so das Amt.", ["Amt", "Amt"]),
    ],
)
def test_a_phrase_reaches_no_further_back_than_its_clause(text: str, wanted: list[str]) -> None:
    claims = read_documents([article(text=text, published="2024-03-12T09:00:00+01:00", publisher="Bote")]).claims

    assert [claim.chain[-1].name.removeprefix("das ") if len(claim.chain) > 1 else "" for claim in claims] == wanted


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Der Ökonom Jan Beier verwies darauf, dass nach Schätzungen der Bank Geld fehlt.",
            "Geld fehlt",
            "Jan Beier > der Bank CT+",
        ),
        ("Die Ministerin sagte, laut Polizei sei der Damm sicher.", "sei der Damm sicher", "Die Ministerin > Polizei CT+"),
        ("„Laut Polizei war es ein Unfall“, sagte Kern.", "war es ein Unfall", "Kern > Polizei CT+"),
        ("Laut Polizei sagte der Fahrer, er sei müde gewesen.", "er sei müde gewesen", "Polizei > der Fahrer CT+"),
        ("Die Ministerin sagte, nach der Sitzung sei der Damm sicher.", "sei der Damm sicher", "Die Ministerin CT+"),
        ("Unmut äußert der Verein, der den Umbau für überflüssig hält.", "den Umbau für überflüssig", "der Verein PR+"),
        (
            "Lob kommt von der Opposition, die das Gesetz als Durchbruch sieht.",
            "das Gesetz als Durchbruch",
            "der Opposition CT+",
        ),
        ("Der Ring, der den Hahn für dicht hält, ist alt.", "der den Hahn für dicht hält", "- CT+"),
        (
            "Der Torwart sei behindert worden, das habe „der ganze Block bemerkt“, schimpfte der Trainer.",
            "das habe",
            "der Trainer CT+",
        ),
        ("„Kein Anruf“, sagte Sprecherin Pia Lohr. Im Dorf wird gemunkelt, es sei eine Bande.", "es sei eine Bande", "? CT+"),
        (
            "Kreisen des Finanzministeriums zufolge steigt die Steuer.",
            "steigt die Steuer",
            "Kreisen des Finanzministeriums CT+",
        ),
        (
            "Petra Lang erklärte den Verlust mit der Flaute. Viele Händler hätten nichts verkauft.",
            "Viele Händler",
            "Petra Lang CT-",
        ),
        (
            "Laut Polizei lebte er in Gent. Er war ins Netz gegangen, als er Kontakt aufgenommen habe.",
            "Er war ins Netz",
            "Polizei CT+",
        ),
        ("Laut Polizei lebte er in Gent. Er war ins Netz gegangen, als er Kontakt aufnahm.", "Er war ins Netz", "- CT+"),
        (
            "Es wurde niemand verletzt, teilte am Abend der Bürgermeister, Franz Huber, mit.",
            "niemand verletzt",
            "Franz Huber CT-",
        ),
        ("Der Bote arbeitet dort und hat nach eigener Schätzung 4000 Pakete gebracht.", "4000 Pakete gebracht", "Der Bote CT+"),
        ("Die Ministerin lobte den Plan, warnt aber vor zu hohen Kosten.", "vor zu hohen Kosten", "Die Ministerin PS+"),
        ("Die Behörde rät von Reisen ab.", "von Reisen", "Die Behörde Uu"),
        ("Das Amt empfiehlt allen Urlaubern einen Schutz.", "einen Schutz", "Das Amt Uu"),
        ("Die Stadt begründet die Sperrung mit dem Mangel an Personal.", "begründet die Sperrung", "Die Stadt CT+"),
        ("Auf der Seite stand ein Lebenslauf. Demnach sei er Arzt gewesen.", "sei er Arzt gewesen", "ein Lebenslauf CT+"),
        ("Auf der Seite stand ein Bild. Demnach sei er Arzt gewesen.", "sei er Arzt gewesen", "? CT+"),
        ("Der Dichter Hans Mohr nannte ihn den „letzten echten Maler“.", "letzten echten Maler", "Hans Mohr CT+"),
        (
            "Der Schaden liege nach vorläufiger Schätzung bei 400 000 Euro, sagte eine Sprecherin.",
            "bei 400 000 Euro",
            "eine Sprecherin > vorläufiger Schätzung CT+",
        ),
        ("Nach Aussagen von 20 Zeugen war die Straße glatt.", "war die Straße glatt", "20 Zeugen CT+"),
        ("Nach Auswertung von 300 Proben ist das Wasser rein.", "ist das Wasser rein", "Auswertung von 300 Proben CT+"),
        ("Landrat Jan Straub (CSU), der dem Rat angehört, forderte Aufklärung.", "der dem Rat angehört", "- CT+"),
        ("Torwart Nils Behr, 34, der seit Mai verletzt ist, sagte ab.", "der seit Mai verletzt ist", "- CT+"),
        ("Dem Verdacht zufolge ließ der Chirurg andere operieren.", "ließ der Chirurg", "Dem Verdacht PR+"),
        ("Nach Vermutungen der Feuerwehr war ein Kabel defekt.", "war ein Kabel defekt", "der Feuerwehr PR+"),
        ("Die Klinik stellte klar, dass Wagner und nicht Dressel leitet.", "Wagner und nicht", "Die Klinik CT+"),
        ("Die Stadt und nicht der Bund zahlt die Brücke.", "zahlt die Brücke", "- CT+"),
        ("Das Rennen gewann der Däne und nicht sein Bruder.", "gewann der Däne", "- CT+"),
        ("Das Boot trieb im Hafen und sank nicht.", "sank nicht", "- CT-"),
        (
            "Der Kapitän sagte aus. Demnach habe sich das Netz verhakt, daraufhin sei das Schiff gekentert.",
            "daraufhin sei das Schiff gekentert",
            "Der Kapitän CT+",
        ),
        ("Laut Polizei habe der Fahrer gebremst, dann sei der Wagen geschleudert.", "dann sei der Wagen", "Polizei CT+"),
        ("Er sei müde gewesen, deshalb habe er nichts gemerkt, sagte Kern.", "deshalb habe er nichts gemerkt", "Kern CT-"),
        (
            "Gerüchte, das Schiff sei überladen, wies der Chef, Jan Kolb, klar zurück.",
            "das Schiff sei überladen",
            "Jan Kolb CT-",
        ),
        ("Die Behauptung, die Probe sei vertauscht, wies der Trainer zurück.", "die Probe sei vertauscht", "der Trainer CT-"),
        ("Die Bank wehrt sich gegen den Vorwurf, sie habe Geld gewaschen.", "sie habe Geld gewaschen", "Die Bank CT-"),
    ],
)
def test_who_is_behind_whom(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("Wahrscheinlich werden die Schäden nicht so groß sein wie befürchtet.", "PR-", ""),
        ("Die Schäden sind nicht so schlimm wie gedacht.", "CT-", ""),
        ("Das Team gewinnt nicht so oft.", "CT+", ""),
        ("Durch den Anstrich soll das Haus heller sein.", "CT+", "plan"),
        ("Mit dem Umbau soll die Halle sicherer sein.", "CT+", "plan"),
        ("Der Mann soll reicher sein als sein Bruder.", "Uu", "other"),
        ("Die Bande soll im Mai eingebrochen sein.", "Uu", "other"),
    ],
)
def test_how_firm_and_what_for(text: str, value: str, kind: str) -> None:
    (one,) = propositions(text)

    assert one.outlet == value, described(one)
    assert kind in ("", one.kind), described(one)


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Für den Tipp soll er nach Medienberichten zwischen 2.000 und 4.000 Euro bekommen haben.", 1),
        ("Das Hoch hatte sich am 3. und 4. Mai verlagert und brachte wenig Sonne.", 2),
        ("Der Wind wehte zwischen 80 und 150 Kilometern pro Stunde schnell und entwurzelte Bäume.", 2),
        ("Der Verein kaufte 2020 einen Stürmer und verkaufte 2021 einen Torwart.", 2),
    ],
)
def test_a_range_is_not_parted(text: str, statements: int) -> None:
    found = propositions(text)

    assert len(found) == statements, [described(one) for one in found]


def test_a_chosen_word_is_no_source_of_the_rest() -> None:
    text = "Der Mann wurde gestern als „Verräter“, so die Wortwahl der Agentur, abgeschoben."
    one = best(text, "Der Mann wurde gestern")

    assert one is not None
    assert shown(one) == "- CT+"
