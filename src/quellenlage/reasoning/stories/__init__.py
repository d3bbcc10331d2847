"""Stories: which reports are about the same thing, and what a desk would call it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quellenlage.model import Document, Finding, Story
from quellenlage.reasoning.identity import content_id
from quellenlage.reasoning.stories.clustering import Granularity, group_documents
from quellenlage.reasoning.stories.titles import story_title
from quellenlage.reasoning.text_reuse import find_copies
from quellenlage.reasoning.text_reuse.stars import LATEST, canonical

__all__ = ["cluster"]


def cluster(
    documents: Sequence[Document], *, granularity: Granularity = "story", copies: Sequence[Finding] | None = None
) -> tuple[Story, ...]:
    """The stories in a set of documents, whatever their order; every document is in exactly one.

    Args:
        documents: what came in.
        granularity: how narrowly a story is understood: „topic“ (the war), „story“ (the summit), „event“ (the handshake).
        copies: the findings of `find_copies` for these documents, if they are there already.
    """
    ordered = canonical(documents)
    found = find_copies(ordered) if copies is None else copies
    by_id = {document.id: document for document in ordered}
    groups = group_documents(ordered, _sources(found, by_id), granularity)
    stories = [_story([by_id[key] for key in group]) for group in groups]
    return tuple(sorted(stories, key=lambda story: (story.first or LATEST, story.id)))


def _sources(copies: Sequence[Finding], by_id: dict[str, Document]) -> dict[str, str]:
    """For each copy, the earliest document that it shares most of its own text with."""
    rank = {key: at for at, key in enumerate(by_id)}
    best: dict[str, tuple[int, str]] = {}
    for copy in copies:
        if copy.how not in ("agency", "reprint"):
            continue
        present = sorted((key for key in copy.documents if key in rank), key=rank.__getitem__)
        shared: Counter[str] = Counter()
        for document, start, end in copy.spans:
            shared[document] += end - start
        for key in present[1:]:
            size = shared[key] or len(by_id[key].text)
            if 2 * size >= len(by_id[key].text) and (key not in best or size > best[key][0]):
                best[key] = (size, present[0])
    return {key: source for key, (_, source) in best.items()}


def _story(documents: Sequence[Document]) -> Story:
    times = sorted(document.published for document in documents if document.published)
    return Story(
        id=content_id("s", [document.id for document in documents]),
        title=story_title(documents),
        documents=tuple(document.id for document in documents),
        first=times[0] if times else None,
        last=times[-1] if times else None,
    )
