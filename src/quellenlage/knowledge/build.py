"""From readings to knowledge: things get one identity over all documents, propositions become claims about them."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from quellenlage.knowledge.claims import build_claims
from quellenlage.knowledge.entities import link_entities
from quellenlage.knowledge.names_elsewhere import with_names_of_others
from quellenlage.knowledge.participants import NOBODY, index_entities
from quellenlage.knowledge.places import find_places, merge_places
from quellenlage.knowledge.whereabouts import index_places
from quellenlage.model import Claim, Correction, Knowledge, Reading, ResolvedTime


def build_knowledge(
    readings: Sequence[Reading], corrections: Sequence[Correction] = (), story: AbstractSet[str] = frozenset()
) -> Knowledge:
    """Link what several readings say. The order of the readings decides the order of the output, nothing else.

    `story` are the ids of the documents that are known to tell one story.
    """
    readings = with_names_of_others(readings)
    entities = link_entities(readings, corrections, story)
    per_document = [find_places(r.analysis, r.mentions, document=r.document.id) for r in readings]
    mentioned = index_entities(entities)
    claims: list[Claim] = []
    times: list[ResolvedTime] = []
    for reading, places in zip(readings, per_document, strict=True):
        document = reading.document.id
        found, resolved = build_claims(reading, mentioned.get(document, NOBODY), index_places(places, document))
        claims.extend(_shifted(claim, len(times)) for claim in found)
        times.extend(resolved)
    return Knowledge(
        documents=tuple(reading.document for reading in readings),
        entities=entities,
        places=merge_places(per_document),
        times=tuple(times),
        claims=tuple(claims),
        warnings=tuple(dict.fromkeys(warning for reading in readings for warning in reading.warnings)),
    )


def _shifted(claim: Claim, offset: int) -> Claim:
    if claim.when is None or claim.when.time is None or not offset:
        return claim
    return replace(claim, when=replace(claim.when, time=claim.when.time + offset))
