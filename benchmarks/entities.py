"""Entities against annotations, as B³: `python -m benchmarks.entities [-v]`.

- gnqa: 20 articles of GNQA's dev part that were annotated by reading (`tests/cases/entities/gnqa-dev.yaml`; needs ../shared).
- kim: the surface forms of the model report (`../shared/cases/kim-2023`).
- reports: six reports of our own, one article each (`tests/cases/entities/reports.yaml`).
- domains: ten more, in ten domains (`tests/cases/entities/domains.yaml`), whose marks also say the kinds and what is nobody.
- across: cases of our own over several articles (`tests/cases/entities/across*.yaml`): same thing in other spellings, namesakes.

B³ is over the annotated mentions. One that the programme did not find counts as wrong for recall and for precision, so recall is of
the whole way from the text; mentions of persons and organisations that are not annotated are counted beside it, as `extra`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from benchmarks.corpora import available, json_lines
from quellenlage.model import Document, Entity
from quellenlage.pipeline import read_documents
from quellenlage.text import article

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases" / "entities"
KINDS = ("person", "organisation", "group")
NOBODY = "-"
"""The mark of words that stand for no person and no body: an animal, a product, a common noun."""
_LETTERS = {"p": "person", "o": "organisation", "g": "group", "v": "vehicle"}
_LEAST_SHARED = 0.5


@dataclass(slots=True)
class Item:
    """An annotated mention: the thing it stands for, the thing the programme says (None: not found), its words."""

    gold: Hashable
    system: Hashable | None
    words: str
    kind: str = ""

    @property
    def mistaken(self) -> bool:
        """Whether the mark says the kind („p3“) and the programme says another."""
        return self.system is not None and self.kind != (self.marked or self.kind)

    @property
    def marked(self) -> str:
        """The kind that the mark says, empty where it says none."""
        mark = str(self.gold)
        return _LETTERS.get(mark[:1], "") if mark[1:].isdigit() else ""


@dataclass(slots=True)
class Score:
    """Items of one text or case, what was taken for somebody and is nobody, how many mentions nobody annotated."""

    items: list[Item] = field(default_factory=list)
    extra: int = 0
    nobody: list[str] = field(default_factory=list)

    def bcubed(self) -> tuple[float, float, float]:
        """Precision, recall and F1; what was not found counts as wrong for both."""
        return bcubed((item.gold, item.system) for item in self.items)

    def wrong(self) -> Iterator[str]:
        """What a reader would object to: not found, or with whom it was confused or parted."""
        for item in self.items:
            with_it = {other.words for other in self.items if other.system == item.system and other.gold != item.gold}
            parted = {other.words for other in self.items if other.gold == item.gold and other.system != item.system}
            if item.system is None:
                yield f"not found: {item.words}"
            elif with_it:
                yield f"{item.words} confused with {sorted(with_it)}"
            elif parted:
                yield f"{item.words} parted from {sorted(parted)}"
            if item.mistaken:
                yield f"{item.words} taken for {item.kind}"
        yield from (f"{words} taken for somebody" for words in self.nobody)


def bcubed(pairs: Iterable[tuple[Hashable, Hashable | None]]) -> tuple[float, float, float]:
    """B³ precision, recall and F1 of (gold, system) pairs; a system None is wrong for both."""
    pairs = list(pairs)
    both, gold, system = Counter(pairs), Counter(g for g, _ in pairs), Counter(s for _, s in pairs)
    found = [(g, s) for g, s in pairs if s is not None]
    precision = sum(both[pair] / system[pair[1]] for pair in found) / max(1, len(pairs))
    recall = sum(both[pair] / gold[pair[0]] for pair in found) / max(1, len(pairs))
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


class Found:
    """The entities' mentions of one document, by position."""

    def __init__(self, entities: Iterable[Entity], document: str) -> None:
        self.mentions = sorted(
            (m.start, m.end, entity.id, entity.kind) for entity in entities for m in entity.mentions if m.document == document
        )

    def at(self, start: int, end: int) -> tuple[str, str] | tuple[None, str]:
        """The entity whose mention shares most with a span, and half of the shorter of the two at least, and its kind."""
        shares = [
            (min(end, e) - max(start, s), -(max(end, e) - min(start, s)), identity, kind)
            for s, e, identity, kind in self.mentions
            if min(end, e) - max(start, s) >= _LEAST_SHARED * min(end - start, e - s)
        ]
        return max(shares)[2:] if shares else (None, "")

    def beside(self, spans: Sequence[tuple[int, int]]) -> int:
        """How many mentions of persons and organisations meet none of the spans."""
        return sum(kind in KINDS and all(e <= a or s >= b for a, b in spans) for s, e, _, kind in self.mentions)


