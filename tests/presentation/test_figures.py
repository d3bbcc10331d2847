"""Numbers as a reader of the language writes them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quellenlage.model import Quantity
from quellenlage.presentation.figures import quantity_words
from quellenlage.presentation.labels import Labels
from tests.presentation.sample import CLAIMS


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        (3, "3", "3"),
        (1_200, "1,200", "1.200"),
        (0.5, "0.5", "0,5"),
        (999_999, "999,999", "999.999"),
        (1_400_000_000, "1.4 billion", "1,4 Mrd."),
        (9_000_000, "9 million", "9 Mio."),
        (2.5e12, "2.5 trillion", "2,5 Bio."),
        (-7_500_000, "-7.5 million", "-7,5 Mio."),
    ],
)
def test_numbers(value, english, german):
    assert (Labels("en").number(value), Labels("de").number(value)) == (english, german)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (9e6, 11e6, "9–11 Mio. Euro"),
        (900_000, 1_100_000, "900.000–1,1 Mio. Euro"),
        (1_400, 1_600, "1.400–1.600 Euro"),
        (None, 60, "≤ 60 Euro"),
        (2e9, None, "≥ 2 Mrd. Euro"),
        (5, 5, "5 Euro"),
    ],
)
def test_bounds(low, high, words):
    claim = replace(CLAIMS[0], quantities=(Quantity(0, 1, low or high, low, high, "Euro"),))

    assert quantity_words(claim, Labels("de")) == [words]


def test_how_far_a_holder_commits_is_said_in_words():
    assert Labels("de").held("Uu", origin=False) == "gibt weiter"
    assert Labels("de").held("Uu", origin=True) == "legt sich nicht fest"
    assert Labels("en").held("CT-", origin=False) == "negates"
