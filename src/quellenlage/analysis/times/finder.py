"""The temporal expressions of a text, one after the other, with the day that was named last and the tense as context."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from quellenlage.analysis.times.events import dated_nouns, subjects
from quellenlage.analysis.times.matching import matches
from quellenlage.analysis.times.meaning import Match, Meaning
from quellenlage.analysis.times.prepositions import MODIFIERS, Bounds, bounded, preposition_of
from quellenlage.analysis.times.ranges import Item, Range, ranges
from quellenlage.analysis.times.resolve import UNRESOLVED, Context, resolve
from quellenlage.analysis.times.row import Row, row
from quellenlage.analysis.times.speech import SpeechTimes, speech_times
from quellenlage.analysis.times.tense import Tense, tenses
from quellenlage.analysis.times.vocabulary import word_set
from quellenlage.analysis.times.zones import local_now
from quellenlage.model import Analysis, Quotation, TimeExpression

_NEAR = 4
_ATTRIBUTE = 8
"""Words between a time and the participle of its phrase: „ein am Mittwoch um 15 Uhr in Accra aufgenommenes Foto“."""
"""Words within which a clock time finds its day, and an expression its participle."""
_DETERMINERS = ("ART", "PDAT", "PPOSAT", "PIAT")
_GE = re.compile(r"^\w{0,12}?(?:ge|be|er|ver|zer|ent|emp|miss|über|unter)\w{2,24}en(?:e[mnrs]?)$")
"""A strong participle with the ending of an adjective: „festgenommenen“, „verstorbene“."""


def find_times(
    analysis: Analysis, published: datetime | None, *, date_only: bool = False, quotations: Sequence[Quotation] = ()
) -> tuple[TimeExpression, ...]:
    """The temporal expressions of a text, in order, without overlap.

    Args:
        analysis: the text's grammar.
        published: what „heute“ counts from; None leaves relative words unresolved.
        date_only: only the day of publication is known: „now“ is then the end of that day.
        quotations: what was quoted; where the words around a quotation say when it was spoken, the times in it count from then.
    """
    now = local_now(published, date_only=date_only)
    words = row(analysis)
    spans = [(words.places[sentence.first], words.places[sentence.last]) for sentence in analysis.sentences]
    reader = _Reader(
        words, tenses(analysis), subjects(analysis), now, [(first, matches(words, first, last)) for first, last in spans]
    )
    found = reader.read(SpeechTimes())
    speeches = speech_times(analysis, quotations, found, now)
    return reader.read(speeches) if speeches.speeches else found


@dataclass(slots=True)
class _State:
    """What later expressions may count from: the day that was named last, the days of events."""

    day: date | None = None
    events: dict[str, date] = field(default_factory=dict)
    told: tuple[int, int, int] | None = None
    """Year and month of the last date that named its year, and its sentence: a narrative goes on from there."""
    late: date | None = None
    """The day whose late evening was spoken of last, by the clock."""

    def told_near(self, sentence: int) -> tuple[int, int] | None:
        """That year and month, if they stand near."""
        return self.told[:2] if self.told and sentence - self.told[2] <= _SAME_STORY else None


_LATE, _EARLY = 20, 9
"""Hours from which on an evening is late, and until which a morning is early."""
_CLAUSE = 8
"""Words between a clock time that opens a sentence and its day."""
_SAME_STORY = 2
"""Sentences over which a narrative keeps its year."""


@dataclass(frozen=True, slots=True)
class _Reader:
    """One text with all that stays the same whenever its expressions are resolved."""

    words: Row
    around: Sequence[Tense]
    heads: Sequence[str]
    now: datetime | None
    sentences: Sequence[tuple[int, list[Match]]]

    def read(self, speeches: SpeechTimes) -> tuple[TimeExpression, ...]:
        """Resolve all expressions in order."""
        out: list[TimeExpression] = []
        article, spoken = _State(), _State()
        within: datetime | None = None
        for number, (start, found) in enumerate(self.sentences):
            items = []
            for match in _clocks_after_their_day(self.words, found, start):
                speech = speeches.at(self.words.tokens[match.first].start)
                if speech and speech.spoken != within:
                    within, spoken = speech.spoken, _State(None, article.events)
                state, now = (spoken, speech.spoken) if speech else (article, self.now)
                item = self._item(match, (number, start), state, now)
                if match.meaning.kind != "event" or item.found is not UNRESOLVED:  # „am Tag der Tat“, but when was that?
                    items.append(item)
            items.sort(key=lambda one: one.match.first)
            ordered, stretches = ranges(self.words, items)
            out.extend(_expression(self.words, item, stretches.get(k)) for k, item in enumerate(ordered))
        return tuple(out)

    def _item(self, match: Match, sentence: tuple[int, int], state: _State, now: datetime | None) -> Item:
        words = self.words
        preposition, first = preposition_of(words, match, sentence[1])
        context = Context(
            now,
            _morning_after(words, match, first, state) or state.day,
            _tense(words, match, preposition, first, self.around),
            preposition,
            _attributive(words, match),
            _generic(words, match, self.around),
            state.events,
            state.told_near(sentence[0]),
        )
        found = resolve(match.meaning, context)
        state.day = found.day or state.day
        if found.day is not None:
            clock = match.meaning.clock
            state.late = found.day if clock is not None and clock[0] >= _LATE else None
        year, month = match.meaning.year, match.meaning.month
        narrated = context.tense == "past" and preposition in ("", "in") and not context.attributive
        opens = month is not None or _sets_the_year(words, match, first, sentence[1])
        if narrated and match.meaning.kind == "date" and year and opens and now and year < now.year:
            state.told = year, month or 0, sentence[0]
        if found.day is not None and preposition in ("", "von", "vom"):
            for noun in dated_nouns(words, first, match, self.heads):
                state.events.setdefault(noun, found.day)
        return Item(match, context, found, first)


def _morning_after(words: Row, match: Match, first: int, state: _State) -> date | None:
    """„… am Donnerstag gegen 22.40 Uhr. Gegen drei Uhr morgens …“: the next day, unless a word says that it was before."""
    if state.late is None or state.late != state.day or words.word(first - 1) in word_set("sooner"):
        return None
    meaning = match.meaning
    early = meaning.clock is not None and meaning.kind == "clock" and meaning.clock[0] < _EARLY
    morning = meaning.kind == "part" and meaning.part is not None and meaning.part.code == "MO"
    return state.late + timedelta(days=1) if early or morning else None


def _sets_the_year(words: Row, match: Match, first: int, start: int) -> bool:
    """„Im Jahr 1998 zog sie um. Im Mai …“, „1998 zog sie um“; „2015 hatte er …“ only looks back."""
    return (
        first == start and words.tag(match.last) in ("VVFIN", "VAFIN") and words.word(match.last) not in word_set("pluperfect")
    )


def _clocks_after_their_day(words: Row, found: Sequence[Match], start: int) -> list[Match]:
    """„gegen 7 Uhr am Morgen des 4. November“: the day that follows is read before the clock time that lies on it.

    So is one on the other side of the verb: „Um 8 Uhr begann am Montag die Sitzung“.
    """
    out = list(found)
    for k in range(len(out) - 1):
        clock, day = out[k], out[k + 1]
        if clock.meaning.kind == "clock" and words.word(clock.last) in ("am", "des", "vom", "an") and _names_a_day(day.meaning):
            near = day.first - clock.last <= _NEAR
            out[k : k + 2] = [day, clock] if near else [clock, day]
        elif clock.meaning.kind == "clock" and _names_a_day(day.meaning) and _across_the_verb(words, clock, day, start):
            out[k : k + 2] = [day, clock]
    return out


def _across_the_verb(words: Row, clock: Match, day: Match, start: int) -> bool:
    """Whether a clock time opens the sentence and its day follows in the same clause."""
    between = range(clock.last, day.first)
    opens = clock.first - start <= 1 and words.word(day.first - 1) == "am"
    return opens and len(between) <= _CLAUSE and not any(words.tag(k)[:1] == "$" or words.tag(k) == "KON" for k in between)


def _names_a_day(meaning: Meaning) -> bool:
    return meaning.kind in ("weekday", "holiday") or (meaning.kind == "date" and meaning.day is not None)


def _tense(words: Row, match: Match, preposition: str, first: int, around: Sequence[Tense]) -> Tense:
    """The tense around an expression; „seit“ looks back, „für Donnerstag geplant“ and „auf Montag verschoben“ look ahead.

    „der am Sonntag verunglückte Fahrer“, „das am Freitag beginnende Turnier“: the participle says it, not the predicate.
    """
    if preposition == "seit":
        return "past"
    if match.meaning.kind in ("weekday", "date") and _aims_at(words, match.first):
        return "future"
    if words.tag(first - 1) in _DETERMINERS:
        participle = _participle(words, match.last)
        if participle:
            return participle
    return around[words.origin[match.first]]


def _aims_at(words: Row, first: int) -> bool:
    """„für den 18. September“, „auf Montag“."""
    before = first - 1 if words.tag(first - 1) not in _DETERMINERS else first - 2
    return words.word(before) in ("für", "auf")


def _participle(words: Row, last: int) -> Tense:
    """The tense of the participle that the expression stands before, as part of a noun phrase; empty where there is none."""
    for k in range(last, last + _ATTRIBUTE):
        placed = words.tag(k) in ("NN", "NE") and words.tag(k - 1) in ("APPR", "APPRART", "CARD")  # „um 15 Uhr in Accra …“
        if (words.tag(k) in ("NN", "NE", "$,", "$.") and not placed) or words.tag(k).startswith("V"):
            return ""
        if words.tag(k) == "ADJA":
            stem = words.word(k).rstrip("emnrs")
            if stem in word_set("planned_participles") or stem.endswith("end"):
                return "future"
            return "past" if stem.endswith("t") or _GE.search(words.word(k)) else ""
    return ""


def _attributive(words: Row, match: Match) -> bool:
    """„die Richtlinie vom 17. Juli“, not „vom 17. bis 20. Juli“."""
    k = match.first - 1
    return words.word(k) == "vom" and words.tag(k - 1) in ("NN", "NE") and words.word(match.last) != "bis"


def _generic(words: Row, match: Match, around: Sequence[Tense]) -> bool:
    """Whether „heute“ means nowadays: „auch heute noch“, „Die Firma gehört heute …“."""
    if words.word(match.first) not in ("heute", "heut"):
        return False
    near = words.word(match.first - 1), words.word(match.last)
    return around[words.origin[match.first]] == "state" or near[0] in word_set("generic_today") or near[1] == "noch"


def _expression(words: Row, item: Item, whole: Range | None) -> TimeExpression:
    tokens, match, found, preposition = words.tokens, item.match, item.found, item.context.preposition
    if whole is not None:
        bounds: Bounds = (whole.earliest, whole.latest, whole.begin_latest, whole.end_earliest)
    else:
        bounds = bounded(found, preposition, item.context.now, match.meaning)
    modifier = preposition if preposition in MODIFIERS else found.modifier
    return TimeExpression(
        start=tokens[match.first].start,
        end=tokens[match.last - 1].end - match.cut,
        type=found.type,
        value=found.value,
        mod=found.mod,
        local_earliest=bounds[0],
        local_latest=bounds[1],
        local_begin_latest=bounds[2],
        local_end_earliest=bounds[3],
        granularity=found.granularity,
        modifier="range" if whole else modifier,
        zone=match.meaning.zone,
        deictic=found.deictic,
        rule=match.rule,
        full_start=tokens[item.first].start,
        full_end=tokens[match.last - 1].end,
        local_clock=match.meaning.local_clock,
        local_anchor=item.context.now,
    )
