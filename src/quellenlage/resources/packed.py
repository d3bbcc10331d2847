"""Sorted tables of lines `key<TAB>value` that are searched in their bytes: nothing is parsed at start."""

from __future__ import annotations

import mmap
from bisect import bisect_left, bisect_right

Table = bytes | mmap.mmap

_PAGE = 1 << 11
"""Bytes of a page: its lines are searched by one `find`, which is faster than more steps of bisection."""


class SortedLines:
    """A table sorted by its bytes, with the first key of about every page kept apart."""

    def __init__(self, blob: Table) -> None:
        self._blob = blob
        self._starts, self._keys = _pages(blob)

    def value(self, key: str) -> str | None:
        """What stands behind a key, or None if the table lacks it."""
        wanted = key.encode() + b"\t"
        page = bisect_right(self._keys, wanted) - 1
        if page < 0:
            return None
        first = self._starts[page]
        if self._keys[page] == wanted:
            found = first
        else:
            found = self._blob.find(b"\n" + wanted, first, self._starts[page + 1]) + 1
            if not found:
                return None
        return self._blob[found + len(wanted) : self._blob.find(b"\n", found)].decode()

    def opens(self, beginning: str) -> bool:
        """Whether any key begins so."""
        wanted = beginning.encode()
        page = bisect_left(self._keys, wanted)
        if page < len(self._keys) and self._keys[page].startswith(wanted):
            return True
        return page > 0 and self._blob.find(b"\n" + wanted, self._starts[page - 1], self._starts[page]) >= 0


def _pages(blob: Table) -> tuple[list[int], list[bytes]]:
    """Where the lines begin that open a page, with the end of the table, and their keys with the tab."""
    starts, keys = [], []
    start = 0
    while 0 <= start < len(blob):
        starts.append(start)
        keys.append(blob[start : blob.find(b"\t", start) + 1])
        start = blob.find(b"\n", start + _PAGE) + 1 or len(blob)
    return [*starts, len(blob)], keys
