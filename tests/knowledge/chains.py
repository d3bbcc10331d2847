"""How a case of the relay suites is judged: whole pipeline, the claim that fits the words best, its chain after the outlet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from quellenlage import article, read_documents
from quellenlage.model import ChainLink, Claim, Dossier

FOLDER = Path(__file__).parents[1] / "cases" / "chains"
_ROLES = {"r": "relay", "s": "speaker"}
_HALF, _FULL = 0.5, 0.85


def cases(part: str) -> Iterator[tuple[str, str, str, str]]:
    """Domain, text, words and wanted chain of each case."""
    for domain, rows in yaml.safe_load((FOLDER / f"relay_{part}.yaml").read_text(encoding="utf-8")).items():
        for text, words, chain in rows:
            yield domain, text, words, chain


@cache
def dossier(text: str) -> Dossier:
    """What the default model and the rules make of a text."""
    return read_documents([article(text=text, published="2024-03-05T09:00:00+01:00", publisher="Bote")])


def best(text: str, words: str) -> Claim | None:
    """The claim for some words: 85 % or more of them covered come first, among them the tightest."""
    start = text.index(words)
    end = start + len(words)

    def fit(one: Claim) -> tuple[bool, float, float]:
        shared = min(one.end, end) - max(one.start, start)
        part = shared / len(words)
        return part >= _FULL, 0.0 if part >= _FULL else part, shared / (max(one.end, end) - min(one.start, start))

    found = [c for c in dossier(text).claims if min(c.end, end) - max(c.start, start) >= _HALF * len(words)]
    return max(found, key=fit, default=None)


def is_right(text: str, words: str, wanted: str) -> bool:
    """Whether the chain is one of those that a reader may defend."""
    claim = best(text, words)
    if claim is None:
        return False
    names = {entity.id: (entity.name, *entity.aliases) for entity in dossier(text).entities}
    return any(_fits(option, claim.chain[1:], names) for option in wanted.split("|"))


def _fits(option: str, links: tuple[ChainLink, ...], names: dict[str, tuple[str, ...]]) -> bool:
    parts = [part for part in option.split(" > ") if part]
    return len(parts) == len(links) and all(_is(part, link, names) for part, link in zip(parts, links, strict=True))


def _is(part: str, link: ChainLink, names: dict[str, tuple[str, ...]]) -> bool:
    if part == "u":
        return link.role == "unnamed"
    role, _, name = part.partition(":")
    if link.role != _ROLES[role]:
        return False
    known = (link.name, *names.get(link.entity or "", ()))
    return any(name.lower() in one.lower() or (len(one) > 3 and one.lower() in name.lower()) for one in known)


def described(text: str, words: str) -> str:
    """The chain found, for a failure's message."""
    claim = best(text, words)
    return (
        "nothing found"
        if claim is None
        else " > ".join(f"{link.role}:{link.name}" for link in claim.chain[1:]) + f" {claim.rules}"
    )


def measure(part: str) -> tuple[float, list[str]]:
    """Accuracy and the failures, one line each."""
    rows = list(cases(part))
    wrong = [
        f"{text}\n    {words!r} want {chain}\n    got  {described(text, words)}"
        for _, text, words, chain in rows
        if not is_right(text, words, chain)
    ]
    return 1 - len(wrong) / len(rows), wrong
