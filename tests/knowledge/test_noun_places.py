"""A town that belongs to a noun places nobody: „sprach über die Lage in Graz“, but „nahm an einer Konferenz in Graz teil“."""

from __future__ import annotations

import pytest

from benchmarks.vignettes import documents
from quellenlage.model import Knowledge
from quellenlage.pipeline import read_documents
from quellenlage.reasoning.itinerary import find_anchors
from quellenlage.resources import table

_ENTRY = table("de/event_verbs.yaml")["noun_places"]
_WHEN = "am Montag um 9 Uhr"
ELSEWHERE = [
    _ENTRY["not"],
    # behind a preposition: politics, disasters, crime, sport, economy
    f"Ministerin Ina Berg hielt {_WHEN} eine Rede über die Flut in Graz.",
    f"Ministerin Ina Berg protestierte {_WHEN} gegen die Urteile in Graz.",
    f"Ministerin Ina Berg trainierte {_WHEN} für das Turnier in Graz.",
    f"Ministerin Ina Berg wurde {_WHEN} für ihren Einsatz in Graz geehrt.",
    f"Ministerin Ina Berg nahm {_WHEN} an einer Andacht für die Opfer in Graz teil.",
    f"Ministerin Ina Berg verabschiedete {_WHEN} Helfer in den Einsatz in Graz.",
    f"Ministerin Ina Berg brach {_WHEN} zu einem Gipfel in Graz auf.",
    f"Ministerin Ina Berg sprach {_WHEN} mit ihrem Kollegen in Graz.",
    f"Nach dem Gipfel in Graz gab Ministerin Ina Berg {_WHEN} ein Interview.",
    # in a genitive, as an object that is far, as an office, in another clause, in a title
    f"Ministerin Ina Berg begrüßte {_WHEN} die Freilassung der Geiseln in Graz.",
    f"Ministerin Ina Berg starb {_WHEN} an den Folgen eines Unfalls in Graz.",
    f"Ministerin Ina Berg eröffnete {_WHEN} ein Konto in Graz.",
    f"Ina Berg blieb {_WHEN} Bürgermeisterin in Graz.",
    f"Ministerin Ina Berg verließ {_WHEN} ihr Haus, um an einer Konferenz in Graz teilzunehmen.",
    f"Die Sängerin Ina Berg sang {_WHEN} das Lied „Allein in Graz“.",
    f"Der Bruder von Ina Berg ist {_WHEN} in Graz festgenommen worden.",
    f"{_WHEN.capitalize()} wurde in Graz ein Film mit Ina Berg gezeigt.",
    f"Die in Graz lebende Ina Berg gewann {_WHEN} den Lauf.",
]
THERE = [
    _ENTRY["example"],
    f"Ministerin Ina Berg hielt {_WHEN} eine Rede in Graz.",
    f"Ministerin Ina Berg nahm {_WHEN} an einer Konferenz in Graz teil.",
    f"Ministerin Ina Berg sprach {_WHEN} bei der Eröffnung einer Messe in Graz.",
    f"Ministerin Ina Berg sprach {_WHEN} Ortszeit in Graz vor Studenten.",
    f"Ministerin Ina Berg wurde {_WHEN} in einem Hotel in Graz festgenommen.",
    f"Ministerin Ina Berg wurde {_WHEN} in eine Klinik in Graz eingeliefert.",
    f"Ministerin Ina Berg traf {_WHEN} mit ihrem Mann in Graz ein.",
    f"Ministerin Ina Berg traf sich {_WHEN} mit dem Premier in Graz.",
    f"Ministerin Ina Berg wurde {_WHEN} von Fans in Graz empfangen.",
    f"Zum Abschluss ihres Besuchs in Graz pflanzte Ministerin Ina Berg {_WHEN} in Graz einen Baum.",
    f"„Ich war {_WHEN} in Graz“, sagte Ina Berg.",
]


def in_graz(text: str) -> bool:
    d = read_documents(documents({"r": [["2024-03-05T18:00:00+01:00", text]]}))
    anchors = find_anchors(Knowledge(d.documents, d.entities, d.places, d.times, d.claims))
    who = {entity.id for entity in d.entities if entity.name == "Ina Berg"}
    return any(anchor.place.name == "Graz" for entity in who for anchor in anchors.get(entity, ()))


@pytest.mark.parametrize("text", ELSEWHERE)
def test_a_town_of_a_noun_places_nobody(text: str) -> None:
    assert not in_graz(text)


@pytest.mark.parametrize("text", THERE)
def test_whoever_takes_part_is_there(text: str) -> None:
    assert in_graz(text)
