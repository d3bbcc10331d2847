"""The temporal expressions of a text, one after the other, with the day that was named last and the tense as context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from quellenlage.analysis.times.amounts import DEED
from quellenlage.analysis.times.attributes import attributive, called_off, of_noun, runs_on
from quellenlage.analysis.times.directions import counted_towards, means_nowadays, tense_around
from quellenlage.analysis.times.events import dated_nouns, deeds, subjects
from quellenlage.analysis.times.hours import day_beside, of_its_half
from quellenlage.analysis.times.matching import matches
from quellenlage.analysis.times.meaning import Match, Meaning
from quellenlage.analysis.times.prepositions import MODIFIERS, Bounds, bounded, preposition_of
from quellenlage.analysis.times.ranges import Item, Range, ranges
from quellenlage.analysis.times.resolve import resolve
from quellenlage.analysis.times.resolved import UNRESOLVED, Context, Resolved
from quellenlage.analysis.times.row import Row, row
from quellenlage.analysis.times.speech import SpeechTimes, speech_times
from quellenlage.analysis.times.tense import Tense, alleged, flashbacks, habitual, intended, leaving, settings, tenses
from quellenlage.analysis.times.told import EventTime, Frame, Place, Reference, State, Thread, then
from quellenlage.analysis.times.vocabulary import word_set
from quellenlage.analysis.times.zones import local_now
from quellenlage.model import Analysis, Quotation, TimeExpression

_NEAR = 4
"""Words within which a clock time finds its day."""


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
    sentences = [
        _Sentence(words.places[one.first], one.paragraph, matches(words, words.places[one.first], words.places[one.last]))
        for one in analysis.sentences
    ]
    reader = _Reader(
        words,
        tenses(analysis),
        settings(analysis),
        flashbacks(analysis),
        leaving(analysis),
        alleged(analysis),
        subjects(analysis),
        deeds(analysis),
        habitual(analysis),
        intended(analysis),
        now,
        sentences,
    )
    found = reader.read(SpeechTimes())
    speeches = speech_times(analysis, quotations, found, now)
    return reader.read(speeches) if speeches.speeches else found


_HALF_A_DAY = timedelta(hours=12)
_LATE, _EARLY = 20, 9
"""Hours from which on an evening is late, and until which a morning is early."""
_CLAUSE = 8
"""Words between a clock time that opens a sentence and its day."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Where a sentence begins, its paragraph and its expressions."""

    start: int
    paragraph: int
    found: Sequence[Match]


