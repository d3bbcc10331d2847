"""Train teachers of the recogniser of names and let them label the texts that have no labels (silver).

    pip install torch
    python -m training.name_teachers FOLDER [--seconds 340]

FOLDER is what `training.name_texts` wrote; silver.npz is written there. First an ensemble reads all texts but GermEval's: it guesses
hidden words and learns WikiANN's and SmartData's labels. Its copies then learn GermEval's: for each of the five parts teachers that
never saw it, and teachers of all parts. Each group is measured on its own part. Made for a GPU (340 s of an H200, alone on it);
a CPU needs days for as many steps, so --seconds is to be chosen accordingly. Times rule the steps: no two runs are alike to the letter.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812  # as everyone calls it

from training.name_corpora import PARTS
from training.name_texts import CORPORA, KINDS, LABELS
from training.teacher_model import DEVICE, Batch, Corpus, Ensemble, Sizes, clip, copied, on_device, optimiser
from training.teachings import SILVER, best_labels, f1_of_parts

TRANSFERRED = tuple(label for label in LABELS if label == "O" or label[2:] in KINDS[:3])
GROUPS = (*range(PARTS), PARTS)
"""The part that a group of teachers does not see; the last sees all."""
HEADS = {"germeval": len(LABELS), "wikiann": len(TRANSFERRED), "smartdata": len(TRANSFERRED)}
HIDDEN, VOCABULARY = 0.2, 12_000
_TO_TRANSFERRED = [TRANSFERRED.index(x) if x in TRANSFERRED else 0 for x in LABELS] + [0] * (256 - len(LABELS))
Loss = Callable[[], Any]


class Teaching:
    """An ensemble in training: batches of each corpus, and what is lost on them."""

    def __init__(self, corpus: Corpus, model: Ensemble, words: int, seed: int) -> None:
        self.corpus, self.model, self.words = corpus, model, words
        self.chance = np.random.default_rng(seed)
        self.queues: dict[tuple[str, ...], list[Any]] = {}
        self.to_transferred = on_device(_TO_TRANSFERRED)
        self.unseen = on_device(np.repeat(GROUPS, model.models // len(GROUPS)))
        frequent = np.nonzero(corpus.frequency >= 3)[0][:VOCABULARY]
        self.guessed = on_device(np.full(len(corpus.frequency), -1))
        self.guessed[on_device(frequent)] = torch.arange(len(frequent), device=DEVICE)

    def batch(self, *names: str) -> Batch:
        """The next batch of some corpora: sentences of like length."""
        if not self.queues.get(names):
            numbers = [CORPORA.index(name) for name in names]
            chosen = np.nonzero(np.isin(self.corpus.corpus, numbers) & (self.corpus.length > 2))[0]
            self.queues[names] = batches(self.corpus.length, chosen, self.words, self.chance)
        return Batch(self.corpus, self.queues[names].pop())

    def labels(self, head: str) -> Any:
        """The loss on a batch of a labelled corpus, each model's over what it may see."""
        batch = self.batch(head)
        scores = self.model.scores(self.model.read(batch, training=True, without_seen=head == "wikiann"), head)
        gold = self.corpus.labels[batch.at]
        gold = gold if head == "germeval" else self.to_transferred[gold]
        weight = batch.inside.float()[None].expand(scores.shape[:3])
        if head == "germeval":
            weight = weight * (batch.part[None] != self.unseen[:, None]).float()[:, :, None]
        flat = gold[None].expand(scores.shape[:3]).reshape(-1)
        loss = F.cross_entropy(scores.reshape(len(flat), -1), flat, reduction="none").view(scores.shape[:3])
        return ((loss * weight).sum((1, 2)) / weight.sum((1, 2)).clamp(min=1)).sum()

    def hidden(self, *names: str) -> Any:
        """The loss of guessing hidden words."""
        batch = self.batch(*names)
        hidden = (torch.rand(batch.inside.shape, device=DEVICE) < HIDDEN) & batch.inside
        seen = self.model.read(batch, training=True, hidden_words=hidden)
        wanted = self.guessed[self.corpus.words[batch.at]]
        at = (hidden & (wanted >= 0)).nonzero()
        if not len(at):
            return seen.sum() * 0
        guesses = self.model.guesses(seen[:, at[:, 0], at[:, 1]])
        flat = wanted[at[:, 0], at[:, 1]][None].expand(self.model.models, -1).reshape(-1)
        return F.cross_entropy(guesses.reshape(len(flat), -1), flat) * self.model.models

    def run(self, losses: dict[str, tuple[float, Loss]], seconds: float, rate: float, decay: float = 0.01) -> int:
        """Draw one of the losses at each step until the time is over; the rate of learning falls with it."""
        steps, began, names = 0, time.time(), list(losses)
        adam = optimiser(self.model, rate, decay)
        shares = np.array([losses[name][0] for name in names])
        while (gone := (time.time() - began) / seconds) < 1:
            for group in adam.param_groups:
                group["lr"] = rate * min(1, (steps + 1) / 100) * min(1.0, 1.25 * (1 - gone))
            loss = losses[names[self.chance.choice(len(names), p=shares / shares.sum())]][1]()
            adam.zero_grad(set_to_none=True)
            loss.backward()
            clip(self.model)
            adam.step()
            steps += 1
        return steps


