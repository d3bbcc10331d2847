"""Sentence boundaries and tokens against GNQA's: `python -m benchmarks.sentences GNQA.jsonl [--show 40]`.

GNQA's sentences and tokens were cut by a program and corrected in parts, so its own slips count against us. A boundary is
the offset of the last character of a sentence that is not space; the ends of paragraphs count, as they do in GNQA.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from quellenlage.analysis.base.tokens import spans
from quellenlage.text.sentences import units


def f1(gold: set[tuple[int, ...]], found: set[tuple[int, ...]]) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean."""
    right = len(gold & found)
    precision, recall = right / max(1, len(found)), right / max(1, len(gold))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _last(text: str, end: int) -> int:
    return len(text[:end].rstrip()) if end and text[end - 1].isspace() else end


def _ends(text: str, ends: Iterable[int]) -> set[int]:
    return {_last(text, end) for end in ends}


def main() -> None:
    """Score one file and, on request, show boundaries that differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gnqa", type=Path)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N boundaries of each kind that differ")
    options = parser.parse_args()
    gold_ends: set[tuple[int, ...]] = set()
    found_ends: set[tuple[int, ...]] = set()
    gold_tokens: set[tuple[int, ...]] = set()
    found_tokens: set[tuple[int, ...]] = set()
    texts: list[str] = []
    for number, line in enumerate(options.gnqa.open(encoding="utf-8")):
        document = json.loads(line)
        text = document["originalText"]
        texts.append(text)
        cut = units(text)
        gold_ends |= {(number, end) for end in _ends(text, (sentence["charEnd"] for sentence in document["sentences"]))}
        found_ends |= {(number, end) for end in _ends(text, (unit.end for unit in cut))}
        gold_tokens |= {(number, token["charBegin"], token["charEnd"]) for token in document["tokens"]}
        found_tokens |= {(number, *span) for unit in cut for span in spans(text, unit.start, unit.end)}
    for name, gold, found in (("sentence ends", gold_ends, found_ends), ("tokens", gold_tokens, found_tokens)):
        print(f"{name}: precision {{:.4f}} recall {{:.4f}} F1 {{:.4f}} ({len(gold)} in gold)".format(*f1(gold, found)))
    for kind, ends in (("too many", found_ends - gold_ends), ("missing", gold_ends - found_ends)):
        for number, end in sorted(ends)[:: max(1, len(ends) // max(1, options.show))][: options.show]:
            print(f"{kind}: {texts[number][max(0, end - 60) : end]!r} | {texts[number][end : end + 40]!r}")
    if options.show:
        for kind, odd in (("token we make", found_tokens - gold_tokens), ("token in gold", gold_tokens - found_tokens)):
            shown = sorted(odd)[:: max(1, len(odd) // options.show)][: options.show]
            print(kind, [texts[number][start:end] for number, start, end in shown])


if __name__ == "__main__":
    main()
