"""Reported speech without a frame: who is said to speak in the sentence before; bodies called „es“; objects that are no part of a name."""

from __future__ import annotations

import pytest

from tests.analysis.propositions.judging import held, propositions, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Zeugin beschreibt ihn. Er habe einen Schal getragen. Dann sei er zum Bahnhof gelaufen.", "Die Zeugin CT+"),
        ("Die Nachbarin schilderte den Abend. Zwei Männer hätten gestritten.", "Die Nachbarin CT+"),
        ("Der Pilot rechtfertigte die Landung. Der Treibstoff sei knapp gewesen.", "Der Pilot CT+"),
        ("Die Ministerin erhob Vorwürfe gegen den Konzern. Dieser habe Daten gefälscht.", "Die Ministerin CT+"),
        ("Die Opposition übte Kritik. Die Steuer treffe die Falschen.", "Die Opposition CT+"),
        ("Der Vorstand zog Bilanz. Der Umsatz sei gestiegen.", "Der Vorstand CT+"),
        ("Die Trainerin sieht das anders. Ihr Team sei besser gewesen.", "Die Trainerin CT+"),
        ("Die Forscherin bleibt dabei. Der Stoff sei harmlos.", "Die Forscherin CT+"),
        ("Der Angeklagte legte ein Geständnis ab. Er habe das Geld gebraucht.", "Der Angeklagte CT+"),
        ("Der Trainer ließ das über seinen Anwalt mitteilen. Sein Mandant habe niemanden beleidigt.", "seinen Anwalt CT-"),
        ("Ein Mann fuhr gegen einen Baum. Er sei betrunken gewesen.", "? CT+"),
        ("Das Denkmal erinnert an den Krieg. Es sei 1920 gebaut worden.", "? CT+"),
        (
            "Die Polizei teilte mit, der Fahrer sei verletzt. Der Beifahrer lief weg. Er sei betrunken gewesen.",
            "Die Polizei CT+",
        ),
        ("Die Zeugin beschreibt ihn. Er trug einen roten Schal.", "- CT+"),
        ("Der Verein beschrieb das Stadion. Die Mannschaften wären gern dort.", "- PS+"),
    ],
)
def test_what_follows_somebody_who_is_said_to_speak_is_theirs(text: str, expected: str) -> None:
    assert shown(propositions(text)[-1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Gericht verurteilte ihn. Es wertete die Tat als Totschlag.", "Das Gericht CT+"),
        ("Das Ministerium reagierte. Es kündigte eine Prüfung an.", "Das Ministerium PR+"),
        ("Das Unternehmen verlor Kunden. Es teilte mit, der Umsatz sei gesunken.", "Das Unternehmen CT+"),
        ("Das Institut forscht seit 2010. Es hält den Fund für echt.", "Das Institut PR+"),
        ("Das Haus brannte. Es entstand ein Schaden von 20.000 Euro.", "- CT+"),
        ("Das Gericht tagte. Es hieß, der Mann sei krank.", "? CT+"),
        ("Das Wetter war gut. Es meldeten sich 300 Läufer an.", "- CT+"),
        ("Das Spiel war lang. Es zeigte sich, dass Kraft fehlte.", "- CT+"),
    ],
)
def test_a_body_that_is_called_es(text: str, expected: str) -> None:
    assert shown(propositions(text)[-1]) == expected


@pytest.mark.parametrize(
    ("text", "expected", "first"),
    [
        (
            "Am Dienstag warf die Staatsanwaltschaft Prell vor, Gelder veruntreut zu haben.",
            "die Staatsanwaltschaft CT+",
            "Prell",
        ),
        ("Im Prozess warf die Anklage Holm vor, Beweise vernichtet zu haben.", "die Anklage CT+", "Holm"),
        ("In Kiel beschuldigte die Polizei Ott, das Boot gestohlen zu haben.", "die Polizei CT+", "Ott"),
        ("Am Montag warf die Opposition Kanzlerin Stark vor, gelogen zu haben.", "die Opposition CT+", "Kanzlerin Stark"),
        ("Am Freitag warf die Firma dem Amt vor, zu schlampen.", "die Firma CT+", "dem Amt"),
    ],
)
def test_an_accused_name_is_no_part_of_who_accuses(text: str, expected: str, first: str) -> None:
    one = propositions(text)[-1]

    assert shown(one) == expected
    assert text[one.core[0].start : one.core[0].end] == first


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Institut befragte 1.000 Menschen. Demnach halten 41 Prozent die Reform für falsch.", "Das Institut CT+"),
        ("Das zeigt eine Umfrage des Instituts Forsa. Demnach halten 41 Prozent die Reform für falsch.", "Forsa CT+"),
        ("Wie Infratest dimap ermittelte, halten 41 Prozent die Reform für falsch.", "Infratest dimap CT+"),
        ("Laut einer Umfrage halten zwei Drittel die Reform für falsch.", "Umfrage CT+"),
        ("41 Prozent halten die Reform für falsch.", "- CT+"),
        ("Die Richter halten die Reform für falsch.", "Die Richter PR+"),
        ("Die Firmen rechnen mit höheren Preisen.", "Die Firmen PR+"),
    ],
)
def test_who_is_only_counted_tells_nobody(text: str, expected: str) -> None:
    assert shown(propositions(text)[-1]) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Der Minister wies die Vorwürfe zurück. „Das ist absurd“, so Alt.", "Das ist absurd", "Alt CT+"),
        ("„Das Spiel war offen“, so Trainer Sauer am Dienstag in Bonn.", "Das Spiel war offen", "Sauer CT+"),
        ("Die Lage ist ernst, so ernst wie nie.", "Die Lage ist ernst", "- CT+"),
        ("Der Trainer sagte, er gehe. Die „taz“ schrieb, der Verein suche Geld.", "der Verein suche Geld", "taz CT+"),
        ("Der „stern“ schrieb, der Konzern wanke.", "der Konzern wanke", "stern CT+"),
        ("Die „kleine“ Lösung sei vom Tisch, sagte Kern.", "Lösung sei vom Tisch", "Kern CT+"),
    ],
)
def test_names_that_look_like_other_words(text: str, words: str, expected: str) -> None:
    assert held(text, words) == expected


@pytest.mark.parametrize("text", ["„Das ist absurd“, so Alt.", "„Es wird Regen geben“, so Meteorologin Kalt am Montag."])
def test_words_in_marks_before_so_are_direct(text: str) -> None:
    (one,) = propositions(text)

    assert one.mode == "direct"
    assert text[one.core[-1].start : one.core[-1].end] == text[1 : text.index("“")]
