"""Two reports of one story that say the same at their core, each with something that the other has not."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import of, report, story, words

AGREE = {
    "fire": (
        "In einer Möbelfabrik in Lauterbach ist in der Nacht ein Großfeuer ausgebrochen. Die Fabrik in Lauterbach brannte bis zum Morgen.",
        "Nach dem Feuer in der Möbelfabrik in Lauterbach sucht die Polizei Zeugen. Das Feuer war kurz nach zwei Uhr ausgebrochen.",
    ),
    "court": (
        "Das Landgericht Hof hat den Arzt Emil Prantl am Dienstag zu vier Jahren Haft verurteilt.",
        "Emil Prantl muss nach einem langen Prozess für vier Jahre ins Gefängnis. Das Landgericht Hof sah die Schuld des Arztes als erwiesen an.",
    ),
    "sport": (
        "Das Spiel zwischen dem TV Ebern und der SG Staßfurt ist nach einer Stunde abgebrochen worden.",
        "Wegen eines Gewitters wurde das Spiel zwischen dem TV Ebern und der SG Staßfurt vorzeitig beendet.",
    ),
    "politics": (
        "Landrat Ole Bruns kündigte am Abend seinen Rücktritt an. Der Kreistag in Aurich hatte Bruns das Vertrauen entzogen.",
        "Ole Bruns tritt als Landrat in Aurich zurück. Dem Landrat hatte der Kreistag das Vertrauen entzogen.",
    ),
    "toll": (
        "Bei dem Lawinenabgang im Stubaital haben Retter am Abend zwei Tote geborgen, sagte die Bergwacht.",
        "Bei der Lawine im Stubaital sind zwei Wanderer aus Ulm ums Leben gekommen, sagte die Polizei.",
    ),
    "winner": (
        "Elias Mbeki hat den Marathon in Bochum gewonnen. 4.000 Läufer waren in Bochum am Start.",
        "Beim Marathon in Bochum waren 4.000 Läufer am Start. Den Sieg holte Elias Mbeki.",
    ),
    "war": (
        "Die Regierung in Quito hat den Ausnahmezustand verhängt. In Quito gab es Schüsse.",
        "In Quito gilt seit dem Abend der Ausnahmezustand, sagte ein Diplomat. In Quito fielen Schüsse.",
    ),
}
DIFFER = {
    "another thing": (
        "Der Zoll hat im Hafen von Bremerhaven Kokain sichergestellt.",
        "Der Zoll hat im Hafen von Bremerhaven geschützte Tiere sichergestellt.",
    ),
    "another building": (
        "Der Rat von Celle hat den Bau einer Eishalle abgelehnt.",
        "Der Rat von Celle hat den Bau eines Hallenbads abgelehnt.",
    ),
    "another opponent": (
        "Der TV Ebern spielt in Ulm am Samstag gegen die SG Staßfurt.",
        "Der TV Ebern spielt in Ulm am Samstag gegen den HC Plauen.",
    ),
    "another one of them": (
        "Bei dem Brand in Gotha wurde ein Mann verletzt.",
        "Bei dem Brand in Gotha wurde ein weiterer Mann verletzt.",
    ),
    "another fire": (
        "In Gotha ist in der Nacht ein Wohnhaus abgebrannt, sagte die Feuerwehr.",
        "In Gotha ist nach Angaben der Polizei eine Scheune niedergebrannt.",
    ),
}


def agreements(one: str, other: str) -> list[list[str]]:
    dossier = story(report(one, "Bote", "2024-03-05T07:00:00+01:00"), report(other, "Kurier", "2024-03-05T12:00:00+01:00"))
    return [words(dossier, finding) for finding in of(dossier, "agreement")]


@pytest.mark.parametrize("domain", AGREE)
def test_the_same_at_its_core_agrees(domain):
    assert agreements(*AGREE[domain])


@pytest.mark.parametrize("kind", DIFFER)
def test_another_thing_or_another_number_does_not(kind):
    assert not agreements(*DIFFER[kind])
