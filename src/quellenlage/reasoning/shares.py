"""Whose share a number is: „kommt Wagner auf 36,9 Prozent, seine Herausforderin Böhm (CDU) auf 32,4 Prozent“."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quellenlage.model import Claim
from quellenlage.reasoning.slots import Count
from quellenlage.reasoning.terms import World
from quellenlage.reasoning.vocabulary import word_list

_HOLDERS = ("person", "organisation")


def with_holders(counts: Sequence[Count], claim: Claim, world: World) -> tuple[Count, ...]:
    """The counts of what is shared out, each with whoever is named last before it; a party in brackets is its politician's."""
    if not any(is_share(count) for count in counts):
        return tuple(counts)
    named = _named(claim, world)
    out, since = [], claim.start
    for count in sorted(counts, key=lambda one: one.quantity.start):
        before = [entity for start, entity in named if since <= start < count.quantity.start]
        out.append(replace(count, of=before[-1]) if before and is_share(count) else count)
        since = count.quantity.end
    return tuple(out)


def is_share(count: Count) -> bool:
    """Whether a number is somebody's part of a whole: of the votes, of the seats."""
    return count.slot.partition(":")[0] in word_list("shared_out")


def _named(claim: Claim, world: World) -> list[tuple[int, str]]:
    """Where a claim names persons and bodies that may hold a share, in order."""
    text = world.documents[claim.document].text
    return sorted(
        (mention.start, entity.id)
        for entity in (world.entities[key] for key in claim.who if key in world.entities)
        if entity.kind in _HOLDERS
        for mention in entity.mentions
        if mention.document == claim.document
        and claim.start <= mention.start < claim.end
        and text[mention.start - 1 : mention.start] != "("
    )
