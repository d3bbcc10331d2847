"""How fast somebody can have been: the fastest means that anybody could have taken, a ship's own, or what a report states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quellenlage.model import Entity, Knowledge, SpeedLimit
from quellenlage.reasoning.itinerary.anchors import modes_named
from quellenlage.reasoning.itinerary.legs import speed_limits
from quellenlage.reasoning.itinerary.modes import Mode, mode

_CONCORDE_UNTIL = 2003


@dataclass(frozen=True, slots=True)
class Speeds:
    """The means that the claims about each entity name, and the top speeds that reports state."""

    named: Mapping[str, frozenset[str]]
    limits: Mapping[str | None, SpeedLimit]
    vehicles: frozenset[str]

    def only_mode(self, entity: str) -> str | None:
        """The means, where the claims name just one."""
        names = self.named.get(entity, frozenset())
        return min(names) if len(names) == 1 else None

    def stated(self, entity: str) -> SpeedLimit | None:
        """The stated top speed of the only means that is named."""
        name = self.only_mode(entity)
        return self.limits.get(name) if name else None

    def absolute(self, entity: str, year: int) -> Mode:
        """What nobody can have beaten: nobody knows that a traveller stayed on the train, but a ship does not fly."""
        means = [mode(name) for name in sorted(self.named.get(entity, frozenset()))]
        fixed = [one for one in means if one.fixed]
        if entity in self.vehicles and fixed:
            return max(fixed, key=lambda one: one.absolute)
        unknown = mode("before 2004" if year <= _CONCORDE_UNTIL else None)
        return max((unknown, *means), key=lambda one: one.absolute)


def find_speeds(knowledge: Knowledge) -> Speeds:
    """The speeds of all entities."""
    return Speeds(
        modes_named(knowledge), speed_limits(knowledge), frozenset(e.id for e in knowledge.entities if e.kind == "vehicle")
    )


def can_be_told_apart(entity: Entity) -> bool:
    """Whether two reports of this thing are about one body: a named person or vehicle, no group and no „Sprecherin“."""
    return entity.kind in ("person", "vehicle") and any(mention.form == "name" for mention in entity.mentions)
