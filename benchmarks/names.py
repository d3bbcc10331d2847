"""Names in a column file: `python -m benchmarks.names IN.tsv OUT.tsv`.

Reads the first column (GermEval's second, after a number), one token a line and a blank line between sentences; writes
token TAB IOB2 label with PER, LOC and ORG. Labels in the input are never looked at; every sentence is read by itself.
"""

from __future__ import annotations

import argparse
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path

from quellenlage.analysis.base.tagging import tagged
from quellenlage.analysis.names import find_names
from quellenlage.model import Analysis, Sentence

LABELS = {"person": "PER", "place": "LOC", "organisation": "ORG"}


def sentences(lines: Sequence[str]) -> Iterator[list[str]]:
    """The words of each sentence."""
    rows: list[list[str]] = []
    for line in (*lines, ""):
        if line.strip():
            rows.append(line.rstrip("\r").split("\t"))
        elif rows:
            yield _words(rows)
            rows = []


def _words(rows: Sequence[Sequence[str]]) -> list[str]:
    """The first column, or GermEval's second, whose first counts the words after a line with the sentence's address."""
    counted = rows[1:] if rows[0][0] == "#" and len(rows) > 1 and rows[1][0] == "1" else rows
    if all(len(row) > 2 and row[0] == str(k) for k, row in enumerate(counted, 1)):
        return [row[1] for row in counted]
    return [row[0] for row in rows]


def analysed(words: Sequence[str]) -> Analysis:
    """A sentence as the base would give it, had its tokens been these."""
    text = " ".join(words)
    spans: list[tuple[int, int]] = []
    start = 0
    for word in words:
        spans.append((start, start + len(word)))
        start += len(word) + 1
    tokens = tuple(tagged(text, spans))
    return Analysis(text, tokens, (Sentence(0, len(text), 0, len(tokens), 0),))


def labels(words: Sequence[str]) -> list[str]:
    """One IOB2 label a word: the bare names of persons, places and organisations."""
    analysis = analysed(words)
    starts = [token.start for token in analysis.tokens]
    found = ["O"] * len(words)
    for mention in find_names(analysis):
        kind = LABELS.get(mention.kind)
        if mention.form != "name" or kind is None:
            continue
        span = mention.head or mention
        first = bisect_left(starts, span.start)
        last = bisect_left(starts, span.end) - 1  # a name may end inside a token: „ZDF-“
        found[first : last + 1] = ["B-" + kind] + ["I-" + kind] * (last - first)
    return found


def main() -> None:
    """Label one file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    with options.target.open("w", encoding="utf-8") as target:
        for words in sentences(options.source.read_text(encoding="utf-8").split("\n")):
            target.writelines(f"{word}\t{label}\n" for word, label in zip(words, labels(words), strict=True))
            target.write("\n")


if __name__ == "__main__":
    main()
