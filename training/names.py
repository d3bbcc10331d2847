"""Train the recogniser of names and measure it on our dev part of GermEval.

python -m training.names [DATA]             # writes resources/names/crf.bin
python -m training.names [DATA] --measure   # trains on the rest, prints the scores on the dev part, writes nothing
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path

import pycrfsuite

from quellenlage.analysis.base.repairs import repaired
from quellenlage.analysis.base.tagger import tag
from quellenlage.analysis.names.features import sentence_features
from training.name_corpora import Marked, germeval, smartdata, wikiann

TARGET = Path(__file__).parent.parent / "src" / "quellenlage" / "resources" / "names" / "crf.bin"
WIKIANN_SENTENCES = 6000
KINDS = ("PER", "LOC", "ORG")


@lru_cache(maxsize=40_000)
def tags_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The tags that the base gives, as in use."""
    return tuple(repaired(words, tag(words)))


def spans(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """The marked names: (first, last, kind)."""
    found, start, kind = set[tuple[int, int, str]](), -1, ""
    for i, label in enumerate([*labels, "O"]):
        if start >= 0 and label != "I-" + kind:
            found.add((start, i, kind))
            start = -1
        if label.startswith("B-") or (label.startswith("I-") and start < 0):
            start, kind = i, label[2:]
    return found


def score(gold: Iterable[Sequence[str]], system: Iterable[Sequence[str]]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of exact spans, by kind and for all of PER, LOC and ORG."""
    counts = {kind: Counter[str]() for kind in (*KINDS, "all")}
    for wanted, got in zip(gold, system, strict=True):
        a, b = spans(wanted), spans(got)
        for kind in KINDS:
            right = sum(1 for s in a & b if s[2] == kind)
            for key in (kind, "all"):
                counts[key].update(right=right, gold=sum(s[2] == kind for s in a), found=sum(s[2] == kind for s in b))
    return {kind: _prf(c["right"], c["gold"], c["found"]) for kind, c in counts.items()}


def _prf(right: int, gold: int, found: int) -> tuple[float, float, float]:
    p, r = right / max(1, found), right / max(1, gold)
    return p, r, 2 * p * r / max(1e-9, p + r)


def train(
    sentences: Sequence[tuple[list[list[str]], Sequence[str]]], target: Path, algorithm: str, parameters: dict[str, float]
) -> None:
    """Train a CRF and write it."""
    trainer = pycrfsuite.Trainer(algorithm=algorithm, verbose=False)
    for rows, labels in sentences:
        trainer.append(rows, list(labels))
    trainer.set_params(parameters)
    trainer.train(str(target))


def tagger(path: Path) -> Callable[[Sequence[str]], list[str]]:
    """Words to labels with the weights of a file."""
    model = pycrfsuite.Tagger()
    model.open(str(path))
    return lambda words: model.tag(sentence_features(words, tags_of(words)))


def complete(sentences: Iterable[Marked], mark: Callable[[Sequence[str]], list[str]]) -> list[Marked]:
    """Add the labels that a corpus does not mark (adjectives, compounds, other names) as the first model sees them."""
    out: list[Marked] = []
    for sentence in sentences:
        labels = list(sentence.labels)
        for label, (start, end, kind) in ((label, s) for s in sorted(spans(mark(sentence.words))) for label in [s[2]]):
            if (kind.endswith(("deriv", "part")) or label == "OTH") and all(labels[i] == "O" for i in range(start, end)):
                labels[start:end] = ["B-" + kind] + ["I-" + kind] * (end - start - 1)
        out.append(Marked(sentence.words, tuple(labels), sentence.corpus))
    return out


def corpora(data: Path) -> tuple[list[Marked], list[Marked]]:
    """GermEval and the additional sentences."""
    gold = list(germeval(data / "ner" / "germeval2014-test.tsv"))
    more = [s for part in ("train", "test") for s in smartdata(data / "ner" / f"sd_v1_20180119_{part}.json.gz")]
    wiki = list(wikiann(data / "ner" / "wikiann-de-train.txt.gz"))
    random.Random(7).shuffle(wiki)
    return gold, more + wiki[:WIKIANN_SENTENCES]


FIRST = ("ap", {"max_iterations": 12, "feature.minfreq": 1})


def build(gold: Sequence[Marked], more: Sequence[Marked], target: Path, algorithm: str, parameters: dict[str, float]) -> None:
    """Train in two passes: GermEval alone, then with the other corpora completed by the first."""
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder) / "first.bin"
        rows = [(sentence_features(s.words, tags_of(s.words)), s.labels) for s in gold]
        train(rows, first, *FIRST)
        full = complete(more, tagger(first))
    rows += [(sentence_features(s.words, tags_of(s.words)), s.labels) for s in full]
    train(rows, target, algorithm, parameters)


def main() -> None:
    """Train; measure if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=Path("../shared/data"))
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--algorithm", default="ap")
    parser.add_argument("--param", action="append", default=[])
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    started = time.process_time()
    gold, more = corpora(options.data)
    parameters = {key: float(value) for key, value in (p.split("=") for p in options.param)} or {"max_iterations": 12.0}
    chosen = [s for s in gold if not (s.dev and options.measure)]
    with tempfile.TemporaryDirectory() as folder:
        target = options.keep or (Path(folder) / "crf.bin" if options.measure else TARGET)
        build(chosen, more, target, options.algorithm, parameters)
        print(
            f"{len(chosen)} + {len(more)} sentences, {time.process_time() - started:.0f} s CPU, {target.stat().st_size / 1e6:.1f} MB"
        )
        if options.measure:
            measure([s for s in gold if s.dev], tagger(target))


def measure(dev: Sequence[Marked], tag: Callable[[Sequence[str]], list[str]]) -> None:
    """Print the scores and the speed."""
    began = time.process_time()
    system = [tag(s.words) for s in dev]
    speed = sum(len(s.words) for s in dev) / (time.process_time() - began)
    for kind, (p, r, f) in score([s.labels for s in dev], system).items():
        print(f"{kind:4} P {p:.3f} R {r:.3f} F1 {f:.3f}")
    print(f"{len(dev)} sentences, {speed:.0f} tokens/s")


if __name__ == "__main__":
    main()
