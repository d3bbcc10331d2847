"""Many reports in one workspace: `python -m benchmarks.scale [--reports 100000] [--db FILE]`.

Fills a workspace with invented reports (see `benchmarks.invented`), each with one claim, then measures one more of each kind: CPU
seconds of `add` with the stories brought up to date, of the stories as a new process reads them, of the stories as of the middle of
the time, of the documents of the newest story; and how many of the invented stories are found (`benchmarks.clustering`). Prints one
JSON object; memory is the process's peak, without any article kept (until the stories are scored).
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from benchmarks.clustering import scores
from benchmarks.invented import labelled, reports
from quellenlage.model import Document
from quellenlage.reasoning.stories.traits import traits
from quellenlage.store import StoredClaim, Workspace

_GROUPED_AT_ONCE = 500


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds that some work takes."""
    started = time.process_time()
    work()
    return round(time.process_time() - started, 3)


def peak_mb() -> float:
    """The most memory that this process has had."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


def filled(path: Path, number: int) -> dict[str, float]:
    """Add so many reports; how many a second at the beginning and at the end, drawing their traits included and apart."""
    tenth = number // 10
    spent = {"first": 0.0, "between": 0.0, "last": 0.0}
    drawing = 0.0
    with Workspace(path) as workspace:
        for at, document in enumerate(reports(number), 1):
            begun = time.process_time()
            drawn = traits(document)
            drawing += time.process_time() - begun
            workspace.add(document, [claim(document)], drawn=drawn)
            if at % _GROUPED_AT_ONCE == 0 or at == number:
                workspace.regroup()
            part = "first" if at <= tenth else "last" if at > number - tenth else "between"
            spent[part] += time.process_time() - begun
    return {"added_per_s_first_tenth": round(tenth / spent["first"]), "added_per_s_last_tenth": round(tenth / spent["last"]),
            "added_per_s": round(number / sum(spent.values())), "traits_per_s": round(number / drawing),
            "file_mb": round(path.stat().st_size / 1e6, 1)}  # fmt: skip


def claim(document: Document) -> StoredClaim:
    """A claim for a report, so that the workspace's other tables grow too."""
    return StoredClaim(f"c-{document.id}", json.dumps({"id": f"c-{document.id}"}), document.text[:80], document.publisher or "")


def one_more(path: Path, number: int) -> dict[str, float]:
    """A report that is the newest, one that comes in a hundred days late, a copy; then the stories."""
    *_, newest = reports(number)
    late = replace(newest, id="late", digest="late", published=newest.published and newest.published - timedelta(hours=9))
    copy = replace(newest, id="copy", digest="copy", publisher="Echo")
    more = {
        "newest": replace(newest, id="new", digest="new", text=f"{newest.text[:400]} Nachtrag."),
        "late": late,
        "copy": copy,
    }
    found: dict[str, float] = {}
    with Workspace(path) as workspace:
        workspace.stories()

        def add(document: Document) -> None:
            workspace.add(document, [claim(document)])
            workspace.regroup()

        for name, document in more.items():
            found[f"add_{name}_ms"] = round(1000 * seconds(lambda document=document: add(document)), 1)  # type: ignore[misc]
    return found


def reading(path: Path, number: int) -> dict[str, float]:
    """The stories, now and as of half of the time, and the articles of the newest one; how far they are the invented ones."""
    found: dict[str, float] = {}
    with Workspace(path) as workspace:
        found["stories_s"] = seconds(workspace.stories)
        stories = workspace.stories()
        times = [story.last for story in stories if story.last]
        middle = times[len(times) // 2]
        found["stories_as_of_s"] = seconds(lambda: workspace.stories(as_of=middle))
        found["articles_of_a_story_s"] = seconds(lambda: workspace.story_documents(stories[0]))
    gold = {document.id: story for document, story in labelled(number)}
    right = scores(gold, {key: story.id for story in stories for key in story.documents})
    sizes = {"stories": len(stories), "invented_stories": len(set(gold.values()))}
    largest = max(len(story.documents) for story in stories)
    return {**found, **sizes, "largest": largest, **{name: round(value, 1) for name, value in right.items()}}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--db", type=Path, help="keep the workspace in this file; one that is there already is only measured")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="quellenlage-") as folder:
        path = options.db or Path(folder) / "scale.db"
        made = {} if path.exists() else filled(path, options.reports)
        filling = {"peak_mb_adding": peak_mb()} if made else {}
        more = one_more(path, options.reports)
        figures = {**made, **filling, **more, "peak_mb": peak_mb(), **reading(path, options.reports)}
    print(json.dumps({"reports": options.reports, **figures}, indent=1))


if __name__ == "__main__":
    main()