@dataclass(frozen=True, slots=True)
class _Reader:
    """One text with all that stays the same whenever its expressions are resolved."""

    words: Row
    around: Sequence[Tense]
    settings: Sequence[bool]
    flashbacks: Sequence[bool]
    leaving: frozenset[int]
    alleged: Sequence[bool]
    heads: Sequence[str]
    deeds: Sequence[tuple[str, ...]]
    habitual: Sequence[bool]
    intended: Sequence[bool]
    now: datetime | None
    sentences: Sequence[_Sentence]

    def read(self, speeches: SpeechTimes) -> tuple[TimeExpression, ...]:
        """Resolve all expressions in order."""
        out: list[TimeExpression] = []
        article, spoken = State(), State()
        within: datetime | None = None
        for number, sentence in enumerate(self.sentences):
            items: list[Item] = []
            if number in self.leaving:
                article.main.frame = article.aside = None
            for read in _clocks_after_their_day(self.words, sentence.found, sentence.start):
                match = of_its_half(sentence.found, read, self.now)
                speech = speeches.at(self.words.tokens[match.first].start)
                if speech and speech.spoken != within:
                    within, spoken = speech.spoken, State(events=article.events)
                state, now = (spoken, speech.spoken) if speech else (article, self.now)
                place = Place(number, sentence.paragraph, self.flashbacks[self.words.origin[match.first]])
                beside = day_beside(self.words, items, match)
                item = self._item(match, (place, sentence.start), state, now, beside)
                if _says_something(item):
                    items.append(item)
            items.sort(key=lambda one: one.match.first)
            ordered, stretches = ranges(self.words, items)
            out.extend(_expression(self.words, item, stretches.get(k)) for k, item in enumerate(ordered))
        return tuple(out)

    def _item(
        self, match: Match, where: tuple[Place, int], state: State, now: datetime | None, beside: date | None = None
    ) -> Item:
        words, (place, start) = self.words, where
        preposition, first = preposition_of(words, match, start)
        goes_on = state.inside[0] == first
        thread, day = state.thread(place), (state.inside[2] if goes_on else None) or state.day(place)
        tense = tense_around(words, match, preposition, first, self.around)
        day = None if _is_distant(words, match) and _coarse(state, place) else day
        day = thread.happened if tense == "past" and day and now and day > now.date() else day
        set_ahead = tense == "past" and preposition in ("bis", "ab", "von") and self.settings[words.origin[match.first]]
        context = Context(
            now,
            beside or _morning_after(words, match, first, thread) or day,
            "future" if set_ahead else tense,
            preposition,
            attributive(words, match),
            means_nowadays(words, match, self.around),
            state.events,
            thread.told(place),
            _references(match.meaning, state, place, preposition),
            (match.meaning.kind == "clock" or _is_distant(words, match)) and _adrift(state, place, now),
        )
        if match.meaning.kind == "weekday" and self.intended[words.origin[match.first]] and state.has_told(place):
            context = replace(context, now=then(day, now))  # „… am Freitag verlassen und sollte am Montag ankommen“
        meaning = _of_that_day(match, tense, heads=first == start and state.has_told(place))
        found = resolve(meaning, context)
        if self._comes_again(match, found, preposition):
            found = replace(found, stretch=(None, None))
        if place.flashback and beside is None and _after_the_report(match, found, state.main.reference):
            found = resolve(match.meaning, replace(context, day=found.day - timedelta(days=1) if found.day else None))
        inside = goes_on or set_ahead or self._says_no_when(match, first, context, found)
        item = Item(match, context, found, first, inside)
        self._keep(item, state, place, heads=first - start <= 1)
        if found.day is not None and preposition in ("", "von", "vom", "gegen", "um"):
            state.date(self._events(match, first, preposition), EventTime(found.day, *found.stretch))
        return item

    def _says_no_when(self, match: Match, first: int, context: Context, found: Resolved) -> bool:
        """Whether a time belongs to something inside the sentence: what is counted, called off, a noun, or what runs on."""
        words = self.words
        return (
            counted_towards(words, first)
            or called_off(words, match, first)
            or of_noun(words, match, first)
            or (runs_on(words, first) and _told_before(context, found))
        )

    def _comes_again(self, match: Match, found: Resolved, preposition: str) -> bool:
        """„Im Winter friert der See regelmäßig zu“: a season or month of every year."""
        period = match.meaning.kind in ("season", "date") and found.day is None and preposition in ("", "in")
        return period and match.meaning.year is None and self.habitual[self.words.origin[match.first]]

    def _events(self, match: Match, first: int, preposition: str) -> list[str]:
        """The nouns of the events that an expression gives the day of."""
        by_noun = dated_nouns(self.words, first, match, self.heads) if preposition in ("", "von", "vom") else []
        return [*by_noun, *self.deeds[self.words.origin[match.first]]]

    def _keep(self, item: Item, state: State, place: Place, *, heads: bool) -> None:
        """Remember what later times may count from; what belongs to a noun or is only set ahead moves nothing."""
        words, match, context, found = self.words, item.match, item.context, item.found
        told, thread = _reference(words, match, found, place), state.thread(place)
        if item.of_noun:
            state.of_noun, state.inside = told or state.of_noun, (match.last, place.sentence, found.day)
            return
        if found.day is not None or found.value == "PRESENT_REF":
            state.closes(place)
        _goes_on(thread, match, found, told, context.now)
        if place.flashback and _is_coarse(told):
            thread.day = None  # „Der Brand war im Mai 2024 ausgebrochen“: the report's day is not that of the fire
        if told and self.alleged[words.origin[match.first]]:
            state.deed = _of_the_deed(state.deed, told)
        thread.frame = _frame(match, context, found, place, heads=heads) or _still(thread.frame, match, found)


def _of_that_day(match: Match, tense: Tense, *, heads: bool) -> Meaning:
    """„Am Montag sprach er in Prag. Mittags stellte er sich den Fragen“: no habit, but the noon of that day."""
    meaning = match.meaning
    once = meaning.kind == "set" and meaning.part is not None and tense == "past" and heads
    return Meaning("part", part=meaning.part) if once else meaning


def _after_the_report(match: Match, found: Resolved, told: Reference | None) -> bool:
    """„Am Sonntagmorgen wurde es entdeckt. In der Nacht war es losgemacht worden“: what had been was not later on that day."""
    if match.meaning.kind not in ("clock", "part") or told is None or found.day is None or found.stretch[0] is None:
        return False
    return told.end - told.begin <= _HALF_A_DAY and found.day == told.begin.date() and found.stretch[0] >= told.end


def _is_distant(words: Row, match: Match) -> bool:
    """„in jener Nacht“: never of the day that the report tells of."""
    return match.meaning.kind == "part" and words.word(match.first).startswith("jene")


def _coarse(state: State, place: Place) -> bool:
    """Whether the text has just gone back to a month or longer: „Der Brand war im Mai 2024 ausgebrochen“."""
    return _is_coarse(next(state.references(place), None))


def _is_coarse(told: Reference | None) -> bool:
    return told is not None and told.end - told.begin > _SOME_WEEKS[0]


def _says_something(item: Item) -> bool:
    """Not „am Tag der Tat“ and „gleichzeitig“ where the text has not said when that was."""
    if item.match.meaning.kind == "event":
        return item.found is not UNRESOLVED
    return item.match.meaning.kind not in ("same", "soon") or item.found.stretch[0] is not None


