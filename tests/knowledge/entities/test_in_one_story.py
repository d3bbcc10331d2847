"""Who is who in the reports of one story: roles, ages, surnames with other offices, bodies by their kind; and who must stay apart."""

from __future__ import annotations

from itertools import permutations

import pytest

from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.entities import link_entities
from quellenlage.model import Document
from quellenlage.resources import table

ROLES = table("de/persons.yaml")["one_of_a_story"]
BODIES = table("de/organisation_nouns.yaml")["in_one_story"]


def readings(*texts: str):
    return [read_document(Document(f"a{k}", f"a{k}", text), model="rules") for k, text in enumerate(texts)]


def things_at(marked: list[str], *, one: bool = True) -> list[str | None]:
    """The entity at the mark „[…]“ of each text."""
    texts = [text.replace("[", "").replace("]", "") for text in marked]
    found = readings(*texts)
    entities = link_entities(found, story={reading.document.id for reading in found} if one else set())
    at = []
    for k, text in enumerate(marked):
        last = text.index("]") - 2
        fits = [
            (m.end - m.start, e.id) for e in entities for m in e.mentions if m.document == f"a{k}" and m.start <= last < m.end
        ]
        at.append(min(fits)[1] if fits else None)
    return at


SAME = [
    ["[Ein Kletterer] ist am Falkenstein abgestürzt.", "[Der verunglückte Kletterer] ist tot."],
    ["In Wismar stieß ein Zug mit einem Lkw zusammen. [Der Lokführer] blieb unverletzt.", "[Der Lokführer] hatte gebremst."],
    ["Die Polizei nahm [einen Verdächtigen] fest.", "[Ein Tatverdächtiger] sitzt in Haft."],
    ["Das Geld nahm [ein 17-Jähriger].", "Gegen [den 17-Jährigen] wird ermittelt."],
    ["[Ein Baggerfahrer] hob den Schatz.", "[Baggerfahrer Ronny Knaake] freut sich über den Schatz."],
    ["Das Wort hatte [Kämmerer Jens Marth].", "[Der Kämmerer] schwieg zum Haushalt."],
    ["[Tilo Rannacher], 52, verlor die Wahl.", "[Der 52-Jährige] räumte das Rathaus."],
    ["[Klinikchefin Liis Tammik] sprach von einem Angriff.", "[Direktorin Tammik] nannte keine Namen."],
    ["[Verhandlungsführer Cem Özdal] lehnte ab.", "[Gewerkschafter Özdal] sprach von Erfolg."],
    ["[Das Landratsamt Heidenheim] prüft die Kühltürme.", "[Das Landratsamt] rät ab."],
    ["[Das Umweltministerium] in Schwerin warnt.", "[Das Ministerium] gab Entwarnung."],
    ["[Der Netzbetreiber Marschnetz] warnt.", "[Der Netzbetreiber] meldete Vollzug."],
    ["[Die Kita Seepferdchen] bleibt zu.", "Auf dem Hof war [die Kita] zu Gast."],
    ["Nun prüft [der Deutsche Nordische Skibund] den Fall.", "Das teilte [der Skibund] mit."],
    ["[Die Reederei Thalassia] bestätigte den Treffer.", "[Die Reederei] schwieg."],
]
APART = [
    ["[Ein Zeuge] sah den Wagen.", "[Ein Zeuge] hörte Schüsse."],
    ["[Ein Mann] rief die Polizei.", "[Ein Mann] wurde verletzt."],
    ["[Ein 30 Jahre alter Kletterer] stürzte ab.", "[Ein 52 Jahre alter Kletterer] rief um Hilfe."],
    ["[Ein Kletterer] stürzte ab.", "Schon 2019 war dort [ein Kletterer] abgestürzt."],
    ["[Ein Verdächtiger] sitzt in Haft.", "Die Polizei nahm [einen zweiten Verdächtigen] fest."],
    ["[Eine Kletterin] stürzte ab.", "[Der Kletterer] blieb unverletzt."],
    ["[Ein Sprecher] der Stadt schwieg.", "[Ein Sprecher] der Klinik bestätigte es."],
    ["[Landrat Jan Holm] kam.", "[Landrätin Holm] ging."],
    ["Täter flohen in einem Audi. [Audi] schwieg.", "[Das Geldinstitut] meldete den Schaden."],
    ["[Das Bundesumweltministerium] warnt.", "[Das Umweltministerium] in Schwerin gab Entwarnung."],
    ["[Die Polizei Köln] sucht ihn.", "[Die Polizei] in Bonn fand ihn."],
]


@pytest.mark.parametrize("marked", SAME, ids=lambda texts: texts[1])
def test_one_in_one_story(marked):
    found = things_at(marked)

    assert None not in found
    assert len({*found}) == 1


@pytest.mark.parametrize("marked", APART, ids=lambda texts: texts[1])
def test_two_in_one_story(marked):
    assert len({*things_at(marked)}) == 2


@pytest.mark.parametrize("marked", SAME[:4], ids=lambda texts: texts[1])
def test_two_in_reports_of_which_nobody_knows_that_they_are_of_one_story(marked):
    assert len({*things_at(marked, one=False)}) == 2


def test_two_of_a_role_in_one_report_keep_all_apart():
    texts = ("Ein Kletterer rief um Hilfe. Ein anderer Kletterer lag im Tal.", "Der Kletterer ist tot.")
    entities = link_entities(readings(*texts), story={"a0", "a1"})

    assert all(len({m.document for m in e.mentions}) == 1 for e in entities)


@pytest.mark.parametrize(("key", "several"), [("example", False), ("not", True)])
def test_the_example_of_the_table(key, several):
    texts = ROLES[key].replace("[", "").replace("]", "").split(" | ")
    noun = ROLES[key].partition("[")[2].partition("]")[0].lower()
    entities = link_entities(readings(*texts), story={"a0", "a1", "a2"})

    assert (len([e for e in entities if noun in e.name.lower()]) > 1) == several


def test_the_example_of_the_bodies():
    entities = link_entities(
        readings(*BODIES["example"].replace("[", "").replace("]", "").split(" | ")), story={"a0", "a1", "a2"}
    )

    assert len([e for e in entities if "landesamt" in e.name.lower()]) == 1


def test_the_order_of_arrival_does_not_matter():
    texts = [text.replace("[", "").replace("]", "") for marked in (*SAME[:3], *APART[:3]) for text in marked][:6]
    found = readings(*texts)
    story = {reading.document.id for reading in found}

    assert len({link_entities(list(order), story=story) for order in list(permutations(found))[::60]}) == 1
