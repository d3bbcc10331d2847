"""What teachers say about names (`training.name_teachers`), as sentences to train the recogniser on. Needs no torch."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from quellenlage.analysis.names.recogniser import spans
from training.name_texts import CORPORA, LABELS

SILVER = ("wikiann", "smartdata", "gnqa", "gepade", "ud")
TAUGHT = {"gnqa": 6000, "ud": 1799, "wikiann": 2000, "smartdata": 1500}
"""How many sentences of each corpus the recogniser learns from."""
LEAST = 0.4
"""A sentence is left out where the teachers doubt one of its labels more."""
IMPOSSIBLE = -1e9
_KEPT = frozenset(("PER", "LOC", "ORG", "OTH"))


class Taught(NamedTuple):
    """A sentence with tags and the teachers' labels; `encyclopedia`: its names are in the lists by their very sentences."""

    words: list[str]
    tags: list[str]
    labels: list[str]
    encyclopedia: bool


def merged(label: str) -> str:
    """Names, „deutsche“, and one label for all other derived and joined names: rare ones cost time and tell little."""
    if label == "O" or label[2:] in _KEPT or label == "B-LOCderiv":
        return label
    return label[:2] + "REST"


@cache
def _steps() -> tuple[Any, Any]:
    """What it costs that a label follows another, and that it opens a sentence: I- only after its own kind."""
    wrong = [[b.startswith("I-") and a[2:] != b[2:] for b in LABELS] for a in LABELS]
    return np.where(wrong, IMPOSSIBLE, 0.0), np.where([label.startswith("I-") for label in LABELS], IMPOSSIBLE, 0.0)


def best_labels(chances: Any) -> list[str]:
    """The likeliest row of labels that is one."""
    return [LABELS[x] for x in _best(np.log(chances + 1e-9))]


def _best(scores: Any) -> list[int]:
    after, first = _steps()
    total, back = scores[0] + first, []
    for row in scores[1:]:
        both = total[:, None] + after
        back.append(both.argmax(0))
        total = both.max(0) + row
    best = [int(total.argmax())]
    for row in reversed(back):
        best.append(int(row[best[-1]]))
    return best[::-1]


def f1_of_parts(parts: Iterable[Sequence[tuple[Sequence[str], Sequence[str]]]]) -> list[float]:
    """F1 of exact spans of PER, LOC and ORG in each part: pairs of gold and found labels."""
    scores = []
    for pairs in parts:
        found = [(set(spans(gold)), set(spans(got))) for gold, got in pairs]
        right, all_of = sum(len(a & b) for a, b in found), sum(len(a) + len(b) for a, b in found)
        scores.append(2 * right / max(1, all_of))
    return scores


def taught(folder: Path, unseen: int, seed: int = 1) -> Iterator[Taught]:
    """Sentences with the labels of the teachers that did not see a part of GermEval (5: of those that saw all)."""
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    tokens, said = np.load(folder / "tokens.npz"), np.load(folder / "silver.npz")
    words = (folder / "words.txt").read_text(encoding="utf-8").split("\n")
    corpus, length = tokens["corp"], tokens["len"].astype(int)
    start = np.concatenate([[0], np.cumsum(length)])[:-1]
    base = start[np.isin(corpus, [CORPORA.index(name) for name in SILVER])][0]
    group, order = list(said["folds"]).index(unseen), random.Random(seed)
    columns = {"word": tokens["word"], "tag": tokens["tag"], "top": said["top"][group], "prob": said["prob"][group]}
    for name, most in TAUGHT.items():
        chosen = [int(s) for s in np.nonzero(corpus == CORPORA.index(name))[0] if 4 <= length[s] <= 60]
        order.shuffle(chosen)
        for one in chosen[:most]:
            own, theirs = slice(start[one], start[one] + length[one]), slice(start[one] - base, start[one] - base + length[one])
            labels = _sure_labels(columns["top"][theirs], columns["prob"][theirs])
            if labels:
                tags = [meta["tags"][k] for k in columns["tag"][own]]
                yield Taught([words[k] for k in columns["word"][own]], tags, labels, name == "wikiann")


def _sure_labels(top: Any, prob: Any) -> list[str]:
    """The labels of a sentence, or nothing where one of them is too doubtful."""
    chances, rows = np.full((len(top), len(LABELS)), 1e-4), np.arange(len(top))
    for j in (2, 1, 0):
        chances[rows, top[:, j]] = np.maximum(chances[rows, top[:, j]], prob[:, j] / 255)
    best = _best(np.log(chances))
    if min(chances[rows, best]) < LEAST:
        return []
    return [merged(LABELS[k]) for k in best]
