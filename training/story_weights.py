"""Make `resources/stories/weights.yaml`: how much what speaks for a report's being of a story weighs.

    python -m training.story_weights [--measure]

A logistic regression over authored streams that rules may be made on: part a of the mini-stories with the single reports, parts d, f
and g, parts l to o (freely worded, by readers who do not know the rules), and both files of `tests/cases/stream_dev`, which count
`HARDER` times because their follow-ups and their single reports are made to be hard. Each report is held against the true stories
before it, as far as the grouping would look at them. `--measure` groups each stream with the weights learnt on the others (pairwise,
singletons, B³ F1). Takes some ten seconds.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from unittest.mock import patch

from benchmarks.clustering import TRAPS, holdout, scores, stream
from quellenlage.model import Document
from quellenlage.reasoning.stories import cluster, evidence
from quellenlage.reasoning.stories.centre import centre
from quellenlage.reasoning.stories.evidence import Evidence
from quellenlage.reasoning.stories.likeness import LEAST_LIKE, enter
from quellenlage.reasoning.stories.register import MemoryRegister
from quellenlage.reasoning.stories.traits import Traits, traits

TARGET = Path(__file__).resolve().parents[1] / "src/quellenlage/resources/stories/weights.yaml"
HARDER = 2.0
RIDGE = 0.3
"""How much large weights are held back, on a scale on which each column has the same spread."""
Row = tuple[Evidence, bool, float]
Stream = tuple[list[Document], dict[str, str]]


def streams() -> dict[str, tuple[Stream, float]]:
    """Each stream and how much its reports count."""
    hard = {path.stem: (holdout(path), HARDER) for path in TRAPS}
    own = {
        "first part": (stream(parts="a"), 1.0),
        "later parts": (stream(5, "dfg", alone=False), 1.0),
        "freely worded": (stream(7, "lmno", alone=False), 1.0),
    }
    return {**own, **hard}


def rows(found: Stream, counts: float) -> Iterator[Row]:
    """Each report with each story before it that the grouping would hold it against, and whether it is of that story."""
    reports, gold = found
    drawn = sorted(((traits(one), gold[one.id]) for one in reports), key=lambda pair: pair[0].key)
    register, members, of = MemoryRegister(), defaultdict[str, list[Traits]](list), dict[bytes, str]()
    for one, story in drawn:
        enter(register, one)
        likest: dict[str, float] = {}
        for other, _, likeness in register.links(one.key).near:
            if likeness >= LEAST_LIKE:
                likest[of[other]] = max(likeness, likest.get(of[other], 0.0))
        for name, likeness in sorted(likest.items()):
            wholly = dict.fromkeys(one.lead, 1.0)  # what tells less in crowds and in long leads is set by hand
            yield evidence.evidence(one, centre(members[name]), likeness, wholly), name == story, counts
        of[one.key] = story
        members[story].append(one)


def fit(learnt: Sequence[Row]) -> list[float]:
    """Bias and weights by Newton's method on columns of the same spread."""
    columns = list(zip(*(found for found, _, _ in learnt), strict=True))
    means = [sum(column) / len(column) for column in columns]
    spreads = [
        math.sqrt(sum((v - m) ** 2 for v in column) / len(column)) or 1.0 for column, m in zip(columns, means, strict=True)
    ]
    scaled = [(1.0, *((v - m) / s for v, m, s in zip(found, means, spreads, strict=True))) for found, _, _ in learnt]
    beta = [0.0] * len(scaled[0])
    for _ in range(30):
        slope = [-RIDGE * b if i else 0.0 for i, b in enumerate(beta)]
        curve = [[RIDGE * (i == j and i > 0) for j in range(len(beta))] for i in range(len(beta))]
        for values, (_, true, counts) in zip(scaled, learnt, strict=True):
            likely = 1 / (1 + math.exp(-sum(b * v for b, v in zip(beta, values, strict=True))))
            for i, value in enumerate(values):
                slope[i] += counts * (true - likely) * value
                for j, other in enumerate(values):
                    curve[i][j] += counts * likely * (1 - likely) * value * other
        beta = [b + step for b, step in zip(beta, _solved(curve, slope), strict=True)]
    weights = [b / s for b, s in zip(beta[1:], spreads, strict=True)]
    return [beta[0] - sum(w * m for w, m in zip(weights, means, strict=True)), *weights]


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of linear equations whose matrix is positive definite, by elimination."""
    rest = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i, pivot in enumerate(rest):
        for j, row in enumerate(rest):
            if j != i:
                factor = row[i] / pivot[i]
                rest[j] = [a - factor * b for a, b in zip(row, pivot, strict=True)]
    return [row[-1] / row[i] for i, row in enumerate(rest)]


def measure(found: Stream, learnt: Sequence[float]) -> Mapping[str, float]:
    """The scores of a stream that is grouped with these weights."""
    reports, gold = found
    with patch.object(evidence, "shipped", lambda: (learnt[0], tuple(learnt[1:]))):
        return scores(gold, {key: story.id for story in cluster(reports) for key in story.documents})


def main() -> None:
    """Fit and write, or measure each stream with the weights of the others."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true")
    told = streams()
    learnt = {name: list(rows(found, counts)) for name, (found, counts) in told.items()}
    if parser.parse_args().measure:
        for name, (found, _) in told.items():
            others = fit([row for other, part in learnt.items() if other != name for row in part])
            print(name, {key: round(value, 1) for key, value in measure(found, others).items()})
        return
    bias, *weights = fit([row for part in learnt.values() for row in part])
    lines = [
        "# How much what speaks for a report's being of a story weighs (logarithm of the odds). Made by training/story_weights.py."
    ]
    lines += [f"bias: {bias:.3f}", "weights:"]
    lines += [f"  {name}: {value:.3f}" for name, value in zip(Evidence._fields, weights, strict=True)]
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")
    print("\n".join(lines[1:]))


if __name__ == "__main__":
    main()
