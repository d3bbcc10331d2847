"""Stories in a stream of real texts: `python -m benchmarks.crowded`.

The 850 texts of GNQA (train and dev) in the order of their dates, as dated and squeezed: sixty a day, so that time parts nothing.
Which texts are of one story was told by reading headlines; `_MAYBE` may be joined or not. Everything else that is joined is wrong, and
surely so where years lie between. Right pairs found; reports that stand with one of another story; stories; the largest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations

from benchmarks.corpora import available, json_lines
from quellenlage.model import Document, Story
from quellenlage.reasoning.stories import cluster

A_DAY = 60
_START = datetime(2024, 3, 4, tzinfo=UTC)
_NAME = re.compile(r"(\S+) - (.*) \((\d{4})-(\d\d)-(\d\d)\)")
_STORIES = (
    "22510 24558", "7537 8562 9679 9996", "5381 6028", "7546 9019", "30456 30570", "30965 31627", "27237 28114 28446", "50164 50226",
    "5114 5178", "18890 21224", "13741 13837", "54978 55038", "77468 77549",
)  # fmt: skip
_MAYBE = (
    "81501 81518", "50858 50935", "83753 83783", "66568 67014", "14002 14955", "8067 8814", "13440 13761 15242", "49024 49483",
    "5943 6439", "48687 48690",
)  # fmt: skip


def texts() -> list[Document]:
    """The texts that have a date, the earliest first; none where the corpus is absent."""
    found = []
    for part in ("train", "dev"):
        path = available("data", "gnqa", f"{part}.jsonl")
        for entry in json_lines(path) if path else ():
            named = _NAME.fullmatch(entry["documentName"])
            if named and named[3] > "0001":
                day = datetime.strptime("-".join(named.groups()[2:]), "%Y-%m-%d").replace(hour=12, tzinfo=UTC)
                found.append(Document(id=named[1], digest=named[1], text=entry["originalText"], title=named[2], published=day))
    return sorted(found, key=lambda one: (one.published or _START, one.id))


def squeezed(documents: Sequence[Document]) -> list[Document]:
    """The same, `A_DAY` of them a day."""
    return [replace(one, published=_START + timedelta(days=at / A_DAY)) for at, one in enumerate(documents)]


def measured(stories: Sequence[Story]) -> dict[str, int]:
    """What was found and what was joined wrongly."""
    made = {pair for story in stories for pair in _pairs(story.documents)}
    right = {pair for names in _STORIES for pair in _pairs(names.split())}
    wrong = made - right - {pair for names in _MAYBE for pair in _pairs(names.split())}
    return {
        "right_pairs": len(made & right),
        "of": len(right),
        "wrongly_joined": len({key for pair in wrong for key in pair}),
        "stories": len(stories),
        "largest": max(len(story.documents) for story in stories),
    }


def _pairs(keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield from combinations(sorted(keys), 2)


def main() -> None:
    """Print the figures."""
    documents = texts()
    if not documents:
        print("GNQA is not there")
        return
    print(json.dumps({"as_dated": measured(cluster(documents)), "squeezed": measured(cluster(squeezed(documents)))}))


if __name__ == "__main__":
    main()
