"""How many independent origins stand behind a claim: an interval, never a bare count (rule 3 of the architecture).

Low is the fewest origins that explain all supporters, high the most that could differ. Copies are one origin, so is one owner's
family; who is not named may be anybody and only widens the interval.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from quellenlage.model import Claim, Document, Entity, Finding


def copy_groups(documents: Sequence[Document], copies: Sequence[Finding]) -> dict[str, str]:
    """For each document the first of the documents that share its text, or the agency that it credits; itself without any."""
    leader = {document.id: document.id for document in documents}
    for finding in sorted(copies, key=lambda f: f.id):
        if finding.how not in ("agency", "reprint"):
            continue
        members = [d for d in finding.documents if d in leader]
        roots = sorted({_root(leader, d) for d in members})
        for root in roots[1:]:
            leader[root] = roots[0]
    return {document.id: _root(leader, document.id) for document in documents}


def _root(leader: dict[str, str], document: str) -> str:
    while leader[document] != document:
        leader[document] = leader[leader[document]]
        document = leader[document]
    return document


def origin_of(claim: Claim, entities: Mapping[str, Entity]) -> str | None:
    """A key for the origin that a claim names, one for a whole family; None where it names none."""
    last = claim.chain[-1]
    if last.role in ("outlet", "unnamed"):
        return None
    entity = entities.get(last.entity) if last.entity else None
    if entity is None:
        return "name:" + " ".join(last.name.casefold().split())
    return f"family:{entity.family}" if entity.family else entity.id


def independent(claims: Iterable[Claim], groups: Mapping[str, str], entities: Mapping[str, Entity]) -> tuple[int, int]:
    """The interval of independent origins of several claims.

    A named origin is one origin wherever it is named. A claim without one stands for its document's copy group: it may rest on
    any of the named origins, so it adds to the high end only.
    """
    named: set[str] = set()
    unknown: set[str] = set()
    anonymous: set[str] = set()
    covered: set[str] = set()
    for claim in claims:
        key = origin_of(claim, entities)
        group = groups.get(claim.document, claim.document)
        if key is not None:
            named.add(key)
            covered.add(group)
        elif claim.chain[-1].role == "unnamed":
            anonymous.add(group)
        else:
            unknown.add(group)
    low = max(1, len(named))
    high = len(named) + len((unknown | anonymous) - covered)
    return low, max(low, high)
