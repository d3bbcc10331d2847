"""Which characters of two texts are the same words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quellenlage.reasoning.text_reuse.shingles import SHINGLE, located_shingles, streams

BRIDGE = 2
"""So many changed words between two shared stretches do not part them."""
STRETCH_FROM = 6
"""Shorter shared stretches than this many words are chance."""

Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Located:
    """A stream of a text: the hashes of its shingles in order, and the extents of its words."""

    hashes: list[int]
    words: list[Extent]

    @classmethod
    def of(cls, text: str, stream: str) -> Located:
        """The prose or the quotations („quoted“) of a text."""
        prose, quoted = streams(text)
        return cls(*located_shingles(prose if stream == "prose" else quoted))

    def shared_with(self, hashes: set[int]) -> list[Extent]:
        """The stretches whose shingles are among `hashes`, in order."""
        return [
            (self.words[first][0], self.words[last][1])
            for first, last in _runs(index for index, value in enumerate(self.hashes) if value in hashes)
        ]


def _runs(matches: Iterable[int]) -> list[Extent]:
    """First and last word of each shared stretch, from the indices of the shingles that match."""
    runs: list[Extent] = []
    for index in matches:
        last = index + SHINGLE - 1
        if runs and index <= runs[-1][1] + 1 + BRIDGE:
            runs[-1] = (runs[-1][0], last)
        else:
            runs.append((index, last))
    return [run for run in runs if run[1] - run[0] + 1 >= STRETCH_FROM]
