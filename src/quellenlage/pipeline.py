"""The whole programme on one screen: documents in, a dossier out.

    documents ──read──▶ readings ──link──▶ knowledge ──reason──▶ dossier

A dossier is a pure function of the set of documents: their order and the number of workers make no difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from quellenlage.analysis.reading import read_document
from quellenlage.knowledge.build import build_knowledge
from quellenlage.knowledge.corrections import in_force
from quellenlage.knowledge.scenes import in_own_words
from quellenlage.model import Claim, Correction, Document, Dossier, Reading, Reason, Story, reason
from quellenlage.reasoning import findings
from quellenlage.reasoning.itinerary import find_infeasible, find_movements, with_bounds
from quellenlage.reasoning.questions import find_questions
from quellenlage.reasoning.story_mates import threaded
from quellenlage.reasoning.subjects import subjects
from quellenlage.reasoning.text_reuse import find_copies
from quellenlage.workers import in_order

Progress = Callable[[int, int], None]


def read_documents(
    documents: Iterable[Document],
    *,
    model: str = "default",
    story: Story | None = None,
    as_of: datetime | None = None,
    workers: int = 1,
    corrections: Sequence[Correction] = (),
    progress: Progress | None = None,
) -> Dossier:
    """Read documents and cross-check them as one story.

    Args:
        documents: in any order; the same content twice counts once.
        model: the quotation model.
        story: what to call it.
        as_of: kept in the dossier; the caller has chosen the documents that were known then.
        workers: how many processes read; their number makes no difference to the dossier.
        corrections: what somebody corrected by hand about who is who (`quellenlage.knowledge.corrections`).
        progress: called with (done, all) after each document.
    """
    unique = distinct(documents)
    readings = []
    for number, reading in enumerate(in_order(partial(read_document, model=model), unique, workers), 1):
        readings.append(reading)
        if progress:
            progress(number, len(unique))
    return assemble(readings, story=story, as_of=as_of, corrections=corrections)


def assemble(
    readings: Sequence[Reading],
    *,
    story: Story | None = None,
    as_of: datetime | None = None,
    corrections: Sequence[Correction] = (),
) -> Dossier:
    """Link and cross-check what was read."""
    told_of_one = threaded([reading.document for reading in readings])
    knowledge = build_knowledge(readings, corrections, told_of_one)
    judged = in_own_words(knowledge)
    copies = find_copies(judged.documents)
    movements = find_movements(judged)
    compared = len(judged.documents) > 1 or _compares(judged.claims)
    told = subjects(judged, told_of_one) if compared else ()
    said = findings(judged, copies, told)
    questions = with_bounds(find_questions(judged, told, said), judged, movements)
    found = (*said, *find_infeasible(judged, movements), *copies)
    return Dossier(
        documents=knowledge.documents,
        entities=knowledge.entities,
        places=knowledge.places,
        times=knowledge.times,
        claims=knowledge.claims,
        movements=movements,
        questions=questions,
        findings=tuple(sorted(found, key=lambda f: (f.type, f.claims, f.documents, f.id))),
        warnings=knowledge.warnings,
        story=story,
        as_of=as_of,
        notices=_notices(knowledge.documents, corrections),
    )


def _compares(claims: Sequence[Claim]) -> bool:
    """Whether one report alone has something to compare: a question, or words of two sources."""
    sources = {claim.chain[-1].name for claim in claims if claim.chain[-1].role != "outlet"}
    return len(sources) > 1 or any(claim.asks for claim in claims)


def _notices(documents: Iterable[Document], corrections: Iterable[Correction]) -> tuple[Reason, ...]:
    """That somebody corrected something in these documents."""
    known = {document.digest for document in documents}
    count = sum(any(anchor.digest in known for anchor in one.anchors) for one in in_force(corrections))
    return (reason("notice.correction" if count == 1 else "notice.corrections", count=count),) if count else ()


def distinct(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Every content once, ordered by publication; a second version under the same id gets an id of its own."""
    by_digest = {document.digest: document for document in sorted(documents, key=lambda d: (d.digest, d.source), reverse=True)}
    late = datetime.max.replace(tzinfo=UTC)
    ordered = sorted(by_digest.values(), key=lambda d: (d.published or late, d.modified or d.published or late, d.id, d.digest))
    seen: set[str] = set()
    out = []
    for document in ordered:
        own = document if document.id not in seen else replace(document, id=f"{document.id}@{document.digest[:8]}")
        seen.add(document.id)
        out.append(own)
    return tuple(out)
