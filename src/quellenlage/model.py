"""The nouns of Quellenlage: frozen values without behaviour.

Offsets are half-open `[start, end)` in code points of the text of their document, so `text[start:end]` is always the words
themselves. Aware datetimes are UTC unless said otherwise; a bound is None where nothing bounds it. An index (`int`) points
into the tuple that its docstring names. The outside form of these values is the dossier of `quellenlage schema`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

# --- articles ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One version of one article as it came in.

    `id` is the article's own id or a hash of its content; `digest` is always the hash of its content, so that the same
    article read twice is the same. `published_date_only` says that only the day is known: `published` is then its midnight
    in the zone that was given or assumed. `encoding` says how the bytes were decoded and by which evidence.
    """

    id: str
    digest: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: datetime | None = None
    published_date_only: bool = False
    modified: datetime | None = None
    retrieved: datetime | None = None
    language: str = "de"
    credit: str | None = None
    authors: tuple[str, ...] = ()
    encoding: str = "utf-8 (given)"
    source: str = "-"
    warnings: tuple[str, ...] = ()


# --- one text, analysed -----------------------------------------------------------------------------------------------

Mood = Literal["", "Ind", "Sub", "Imp"]
VerbForm = Literal["", "Fin", "Inf", "InfZu", "Part"]
Number = Literal["", "Sing", "Plur"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark. `tag` is STTS; mood, tense, person and number are given for verbs only."""

    start: int
    end: int
    text: str
    tag: str = ""
    lemma: str = ""
    form: VerbForm = ""
    mood: Mood = ""
    tense: Literal["", "Pres", "Past"] = ""
    person: Literal[0, 1, 2, 3] = 0
    number: Number = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A unit of text: tokens `[first, last)`. A heading is no sentence of the running text; nor is a dateline."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int
    kind: Literal["sentence", "heading", "dateline"] = "sentence"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between a pair of quotation marks (`start`/`end` include the marks, `inner` does not)."""

    start: int
    end: int
    inner: Span
    depth: int = 0
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb complex as one: „soll … getroffen worden sein“. `tokens` index Analysis.tokens.

    `lemma` is the main verb's (with its particle: „mitteilen“); `modal` the modal's lemma or empty; `perfect` says that the
    complex is in a perfect tense (also under the modal: „soll … gewesen sein“).
    """

    tokens: tuple[int, ...]
    lemma: str
    finite: int | None
    tense: Literal["", "Pres", "Past", "Perf", "PastPerf", "Fut"] = ""
    mood: Mood = ""
    passive: bool = False
    perfect: bool = False
    modal: str = ""
    negated: bool = False


ClauseKind = Literal["main", "subordinate", "relative", "infinitive", "inquit", "fragment"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: tokens `[first, last)` of Analysis.tokens, minus the clauses inside it (those whose `parent` it is).

    `opener` is the token of its subordinator, relative or question word; `subject` a span of candidate subject words.
    """

    first: int
    last: int
    sentence: int
    kind: ClauseKind
    parent: int | None = None
    predicate: Predicate | None = None
    opener: int | None = None
    subject: Span | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """The grammar of one text."""

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    quoted: tuple[Quoted, ...] = ()
    clauses: tuple[Clause, ...] = ()


EntityKind = Literal["person", "organisation", "place", "vehicle", "group", "event", "other"]
MentionForm = Literal["name", "nominal", "pronoun", "adjective"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for a thing. `head` is the bare name („Dmitri Peskow“) inside a longer mention with its office.

    `office` is the title or office that goes with it („Kreml-Sprecher“), `subkind` a finer kind from data
    („agency“, „newspaper“, „party“, „ministry“, „company“, „country“, „city“ …) where it is known.
    """

    start: int
    end: int
    form: MentionForm
    kind: EntityKind
    head: Span | None = None
    office: Span | None = None
    subkind: str = ""


@dataclass(frozen=True, slots=True)
class TimeWindow:
    """When something is, as bounds: it lies within `[earliest, latest]` (UTC), whole or as a point.

    For stretches („seit Montag“, „von 14 bis 18 Uhr“) `begin_latest` and `end_earliest` bound the inner edges.
    `zone` is the IANA zone in which the words were read and `zone_basis` how it was chosen („place“, „named“, „outlet“,
    „document“); `anchor` is the time that relative words were counted from and `rule` the rule that made the window.
    """

    earliest: datetime | None
    latest: datetime | None
    begin_latest: datetime | None = None
    end_earliest: datetime | None = None
    granularity: str = ""
    modifier: str = ""
    zone: str = ""
    zone_basis: str = ""
    anchor: datetime | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A temporal expression: its TIMEX3 tag and its window on the local clock.

    `local_earliest`/`local_latest` (and the inner edges) are naive wall-clock times: a window in UTC needs a zone, and the
    zone is the event's place's, which is known later (`quellenlage.analysis.times.window`). `zone` is set where the words
    themselves name one („Moskauer Zeit“, „MESZ“); `local_clock` says that they say „Ortszeit“. `local_anchor` is the time on
    the outlet's clock that the expression was counted from: the publication, or when the words were spoken. `deictic` says
    that it counts from there („in den nächsten Tagen“). `start`/`end` are the TIMEX3 extent; `full_start`/`full_end` include
    the preposition that the window took into account.
    """

    start: int
    end: int
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str = ""
    local_earliest: datetime | None = None
    local_latest: datetime | None = None
    local_begin_latest: datetime | None = None
    local_end_earliest: datetime | None = None
    granularity: str = ""
    modifier: str = ""
    zone: str = ""
    deictic: bool = False
    rule: str = ""
    full_start: int = -1
    full_end: int = -1
    local_clock: bool = False
    local_anchor: datetime | None = None


QuotationType = Literal["Direct", "Indirect", "FreeIndirect", "IndirectFreeIndirect", "Reported"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its roles, as GNQA-2024 defines them: every role may have gaps, so it is a tuple of spans."""

    type: QuotationType
    content: tuple[Span, ...]
    speaker: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    medium: Literal["Speech", "Thought", "Writing", "ST", "SW", "TW", "STW"] = "Speech"
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts. `low`/`high` bound the value („rund 1.500“, „mehr als 20“); None where unbounded."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    unit: str = ""


CommitmentValue = Literal["CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "CTu", "Uu"]
CommitmentBasis = Literal["asserted", "reported", "inferred", "intended", "witnessed"]
ClaimMode = Literal["author", "direct", "indirect", "free_indirect", "reported", "hearsay"]


@dataclass(frozen=True, slots=True)
class Hedge:
    """A means by which a holder lowers, raises or gives away commitment („soll“, „offenbar“, „unklar“).

    `scope` is what it hedges. `sense` names the reading chosen in `resources/de` („hearsay“, „plan“, „inference“, „open“ …).
    """

    start: int
    end: int
    scope: Span
    value: CommitmentValue
    basis: CommitmentBasis
    sense: str


AttributionRole = Literal["outlet", "relay", "speaker", "unnamed"]


@dataclass(frozen=True, slots=True)
class SourceMention:
    """A source as the text names it, and how firmly it holds the content. `start` is None for what has no words."""

    role: AttributionRole
    name: str
    start: int | None = None
    end: int | None = None
    cue: Span | None = None
    commitment: CommitmentValue = "Uu"
    basis: CommitmentBasis = "reported"


@dataclass(frozen=True, slots=True)
class Proposition:
    """One thing that somebody is said to hold: the analysis' draft of a claim, before names become things.

    `chain` leads from the outermost holder after the outlet to the origin (empty: the article's own voice); `outlet` is the
    outlet's own commitment. `core` is the part that `about` gives: without cue and source.
    """

    start: int
    end: int
    core: tuple[Span, ...]
    mode: ClaimMode
    outlet: CommitmentValue
    outlet_basis: CommitmentBasis
    chain: tuple[SourceMention, ...] = ()
    cue: Span | None = None
    negated_report: bool = False
    kind: str = "other"
    asks: tuple[str, ...] = ()
    clause: int | None = None
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in one document, without world knowledge."""

    document: Document
    analysis: Analysis
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    warnings: tuple[str, ...] = ()


# --- things in the world ----------------------------------------------------------------------------------------------


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


# --- what is held, and what follows -----------------------------------------------------------------------------------

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
    """The earliest and latest that something can be at a place. See `level` in the rules of judgement."""

    place: str
    earliest: datetime | None
    latest: datetime | None
    level: Literal["physical", "assumed"]
    because: str
    expected: datetime | None = None
    claims: tuple[str, ...] = ()


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
    warnings: tuple[str, ...] = ()


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
    warnings: tuple[str, ...] = ()
    story: Story | None = None
    as_of: datetime | None = None
    notices: tuple[str, ...] = field(default=())
