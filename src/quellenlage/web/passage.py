"""What was understood of a passage that a reader selected."""

from __future__ import annotations

from dataclasses import dataclass

from quellenlage.model import Claim, Document, Entity, Place, ResolvedTime
from quellenlage.presentation.moments import window_words, zone_named
from quellenlage.presentation.overview import Overview
from quellenlage.presentation.safe_text import shortened

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Understood:
    """The words of a passage with the claims, people, places and times (in words) that were found in it."""

    words: str
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    places: tuple[Place, ...]
    times: tuple[tuple[str, str], ...]


def understood(view: Overview, document: Document, selection: tuple[int, int] | None) -> Understood | None:
    """What lies in a stretch of an article; None where nothing is selected or it lies outside the article."""
    if selection is None or selection[0] >= len(document.text):
        return None
    first, last = selection

    def touches(start: int, end: int) -> bool:
        return start < last and end > first

    own = document.id
    return Understood(
        words=shortened(document.text[first:last], _LONGEST),
        claims=tuple(c for c in view.by_document.get(own, ()) if touches(c.start, c.end)),
        entities=tuple(
            e for e in view.dossier.entities if any(m.document == own and touches(m.start, m.end) for m in e.mentions)
        ),
        places=tuple(p for p in view.dossier.places if any(m.document == own and touches(m.start, m.end) for m in p.mentions)),
        times=tuple(
            _time(t, document, view)
            for t in view.dossier.times
            if t.document == own and touches(t.expression.start, t.expression.end)
        ),
    )


def _time(time: ResolvedTime, document: Document, view: Overview) -> tuple[str, str]:
    """The words and what they mean."""
    window = time.window
    meant = (
        window_words(window.earliest, window.latest, zone_named(window.zone), view.labels)
        if window
        else view.labels.word("unknown_time")
    )
    return shortened(document.text[time.expression.start : time.expression.end], 80), meant
