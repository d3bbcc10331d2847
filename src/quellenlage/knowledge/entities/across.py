"""Links across documents: the same full name in another spelling, a surname that only one person of the story has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quellenlage.knowledge.entities.drafts import Draft
from quellenlage.knowledge.entities.keys import name_key


def merge_documents(documents: Iterable[Sequence[Draft]]) -> list[Draft]:
    """One list of things from those of each document; the order of the documents decides nothing but the order."""
    drafts = [draft for document in documents for draft in document]
    full = _by_key([d for d in drafts if d.kind != "person" or d.full])
    merged = list(full.values())
    for draft in (d for d in drafts if d.kind == "person" and not d.full):
        own = name_key(draft.name)
        candidates = [
            d for d in merged if d.kind == "person" and d.full and own and own[0] in (name_key(d.name)[0], name_key(d.name)[-1])
        ]
        candidates = [d for d in candidates if _compatible(d, draft)]
        if len(candidates) == 1:
            candidates[0].merge(draft)
            continue
        same = next(
            (d for d in merged if d.kind == "person" and not d.full and name_key(d.name) == own and not candidates), None
        )
        if same is not None:
            same.merge(draft)
        else:
            merged.append(draft)
    return merged


def _compatible(one: Draft, other: Draft) -> bool:
    """Two persons of one surname with different countries are two."""
    return not (one.countries and other.countries and not one.countries & other.countries)


def _by_key(drafts: Sequence[Draft]) -> dict[tuple[str, tuple[str, ...], int], Draft]:
    found: dict[tuple[str, tuple[str, ...], int], Draft] = {}
    for draft in drafts:
        key = (draft.kind, name_key(draft.name) if draft.kind == "person" else (draft.name.casefold(),), 0)
        if key in found:
            found[key].merge(draft)
        else:
            found[key] = draft
    return found
