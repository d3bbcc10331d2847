"""Sets of claim numbers as one long integer each: a bit for every number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def mask(seqs: Iterable[int]) -> int:
    """The set of these numbers."""
    numbers = list(seqs)
    if not numbers:
        return 0
    held = bytearray((max(numbers) >> 3) + 1)
    for number in numbers:
        held[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(held, "little")


def members(found: int) -> Iterator[int]:
    """The numbers in a set, ascending."""
    for at, byte in enumerate(found.to_bytes((found.bit_length() + 7) >> 3, "little")):
        while byte:
            low = byte & -byte
            yield (at << 3) + low.bit_length() - 1
            byte ^= low  # noqa: PLW2901 - the lowest bit is done
