"""Articles per second and peak memory of the whole pipeline on one core: `python -m benchmarks.speed [--articles N]`.

Reads the texts of gnqa's dev part (about 250 words each), each as a document of its own and each only once: repeated texts
would flatter the caches. Prints one JSON object: articles_per_s, tokens_per_s, peak_mb, cold_start_s, help_s.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from datetime import UTC, datetime

from benchmarks.corpora import available, json_lines
from quellenlage.model import Document


def documents(limit: int | None = None) -> list[Document]:
    """Gnqa's dev texts as documents; empty where the corpus is absent."""
    path = available("data", "gnqa", "dev.jsonl")
    if path is None:
        return []
    rows = list(json_lines(path))[:limit]
    published = datetime(2010, 6, 1, 12, tzinfo=UTC)
    return [
        Document(id=str(k), digest=str(k), text=row["originalText"], publisher="Wikinews", published=published)
        for k, row in enumerate(rows)
    ]


def throughput(articles: list[Document]) -> dict[str, float]:
    """Read every article by itself, after one that warms the resources up. CPU seconds of this process."""
    from quellenlage.pipeline import read_documents
    from quellenlage.workers import collect_garbage_rarely

    collect_garbage_rarely()  # as the commands and their workers do
    read_documents(articles[:1])
    start = time.process_time()
    for article in articles[1:]:
        read_documents([article])
    seconds = time.process_time() - start
    words = sum(len(article.text.split()) for article in articles[1:])
    return {
        "articles_per_s": round((len(articles) - 1) / seconds, 1),
        "words_per_s": round(words / seconds),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }


def startup() -> dict[str, float]:
    """Seconds (wall clock, best of five) of `--help` and of reading one short article in a new process."""
    text = "Der Minister sagte am Montag in Berlin, er habe davon nichts gewusst.\n"
    read = ["read", "-", "--format", "json", "--published", "2024-01-02T10:00:00+01:00"]
    return {"help_s": _best(["--help"], ""), "cold_start_s": _best(read, text)}


def _best(arguments: list[str], text: str) -> float:
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "quellenlage", *arguments], input=text.encode(), capture_output=True, check=True)
        times.append(time.perf_counter() - start)
    return round(min(times), 3)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, help="read only so many")
    options = parser.parse_args()
    articles = documents(options.articles)
    if not articles:
        sys.exit("gnqa's dev part is not here (../shared/data/gnqa); set QUELLENLAGE_SHARED")
    print(json.dumps({**throughput(articles), **startup(), "articles": len(articles)}))


if __name__ == "__main__":
    main()
