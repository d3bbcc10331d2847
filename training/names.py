"""Train the recogniser of names and measure it on parts of GermEval that it was not trained on.

python -m training.names [DATA] --taught FOLDER              # trains on all five parts, writes resources/names/crf.bin
python -m training.names [DATA] --taught FOLDER --measure 0  # trains on the other four, prints the scores on part 0, writes nothing

FOLDER holds what teachers say of texts without labels (`training.name_texts`, `training.name_teachers`); without it the recogniser
learns from GermEval alone. Needs resources/names/lists.z and seen.z (`training.name_lists`, `training.seen_names`); takes about two
minutes.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from benchmarks.names import labels as full_labels
from quellenlage.analysis.base.repairs import repaired
from quellenlage.analysis.base.tagger import tag
from quellenlage.analysis.names.features import sentence_features
from quellenlage.analysis.names.recogniser import spans
from training.name_corpora import PARTS, Marked, germeval
from training.teachings import Taught, merged, taught

TARGET = Path(__file__).parent.parent / "src" / "quellenlage" / "resources" / "names" / "crf.bin"
KINDS = ("PER", "LOC", "ORG")
PARAMETERS = {"c1": 0.1, "c2": 0.3, "max_iterations": 100}

ABSENT = "b0"
"""A constant feature that every word has in training beside the usual one („b“), and none in use: it takes up half of the general
preference for „no name“, so that without it more names are found (recall 0.71 → 0.73 at about the same F1; see the card)."""


def features(words: Sequence[str]) -> list[list[str]]:
    """The features of a sentence, with the tags that the base gives, as in use."""
    return sentence_features(words, repaired(words, tag(words)))


def score(gold: Iterable[Sequence[str]], system: Iterable[Sequence[str]]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of exact spans, by kind and for all of PER, LOC and ORG."""
    counts = {kind: Counter[str]() for kind in (*KINDS, "all")}
    for wanted, got in zip(gold, system, strict=True):
        a, b = set(spans(wanted)), set(spans(got))
        for kind in KINDS:
            right = sum(1 for s in a & b if s[2] == kind)
            for key in (kind, "all"):
                counts[key].update(right=right, gold=sum(s[2] == kind for s in a), found=sum(s[2] == kind for s in b))
    return {kind: _prf(c["right"], c["gold"], c["found"]) for kind, c in counts.items()}


def _prf(right: int, gold: int, found: int) -> tuple[float, float, float]:
    p, r = right / max(1, found), right / max(1, gold)
    return p, r, 2 * p * r / max(1e-9, p + r)


def taught_features(sentence: Taught) -> list[list[str]]:
    """The features of a sentence that teachers have labelled. One of WikiANN must not look up the names that were counted in it."""
    rows = sentence_features(sentence.words, sentence.tags)
    return [[name for name in row if name[0] not in "qz"] for row in rows] if sentence.encyclopedia else rows


def train(sentences: Sequence[Marked], target: Path, silver: Iterable[Taught] = ()) -> None:
    """Train a CRF and write it."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    learnt = [(taught_features(one), one.labels) for one in silver]
    for rows, labels in learnt:
        trainer.append([[ABSENT, *row] for row in rows], labels)
    for sentence in sentences:
        labels = [merged(label) for label in sentence.labels] if learnt else list(sentence.labels)
        trainer.append([[ABSENT, *row] for row in features(sentence.words)], labels)
    trainer.set_params(PARAMETERS)
    trainer.train(str(target))


def measure(sentences: Sequence[Marked], model: Path) -> None:
    """Print the scores of the recogniser alone and of the whole search for names, and the speed of the first."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    gold = [s.labels for s in sentences]
    began = time.process_time()
    alone = [tagger.tag(features(s.words)) for s in sentences]
    speed = sum(len(s.words) for s in sentences) / (time.process_time() - began)
    from quellenlage.analysis.names import recogniser

    recogniser.use(model.read_bytes())
    careful = [tagger.tag([[ABSENT, *row] for row in features(s.words)]) for s in sentences]
    found = [full_labels(s.words) for s in sentences]
    for title, system in (("recogniser", alone), ("recogniser with the constant", careful), ("find_names", found)):
        for kind, (p, r, f) in score(gold, system).items():
            print(f"{title} {kind:4} P {p:.3f} R {r:.3f} F1 {f:.3f}")
    print(f"{len(sentences)} sentences, {speed:.0f} tokens/s with tagging")


def main() -> None:
    """Train; measure if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=Path("../shared/data"))
    parser.add_argument("--taught", type=Path, metavar="FOLDER")
    parser.add_argument("--measure", type=int, choices=range(PARTS), metavar="PART")
    options = parser.parse_args()
    began = time.process_time()
    gold = list(germeval(options.data / "ner" / "germeval2014-test.tsv"))
    chosen = [s for s in gold if s.part != options.measure]
    with tempfile.TemporaryDirectory() as folder:
        target = TARGET if options.measure is None else Path(folder) / "crf.bin"
        unseen = PARTS if options.measure is None else options.measure
        train(chosen, target, taught(options.taught, unseen) if options.taught else ())
        print(f"{len(chosen)} sentences, {time.process_time() - began:.0f} s CPU, {target.stat().st_size / 1e6:.1f} MB")
        if options.measure is not None:
            measure([s for s in gold if s.part == options.measure], target)


if __name__ == "__main__":
    main()
