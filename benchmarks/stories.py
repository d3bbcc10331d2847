"""Conflict, supersession, independent origins and questions on the authored mini-stories: `python -m benchmarks.stories [FILE…] [-v]`.

Reads `tests/cases/stories/*.yaml` through the whole pipeline; each file has its own column, for one may be a hold-out.
Gold stands as anchors (a report and a verbatim piece of its text);
a claim meets an anchor that covers half of the shorter of the two. Scores in percent:

- conflict.ASPECT and conflict.macro: F1; a predicted conflict is right where its two claims stand on the two sides of a gold one.
  What excludes what may be called polarity or identity (two causes): either is right. A conflict or supersession marked `also` is
  right where it is found, and not asked for.
- conflict.false: wrong conflicts among the predicted ones.
- supersession: gold ones found with the right kind; supersession.precision: right ones among the predicted.
- corroboration.false: gold groups of one origin for which some agreement says low ≥ 2; origins.inside: true number in [low, high].
- agreement.found: gold groups of which at least two claims stand in one agreement.
- entities: B³ F1 over the mentions given as gold, across the reports of a story; a mention that was not found stands alone.
- questions: gold questions with the right status and, where answered, an answer at a gold anchor.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from quellenlage.model import Document, Dossier, Finding
from quellenlage.pipeline import read_documents

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases" / "stories"
_MARKS = "“”„\"»«‹›‘’‚')]. "
_ARTICLE = 5
"""Characters before an anchor's words that a mention may have; „der Sprecher der Gewerkschaft“ is not „der Gewerkschaft“."""
ASPECTS = ("time", "place", "number", "polarity", "identity")
Anchor = Sequence[str]


@dataclass
class Scores:
    """Counts over stories, and what went wrong in words."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    entities: list[tuple[float, float]] = field(default_factory=list)

    def tell(self, name: str, words: str, *, right: bool) -> None:
        """Count one judgement under `name`, and keep the words of a wrong one."""
        self.counts[f"{name}.all"] += 1
        self.counts[f"{name}.right"] += right
        if not right:
            self.wrong.append(f"{name}: {words}")

    def b_cubed(self) -> float:
        """F1 of the mentions' mean precision and recall; 100 where there were none."""
        if not self.entities:
            return 100.0
        precision, recall = (sum(column) / len(self.entities) for column in zip(*self.entities, strict=True))
        return float(200 * precision * recall / (precision + recall))

    def percent(self, name: str) -> float:
        """The right ones of all; 100 where there were none."""
        return 100 * self.counts[f"{name}.right"] / (self.counts[f"{name}.all"] or 1) if self.counts[f"{name}.all"] else 100.0


