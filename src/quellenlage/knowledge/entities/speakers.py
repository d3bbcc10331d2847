"""Whom a description can't mean by where it stands: who says it, and who is named in its clause („Der Besitzer floh, sagte Patel“)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from quellenlage.knowledge.entities.within import Links
from quellenlage.model import Mention

_MOST = 8
"""Statements that begin before a mention and may hold it; mentions of a sentence that follow it."""


@dataclass(slots=True)
class Speakers:
    """The statements of a document with where their origins stand, by position."""

    links: Links
    statements: list[tuple[int, int, int, int]]
    starts: list[int]
    subjects: frozenset[int]

    @classmethod
    def of(cls, links: Links) -> Speakers:
        """From the propositions: what somebody says, and who."""
        statements = sorted(
            (one.start, one.end, last.start, last.end)
            for one in links.reading.propositions
            for last in one.chain[-1:]
            if last.start is not None and last.end is not None
        )
        subjects = frozenset(c.subject.start for c in links.reading.analysis.clauses if c.subject is not None)
        return cls(links, statements, [mention.start for mention in links.reading.mentions], subjects)

    def barred(self, mention: Mention) -> set[int]:
        """The things that a description does not mean."""
        found = self.sources(mention)
        return found | (self._named_after(mention) if mention.start in self.subjects else set())

    def sources(self, mention: Mention) -> set[int]:
        """Who says what a description stands in: „Nach Einschätzung der Nordbank hat der Konzern …“ is another."""
        last = bisect_right(self.statements, (mention.start, 1 << 60, 0, 0))
        found: set[int] = set()
        for _, end, who, who_end in self.statements[max(0, last - _MOST) : last]:
            inside = mention.end <= end and not (who < mention.end and mention.start < who_end)
            found |= self._at(who, who_end) if inside else set()
        return found

    def _at(self, start: int, end: int) -> set[int]:
        """The thing whose mention overlaps a span."""
        mentions, owner = self.links.reading.mentions, self.links.owner
        near = range(max(0, bisect_left(self.starts, start) - 2), bisect_left(self.starts, end))
        return {id(owner[k]) for k in near if mentions[k].end > start and k in owner}

    def _named_after(self, mention: Mention) -> set[int]:
        """Those who are named further on in a sentence that a description is the subject in: „Der Trainer lobte Holm“."""
        sentences, mentions = self.links.reading.analysis.sentences, self.links.reading.mentions
        here = bisect_right(sentences, mention.start, key=lambda s: s.start) - 1
        stop = sentences[here].end if here >= 0 else mention.end
        first = bisect_left(self.starts, mention.end)
        near = range(first, min(first + _MOST, len(mentions)))
        return {
            id(self.links.owner[k])
            for k in near
            if mentions[k].start < stop and mentions[k].form == "name" and k in self.links.owner
        }
