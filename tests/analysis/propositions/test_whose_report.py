"""Whose report „nach Polizeiangaben …“ is: a nominative or a name behind it is no source."""

from __future__ import annotations

import pytest

from tests.reasoning.reports import report, story


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Am Steuer saß nach Polizeiangaben der 58 Jahre alte Pilot Jens Matthes.", "Polizei"),
        ("Das Tor schoss nach Vereinsangaben der junge Stürmer Max Fink.", "Verein"),
        ("Am Steuer saß nach Polizeiangaben Kai Wendler.", "Polizei"),
        ("Der Fahrer war nach Angaben der 40 Jahre alten Zeugin müde.", "der 40 Jahre alten Zeugin"),
        ("Das Haus gehörte nach Angaben der neuen Besitzerin einem Bauern.", "neue Besitzerin"),
    ],
)
def test_a_nominative_behind_the_noun_of_reporting_is_no_source(text, source):
    [claim] = story(report(text)).claims

    assert claim.chain[-1].name == source
