"""Speech time: „in den nächsten Tagen“ in what somebody said on Monday counts from Monday, „heute“ in a quotation from when it was said."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from quellenlage.model import Analysis, Quotation, Span, TimeExpression

_EXACT = ("day", "daypart", "minute")
_OPEN = ("seit", "bis", "ab", "vor", "nach", "range")
_PRONOUNS = frozenset(("er", "sie", "es", "der", "die", "dieser", "diese"))
_CARRIED = 2
"""Sentences after which a speaker who is quoted again may have said it at another time."""


@dataclass(frozen=True, slots=True)
class Speech:
    """What was spoken at a time of its own: words and the local time of speech."""

    start: int
    end: int
    spoken: datetime


@dataclass(frozen=True, slots=True)
class SpeechTimes:
    """Speeches in order; of nested ones the inner counts."""

    speeches: tuple[Speech, ...] = ()

    def at(self, offset: int) -> Speech | None:
        """The speech that an offset lies in."""
        k = bisect_right(self.speeches, offset, key=lambda speech: speech.start) - 1
        while k >= 0 and self.speeches[k].end <= offset and self.speeches[k].start > offset - _LOOK_BACK:
            k -= 1
        return self.speeches[k] if k >= 0 and self.speeches[k].start <= offset < self.speeches[k].end else None


_LOOK_BACK = 4_000


def speech_times(
    analysis: Analysis, quotations: Sequence[Quotation], times: Sequence[TimeExpression], now: datetime | None
) -> SpeechTimes:
    """When the quotations were spoken, where the words around them say so („sagte Peskow am Montag“)."""
    if now is None or not quotations or not times:
        return SpeechTimes()
    starts = [time.start for time in times]
    sentence_starts = [sentence.start for sentence in analysis.sentences]
    found: list[Speech] = []
    last: tuple[int, str, datetime] | None = None
    for quotation in sorted(quotations, key=lambda q: q.content[0].start if q.content else -1):
        if not quotation.content:
            continue
        place = bisect_right(sentence_starts, quotation.content[-1].end - 1)
        speaker = _words(analysis.text, quotation.speaker)
        spoken = _frame_time(analysis, quotation, times, starts)
        if spoken is None and last is not None and place - last[0] <= _CARRIED and _same_speaker(speaker, last[1]):
            spoken = last[2]
        if spoken is None:
            continue
        last = place, speaker, spoken
        if spoken <= now and spoken.date() != now.date():
            found.extend(Speech(span.start, span.end, spoken) for span in quotation.content)
    return SpeechTimes(tuple(sorted(found, key=lambda speech: (speech.start, -speech.end))))


def _words(text: str, spans: Sequence[Span]) -> str:
    return text[spans[0].start : spans[0].end].lower() if spans else ""


def _same_speaker(one: str, other: str) -> bool:
    if not one or one in _PRONOUNS:
        return True
    return bool(set(one.split()) & set(other.split()) - _PRONOUNS)


def _frame_time(
    analysis: Analysis, quotation: Quotation, times: Sequence[TimeExpression], starts: Sequence[int]
) -> datetime | None:
    """The day or hour in the clause of the cue, outside what is quoted; the one nearest to the cue."""
    if not quotation.cue:
        return None
    cue = quotation.cue[0]
    frame = _clause_around(analysis, cue)
    if frame is None:
        return None
    best: tuple[int, datetime] | None = None
    k = bisect_right(starts, frame.start - 1)
    while k < len(times) and times[k].start < frame.end:
        one = times[k]
        k += 1
        if one.local_earliest is None or one.granularity not in _EXACT or one.modifier in _OPEN:
            continue
        if any(span.start <= one.start < span.end for span in quotation.content):
            continue
        distance = min(abs(one.start - cue.end), abs(cue.start - one.end))
        if best is None or distance < best[0]:
            best = distance, one.local_earliest
    return best[1] if best else None


def _clause_around(analysis: Analysis, cue: Span) -> Span | None:
    """The narrowest clause that holds the cue."""
    token = bisect_right(analysis.tokens, cue.start, key=lambda t: t.start) - 1
    k = bisect_right(analysis.clauses, token, key=lambda clause: clause.first) - 1
    for clause in reversed(analysis.clauses[max(0, k + 1 - _NESTED) : k + 1]):
        if clause.last > token:
            return Span(analysis.tokens[clause.first].start, analysis.tokens[clause.last - 1].end)
    return None


_NESTED = 20
"""Clauses that may begin between a clause and a word of it."""
