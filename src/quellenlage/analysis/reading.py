"""One document, read: everything that its words say, found without knowledge of the world."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quellenlage.analysis.base import analyse
from quellenlage.analysis.names import find_names
from quellenlage.analysis.names.elsewhere import Elsewhere
from quellenlage.analysis.propositions import find_propositions
from quellenlage.analysis.quantities import find_quantities
from quellenlage.analysis.quotations import find_quotations
from quellenlage.analysis.times import doubts, find_times
from quellenlage.model import Document, Reading, told_of


def read_document(document: Document, *, model: str = "default") -> Reading:
    """Read one document.

    Args:
        document: what came in.
        model: the quotation model („default“, „free“ or „rules“: see docs/quotations.md).
    """
    analysis = analyse(document.text)
    mentions = find_names(analysis)
    quotations = find_quotations(analysis, model)
    times = find_times(analysis, document.published, date_only=document.published_date_only, quotations=quotations)
    return Reading(
        document=document,
        analysis=analysis,
        mentions=mentions,
        times=times,
        quotations=quotations,
        quantities=find_quantities(analysis, times),
        propositions=find_propositions(analysis, quotations, mentions, credit=document.credit),
        warnings=(*(told_of(document.id, one) for one in document.warnings), *doubts(document.text, times, document.id)),
    )


def read_again(reading: Reading, names: Sequence[Elsewhere]) -> Reading:
    """A reading with what it says of whom and who says it, once names are known that other documents have."""
    mentions = find_names(reading.analysis, names)
    propositions = find_propositions(reading.analysis, reading.quotations, mentions, credit=reading.document.credit)
    return replace(reading, mentions=mentions, propositions=propositions)
