"""Several bidirectional LSTMs side by side over the words' features: each step computes all of them at once (needs torch).

A word is the sum of the vectors of its features (letters, endings, dictionary, lists), of its tag and of the whole names that lists
know there. Every parameter has an axis for the models; they differ in their first values and in what is dropped at each step.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812  # as everyone calls it
from torch import nn

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
LAYERS = 2


class Sizes(NamedTuple):
    """How large a model is, and what share of it is dropped at each step."""

    vector: int = 128
    hidden: int = 192
    dropped: float = 0.4
    features_dropped: float = 0.3
    words_dropped: float = 0.08
    tags_dropped: float = 0.1
    lists_dropped: float = 0.15


def on_device(numbers: Any) -> Any:
    """Whole numbers as a tensor."""
    return torch.as_tensor(np.asarray(numbers).astype(np.int64), device=DEVICE)


class Corpus:
    """The files of `training.name_texts`."""

    def __init__(self, folder: Path, tags: int, contexts: int, features: int) -> None:
        types, tokens = np.load(folder / "types.npz"), np.load(folder / "tokens.npz")
        sizes = types["lens"].astype(np.int64)
        self.first_feature = on_device(np.concatenate([[0], np.cumsum(sizes)]))
        self.features, self.frequency = on_device(types["ids"]), types["freq"]
        self.seen = torch.as_tensor(types["seen"].astype(bool), device=DEVICE)
        self.words, self.tags, self.contexts, self.labels = (on_device(tokens[key]) for key in ("word", "tag", "ctx", "lab"))
        self.corpus, self.part, self.length = (tokens[key].astype(np.int64) for key in ("corp", "part", "len"))
        self.start = np.concatenate([[0], np.cumsum(self.length)])[:-1]
        self.counts = (features, tags, contexts)


class Batch:
    """Some sentences: where their words are, which places are inside, where each word stands from behind."""

    def __init__(self, corpus: Corpus, chosen: Any) -> None:
        length = on_device(corpus.length[chosen])[:, None]
        steps = torch.arange(int(corpus.length[chosen].max()), device=DEVICE)[None]
        self.inside = steps < length
        self.at = on_device(corpus.start[chosen])[:, None] + torch.where(self.inside, steps, torch.zeros_like(steps))
        self.back = torch.where(self.inside, length - 1 - steps, steps.expand_as(self.inside))
        self.part = on_device(corpus.part[chosen])


class Ensemble(nn.Module):  # type: ignore[misc]  # torch is not there where types are checked
    """`models` networks with heads for several sets of labels, and one that guesses hidden words where `words` is given."""

    def __init__(self, corpus: Corpus, models: int, sizes: Sizes, heads: dict[str, int], words: int = 0) -> None:
        super().__init__()
        self.corpus, self.models, self.sizes = corpus, models, sizes
        vector, hidden = sizes.vector, sizes.hidden
        self.features, self.tags, self.contexts = (_random(0.15, count, models, vector) for count in corpus.counts)
        self.hole = _random(0.15, models, vector)
        into = [vector, *([2 * hidden] * (LAYERS - 1))]
        self.inner = nn.ParameterList(_random(size**-0.5, models, size, 8 * hidden) for size in into)
        self.over = nn.ParameterList(_random(hidden**-0.5, 2, models, hidden, 4 * hidden) for _ in into)
        bias = torch.zeros(models, 2, 4 * hidden, device=DEVICE)
        bias[:, :, hidden : 2 * hidden] = 1  # at first nothing is forgotten
        self.bias = nn.ParameterList(nn.Parameter(bias.clone()) for _ in into)
        seen = 2 * hidden + vector
        self.heads = nn.ParameterDict({name: _random(seen**-0.5, models, seen, count) for name, count in heads.items()})
        self.offsets = nn.ParameterDict({name: _random(0, models, 1, count) for name, count in heads.items()})
        if words:
            self.guess, self.words = _random(seen**-0.5, models, seen, vector), _random(vector**-0.5, models, vector, words)
            self.words_offset = _random(0, models, 1, words)

    def bags(self, kinds: Any, *, training: bool, without_seen: bool = False) -> Any:
        """The sum of each word's features: [words, models, vector]."""
        corpus = self.corpus
        first, size = corpus.first_feature[kinds], corpus.first_feature[kinds + 1] - corpus.first_feature[kinds]
        offsets = torch.cumsum(size, 0) - size
        where = torch.arange(int(size.sum()), device=DEVICE) - torch.repeat_interleave(offsets - first, size)
        ids = corpus.features[where]
        weight = torch.repeat_interleave(1.0 / torch.sqrt(size.float().clamp(min=1)), size)
        if without_seen:
            weight = weight * (~corpus.seen[ids]).float()
        if training:
            kept = 1 - self.sizes.features_dropped
            weight = weight * (torch.rand_like(weight) < kept).float() / kept
        table = self.features.view(self.features.shape[0], -1)
        found = F.embedding_bag(ids, table, offsets, mode="sum", per_sample_weights=weight)
        return found.view(-1, self.models, self.sizes.vector)

    def read(self, batch: Batch, *, training: bool, without_seen: bool = False, hidden_words: Any = None) -> Any:
        """What each model has of each place: [models, sentences, places, seen]."""
        corpus, sizes, (n, t) = self.corpus, self.sizes, batch.inside.shape
        kinds, place = torch.unique(corpus.words[batch.at], return_inverse=True)
        own = self.bags(kinds, training=training, without_seen=without_seen)[place]
        hole = hidden_words
        if hole is None:
            hole = torch.rand(n, t, device=DEVICE) < (sizes.words_dropped if training else 0)
        tags, contexts = corpus.tags[batch.at], corpus.contexts[batch.at]
        if training:
            no_tag = torch.rand(n, t, device=DEVICE) < sizes.tags_dropped
            tags = torch.where(no_tag if hidden_words is None else no_tag | hole, torch.zeros_like(tags), tags)
            no_list = (torch.rand(n, t, device=DEVICE) < sizes.lists_dropped) | hole
            contexts = torch.where(no_list, torch.zeros_like(contexts), contexts)
        x = torch.where(hole[:, :, None, None], self.hole[None, None], own)
        for numbers, table in ((tags, self.tags), (contexts, self.contexts)):
            x = x + F.embedding(numbers, table.view(table.shape[0], -1)).view(n, t, self.models, sizes.vector)
        x = plain = F.layer_norm(x.permute(2, 0, 1, 3), (sizes.vector,))
        for layer in range(LAYERS):
            x = self._layer(layer, self._thinned(x, training=training), batch)
        return self._thinned(torch.cat((x, plain), -1), training=training)

    def _layer(self, layer: int, x: Any, batch: Batch) -> Any:
        models, n, t, size = x.shape
        hidden, rows = self.sizes.hidden, torch.arange(n, device=DEVICE)[:, None]
        gates = torch.bmm(x.reshape(models, n * t, size), self.inner[layer]).view(models, n, t, 2, 4 * hidden)
        gates = gates + self.bias[layer][:, None, None]
        both = torch.stack((gates[:, :, :, 0], gates[:, :, :, 1][:, rows, batch.back])).view(2 * models, n, t, 4 * hidden)
        out = lstm(both, self.over[layer].view(2 * models, hidden, 4 * hidden)).view(2, models, n, t, hidden)
        return torch.cat((out[0], out[1][:, rows, batch.back]), -1)

    def _thinned(self, x: Any, *, training: bool) -> Any:
        """The same places dropped in all words of a sentence."""
        if not training:
            return x
        kept = 1 - self.sizes.dropped
        return x * (torch.rand(x.shape[0], x.shape[1], 1, x.shape[3], device=DEVICE) < kept).float() / kept

    def scores(self, x: Any, head: str) -> Any:
        """What a head says of each place."""
        models, n, t, size = x.shape
        return (torch.bmm(x.reshape(models, n * t, size), self.heads[head]) + self.offsets[head]).view(models, n, t, -1)

    def guesses(self, x: Any) -> Any:
        """Which words may stand at the places: x is [models, places, seen]."""
        return torch.bmm(torch.tanh(torch.bmm(x, self.guess)), self.words) + self.words_offset


