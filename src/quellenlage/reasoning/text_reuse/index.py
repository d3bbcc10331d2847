"""An index that finds, for a text, the earlier texts that it shares text with, in time that does not grow with the copies.

Of a near-duplicate only what is new in it is entered, so that ten thousand reprints cost little more than one. A shingle
that more than `COMMON_ABOVE` different texts have is a set phrase or boilerplate: it is no evidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import chain

from quellenlage.reasoning.text_reuse.shingles import Sketch, Stream

CONTAINMENT = 0.10
SHARED_SAMPLED = 4
SHARED_DENSE = 8
SURELY_SAMPLED = 7
SURELY_DENSE = 16
"""So many shared rare shingles are a copied passage, however small a part of both texts it is."""
COMMON_ABOVE = 30
MOST_COMPARED = 60
NEAR_DUPLICATE = 0.5
"""From this share of the larger text's shingles, a text is entered under the one that is in the index already."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Text that a document shares with an earlier one: `key` is that one, `share` is of the smaller, `of_larger` of the larger.

    `common` says that the shared shingles are set phrases or boilerplate: too many different texts have them.
    """

    key: str
    shared: int
    share: float
    of_larger: float
    common: bool = False


def _comparable(stream: Stream, *, dense: bool) -> int:
    return len(stream.hashes) if dense or not stream.dense else stream.sampled


def overlap(key: str, mine: Stream, theirs: Stream, shared: int, rare: int) -> Overlap | None:
    """What `shared` common shingles mean, `rare` of them no set phrases; None where they are too few to mean anything."""
    dense = mine.dense and theirs.dense
    sizes = sorted((_comparable(mine, dense=dense), _comparable(theirs, dense=dense)))
    if not sizes[0]:
        return None
    needed, surely = (SHARED_DENSE, SURELY_DENSE) if dense else (SHARED_SAMPLED, SURELY_SAMPLED)
    share, of_larger = shared / sizes[0], shared / sizes[1]
    enough = rare >= min(needed, sizes[0]) and (rare / sizes[0] >= CONTAINMENT or rare >= surely)
    if enough or (of_larger >= NEAR_DUPLICATE and shared >= min(needed, sizes[0])):
        return Overlap(key, shared, share, of_larger)
    if shared >= needed and share >= CONTAINMENT:
        return Overlap(key, shared, share, of_larger, common=True)
    return None


@dataclass(slots=True)
class StreamIndex:
    """Shingle → the texts that have it, for one stream (prose or quotations)."""

    streams: dict[str, Stream] = field(default_factory=dict)
    postings: dict[int, list[str]] = field(default_factory=dict)
    seen: Counter[int] = field(default_factory=Counter)

    def overlaps(self, stream: Stream) -> list[Overlap]:
        """The entered texts that share text with this stream, most shared first."""
        posted = [keys for keys in map(self.postings.get, stream.hashes) if keys]
        shared = Counter(chain.from_iterable(posted))
        rare = Counter(chain.from_iterable(keys for keys in posted if len(keys) < COMMON_ABOVE))
        most = nsmallest(MOST_COMPARED, ((-count, key) for key, count in shared.items() if count >= SHARED_SAMPLED))
        found = (overlap(key, stream, self.streams[key], -count, rare[key]) for count, key in most)
        return [one for one in found if one]

    def enter(self, key: str, stream: Stream, found: Sequence[Overlap]) -> None:
        """Enter what is new in a text; of a common shingle only the first texts are kept, so memory stays linear."""
        hashes: Iterable[int] = stream.hashes
        twin = next((one.key for one in found if one.of_larger >= NEAR_DUPLICATE), None)
        if twin is not None:
            known = set(self.streams[twin].hashes)
            hashes = [value for value in stream.hashes if value not in known]
            if len(hashes) < max(SHARED_SAMPLED, CONTAINMENT * len(stream.hashes)):
                return
        self.streams[key] = stream
        for value in hashes:
            keys = self.postings.setdefault(value, [])
            if len(keys) < COMMON_ABOVE:
                keys.append(key)


class ReuseIndex:
    """Finds shared text as documents come in, and keeps what it needs for that as sketches that can be stored.

    `add` compares a text with all that came before it, whatever their number, and then enters it. What it finds for a text
    depends on what came before; `find_copies` puts documents into an order of its own and so does not depend on theirs.
    """

    def __init__(self, state: Iterable[tuple[str, bytes]] = ()) -> None:
        self._prose = StreamIndex()
        self._quoted = StreamIndex()
        self._sketches: dict[str, Sketch] = {}
        for key, data in state:
            self._enter(key, Sketch.from_bytes(data))

    def __len__(self) -> int:
        return len(self._sketches)

    def state(self) -> tuple[tuple[str, bytes], ...]:
        """What `ReuseIndex(state)` needs to go on: every document's key and sketch, in order of arrival."""
        return tuple((key, sketch.to_bytes()) for key, sketch in self._sketches.items())

    def sketch_of(self, key: str) -> Sketch:
        """The sketch of a document that was added; raises KeyError for another."""
        return self._sketches[key]

    def find(self, sketch: Sketch) -> tuple[Sequence[Overlap], Sequence[Overlap]]:
        """The documents that share prose with this sketch and those that share quotations, most shared first."""
        return self._prose.overlaps(sketch.prose), self._quoted.overlaps(sketch.quoted)

    def add(self, key: str, sketch: Sketch) -> tuple[Sequence[Overlap], Sequence[Overlap]]:
        """`find`, then enter the document. A key that is there already is only compared."""
        found = self.find(sketch)
        if key not in self._sketches:
            self._enter(key, sketch, found)
        return found

    def _enter(self, key: str, sketch: Sketch, found: tuple[Sequence[Overlap], Sequence[Overlap]] | None = None) -> None:
        prose, quoted = found if found is not None else self.find(sketch)
        self._sketches[key] = sketch
        self._prose.enter(key, sketch.prose, prose)
        self._quoted.enter(key, sketch.quoted, quoted)
