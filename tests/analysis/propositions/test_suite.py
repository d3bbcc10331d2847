"""The authored suites: who holds it, through whom and how firmly, in many domains."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from quellenlage.analysis.base import analyse
from quellenlage.analysis.names import find_names
from quellenlage.analysis.propositions import find_propositions
from quellenlage.model import Proposition

SUITE = yaml.safe_load((Path(__file__).parents[2] / "cases/commitment/suite.yaml").read_text(encoding="utf-8"))
CASES = [(group, *case) for group, cases in SUITE.items() for case in cases]


def propositions(text: str) -> tuple[Proposition, ...]:
    analysis = analyse(text)
    return find_propositions(analysis, (), find_names(analysis))


def covering(text: str, words: str) -> Proposition | None:
    """The tightest proposition that covers the words."""
    start = text.index(words)
    end = start + len(words)
    found = [p for p in propositions(text) if min(p.end, end) - max(p.start, start) >= 0.85 * len(words)]
    return min(found, key=lambda p: p.end - p.start, default=None)


def described(one: Proposition) -> str:
    chain = " > ".join("unnamed" if s.role == "unnamed" else s.name for s in one.chain)
    return (
        f"{one.outlet} [{chain}] {one.chain[-1].commitment if one.chain else ''} {one.kind} {one.asks} neg={one.negated_report}"
    )


@pytest.mark.parametrize(("group", "text", "words", "outlet", "chain", "origin", "flags"), CASES, ids=lambda v: str(v)[:40])
def test_the_suite(group: str, text: str, words: str, outlet: str, chain: str, origin: str, flags: str) -> None:
    del group
    one = covering(text, words)

    assert one is not None
    assert one.outlet == outlet, described(one)
    wanted = [name for name in chain.split(" > ") if name]
    assert len(one.chain) == len(wanted), described(one)
    for name, source in zip(wanted, one.chain, strict=True):
        assert source.role == "unnamed" if name == "unnamed" else name in source.name, described(one)
    if origin:
        assert one.chain[-1].commitment == origin, described(one)
    assert one.negated_report == (flags == "neg"), described(one)
    if flags.startswith("question:"):
        assert (one.kind, one.asks) == ("question", tuple(flags.removeprefix("question:").split(","))), described(one)
    if flags == "plan":
        assert one.kind == "plan", described(one)
