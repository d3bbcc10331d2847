"""Small words that turn a statement: „wohl kaum“, „wann X und Y …“, a place that belongs to the source, verbs of courts."""

from __future__ import annotations

import pytest

from tests.analysis.propositions.judging import propositions


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Der Täter war am Montag wohl kaum in Wien.", "PR-"),
        ("Die Partei stimmt vermutlich kaum zu.", "PR-"),
        ("Das Stadion wird schwerlich rechtzeitig fertig.", "PR-"),
        ("Das Wetter war wohl schuld.", "PR+"),
        ("Der Zug hatte kaum Verspätung.", "CT+"),
    ],
)
def test_hardly(text: str, value: str) -> None:
    assert [one.outlet for one in propositions(text)] == [value]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Wann Petrow und Meyer zusammenkommen, blieb offen.", "time"),
        ("Ob die Ministerin und ihr Kollege nach Bern reisen, ist unklar.", "whether"),
        ("Wo Trainer und Spieler übernachten, blieb unklar.", "place"),
    ],
)
def test_an_open_question_with_two_subjects(text: str, asks: str) -> None:
    assert [(one.kind, one.asks) for one in propositions(text)] == [("question", (asks,))]


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Nach Angaben der Behörden in Jakarta sank die Fähre vor Sulawesi.", "sank die Fähre vor Sulawesi"),
        ("Laut der Polizei in Oslo entkam der Täter in Bergen.", "entkam der Täter in Bergen"),
        ("Nach Angaben der Klinik starb in Graz ein Patient.", "starb in Graz ein Patient"),
    ],
)
def test_a_place_before_the_verb_belongs_to_the_source(text: str, core: str) -> None:
    (one,) = propositions(text)
    assert [text[span.start : span.end] for span in one.core] == [core]


@pytest.mark.parametrize(
    "text",
    [
        "Das Landgericht Stuttgart verurteilte den Angeklagten.",
        "Das Gericht in Mainz verurteilte den Arzt wegen Betrugs zu zwei Jahren Haft.",
    ],
)
def test_a_sentence_of_a_court_is_no_speech(text: str) -> None:
    assert [(one.mode, one.outlet) for one in propositions(text)] == [("author", "CT+")]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Die Werft meldete ein Feuer. Verletzt wurde den Angaben zufolge niemand.", "Die Werft"),
        ("Die Zeitung schreibt, der Trainer gehe. Dem Bericht zufolge steht der Nachfolger fest.", "Die Zeitung"),
        ("Der Verband teilte mit, die Zahl sei gesunken. Laut der Mitteilung sind es nun 400.", "Der Verband"),
        ("Die Börse erklärte, der Handel ruhe. Nach diesen Angaben dauert das bis Montag.", "Die Börse"),
        ("Die Klinik teilte mit, er lebe. Den Angaben nach geht es ihm besser.", "Die Klinik"),
        ("Die Werft meldete ein Feuer. Ersten Angaben zufolge wurde niemand verletzt.", "Ersten Angaben"),
        ("Die Werft meldete ein Feuer. Den Angaben der Polizei zufolge wurde niemand verletzt.", "der Polizei"),
        ("Den Angaben zufolge wurde niemand verletzt.", "Den Angaben"),
    ],
)
def test_a_report_that_was_named_before(text: str, origin: str) -> None:
    assert propositions(text)[-1].chain[-1].name == origin


