"""Places and times that a sentence takes over from the one before."""

from __future__ import annotations

import pytest

from quellenlage import article, read_documents
from quellenlage.knowledge.scenes import PLACE_TOLD_BEFORE, TIME_TOLD_BEFORE
from quellenlage.model import Claim, Dossier
from quellenlage.resources import table
from tests.knowledge.chains import best, dossier

_HERE = [
    # accidents, disasters, crime, war, protest: text, words of the second claim, its place, whether the time goes on too
    ("Ein Zug ist am Montag bei Celle entgleist. 20 Menschen wurden verletzt.", "20 Menschen wurden verletzt", "Celle", True),
    ("In Emden brannte am Sonntag ein Hotel. Zwei Gäste kamen ums Leben.", "Zwei Gäste kamen ums Leben", "Emden", True),
    ("Vor Lampedusa ist ein Boot gekentert. 40 Menschen werden vermisst.", "40 Menschen werden vermisst", "Lampedusa", False),
    ("Die Armee hat am Sonntag Charkiw angegriffen. Fünf Häuser wurden zerstört.", "Fünf Häuser wurden zerstört", "Charkiw", True),
    ("In Tiflis demonstrierten am Samstag Tausende. Die Polizei setzte Wasserwerfer ein.", "Die Polizei setzte Wasserwerfer ein", "Tiflis", True),
    ("Ein Mann ist am Freitag in Mannheim in eine Menschenmenge gefahren. Dabei starben zwei Menschen.", "Dabei starben zwei Menschen", "Mannheim", True),
    ("In Graz hat ein Mann am Montag um sich geschossen. Die Polizei überwältigte ihn.", "Die Polizei überwältigte ihn", "Graz", False),
    ("Ein Beben hat am Sonntag die Stadt Antakya erschüttert. Zahlreiche Häuser stürzten ein.", "Zahlreiche Häuser stürzten ein", "Antakya", True),
    ("Bei Bozen stürzte am Montag ein Hubschrauber ab. Der Pilot starb noch an der Unfallstelle.", "Der Pilot starb noch an der Unfallstelle", "Bozen", True),
    ("In Essen explodierte am Montag ein Kessel. Drei Arbeiter seien verletzt worden, sagte ein Sprecher.", "Drei Arbeiter seien verletzt worden", "Essen", True),
    ("Auf der A7 bei Soltau sind am Montag Lastwagen zusammengestoßen. Die Autobahn war bis in den Abend gesperrt.", "Die Autobahn war bis in den Abend gesperrt", "Soltau", False),
    ("Bei einem Angriff am Montag in Ulm wurde ein Mann verletzt. Ein 20-Jähriger wurde von einem Stein getroffen.", "Ein 20-Jähriger wurde von einem Stein getroffen", "Ulm", True),
    ("In Cherson schlugen am Sonntag Raketen ein. Zwei Schulen wurden getroffen.", "Zwei Schulen wurden getroffen", "Cherson", True),
    ("In Riga ist eine Brücke eingestürzt. Die Feuerwehr war mit 80 Kräften im Einsatz.", "Die Feuerwehr war mit 80 Kräften im Einsatz", "Riga", False),
]  # fmt: skip
_ELSEWHERE = [
    # another place, another time, everywhere, no scene, somebody's words
    ("Ein Zug ist bei Celle entgleist. Das Ministerium kündigte eine Untersuchung an.", "Das Ministerium kündigte eine Untersuchung an"),
    ("In Emden brannte am Sonntag ein Hotel. Bundesweit starben im Jahr 2022 knapp 300 Menschen bei Bränden.", "Bundesweit starben im Jahr 2022 knapp 300 Menschen bei Bränden"),
    ("Bei Bozen stürzte am Montag ein Hubschrauber ab. Der Pilot starb im Krankenhaus.", "Der Pilot starb im Krankenhaus"),
    ("In Tiflis demonstrierten am Samstag Tausende. Die EU fordert Neuwahlen.", "Die EU fordert Neuwahlen"),
    ("Der Minister sprach am Montag in Prag mit Schülern. Jährlich werden Tausende Kinder verletzt.", "Jährlich werden Tausende Kinder verletzt"),
    ("Die Bank hat ihren Sitz in Zürich. Der Kurs stürzte ab.", "Der Kurs stürzte ab"),
    ("In Riga ist eine Brücke eingestürzt. Im Mai waren in Krzywopole zwei Menschen verletzt worden.", "Im Mai waren in Krzywopole zwei Menschen verletzt worden"),
    ("In Graz hat ein Mann geschossen. Die Opposition verlangt schärfere Gesetze.", "Die Opposition verlangt schärfere Gesetze"),
    ("In Graz hat ein Mann geschossen. Der Innenminister zeigte sich erschüttert.", "Der Innenminister zeigte sich erschüttert"),
    ("Ein Boot ist vor Lampedusa gekentert. Seit Januar sind 400 Migranten ertrunken.", "Seit Januar sind 400 Migranten ertrunken"),
    ("In Ulm hat am Montag ein Mann geschossen. Der Kanzler traf den Papst.", "Der Kanzler traf den Papst"),
    ("Die Verhandlungen in Genf sind gescheitert. Die Inflation stieg auf 4 Prozent.", "Die Inflation stieg auf 4 Prozent"),
    ("Ein Zug ist bei Celle entgleist. Der Konzern baut 300 Stellen ab. Die Aktie fiel. Der Vorstand schwieg. Drei Arbeiter wurden verletzt.", "Drei Arbeiter wurden verletzt"),
]  # fmt: skip


