"""Stories in a stream of authored reports: `python -m benchmarks.clustering [-v] [--holdout | --traps | --parts PARTS]`.

The stream is made of the first two parts of `tests/cases/stories` (each is one story), the bundled demo (one story) and the single
reports of `tests/cases/stream`. All begin within the same fortnight, so that time alone parts nothing. Scores in percent: pairwise
F1 over pairs of reports of one story, F1 over the reports that stand alone, B³ F1; documents a second (CPU), copies included.
`--holdout` measures `tests/cases/stream_holdout` instead, added to that stream (`mixed_in`) and by itself; `--traps` does so with
the files of `tests/cases/stream_dev`, whose single reports share a town, an office or a subject with a story and may be looked at.
`--parts` takes other parts of the mini-stories for the stream: l to o are freely worded, by readers who do not know the rules, p is
like them and a hold-out.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import yaml

from benchmarks.stories import CASES, documents, load
from quellenlage.model import Document, Story
from quellenlage.reasoning.stories import cluster
from quellenlage.resources import resource
from quellenlage.text import article

STREAM = CASES.parent / "stream"
HOLDOUT = CASES.parent / "stream_holdout" / "stories.yaml"
TRAPS = tuple(sorted((CASES.parent / "stream_dev").glob("*.yaml")))
_START = datetime(2024, 3, 4, 6, tzinfo=UTC)
_WINDOW_HOURS = 14 * 24


def stream(seed: int = 11, parts: str = "ab", *, alone: bool = True) -> tuple[list[Document], dict[str, str]]:
    """The reports, and the story that each belongs to: of these parts of the mini-stories; `alone`: with demo and single reports."""
    chance = random.Random(seed)
    found: list[Document] = []
    gold: dict[str, str] = {}
    for name, members in _stories(parts, alone=alone):
        first = min(one.published for one in members if one.published)
        shift = _START + timedelta(hours=chance.uniform(0, _WINDOW_HOURS)) - first
        for number, one in enumerate(members):
            key = f"{name}/{number}"
            found.append(replace(one, id=key, digest=key, url=None, published=one.published and one.published + shift))
            gold[key] = name
    return found, gold


def _stories(parts: str, *, alone: bool) -> Iterator[tuple[str, list[Document]]]:
    for story in load(sorted(CASES.glob(f"[{parts}]_*.yaml"))):  # the third part has reports of other events on purpose
        yield story["id"], documents(story)
    if not alone:
        return
    demo = resource("demo/articles.jsonl").read_text(encoding="utf-8").splitlines()
    yield "demo", [article(**json.loads(line)) for line in demo if line.strip()]
    for path in sorted(STREAM.glob("*.yaml")):
        for number, (publisher, text) in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
            key = f"{path.stem}-{number}"
            yield key, [Document(id=key, digest=key, text=text, publisher=publisher, published=_START)]


def holdout(path: Path = HOLDOUT, seed: int = 12) -> tuple[list[Document], dict[str, str]]:
    """The reports of the hold-out (or of a file like it), in the same fortnight, and the story that each belongs to."""
    chance = random.Random(seed)
    cases = yaml.safe_load(path.read_text(encoding="utf-8"))
    dated = cases.get("dated", False)
    singles = {f"alone-{n}": [single if dated else [0, *single]] for n, single in enumerate(cases["singles"])}
    found: list[Document] = []
    gold: dict[str, str] = {}
    for name, members in {**cases["stories"], **singles}.items():
        first = _START + timedelta(hours=0 if dated else chance.uniform(0, _WINDOW_HOURS))
        for number, (hours, publisher, text, title) in enumerate(members):
            key = f"{name}/{number}"
            published = first + timedelta(hours=hours)
            found.append(Document(id=key, digest=key, text=text, title=title, publisher=publisher, published=published))
            gold[key] = name
    return found, gold


def scores(gold: Mapping[str, str], found: Mapping[str, str]) -> dict[str, float]:
    """Pairwise, singleton and B³ F1 of a grouping against the true one, in time linear in the number of reports."""
    true, made = Counter(gold.values()), Counter(found[key] for key in gold)
    both = Counter((gold[key], found[key]) for key in gold)
    alone, left = {key for key in gold if true[gold[key]] == 1}, {key for key in gold if made[found[key]] == 1}
    precision = sum(n * n / made[there] for (_, there), n in both.items()) / len(gold)
    recall = sum(n * n / true[here] for (here, _), n in both.items()) / len(gold)
    return {
        "pairwise": _f1(_pairs(both.values()), _pairs(made.values()), _pairs(true.values())),
        "singletons": _f1(len(alone & left), len(left), len(alone)),
        "b_cubed": 200 * precision * recall / (precision + recall),
    }


def _pairs(sizes: Iterable[int]) -> int:
    """How many pairs there are in groups of these sizes."""
    return sum(n * (n - 1) // 2 for n in sizes)


def _f1(right: int, found: int, true: int) -> float:
    return 200 * right / (found + true) if found + true else 100.0


def measure(
    reports: Sequence[Document], gold: Mapping[str, str], *, of: Sequence[Document] = (), verbose: bool = False
) -> dict[str, float]:
    """The scores of the stories in `reports`, counted over `of` (else over all of them)."""
    started = time.process_time()
    stories = cluster(reports)
    seconds = time.process_time() - started
    counted = {one.id for one in of or reports}
    found = {key: story.id for story in stories for key in story.documents if key in counted}
    if verbose:
        _tell(stories, found, gold)
    figures = {name: round(value, 1) for name, value in scores({key: gold[key] for key in found}, found).items()}
    return {**figures, "reports": len(found), "per_s": round(len(reports) / seconds)}


def _tell(stories: Sequence[Story], found: Mapping[str, str], gold: Mapping[str, str]) -> None:
    for story in stories:
        if len({gold[key] for key in story.documents}) > 1:
            print("mixed:", story.title, story.documents)
    for name in sorted({gold[key] for key in found}):
        parts = {found[key] for key in found if gold[key] == name}
        if len(parts) > 1:
            print("torn:", name, [[k for k in found if found[k] == part and gold[k] == name] for part in sorted(parts)])


def main() -> None:
    """Print the figures; with -v the stories that were torn or mixed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", action="store_true", dest="verbose")
    parser.add_argument("--holdout", action="store_true")
    parser.add_argument("--traps", action="store_true")
    parser.add_argument("--parts", default="ab", help="letters of the files in tests/cases/stories")
    options = parser.parse_args()
    reports, gold = stream(parts=options.parts)
    for path in [HOLDOUT] * options.holdout + [*TRAPS] * options.traps:
        kept, truth = holdout(path)
        both = measure([*reports, *kept], {**gold, **truth}, of=kept, verbose=options.verbose)
        print(json.dumps({path.stem: measure(kept, truth), "mixed_in": both}))
    if not (options.holdout or options.traps):
        print(json.dumps(measure(reports, gold, verbose=options.verbose)))


if __name__ == "__main__":
    main()