@pytest.mark.parametrize(
    ("text", "origin", "core"),
    [
        ("Die Chefin der Bank, Eva Stark, kündigte einen Umbau an.", "Eva Stark", "einen Umbau"),
        ("Der Leiter des Instituts, Jan Holm, sprach von einem „Rätsel“.", "Jan Holm", "von einem „Rätsel“"),
        ("Ein Anwalt der Familie, Udo Sand, sprach von Rache.", "Udo Sand", "von Rache"),
    ],
)
def test_a_description_leads_to_the_name_between_commas(text: str, origin: str, core: str) -> None:
    (one,) = propositions(text)
    assert [link.name for link in one.chain] == [origin]
    assert [text[span.start : span.end] for span in one.core] == [core]


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Ein Sprecher bezeichnete die Zahl als „frei erfunden“.", ["die Zahl als „frei erfunden“"]),
        ("Sie sprach von einem „Sieg der Vernunft“.", ["von einem „Sieg der Vernunft“"]),
        ("Die Richterin warf der Mehrheit vor, das Volk zu „entmündigen“.", ["der Mehrheit", "das Volk zu „entmündigen“"]),
    ],
)
def test_quoted_words_stay_whole(text: str, core: list[str]) -> None:
    (one,) = propositions(text)
    assert [text[span.start : span.end] for span in one.core] == core
    assert one.chain


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "Das Blatt berichtet unter Berufung auf zwei mit der Sache vertraute Personen, dass Stellen wegfallen.",
            ["Das Blatt", "zwei mit der Sache vertraute Personen"],
        ),
        (
            "Der Sender meldete unter Berufung auf nicht näher genannte Beamte, der Flug sei gestrichen.",
            ["Der Sender", "nicht näher genannte Beamte"],
        ),
    ],
)
def test_sources_with_an_attribute_of_several_words(text: str, chain: list[str]) -> None:
    assert [link.name for link in propositions(text)[-1].chain] == chain


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Das Gericht hat die Klage der Fraktion zurückgewiesen.", "author"),
        ("Die Richter wiesen die Verfassungsbeschwerde zurück.", "author"),
        ("Der Minister wies die Kritik der Fraktion zurück.", "reported"),
    ],
)
def test_dismissing_a_suit_is_no_denial(text: str, mode: str) -> None:
    assert [one.mode for one in propositions(text)] == [mode]


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("„Schauen wir es einmal anders an“, sagte die Trainerin.", "Schauen wir es einmal anders an"),
        ("„Stand heute sieht es nicht gut aus“, sagte Arzt Jan Moll.", "Stand heute sieht es nicht gut aus"),
        ("„Geht alle nach Hause“, rief der Bürgermeister.", "Geht alle nach Hause"),
    ],
)
def test_quoted_words_with_the_verb_first_are_no_condition(text: str, core: str) -> None:
    (one,) = propositions(text)
    assert [text[span.start : span.end] for span in one.core] == [core]
    assert one.mode == "direct"


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Die Ministerin blieb hart: Es gebe kein Geld.", "Die Ministerin"),
        ("Der Konzern sieht das anders: Man habe immer gewarnt.", "Der Konzern"),
        ("Das Umweltministerium widersprach: Die Ergebnisse lägen noch nicht vor.", "Das Umweltministerium"),
        ("Die Stadt berichtigte ihre Zahlen: Nicht 30, sondern 40 Häuser seien betroffen.", "Die Stadt"),
    ],
)
def test_what_a_colon_leads_to_in_the_subjunctive(text: str, origin: str) -> None:
    assert [link.name for link in propositions(text)[-1].chain] == [origin]


def test_a_guess_after_a_colon_stays_the_article_s() -> None:
    assert [one.mode for one in propositions("Der Verein ist klar besser: Ein Sieg wäre verdient.")] == ["author", "author"]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Die Polizei machte unter Verweis auf laufende Ermittlungen keine Angaben.", ["Die Polizei"]),
        ("Weitere Details nannte sie nicht.", ["sie"]),
        ("Aus dem Kanzleramt gab es zunächst keine Stellungnahme.", ["Kanzleramt"]),
        ("Aus Oslo kam keine Reaktion.", ["Oslo"]),
    ],
)
def test_who_refuses(text: str, origin: list[str]) -> None:
    (one,) = propositions(text)
    assert one.negated_report
    assert [link.name for link in one.chain] == origin


def test_on_the_side_of() -> None:
    assert propositions("Von Seiten der Polizei hieß es, man prüfe den Fall.")[-1].chain[-1].name == "der Polizei"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Die Stadt teilte mit, dass die Zettel nicht gedruckt werden könnten.", "CT-"),
        ("Die Polizei sagte, dass die Täter nicht allein gehandelt haben könnten.", "PS+"),
        ("Die Ministerin sagte, die Brücke könne einstürzen.", "PS+"),
        ("Nach Angaben der Behörde könne das Mittel Übelkeit auslösen.", "PS+"),
        ("Der Täter könne geflohen sein, sagte die Polizei.", "PS+"),
        ("Die Zahl der Opfer könne noch steigen, teilte das Amt mit.", "PS+"),
        ("Es könne zu Verspätungen kommen, so die Bahn.", "PS+"),
        ("Der Veranstalter sagte, er könne nicht kommen.", "CT-"),
        ("Der Trainer sagte, der Stürmer könne spielen.", "CT+"),
        ("Der Kanzler sagte, Russland könne den Krieg beenden.", "CT+"),
    ],
)
def test_what_may_happen_and_who_is_able_to(text: str, value: str) -> None:
    assert [one.chain[-1].commitment for one in propositions(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Der angeblich korrupte Beamte wurde entlassen.", "CT+"),
        ("Ein vermutlich alkoholisierter Fahrer rammte eine Laterne.", "CT+"),
        ("Die Diebe fuhren mit offenbar gestohlenen Schildern davon.", "CT+"),
        ("Bei einem wohl gezielten Angriff starben zwei Soldaten.", "CT+"),
        ("In der Stadt ist vermutlich ein Gasrohr geplatzt.", "PR+"),
        ("Der Mann hat angeblich gute Kontakte.", "Uu"),
    ],
)
def test_a_hedge_before_an_attribute_leaves_the_event_alone(text: str, value: str) -> None:
    assert [one.outlet for one in propositions(text)] == [value]
