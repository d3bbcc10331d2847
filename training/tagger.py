"""Train the part-of-speech tagger: `python -m training.tagger [--folds 5]` (about a minute).

A conditional random field over the features of `analysis.base.features`, learnt from UD German-GSD dev and German-PUD
(CC BY-SA). With `--folds N` it also says how well it does on parts that it has not seen.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pycrfsuite

from quellenlage.analysis.base.features import features
from training.stts import gsd, pud
from training.treebank import contract, sentences

FILES = {"de_gsd-ud-dev.conllu": gsd, "de_pud-ud-test.conllu": pud}
TARGET = Path(__file__).resolve().parents[1] / "src/quellenlage/resources/base/tagger.crfsuite"
Tagged = tuple[list[str], list[str]]


def corpus() -> list[Tagged]:
    """Words and STTS tags of all sentences, contractions as one word."""
    return [contract(words, read(words)) for name, read in FILES.items() for words in sentences(name)]


def train(data: Sequence[Tagged], target: Path, iterations: int = 80) -> None:
    """Train on the sentences and write the model."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"max_iterations": iterations, "c1": 0.05, "c2": 0.1, "feature.possible_transitions": True})
    for words, tags in data:
        trainer.append(features(words), tags)
    trainer.train(str(target))


def cross_validate(data: Sequence[Tagged], folds: int) -> float:
    """Accuracy over all tokens, every part tagged by a model that has not seen it."""
    right = total = 0
    with tempfile.TemporaryDirectory() as folder:
        for fold in range(folds):
            train([s for k, s in enumerate(data) if k % folds != fold], Path(folder) / "model")
            tagger = pycrfsuite.Tagger()
            tagger.open(str(Path(folder) / "model"))
            for words, tags in (s for k, s in enumerate(data) if k % folds == fold):
                right += sum(a == b for a, b in zip(tagger.tag(features(words)), tags, strict=True))
                total += len(tags)
    return right / total


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=0)
    folds = parser.parse_args().folds
    data = corpus()
    if folds:
        print(f"STTS accuracy, {folds} folds: {cross_validate(data, folds):.4f}")
    train(data, TARGET)
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
