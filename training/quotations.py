"""Train the quotation model `default` on GNQA-2024 (about five minutes) and measure it on a part that it has not seen.

python -m training.quotations [DATA]                       # trains on all of train, writes resources/quotations/default/
python -m training.quotations [DATA] --held-out FOLDER     # trains on 4/5 of train, writes gold and predictions for the rest

The second writes FOLDER/gold.jsonl and FOLDER/predicted.jsonl for the scorer. Features are decided on that part; dev only confirms.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from benchmarks.quotations import annotated
from quellenlage.analysis.labeller import Labeller
from quellenlage.analysis.quotations.blocks import quote_labels, quote_tokens
from quellenlage.analysis.quotations.features import Seen, see
from quellenlage.analysis.quotations.nested import NO, YES, candidates, judged
from quellenlage.analysis.quotations.roles import Target, role_labels, role_map, rows, window
from quellenlage.analysis.quotations.rules import find_by_rules
from quellenlage.analysis.quotations.staged import STAGES, blocks, read
from training.gnqa import Annotated, articles

TARGET = Path(__file__).resolve().parents[1] / "src/quellenlage/resources/quotations/default"
PARAMETERS = {
    "quotes": {"max_iterations": 100, "c1": 0.1, "c2": 0.5},
    "nested": {"max_iterations": 200, "c1": 0.05, "c2": 0.3},
    "roles": {"max_iterations": 90, "c1": 0.1, "c2": 0.5},
}
"""Of crfsuite's L-BFGS; `c1` and `c2` weigh the L1 and L2 penalties."""
Sample = tuple[list[list[str]], list[str]]


@dataclass(frozen=True, slots=True)
class Lesson:
    """An annotated article and how the taggers see it."""

    article: Annotated
    seen: Seen


def lessons(path: Path) -> list[Lesson]:
    """The articles of a file with their features."""
    return [Lesson(one, see(one.analysis, find_by_rules(one.analysis))) for one in articles(path) if one.analysis.tokens]


def quote_samples(lesson: Lesson) -> Iterator[Sample]:
    """The first stage: one sequence a block of text."""
    seen = lesson.seen
    labels = quote_labels(seen.where, lesson.article.gold)
    for first, last in blocks(seen):
        yield [[*seen.wide[k], *seen.narrow[k]] for k in range(first, last)], labels[first:last]


def nested_samples(lesson: Lesson) -> Iterator[Sample]:
    """The second stage: one sequence of length one a candidate inside the true quotations."""
    seen, gold = lesson.seen, lesson.article.gold
    layer = quote_tokens(quote_labels(seen.where, gold))
    inner = [frozenset(seen.where.tokens_of(one.content)) for one in gold if one.nested]
    for one in candidates(seen, layer):
        own = frozenset(one.tokens)
        true = any(2 * len(own & other) >= 0.7 * (len(own) + len(other)) for other in inner)
        yield [judged(seen, one)], [YES if true else NO]


def role_samples(lesson: Lesson) -> Iterator[Sample]:
    """The third stage: one sequence a true quotation, with the true roles of the ones before."""
    seen = lesson.seen
    earlier: list[dict[int, str]] = []
    for one in lesson.article.gold:
        tokens = tuple(seen.where.tokens_of(one.content))
        if not tokens:
            continue
        target = Target(one.type, tokens, one.nested, tuple(earlier))
        around = window(seen, target)
        yield rows(seen, target, around), role_labels(seen, one, around)
        spoken = sorted({*tokens, *seen.where.tokens_of((*one.speaker, *one.cue, *one.frame, *one.addressee))})
        if one.speaker:
            earlier = [role_map(spoken, role_labels(seen, one, spoken)), *earlier[:1]]


SAMPLES = {"quotes": quote_samples, "nested": nested_samples, "roles": role_samples}


def train(stage: str, data: Sequence[Lesson], folder: Path) -> None:
    """Train one stage and write its weights."""
    started = time.monotonic()
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(PARAMETERS[stage])
    for lesson in data:
        for features, labels in SAMPLES[stage](lesson):
            trainer.append(features, labels)
    path = folder / f"{stage}.crfsuite"
    trainer.train(str(path))
    print(f"{stage}: {time.monotonic() - started:.0f} s, {path.stat().st_size / 1e6:.2f} MB", flush=True)


def predict(path: Path, chosen: Sequence[Lesson], folder: Path) -> None:
    """Write the gold and the predicted annotations of the chosen articles."""
    taggers = [Labeller((folder / f"{stage}.crfsuite").read_bytes()) for stage in STAGES]
    found = {lesson.article.name: read(lesson.seen, *taggers) for lesson in chosen}
    with (
        path.open(encoding="utf-8") as lines,
        (folder / "gold.jsonl").open("w", encoding="utf-8") as gold,
        (folder / "predicted.jsonl").open("w", encoding="utf-8") as predicted,
    ):
        for line in lines:
            document = json.loads(line)
            if document["documentName"] in found:
                gold.write(line)
                predicted.write(json.dumps(annotated(document, found[document["documentName"]]), ensure_ascii=False) + "\n")


def main() -> None:
    """Train; with `--held-out` predict the part that was left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=Path("../shared/data"))
    parser.add_argument("--held-out", type=Path)
    parser.add_argument("--stages", nargs="*", default=list(STAGES))
    options = parser.parse_args()
    path = options.data / "gnqa" / "train.jsonl"
    data = lessons(path)
    folder = options.held_out or TARGET
    folder.mkdir(parents=True, exist_ok=True)
    taught = [one for k, one in enumerate(data) if k % 5] if options.held_out else data
    for stage in options.stages:
        train(stage, taught, folder)
    if options.held_out:
        predict(path, data[::5], folder)


if __name__ == "__main__":
    main()
