"""One text, analysed: what its words say, without knowledge of the world."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from quellenlage.model.articles import Document, Span
from quellenlage.model.reasons import Reason

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
    that it counts from there („in den nächsten Tagen“), `of_noun` that it belongs to a noun, not to the predicate („der am
    Montag verhaftete Mann“). `counted_from` is where the expression begins whose clock it goes on with („zwei Stunden
    später“). `start`/`end` are the TIMEX3 extent; `full_start`/`full_end` include the preposition that the window took into
    account.
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
    of_noun: bool = False
    counted_from: int | None = None


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
    warnings: tuple[Reason, ...] = ()
