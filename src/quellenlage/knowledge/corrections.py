"""Corrections by hand about who is who: made from a dossier, kept by the workspace, applied whenever a dossier is made again.

    correction = merge(dossier, ("person:kim-jong-un", "person:kim"), reason="derselbe", by="Redaktion")
    workspace.correct(correction)
    read_documents(documents, corrections=workspace.corrections())

A correction holds on to the words of mentions (`Anchor`), never to ids: ids come from names and may change with new articles.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from hashlib import blake2b

from quellenlage.errors import CorrectionError, UnknownNameError
from quellenlage.model import Anchor, Correction, CorrectionKind, Dossier, Entity, EntityMention

_MOST_ANCHORS = 64
"""Anchors kept of one thing in a merge or rename: the first names in as many documents."""


def in_force(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """What counts of a log: without what was undone, and without the undoings; an undoing can be undone. Oldest first."""
    ordered = sorted(corrections, key=lambda one: (one.at, one.id))
    undone: set[str] = set()
    for one in reversed(ordered):
        if one.kind == "undo" and one.id not in undone:
            undone.add(one.undoes)
    return tuple(one for one in ordered if one.kind != "undo" and one.id not in undone)


def merge(dossier: Dossier, entities: Sequence[str], *, reason: str, by: str, at: datetime | None = None) -> Correction:
    """Two or more entities are one thing; it keeps the kind of the first.

    Args:
        dossier: the picture in which somebody saw them.
        entities: their ids in this dossier.
        reason: why, in words for readers.
        by: who says so.
        at: when; now, if not given.

    Raises:
        UnknownNameError: the dossier has no such entity.
        CorrectionError: fewer than two different entities, or no reason.
    """
    found = list(dict.fromkeys(_entity(dossier, one) for one in entities))
    if len(found) < 2:
        raise CorrectionError("a merge needs two different entities")
    anchors = tuple(anchor for one in found for anchor in _representatives(dossier, one))
    return _correction("merge", reason, by, at, anchors)


def split(
    dossier: Dossier, entity: str, mentions: Sequence[EntityMention], *, reason: str, by: str, at: datetime | None = None
) -> Correction:
    """Some mentions of an entity are another thing than the rest. Arguments and errors as for `merge`."""
    found = _entity(dossier, entity)
    chosen = [mention for mention in found.mentions if mention in set(mentions)]
    if len(chosen) < len(set(mentions)):
        raise UnknownNameError(f"{entity}: it has no such mention")
    if not chosen or len(chosen) == len(found.mentions):
        raise CorrectionError(f"{entity}: a split needs some of its mentions and leaves some")
    return _correction("split", reason, by, at, _anchors(dossier, chosen))


def rename(dossier: Dossier, entity: str, name: str, *, reason: str, by: str, at: datetime | None = None) -> Correction:
    """An entity is called `name`; the names in the articles stay as aliases. Arguments and errors as for `merge`."""
    found, wanted = _entity(dossier, entity), " ".join(name.split())
    if not wanted or wanted == found.name:
        raise CorrectionError(f"{entity}: a rename needs another name")
    return _correction("rename", reason, by, at, _representatives(dossier, found), name=wanted)


def reject(
    dossier: Dossier, mentions: Sequence[EntityMention], *, reason: str, by: str, at: datetime | None = None
) -> Correction:
    """These words mention nothing. An entity all of whose mentions are rejected is gone. Arguments and errors as for `merge`."""
    if not mentions:
        raise CorrectionError("a rejection needs a mention")
    return _correction("reject", reason, by, at, _anchors(dossier, mentions))


def undo(corrections: Iterable[Correction], identity: str, *, reason: str, by: str, at: datetime | None = None) -> Correction:
    """Take back an earlier correction (or an undoing) by its id.

    Raises:
        UnknownNameError: there is no such correction.
    """
    if all(one.id != identity for one in corrections):
        raise UnknownNameError(f"there is no correction {identity!r}")
    return _correction("undo", reason, by, at, (), undoes=identity)


def _entity(dossier: Dossier, identity: str) -> Entity:
    found = next((entity for entity in dossier.entities if entity.id == identity), None)
    if found is None:
        raise UnknownNameError(f"there is no entity {identity!r} in this dossier")
    return found


def _representatives(dossier: Dossier, entity: Entity) -> tuple[Anchor, ...]:
    """The first name (else the first mention) of an entity in each document: any of them is enough to find it again."""
    first: dict[str, EntityMention] = {}
    for mention in sorted(entity.mentions, key=lambda m: (m.form != "name", m.form != "nominal", m.document, m.start)):
        first.setdefault(mention.document, mention)
    return _anchors(dossier, [first[document] for document in sorted(first)[:_MOST_ANCHORS]])


def _anchors(dossier: Dossier, mentions: Iterable[EntityMention]) -> tuple[Anchor, ...]:
    return tuple(_anchored(dossier, mentions))


def _anchored(dossier: Dossier, mentions: Iterable[EntityMention]) -> Iterator[Anchor]:
    documents = {document.id: document for document in dossier.documents}
    for mention in mentions:
        if mention.document not in documents:
            raise UnknownNameError(f"there is no article {mention.document!r} in this dossier")
        document = documents[mention.document]
        yield Anchor(document.digest, mention.start, mention.end, document.text[mention.start : mention.end])


def _correction(
    kind: CorrectionKind, reason: str, by: str, at: datetime | None, anchors: tuple[Anchor, ...], **fields: str
) -> Correction:
    reason, by = " ".join(reason.split()), " ".join(by.split())
    if not reason or not by:
        raise CorrectionError("a correction needs a reason and somebody who answers for it")
    moment = at or datetime.now(UTC)
    places = sorted((anchor.digest, anchor.start, anchor.end) for anchor in anchors)
    content = json.dumps([kind, reason, by, moment.astimezone(UTC).isoformat(), places, sorted(fields.items())])
    identity = "k" + blake2b(content.encode(), digest_size=6).hexdigest()
    return Correction(identity, kind, reason, by, moment, anchors, **fields)