def batches(length: Any, chosen: Any, words: int, chance: np.random.Generator) -> list[Any]:
    """Sentences of like length together, of about `words` words, in random order."""
    order = chosen[np.argsort(length[chosen] + chance.uniform(0, 3, len(chosen)), kind="stable")]
    made, first = list[Any](), 0
    for last in range(1, len(order) + 1):
        if last == len(order) or length[order[first : last + 1]].max() * (last + 1 - first) > words:
            made.append(order[first:last])
            first = last
    chance.shuffle(made)
    return made


@torch.no_grad()  # type: ignore[untyped-decorator]
def chances(model: Ensemble, names: Sequence[str]) -> Iterator[tuple[Any, Any]]:
    """Sentences of some corpora with the mean chances of labels that each group of teachers gives: [groups, sentences, places, labels]."""
    corpus = model.corpus
    chosen = np.nonzero(np.isin(corpus.corpus, [CORPORA.index(name) for name in names]))[0]
    for some in batches(corpus.length, chosen, 12_000, np.random.default_rng(0)):
        scores = model.scores(model.read(Batch(corpus, some), training=False), "germeval")
        found = torch.softmax(scores.float(), -1)
        yield some, found.view(len(GROUPS), -1, *found.shape[1:]).mean(1)


def measure(model: Ensemble) -> list[float]:
    """F1 of each part of GermEval by the teachers that never saw it."""
    corpus, pairs = model.corpus, [list[tuple[list[str], list[str]]]() for _ in range(PARTS)]
    gold = corpus.labels.cpu().numpy()
    for some, found in chances(model, ["germeval"]):
        for k, sentence in enumerate(some):
            size, part = int(corpus.length[sentence]), int(corpus.part[sentence])
            first = int(corpus.start[sentence])
            wanted = [LABELS[x] for x in gold[first : first + size]]
            pairs[part].append((wanted, best_labels(found[part, k, :size].cpu().numpy())))
    return f1_of_parts(pairs)


def silver(model: Ensemble) -> dict[str, Any]:
    """The three likeliest labels of each word of `SILVER`, with their chances (255: 1), by each group of teachers."""
    corpus = model.corpus
    inside = np.isin(corpus.corpus, [CORPORA.index(name) for name in SILVER])
    base, size = int(corpus.start[inside][0]), int(corpus.length[inside].sum())
    top, chance = (np.zeros((len(GROUPS), size, 3), dtype=np.uint8) for _ in range(2))
    for some, found in chances(model, SILVER):
        best, which = found.topk(3, -1)
        numbers, parts = which.byte().cpu().numpy(), (best * 255).round().byte().cpu().numpy()
        for k, sentence in enumerate(some):
            first, length = int(corpus.start[sentence]) - base, int(corpus.length[sentence])
            top[:, first : first + length], chance[:, first : first + length] = numbers[:, k, :length], parts[:, k, :length]
    return {"top": top, "prob": chance, "folds": np.array(GROUPS)}


def main() -> None:
    """Train, measure, write silver.npz."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=340)
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.backends.cuda.matmul.allow_tf32 = True
    meta = json.loads((options.folder / "meta.json").read_text(encoding="utf-8"))
    corpus = Corpus(options.folder, len(meta["tags"]), len(meta["ctx"]), meta["n_features"])
    readers = Ensemble(corpus, 4, Sizes(), HEADS, min(VOCABULARY, int((corpus.frequency >= 3).sum())))
    large, middle = (Teaching(corpus, readers, words, options.seed) for words in (5400, 3600))
    first: dict[str, tuple[float, Loss]] = {
        "text": (0.4, lambda: large.hidden(*SILVER)),
        "glosses": (0.25, lambda: large.hidden("glosses")),
        "wikiann": (0.25, lambda: middle.labels("wikiann")),
        "smartdata": (0.1, lambda: middle.labels("smartdata")),
    }
    print(large.run(first, options.seconds * 0.35, 2e-3), "steps without GermEval", flush=True)
    teachers = copied(readers, len(GROUPS))
    last = Teaching(corpus, teachers, 1800, options.seed + 1)
    second: dict[str, tuple[float, Loss]] = {
        "germeval": (0.65, lambda: last.labels("germeval")),
        "wikiann": (0.21, lambda: last.labels("wikiann")),
        "smartdata": (0.14, lambda: last.labels("smartdata")),
    }
    print(last.run(second, options.seconds * 0.65, 1.5e-3), "steps with GermEval", flush=True)
    print("F1 of the five parts", [round(f1, 3) for f1 in measure(teachers)], flush=True)
    np.savez_compressed(options.folder / "silver.npz", **silver(teachers))


if __name__ == "__main__":
    main()
