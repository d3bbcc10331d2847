"""Entities: one thing under all its names, within a text and across texts. Every link says why."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from quellenlage.knowledge.entities.across import merge_documents
from quellenlage.knowledge.entities.corrected import corrected, without_rejected
from quellenlage.knowledge.entities.descriptions import link_descriptions
from quellenlage.knowledge.entities.drafts import Draft
from quellenlage.knowledge.entities.finishing import finished
from quellenlage.knowledge.entities.in_one_story import Texts, join_in_story
from quellenlage.knowledge.entities.pronouns import link_pronouns
from quellenlage.knowledge.entities.within import Links, link_names
from quellenlage.model import Correction, Entity, Reading

__all__ = ["link_entities"]


def link_entities(
    readings: Sequence[Reading], corrections: Sequence[Correction] = (), story: AbstractSet[str] = frozenset()
) -> tuple[Entity, ...]:
    """The persons, organisations and other things of several documents, each once, with all mentions.

    Two people who merely share a surname stay two: a surname alone is linked only where exactly one full name fits.
    Corrections by hand come last and have the last word. The result does not depend on the order of the readings.

    Args:
        readings: the documents, read.
        corrections: what somebody has corrected by hand.
        story: the ids of the documents that are known to tell one story.
    """
    kept = without_rejected(readings, corrections)
    ordered = sorted(kept, key=lambda reading: (reading.document.id, reading.document.digest))
    drafts = merge_documents(_document(reading) for reading in ordered)
    if story:
        drafts = join_in_story(drafts, story, _sentences(ordered))
    return finished(corrected(drafts, (reading.document for reading in ordered), corrections) if corrections else drafts)


def _sentences(readings: Sequence[Reading]) -> Texts:
    """Gives the sentence of a document around an offset, and the words from there to its end."""
    starts = {reading.document.id: [s.start for s in reading.analysis.sentences] for reading in readings}
    spans = {reading.document.id: (reading.document.text, reading.analysis.sentences) for reading in readings}

    def sentence(document: str, offset: int) -> tuple[str, str]:
        text, found = spans[document]
        span = found[max(0, bisect_right(starts[document], offset) - 1)]
        return text[span.start : span.end], text[offset : span.end]

    return sentence


def _document(reading: Reading) -> list[Draft]:
    """The things of one document: first names, then what describes them, then pronouns."""
    links = Links(reading)
    link_names(links)
    link_descriptions(links)
    link_pronouns(links)
    return links.registry.drafts