def _references(meaning: Meaning, state: State, place: Place, preposition: str) -> tuple[Reference, ...]:
    """What an expression may count from."""
    if meaning.text == DEED:
        return (state.deed,) if state.deed else ()
    then = meaning.kind == "vague" and meaning.anaphoric
    if (
        then
        or meaning.kind in ("same", "soon")
        or (meaning.kind == "duration" and meaning.offset is not None and meaning.number is None)
        or (meaning.kind == "duration" and preposition == "nach" and meaning.number is not None)
    ):
        return tuple(state.fresh(place))
    return tuple(state.references(place)) if meaning.kind == "shift" else ()


def _of_the_deed(known: Reference | None, told: Reference) -> Reference:
    """The time of the deed that somebody is accused of: the first that is told, more exactly where the same sentence does so."""
    finer = known is not None and known.sentence == told.sentence and told.end - told.begin < known.end - known.begin
    return told if known is None or finer else known


def _goes_on(thread: Thread, match: Match, found: Resolved, reference: Reference | None, now: datetime | None) -> None:
    """What follows may count from this."""
    if match.meaning.kind != "duration" or match.meaning.relative is None:  # „in den letzten Minuten“ runs up to now
        thread.reference = reference or thread.reference
    lost = match.meaning.kind == "part" and found.day is None
    thread.day = thread.day if match.meaning.kind == "weekend" else found.day or (None if lost else thread.day)
    if found.day is not None and (now is None or found.day <= now.date()):
        thread.happened = found.day
    if found.day is not None:
        clock = match.meaning.clock
        thread.late = found.day if clock is not None and clock[0] >= _LATE else None


def _told_before(context: Context, found: Resolved) -> bool:
    """Whether something told in the past would lie ahead."""
    begin = found.stretch[0]
    return context.tense == "past" and context.now is not None and begin is not None and begin > context.now


def _reference(words: Row, match: Match, found: Resolved, place: Place) -> Reference | None:
    begin, end = found.stretch
    told = found.counted_from
    if begin is None or end is None or found.granularity == "vague" or match.meaning.kind in ("same", "soon"):
        return None
    zone, local = (
        match.meaning.zone or (told.zone if told else ""),
        match.meaning.local_clock or bool(told and told.local_clock),
    )
    return Reference(begin, end, words.tokens[match.first].start, place.sentence, zone, local)


def _frame(match: Match, context: Context, found: Resolved, place: Place, *, heads: bool) -> Frame | None:
    """The year of a date of the past that the story is told of; a bare year only at the head of its sentence."""
    meaning, now = match.meaning, context.now
    narrated = context.tense == "past" and context.preposition in ("", "in") and not context.attributive
    if not narrated or now is None or found.stretch[0] is None:
        return None
    dated = meaning.kind == "date" and meaning.year is not None and (heads or meaning.month is not None)
    counted = meaning.kind == "shift" and heads and meaning.unit in ("PY", "PM")
    year = found.stretch[0].year
    return Frame(year, meaning.month or 0, place.sentence, heads) if (dated or counted) and year < now.year else None


def _still(frame: Frame | None, match: Match, found: Resolved) -> Frame | None:
    """A frame lasts until something nearer is named."""
    begin = found.stretch[0]
    dated = match.meaning.kind not in ("clock", "part", "set", "vague", "duration")
    return None if frame and dated and begin and begin.year > frame.year + 1 else frame


def _morning_after(words: Row, match: Match, first: int, state: Thread) -> date | None:
    """„… am Donnerstag gegen 22.40 Uhr. Gegen drei Uhr morgens …“: the next day, unless a word says that it was before."""
    if state.late is None or state.late != state.day or words.word(first - 1) in word_set("sooner"):
        return None
    meaning = match.meaning
    early = meaning.clock is not None and meaning.kind == "clock" and meaning.clock[0] < _EARLY
    morning = meaning.kind == "part" and meaning.part is not None and meaning.part.code == "MO"
    return state.late + timedelta(days=1) if early or morning else None


_SOME_WEEKS = timedelta(days=8), timedelta(days=100)


def _adrift(state: State, place: Place, now: datetime | None) -> bool:
    """„Im Januar habe er … Gegen 2 Uhr soll er …“: the hour of some day of that month, a year would be too far."""
    last = next(state.references(place), None)
    if last is None or last is state.of_noun or now is None or last.end > now or place.sentence - last.sentence > 1:
        return False
    return _SOME_WEEKS[0] < last.end - last.begin <= _SOME_WEEKS[1]


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


def _expression(words: Row, item: Item, whole: Range | None) -> TimeExpression:
    tokens, match, found, preposition = words.tokens, item.match, item.found, item.context.preposition
    if whole is not None:
        bounds: Bounds = (whole.earliest, whole.latest, whole.begin_latest, whole.end_earliest)
    else:
        bounds = bounded(found, preposition, item.context.now, match.meaning, past=item.context.tense == "past")
    modifier, told = preposition if preposition in MODIFIERS else found.modifier, found.counted_from
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
        zone=match.meaning.zone or (told.zone if told else ""),
        deictic=found.deictic,
        rule=match.rule,
        full_start=tokens[item.first].start,
        full_end=tokens[match.last - 1].end,
        local_clock=match.meaning.local_clock or bool(told and told.local_clock),
        of_noun=item.of_noun,
        local_anchor=item.context.now,
        counted_from=told.start if told else None,
    )
