"""Copy detection on copies with gold by construction: `python -m benchmarks.reuse [--sources N]`.

Texts of gnqa (train and dev) of at least 120 words are the sources; half of them are derived from (see `benchmarks.derivations`), the
other half only stand by. Prints precision over pairs of documents of one finding, the recall of every kind (the derived document
stands in a finding with its source), and documents a second (CPU): compared with all before (`indexed`), and with the shared words
found as well (`found`; two thirds of this stream are copies).
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from benchmarks.corpora import available, json_lines
from benchmarks.derivations import DERIVATIONS, relayed
from quellenlage.model import Document
from quellenlage.reasoning.text_reuse import find_copies
from quellenlage.reasoning.text_reuse.stars import stars

_START = datetime(2024, 1, 1, tzinfo=UTC)
_LEAST_WORDS = 120


@dataclass
class Stream:
    """Documents and the truth about them: `family` of each (documents of one family share text), `kinds` of the derived."""

    documents: list[Document] = field(default_factory=list)
    family: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    kinds: dict[str, tuple[str, str]] = field(default_factory=dict)

    def add(self, key: str, text: str, families: set[str]) -> None:
        """A document, published an hour after the one before."""
        published = _START + timedelta(hours=len(self.documents))
        outlet = f"Blatt {len(self.documents) % 37}"
        self.documents.append(Document(id=key, digest=key, text=text, publisher=outlet, published=published))
        self.family[key] |= families


def texts(limit: int) -> list[str]:
    """The texts of gnqa that are long enough, each once."""
    found: dict[str, None] = {}
    for part in ("train.jsonl", "dev.jsonl"):
        path = available("data", "gnqa", part)
        for row in json_lines(path) if path else ():
            if len(row["originalText"].split()) >= _LEAST_WORDS:
                found.setdefault(row["originalText"])
    return list(found)[:limit]


def stream(sources: list[str], seed: int = 7) -> Stream:
    """The sources, then the derivations of every second one."""
    chance = random.Random(seed)
    vocabulary = sorted({word for text in sources for word in text.split(" ") if word.isalpha()})
    out = Stream()
    for number, text in enumerate(sources):
        out.add(f"s{number}", text, {f"s{number}"})
    hosts = range(1, len(sources), 2)
    for number in range(0, len(sources), 2):
        for kind, derive in DERIVATIONS.items():
            host = chance.choice(hosts)
            families = {f"s{number}"} | ({f"s{host}"} if kind in ("spliced", "version") else set())
            key = f"s{number}.{kind}"
            out.add(key, derive(sources[number], sources[host], vocabulary, chance), families)
            out.kinds[key] = (kind, f"s{number}")
        host = chance.choice(hosts)
        for step, text in enumerate(relayed(sources[number], [sources[host]], vocabulary, chance), 1):
            key = f"s{number}.relay{step}"
            out.add(key, text, {f"s{number}"} | ({f"s{host}"} if step == 3 else set()))
            out.kinds[key] = (f"relay{step}", f"s{number}")
    return out


def measure(made: Stream) -> dict[str, float]:
    """Percentages, and documents a second."""
    started = time.process_time()
    stars(made.documents)
    indexed = time.process_time() - started
    copies = find_copies(made.documents)
    seconds = time.process_time() - started - indexed
    order = {document.id: number for number, document in enumerate(made.documents)}
    together: dict[str, set[str]] = defaultdict(set)
    right = wrong = 0
    for copy in copies:
        hub = min(copy.documents, key=order.__getitem__)
        for key in copy.documents:
            together[key].update(copy.documents)
            if key != hub:
                shared = bool(made.family[key] & made.family[hub])
                right, wrong = right + shared, wrong + (not shared)
    hits: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for key, (kind, source) in made.kinds.items():
        every[kind] += 1
        hits[kind] += source in together[key] or any(source in made.family[one] for one in together[key] - {key})
    figures = {f"recall.{kind}": 100 * hits[kind] / every[kind] for kind in every}
    return {
        "precision": 100 * right / max(1, right + wrong),
        **figures,
        "recall.worst": min(figures.values()),
        "documents": len(made.documents),
        "indexed_per_s": round(len(made.documents) / indexed),
        "found_per_s": round(len(made.documents) / seconds),
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=int, default=600)
    options = parser.parse_args()
    found = texts(options.sources)
    if not found:
        sys.exit("gnqa is not here (../shared/data/gnqa); set QUELLENLAGE_SHARED")
    print(json.dumps({name: round(value, 1) for name, value in measure(stream(found)).items()}, indent=1))


if __name__ == "__main__":
    main()
