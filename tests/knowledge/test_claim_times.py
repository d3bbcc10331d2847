"""When a claim's matter is said to be: an end that is still to come is no time of what is past."""

from __future__ import annotations

import pytest

from quellenlage import article, read_documents

PUBLISHED = "2024-03-12T09:00:00+01:00"


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Der Stürmer unterschrieb einen Vertrag bis 2030.", False),
        ("Die Lizenz des Senders wurde bis Ende 2027 verlängert.", False),
        ("Er arbeitete bis 2019 bei der Bahn.", True),
        ("Der Vertrag läuft bis 2030.", True),
    ],
)
def test_an_end_that_is_still_to_come(text: str, *, dated: bool) -> None:
    (claim,) = read_documents([article(text=text, published=PUBLISHED, publisher="Blatt")]).claims
    assert (claim.when is not None) == dated


def test_what_a_claim_puts_aside_is_not_its_time():
    text = "Die Stichwahl findet nicht wie geplant am 6. Dezember, sondern erst am 13. Dezember statt."
    claim = read_documents([article(text=text, published="2026-11-23T09:00:00+01:00", publisher="Bote")]).claims[0]

    assert claim.when is not None
    assert claim.when.earliest is not None
    assert claim.when.earliest.isoformat() == "2026-12-12T23:00:00+00:00"
