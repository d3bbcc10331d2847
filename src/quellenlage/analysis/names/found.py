"""Names while they are being found: stretches of tokens with a kind, none inside another."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from quellenlage.model import EntityKind


@dataclass(slots=True, eq=False)
class Named:
    """A name: tokens `[first, last)`, its kind and, for organisations that the data know, their subkind.

    `sure` says that another text has it as a name, whatever else the word may be.
    """

    first: int
    last: int
    kind: EntityKind
    subkind: str = ""
    sure: bool = False


@dataclass(slots=True)
class Found:
    """The names so far, and which tokens belong to one."""

    names: list[Named] = field(default_factory=list)
    taken: list[bool] = field(default_factory=list)

    def add(self, one: Named) -> None:
        """Take in a name, unless one of its tokens belongs to another."""
        if any(self.taken[one.first : one.last]):
            return
        self.names.append(one)
        self.taken[one.first : one.last] = [True] * (one.last - one.first)

    def drop(self, gone: Collection[Named]) -> None:
        """Take names away."""
        self.names = [one for one in self.names if one not in gone]
        for one in gone:
            self.taken[one.first : one.last] = [False] * (one.last - one.first)

    def shorten(self, one: Named, first: int) -> None:
        """Let a name begin later."""
        self.taken[one.first : first] = [False] * (first - one.first)
        one.first = first
