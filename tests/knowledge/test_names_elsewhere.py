"""Names that one report has and another writes alone: surnames, firms, papers; with twins that must stay what they are."""

from __future__ import annotations

from itertools import permutations

import pytest

from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.build import build_knowledge
from quellenlage.knowledge.names_elsewhere import with_names_of_others
from quellenlage.model import Document


def documents(*texts: str, publisher: str = "") -> list[Document]:
    return [Document(f"a{k}", f"a{k}", text, publisher=publisher or None) for k, text in enumerate(texts)]


def thing_at(piece: str, report: int, *texts: str, publisher: str = "") -> str | None:
    """The id of the entity whose mention ends with the last word of a piece of a report."""
    docs = documents(*texts, publisher=publisher)
    last = docs[report].text.index(piece) + len(piece) - 1
    entities = build_knowledge([read_document(one, model="rules") for one in docs]).entities
    return next((e.id for e in entities for m in e.mentions if m.document == f"a{report}" and m.start <= last < m.end), None)


@pytest.mark.parametrize(
    ("full", "alone", "piece", "thing"),
    [
        ("In Lahnfurt tritt Trainerin Miriam Tessnow an.", "Mit Tessnow gewinnt Lahnfurt wieder.", "Tessnow", "person:miriam-tessnow"),
        ("Die Jägerin Jana Wollweber pfiff ab.", "Wollweber hatte das Spiel schon einmal unterbrochen.", "Wollweber", "person:jana-wollweber"),
        ("Veranstalterin Nele Strunk aus Daun war dort.", "In Daun sagte das auch Veranstalterin Strunk; es war still.", "Strunk", "person:nele-strunk"),
        ("Der Rentner Horst Templin aus Wolgast fehlt.", "Der seit Samstag vermisste Templin ist in Wolgast wieder da.", "Templin", "person:horst-templin"),
        ("Der Autozulieferer Falkenried baut um.", "Auf dem Gelände von Falkenried entsteht ein Rechenzentrum.", "Falkenried", "organisation:falkenried"),
        ("Die Nachricht stammt vom Konzern Nordbryg.", "Den Verkauf an Nordbryg gab das Amt frei.", "Nordbryg", "organisation:nordbryg"),
        ("Die Gewerkschaft QVK ruft zum Streik.", "Am Streik der QVK beteiligten sich viele.", "QVK", "organisation:qvk"),
        ("Der Frachter „Lisa Brandt“ lief auf Grund.", "Schlepper haben die „Lisa Brandt“ geborgen.", "Lisa Brandt", "vehicle:lisa-brandt"),
    ],
)  # fmt: skip
def test_a_name_of_another_report(full: str, alone: str, piece: str, thing: str) -> None:
    assert thing_at(piece, 1, full, alone) == thing


@pytest.mark.parametrize(
    ("full", "alone", "piece"),
    [
        ("In Kiel sprach der Landrat Jan Koch.", "In Kiel half ein Koch den Gästen; der Koch blieb.", "der Koch"),
        ("Der Rentner Horst Templin aus Wolgast fehlt.", "Die Bahn fährt wieder von Wolgast nach Templin.", "Templin"),
        ("Der Sänger Udo Strunk kam nach Daun.", "In Daun lag ein Strunk auf dem Weg.", "Strunk"),
        ("Die Band „Regen“ tritt auf.", "Am Montag fiel Regen.", "Regen"),
    ],
)
def test_what_is_a_word_or_a_place_stays_one(full: str, alone: str, piece: str) -> None:
    assert (thing_at(piece, 1, full, alone) or "").partition(":")[2] not in ("jan-koch", "horst-templin", "udo-strunk", "regen")


def test_a_surname_that_many_have_needs_another_name_in_common() -> None:
    full, apart = "In Husum sprach Landrätin Petra Wolf.", "In Erfurt erhielt die Mehrheit Wolf."

    assert thing_at("Wolf", 1, full, apart) is None
    assert thing_at("Wolf", 1, full, apart.replace("Erfurt", "Husum")) in (None, "person:petra-wolf")


def test_the_outlet_of_a_report_is_known_to_all() -> None:
    texts = ("Das meldete am Abend das Trave-Echo.", "Laut einem Bericht des Trave-Echos wurde er gefasst.")
    at = [thing_at(piece, k, *texts, publisher="Trave-Echo") for k, piece in ((0, "Trave-Echo"), (1, "Trave-Echos"))]

    assert at[0] == at[1] == "organisation:trave-echo"


def test_the_order_of_arrival_does_not_matter() -> None:
    texts = (
        "Der Autozulieferer Falkenried baut um.",
        "Auf dem Gelände von Falkenried wird gebaut.",
        "Miriam Tessnow kommt.",
        "Tessnow geht.",
    )
    readings = [read_document(one, model="rules") for one in documents(*texts)]
    read = {
        frozenset((one.document.id, one.mentions) for one in with_names_of_others(list(order))) for order in permutations(readings)
    }  # fmt: skip

    assert len(read) == 1


def test_a_report_alone_is_read_once() -> None:
    reading = read_document(documents("Der Autozulieferer Falkenried baut um.")[0], model="rules")

    assert with_names_of_others([reading])[0] is reading
