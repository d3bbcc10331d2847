"""Things in the world: entities and places, with where they are mentioned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from quellenlage.model.analysis import EntityKind, MentionForm


@dataclass(frozen=True, slots=True)
class EntityMention:
    """Where an entity is mentioned. `why` names the rule that linked it."""

    document: str
    start: int
    end: int
    form: MentionForm
    why: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation or other thing, under all its names."""

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[EntityMention, ...] = ()
    subkind: str = ""
    family: str = ""


CorrectionKind = Literal["merge", "split", "rename", "reject", "undo"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of an article by its content: what a correction holds on to. Ids may change with new articles, these do not."""

    digest: str
    start: int
    end: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """What somebody corrected by hand about who is who, and why. It is never changed; an `undo` takes back what `undoes` names.

    merge: all things mentioned at the anchors are one · split: the anchors are a thing apart from the rest · rename: the thing at
    the anchors is called `name` · reject: there is no mention at the anchors.
    """

    id: str
    kind: CorrectionKind
    reason: str
    by: str
    at: datetime
    anchors: tuple[Anchor, ...] = ()
    name: str = ""
    undoes: str = ""


PlaceRole = Literal["location", "actor", "other"]


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Where a place is mentioned, and whether the words mean the location, a government that acts, or neither."""

    document: str
    start: int
    end: int
    role: PlaceRole


@dataclass(frozen=True, slots=True)
class Place:
    """A place. `radius_km` makes regions honest: the great-circle distance to its nearest edge counts, not to its middle.

    `bbox` is (west, south, east, north) in degrees for regions; `kind` is „city“, „country“, „region“, „sea“, „site“ …
    """

    id: str
    name: str
    lat: float | None
    lon: float | None
    radius_km: float = 0.0
    country: str | None = None
    timezone: str | None = None
    kind: str = ""
    bbox: tuple[float, float, float, float] | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[PlaceMention, ...] = ()
