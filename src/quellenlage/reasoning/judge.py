"""Findings: agreement with its origins, conflicts, and what took another's place; each says why in one sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from quellenlage.model import Claim, Document, Entity, Finding, Knowledge
from quellenlage.reasoning.comparison import Verdict, compare
from quellenlage.reasoning.identity import content_id
from quellenlage.reasoning.origins import copy_groups, independent, origin_of
from quellenlage.reasoning.pairs import Pair, pairs
from quellenlage.reasoning.terms import subjects
from quellenlage.reasoning.wording import enumeration, outlet_name

_ASPECTS = {
    "time": "the time",
    "place": "the place",
    "number": "the number",
    "polarity": "whether it is so",
    "identity": "the person",
}
_HOW = {"corrected": "corrects", "refined": "makes finer", "updated": "carries on", "withdrawn": "withdraws"}
_SHORT = 90


def findings(knowledge: Knowledge, copies: Sequence[Finding]) -> tuple[Finding, ...]:
    """What the claims of several documents say of each other.

    The order of the documents decides nothing. Copies of one text are compared once: only the first of a group stands for it in
    conflicts and supersessions, all of them in agreements.
    """
    documents = {document.id: document for document in knowledge.documents}
    entities = {entity.id: entity for entity in knowledge.entities}
    places = {place.id: place for place in knowledge.places}
    groups = copy_groups(knowledge.documents, copies)
    ordered = sorted(
        pairs(subjects(knowledge)), key=lambda p: (p.older.published, p.newer.published, p.older.claim.id, p.newer.claim.id)
    )
    judged = [(pair, verdict) for pair in ordered if (verdict := compare(pair, places)) is not None]
    found = [*_agreements(judged, groups, entities, documents)]
    told: set[tuple[str, ...]] = set()
    for pair, verdict in judged:
        if verdict.kind in ("agreement", "none") or _copied(pair, groups):
            continue
        key = _key(pair, verdict, groups)
        if key in told:
            continue
        told.add(key)
        if verdict.kind == "conflict":
            if (
                origin_of(pair.older.claim, entities) != origin_of(pair.newer.claim, entities)
                or pair.older.claim.chain[-1].role == "outlet"
            ):
                found.append(_conflict(pair, verdict, documents))
        else:
            found.append(_supersession(pair, verdict, documents))
    return tuple(sorted(_distinct(found), key=lambda f: (f.type, f.claims, f.id)))


def _key(pair: Pair, verdict: Verdict, groups: Mapping[str, str]) -> tuple[str, ...]:
    """What makes two findings one: the same words from the same text, whoever reprinted it."""
    older, newer = pair.older.claim, pair.newer.claim
    return verdict.kind, verdict.aspect, groups[older.document], older.about, groups[newer.document], newer.about


def _copied(pair: Pair, groups: Mapping[str, str]) -> bool:
    older, newer = pair.older.claim.document, pair.newer.claim.document
    return groups[older] == groups[newer]


def _distinct(found: Sequence[Finding]) -> list[Finding]:
    return list({finding.id: finding for finding in found}.values())


def _agreements(
    judged: Sequence[tuple[Pair, Verdict]],
    groups: Mapping[str, str],
    entities: Mapping[str, Entity],
    documents: Mapping[str, Document],
) -> list[Finding]:
    """Claims that agree pair by pair, joined; a claim in conflict with one of the others joins nobody."""
    disputed = {c for pair, verdict in judged if verdict.kind == "conflict" for c in (pair.older.claim.id, pair.newer.claim.id)}
    claims: dict[str, Claim] = {}
    neighbours: dict[str, set[str]] = defaultdict(set)
    for pair, verdict in judged:
        if verdict.kind not in ("agreement", "refined"):
            continue
        one, other = pair.older.claim, pair.newer.claim
        if (one.id in disputed) != (other.id in disputed):
            continue
        claims[one.id], claims[other.id] = one, other
        neighbours[one.id].add(other.id)
        neighbours[other.id].add(one.id)
    out = []
    seen: set[str] = set()
    opposed = {frozenset((p.older.claim.id, p.newer.claim.id)) for p, v in judged if v.kind not in ("agreement", "refined")}
    for start in sorted(claims, key=lambda c: (-len(neighbours[c]), c)):
        if start in seen:
            continue
        members = _clique(start, neighbours, opposed, seen)
        seen |= members
        if len(members) < 2:
            continue
        ordered = sorted(
            (claims[m] for m in members),
            key=lambda c: (documents[c.document].published is None, str(documents[c.document].published), c.id),
        )
        out.append(_agreement(ordered, independent(ordered, groups, entities), documents))
    return out


def _clique(start: str, neighbours: Mapping[str, set[str]], opposed: set[frozenset[str]], seen: set[str]) -> set[str]:
    """The claims that agree with `start` and with at least half of one another, none of them opposed to another."""
    found = [start]
    for other in sorted(neighbours[start] - seen, key=lambda c: (-len(neighbours[c] & neighbours[start]), c)):
        agreeing = sum(other in neighbours[member] for member in found)
        if agreeing * 2 >= len(found) and not any(frozenset((other, member)) in opposed for member in found):
            found.append(other)
    return set(found)


def _agreement(claims: Sequence[Claim], range_: tuple[int, int], documents: Mapping[str, Document]) -> Finding:
    low, high = range_
    outlets = list(dict.fromkeys(outlet_name(documents[c.document]) for c in claims))
    origins = (
        "one origin" if high == 1 else f"{low} to {high} independent origins" if low != high else f"{low} independent origins"
    )
    reporting = "report" if len(outlets) > 1 else "reports"
    because = f"{enumeration(outlets)} {reporting} the same („{_short(claims[0].about)}“), from {origins}."
    ids = tuple(c.id for c in claims)
    return Finding(
        content_id("agreement", ids), "agreement", ids, because, rule="same matter, compatible values", independent=range_,
        documents=tuple(dict.fromkeys(c.document for c in claims)),
    )  # fmt: skip


def _conflict(pair: Pair, verdict: Verdict, documents: Mapping[str, Document]) -> Finding:
    older, newer = pair.older.claim, pair.newer.claim
    because = (
        f"{_voice(older, documents)}: „{_short(older.about)}“, but {_voice(newer, documents)}: „{_short(newer.about)}“; "
        f"the two cannot both hold as to {_ASPECTS[verdict.aspect]}."
    )
    ids = (older.id, newer.id)
    return Finding(
        content_id("conflict", ids, verdict.aspect), "conflict", ids, because, rule=verdict.rule, aspect=verdict.aspect
    )


def _supersession(pair: Pair, verdict: Verdict, documents: Mapping[str, Document]) -> Finding:
    older, newer = pair.older.claim, pair.newer.claim
    because = (
        f"{_voice(newer, documents)} {_HOW[verdict.kind]} what {_voice(older, documents)} reported before: "
        f"„{_short(older.about)}“ → „{_short(newer.about)}“."
    )
    ids = (older.id, newer.id)
    return Finding(
        content_id("supersession", ids, verdict.kind), "supersession", ids, because, rule=verdict.rule, aspect=verdict.aspect,
        how=verdict.kind, older=older.id, newer=newer.id,
    )  # fmt: skip


def _voice(claim: Claim, documents: Mapping[str, Document]) -> str:
    """„Kurier (Polizei)“: the outlet, with the origin that it names."""
    outlet = outlet_name(documents[claim.document])
    last = claim.chain[-1]
    named = last.name if last.role in ("speaker", "relay") and last.name else ""
    return f"{outlet} ({named})" if named and named != outlet else outlet


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHORT else words[: _SHORT - 1].rsplit(" ", 1)[0] + " …"
