"""Names while they are being found: stretches of tokens with a kind, none inside another."""

from __future__ import annotations

from dataclasses import dataclass, field

from quellenlage.model import EntityKind


@dataclass(slots=True)
class Named:
    """A name: tokens `[first, last)`, its kind and, for organisations that the data know, their subkind."""

    first: int
    last: int
    kind: EntityKind
    subkind: str = ""


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
