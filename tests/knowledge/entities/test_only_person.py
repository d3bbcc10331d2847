"""Descriptions that call again whom the sentences before were about."""

from __future__ import annotations

import pytest

from benchmarks.vignettes import documents
from quellenlage.pipeline import read_documents
from quellenlage.resources import table

ENTRY = table("de/offices.yaml")["calling_again"]


def persons(text: str) -> list[tuple[str, int]]:
    found = read_documents(documents({"r": [["2024-03-05T18:00:00+01:00", text]]})).entities
    return [(entity.name, len(entity.mentions)) for entity in found if entity.kind == "person"]


@pytest.mark.parametrize(
    "text",
    [
        ENTRY["example"].replace("[", "").replace("]", ""),
        "Königin Sirikan landete in Lyon. Am Montag besuchte die Monarchin ein Museum.",
        "Minister Arne Holm trat zurück. Seine Partei dankte dem Liberalen. Der FDP-Politiker schwieg.",
    ],
)
def test_it_is_the_person_before(text: str) -> None:
    assert any(mentions >= 2 for _, mentions in persons(text))


@pytest.mark.parametrize(
    "text",
    [
        ENTRY["not"].replace("[", "").replace("]", ""),
        "Minister Arne Holm traf Kanzler Jan Mohr. Der FDP-Politiker schwieg.",
        "Ministerin Anna Holm trat zurück. Der FDP-Politiker Jan Mohr schwieg.",
        "Anna Holm trat zurück. Der SPD-Politiker schwieg.",
    ],
)
def test_no_other_person_is_guessed(text: str) -> None:
    assert all(mentions == 1 for _, mentions in persons(text))