def load(paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """The stories of several files."""
    for path in paths:
        yield from yaml.safe_load(path.read_text(encoding="utf-8"))


def documents(story: dict[str, Any]) -> list[Document]:
    """The reports of a story as documents."""
    out = []
    for key, publisher, published, text, *more in story["reports"]:
        digest = hashlib.sha256(f"{key}{text}".encode()).hexdigest()
        moment = datetime.fromisoformat(published) if published else None
        out.append(Document(key, digest, text, publisher=publisher, published=moment, **(more[0] if more else {})))
    return out


class Located:
    """A dossier whose claims can be found by anchor."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.texts = {document.id: document.text for document in dossier.documents}

    def at(self, anchor: Anchor) -> set[str]:
        """The ids of the claims at an anchor.

        Raises:
            ValueError: the piece is not in the report's text.
        """
        report, piece = anchor
        start = self.texts[report].index(piece)
        end = start + len(piece)
        return {
            c.id
            for c in self.dossier.claims
            if c.document == report and 2 * (min(c.end, end) - max(c.start, start)) >= min(c.end - c.start, len(piece))
        }

    def entity_at(self, anchor: Anchor) -> str | None:
        """The id of the thing of which a mention covers the end of an anchor's words, the last of a name.

        Quotation marks and brackets behind it are no words. Where nothing has that end („das Umweltministerium in Schwerin“: the
        place only says where), the one thing that all mentions which end inside the anchor are of.
        """
        report, piece = anchor
        start = self.texts[report].index(piece)
        words = piece.rstrip(_MARKS)
        last, end = start + len(words) - 1, start + len(piece)
        near = [(m, e.id) for e in self.dossier.entities for m in e.mentions if m.document == report and m.form != "pronoun"]
        around = [(m, thing) for m, thing in near if m.start <= last < m.end]
        fits = [(m.start < start - _ARTICLE, abs(m.start - start) + abs(m.end - end), thing) for m, thing in around]
        inside = {thing for m, thing in near if start < m.end <= end}
        return min(fits)[2] if fits else inside.pop() if len(inside) == 1 else None

    def union(self, anchors: Sequence[Anchor]) -> set[str]:
        """The claims at any of several anchors."""
        return {claim for anchor in anchors for claim in self.at(anchor)}

    def of(self, kind: str) -> list[Finding]:
        """The findings of a type."""
        return [finding for finding in self.dossier.findings if finding.type == kind]


def _conflicts(found: Located, story: dict[str, Any], scores: Scores) -> None:
    gold = [(c["aspect"], *(found.union(side) for side in c["sides"])) for c in story["conflicts"]]
    hit: set[int] = set()
    for finding in found.of("conflict"):
        one, other = finding.claims[0], finding.claims[-1]
        right = [
            k for k, (a, left, r) in enumerate(gold)
            if _one_aspect(a, finding.aspect) and ((one in left and other in r) or (one in r and other in left))
        ]  # fmt: skip
        hit.update(right)
        aspect = gold[right[0]][0] if right else finding.aspect
        scores.tell(f"predicted.{aspect}", f"{story['id']}: {finding.because}", right=bool(right))
    for k, entry in enumerate(story["conflicts"]):
        if not entry.get("also"):
            scores.tell(f"gold.{entry['aspect']}", f"{story['id']}: {entry['sides']}", right=k in hit)


def _one_aspect(one: str, other: str | None) -> bool:
    """Two causes may be called a conflict of what the cause is or of whether it is so."""
    return one == other or {one, other} == {"polarity", "identity"}


def _supersessions(found: Located, story: dict[str, Any], scores: Scores) -> None:
    gold = [(s["how"], found.at(s["older"]), found.at(s["newer"])) for s in story["supersessions"]]
    predicted = found.of("supersession")
    for finding in predicted:
        right = any(h == finding.how and finding.older in old and finding.newer in new for h, old, new in gold)
        scores.tell("predicted-supersession", f"{story['id']}: {finding.because}", right=right)
    for (how, old, new), entry in zip(gold, story["supersessions"], strict=True):
        if entry.get("also"):
            continue
        right = any(f.how == how and f.older in old and f.newer in new for f in predicted)
        scores.tell("supersession", f"{story['id']}: {entry}", right=right)


def _agreements(found: Located, story: dict[str, Any], scores: Scores) -> None:
    predicted = found.of("agreement")
    for entry in story["agreements"]:
        at = [found.at(anchor) for anchor in entry["of"]]
        reached = [f for f in predicted if sum(bool(a & set(f.claims)) for a in at) > 1]
        scores.tell("agreement", f"{story['id']}: {entry}", right=bool(reached))
        for finding in reached:
            low, high = finding.independent or (1, 1)
            whole = all(a & set(finding.claims) for a in at)
            inside = low <= entry["origins"] and (entry["origins"] <= high or not whole)
            scores.tell("origins", f"{story['id']}: {low}-{high}, truly {entry['origins']}: {finding.because}", right=inside)
        if entry["origins"] == 1:
            false = any((f.independent or (1, 1))[0] > 1 for f in reached)
            scores.tell("corroboration", f"{story['id']}: {entry}", right=not false)


def _questions(found: Located, story: dict[str, Any], scores: Scores) -> None:
    for entry in story["questions"]:
        raised, answers = found.at(entry["raised_by"]), found.union(entry.get("answered_by", ()))
        matching = [q for q in found.dossier.questions if raised & set(q.raised_by)]
        right = any(q.status == entry["status"] and (not answers or answers & set(q.answered_by)) for q in matching)
        words = f"{story['id']}: {entry} – found {[(q.asks, q.status) for q in matching]}"
        scores.tell("questions", words, right=right)


def _entities(found: Located, story: dict[str, Any], scores: Scores) -> None:
    """For each gold mention how pure and how complete the entity is that it was linked to."""
    gold = {(number, *anchor): number for number, cluster in enumerate(story.get("entities", ())) for anchor in cluster}
    predicted = {key: found.entity_at(key[1:]) or f"alone:{key}" for key in gold}
    for key, cluster in gold.items():
        together = [other for other in gold if predicted[other] == predicted[key]]
        own = [other for other in gold if gold[other] == cluster]
        right = len(set(together) & set(own))
        scores.entities.append((right / len(together), right / len(own)))
        if right < max(len(together), len(own)):
            scores.wrong.append(f"entities: {story['id']}: {key[1:]} linked to {predicted[key]}")


def score(stories: Iterator[dict[str, Any]]) -> Scores:
    """Read every story and count."""
    scores = Scores()
    for story in stories:
        found = Located(read_documents(documents(story)))
        for part in (_conflicts, _supersessions, _agreements, _questions, _entities):
            part(found, story, scores)
    return scores


def figures(scores: Scores) -> dict[str, float]:
    """The figures in percent, by name."""
    counts, out, f1s = scores.counts, {}, []
    for aspect in ASPECTS:
        gold, predicted = counts[f"gold.{aspect}.all"], counts[f"predicted.{aspect}.all"]
        if not gold:
            continue
        recall = counts[f"gold.{aspect}.right"] / gold
        precision = counts[f"predicted.{aspect}.right"] / predicted if predicted else 0.0
        f1s.append(200 * precision * recall / (precision + recall) if precision + recall else 0.0)
        out[f"conflict.{aspect}"] = f1s[-1]
    every = sum(counts[f"predicted.{a}.all"] for a in ASPECTS)
    right = sum(counts[f"predicted.{a}.right"] for a in ASPECTS)
    return out | {
        "conflict.macro": sum(f1s) / len(f1s) if f1s else 100.0,
        "conflict.false": 100 * (every - right) / every if every else 0.0,
        "supersession": scores.percent("supersession"),
        "supersession.precision": scores.percent("predicted-supersession"),
        "corroboration.false": 100 - scores.percent("corroboration"),
        "origins.inside": scores.percent("origins"),
        "agreement.found": scores.percent("agreement"),
        "entities.b3": scores.b_cubed(),
        "questions": scores.percent("questions"),
    }


def together(each: Sequence[Scores]) -> Scores:
    """The counts of several files as those of one."""
    whole = Scores()
    for scores in each:
        whole.counts.update(scores.counts)
        whole.entities += scores.entities
    return whole


def main() -> None:
    """Print the figures of each file and of all together, and with -v what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    files = options.files or sorted(CASES.glob("*.yaml"))
    each = [score(load([path])) for path in files]
    if options.verbose:
        print("\n".join(words for scores in each for words in scores.wrong))
    named = dict(zip((path.stem for path in files), each, strict=True)) | (
        {"together": together(each)} if len(each) > 1 else {}
    )
    columns = [figures(scores) for scores in named.values()]
    print(f"{'':24} " + " ".join(f"{name[:14]:>14}" for name in named))
    for name in dict.fromkeys(name for column in columns for name in column):
        print(f"{name:24} " + " ".join(f"{column[name]:14.1f}" if name in column else f"{'–':>14}" for column in columns))


if __name__ == "__main__":
    main()
