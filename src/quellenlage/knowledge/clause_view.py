"""A clause with the people, groups and vehicles in it, for whoever asks who is bodily there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quellenlage.analysis.names.offices import office
from quellenlage.knowledge.coordination import with_subject
from quellenlage.knowledge.participants import EntityIndex
from quellenlage.model import Analysis, Clause, Entity, EntityMention, Token

BODY_KINDS = ("person", "vehicle", "group")


@dataclass(frozen=True, slots=True)
class Bodies:
    """The entity ids of those who are there; `by_vehicle` says that it is only their vehicle that is named."""

    ids: tuple[str, ...] = ()
    by_vehicle: bool = False


@dataclass(frozen=True, slots=True)
class ClauseView:
    """A clause with its mentions of bodies, each with the words around it."""

    analysis: Analysis
    clause: Clause
    number: int
    entities: EntityIndex
    mentions: tuple[tuple[EntityMention, Entity], ...]

    def token(self, offset: int) -> int:
        """The first token that starts at or after an offset."""
        return bisect_left(self.analysis.tokens, offset, key=lambda t: t.start)

    def before(self, mention: EntityMention) -> str:
        """The word before a mention, over its title, its article and adjectives."""
        found = self.token_before(mention)
        return found.text.lower() if found else ""

    def token_before(self, mention: EntityMention) -> Token | None:
        """The same as a token; None where the clause begins with the mention."""
        tokens, k = self.analysis.tokens, self.token(mention.start) - 1
        if k >= self.clause.first and mention.form == "name" and office(tokens[k].text) is not None:
            k -= 1  # „von Präsidentin Fournier“
        while k >= self.clause.first and tokens[k].tag in ("ART", "ADJA", "PPOSAT", "PDAT"):
            k -= 1
        return tokens[k] if k >= self.clause.first else None


def view_of(analysis: Analysis, number: int, entities: EntityIndex) -> ClauseView:
    """A clause of a text, with the subject that it may have left out."""
    return ClauseView(analysis, with_subject(analysis, number), number, entities, tuple(_mentions(analysis, number, entities)))


def own_stretches(analysis: Analysis, clause: Clause, number: int) -> Iterator[tuple[int, int]]:
    """The stretches of tokens of a clause without the clauses inside it."""
    k, at = number + 1, clause.first
    while k < len(analysis.clauses) and analysis.clauses[k].first < clause.last:
        inner = analysis.clauses[k]
        if inner.parent == number and inner.first >= at:
            yield at, inner.first
            at = max(at, inner.last)
        k += 1
    yield at, clause.last


def _mentions(analysis: Analysis, number: int, entities: EntityIndex) -> Iterator[tuple[EntityMention, Entity]]:
    clause = analysis.clauses[number]
    for first, last in own_stretches(analysis, clause, number):
        if first < last:
            for mention, owner in entities.within(analysis.tokens[first].start, analysis.tokens[last - 1].end):
                if owner.kind in BODY_KINDS and mention.form != "adjective":
                    yield mention, owner


def distinct(ids: Sequence[str]) -> tuple[str, ...]:
    """Each once, in order."""
    return tuple(dict.fromkeys(ids))
