"""Groups of claims that agree: who belongs to one, whoever came first, and who differs from one in it."""

from __future__ import annotations

from types import SimpleNamespace

from quellenlage.reasoning.agreements import agreeing_groups
from quellenlage.reasoning.verdicts import Verdict

AGREE = Verdict("agreement", "", "the same")


def claim(name: str) -> SimpleNamespace:
    """A claim „r1a“ of report „r1“."""
    return SimpleNamespace(claim=SimpleNamespace(id=name, document=name[:2]))


def groups(*agreeing: str, differ: frozenset[str] = frozenset(), opposed: tuple[str, ...] = ()) -> list[set[str]]:
    pairs = [(SimpleNamespace(older=claim(p.split()[0]), newer=claim(p.split()[1])), AGREE) for p in agreeing]
    pairs += [
        (SimpleNamespace(older=claim(p.split()[0]), newer=claim(p.split()[1])), Verdict("conflict", "number", ""))
        for p in opposed
    ]
    names = sorted({name for p in agreeing for name in p.split()})
    rank = {name: at for at, name in enumerate(names)}
    return [set(g) for g in agreeing_groups(pairs, rank, lambda a, b: f"{a} {b}" in differ or f"{b} {a}" in differ)]


def test_claims_that_agree_are_one_group():
    assert groups("r1a r2a", "r2a r3a", "r1a r3a") == [{"r1a", "r2a", "r3a"}]


def test_a_claim_that_was_left_alone_joins_the_group_of_the_later_claim_that_says_the_same():
    assert groups("r1a r2a", "r1b r2a") == [{"r1a", "r1b", "r2a"}]


def test_it_does_not_join_one_with_a_claim_of_a_third_report_that_it_does_not_agree_with():
    assert groups("r1a r2a", "r1a r3a", "r2a r3a", "r1b r3a") == [{"r1a", "r2a", "r3a"}]


def test_nobody_joins_a_group_with_a_claim_that_it_differs_from():
    assert groups("r1a r2a", "r1a r3a") == [{"r1a", "r2a", "r3a"}]
    assert groups("r1a r2a", "r1a r3a", differ=frozenset(("r2a r3a",))) == [{"r1a", "r2a"}]


def test_nobody_joins_a_group_with_a_claim_that_it_contradicts():
    assert groups("r1a r2a", "r1a r3a", opposed=("r2a r3a",)) == [{"r1a", "r2a"}]
