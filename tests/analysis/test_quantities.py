"""Numbers and what they count."""

from __future__ import annotations

import pytest

from quellenlage.analysis.base import analyse
from quellenlage.analysis.quantities import find_quantities
from quellenlage.resources import table

EXAMPLES = [e["example"] for part in ("modifiers", "vague") for e in table("de/quantities.yaml")[part]]
EXAMPLES += [e for part in ("one", "sums", "several", "fractions") for e in table("de/quantities.yaml")[part]["examples"]]


@pytest.mark.parametrize(("text", "value", "low", "high", "unit"), EXAMPLES, ids=[e[0] for e in EXAMPLES])
def test_examples_of_the_resource(text, value, low, high, unit):
    [found] = find_quantities(analyse(text))

    assert (value, unit) == (found.value, found.unit)
    assert (low, high) == (pytest.approx(found.low) if low is not None else found.low, found.high and pytest.approx(found.high))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Der Zug fährt höchstens 60 km/h.", 60, "km/h"),
        ("Die Firma verlor 2,5 Millionen Euro.", 2_500_000, "Euro"),
        ("Er verließ sein Land sieben Mal.", 7, "mal"),
        ("Zweimal überschritt er die Grenze.", 2, "mal"),
        ("Es gab fünfundzwanzig Verletzte.", 25, "Verletzte"),
        ("Bei dem Unglück starben 1.234 Menschen.", 1234, "Menschen"),
        ("Die Inflation stieg um 3,8 Prozent.", 3.8, "Prozent"),
    ],
)
def test_values_and_units(text, value, unit):
    [found] = find_quantities(analyse(text))

    assert (pytest.approx(value), unit) == (found.value, found.unit)


@pytest.mark.parametrize("text", ["Es wurden zwei bis vier Boote gesehen.", "Gesehen wurden zwischen zwei und vier Boote."])
def test_a_range_bounds_the_value(text):
    [found] = find_quantities(analyse(text))

    assert (found.low, found.high, found.unit) == (2, 4, "Boote")


@pytest.mark.parametrize("text", table("de/quantities.yaml")["fractions"]["not"])
def test_half_an_hour_is_no_number(text):
    assert 0.5 not in [found.value for found in find_quantities(analyse(text))]


@pytest.mark.parametrize("text", table("de/quantities.yaml")["one"]["not"])
def test_ein_is_an_article_elsewhere(text):
    assert find_quantities(analyse(text)) == ()


@pytest.mark.parametrize("text", table("de/quantities.yaml")["labels"]["examples"])
def test_a_number_that_only_tells_things_apart_counts_nothing(text):
    assert find_quantities(analyse(text)) == ()


@pytest.mark.parametrize(("text", "value"), table("de/quantities.yaml")["labels"]["not"])
def test_a_number_behind_another_noun_counts(text, value):
    assert value in [found.value for found in find_quantities(analyse(text))]


def test_words_are_the_words_themselves():
    text = "Am Hang liegen mehr als 1.500 Kilometer Kabel."
    [found] = find_quantities(analyse(text))

    assert text[found.start : found.end] == "mehr als 1.500 Kilometer"
