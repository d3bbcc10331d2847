"""Text reuse: which articles share text, and whether that is agency copy, a reprint, the same quotation or boilerplate.

Source of the method: containment of sampled word 4-grams (see `shingles`), prose and quotations apart. Findings say which
stretches are the same, so a reader can check each.
"""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.model import Document, Finding
from quellenlage.reasoning.text_reuse.index import Overlap, ReuseIndex
from quellenlage.reasoning.text_reuse.links import judge
from quellenlage.reasoning.text_reuse.shingles import Sketch, sketch
from quellenlage.reasoning.text_reuse.stars import stars

__all__ = ["Overlap", "ReuseIndex", "Sketch", "find_copies", "sketch"]


def find_copies(documents: Sequence[Document]) -> tuple[Finding, ...]:
    """The groups of documents that share text, each under its earliest one; independent of the documents' order.

    A document may stand in several findings where it has text from several others. Findings of type `copy` give the
    `documents`, `how`, the `origin` where it is known (a document or an agency) and the `spans` of the shared words.
    """
    if len(documents) < 2:
        return ()
    judged = (judge(star) for star in stars(documents))
    return tuple(sorted((one for one in judged if one), key=lambda one: (one.documents, one.id)))