def _random(scale: float, *shape: int) -> Any:
    return nn.Parameter(torch.randn(*shape, device=DEVICE) * scale)


def lstm(gates: Any, over: Any) -> Any:
    """The recurrence: `gates` [models, sentences, steps, 4 · hidden] (input, forget, cell, output)."""
    h = gates.new_zeros(gates.shape[0], gates.shape[1], gates.shape[3] // 4)
    cell, out = h, []
    for step in gates.unbind(2):
        i, f, new, o = torch.baddbmm(step, h, over).chunk(4, -1)
        cell = torch.sigmoid(f) * cell + torch.sigmoid(i) * torch.tanh(new)
        h = torch.sigmoid(o) * torch.tanh(cell)
        out.append(h)
    return torch.stack(out, 2)


def copied(old: Ensemble, times: int) -> Ensemble:
    """Each model of an ensemble several times, without the guessing of words."""
    heads = {name: int(table.shape[-1]) for name, table in old.heads.items()}
    new = Ensemble(old.corpus, old.models * times, old.sizes, heads)
    before = dict(old.named_parameters())
    with torch.no_grad():
        for name, parameter in new.named_parameters():
            axis = 1 if name.startswith(("features", "tags", "contexts", "over")) else 0
            parameter.copy_(torch.cat([before[name]] * times, axis))
    return new


def optimiser(model: Ensemble, rate: float, decay: float) -> Any:
    """Adam with decay, all in one kernel where there is a GPU."""
    options: dict[str, Any] = {"lr": rate, "weight_decay": decay, "betas": (0.9, 0.98)}
    return torch.optim.AdamW(model.parameters(), **options, **({"fused": True} if DEVICE == "cuda" else {}))


def clip(model: Ensemble) -> None:
    """No step is larger than all models together may make."""
    nn.utils.clip_grad_norm_(model.parameters(), 5.0 * math.sqrt(model.models))
