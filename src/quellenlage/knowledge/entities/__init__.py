"""Entities: one thing under all its names, within a text and across texts. Every link says why."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.knowledge.entities.across import merge_documents
from quellenlage.knowledge.entities.drafts import finished
from quellenlage.knowledge.entities.within import link_document
from quellenlage.model import Entity, Reading

__all__ = ["link_entities"]


def link_entities(readings: Sequence[Reading]) -> tuple[Entity, ...]:
    """The persons, organisations and other things of several documents, each once, with all mentions.

    Two people who merely share a surname stay two: a surname alone is linked only where exactly one full name fits.
    """
    return finished(merge_documents(link_document(reading) for reading in readings))
