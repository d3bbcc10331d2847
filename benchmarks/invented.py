"""Invented reports in any number: stories of a few reports each, copies among them, out of words that our own reports use.

The words are drawn from the authored stream, the names are made up of syllables, so that no two stories share theirs by more
than chance. A report is about as long as an agency's (120 words). The same seed makes the same reports.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import count

from benchmarks.clustering import stream
from quellenlage.model import Document

START = datetime(2024, 1, 1, tzinfo=UTC)
MOST_REPORTS = 12
COPIED = 0.15
_SYLLABLES = [
    "bar",
    "dor",
    "fel",
    "gan",
    "hol",
    "ker",
    "lau",
    "mol",
    "nau",
    "pel",
    "rin",
    "sal",
    "tor",
    "wen",
    "zeh",
    "bruck",
    "lingen",
]


def reports(number: int, seed: int = 5, a_day: int = 300) -> Iterator[Document]:
    """So many reports in the order of their publication, `a_day` of them a day."""
    chance = random.Random(seed)
    words = sorted({word for one in stream()[0] for word in one.text.split()})
    running: list[tuple[datetime, int, int, list[str]]] = []
    serial = count()
    texts: dict[int, str] = {}
    for at in range(number):
        now = START + timedelta(days=at / a_day)
        if running and running[0][0] <= now:
            _, story, left, names = heappop(running)
        else:
            story, left, names = next(serial), chance.randint(1, MOST_REPORTS), _names(chance)
        text = texts[story] if story in texts and chance.random() < COPIED else _text(chance, words, names)
        texts[story] = text
        if left > 1:
            heappush(running, (now + timedelta(hours=chance.expovariate(1 / 12)), story, left - 1, names))
        else:
            texts.pop(story, None)
        yield Document(id=f"r{at}", digest=f"r{at}", text=text, publisher=f"Blatt {at % 40}", published=now)


def _names(chance: random.Random) -> list[str]:
    """A handful of names, as a story has them."""
    return ["".join(chance.choices(_SYLLABLES, k=3)).capitalize() for _ in range(8)]


def _text(chance: random.Random, words: list[str], names: list[str]) -> str:
    drawn = [*chance.choices(words, k=100), *chance.choices(names, k=20)]
    chance.shuffle(drawn)
    return " ".join(chance.sample(names, 4) + drawn) + "."
