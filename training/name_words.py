"""Make `resources/base/name_words.z`: words that are mostly parts of names, as a hint for the tagger (NN or NE).

    python -m training.name_words

Counted in WikiANN's German part, GermEval 2014 and SmartData (`../shared/data/ner`): a word that stands inside a person's, a
place's or an organisation's name at least twice, and at least twice as often as outside, unless the lexicon has it as a word.
"""

from __future__ import annotations

import gzip
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from quellenlage.analysis.base.lexicon import readings

DATA = Path(__file__).resolve().parents[2] / "shared/data/ner"
TARGET = Path(__file__).resolve().parents[1] / "src/quellenlage/resources/base/name_words.z"
_LEAST, _TIMES = 2, 2


def _labelled() -> Iterator[tuple[str, str]]:
    with gzip.open(DATA / "wikiann-de-train.txt.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            word, _, label = line.rstrip("\n").removeprefix("de:").rpartition("\t")
            yield word, label
    for line in (DATA / "germeval2014-test.tsv").read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) == 4:
            yield columns[1], columns[2]


def main() -> None:
    """Count and write."""
    inside: dict[str, Counter[str]] = defaultdict(Counter)
    outside: Counter[str] = Counter()
    for word, label in _labelled():
        kind = label[2:]
        if kind in ("PER", "LOC", "ORG") and word[:1].isupper():
            inside[word][kind] += 1
        else:
            outside[word] += 1
    lines = []
    for word, kinds in sorted(inside.items()):
        count = kinds.total()
        if count >= _LEAST and count >= _TIMES * outside[word] and not readings(word):
            kind = min(kinds, key=lambda k: (-kinds[k], k))
            lines.append(f"{word} {kind[0]}")
    TARGET.write_bytes(zlib.compress("\n".join(lines).encode(), 9))
    print(f"{len(lines)} words, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
