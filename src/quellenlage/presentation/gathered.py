"""What is the same many times over is shown a few times and counted: reprints would bury what else there is.

Nothing is lost: the finding names all claims, and JSON lists them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar

from quellenlage.model import Claim, Document
from quellenlage.presentation.overview import Overview

T = TypeVar("T")
SHOWN = 3
"""So many of the same are shown; one more is shown too, for counting it takes as much room."""


def claims_gathered(claims: Sequence[Claim]) -> Iterator[tuple[Claim, int]]:
    """The claims to show, each with how many more say the same in the same words, with the same sources behind their outlets."""

    def said(claim: Claim) -> Hashable:
        return claim.about, claim.chain[0].commitment, tuple((link.name, link.commitment) for link in claim.chain[1:])

    return ((claim, len(others)) for claim, others in _gathered(claims, said))


def reports_gathered(documents: Sequence[Document]) -> Iterator[tuple[Document, Sequence[Document]]]:
    """The reports to show, each with the later ones that have the very same text and are not shown."""
    return _gathered(documents, lambda document: document.text)


def _gathered(items: Sequence[T], same: Callable[[T], Hashable]) -> Iterator[tuple[T, Sequence[T]]]:
    """The first of each kind in the items' order, the last of these with the rest of its kind."""
    alike: dict[Hashable, list[T]] = defaultdict(list)
    for item in items:
        alike[same(item)].append(item)
    seen: Counter[Hashable] = Counter()
    for item in items:
        kind = same(item)
        most = SHOWN if len(alike[kind]) > SHOWN + 1 else SHOWN + 1
        seen[kind] += 1
        if seen[kind] <= most:
            yield item, alike[kind][most:] if seen[kind] == most else ()


def more_claims(count: int, view: Overview) -> str:
    """„and 187 more in the same words“."""
    return view.labels.word("more_claims", count=count)


def more_reports(others: Sequence[Document], view: Overview) -> str:
    """„197 more reports have this text: Blatt 4, Blatt 5, Blatt 6 …“."""
    outlets = list(dict.fromkeys(view.outlet(one) for one in others))
    names = ", ".join(outlets[:SHOWN]) + (" …" if len(outlets) > SHOWN else "")
    return view.labels.word("more_reports", count=len(others), names=names)
