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


_SHARED = [
    # text, words of the claim, its first day and the day after its last (Tuesday 12 March 2024)
    ("Am Sonntag (17.30 Uhr) spielt Mainz gegen Köln.", "Sonntag", "2024-03-17T16:30", "2024-03-17T16:31"),
    ("Der Fluss war am 8. und 9. März über die Ufer getreten.", "Der Fluss", "2024-03-07T23:00", "2024-03-09T23:00"),
    ("Am Samstag und Sonntag brannten in Ulm Autos.", "brannten", "2024-03-08T23:00", "2024-03-10T23:00"),
    ("Am Samstag sank in Kiel ein Boot, am Montag barg man es.", "sank", "2024-03-08T23:00", "2024-03-09T23:00"),
    ("Zwei Tage vor Weihnachten starb er in Graz.", "starb", "2023-12-22T23:00", "2023-12-23T23:00"),
    ("Zwei Tage nachdem am Freitag ein Zug entgleist war, wurde die Strecke freigegeben.", "freigegeben", "2024-03-09T23:00", "2024-03-10T23:00"),
    ("Zwei Tage nachdem am Freitag ein Zug entgleist war, wurde die Strecke freigegeben.", "entgleist", "2024-03-07T23:00", "2024-03-08T23:00"),
    ("Als die Feuerwehr am Freitag eintraf, stand das Haus in Flammen.", "stand das Haus", "2024-03-07T23:00", "2024-03-08T23:00"),
    ("Tausende jubelten, als der Sieger am Freitag in Rom landete.", "Tausende jubelten", "2024-03-07T23:00", "2024-03-08T23:00"),
    # not: what had been before, what lasts since then, what comes after
    ("Als am Freitag die Nachricht eintraf, hatte der Konzern die Aktien schon verkauft.", "hatte der Konzern", None, None),
    ("Als er starb, lag der See seit Freitag trocken.", "Als er starb", None, None),
    ("Nachdem am Freitag die Börse eingebrochen war, erholte sich der Dax.", "erholte sich", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "first", "last"), _SHARED)
def test_days_in_a_row_and_clauses_that_share_a_time(text: str, words: str, first: str | None, last: str | None) -> None:
    claims = read_documents([article(text=text, published=PUBLISHED, publisher="Blatt")]).claims
    when = next(claim.when for claim in claims if words in text[claim.start : claim.end])

    assert (first is None) == (when is None)
    if when is not None:
        assert when.earliest is not None
        assert when.latest is not None
        assert (when.earliest.isoformat()[:16], when.latest.isoformat()[:16]) == (first, last)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Anders als am Montag gemeldet, findet das Fest am Samstag statt.", "2024-03-15"),
        ("Anders als am Montag gemeldet, wird die Brücke nicht gesperrt.", None),
        ("Anders als am 3. März mitgeteilt, bleibt das Museum offen.", None),
        ("Wie am Montag berichtet, ist die Brücke gesperrt.", None),
        ("Die Sonde landet später als am Freitag geplant.", None),
        ("Der Gipfel findet wie geplant am Freitag statt.", "2024-03-14"),
        ("Am Freitag wird mehr Regen als erwartet fallen.", "2024-03-14"),
    ],
)
def test_when_something_was_told_is_not_when_it_happens(text: str, day: str | None) -> None:
    when = read_documents([article(text=text, published=PUBLISHED, publisher="Bote")]).claims[0].when

    assert (when.earliest.date().isoformat() if when and when.earliest else None) == day


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Laut Polizei kamen 500, laut Verein 900 Menschen.", [[(500.0, "Menschen")], [(900.0, "Menschen")]]),
        ("Es starben laut Regierung vier Menschen, laut Rebellen zwei.", [[(4.0, "Menschen")], [(2.0, "Menschen")]]),
        ("Es kamen 300 Gäste. Der Wirt sprach von 500.", [[(300.0, "Gäste")], [(500.0, "Gäste")]]),
    ],
)
def test_each_source_has_its_own_number(text: str, counts: list[list[tuple[float, str]]]) -> None:
    claims = read_documents([article(text=text, published=PUBLISHED, publisher="Bote")]).claims

    assert [[(one.value, one.unit) for one in claim.quantities] for claim in claims] == counts
