"""Make `resources/names/seen.z`: the words of names in WikiANN's German part, and its whole names, as hints for the recogniser.

    python -m training.seen_names [DATA]

A word's code: kind (P, L, O) · h, m, l: how purely it is that kind · 1, 2, 9: seen once, some times, often · c, d, e: mostly, also,
hardly outside names. Names and counts are facts about the German Wikipedia (CC BY-SA); no sentence of it is kept.
"""

from __future__ import annotations

import gzip
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parent.parent / "src" / "quellenlage" / "resources" / "names" / "seen.z"
MARKUP = frozenset(("''", "'''", "**", "(", ")", '"'))
KINDS = ("PER", "LOC", "ORG")


def rows(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Words and labels of each sentence or fragment."""
    words, labels = list[str](), list[str]()
    for line in [*gzip.decompress(path.read_bytes()).decode().splitlines(), ""]:
        if line.strip():
            word, label = line.rsplit("\t", 1)
            words.append(word.removeprefix("de:"))
            labels.append(label)
        elif words:
            yield words, labels
            words, labels = [], []


def marked(words: list[str], labels: list[str]) -> Iterator[tuple[list[str], str]]:
    """The names of a sentence, without wiki markup."""
    start = -1
    for i, label in enumerate([*labels, "O"]):
        if start >= 0 and not label.startswith("I-"):
            name = [word for word in words[start:i] if word not in MARKUP]
            if name and name[0][:1].isupper():
                yield name, labels[start][2]
            start = -1
        if label.startswith("B-"):
            start = i


def most(counts: Counter[str]) -> str:
    """The most frequent kind."""
    return max(counts.items(), key=lambda pair: (pair[1], pair[0]))[0]


def code(counts: Counter[str], outside: int) -> str:
    """The code of a word."""
    kind, total = most(counts), counts.total()
    purity, share = counts[kind] / total, outside / (total + outside)
    return (
        kind
        + ("h" if purity > 0.9 else "m" if purity > 0.6 else "l")
        + ("1" if total == 1 else "2" if total < 5 else "9")
        + ("c" if share > 0.8 else "d" if share > 0.3 else "e")
    )


def main() -> None:
    """Count and write."""
    data = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")
    inside: dict[str, Counter[str]] = defaultdict(Counter)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    outside: Counter[str] = Counter()
    for words, labels in rows(data / "ner" / "wikiann-de-train.txt.gz"):
        outside.update(word for word, label in zip(words, labels, strict=True) if label == "O")
        for name, kind in marked(words, labels):
            names[" ".join(name)][kind] += 1
            for word in name:
                if word[:1].isupper():
                    inside[word][kind] += 1
    parts = [
        "\n".join(f"{word}\t{code(counts, outside[word])}" for word, counts in sorted(inside.items())),
        "\n".join(f"{name}\t{most(counts)}" for name, counts in sorted(names.items())),
    ]
    TARGET.write_bytes(zlib.compress("\n\f\n".join(parts).encode(), 9))
    print(f"{len(inside)} words, {len(names)} names, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
