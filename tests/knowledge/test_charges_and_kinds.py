"""What the charge says is the prosecutors'; fires break out and contracts run out without going anywhere."""

from __future__ import annotations

import pytest

from quellenlage import article, read_documents
from quellenlage.model import Dossier


def read(text: str) -> Dossier:
    return read_documents([article(text=text, publisher="Bote", published="2026-03-18T18:00:00+01:00")])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Staatsanwaltschaft Köln klagt ihn an. Laut Anklage raubte er die Bank aus.", "Staatsanwaltschaft Köln"),
        ("Er schweigt. Laut Anklage raubte er die Bank aus.", "Anklage"),
    ],
)
def test_who_is_behind_the_charge(text: str, name: str) -> None:
    claim = next(claim for claim in read(text).claims if "raubte" in claim.about)

    assert claim.chain[-1].name.endswith(name)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Der Brand war im Mai in Gera ausgebrochen.", "other"),
        ("Zwei Häftlinge brachen am Montag in Gera aus.", "departure"),
        ("Der Vertrag lief im Mai aus.", "other"),
        ("Die Fähre lief am Montag aus.", "departure"),
        ("Ermittlungen laufen gegen einen Mitarbeiter.", "other"),
        ("Die Stadt Gera begrüßte die Genehmigung.", "other"),
        ("Kanzler Olaf Moll begrüßte Präsident Jan Ott in Gera.", "meeting"),
    ],
)
def test_what_goes_nowhere(text: str, kind: str) -> None:
    assert read(text).claims[0].kind == kind
