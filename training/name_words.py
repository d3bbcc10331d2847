"""Make `resources/base/name_words.z`: words that are mostly parts of names, as a hint for the tagger (NN or NE).

    python -m training.name_words

Counted in WikiANN's German part and GermEval 2014 (`../shared/data/ner`): a word that stands inside a person's, a place's or an
organisation's name at least twice, and at least twice as often as outside. Where the lexicon has it as a word („Schweden“), it must be
a place or an acronym, a whole name five times, most of its names, and three times as often as it is none. Countries are names in any case.
"""

from __future__ import annotations

import gzip
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from quellenlage.analysis.base.lexicon import readings
from quellenlage.resources import table

DATA = Path(__file__).resolve().parents[2] / "shared/data/ner"
TARGET = Path(__file__).resolve().parents[1] / "src/quellenlage/resources/base/name_words.z"
_LEAST, _TIMES = 2, 2
_LEAST_OF_WORDS, _TIMES_OF_WORDS = 5, 3


def _labelled() -> Iterator[tuple[str, str]]:
    with gzip.open(DATA / "wikiann-de-train.txt.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            word, _, label = line.rstrip("\n").removeprefix("de:").rpartition("\t")
            yield word, label
    for line in (DATA / "germeval2014-test.tsv").read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) == 4:
            yield columns[1], columns[2]


def _countries() -> list[str]:
    """The names of countries that are one word."""
    return [row[0] for row in table("de/nationalities.yaml")["countries"] if " " not in row[0]]


def _mostly_name(word: str, inside: Counter[str], outside: int, alone: int) -> bool:
    if not readings(word):
        return inside.total() >= max(_LEAST, _TIMES * outside)
    place = word.isupper() or 2 * inside["LOC"] > inside.total()
    return place and alone >= _LEAST_OF_WORDS and 2 * alone >= inside.total() and alone >= _TIMES_OF_WORDS * outside


def main() -> None:
    """Count and write."""
    inside: dict[str, Counter[str]] = defaultdict(Counter)
    outside: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for (word, label), (_, following) in pairwise([*_labelled(), ("", "")]):
        kind = label[2:]
        if kind in ("PER", "LOC", "ORG") and word[:1].isupper():
            inside[word][kind] += 1
            alone[word] += label[0] == "B" and following[:1] != "I"
        else:
            outside[word] += 1
    found = dict.fromkeys(_countries(), "L")
    for word, kinds in inside.items():
        if word not in found and _mostly_name(word, kinds, outside[word], alone[word]):
            found[word] = min(kinds, key=lambda k: (-kinds[k], k))[0]
    lines = [f"{word} {kind}" for word, kind in sorted(found.items())]
    TARGET.write_bytes(zlib.compress("\n".join(lines).encode(), 9))
    print(f"{len(lines)} words, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