def gnqa() -> Iterator[tuple[str, Score]]:
    """The annotated articles, where the corpus is on this machine."""
    path = available("data", "gnqa", "dev.jsonl")
    if path is None:
        return
    wanted = yaml.safe_load((CASES / "gnqa-dev.yaml").read_text(encoding="utf-8"))
    for line in json_lines(path):
        number = line["documentName"].partition(" - ")[0]
        if number in wanted:
            text = line["originalText"]
            document = Document(number, number, text)
            found = Found(read_documents([document]).entities, number)
            items = [Item(thing, found.at(s, e)[0], text[s:e]) for s, e, thing in wanted[number]]
            yield number, Score(items, found.beside([(s, e) for s, e, _ in wanted[number]]))


def kim() -> Iterator[tuple[str, Score]]:
    """The model report's surface forms; one that stands several times counts once, by its most frequent thing."""
    path = available("cases", "kim-2023", "expected.yaml")
    if path is None:
        return
    expected = yaml.safe_load(path.read_text(encoding="utf-8"))
    report = article(text=path.with_name("article.txt").read_text(encoding="utf-8"), id="kim")
    found = Found(read_documents([report]).entities, "kim")
    score = Score()
    for thing in expected["entities"]:
        for form in thing["forms"]:
            votes = Counter(filter(None, (found.at(s, s + len(form))[0] for s in _places(report.text, form))))
            score.items.append(Item(thing["name"], min(votes, key=lambda v: (-votes[v], v), default=None), form))
    yield "kim-2023", score


def _places(text: str, form: str) -> Iterator[int]:
    start = text.find(form)
    while start >= 0:
        yield start
        start = text.find(form, start + 1)


def across(name: str = "across*.yaml") -> Iterator[tuple[str, Score]]:
    """Our own cases. A case has articles; words in square brackets with a number are a mention of the thing of that number."""
    for path in sorted(CASES.glob(name)):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield case["name"], score_case(case["articles"])


def score_case(articles: Sequence[str]) -> Score:
    """One case: several articles of one story, marked „[Kim Jong Un|1] reist“."""
    texts = [unmarked(marked) for marked in articles]
    documents = [Document(f"a{k}", f"a{k}", text, publisher="Bote") for k, (text, _) in enumerate(texts)]
    entities = read_documents(documents).entities
    score = Score()
    for document, (text, spans) in zip(documents, texts, strict=True):
        found = Found(entities, document.id)
        for s, e, thing in spans:
            system, kind = found.at(s, e)
            if thing != NOBODY:
                score.items.append(Item(thing, system, text[s:e], kind))
            elif kind in KINDS:
                score.nobody.append(text[s:e])
        score.extra += found.beside([(s, e) for s, e, _ in spans])
    return score


def unmarked(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text without its marks, and the marked mentions."""
    text, spans = "", list[tuple[int, int, str]]()
    for k, piece in enumerate(marked.split("[")):
        if k == 0:
            text = piece
            continue
        inside, _, rest = piece.partition("]")
        words, _, thing = inside.rpartition("|")
        spans.append((len(text), len(text) + len(words), thing))
        text += words + rest
    return text, spans


def print_kinds(scores: Sequence[Score]) -> None:
    """Where the marks say the kinds: how many are mistaken, and how much was taken for somebody."""
    kinds = [item.mistaken for score in scores for item in score.items if item.system and item.marked]
    if any(score.nobody for score in scores) or kinds:
        nobody = sum(len(score.nobody) for score in scores)
        print(f"  kinds: {sum(kinds)} of {len(kinds)} mistaken; {nobody} times nobody taken for somebody")


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-v", "--verbose", action="store_true", help="say what is wrong (not of the hold-out)")
    options = parser.parse_args()
    suites = (
        ("gnqa", gnqa()),
        ("kim", kim()),
        ("reports", across("reports.yaml")),
        ("domains", across("domains.yaml")),
        ("across", across("across.yaml")),
        ("across, hold-out", across("across-holdout.yaml")),
    )
    for title, found in suites:
        scores = list(found)
        if not scores:
            print(f"{title}: not on this machine")
            continue
        items = [((name, item.gold), (name, item.system) if item.system else None) for name, s in scores for item in s.items]
        right = sum(not any(True for _ in score.wrong()) for _, score in scores)
        p, r, f = bcubed(items)
        print(f"{title}: B³ P {p:.3f} R {r:.3f} F1 {f:.3f}; {len(items)} mentions, {sum(s.extra for _, s in scores)} extra; "
              f"{right} of {len(scores)} texts without a mistake")  # fmt: skip
        print_kinds([score for _, score in scores])
        for name, score in scores if options.verbose and "hold-out" not in title else ():
            for words in score.wrong():
                print(f"  {name}: {words}")


if __name__ == "__main__":
    main()
