"""From drafts to entities with ids that stay the same whatever order the documents came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256

from quellenlage.analysis.names.known import organisations
from quellenlage.knowledge.entities.drafts import Draft
from quellenlage.knowledge.entities.keys import slug
from quellenlage.model import Entity

_DIGEST = 6


def finished(drafts: Iterable[Draft]) -> tuple[Entity, ...]:
    """The entities, sorted by id. Of several with one name the first mentioned (by document id) has the plain id."""
    by_slug: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        by_slug[f"{draft.kind}:{slug(draft.stem or draft.name)}"].append(draft)
    found: list[Entity] = []
    for base, same in by_slug.items():
        for k, draft in enumerate(sorted(same, key=lambda d: d.begins)):
            found.append(_entity(base if k == 0 else f"{base}-{_digest(draft)}", draft))
    return tuple(sorted(found, key=lambda entity: entity.id))


def _digest(draft: Draft) -> str:
    document, start, end = draft.begins
    return sha256(f"{document} {start} {end}".encode()).hexdigest()[:_DIGEST]


def _entity(identity: str, draft: Draft) -> Entity:
    name = draft.title or draft.name
    known = organisations().get(name) if draft.kind == "organisation" else None
    return Entity(
        id=identity,
        kind=draft.kind,
        name=name,
        aliases=tuple(sorted(other for other in draft.names if other != name)),
        mentions=tuple(sorted(set(draft.mentions), key=lambda m: (m.document, m.start, m.end, m.why))),
        subkind=known.subkind if known else draft.subkind,
        family=known.family if known else "",
    )
