"""What is held, by whom and how firmly, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from quellenlage.model.analysis import (
    AttributionRole,
    ClaimMode,
    CommitmentBasis,
    CommitmentValue,
    Quantity,
    TimeExpression,
    TimeWindow,
)
from quellenlage.model.articles import Document, Span
from quellenlage.model.reasons import Reason
from quellenlage.model.things import Entity, Place

ClaimKind = Literal[
    "event", "presence", "departure", "arrival", "movement", "meeting", "plan", "state", "quantity", "background", "question",
    "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One holder in a chain of sources: the outlet first, the origin last."""

    role: AttributionRole
    name: str
    entity: str | None = None
    start: int | None = None
    end: int | None = None
    commitment: CommitmentValue = "Uu"
    basis: CommitmentBasis = "reported"
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class ClaimTime:
    """When a claim's matter is said to be; `time` indexes Dossier.times."""

    earliest: datetime | None
    latest: datetime | None
    time: int | None = None
    begin_latest: datetime | None = None
    end_earliest: datetime | None = None
    alternatives: tuple[TimeWindow, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that somebody is said to hold, with its words, its chain of sources and its slots.

    `bodies` are those of `who` who are bodily where it happens: the traveller, both sides of a meeting, the one arrested.
    """

    id: str
    document: str
    start: int
    end: int
    kind: ClaimKind
    mode: ClaimMode
    chain: tuple[ChainLink, ...]
    about: str
    negated_report: bool = False
    who: tuple[str, ...] = ()
    where: str | None = None
    when: ClaimTime | None = None
    quantities: tuple[Quantity, ...] = ()
    asks: tuple[str, ...] = ()
    predicate: str = ""
    places: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResolvedTime:
    """A temporal expression of a document with its window in UTC."""

    document: str
    expression: TimeExpression
    window: TimeWindow | None
    alternatives: tuple[TimeWindow, ...] = ()


@dataclass(frozen=True, slots=True)
class Bounds:
    """An interval in UTC."""

    earliest: datetime | None
    latest: datetime | None


@dataclass(frozen=True, slots=True)
class SpeedLimit:
    """A top speed in km/h and the claim that states it."""

    value: float
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Movement:
    """Somebody's way from one place to another, as claims have it. `origin`/`destination` are place ids."""

    id: str
    claims: tuple[str, ...]
    who: tuple[str, ...]
    by: str | None = None
    origin: str | None = None
    destination: str | None = None
    via: tuple[str, ...] = ()
    departure: Bounds = Bounds(None, None)
    arrival: Bounds = Bounds(None, None)
    max_kmh: SpeedLimit | None = None
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Bound:
    """The earliest and latest that something can be at a place. See `level` in the rules of judgement.

    `because` is what `reasons` say, in English.
    """

    place: str
    earliest: datetime | None
    latest: datetime | None
    level: Literal["physical", "assumed"]
    because: str
    expected: datetime | None = None
    claims: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What the reports leave open, who raised it, what bounds it and what answered it."""

    id: str
    asks: tuple[str, ...]
    about: str
    who: tuple[str, ...]
    raised_by: tuple[str, ...]
    status: Literal["open", "answered", "disputed"] = "open"
    answered_by: tuple[str, ...] = ()
    bounds: tuple[Bound, ...] = ()


FindingType = Literal["agreement", "conflict", "supersession", "infeasible", "copy"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What several claims or documents say of each other. Fields that a type does not use stay None or empty.

    agreement: `independent` (low, high) · conflict: `aspect` · supersession: `how`, `older`, `newer` · infeasible: `level`
    · copy: `documents`, `how`, `origin` (a document id, an agency's name or None), `spans` (document, start, end).
    `because` is what `reasons` say, in English.
    """

    id: str
    type: FindingType
    claims: tuple[str, ...]
    because: str
    rule: str = ""
    aspect: str | None = None
    how: str | None = None
    older: str | None = None
    newer: str | None = None
    level: Literal["physical", "assumed"] | None = None
    independent: tuple[int, int] | None = None
    documents: tuple[str, ...] = ()
    origin: str | None = None
    spans: tuple[tuple[str, int, int], ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Reports about the same thing. `first`/`last` are publication times."""

    id: str
    title: str
    documents: tuple[str, ...]
    first: datetime | None = None
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The claims of several documents and the things that they are about: what reasoning works on."""

    documents: tuple[Document, ...] = ()
    entities: tuple[Entity, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[ResolvedTime, ...] = ()
    claims: tuple[Claim, ...] = ()
    warnings: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """The sourced situation picture: a pure function of the set of articles, whatever order they came in."""

    documents: tuple[Document, ...]
    entities: tuple[Entity, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[ResolvedTime, ...] = ()
    claims: tuple[Claim, ...] = ()
    movements: tuple[Movement, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    findings: tuple[Finding, ...] = ()
    warnings: tuple[Reason, ...] = ()
    story: Story | None = None
    as_of: datetime | None = None
    notices: tuple[Reason, ...] = field(default=())
