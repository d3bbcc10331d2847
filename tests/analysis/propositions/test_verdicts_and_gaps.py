"""Reports that are judged, verbs that are left out, and nouns alone that are admitted, confirmed or announced."""

from __future__ import annotations

import pytest

from tests.analysis.propositions.judging import best, described, propositions

DENIED = [
    ("Der Vorwurf, sie habe Akten vernichtet, sei absurd, sagte die Anwältin Klara Berg.", "sie habe Akten vernichtet", "Klara Berg"),
    ("Die Trainerin sagte, der Vorwurf, sie habe Spieler überfordert, sei falsch.", "sie habe Spieler überfordert", "Die Trainerin"),
    ("Die Behauptung der Gegner, das Mittel mache krank, entbehre jeder Grundlage, so die Forscherin.", "das Mittel mache krank", "Forscherin"),
    ("Berichte, wonach der Damm einsturzgefährdet sei, träfen nicht zu, teilte das Amt mit.", "der Damm einsturzgefährdet sei", "Amt"),
    ("Den Vorwurf, er habe Proben vertauscht, wies der Forscher Paul Hain zurück.", "er habe Proben vertauscht", "Paul Hain"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content", "holder"), DENIED)
def test_who_calls_a_report_false_denies_it(text: str, content: str, holder: str) -> None:
    one = best(text, content)
    assert one is not None
    assert (one.chain[-1].commitment, holder in one.chain[-1].name) == ("CT-", True), described(one)
    assert not any(text[p.start : p.end] in ("Der Vorwurf", "Den Vorwurf", "sei absurd") for p in propositions(text))


def test_the_article_itself_may_say_so() -> None:
    one = best("Die Behauptung, der Impfstoff mache krank, ist falsch.", "der Impfstoff mache krank")
    assert one is not None
    assert (one.chain, one.outlet) == ((), "CT-")


@pytest.mark.parametrize("text", ["Der Vorwurf, sie habe gelogen, wiegt schwer.", "Es gibt den Vorwurf, sie habe gelogen."])
def test_other_words_are_no_verdict(text: str) -> None:
    one = best(text, "sie habe gelogen")
    assert one is not None
    assert one.chain[-1].commitment == "CT+"


PARALLEL = [
    ("Armenien sprach von einem Angriff, Aserbaidschan von einer Provokation.", ["Armenien", "Aserbaidschan"]),
    ("Die Gewerkschaft sprach von 4000 Teilnehmern, die Polizei von 1500.", ["Die Gewerkschaft", "die Polizei"]),
    ("Am Abend warnte die Feuerwehr vor Glätte, das Amt vor Sturm.", ["die Feuerwehr", "das Amt"]),
    ("Die Bank kündigte Entlassungen an, der Betriebsrat Streiks.", ["Die Bank", "der Betriebsrat"]),
    ("Der Minister sprach von einem Erfolg, einem Durchbruch und einer Chance.", ["Der Minister"]),
]


@pytest.mark.parametrize(("text", "holders"), PARALLEL)
def test_a_verb_that_is_left_out(text: str, holders: list[str]) -> None:
    assert [one.chain[-1].name for one in propositions(text)] == holders


@pytest.mark.parametrize(
    ("text", "holder", "value"),
    [
        ("Nach dem Spiel räumte der Trainer Fehler ein.", "der Trainer", "CT+"),
        ("Am Freitag kündigte der Konzern Entlassungen an.", "der Konzern", "PR+"),
        ("Gestern bestätigte die Klinik Infektionen mit dem Keim.", "die Klinik", "CT+"),
        ("Dennoch bestreitet die Partei Absprachen mit dem Gegner.", "die Partei", "CT-"),
    ],
)
def test_a_plural_after_the_subject_is_what_is_reported(text: str, holder: str, value: str) -> None:
    (one,) = propositions(text)
    assert (one.chain[-1].name, one.chain[-1].commitment) == (holder, value)


@pytest.mark.parametrize(
    ("text", "chain", "value"),
    [
        ("Die Polizei will einen Anschlag nicht ausschließen.", ["Die Polizei"], "PS+"),
        ("Fremdverschulden schließt die Polizei aus.", ["die Polizei"], "CT-"),
        ("Ein Terroranschlag wird nicht ausgeschlossen.", [], "PS+"),
        ("Ein Defekt könne nicht ausgeschlossen werden, sagte der Betreiber.", ["der Betreiber"], "PS+"),
        ("Der Konzern erwartet für 2010 einen Gewinn von zwei Milliarden Euro.", ["Der Konzern"], "PR+"),
        ("Den Täter erwartet eine Strafe.", [], "CT+"),
        ("Beobachter sehen darin einen Wendepunkt.", ["Beobachter"], "CT+"),
        ("Die Gruppe bekannte sich zu dem Anschlag.", ["Die Gruppe"], "CT+"),
        ("Die Vorwürfe konnte niemand bestätigen.", [], "CT-"),
    ],
)
def test_what_is_excluded_expected_or_owned(text: str, chain: list[str], value: str) -> None:
    (one,) = propositions(text)
    assert [s.name for s in one.chain] == chain
    assert (one.chain[-1].commitment if chain else one.outlet) == value


def test_what_only_leads_to_a_content_is_no_claim() -> None:
    text = "Ein Gesetz, das vorsieht, dass alle Kinder Mandarin lernen, wurde angenommen."
    assert [text[p.start : p.end] for p in propositions(text)] == ["dass alle Kinder Mandarin lernen", "wurde angenommen"]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Die Ministerin sagte, dass sie von einem Erfolg ausgehe.", ["Die Ministerin"]),
        ("Die Ministerin sagte, der Verband rechne mit Streiks.", ["Die Ministerin", "der Verband"]),
        ("Ein Gericht hat das Urteil gegen die Bankerin bestätigt.", []),
        ("Die Polizei bestätigte einen Bericht der Zeitung.", ["Die Polizei"]),
    ],
)
def test_who_holds_a_phrase(text: str, chain: list[str]) -> None:
    (one,) = propositions(text)
    assert [s.name for s in one.chain] == chain


@pytest.mark.parametrize(
    ("text", "words", "chain", "value"),
    [
        ("Es wurden keine Hinweise für die Behauptung, dass jemand half, gefunden.", "jemand half", ["Behauptung"], "CT+"),
        ("Die Behauptung der Gegner, dass er log, machte die Runde.", "er log", ["der Gegner"], "CT+"),
        ("Die Rebellen drohten, die Geiseln zu töten.", "die Geiseln zu töten", ["Die Rebellen"], "PR+"),
        (
            "Nach dem Willen der Regierung soll das Gesetz im Mai gelten.",
            "soll das Gesetz im Mai gelten",
            ["der Regierung"],
            "CT+",
        ),
        ("Die Partei setzt sich dafür ein, dass die Steuer sinkt.", "die Steuer sinkt", ["Die Partei"], "Uu"),
    ],
)
def test_contents_of_nouns_threats_and_wishes(text: str, words: str, chain: list[str], value: str) -> None:
    one = best(text, words)
    assert one is not None
    assert ([s.name for s in one.chain], one.chain[-1].commitment) == (chain, value), described(one)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Falls das Band echt ist, lebte der Anführer im Mai noch.", "PS+"),
        ("Wenn die Angaben stimmen, starben bei dem Angriff 40 Menschen.", "PS+"),
        ("Wenn es regnet, wird das Spiel verlegt.", "CT+"),
    ],
)
def test_what_was_so_under_a_condition_is_possible(text: str, value: str) -> None:
    one = propositions(text)[0]
    assert (one.chain[-1].commitment if one.chain else one.outlet) == value, described(one)
