"""Make `resources/stories/rarity.z`: how rare a word is in German, for the grouping of reports into stories.

    pip download --no-deps --dest FOLDER wordfreq==3.1.1
    python -m training.word_rarity FOLDER/wordfreq-3.1.1-py3-none-any.whl

(FOLDER outside the project; needs msgpack.) wordfreq has frequencies of words over Wikipedia, subtitles, news, books and the web
(data under CC BY-SA 4.0). Kept are stems whose words make up five of ten million at least; a stem's rarity is linear in the logarithm of
its frequency, so that one word in ten thousand has 4.6 and one in ten million 9.9, in tenths.
"""

from __future__ import annotations

import argparse
import gzip
import math
import zipfile
import zlib
from collections import defaultdict
from pathlib import Path
from typing import Any

from quellenlage.reasoning.stories.rarity import RAREST, stem

TARGET = Path(__file__).resolve().parents[1] / "src/quellenlage/resources/stories/rarity.z"
LEAST = 5e-7
OF_ONE, PER_TENFOLD = 13.3, 1.75
"""The rarity of a word that is one in a thousand million, and what each tenfold frequency takes off."""


def frequencies(wheel: Path) -> dict[str, float]:
    """Each word's share of all words: wordfreq lists the words of each centibel, from the most frequent on."""
    import msgpack  # type: ignore[import-not-found, unused-ignore]

    with zipfile.ZipFile(wheel) as packed:
        bins: list[Any] = msgpack.unpackb(gzip.decompress(packed.read("wordfreq/data/large_de.msgpack.gz")))
    return {word: 10 ** (-centibels / 100) for centibels, words in enumerate(bins[1:]) for word in words}


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel", type=Path, help="the wheel of wordfreq")
    stems: dict[str, float] = defaultdict(float)
    for word, share in frequencies(parser.parse_args().wheel).items():
        if share >= LEAST and word.isalpha():
            stems[stem(word)] += share
    rare = {key: min(RAREST, max(0.0, OF_ONE - PER_TENFOLD * math.log10(share * 1e9))) for key, share in stems.items()}
    lines = sorted(f"{key}\t{round(10 * value)}\n".encode() for key, value in rare.items())
    TARGET.write_bytes(zlib.compress(b"".join(lines), 9))
    print(f"{len(lines)} stems, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
