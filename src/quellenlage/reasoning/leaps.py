"""Numbers that go on step by step: that three became seven says nothing beside the steps, and what has gone on contradicts nobody."""

from __future__ import annotations

from collections import defaultdict

from quellenlage.reasoning.agreements import Judged
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.verdicts import DONE_SINCE, Verdict


def without_leaps(judged: Judged) -> list[tuple[Pair, Verdict]]:
    """The verdicts without updates that two other updates of the same aspect tell in two steps; linear in the updates of a claim."""
    after: dict[tuple[str, str], set[str]] = defaultdict(set)
    moved: dict[str, float] = {}
    for pair, verdict in judged:
        if verdict.kind == "updated":
            after[verdict.aspect, pair.older.claim.id].add(pair.newer.claim.id)
            if verdict.aspect == "time" and verdict.rule != DONE_SINCE:
                key = pair.older.claim.id
                moved[key] = min(moved.get(key, pair.newer.published), pair.newer.published)
    judged = [
        (pair, verdict)
        for pair, verdict in judged
        if verdict.rule != DONE_SINCE or moved.get(pair.older.claim.id, pair.newer.published) >= pair.newer.published
    ]  # what was put off before it was done went on from the later plan
    return [
        (pair, verdict)
        for pair, verdict in judged
        if verdict.kind != "updated"
        or not any(
            pair.newer.claim.id in after.get((verdict.aspect, between), ())
            for between in after[verdict.aspect, pair.older.claim.id]
        )
    ]


def without_outdated(judged: Judged) -> list[tuple[Pair, Verdict]]:
    """The verdicts without conflicts between two claims of which one goes on from the other („will bleiben“, „tritt zurück“).

    So too without a conflict of two tolls where the newer report only repeats an earlier number, from which the older one went on.
    """
    gone_on = {(pair.older.claim.id, pair.newer.claim.id) for pair, verdict in judged if verdict.kind == "updated"}
    first: dict[str, set[tuple[str, float | None]]] = defaultdict(set)
    for pair, verdict in judged:
        if verdict.kind == "updated" and verdict.aspect == "number":
            first[pair.newer.claim.id].update((count.slot, count.quantity.value) for count in pair.older.counts)
    return [
        (pair, verdict)
        for pair, verdict in judged
        if verdict.kind != "conflict"
        or not (
            (pair.older.claim.id, pair.newer.claim.id) in gone_on
            or (verdict.aspect == "number" and _repeats(pair, first.get(pair.older.claim.id, set())))
        )
    ]


def _repeats(pair: Pair, before: set[tuple[str, float | None]]) -> bool:
    return any((count.slot, count.quantity.value) in before for count in pair.newer.counts)
