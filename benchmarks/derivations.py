"""Copies with gold by construction: what newsrooms do to a text, done to any text, from a seed.

Every derivation takes the source's text (and, for a splice, another text that it is put into) and gives a new text of which the
source is known. Used by `benchmarks.reuse` and by the tests; the kinds are those of the research that chose the method.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„\"»])")
LEAST_SPLICED = 40
"""Words of a splice: less may be a phrase that anybody uses."""
Derivation = Callable[[str, str, Sequence[str], random.Random], str]


def sentences(text: str) -> list[str]:
    """A rough cut into sentences: enough to drop and move them."""
    return [part for part in _SENTENCE.split(text) if part.strip()]


def _changed(text: str, share: float, vocabulary: Sequence[str], chance: random.Random) -> str:
    words = text.split(" ")
    return " ".join(chance.choice(vocabulary) if chance.random() < share else word for word in words)


def light_edit(source: str, other: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    """Four words in a hundred are replaced."""
    del other
    return _changed(source, 0.04, vocabulary, chance)


def heavy_edit(source: str, other: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    """Three sentences in ten are dropped, two neighbours change places, twelve words in a hundred are replaced."""
    del other
    kept = [one for one in sentences(source) if chance.random() >= 0.3] or sentences(source)
    if len(kept) > 2:
        at = chance.randrange(len(kept) - 1)
        kept[at], kept[at + 1] = kept[at + 1], kept[at]
    return _changed(" ".join(kept), 0.12, vocabulary, chance)


def truncation(source: str, other: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    """Only the first 20–40 % of the sentences, at least two."""
    del other, vocabulary
    every = sentences(source)
    return " ".join(every[: max(2, round(chance.uniform(0.2, 0.4) * len(every)))])


def splice(source: str, other: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    """25–40 % of the source's sentences, in one piece and at least 40 words, inside another report."""
    del vocabulary
    every, host = sentences(source), sentences(other)
    size = max(2, round(chance.uniform(0.25, 0.4) * len(every)))
    first = chance.randrange(max(1, len(every) - size + 1))
    while size < len(every) and len(" ".join(every[first : first + size]).split()) < LEAST_SPLICED:
        first, size = max(0, first - 1), size + 1
    at = chance.randrange(len(host) + 1)
    return " ".join([*host[:at], *every[first : first + size], *host[at:]])


def reworded(source: str, other: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    """About every eighth word is another, evenly spread, so that only short stretches stay."""
    del other
    words = source.split(" ")
    return " ".join(chance.choice(vocabulary) if k % 8 == 7 else word for k, word in enumerate(words))


def version(source: str, other: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    """A later version: some sentences edited, a paragraph of news at the end."""
    every = [_changed(one, 0.3, vocabulary, chance) if chance.random() < 0.15 else one for one in sentences(source)]
    return " ".join([*every, *sentences(other)[:2]])


DERIVATIONS: Mapping[str, Derivation] = {
    "light": light_edit,
    "heavy": heavy_edit,
    "truncated": truncation,
    "spliced": splice,
    "reworded": reworded,
    "version": version,
}
"""The derivations by kind. A relay chain is a derivation of a derivation: `relayed`."""


def relayed(source: str, others: Sequence[str], vocabulary: Sequence[str], chance: random.Random) -> list[str]:
    """A chain: the source lightly edited, that shortened, and that spliced into another report."""
    first = light_edit(source, "", vocabulary, chance)
    second = " ".join(sentences(first)[: max(4, round(0.7 * len(sentences(first))))])
    return [first, second, splice(second, others[0], vocabulary, chance)]
