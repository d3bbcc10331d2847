"""Make `resources/de/common_nouns.yaml`: how often capitalised words stand in German news, for the clustering of stories.

    python -m training.common_nouns ../shared/data

Counts the documents of GNQA-2024 (train) that have a capitalised word, which is a fact about the language and no text of theirs,
and keeps words that stand in at least one of a hundred. Band b means: in about one document of 2^b.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections import Counter
from pathlib import Path

from quellenlage.reasoning.stories.words import capitalised

SHARE_FROM = 0.008
TARGET = Path("src/quellenlage/resources/de/common_nouns.yaml")


def main(folder: str) -> None:
    """Count and write."""
    texts = [json.loads(line)["originalText"] for line in Path(folder, "gnqa", "train.jsonl").read_text("utf-8").splitlines()]
    counts = Counter(word for text in texts for word in set(capitalised(text)))
    bands: dict[int, list[str]] = {}
    for word, count in counts.items():
        if count / len(texts) >= SHARE_FROM and re.fullmatch(r"[^\W\d_]+", word):
            bands.setdefault(round(-math.log2(count / len(texts))), []).append(word)
    lines = [
        "# Capitalised words of German news by how many documents have them: band b = about one document of 2^b.",
        "# Made by training/common_nouns.py from counts over GNQA-2024 train (700 news articles); words not listed are rarer.",
    ]
    lines += [f"{band}: {' '.join(sorted(words))}" for band, words in sorted(bands.items())]
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{sum(map(len, bands.values()))} words from {len(texts)} documents")


if __name__ == "__main__":
    main(sys.argv[1])
