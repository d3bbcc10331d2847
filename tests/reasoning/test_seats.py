"""Who holds a role that one alone can have, in the words of newspapers."""

from __future__ import annotations

import pytest

from quellenlage.reasoning.seats import plainly, seat_of

TOLD = [
    ("Beim FC Hansa Lübz wird Mirko Lesch neuer Cheftrainer", "werden", "Mirko Lesch", "trainer", "lübz"),
    ("Der FC Hansa Lübz hat Mirko Lesch als Trainer verpflichtet", "verpflichten", "Mirko Lesch", "trainer", "lübz"),
    ("Der Parteitag hat Johanna Seitz zur neuen Landesvorsitzenden gewählt", "wählen", "Johanna Seitz", "landeschef", ""),
    ("Johanna Seitz führt künftig die bayerischen Liberalen", "führen", "Johanna Seitz", "chef", "liberal"),
    ("Silke Brodersen wurde als Verkehrsministerin vereidigt", "vereidigen", "Silke Brodersen", "verkehrsminister", ""),
    ("Das Verkehrsministerium in Kiel übernimmt Silke Brodersen", "übernehmen", "Silke Brodersen", "verkehrsminister", "kiel"),
    (
        "Generalsekretär der bayerischen Liberalen wird der Jurist Dirk Hauff",
        "werden",
        "Dirk Hauff",
        "generalsekretär",
        "liberal",
    ),
    ("Zum Vorstandsvorsitzenden der Kolbe AG wurde Rolf Kern berufen", "berufen", "Rolf Kern", "chef", "kolbe"),
]
NOT_TOLD = [
    ("Rolf Kern ist ein Chef von vielen", "sein", "Rolf Kern"),
    ("Rolf Kern führt künftig die Ermittlungen gegen den Verein", "führen", "Rolf Kern"),
    ("Der frühere Verkehrsminister Rolf Kern wurde vereidigt", "vereidigen", "Rolf Kern"),
    ("Trainer Rolf Kern verpflichtet einen Stürmer", "verpflichten", "Rolf Kern"),
]


@pytest.mark.parametrize(("about", "lemma", "name", "role", "of"), TOLD)
def test_a_role_and_who_holds_it(about, lemma, name, role, of):
    words, verb = plainly(about, lemma)

    seat = seat_of(words, verb, {name: name.lower().split()})

    assert seat is not None
    assert (seat.role, seat.person) == (role, name)
    assert not of or of in seat.of


@pytest.mark.parametrize(("about", "lemma", "name"), NOT_TOLD)
def test_no_role_is_given(about, lemma, name):
    words, verb = plainly(about, lemma)

    assert seat_of(words, verb, {name: name.lower().split()}) is None


def test_of_two_persons_the_one_before_the_role_gets_it():
    words, verb = plainly(
        "Ministerpräsident Daniel Hauke hat die Ökonomin Silke Brodersen zur Verkehrsministerin ernannt", "ernennen"
    )

    seat = seat_of(words, verb, {"hauke": ["daniel", "hauke"], "brodersen": ["silke", "brodersen"]})

    assert seat is not None
    assert seat.person == "brodersen"
