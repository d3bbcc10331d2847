"""Entities: one thing under all its names, within a text and across texts. Every link says why."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.knowledge.entities.across import merge_documents
from quellenlage.knowledge.entities.corrected import corrected, without_rejected
from quellenlage.knowledge.entities.descriptions import link_descriptions
from quellenlage.knowledge.entities.drafts import Draft
from quellenlage.knowledge.entities.finishing import finished
from quellenlage.knowledge.entities.pronouns import link_pronouns
from quellenlage.knowledge.entities.within import Links, link_names
from quellenlage.model import Correction, Entity, Reading

__all__ = ["link_entities"]


def link_entities(readings: Sequence[Reading], corrections: Sequence[Correction] = ()) -> tuple[Entity, ...]:
    """The persons, organisations and other things of several documents, each once, with all mentions.

    Two people who merely share a surname stay two: a surname alone is linked only where exactly one full name fits.
    Corrections by hand come last and have the last word. The result does not depend on the order of the readings.
    """
    kept = without_rejected(readings, corrections)
    ordered = sorted(kept, key=lambda reading: (reading.document.id, reading.document.digest))
    drafts = merge_documents(_document(reading) for reading in ordered)
    return finished(corrected(drafts, (reading.document for reading in ordered), corrections) if corrections else drafts)


def _document(reading: Reading) -> list[Draft]:
    """The things of one document: first names, then what describes them, then pronouns."""
    links = Links(reading)
    link_names(links)
    link_descriptions(links)
    link_pronouns(links)
    return links.registry.drafts
