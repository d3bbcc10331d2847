"""Numbers that go on step by step: „drei“, then „fünf“, then „sieben“; that three became seven says nothing more."""

from __future__ import annotations

from collections import defaultdict

from quellenlage.reasoning.agreements import Judged
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.verdicts import Verdict


def without_leaps(judged: Judged) -> list[tuple[Pair, Verdict]]:
    """The verdicts without updates that two other updates of the same aspect tell in two steps; linear in the updates of a claim."""
    after: dict[tuple[str, str], set[str]] = defaultdict(set)
    for pair, verdict in judged:
        if verdict.kind == "updated":
            after[verdict.aspect, pair.older.claim.id].add(pair.newer.claim.id)
    return [
        (pair, verdict)
        for pair, verdict in judged
        if verdict.kind != "updated"
        or not any(
            pair.newer.claim.id in after.get((verdict.aspect, between), ())
            for between in after[verdict.aspect, pair.older.claim.id]
        )
    ]
