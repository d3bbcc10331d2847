"""What stands out in the reports besides the claims: the words of sources, cues, times and places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quellenlage.presentation.moments import window_words, zone_named
from quellenlage.presentation.overview import Overview

_RANK = {"source": 0, "cue": 1, "time": 2, "place": 3}

Found = Iterator[tuple[str, "Mark"]]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that means something besides being claimed: the words of a source, a cue, a time or a place."""

    start: int
    end: int
    kind: str
    note: str = ""


def marks(view: Overview) -> dict[str, tuple[Mark, ...]]:
    """For every report its marks, without overlaps: a source goes before its cue, a cue before a time, a time before a place."""
    found: dict[str, set[Mark]] = {document.id: set() for document in view.reports()}
    for source in (_sources(view), _times(view), _places(view)):
        for document, mark in source:
            if document in found:
                found[document].add(mark)
    return {document: _disjoint(each, len(view.documents[document].text)) for document, each in found.items()}


def _sources(view: Overview) -> Found:
    for claim in view.dossier.claims:
        for link in claim.chain:
            if link.start is not None and link.end is not None:
                role = view.labels.of("roles", link.role)
                yield claim.document, Mark(link.start, link.end, "source", f"{role}: {view.holder(link)}")
            if link.cue:
                note = view.labels.of("commitments", link.commitment)
                yield claim.document, Mark(link.cue.start, link.cue.end, "cue", note)


def _times(view: Overview) -> Found:
    for time in view.dossier.times:
        window = time.window
        words = window_words(window.earliest, window.latest, zone_named(window.zone), view.labels) if window else ""
        note = words or view.labels.word("unknown_time")
        yield time.document, Mark(time.expression.start, time.expression.end, "time", note)


def _places(view: Overview) -> Found:
    for place in view.dossier.places:
        for mention in place.mentions:
            role = view.labels.of("place_roles", mention.role)
            yield mention.document, Mark(mention.start, mention.end, "place", f"{place.name}: {role}")


def _disjoint(found: Iterable[Mark], length: int) -> tuple[Mark, ...]:
    kept: list[Mark] = []
    for mark in sorted(found, key=lambda m: (m.start, _RANK[m.kind], -m.end, m.note)):
        if 0 <= mark.start < mark.end <= length and (not kept or mark.start >= kept[-1].end):
            kept.append(mark)
    return tuple(kept)
