"""The recogniser of names: IOB2 labels for the words of one sentence (weights: resources/names, see its card)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from quellenlage.analysis.labeller import Labeller
from quellenlage.analysis.names.features import sentence_features
from quellenlage.resources import resource

KINDS = frozenset(("PER", "LOC", "ORG"))


_OTHER: list[bytes] = []


@cache
def _model() -> Labeller:
    return Labeller(_OTHER[0] if _OTHER else resource("names/crf.bin").read_bytes())


def use(weights: bytes) -> None:
    """Take other weights than the packaged ones, for the rest of the process: for measuring weights in the making."""
    _model.cache_clear()
    _OTHER[:] = [weights]


def label(words: Sequence[str], tags: Sequence[str]) -> list[str]:
    """One label a word; `tags` are its STTS tags. PER, LOC and ORG are names, the rest (OTH, …deriv, …part) are not."""
    if not words:
        return []
    return _model().labels(sentence_features(words, tags))


def spans(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The names of kinds PER, LOC and ORG in a row of labels, as (first, last, kind); last is exclusive."""
    start, kind = -1, ""
    for i, one in enumerate((*labels, "O")):
        if start >= 0 and one != "I-" + kind:
            if kind in KINDS:
                yield start, i, kind
            start = -1
        if one.startswith("B-") or (one.startswith("I-") and start < 0):
            start, kind = i, one[2:]