def _place(text: str, claim: Claim) -> str:
    return next((place.name for place in dossier(text).places if place.id == claim.where), "")


def _claim(text: str, words: str) -> Claim:
    found = best(text, words)
    assert found is not None
    return found


@pytest.mark.parametrize(("text", "words", "place", "at_once"), _HERE)
def test_a_scene_goes_on(text: str, words: str, place: str, at_once: bool) -> None:
    claim = _claim(text, words)

    assert _place(text, claim) == place
    assert PLACE_TOLD_BEFORE in claim.rules
    assert (TIME_TOLD_BEFORE in claim.rules) is at_once


@pytest.mark.parametrize(("text", "words"), _ELSEWHERE)
def test_what_is_of_no_scene_stays_without_a_place(text: str, words: str) -> None:
    assert _place(text, _claim(text, words)) == ""


def test_the_words_of_the_table_are_those_of_its_examples() -> None:
    data = table("de/scenes.yaml")
    for key in ("elsewhere", "later", "sites"):
        word = data[key]["example"].split("[")[1].split("]")[0].lower()
        assert word in {one.lower() for one in data[key]["words"].split()}
    for key in ("scene", "at_once"):
        lemma = dossier(data[key]["example"].replace("[", "").replace("]", "")).claims[0].predicate
        other = dossier(data[key]["not"]).claims[0].predicate
        assert lemma in data[key]["verbs"].split()
        assert other not in data[key]["verbs"].split()
        assert not set(data[key]["passive"].split()) & set(data[key]["verbs"].split())


def _reports(*texts: str) -> Dossier:
    return read_documents(
        [
            article(text=text, published="2024-03-05T09:00:00+01:00", publisher=name)
            for text, name in zip(texts, "AB", strict=False)
        ]
    )


def test_nobody_is_present_and_nothing_compared_by_a_place_that_was_only_told_before() -> None:
    told = _reports(
        "In Lima ist am Montag um 9 Uhr ein Hotel abgebrannt. Der Sänger Olaf Brenk wurde verletzt.",
        "Der Sänger Olaf Brenk trat am Montag um 9 Uhr in Riga auf.",
    )

    assert any(PLACE_TOLD_BEFORE in claim.rules for claim in told.claims)
    assert not [finding for finding in told.findings if finding.type == "infeasible"]


_STILL_THERE = [
    ("Der Papst ist am Freitag in Beirut eingetroffen. Am Abend feierte er im Stadion eine Messe.", "Am Abend feierte er im Stadion eine Messe", "Beirut"),
    ("Das Parlament in Budapest hat ein Gesetz verabschiedet. Kritiker protestierten vor dem Gebäude.", "Kritiker protestierten vor dem Gebäude", "Budapest"),
    ("Die Kanzlerin landete am Montag in Oslo. Am Nachmittag traf sie Ministerpräsident Jens Berg.", "Am Nachmittag traf sie Ministerpräsident Jens Berg", "Oslo"),
    ("Das Landgericht in Ulm verurteilte einen Arzt. Vor dem Gericht warteten Angehörige.", "Vor dem Gericht warteten Angehörige", "Ulm"),
    ("In Köln wurde eine Frau erschossen. Die Polizei sicherte am Tatort Spuren.", "Die Polizei sicherte am Tatort Spuren", "Köln"),
    # not: another day, no act, a journey on, what was before, a house in general
    ("Der Sänger Olaf Brenk trat am Samstag in Wien auf. Am Montag traf er seinen Anwalt.", "Am Montag traf er seinen Anwalt", ""),
    ("Ministerin Keller besuchte am Dienstag ein Werk in Jena. Sie ist gegen Steuererhöhungen.", "Sie ist gegen Steuererhöhungen", ""),
    ("Ministerin Keller besuchte am Montag ein Werk in Jena. Zuvor hatte sie Ministerpräsident Jens Berg getroffen.", "Zuvor hatte sie Ministerpräsident Jens Berg getroffen", ""),
    ("Der Minister sprach in Genf mit Diplomaten. Im Parlament wächst der Widerstand.", "Im Parlament wächst der Widerstand", ""),
    ("Die Kanzlerin landete am Montag in Oslo. Die Opposition kritisierte am Montag den Haushalt.", "Die Opposition kritisierte am Montag den Haushalt", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "place"), _STILL_THERE)
def test_who_has_come_is_still_there(text: str, words: str, place: str) -> None:
    assert _place(text, _claim(text, words)) == place
