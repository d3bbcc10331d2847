"""How many independent origins stand behind a claim: an interval, never a bare count (rule 3 of the architecture).

Low is the fewest origins that explain all supporters: the most voices of which no two can be one. High is the most that could
differ. Copies are one origin, so is one owner's family; who is not named may be anybody and only widens the interval.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from quellenlage.model import Claim, Document, Finding
from quellenlage.reasoning.terms import World
from quellenlage.reasoning.voices import Voice, same, surely_apart, voice

_EXACT = 12
"""So many different voices are searched in all their subsets; beyond, voices are taken one by one, which is a lower bound too."""


def copy_groups(documents: Sequence[Document], copies: Sequence[Finding]) -> dict[str, str]:
    """For each document the first of the documents that share its text, or the agency that it credits; itself without any."""
    leader = {document.id: document.id for document in documents}
    for finding in sorted(copies, key=lambda f: f.id):
        if finding.how not in ("agency", "reprint"):
            continue
        roots = sorted({_root(leader, d) for d in finding.documents if d in leader})
        for root in roots[1:]:
            leader[root] = roots[0]
    return {document.id: _root(leader, document.id) for document in documents}


def _root(leader: dict[str, str], key: str) -> str:
    while leader[key] != key:
        leader[key] = leader[leader[key]]
        key = leader[key]
    return key


def independent(claims: Iterable[Claim], groups: Mapping[str, str], world: World) -> tuple[int, int]:
    """The interval of independent origins of several claims.

    A named origin is one origin wherever it is named. A claim without one stands for its report: it may rest on any of the named
    origins, so it adds to the high end only, once for all copies of a text and all reports of an outlet. So does whoever passes on what
    another of the claims has from its origin („Wie der Sentinel unter Berufung auf einen Beamten berichtet“, „so der Sentinel“).
    """
    claims = tuple(claims)
    relayed = {" ".join(link.name.lower().split()) for claim in claims for link in claim.chain[1:-1] if link.name}
    known: list[Voice] = []
    media: set[str] = set()
    unknown: set[str] = set()
    covered: set[str] = set()
    for claim in claims:
        one = voice(claim, world)
        group = _reporter(claim, groups, world)
        if one.kind == "medium" or one.key in relayed:
            media.add(one.key)
            covered.add(group)
        elif one.kind in ("person", "body"):
            covered.add(group)
            if not any(same(one, other) for other in known):
                known.append(one)
        else:
            unknown.add(group)
    rest = {group for group in unknown if group not in covered}
    high = len(known) + len(media) + len(rest)
    low = max(1, _most_apart(sorted(set(known), key=lambda v: (v.kind, v.key))))
    return low, max(low, high)


def _reporter(claim: Claim, groups: Mapping[str, str], world: World) -> str:
    """Who stands for a claim without a named origin: the outlet of the first of the copies of its text, or that report."""
    first = world.documents.get(groups.get(claim.document, claim.document))
    publisher = first.publisher if first else None
    return f"outlet:{publisher.casefold()}" if publisher else groups.get(claim.document, claim.document)


def _most_apart(voices: Sequence[Voice]) -> int:
    """The size of the largest set of voices of which no two can be one."""
    count = len(voices)
    if count < 2:
        return count
    apart = [[surely_apart(one, other) for other in voices] for one in voices]
    if count > _EXACT:
        chosen: list[int] = []
        for number in range(count):
            if all(apart[number][other] for other in chosen):
                chosen.append(number)
        return len(chosen)
    fits = [sum(1 << k for k in range(count) if apart[number][k]) for number in range(count)]
    return _largest((1 << count) - 1, fits)


def _largest(candidates: int, fits: Sequence[int]) -> int:
    """The largest set among candidates (as bits) in which each fits each."""
    if not candidates:
        return 0
    first = candidates.bit_length() - 1
    without = candidates & ~(1 << first)
    return max(1 + _largest(without & fits[first], fits), _largest(without, fits) if without else 0)
