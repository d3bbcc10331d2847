"""All claims of the workspace by person, place, source and certainty, in memory: searching and counting take milliseconds.

A set of claims is one long integer with a bit for each claim's number; „and“ and counting are then single operations.
"""

from __future__ import annotations

import threading
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from math import inf
from typing import Any

from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.subkinds import body_subkind
from quellenlage.presentation.page.timeline import HOLDINGS
from quellenlage.store.browsing import Browser, ClaimRow
from quellenlage.web.catalogue_sets import mask, members
from quellenlage.web.spans import Span, Spans

_ARTICLES = frozenset({"der", "die", "das", "ein", "eine"})
FACETS = ("person", "place", "source", "certainty", "kind", "story")
Pairs = tuple[tuple[str, str], ...]
"""Facet and value, of one claim: („person“, „Kim Jong Un“)."""
_NAMED = ("person", "place")
_SHOWN = 12
_FREQUENT = 400
"""Values of a facet that are counted in a large result: the most frequent ones of the workspace."""
_FEW = 1_500
"""Hits up to which every value is counted."""


@dataclass(slots=True)
class Catalogue:
    """The claims up to a number, by facet. Only grows: a workspace forgets nothing.

    `_own` keeps what claims were found by before corrections gave their people and places other names.
    """

    last: int = 0
    values: dict[str, dict[str, int]] = field(default_factory=lambda: {facet: {} for facet in FACETS})
    of_claim: dict[int, Pairs] = field(default_factory=dict)
    by_id: dict[str, int] = field(default_factory=dict)
    documents: dict[int, tuple[int, int]] = field(default_factory=dict)
    document_of: dict[int, int] = field(default_factory=dict)
    _spans: list[Span] = field(default_factory=list)
    _sorted: tuple[int, Spans] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _own: dict[int, Pairs] = field(default_factory=dict)
    _tops: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def update(self, browser: Browser) -> None:
        """Take in what was added since."""
        with self._lock:
            bits: dict[tuple[str, str], list[int]] = defaultdict(list)
            for row in browser.claims(self.last):
                self._add(row, bits)
            for (facet, value), seqs in bits.items():
                self.values[facet][value] = self.values[facet].get(value, 0) | mask(seqs)
            if bits:
                self._tops = {}

    def follow(self, corrected: Mapping[int, Pairs]) -> None:
        """Find claims (by number) under these people and places instead of their own; all others under their own again."""
        with self._lock:
            for seq in {*self._own, *corrected}:
                own = self._own.pop(seq, self.of_claim[seq])
                kept = tuple(pair for pair in own if pair[0] not in _NAMED)
                wanted = (*corrected[seq], *kept) if seq in corrected else own
                self._move(seq, wanted)
                if wanted != own:
                    self._own[seq] = own

    def _move(self, seq: int, wanted: Pairs) -> None:
        """Let a claim be found by these values and by no others."""
        had, bit = self.of_claim[seq], 1 << seq
        for facet, value in set(had) - set(wanted):
            self.values[facet][value] &= ~bit
        for facet, value in set(wanted) - set(had):
            self.values[facet][value] = self.values[facet].get(value, 0) | bit
        if set(had) != set(wanted):
            self.of_claim[seq] = wanted
            self._tops = {}

    def _add(self, row: ClaimRow, bits: dict[tuple[str, str], list[int]]) -> None:
        pairs = tuple(facets(row.body))
        for pair in pairs:
            bits[pair].append(row.seq)
        self.of_claim[row.seq] = pairs
        self.by_id.setdefault(str(row.body["id"]), row.seq)
        self._spans += _span(row)
        first, _ = self.documents.get(row.document, (row.seq, 0))
        self.documents[row.document] = (first, row.seq)
        self.document_of[row.seq] = row.document
        self.last = row.seq

    def everything(self) -> int:
        """All claims."""
        return (1 << (self.last + 1)) - 2 if self.last else 0

    def having(self, facet: str, value: str) -> int:
        """The claims with a value."""
        return self.values[facet].get(value, 0)

    def within(self, since: datetime | None, until: datetime | None) -> int:
        """The claims whose matter may lie in a time; those without any time do not."""
        with self._lock:
            if self._sorted is None or self._sorted[0] != len(self._spans):
                self._sorted = (len(self._spans), Spans(self._spans))
        bounds = (since.timestamp() if since else -inf, until.timestamp() if until else inf)
        return self._sorted[1].within(*bounds)

    def counts(self, found: int, stories: Mapping[str, int]) -> dict[str, list[tuple[str, int]]]:
        """The most frequent values of each facet among the claims found, with how often."""
        counted = self._exact(found) if found.bit_count() <= _FEW else self._frequent(found)
        counted["story"] = Counter({story: n for story, bits in stories.items() if (n := (found & bits).bit_count())})
        return {facet: sorted(counted[facet].items(), key=lambda e: (-e[1], e[0]))[:_SHOWN] for facet in FACETS}

    def _exact(self, found: int) -> dict[str, Counter[str]]:
        counted: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
        for seq in members(found):
            for facet, value in self.of_claim.get(seq, ()):
                counted[facet][value] += 1
        return counted

    def _frequent(self, found: int) -> dict[str, Counter[str]]:
        counted: dict[str, Counter[str]] = {}
        for facet in FACETS:
            values = self.values[facet]
            if len(values) > _FREQUENT:
                values = {value: values[value] for value in self.top(facet)}
            counted[facet] = Counter({value: n for value, bits in values.items() if (n := (found & bits).bit_count())})
        return counted

    def top(self, facet: str) -> tuple[str, ...]:
        """The most frequent values of a facet in the whole workspace."""
        tops = self._tops
        if facet not in tops:
            held = {value: bits.bit_count() for value, bits in list(self.values[facet].items())}
            tops[facet] = tuple(sorted(held, key=lambda value: (-held[value], value))[:_FREQUENT])
        return tops[facet]

    def ordered(self, found: int, documents: Iterable[int], skip: int, most: int) -> list[int]:
        """A page of the claims found, article by article in the order given."""
        chosen: list[int] = []
        for document in documents:
            if document not in self.documents:
                continue
            first, last = self.documents[document]
            part = (found >> first) & ((1 << (last - first + 1)) - 1)
            if not part:
                continue
            if skip >= (held := part.bit_count()):
                skip -= held
                continue
            chosen += [first + offset for offset in members(part)][skip:]
            skip = 0
            if len(chosen) >= most:
                break
        return chosen[:most]


def _span(row: ClaimRow) -> list[Span]:
    when = row.body.get("when") or {}
    bounds = [when.get("earliest"), when.get("latest")]
    if not any(bounds):
        return []
    earliest, latest = (datetime.fromisoformat(bound).timestamp() if bound else None for bound in bounds)
    return [(-inf if earliest is None else earliest, inf if latest is None else latest, row.seq)]


def facets(claim: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What a claim can be found by: people, places, its sources, how far the origin commits, and its kind."""
    names = claim.get("names") or {}
    for who in dict.fromkeys(names.get("who", ())):
        yield "person", who
    for place in dict.fromkeys(names.get("places", ())):
        yield "place", place
    for name in dict.fromkeys(_without_article(link["name"]) for link in claim["chain"] if link["name"]):
        yield "source", name
    yield "certainty", HOLDINGS[claim["chain"][-1]["commitment"]]
    yield "kind", claim["kind"]


def _without_article(name: str) -> str:
    """„Die Polizei“ is the source „Polizei“; „Die Zeit“ keeps its article, for it is a name."""
    article, _, rest = name.partition(" ")
    noun = rest.split(" ", 1)[0]
    return rest if article.lower() in _ARTICLES and (body_subkind(noun) or office(noun)) else name
